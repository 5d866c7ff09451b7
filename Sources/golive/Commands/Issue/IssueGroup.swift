import ArgumentParser
import Domain

struct IssueGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Issues and their working plans.",
    discussion: "The project may also come before the verb: golive issue northwind raise \"No ringback\".",
    subcommands: [
      IssueList.self, IssueShow.self, IssueRaise.self, IssueSetState.self, IssueSetPriority.self,
      IssuePlan.self, IssueTargets.self,
      IssueAction.self, AddComment.self, AssignItem.self, SetDue.self, PassBall.self, IssueSetField.self,
      Reopen.self,
    ], defaultSubcommand: IssueList.self)
}

struct IssueList: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List open issues.")
  @OptionGroup var target: ProjectArgument
  @Flag(help: "Also those that are closed.") var all = false
  @Option(help: FilterHelp.text) var filter: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let filter = try open.filter(filter, for: .issues, call)
    try call.output.show(.issues(open.project, all: all, filter: filter, for: call.actor, at: call.clock.now))
  }
}

struct IssueShow: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an issue with its plan and comments.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The issue, such as NW-31 or 31.") var issue: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let id = try open.project.issueID(issue)
    guard let issue = open.project.issue(id) else { return }
    try call.output.show(.issue(issue, in: open.project, for: call.actor, at: call.clock.now))
  }
}

struct IssueRaise: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "raise", abstract: "Raise an issue.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "What is wrong, in one line.") var title: String
  @Option(help: "DEF, PERF, ACC, ADOPT, TRAIN, PORT, EMER, NET, LIC, DEV, BILL, SCOPE, DATE, CHK or DOC.")
  var category: IssueCategory = .defect
  @Option(help: "P1 to P4; otherwise the category's.") var priority: Priority?
  @Option(help: "The description; - reads it from standard input.") var description: String?
  @Option(help: "The role that fixes it; otherwise the category's.") var owner: Role?
  @Option(help: "The day it is due.") var due: String?
  @Option(name: .customLong("from"), help: "The task or checklist item it came from.") var link: String?
  @Option(
    help: ArgumentHelp(
      "Another field, such as severity=High or affected=+12125550101; can be repeated.",
      valueName: "field=value"))
  var with: [String] = []
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let link = try link.map { (name) throws(CommandFailure) in try open.project.anyID(name) }
    let description = try description.map(InputFile.argument)
    let issue = NewIssue(
      title: title, category: category, priority: priority, description: description, owner: owner,
      due: try open.optionalDay(due, "--due", today: call.today), link: link,
      fields: try fields())
    try open.commit(.raise(issue))
  }

  private func fields() throws(CommandFailure) -> [Field: String] {
    var fields: [Field: String] = [:]
    for text in with {
      let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2 else {
        throw CommandFailure(
          .usage,
          "\"\(DisplayText.line(text))\" is no field with a value; write severity=High. Nothing was raised.")
      }
      let field = Field(rawValue: parts[0].lowercased())
      if let option = Self.options[field] {
        throw CommandFailure(.usage, "--with has no \(field): it is \(option). Nothing was raised.")
      }
      fields[field] = parts[1]
    }
    return fields
  }

  /// Fields with a place of their own on the command line.
  private static let options: [Field: String] = [
    .title: "the text itself", .category: "--category", .priority: "--priority", .owner: "--owner",
    .due: "--due", .description: "--description",
  ]
}

struct IssueSetField: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set a field of an issue: severity, workaround, site, root-cause ...",
    discussion: """
      Fields: \(IssueFields.all.map(\.field.rawValue).joined(separator: ", ")), priority, note. Of a fault also what was \
      asked before work began, yes, no or n.a.: \(IntakeQuestion.allCases.map(\.rawValue).joined(separator: ", ")).
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The issue, or one of its actions.") var issue: String
  @OptionGroup var new: FieldArguments
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try new.set(on: try open.project.anyID(issue), in: open, call)
  }
}
