import Domain
import Templates

/// Northwind Dental from the built-in template: starts Monday 14 September 2026 on the US calendar, go-live 4 November.
package enum TemplateProject {
  package static let id: ProjectID = "northwind-dental"
  package static let goLive = Day(iso: "2026-11-04")

  /// The built-in template, read once for all tests.
  package static let template = Result { try TemplateLibrary().template("operator-connect") }

  package static func state(_ options: Set<ProjectOption> = Set(ProjectOption.allCases)) throws
    -> ProjectState
  {
    try options == Set(ProjectOption.allCases) ? whole.get() : created(options)
  }

  private static let whole = Result { try created(Set(ProjectOption.allCases)) }

  private static func created(_ options: Set<ProjectOption>) throws -> ProjectState {
    var state = ProjectState(id: id, sequence: 1)
    try state.apply(try new(options).changes())
    return state
  }

  /// The answers that create it.
  package static func new(_ options: Set<ProjectOption> = Set(ProjectOption.allCases)) throws -> NewProject {
    NewProject(
      id: id, customer: "Northwind Dental", start: Day(iso: "2026-09-14") ?? Day(number: 0), calendar: "us",
      mpoc: "Dana Ruiz", ipm: "Lee Chen", options: options,
      template: try template.get())
  }

  /// With `values` stored directly, without a command.
  package static func changed(
    _ values: [ItemID: [Field: String?]], from start: ProjectState? = nil
  ) throws -> Project {
    var state = try start ?? self.state()
    for (item, fields) in values {
      for (field, value) in fields {
        state.items[item, default: Item(id: item, values: [:])].values[field] = value
      }
    }
    guard let project = Project(state) else { throw Refusal.unknownItem(id.rawValue) }
    return project
  }

  package static var head: ItemID { ItemID(id.rawValue) }

  /// Every task of the phases up to and including `phase` done on its planned finish, and all their
  /// checklist items agreed and approvals signed.
  package static func worked(through phase: String, from start: ProjectState? = nil) throws -> Project {
    let state = try start ?? self.state()
    guard let project = Project(state), let last = project.phases.firstIndex(where: { $0.code == phase })
    else { throw Refusal.unknownItem(phase) }
    let codes = project.phases[...last].map(\.code)
    var values: [ItemID: [Field: String?]] = [:]
    for task in project.tasks where codes.contains(task.phase.rawValue) {
      values[task.id] = [.state: "done", .finished: task.finish?.iso]
    }
    for list in project.checklists where codes.contains(list.phase) {
      let result = list.mode == .test ? "pass" : nil
      for check in list.checks { values[check.id] = [.state: "agreed", .result: result] }
    }
    if codes.contains("EXECUTE") { values[head] = [.goLiveGrade: "confirmed"] }
    for approval in project.approvals where values[approval.task] != nil {
      values.merge(signed(approval)) { $1 }
    }
    if codes.contains("CLOSE") { values.merge(closing) { $1 } }
    return try changed(values, from: state)
  }

  /// Presented by the provider, and feedback asked for.
  private static let closing: [ItemID: [Field: String?]] = [
    Project.AcceptanceRequest.id: [
      .kind: Kind.acceptance.rawValue, .signerName: "Lee Chen", .askedOn: "2026-12-07",
    ],
    Project.Feedback.id: [
      .kind: Kind.feedback.rawValue, .state: FeedbackState.asked.rawValue, .askedOn: "2026-12-07",
    ],
  ]

  private static func signed(_ approval: Approval) -> [ItemID: [Field: String?]] {
    [
      ItemID("SIG-\(approval.subject.rawValue)"): [
        .kind: "signoff", .subject: approval.subject.rawValue, .statement: approval.statement,
        .covers: approval.covered, .by: "Dana Ruiz", .role: "MPOC", .link: approval.task.rawValue,
      ]
    ]
  }
}

/// The options of the built-in template.
extension ProjectOption {
  package static let devices: Self = "devices"
  package static let analogue: Self = "analogue"
  package static let tenantBuild: Self = "tenant-build"
  package static let porting: Self = "porting"
  package static let gaps: Self = "gaps"

  package static let allCases: [Self] = [.devices, .analogue, .tenantBuild, .porting, .gaps]
}
