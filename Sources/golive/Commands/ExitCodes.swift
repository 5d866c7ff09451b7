import ArgumentParser

struct ExitCodes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exit-codes", abstract: "What the exit code of a command says.", discussion: text)

  /// Every code with its meaning.
  static let all: [(code: String, meaning: String)] =
    [("0", "done; also where the answer is an empty list")]
    + CommandFailure.Kind.allCases.map { ("\($0.rawValue)", $0.meaning) }

  static let text = all.map { "\($0.code)  \($0.meaning)" }.joined(separator: "\n")

  func run() throws { try Output.write(Self.text + "\n") }
}
