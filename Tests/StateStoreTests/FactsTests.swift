import Domain
import StateStore
import Synchronization
import TestSupport
import Testing

@Suite("Facts kept beside the items", .onEveryEngine)
struct FactsTests {
  private let store: any EngineFixture

  init() throws { store = try Store.fixture() }

  @Test func whenTheCustomerWasSeenIsKeptWithTheProject() throws {
    let ira = try store.session(rules: .domain)
    let dana = try store.session("Dana Ruiz", role: .mpoc, rules: .domain)
    var state = try create(in: ira)
    #expect(state.customerSeen == nil)
    state = try dana.commit(.comment("INI-02", "hello"), id: "1", on: state, at: .test()).state
    #expect(state.customerSeen == Moment.test().today)
    state = try ira.commit(.comment("INI-02", "hi"), id: "2", on: state, at: .test(minute: 3000)).state
    #expect(state.customerSeen == Moment.test().today)
    #expect(try ira.load(state.id) == state)
    #expect(try ira.summary(state.id).customerSeen == Moment.test().today)
  }

  /// The summary is made once for each change, of the dates the change was planned with, and handed on with them.
  @Test func aCommitPlansAndSumsUpOnceAndHandsItOn() throws {
    let count = Mutex(0)
    let planned = Mutex<ProjectSchedule?>(nil)
    let given = Mutex<ProjectSchedule?>(nil)
    let rules = Rules(
      plan: { (command, state, project, actor, moment) throws(Refusal) in
        let plan = try Domain.plan(command, on: state, read: project, by: actor, at: moment)
        planned.withLock { $0 = plan.schedule }
        return plan
      },
      summarise: { _, project, today, schedule in
        count.withLock { $0 += 1 }
        given.withLock { $0 = schedule }
        return project.map { ProjectSummary($0, on: today, schedule: schedule) }
      })
    let state = try create(in: try store.session(rules: .domain))
    let ira = try store.session(rules: rules)

    let committed = try ira.commit(
      .set(["EXE-25"], .duration, "9"), id: "1", on: ira.load(state.id), at: .test())

    #expect(count.withLock { $0 } == 1)
    let plannedWith = try #require(planned.withLock { $0 })
    #expect(given.withLock { $0 } == plannedWith)
    #expect(committed.planned?.schedule == plannedWith)
    #expect(committed.planned?.summary == (try ira.summary(state.id)))
  }

  @Test func aMergeAndAnUndoKeepIt() throws {
    let ira = try store.session(rules: .domain)
    let dana = try store.session("Dana Ruiz", role: .mpoc, rules: .domain)
    let seen = try create(in: ira)
    _ = try dana.commit(.comment("INI-02", "hello"), id: "1", on: seen, at: .test())
    let merged = try ira.commit(.comment("INI-02", "hi"), id: "2", on: seen, at: .test()).state
    #expect(merged.customerSeen == Moment.test().today)
    #expect(try ira.undo(seen.id, id: "3", at: .test()).state.customerSeen == Moment.test().today)
  }

  @Test func theHealthFactsAreStoredWithTheRow() throws {
    let ira = try store.session(rules: .domain)
    var state = try create(in: ira)
    state = try ira.commit(
      .raise(NewIssue(title: "a|b\\c", priority: .p1)), id: "1", on: state, at: .test()
    ).state
    state = try ira.commit(.overrideHealth(.amber, reason: "known | fixed"), id: "2", on: state, at: .test())
      .state
    let project = try #require(Project(state))
    let summary = try ira.summary(state.id)
    #expect(summary == ProjectSummary(project, on: Moment.test().today))
    #expect(summary.health(on: Moment.test().today).health == .amber)
    #expect(summary.grade(on: Moment.test().today) == .amber)
    #expect(summary.health(on: Moment.test().today).computed == .red)
  }

  @Test func passagesAreOfClosedProjectsNewestFirstAndBounded() throws {
    let ira = try store.session(rules: closing)
    for number in 1...4 {
      let id = "p-\(number)"
      let state = try ira.commit(
        .createProject(.test(id, customer: id)), id: "c\(number)", on: ProjectState(id: ProjectID(id)),
        at: .test()
      ).state
      if number != 3 {
        try ira.commit(.setStatus(.closed, reason: nil), id: "s\(number)", on: state, at: .test())
      }
    }
    #expect(try ira.passages(projects: 10).map(\.project) == ["p-4", "p-4", "p-2", "p-2", "p-1", "p-1"])
    #expect(try ira.passages(projects: 2).map(\.project) == ["p-4", "p-4", "p-2", "p-2"])
    #expect(try ira.passages(projects: 0).isEmpty)
    #expect(try ira.passages(projects: -1).isEmpty)
  }

  private func create(in workspace: Workspace) throws -> ProjectState {
    var state = try TemplateProject.state()
    let changes = state.items.values.flatMap { item in
      item.values.map { FieldChange(item.id, $0.key, from: nil, to: $0.value) }
    }
    let rules = Rules(
      plan: { _, _, _, _, _ in Plan(changes: changes, summary: "created") }, summarise: Rules.domain.summarise
    )
    state = try store.session(rules: rules).commit(
      .createProject(.test(state.id.rawValue)), id: "create", on: ProjectState(id: state.id), at: .test()
    ).state
    return state
  }

  /// Projects of two phases that a change of status closes.
  private var closing: Rules {
    Rules(
      plan: { command, state, _, _, _ in
        let item = ItemID(state.id.rawValue)
        guard case .createProject = command else {
          return Plan(changes: [FieldChange(item, .state, from: "active", to: "closed")], summary: "closed")
        }
        let values: [Field: String] = [
          .kind: "project", .customer: state.id.rawValue, .state: "active", .start: "2026-01-05",
          .finished: "2026-03-02", .phases: "A B", .entered("B"): "2026-02-02",
        ]
        return Plan(
          changes: values.map { FieldChange(item, $0.key, from: nil, to: $0.value) }, summary: "created")
      }, summarise: Rules.domain.summarise)
  }
}
