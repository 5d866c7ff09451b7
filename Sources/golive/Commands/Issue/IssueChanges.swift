import ArgumentParser
import Domain

struct IssueSetState: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "state", abstract: "Move issues to another state.",
    discussion:
      "moved-to-support needs the case, duplicate the other issue, declined and reopened a reason as --note.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "acknowledged, in-progress, waiting-customer, fixed, verified, closed ...") var state:
    IssueState
  @Argument(help: "The issues.") var issues: [String]
  @Option(help: "The reason, reference or duplicate the state asks for; for verified, whose word it was.")
  var note: String?
  @OptionGroup var consent: ConsentOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let issues = try open.project.issueIDs(issues)
    guard state == .verified else { return try open.commit(.setIssue(issues, state, note: note)) }
    try open.commit(
      try Consent(open, call, consent, options).given(
        .verify(open.project.shown(issues), note: note), to: "say that it is solved"))
  }
}

struct IssueSetPriority: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "priority", abstract: "Set the priority of issues: P1 to P4.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "P1, P2, P3 or P4.") var priority: Priority
  @Argument(help: "The issues.") var issues: [String]
  @Option(help: "Why; it becomes a comment.") var reason: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.prioritise(try open.project.issueIDs(issues), priority, because: reason))
  }
}

struct IssuePlan: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Add an action to an issue's working plan.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The issue.") var issue: String
  @Argument(help: "What is to be done.") var text: String
  @Option(help: "The role that does it.") var owner: Role = .ipm
  @Option(help: "The day it is due.") var due: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let due = try open.optionalDay(due, "--due", today: call.today)
    try open.commit(.addAction(issue: try open.project.issueID(issue), text: text, owner: owner, due: due))
  }
}

struct IssueAction: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "action", abstract: "Set actions of working plans to done, dropped or open.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "open, done or dropped.") var state: ActionState
  @Argument(help: "The actions, such as A3.") var actions: [String]
  @Option(help: "The result.") var result: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.setAction(try open.project.actionIDs(actions), state, result: result))
  }
}
