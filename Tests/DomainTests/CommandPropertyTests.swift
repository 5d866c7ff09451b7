import Domain
import TestSupport
import Testing

/// Random command sequences: the invariants of every command.
struct CommandPropertyTests {
  @Test(arguments: 1...60)
  func undoingEverythingBackwardsRestoresTheStart(seed: UInt64) throws {
    var random = Seeded(seed)
    var state = SmallProject.state
    var log: [[FieldChange]] = []
    for _ in 0..<80 {
      let project = try #require(Project(state), "seed \(seed)")
      let command = random.command(on: project)
      let actor = random.pick([SmallProject.ipm, SmallProject.mpoc])
      guard let plan = try? plan(command.reading(state), on: state, by: actor, at: SmallProject.moment) else {
        continue
      }
      try state.apply(plan.changes)
      log.append(plan.changes)
    }
    #expect(log.count > 5, "seed \(seed): too few commands were allowed")
    for changes in log.reversed() { try state.apply(changes.map(\.inverse)) }
    #expect(
      state.items.mapValues(\.values).mapValues { $0 } == SmallProject.state.items.mapValues(\.values),
      "seed \(seed)")
  }

  @Test(arguments: 1...20)
  func aPlanIsAFunctionOfItsInputs(seed: UInt64) throws {
    var random = Seeded(seed)
    let command = random.command(on: SmallProject.project)
    let first = Result {
      try plan(command, on: SmallProject.state, by: SmallProject.ipm, at: SmallProject.moment)
    }
    let second = Result {
      try plan(command, on: SmallProject.state, by: SmallProject.ipm, at: SmallProject.moment)
    }
    #expect((try? first.get()) == (try? second.get()), "seed \(seed): \(command)")
  }

  @Test(arguments: 1...40)
  func everyPlannedChangeIsARealChange(seed: UInt64) throws {
    var random = Seeded(seed &* 7919)
    for _ in 0..<40 {
      let command = random.command(on: SmallProject.project)
      guard
        let plan = try? plan(command, on: SmallProject.state, by: SmallProject.ipm, at: SmallProject.moment)
      else { continue }
      #expect(plan.changes.allSatisfy { $0.old != $0.new }, "seed \(seed): \(command)")
      #expect(Set(plan.changes.map { "\($0.item) \($0.field)" }).count == plan.changes.count, "seed \(seed)")
    }
  }
}
