import Domain
import Glibc

/// Questions on the terminal, one a line; says nothing and answers nothing when it is off.
struct LinePrompt {
  let isOn: Bool

  /// `nil` for an empty answer.
  func line(_ question: String) -> String? {
    guard isOn else { return nil }
    while true {
      ask(question + ": ")
      guard let answer = readLine()?.trimmed, !answer.isEmpty else { return nil }
      // Where a byte was not UTF-8, it reads a stand-in.
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

  /// To standard error, so that standard output holds nothing but the answer of the command.
  private func ask(_ text: String) { try? Descriptor.write(text, to: STDERR_FILENO) }
}
