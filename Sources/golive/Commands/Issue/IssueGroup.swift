import ArgumentParser
import Domain

struct IssueGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Issues and their working plans.",
    discussion: "The project may also come before the verb: golive issue northwind raise \"No ringback\".",
    subcommands: [
      IssueList.self, IssueShow.self, IssueRaise.self, IssueSetState.self, IssueSetPriority.self,
      IssuePlan.self,
      IssueAction.self, AddComment.self, AssignItem.self, SetDue.self, PassBall.self, SetField.self,
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
    try call.output.show(.issues(open.project, all: all, filter: filter, today: call.today))
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
    try call.output.show(.issue(issue, in: open.project, today: call.today, clock: call.clock.now))
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
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let link = try link.map { (name) throws(CommandFailure) in try open.project.anyID(name) }
    let description = try description.map(InputFile.argument)
    let issue = NewIssue(
      title: title, category: category, priority: priority, description: description, owner: owner,
      due: try open.optionalDay(due, "--due", today: call.today), link: link)
    try open.commit(.raise(issue))
  }
}
