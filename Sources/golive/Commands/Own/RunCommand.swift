import ArgumentParser
import Domain
import Platform
import Session
import StateStore

struct RunCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a command of your own (config.toml) on a project or an item of it.",
    discussion: "It has this terminal, and golive ends with its status.")
  @Argument(help: "The name of the command.", completion: .custom(Completions.ownCommands)) var name: String
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The item: EXE-04, PRE-A1, NW-31; without it the project.") var item: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let command = try call.ownCommand(name)
    let item = try item.map { (name) throws(CommandFailure) in try open.project.anyID(name) }
    let planned = PlannedProject(open.project, on: call.today, summary: open.summary)
    let ownFields = try storing { () throws(StoreError) in
      command.usesOwnFields ? try open.store.ownFields() : []
    }
    guard let row = RowFacts(item, in: planned, ownFields: ownFields) else {
      throw CommandFailure(
        .refused, "Not done: \(item?.rawValue ?? "it") is nothing a command of your own can be run on.")
    }
    let start = try storing { () throws(StoreError) in try command.program(on: row, for: call.actor) }
    let output: OwnCommand.Output = command.output == .background ? .background : .terminal
    let own = ProgramStart(words: start.words, environment: start.environment, output: output)
    switch OwnProgram.run(own, goesOn: { true }) {
    case .ended(let status, _): if status != 0 { Platform.exit(status) }
    case .notStarted(let reason):
      throw CommandFailure(
        .refused,
        "\(command.name) was not started: \(own.words[0]): \(reason). Mend run in \(call.paths.settings).")
    case .started, .givenUp: break
    }
  }
}

extension Invocation {
  /// A command of the user's own by its name.
  func ownCommand(_ name: String) throws(CommandFailure) -> OwnCommand {
    for problem in settings.problems { Output.complain(problem) }
    if let found = settings.commands.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return found
    }
    let names = settings.commands.map(\.name)
    guard !names.isEmpty else {
      throw CommandFailure(
        .usage, "There are no commands of your own: [[command]] in \(paths.settings) makes one.")
    }
    let near = Fuzzy.nearest(to: name, among: names).map { " Did you mean \($0)?" } ?? ""
    throw CommandFailure(
      .usage,
      "There is no command \"\(name)\" of your own.\(near) There are \(names.joined(separator: ", ")).")
  }
}
