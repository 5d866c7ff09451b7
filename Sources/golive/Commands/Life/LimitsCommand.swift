import ArgumentParser
import Domain

struct LimitsCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "health-limits",
    abstract: "How late, how close and how silent makes a project amber or red.",
    discussion: """
      Without --set they are listed. A project's own value stands before the usual one, and its template gives it its first \
      ones: golive health-limits northwind --set gate=3 --set silence=none.
      """)
  @OptionGroup var target: ProjectArgument
  @OptionGroup var terms: TermOptions
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let commands = try terms.commands(
      on: open.id, named: "health limit", such: "gate=3", listed: "golive health-limits PROJECT"
    ) { (term: HealthTerm) in .term(term) }
    guard !commands.isEmpty else { return try call.output.show(.healthLimits(open.project)) }
    try open.commit(commands.count == 1 ? commands[0] : .together(commands))
  }
}

extension Report {
  fileprivate static func healthLimits(_ project: Project) -> Report {
    let columns = [
      Column("term", "LIMIT"), Column("value", "VALUE"), Column("from", "FROM"), Column("title", "MEANS"),
    ]
    let rows = HealthTerm.all.map { term -> [Value] in
      let (value, isOwn) = project.value(of: term)
      return [
        .text(term.key), .text(term.words(value)), .text(isOwn ? "project" : "standard"), .text(term.title),
      ]
    }
    return Report(
      kind: "health-limits", facts: [Fact("project", "Project", .text(project.id.rawValue))],
      tables: [Table("limits", "Limits of health", columns, rows: rows, empty: "None.")])
  }
}
