import ArgumentParser
import Domain

struct TaskGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: "Tasks of a project: list, show and change them.",
    discussion: """
      The project may also come before the verb: golive task northwind done EXE-04 --evidence "CSV of 2 June".
      """,
    subcommands: [
      TaskList.self, TaskShow.self, TaskSetState.self, TaskDone.self, TaskMove.self, TaskPlace.self,
      TaskAdd.self, TaskImport.self,
      AssignItem.self, TaskDue.self, PassBall.self, SetField.self, AddComment.self, NotNeeded.self,
      Reopen.self,
    ], defaultSubcommand: TaskList.self)
}

struct TaskList: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List tasks.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "Only tasks of this phase.") var phase: String?
  @Option(help: FilterHelp.text) var filter: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let phase = try phase.map { (name) throws(CommandFailure) in try open.project.phaseID(name) }
    let filter = try open.filter(filter, for: .tasks(of: open.project), call)
    try call.output.show(.tasks(open.planned(call), in: phase, filter: filter))
  }
}

struct TaskShow: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything about one task.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The task, such as EXE-04.") var task: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let id = try open.project.taskID(task)
    guard let task = open.project.task(id) else { return }
    try call.output.show(.task(task, in: open.project, today: call.today, clock: call.clock.now))
  }
}
