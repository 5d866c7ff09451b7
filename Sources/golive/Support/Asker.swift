import Domain
import Glibc

/// Questions on the terminal, one a line; says nothing and answers nothing when it is off.
struct Asker {
  let isOn: Bool

  /// `nil` for an empty answer.
  func line(_ question: String) -> String? {
    guard isOn else { return nil }
    ask(question + ": ")
    guard let answer = readLine()?.trimmed, !answer.isEmpty else { return nil }
    return answer
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
