import ArgumentParser
import Domain

/// Settings of a project that are set, or returned to their usual values, by name.
struct TermOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Set a term; can be repeated.", valueName: "term=value")) var set: [String] = []
  @Option(help: ArgumentHelp("Return a term to the usual value; can be repeated.", valueName: "term"))
  var clear: [String] = []

  /// One command for each; empty where none is named.
  func commands<Term: ProjectTerm>(
    on project: ProjectID, named noun: String, such example: String, listed list: String,
    _ field: (Term) -> Field
  ) throws(CommandFailure) -> [Command] {
    let item = ItemID(project.rawValue)
    func term(_ name: String) throws(CommandFailure) -> Term {
      if let term = Term.named(name.lowercased()) { return term }
      let near = Fuzzy.nearest(to: name.lowercased(), among: Term.all.map(\.key)).map { " Near it: \($0)." }
      throw CommandFailure(
        .notFound,
        "There is no \(noun) \"\(DisplayText.line(name))\".\(near ?? "") \(list) lists them. Nothing was changed."
      )
    }
    var commands: [Command] = []
    for text in set {
      let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2 else {
        throw CommandFailure(
          .usage,
          "\"\(DisplayText.line(text))\" is no term with a value; write \(example). Nothing was changed.")
      }
      commands.append(.set([item], field(try term(parts[0])), parts[1]))
    }
    for name in clear { commands.append(.set([item], field(try term(name)), nil)) }
    return commands
  }
}
