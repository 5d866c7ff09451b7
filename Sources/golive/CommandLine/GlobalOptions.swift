import ArgumentParser
import Domain

/// Options every command takes, before or after its name.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Directory of the workspace, or its address on a database server.", valueName: "path"),
    completion: .directory)
  var workspace: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Who you are, with a role such as IPM or MPOC; otherwise your account's name as IPM.",
      valueName: "name[:role]"))
  var actorText: String?

  @Flag(help: "Write JSON; its shape is versioned.")
  var json = false

  @Flag(help: "Write CSV with every cell quoted and formulas defused.")
  var csv = false

  @Flag(help: "Write plain text, also where a dashboard could be drawn.")
  var plain = false

  @Flag(help: "With --csv or --json: leave texts as they are stored, for machines.")
  var raw = false

  @Flag(help: "Plain text: show all of every table, also what does not fit the terminal.")
  var wide = false

  @Option(help: ArgumentHelp("Colour theme of the dashboard.", valueName: "name"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "Language of the customer's screen, of documents and mails, such as de.", valueName: "code"),
    completion: .custom(Completions.languages))
  var language: String?

  @Flag(help: "Ask and answer in plain lines, one after the other, as for a screen reader.")
  var linear = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(help: "Draw with ASCII only.")
  var ascii = false

  func validate() throws {
    if [json, csv, plain].count(where: { $0 }) > 1 {
      throw ValidationError("Choose one of --json, --csv and --plain.")
    }
  }
}

extension Actor {
  /// Reads `Dana Ruiz:MPOC`; without a role it is the IPM.
  init(argument text: String) throws(CommandFailure) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let role: Role?
    if parts.count == 2 { role = Role(word: String(parts[1])) } else { role = .ipm }
    guard let role else {
      throw CommandFailure(
        .usage,
        "--as: there is no role \"\(DisplayText.line(String(parts[1])))\". Use one of \(Role.allWords).")
    }
    do throws(Refusal) {
      let name = try TextRule.title.require(parts.first.map(String.init), .name, "a name before the colon")
      self.init(name: name, role: role)
    } catch { throw CommandFailure(.usage, "--as: \(error.sentence)") }
  }
}

extension Role {
  /// Reads a role code in any case.
  init?(word: String) { self.init(rawValue: word.uppercased()) }

  static var allWords: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
