import Domain
import Layout
import Platform

/// Questions on the terminal, one per line; silent and without answers when it is off.
struct LinePrompt {
  let isOn: Bool

  /// `nil` for an empty answer.
  func line(_ question: String) -> String? {
    guard isOn else { return nil }
    while true {
      ask(Self.folded(question, to: TerminalWidth.wanted ?? 80))
      guard let answer = readLine()?.trimmed, !answer.isEmpty else { return nil }
      // Invalid bytes were replaced by U+FFFD.
      if !answer.unicodeScalars.contains("\u{FFFD}") { return answer }
      ask("That is not UTF-8 text. Type it once more; Enter alone leaves it out.\n")
    }
  }

  /// The answer as it is read; asked for again while it cannot be read. `nil` for an empty answer.
  func line<Value>(
    _ question: String, reading: (String) throws(CommandFailure) -> Value
  ) -> Value? {
    while let answer = line(question) {
      do throws(CommandFailure) { return try reading(answer) } catch {
        ask(DisplayText.line(error.sentence).wrappedLines(to: TerminalWidth.wanted ?? 80) + "\n")
      }
    }
    return nil
  }

  /// Broken between words; the answer is typed behind the last line.
  static func folded(_ question: String, to columns: Int) -> String {
    question.wrappedLines(to: columns) + (question.hasSuffix("?") ? " " : ": ")
  }

  func yes(_ question: String, usual: Bool) -> Bool {
    guard isOn else { return usual }
    while true {
      ask("\(question) [\(usual ? "Y/n" : "y/N")] ")
      guard let answer = readLine()?.trimmed.lowercased(), !answer.isEmpty else { return usual }
      if "yes".hasPrefix(answer) { return true }
      if "no".hasPrefix(answer) { return false }
      ask("Type y or n; Enter alone is \(usual ? "y" : "n").\n")
    }
  }

  /// On standard error, so that standard output contains only the result of the command.
  private func ask(_ text: String) { try? Descriptor.write(text, to: STDERR_FILENO) }
}

extension String {
  /// Broken between words, with room for what follows the last line.
  fileprivate func wrappedLines(to columns: Int) -> String {
    wrapped(to: max(20, columns - 3)).joined(separator: "\n")
  }
}
