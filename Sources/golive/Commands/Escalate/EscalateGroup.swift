import ArgumentParser
import Domain

struct EscalateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalate", abstract: "Take an issue, a port order or the project to a higher level.",
    discussion: """
      The project may also come before the verb: golive escalate northwind to NW-3 --why "No answer since Monday".
      Who stands on which level: golive people list. What the provider escalates is internal unless --shown is given.
      """,
    subcommands: [EscalateList.self, EscalateTo.self, EscalateAnswer.self, EscalateClose.self],
    defaultSubcommand: EscalateList.self)
}

struct EscalateList: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List escalations, and who stands on each level.")
  @OptionGroup var target: ProjectArgument
  @Flag(help: "Also those that are closed.") var all = false
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.escalations(open.project, all: all))
  }
}

struct EscalateTo: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "to", abstract: "Write down that somebody of a higher level was asked.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The issue or port order; without it the project.") var item: String = ""
  @Option(help: "Why.") var why: String
  @Option(help: "2 to 4; otherwise the next one.") var level: Int?
  @Option(help: "Whose people are asked: us or cust; otherwise your own side.") var side: Side?
  @Option(help: "Who is asked; otherwise whoever stands on that level.") var person: String?
  @Flag(help: "The customer sees it.") var shown = false
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let isOurs = call.actor.side == .provider
    try open.commit(
      .escalate(
        NewEscalation(
          try open.project.anyID(item), level: level, side: side ?? call.actor.side, to: person, reason: why,
          isInternal: isOurs && !shown)))
  }
}

struct EscalateAnswer: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Write down what was answered.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The escalation, such as ESC-1.") var escalation: String
  @Argument(help: "The answer; - reads it from standard input.") var text: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(
      .onEscalation(try open.project.escalationID(escalation), .answer(try InputFile.argument(text))))
  }
}

struct EscalateClose: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close an escalation that was answered.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The escalation, such as ESC-1.") var escalation: String
  @Option(help: "What was answered, unless it is written down.") var answer: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.onEscalation(try open.project.escalationID(escalation), .close(answer: answer)))
  }
}
