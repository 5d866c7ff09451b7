import ArgumentParser

struct ExitCodes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exit-codes", abstract: "What the exit code of a command says.", discussion: text)

  static let text: String = {
    let lines = CommandFailure.Kind.allCases.map { "\($0.rawValue)  \($0.meaning)" }
    return (["0  done; also where the answer is an empty list"] + lines).joined(separator: "\n")
  }()

  func run() throws { try Output.write(Self.text + "\n") }
}
