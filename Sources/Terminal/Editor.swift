import CNcurses
import Dashboard
import Platform

/// Runs the user's editor on a private file. The display must be paused.
///
/// A text that golive cannot use stays in its file, and the error names the path.
struct Editor {
  let command: String
  let directory: String

  private static let sizeLimit = 1 << 20

  /// - Parameter place: where the file is put, so that it can be found again if golive is killed; else in `directory`.
  func run(on text: String, suffix: String, at place: String? = nil) -> Edited {
    guard let path = place.flatMap({ write(text, at: $0) }) ?? write(text, suffix: suffix) else {
      let reason = String(cString: strerror(errno))
      return .failed(
        "Left unchanged: no file for the editor can be made in \(directory): \(reason). Set TMPDIR to another place."
      )
    }
    let status = cn_run_editor(command, path)
    let found = result(at: path, was: text)
    if case .failed = found { return found }
    if status == 0 {
      unlink(path)
      return found
    }
    let what =
      status == 127
      ? "there is no editor \"\(command)\"; set EDITOR"
      : status < 0 ? "the editor \"\(command)\" did not start" : "the editor ended with status \(status)"
    unlink(path)
    guard case .text(let text) = found else { return .failed("Left unchanged: \(what).") }
    return .left(text, why: "Left unchanged: \(what).")
  }

  /// The file's contents, whatever the editor's exit status.
  private func result(at path: String, was text: String) -> Edited {
    guard let bytes = read(path) else {
      let reason = String(cString: strerror(errno))
      return .failed("Left unchanged: what the editor wrote in \(path) cannot be read: \(reason).")
    }
    guard bytes.count <= Self.sizeLimit else {
      return .failed("Left unchanged: more than \(Self.sizeLimit) bytes were written; they are in \(path).")
    }
    do throws(EditFault) { return try Edited(bytes, was: text) } catch {
      return .failed("Left unchanged: \(error.sentence). What was written is in \(path).")
    }
  }

  /// mkstemps creates the file with mode 0600.
  private func write(_ text: String, suffix: String) -> String? {
    var path = Array("\(directory)/golive-XXXXXX\(suffix)".utf8CString)
    let descriptor = mkstemps(&path, Int32(suffix.utf8.count))
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return fill(name, descriptor, with: text)
  }

  private func write(_ text: String, at path: String) -> String? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    return descriptor < 0 ? nil : fill(path, descriptor, with: text)
  }

  /// Closes the descriptor.
  private func fill(_ name: String, _ descriptor: Int32, with text: String) -> String? {
    defer { Platform.close(descriptor) }
    let content = Array((text.hasSuffix("\n") || text.isEmpty ? text : text + "\n").utf8)
    var written = 0
    while written < content.count {
      let count = content[written...].withUnsafeBytes { Platform.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR {
        let reason = errno
        unlink(name)
        errno = reason
        return nil
      }
      written += max(0, count)
    }
    return name
  }

  /// Opened by name, because many editors write a new file and rename it. A file over the limit is read
  /// just far enough to detect that.
  private func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { Platform.close(descriptor) }
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 14)
    while content.count <= Self.sizeLimit {
      let count = block.withUnsafeMutableBytes { Platform.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { return content }
      content += block[..<count]
    }
    return content
  }
}
