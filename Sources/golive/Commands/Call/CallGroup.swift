import ArgumentParser
import Domain

struct CallGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Calls with the customer: planned, invited to, held, and what was said in them.",
    discussion: """
      The project may also come before the verb: golive call northwind decide "Keep the main number".
      Without --call the call under way is meant, else the next one, else the last. golive call end makes the minutes.
      Actions are done like those of issues: golive issue action northwind done A3.
      """,
    subcommands: [
      CallList.self, CallShow.self, CallPlanning.self, CallMove.self, CallInvited.self, CallAgenda.self,
      CallCancel.self, CallStart.self, CallPresent.self, CallDecide.self, CallAction.self, CallRisk.self,
      CallNote.self, CallEnd.self, CallInvite.self,
    ], defaultSubcommand: CallList.self)
}

/// Which call is meant.
struct CallArgument: ParsableArguments {
  @OptionGroup var target: ProjectArgument
  @Option(help: "The call, such as CALL-2; without it the one under way, the next, or the last.")
  var call: String?
}

/// A command about one call.
protocol CallCommand: ProgramCommand {
  var chosen: CallArgument { get }
  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure)
}

extension CallCommand {
  func run(_ call: Invocation) throws(CommandFailure) {
    let open = try call.open(chosen.target.project)
    try run(try open.project.call(named: chosen.call), open, call)
  }
}

struct CallList: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the calls, and when the kick-off is due.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "Calls in which a row is found: an agenda point, or what was said. See golive help filter.")
  var filter: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let filter = try open.filter(filter, for: .calls, call)
    try call.output.show(.calls(open.project, today: call.today, filter: filter))
  }
}

struct CallShow: CallCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a call: agenda, people, decisions, actions, risks, notes.")
  @OptionGroup var chosen: CallArgument
  @Option(help: FilterHelp.text) var filter: String?
  @OptionGroup var options: GlobalOptions

  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let filter = try open.filter(filter, for: .calls, call)
    try call.output.show(.call(meant, in: open.project, filter: filter))
  }
}

extension CallKind: SpokenArgument {}

extension AgendaPoint: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
