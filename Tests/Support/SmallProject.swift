import Domain

/// A project small enough to survey at a glance, for tests of the rules.
package enum SmallProject {
  package static let id = ProjectID("acme")
  package static let ipm = Actor(name: "Lee Chen", role: .ipm)
  package static let mpoc = Actor(name: "Dana Ruiz", role: .mpoc)

  /// Wednesday 2026-11-18, 14:02 UTC.
  package static let moment = moment(day: "2026-11-18", minute: 14 * 60 + 2)

  package static func moment(day: String, minute: Int = 0) -> Moment {
    let number = Day(iso: day)?.number ?? 0
    return Moment(
      timestamp: Timestamp(milliseconds: Int64(number * 86_400 + minute * 60) * 1000), zoneOffset: 0)
  }

  /// Phases PLAN and BUILD; tasks PLN-1, BLD-1 after PLN-1, BLD-2 advisory; list PRE with A1 (customer's), A2
  /// (provider's) and A3 (advisory); list TST with T1.
  package static var state: ProjectState {
    var state = ProjectState(id: id, sequence: 1)
    for (id, values) in items { state.items[ItemID(id)] = Item(id: ItemID(id), values: values) }
    return state
  }

  package static var project: Project {
    guard let project = Project(state) else { preconditionFailure("the small project has its project item") }
    return project
  }

  /// The state after `command`, or why it was refused.
  package static func after(
    _ commands: Command..., on start: ProjectState = state, by actor: Actor = ipm, at moment: Moment = moment
  ) throws -> Project {
    var state = start
    for command in commands {
      try state.apply(plan(command.reading(state), on: state, by: actor, at: moment).changes)
      state.sequence += 1
    }
    guard let project = Project(state) else { throw Refusal.unknownItem(state.id.rawValue) }
    return project
  }

  private static let items: [String: [Field: String]] = [
    "acme": [
      .kind: "project", .customer: "Acme Logistics", .state: "active", .phase: "PLAN", .prefix: "AC",
      .start: "2026-11-02", .goLive: "2026-12-11", .goLiveGrade: "target", .product: "Operator Connect",
    ],
    "PLAN": [.kind: "phase", .title: "PLAN", "gate": "G2", .sort: "000100"],
    "BUILD": [.kind: "phase", .title: "BUILD", "gate": "G3", .sort: "000200"],
    "G2.1": [
      .kind: "criterion", .parent: "PLAN", .title: "Plan tasks done", .proof: "tasks PLAN", .state: "open",
      .sort: "000100",
    ],
    "G2.2": [
      .kind: "criterion", .parent: "PLAN", .title: "MPOC named", .proof: "field mpoc", .state: "open",
      .sort: "000200",
    ],
    "G3.1": [
      .kind: "criterion", .parent: "BUILD", .title: "Checklist agreed", .proof: "checklist PRE",
      .state: "open", .sort: "000100",
    ],
    "PLN-1": task("PLAN", "Approve the plan", "MPOC", after: "", wanted: "Approver, date", sort: "000100"),
    "BLD-1": task("BUILD", "Build users", "PROV", after: "PLN-1", wanted: "Count", sort: "000100"),
    "BLD-2": task("BUILD", "Announce the change", "MPOC", after: "BLD-1+1", wanted: "", sort: "000200")
      .merging([.weight: "advisory"]) { $1 },
    "PRE": [.kind: "checklist", .title: "Pre-go-live", .mode: "agreement", .sort: "000100"],
    "PRE-A1": check("PRE", "Licences assigned", "MPOC", wanted: "Count", weight: "required", sort: "000100"),
    "PRE-A2": check("PRE", "Users built", "IPM", wanted: "", weight: "required", sort: "000200"),
    "PRE-A3": check("PRE", "Access has an end", "IPM", wanted: "", weight: "advisory", sort: "000300"),
    "TST": [.kind: "checklist", .title: "Test script", .mode: "test", .sort: "000200"],
    "TST-T1": check("TST", "Call the main number", "MPOC", wanted: "", weight: "required", sort: "000100"),
  ]

  private static func task(
    _ phase: String, _ title: String, _ owner: String, after: String, wanted: String, sort: String
  ) -> [Field: String] {
    [
      .kind: "task", .parent: phase, .title: title, .owner: owner, .after: after, .duration: "1",
      .state: "not-started", .visibility: "customer", .weight: "required", .evidenceWanted: wanted,
      .start: "2026-11-19", .finish: "2026-11-19", .sort: sort,
    ]
  }

  private static func check(
    _ list: String, _ title: String, _ owner: String, wanted: String, weight: String, sort: String
  ) -> [Field: String] {
    [
      .kind: "check", .parent: list, .title: title, .owner: owner, .section: "A Agreement and scope",
      .state: "open", .weight: weight, .evidenceWanted: wanted, .sort: sort,
    ]
  }
}
