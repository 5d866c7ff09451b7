import Domain
import Platform

/// Questions on the terminal, one per line; silent and without answers when it is off.
struct LinePrompt {
  let isOn: Bool

  /// `nil` for an empty answer.
  func line(_ question: String) -> String? {
    guard isOn else { return nil }
    while true {
      ask(question + ": ")
      guard let answer = readLine()?.trimmed, !answer.isEmpty else { return nil }
      // Invalid bytes were replaced by U+FFFD.
      if !answer.unicodeScalars.contains("\u{FFFD}") { return answer }
      ask("That is not UTF-8 text. Type it once more; Enter alone leaves it out.\n")
    }
  }

  func yes(_ question: String, usual: Bool) -> Bool {
    guard isOn else { return usual }
    ask("\(question) [\(usual ? "Y/n" : "y/N")] ")
    guard let answer = readLine()?.trimmed.lowercased().first else { return usual }
    return answer == "y"
  }

  /// On standard error, so that standard output contains only the result of the command.
  private func ask(_ text: String) { try? Descriptor.write(text, to: STDERR_FILENO) }
}
