import Domain
import StateStore

/// A short text about one workspace in the person's state directory, such as the day of its last back-up.
///
/// It may be lost without harm.
struct WorkspaceNote {
  private let directory: String
  private let path: String

  init(_ subject: String, _ call: Invocation) {
    directory = call.paths.state
    path = "\(directory)/\(subject)-\(Chain.seal(call.paths.workspace).prefix(16))"
  }

  var text: String? {
    guard let bytes = try? InputFile.bytes(path, limit: 4096) else { return nil }
    return DisplayText.line(String(decoding: bytes, as: UTF8.self).trimmed)
  }

  func keep(_ text: String) {
    guard (try? Directories.make(directory)) != nil else { return }
    try? SafeFile.write(text + "\n", to: path, replace: true)
  }

  /// Held by the one process that does what the note is about; `nil` while another one does.
  func claim() -> SessionLock? {
    guard (try? Directories.make(directory)) != nil else { return nil }
    return try? SessionLock(path + ".lock")
  }

  func forget() { FileTree.remove(path) }
}
