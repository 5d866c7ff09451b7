import Domain
import Glibc
import StateStore

/// The doctor's check that the first dashboard of a day starts beside itself: a program of its own, so that no key waits
/// for it, and at the lowest priority.
enum DailyCheck {
  /// Starts it if it is due. Not by a customer's login, which has no business with other projects.
  static func begin(_ call: Invocation) {
    guard call.seesWorkspace, WorkspaceNote("checked", call).text != call.today.iso else { return }
    BackgroundProgram.start(
      ["doctor", "--quiet", "--daily", "--as", "\(call.actor.name):\(call.actor.role.rawValue)"]
        + ["--workspace", call.paths.workspace])
  }

  /// Lets the dashboard come up first.
  static func wait() {
    setpriority(Int32(PRIO_PROCESS.rawValue), 0, 19)
    sleep(2)
  }

  /// It was made to its end; what it found is noted beside the workspace.
  static func note(_ call: Invocation) { WorkspaceNote("checked", call).keep(call.today.iso) }
}
