import Domain
import TestSupport
import Testing

/// Decoding only what a command changed gives the same as decoding everything.
struct IncrementalProjectTests {
  @Test(arguments: 1...(TestLength.isLong ? 40 : 12))
  func whatACommandChangedIsReadAgainAndNothingIsMissed(seed: UInt64) throws {
    var random = Seeded(seed)
    var project = try #require(Project(seed % 4 == 0 ? try TemplateProject.state() : SmallProject.state))
    var log: [[FieldChange]] = []
    for _ in 0..<40 {
      let command = random.command(on: project)
      let planned = try? plan(command, on: project.state, by: SmallProject.ipm, at: SmallProject.moment)
      guard let planned else { continue }
      project = try reread(project, planned.changes, "seed \(seed): \(command)")
      log.append(planned.changes)
    }
    for changes in log.reversed() {
      project = try reread(project, changes.map(\.inverse), "seed \(seed), back again")
    }
    #expect(log.count > 3, "seed \(seed): too few commands were allowed")
  }

  @Test func peopleStepsWavesAndApprovalsAreReadAgain() throws {
    var project = try #require(Project(try TemplateProject.state()))
    let person = NewPerson(name: "R. Okafor", role: .carrier)
    for command in [
      Command.addPerson(person), .addWave(title: "Leeds", goLive: Day(iso: "2027-02-09")),
      .set([TemplateProject.head], .customer, "Northwind Dental Group"),
      .setPhase("PLAN"),
    ] {
      guard
        let planned = try? plan(command, on: project.state, by: SmallProject.ipm, at: SmallProject.moment)
      else { continue }
      project = try reread(project, planned.changes, "\(command)")
    }
    #expect(project.people.contains { $0.name == "R. Okafor" })
    #expect(project.waves.count == 1)
    #expect(project.head.customer == "Northwind Dental Group")
  }

  private func reread(_ before: Project, _ changes: [FieldChange], _ comment: String) throws -> Project {
    var state = before.state
    try state.apply(changes)
    state.sequence += 1
    let again = try #require(Project(state, from: before, changed: changes.map(\.item)))
    let whole = try #require(Project(state))
    #expect(again.state == whole.state, "\(comment)")
    #expect(again.head == whole.head, "\(comment)")
    #expect(again.phases == whole.phases, "\(comment)")
    #expect(again.tasks == whole.tasks && again.taskPlaces == whole.taskPlaces, "\(comment)")
    #expect(again.checklists == whole.checklists, "\(comment)")
    #expect(again.issues == whole.issues && again.comments == whole.comments, "\(comment)")
    #expect(again.people == whole.people && again.steps == whole.steps, "\(comment)")
    #expect(again.waves == whole.waves && again.signOffs == whole.signOffs, "\(comment)")
    return again
  }
}
