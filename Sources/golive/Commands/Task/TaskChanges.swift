import ArgumentParser
import Domain

struct TaskSetState: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "state", abstract: "Set the state of tasks.",
    discussion: "waiting, n/a and cancelled need --reason; done of a required task needs --evidence.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "not-started, in-progress, waiting, done, n/a or cancelled.") var state: TaskState
  @Argument(help: "The tasks.") var tasks: [String]
  @Option(help: "Why, or what it waits for.") var reason: String?
  @Option(help: "The evidence that it is done.") var evidence: String?
  @Option(help: "For waiting: the day to look again.") var nextCheck: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let next = try open.optionalDay(nextCheck, "--next-check", today: call.today)
    let tasks = try open.project.taskIDs(tasks)
    try open.commit(
      .setTask(tasks, state, reason: state == .done ? evidence ?? reason : reason, nextCheck: next))
  }
}

struct TaskDone: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "done", abstract: "Set tasks to done.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The tasks.") var tasks: [String]
  @Option(help: "The evidence that it is done.") var evidence: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.setTask(try open.project.taskIDs(tasks), .done, reason: evidence, nextCheck: nil))
  }
}

struct TaskMove: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move tasks to another phase.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The phase, by its code or title.") var phase: String
  @Argument(help: "The tasks.") var tasks: [String]
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let phase = try open.project.phaseID(phase)
    try open.commit(.moveTask(try open.project.taskIDs(tasks), phase: phase))
  }
}

struct TaskPlace: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "Put a task behind another of its phase, or first.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The task.") var task: String
  @Option(help: "The task it goes behind; without it the task becomes the first.") var behind: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let behind = try behind.map { (name) throws(CommandFailure) in try open.project.taskID(name) }
    try open.commit(.reorder(try open.project.taskID(task), behind: behind))
  }
}

struct TaskAdd: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a task to a phase.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "What is to be done.") var title: String
  @Option(help: "The phase; otherwise the one the project is in.") var phase: String?
  @Option(help: "The role that owns it.") var owner: Role = .ipm
  @Option(help: "Business days it takes.") var duration = 1
  @Option(help: "The day it ends on, not before: fri, +2bd, 24 nov; otherwise it follows the plan.") var due:
    String?
  @Flag(help: "The customer does not see it.") var `internal` = false
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let phase = try phase.map { (name) throws(CommandFailure) in try open.project.phaseID(name) }
    let task = NewTask(
      phase: phase ?? open.project.head.phase, title: title, owner: owner, duration: duration,
      fixed: try open.optionalDay(due, "--due", today: call.today),
      visibility: `internal` ? .internal : .customer)
    try open.commit(.addTask(task))
  }
}
