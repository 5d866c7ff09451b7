import Domain
import StateStore
import TestSupport
import Testing

/// A commit reads again only what it changed and works out again only what that moves: over random histories, days and
/// people, what it leaves behind is what the stored project gives when all of it is read and worked out anew.
@Suite("Rows over random histories", .onEveryEngine)
struct SummaryPropertyTests {
  @Test(arguments: UInt64(1)...(TestLength.isLong ? 200 : 12))
  func aCommitLeavesWhatReadingAllAnewGives(seed: UInt64) throws {
    var random = Seeded(seed)
    let store = try Store.fixture()
    let people = try [("Lee Chen", Role.ipm), ("Ben", .pmo)].map {
      try store.session($0.0, role: $0.1, rules: .domain)
    }
    let day = Day.at("2026-09-14")
    var moment = SmallProject.moment(day: day.iso, minute: 540)
    var seen = try people[0].commit(
      .createProject(TemplateProject.new()), id: "create", on: ProjectState(id: TemplateProject.id),
      at: moment
    ).state
    var stored = 0
    for step in 1...(TestLength.isLong ? 150 : 60) {
      if random.next() % 6 == 0 {
        moment = SmallProject.moment(day: (moment.today + Int(random.next() % 9)).iso, minute: 540)
      }
      let who = random.pick(people)
      // Occasionally on a state that others have changed since.
      if random.next() % 3 > 0 { seen = try people[0].load(seen.id) }
      let command = random.storable(on: try #require(Project(seen)))
      let committed = try attempt {
        step.isMultiple(of: 9)
          ? try who.undo(seen.id, id: "\(step)", at: moment)
          : try who.commit(command, id: "\(step)", on: seen, at: moment)
      }
      guard let committed else { continue }
      stored += 1
      try check(committed, who, on: moment.today, in: store, "seed \(seed), step \(step)")
      if random.next() % 2 == 0 { seen = committed.state }
    }
    #expect(stored > 15, "seed \(seed): too few commands were allowed")
  }

  private func check(
    _ committed: Committed, _ who: Workspace, on today: Day, in store: any EngineFixture, _ comment: String
  ) throws {
    let state = try store.session("Lee Chen", rules: .domain).load(committed.state.id)
    let whole = try #require(Project(state), "\(comment)")
    let read = try #require(committed.planned?.project, "\(comment)")
    #expect(committed.state == state, "\(comment)")
    #expect(read.state == state && read.head == whole.head && read.phases == whole.phases, "\(comment)")
    #expect(read.tasks == whole.tasks && read.checklists == whole.checklists, "\(comment)")
    #expect(read.issues == whole.issues && read.comments == whole.comments, "\(comment)")
    #expect(try who.summary(state.id) == ProjectSummary(whole, on: today), "\(comment)")
    #expect(committed.planned?.summary == ProjectSummary(whole, on: today), "\(comment)")
    #expect(committed.planned?.schedule.lines == whole.schedule(on: today).lines, "\(comment)")
  }

  /// `nil` if refused for an expected reason.
  private func attempt(_ body: () throws -> Committed) throws -> Committed? {
    do {
      return try body()
    } catch let error as StoreError {
      switch error {
      case .nothingToUndo, .undoBlocked, .refused: return nil
      default: throw error
      }
    }
  }
}

extension Seeded {
  /// As `command(on:)`, but more often one that moves dates or none at all.
  fileprivate mutating func storable(on project: Project) -> Command {
    let task = pick(project.tasks.map(\.id))
    let day = Day.at("2026-10-12") + Int(next() % 90)
    switch next() % 12 {
    case 0: return .set([task], .note, "note \(next() % 100)")
    case 1:
      return .setGoLive(day, pick(DateGrade.allCases), reason: "asked for", onBehalf: "Dana Ruiz, phone")
    case 2: return .fixDate(task, pick([day, nil]), pick(DateGrade.allCases), reason: "asked for")
    case 3: return .replan(reason: nil)
    case 4: return .baseline(reason: "agreed")
    case 5: return .setStatus(pick([.active, .onHold, .dormant]), reason: "waits for budget")
    case 6: return .setTask([task], pick([.inProgress, .done]), reason: "done", nextCheck: nil)
    case 7: return .addWave(title: "Leeds", goLive: day)
    case 8: return .set([TemplateProject.head], .daysOff, "\(day.iso) Stocktake")
    default: return command(on: project)
    }
  }
}
