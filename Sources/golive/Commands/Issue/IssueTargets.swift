import ArgumentParser
import Domain

struct IssueTargets: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets",
    abstract: "How fast issues are answered: acknowledged, updated, resolved, escalated; in which hours.",
    discussion: """
      Without --set they are listed. A project's own value stands before the usual one: golive issue targets northwind \
      --set "p1-acknowledge=15 min" --set "hours=Mon-Fri 08:00-18:00 America/New_York".
      """)
  @OptionGroup var target: ProjectArgument
  @OptionGroup var terms: TermOptions
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let commands = try terms.commands(
      on: open.id, named: "target", such: "\"p1-update=2 h\"", listed: "golive issue targets PROJECT"
    ) { (term: ResponseTerm) in .term(term) }
    guard !commands.isEmpty else { return try call.output.show(.responseTerms(open.project)) }
    try open.commit(commands.count == 1 ? commands[0] : .together(commands))
  }
}
