import CNcurses
import Glibc

/// Runs a person's editor on a private file. The terminal must have been given away before.
struct Editor {
  let command: String
  let directory: String

  private static let sizeLimit = 1 << 20

  /// `nil` when the editor failed, or left the text as it was.
  func run(on text: String, suffix: String) -> String? {
    guard let path = write(text, suffix: suffix) else { return nil }
    defer { unlink(path) }
    guard cn_run_editor(command, path), var edited = read(path) else { return nil }
    if edited.hasSuffix("\n"), !text.hasSuffix("\n") { edited.removeLast() }
    return edited == text ? nil : edited
  }

  /// mkstemps makes the file for this user only (0600).
  private func write(_ text: String, suffix: String) -> String? {
    var path = Array("\(directory)/golive-XXXXXX\(suffix)".utf8CString)
    let descriptor = mkstemps(&path, Int32(suffix.utf8.count))
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    defer { Glibc.close(descriptor) }
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let content = Array((text.hasSuffix("\n") || text.isEmpty ? text : text + "\n").utf8)
    var written = 0
    while written < content.count {
      let count = content[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR {
        unlink(name)
        return nil
      }
      written += max(0, count)
    }
    return name
  }

  /// Read by name, because many editors write a new file and rename it.
  private func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { Glibc.close(descriptor) }
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 14)
    while content.count <= Self.sizeLimit {
      let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { return String(decoding: content, as: UTF8.self) }
      content += block[..<count]
    }
    return nil
  }
}
