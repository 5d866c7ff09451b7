import Glibc

/// What comes in on standard input.
enum StandardInput {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// All of it, without the last line break.
  static func all() throws(CommandFailure) -> String {
    var lines: [String] = []
    while let line = readLine(strippingNewline: true) {
      lines.append(line)
      guard lines.count < 10_000 else {
        throw CommandFailure(.usage, "Standard input has more than 10,000 lines. Shorten it.")
      }
    }
    return lines.joined(separator: "\n")
  }
}
