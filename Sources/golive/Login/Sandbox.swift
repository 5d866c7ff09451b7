import CSandbox
import Domain

/// What a login session gives up permanently.
enum Sandbox {
  /// Before anything is read: no core dump, no debugger, no descriptors but the standard three.
  static func harden() throws(CommandFailure) { try check(csandbox_harden()) }

  /// After terminal and workspace are open: no other program or process from here on, and no socket but, where the
  /// workspace is on a server, new connections to it.
  static func close(connects: Bool) throws(CommandFailure) { try check(csandbox_confine(connects ? 1 : 0)) }

  private static func check(_ code: Int32) throws(CommandFailure) {
    guard code != 0 else { return }
    throw CommandFailure(
      .workspace,
      "Not opened: this machine cannot confine a login (\(SystemError(code: code).text)). "
        + "It needs a Linux kernel with seccomp.")
  }
}
