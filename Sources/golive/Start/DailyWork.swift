import Domain
import Platform
import StateStore

/// What the first dashboard of a day starts beside itself: one program that makes a back-up and then checks everything,
/// so that no key waits for it.
struct DailyWork {
  private let call: Invocation
  private let backup: DailyBackup
  /// The day of the last check that came to its end; what it found is noted beside the workspace.
  private let checked: WorkspaceNote

  init(_ call: Invocation) {
    self.call = call
    backup = DailyBackup(call)
    checked = WorkspaceNote("checked", call)
  }

  private var isCheckWanted: Bool { checked.text != call.today.iso }

  /// Not by a customer's login, which has no business with other projects.
  func begin() {
    guard call.seesWorkspace, backup.isWanted || isCheckWanted else { return }
    // The dashboard comes up first.
    BackgroundProgram.start(
      [DailyCommand.name, "--after", "2", "--as", "\(call.actor.name):\(call.actor.role.rawValue)"]
        + ["--workspace", call.paths.workspace])
  }

  func run() {
    // Dashboards opened at the same moment each start this; one is enough.
    guard let lock = checked.claim() else { return }
    defer { lock.end() }
    setpriority(Int32(PRIO_PROCESS.rawValue), 0, 19)
    if backup.isWanted { backup.run() }
    guard isCheckWanted else { return }
    _ = FullCheck(call)
    checked.keep(call.today.iso)
  }
}
