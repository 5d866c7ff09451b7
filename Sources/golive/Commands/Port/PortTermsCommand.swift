import ArgumentParser
import Domain

struct PortTermsCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "The carriers' terms: lead times, notice, lock, snapback, slots, holidays.",
    discussion: """
      Without --set they are listed. A project's own value stands before the usual one, a losing carrier's before both:
      golive port terms northwind --carrier "Old Tel" --set answer-max=20 --set "days-off=2026-12-24 Company holiday".
      """)
  @OptionGroup var target: ProjectArgument
  @Option(help: "The losing carrier they hold for; without it all.") var carrier: String?
  @Option(help: ArgumentHelp("Set a term; can be repeated.", valueName: "term=value")) var set: [String] = []
  @Option(help: ArgumentHelp("Return a term to the usual value; can be repeated.", valueName: "term"))
  var clear: [String] = []
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    guard !set.isEmpty || !clear.isEmpty else {
      return try call.output.show(.portTerms(open.project, carrier: carrier))
    }
    let project = ItemID(open.id.rawValue)
    var commands: [Command] = []
    for text in set {
      let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2 else {
        throw CommandFailure(
          .usage,
          "\"\(DisplayText.line(text))\" is no term with a value; write answer-max=20. Nothing was changed.")
      }
      commands.append(.set([project], .term(try term(parts[0]), of: carrier), parts[1]))
    }
    for name in clear { commands.append(.set([project], .term(try term(name), of: carrier), nil)) }
    try open.commit(commands.count == 1 ? commands[0] : .together(commands))
  }

  private func term(_ name: String) throws(CommandFailure) -> PortTerm {
    if let term = PortTerm.named(name.lowercased()) { return term }
    let near = Fuzzy.nearest(to: name.lowercased(), among: PortTerm.all.map(\.key)).map { " Near it: \($0)." }
    throw CommandFailure(
      .notFound,
      "There is no port term \"\(DisplayText.line(name))\".\(near ?? "") golive port terms PROJECT lists them. "
        + "Nothing was changed.")
  }
}
