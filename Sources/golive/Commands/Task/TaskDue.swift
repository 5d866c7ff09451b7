import ArgumentParser
import Domain
import StateStore

/// Sets the one day of a task, which is a move with all its consequences.
struct TaskDue: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Move the day a task ends on; without --reason only what it would do.",
    discussion:
      "golive task due northwind 24-nov EXE-04 --reason \"their holiday\"; none lets it follow the plan.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The day in words, or none.") var day: String
  @Argument(help: "The task.") var task: String
  @Option(help: "Why; with it the move is stored, with all that follows, as one step to undo.") var reason:
    String?
  @Option(help: "Who agreed for the customer to a go-live day that is ruled out: \"Dana Ruiz, phone\".")
  var onBehalf: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let task = try open.project.taskID(task)
    if day.lowercased() == "none" {
      return try open.commit(.fixDate(task, nil, .target, reason: reason, onBehalf: onBehalf))
    }
    let day = try open.day(day, "the day", today: call.today)
    // For the customer this becomes a request, whatever its effect would be.
    if reason != nil || call.actor.side == .customer {
      return try open.commit(.reschedule(task, .to(day), reason: reason ?? "", onBehalf: onBehalf))
    }
    try open.showWhatIf(task, .to(day), call)
  }
}
