import Domain
import Glibc

/// Files from other people: read whole or not at all.
enum Intake {
  /// - Parameter path: an ordinary file, or `-` for standard input.
  /// - Parameter otherwise: what a failure says did not happen.
  static func bytes(
    _ path: String, limit: Int, otherwise: String = "Nothing was imported"
  ) throws(CommandFailure) -> [UInt8] {
    func failure(_ name: String, _ reason: String) -> CommandFailure {
      CommandFailure(.workspace, "\(otherwise): \(name) cannot be read: \(reason).")
    }
    if path == "-" { return try read(STDIN_FILENO, "Standard input", limit, otherwise) }
    let name = DisplayText.line(path)
    // Opening a pipe nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(name, SystemError(code: errno).text) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw failure(name, "it is not an ordinary file")
    }
    return try read(descriptor, name, limit, otherwise)
  }

  private static func read(
    _ descriptor: Int32, _ name: String, _ limit: Int, _ otherwise: String
  ) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw CommandFailure(
          .workspace, "\(otherwise): \(name) cannot be read: \(SystemError(code: errno).text).")
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= limit else {
        throw CommandFailure(.usage, "\(name) has more than \(limit) bytes. \(otherwise).")
      }
    }
  }
}
