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
  @OptionGroup var terms: TermOptions
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let commands = try terms.commands(
      on: open.id, named: "port term", such: "answer-max=20", listed: "golive port terms PROJECT"
    ) { (term: PortTerm) in .term(term, of: carrier) }
    guard !commands.isEmpty else {
      return try call.output.show(.portTerms(open.project, carrier: carrier))
    }
    try open.commit(commands.count == 1 ? commands[0] : .together(commands))
  }
}
