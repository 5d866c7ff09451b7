import Dashboard
import Domain
import Layout
import Session

/// Northwind Dental a few days before go-live, as its main contact sees it: a few questions are left.
package enum SeatProject {
  package static let id: ProjectID = "northwind-dental"
  package static let dana = Actor(name: "Dana Ruiz", role: .mpoc)
  package static let lee = Actor(name: "Lee Chen", role: .ipm)
  /// Wednesday 2026-11-18, 14:02 UTC.
  package static let moment = SmallProject.moment

  /// Items of the checklist that are still open.
  private static let open: Set<ItemID> = ["PRE-A4", "PRE-H2", "PRE-E2", "PRE-F1", "PRE-H3"]

  /// Go-live on Tuesday 24 November at 8:00 is confirmed. Two questions to the customer, one of them late,
  /// one claim and one proposal of the provider, and one fixed issue to verify.
  package static func state() throws -> ProjectState { try worked.get() }

  private static let worked = Result {
    var state = try created()
    settle(&state)
    return try steps.reduce(into: state) { state, step in
      try state.apply(plan(step.0.reading(state), on: state, by: step.1, at: moment).changes)
      state.sequence += 1
    }
  }

  /// Just after the kick-off: the Scope of Work is ready for the customer's approval.
  package static func kickedOff() throws -> ProjectState {
    var state = try created()
    let done: Set<ItemID> = ["PLN-01", "PLN-02", "PLN-03", "PLN-04", "PLN-05"]
    for item in state.items.values where item.kind == .task {
      guard item[.parent] == "INITIATE" || done.contains(item.id) else { continue }
      state.items[item.id]?.values[.state] = "done"
      state.items[item.id]?.values[.finished] = item[.finish]
    }
    state.items[ItemID(id.rawValue)]?.values[.phase] = "PLAN"
    return state
  }

  private static func created() throws -> ProjectState {
    let new = NewProject(
      id: id, customer: "Northwind Dental", start: Day(iso: "2026-10-02") ?? moment.today, calendar: "us",
      mpoc: dana.name, ipm: lee.name, options: [.porting, .tenantBuild],
      template: try TemplateProject.template.get())
    var state = ProjectState(id: id, sequence: 1)
    try state.apply(try new.changes())
    return state
  }

  /// Completes everything before this stage.
  private static func settle(_ state: inout ProjectState) {
    let head = ItemID(id.rawValue)
    state.items[head]?.values[.phase] = "GO-LIVE"
    state.items[head]?.values[.goLive] = "2026-11-24"
    state.items[head]?.values[.goLiveGrade] = "confirmed"
    state.items[head]?.values[.window] = "08:00-10:30"
    state.items[head]?.values[.zone] = "America/Los_Angeles"
    for person in state.items.values where person.kind == .person && person[.role] == "IPM" {
      state.items[person.id]?.values[.email] = "lee@example.net"
    }
    let done: Set<String> = ["INITIATE", "PLAN", "EXECUTE"]
    for item in state.items.values where item[.state] != "n/a" {
      if item.kind == .task, let phase = item[.parent], done.contains(phase) {
        state.items[item.id]?.values[.state] = "done"
        state.items[item.id]?.values[.finished] = item[.finish]
      }
      let list = item[.parent] ?? ""
      if item.kind == .check, list == "RDY" || list == "TRN" || (list == "PRE" && !open.contains(item.id)) {
        state.items[item.id]?.values[.state] = "agreed"
      }
    }
  }

  private static let steps: [(Command, Actor)] = [
    (.claim(["PRE-F1"], evidence: "42 of 42 users"), lee),
    (.waive(["PRE-H2"], reason: "All but two have been there", until: nil, onBehalf: nil), lee),
    (.raise(NewIssue(title: "No ring tone at reception")), dana),
    (.setIssue(["ND-1"], .fixed, note: "Policy corrected"), lee),
    (.comment("PRE-A4", "Can it be somebody of the night shift?"), dana),
    (.comment("PRE-A4", "Yes, if you can reach them by mobile."), lee),
  ]

  package static func row() throws -> ProjectSummary { try summary.get() }

  private static let summary = Result {
    guard let project = Project(try state()) else { throw Refusal.unknownItem(id.rawValue) }
    return ProjectSummary(project, on: moment.today)
  }
}

extension DashboardHarness {
  /// Dana Ruiz on the customer's screen.
  package static func ofCustomer(
    size: Size = Size(columns: 80, rows: 24), by person: Actor = SeatProject.dana, projects: Int = 1,
    state: ProjectState? = nil, drafts: any DraftStore = NoDrafts(), texts: Texts = .english
  ) throws -> DashboardHarness {
    let others = (1..<max(1, projects)).map {
      SeatChoice(id: ProjectID("p\($0)"), customer: "Branch \($0)")
    }
    let first = projects == 0 ? [] : [SeatChoice(id: SeatProject.id, customer: "Northwind Dental")]
    return DashboardHarness(
      rows: [try SeatProject.row()] + Customers.rows(3), size: size, by: person,
      states: [SeatProject.id: try state ?? SeatProject.state()], seats: first + others, drafts: drafts,
      texts: texts)
  }

  /// Lee Chen with the same project open.
  package static func ofManager(
    size: Size = Size(columns: 80, rows: 24), on screen: ScreenID = .checklists,
    state: ProjectState? = nil, drafts: any DraftStore = NoDrafts()
  ) throws -> DashboardHarness {
    DashboardHarness(
      rows: [try SeatProject.row()], size: size,
      memory: ["screen": screen.rawValue, "project": SeatProject.id.rawValue],
      states: [SeatProject.id: try state ?? SeatProject.state()], drafts: drafts)
  }
}
