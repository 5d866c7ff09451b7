import ArgumentParser
import Domain
import StateStore

struct WhatIfCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if", abstract: "What moving one task would do to all dates; --keep stores it.",
    discussion: "Nothing is changed without --keep, and --keep needs a reason.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The task.") var task: String
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Move its finish by this many business days; -2 is earlier.", valueName: "bd"))
  var shift: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Let it take this many business days.", valueName: "bd"))
  var duration: Int?
  @Option(help: ArgumentHelp("Let it finish on this day, in words.", valueName: "day")) var to: String?
  @Flag(help: "Store the change, with all that follows, as one step to undo.") var keep = false
  @Option(help: "With --keep: why.") var reason: String?
  @Option(help: "With --keep: who agreed for the customer to a go-live day that is ruled out.")
  var onBehalf: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if [shift != nil, duration != nil, to != nil].count(where: { $0 }) != 1 {
      throw ValidationError("Choose one of --shift, --duration and --to.")
    }
    if let duration, !(0...999).contains(duration) {
      throw ValidationError("--duration needs a number of business days from 0 to 999.")
    }
    if let shift, !(-2000...2000).contains(shift) {
      throw ValidationError("--shift needs a number of business days from -2000 to 2000.")
    }
    if keep, reason == nil { throw ValidationError("--keep needs --reason.") }
    if !keep, reason != nil || onBehalf != nil {
      throw ValidationError("--reason and --on-behalf go with --keep.")
    }
  }

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let task = try open.project.taskID(task)
    let move = try move(open, call)
    if keep { return try open.commit(.reschedule(task, move, reason: reason ?? "", onBehalf: onBehalf)) }
    try open.showWhatIf(task, move, call)
  }

  private func move(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) -> WhatIf.Move {
    if let shift { return .shift(shift) }
    if let duration { return .duration(duration) }
    return .to(try open.day(to ?? "", "--to", today: call.today))
  }
}

extension OpenProject {
  /// Shows what a move would do; nothing is changed.
  func showWhatIf(_ task: ItemID, _ move: WhatIf.Move, _ call: Invocation) throws(CommandFailure) {
    let dates = dates(call)
    let look = try dates.whatIf(task, move)
    let others = call.actor.side == .provider ? try otherBookings(of: look, from: call.today) : nil
    try call.output.show(.whatIf(look, of: id, dates, others: others))
  }
}

extension DatesView {
  fileprivate func whatIf(_ task: ItemID, _ move: WhatIf.Move) throws(CommandFailure) -> WhatIf {
    do throws(Refusal) { return try WhatIf(whole, task, move, before: schedule) } catch {
      throw CommandFailure(.refused(error))
    }
  }
}
