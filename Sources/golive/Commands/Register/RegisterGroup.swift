import ArgumentParser
import Domain

struct RegisterGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Risks, training sessions, fine-tuning lists, lessons: added, worked on, settled.",
    discussion: """
      The project may also come before the verb: golive register northwind add risks "Freeze on the old account".
      A risk that occurred raises its issue; a session that was held fixes the issue it follows up.
      """,
    subcommands: [
      RegisterList.self, RegisterShow.self, RegisterAdd.self, RegisterSet.self, RegisterMove.self,
      RegisterStart.self,
    ], defaultSubcommand: RegisterList.self)
}

struct RegisterList: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the registers, or one of them; settled entries too with --all.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "risks, training, tuning or lessons; without it all of them.") var register: Register?
  @Flag(help: "Settled entries too.") var all = false
  @Option(help: FilterHelp.text) var filter: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let filter = try open.filter(filter, for: .registers, call)
    let shown = register.map { [$0] } ?? Register.allCases
    try call.output.show(.registers(shown, of: open.planned(call), settled: all, filter))
  }
}

struct RegisterShow: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show an entry in full.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The entry, such as R-3.") var entry: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.registerEntry(try open.project.registerEntry(named: entry)))
  }
}

extension Register: SpokenArgument {}
extension RegisterState: SpokenArgument {}
