import Domain

/// Northwind Dental at its close: live, everything done up to the close call.
package enum CloseProject {
  package static let id = ListsProject.id
  package static let ipm = ListsProject.ipm
  package static let mpoc = ListsProject.mpoc
  package static let moment = ListsProject.moment

  /// A form of a satisfied customer.
  package static let answers: FeedbackAnswers = {
    do { return try FeedbackAnswers(typed) } catch { preconditionFailure("\(error)") }
  }()

  package static let typed: [FeedbackEntry: String] = [
    .overall: "5", .communication: "4", .knowledge: "5", .responsiveness: "4", .expectations: "3",
    .porting: "n/a", .goLive: "5", .training: "4", .documentation: "4", .recommend: "9",
    .well: "Quick answers",
  ]

  package static func state() throws -> ProjectState {
    var state = try ListsProject.fresh()
    let head = ItemID(id.rawValue)
    state.items[head]?.values[.phase] = "CLOSE"
    for item in state.items.values where item.kind == .task {
      guard item[.state] != TaskState.notApplicable.rawValue else { continue }
      guard item[.parent] != "CLOSE" || ["CLS-01", "CLS-02", "CLS-03"].contains(item.id.rawValue) else {
        continue
      }
      state.items[item.id]?.values[.state] = TaskState.done.rawValue
      state.items[item.id]?.values[.finished] = item.id == "GOL-08" ? "2026-11-02" : "2026-11-16"
    }
    state.items[head]?.values[.goLive] = "2026-10-30"
    state.items[head]?.values[.baselineGoLive] = "2026-10-28"
    return state
  }

  /// The project after commands, given by the customer if they do not say otherwise.
  package static func after(
    _ commands: [Command], by actor: Actor = mpoc, on start: ProjectState? = nil, day: Day? = nil
  ) throws -> Project {
    let at = day.map { SmallProject.moment(day: $0.iso, minute: 600) } ?? moment
    return try ListsProject.project(
      commands.map { ($0, actor, at) }, on: try start ?? state())
  }
}
