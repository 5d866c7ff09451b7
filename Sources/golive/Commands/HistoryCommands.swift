import ArgumentParser
import Domain

struct HistoryCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Who changed what, newest first.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "Only what touched this item.") var item: String?
  @Option(help: FilterHelp.text) var filter: String?
  @Option(help: "At most this many changes; 0 for all.") var limit = 50
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit needs a number from 0.") }
  }

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let item = try item.map { (name) throws(CommandFailure) in try open.project.anyID(name) }
    let filter = try open.filter(filter, for: .history, call)
    let most = limit == 0 ? Int.max : limit
    // The limit counts entries that pass the filter.
    let entries = try open.history(item: item, limit: filter.isEmpty ? most : .max)
      .filter { filter.accepts($0, at: call.clock.now) }.prefix(most)
    try call.output.show(.history(Array(entries), of: open.id, clock: call.clock.now))
  }
}

struct UndoCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back your newest change of a project; never anybody else's.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) { try open.undo() }
}

struct RedoCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Take back your newest undo, unless you have changed something since.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) { try open.redo() }
}
