import ArgumentParser
import Domain

struct CheckGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checklists: list them, and claim, agree or dispute their items.",
    discussion: """
      The project, and a checklist, may also come before the verb:
      golive check northwind PRE claim A1 A2 --evidence "licence export of 2 June".
      golive checklist is the same group: golive checklist export northwind --to northwind.txt.
      """,
    subcommands: [
      CheckList.self, CheckShow.self, CheckClaim.self, CheckAgree.self, CheckDispute.self, CheckWaive.self,
      CheckNotNeeded.self, CheckReopen.self, CheckEvidence.self, CheckMeasure.self, CheckResult.self,
      AssignItem.self,
      SetDue.self,
      PassBall.self, SetField.self, AddComment.self, CheckExport.self, CheckImport.self,
      CheckImportItems.self, CheckFill.self,
    ], defaultSubcommand: CheckList.self, aliases: ["checklist"])
}

struct CheckList: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the checklists, or the items of one.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The checklist, by its code or title.") var list: String?
  @Option(help: FilterHelp.text) var filter: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let list = try list.map { (name) throws(CommandFailure) in try open.project.checklist(named: name) }
    let filter = try open.filter(filter, for: .checks, call)
    try call.output.show(.checklists(open.planned(call), only: list, filter: filter))
  }
}

struct CheckShow: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything about one item.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The item, such as A1 or PRE-A1.") var item: String
  @Option(help: "The checklist, where a number is in several.") var list: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let id = try open.project.checkID(item, in: list)
    guard let check = open.project.check(id) else { return }
    try call.output.show(.check(check, in: open.project, today: call.today, clock: call.clock.now))
  }
}

/// The checklist items a command acts on.
struct ChecksArgument: ParsableArguments {
  @Argument(help: "The items, such as A1 or PRE-A1.") var items: [String]
  @Option(help: "The checklist, where a number is in several.") var list: String?

  func ids(in open: OpenProject) throws(CommandFailure) -> [ItemID] {
    try open.project.checkIDs(items, in: list)
  }
}

/// The person whose statement is recorded by the other side.
struct BehalfOption: ParsableArguments {
  @Option(help: "Whose word is recorded for the other side, and how it came: \"Dana Ruiz, phone\".")
  var onBehalf: String?
}
