import Domain
import Layout
import Platform
import Session

/// Plain lines in and out on standard input and output.
final class LineConsole: Console {
  /// Of one line, in bytes.
  private static let limit = 64 << 10
  private let isTerminal = isatty(STDIN_FILENO) == 1
  private var bytes: [UInt8] = []
  private var hasEnded = false
  /// Why output can no longer be written.
  private(set) var failure: SystemError?
  private var isCut: Bool { failure != nil }

  func write(_ text: String) {
    guard !isCut else { return }
    let text = DisplayText.block(text)
    do throws(SystemError) {
      try Descriptor.write(columns.map { Self.folded(text, to: $0) } ?? text, to: STDOUT_FILENO)
    } catch { failure = error }
  }

  /// The width of the terminal that lines are written to; `nil` for a pipe, which gets unfolded lines.
  private var columns: Int? { TerminalWidth.ofOutput }

  /// Folded between words, so that the terminal does not break within one.
  static func folded(_ text: String, to columns: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.utf8.count < columns ? String(line) : String(line).wrapped(to: columns - 1).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Shown only on a terminal.
  func prompt() { if isTerminal { write("> ") } }

  /// The next line without its end; `nil` at the end of input. A line that is not UTF-8, or too long, is
  /// reported and skipped.
  func line() -> String? {
    while let bytes = nextBytes() {
      if bytes.count > Self.limit {
        write("Nothing was done: that line has more than \(Self.limit) bytes.\n")
        prompt()
        continue
      }
      do throws(UTF8Text.Fault) { return try UTF8Text.read(bytes) } catch {
        write("Nothing was done: of that line, \(error.inLine).\n")
      }
      prompt()
    }
    return nil
  }

  /// Reads a line, or of a longer one just enough to detect that.
  private func nextBytes() -> [UInt8]? {
    if isCut { return nil }
    var line: [UInt8] = []
    while true {
      let room = Self.limit + 1 - line.count
      // Input typed before the terminal mode was set contains CR instead of LF.
      if let end = bytes.firstIndex(where: { $0 == 0x0A || (isTerminal && $0 == 0x0D) }) {
        line += bytes[..<end].prefix(room)
        bytes.removeFirst(end + 1)
        return line
      }
      line += bytes.prefix(room)
      bytes = []
      if hasEnded || !fill() {
        hasEnded = true
        if isTerminal { write("\n") }
        return line.isEmpty ? nil : line
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
