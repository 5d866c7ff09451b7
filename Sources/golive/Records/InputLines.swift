import Domain
import Platform
import StateStore

/// The lines of a file of any length, one at a time.
final class InputLines {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Of the first byte in `buffer` that was not returned yet.
  private var start = 0
  private var isAtEnd = false
  /// The longest line read, in bytes.
  static let limit = 16 << 20

  init(_ path: String, otherwise: String) throws(CommandFailure) {
    descriptor = try InputFile.descriptor(of: path, otherwise: otherwise)
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// Without its line feed; `nil` at the end.
  func next() throws(RecordFault) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      searched = buffer.count
      guard !isAtEnd else {
        defer { start = buffer.count }
        return start < buffer.count ? Array(buffer[start...]) : nil
      }
      searched -= start
      buffer.removeFirst(start)
      start = 0
      guard buffer.count <= Self.limit else { throw .wrong("it is longer than \(Self.limit >> 20) MiB") }
      try fill()
    }
  }

  private func fill() throws(RecordFault) {
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .wrong("it cannot be read (\(SystemError(code: errno).text))") }
      isAtEnd = count == 0
      buffer += chunk[..<count]
      return
    }
  }
}
