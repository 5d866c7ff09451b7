import Domain
import Glibc
import Layout

/// Plain lines in and out on standard input and output.
final class LineConsole {
  /// Of one line; what is behind is dropped.
  private static let limit = 64 << 10
  private let isTerminal = isatty(STDIN_FILENO) == 1
  private var bytes: [UInt8] = []
  private var hasEnded = false
  /// Nobody reads any more.
  private var isCut = false

  func write(_ text: String) {
    guard !isCut else { return }
    let text = DisplayText.block(text)
    do { try Descriptor.write(columns.map { Self.folded(text, to: $0) } ?? text, to: STDOUT_FILENO) } catch {
      isCut = true
    }
  }

  /// Of the terminal that lines are written to; a pipe gets whole lines.
  private var columns: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(max(20, Int(size.ws_col)), 500)
  }

  /// Broken between words, so that no word is broken by the terminal.
  static func folded(_ text: String, to columns: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.utf8.count < columns ? String(line) : String(line).wrapped(to: columns - 1).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Only where somebody types.
  func prompt() { if isTerminal { write("> ") } }

  /// The next line without its end; `nil` at the end of the input.
  func line() -> String? {
    if isCut { return nil }
    var line: [UInt8] = []
    while true {
      // What was typed ahead, before the terminal turned Enter into a line feed, has the bare key in it.
      if let end = bytes.firstIndex(where: { $0 == 0x0A || (isTerminal && $0 == 0x0D) }) {
        line += bytes[..<end].prefix(max(0, Self.limit - line.count))
        bytes.removeFirst(end + 1)
        return String(decoding: line, as: UTF8.self)
      }
      line += bytes.prefix(max(0, Self.limit - line.count))
      bytes = []
      if hasEnded || !fill() {
        hasEnded = true
        if isTerminal { write("\n") }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
      }
    }
  }

  private func fill() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = Array(chunk[..<count])
      return true
    }
  }
}
