import Domain
import Session

/// Where the state of the user interface is stored: one small file per workspace and project named by a
/// customer.
enum UIStateFiles {
  static func memory(_ call: Invocation, isDemo: Bool) -> any UIStateStore {
    guard !isDemo, (try? Directories.make(call.paths.state)) != nil else { return GivenUIState() }
    return UIStateFile(path: "\(call.paths.state)/seat-\(mark(of: call))")
  }

  /// Differs by workspace, person, role, and the project of a login.
  static func mark(of call: Invocation) -> String {
    var seat = "\(call.paths.workspace)\n\(call.actor.name)\n\(call.actor.role.rawValue)"
    if let project = call.login?.project { seat += "\n\(project)" }
    return fingerprint(seat)
  }

  /// FNV-1a: only for file names, not for protection.
  private static func fingerprint(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
