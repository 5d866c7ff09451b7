import ArgumentParser
import Domain
import StateStore

// Verbs that apply to tasks, checks and issues alike; each group offers them under the same name.

struct ItemsArgument: ParsableArguments {
  @Argument(help: "The items: EXE-04, PRE-A1, NW-31.") var items: [String]

  func ids(in open: OpenProject) throws(CommandFailure) -> [ItemID] {
    var result: [ItemID] = []
    for item in items { result.append(try open.project.anyID(item)) }
    return result
  }
}

struct AssignItem: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Assign items to a person, or to nobody.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var chosen: ItemsArgument
  @Option(name: .customLong("to"), help: "The person; without it nobody is assigned.") var person: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let person = try person.map { (name) throws(CommandFailure) in try open.project.personID(name) }
    let ids = try chosen.ids(in: open)
    if let named = ids.compactMap(open.project.person).first {
      let name = DisplayText.line(named.name)
      throw CommandFailure(
        .usage, "\(name) is a person, not an item; say --to \(ShellText.quoted(name)). Nothing was changed.")
    }
    try open.commit(.assign(ids, to: person))
  }
}

struct SetDue: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Set the day items are due: fri, +2bd, 24 nov.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The day in words, or none.") var day: String
  @OptionGroup var chosen: ItemsArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let day = try day.lowercased() == "none" ? nil : open.day(day, "the day", today: call.today)
    try open.commit(.set(try chosen.ids(in: open), .due, day?.iso))
  }
}

struct PassBall: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "ball", abstract: "Say who must act now: us, cust or carr, or a person by name.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "us, cust, carr, or a person of the project.", completion: .list(Side.allValueStrings))
  var holder: String
  @OptionGroup var chosen: ItemsArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    if let side = Side(argument: holder) {
      return try open.commit(.passBall(try chosen.ids(in: open), to: side))
    }
    try open.commit(.passTo(try chosen.ids(in: open), person: try open.project.personID(holder)))
  }
}

struct SetField: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set one field of an item: title, note, owner, duration, description ...",
    discussion: "The item \"project\" is the project itself, with fields such as go-live and go-live-grade.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The item, or project.") var item: String
  @OptionGroup var new: FieldArguments
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try new.set(on: try open.project.anyID(item), in: open, call)
  }
}

struct AddComment: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "comment", abstract: "Comment on an item.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The item.") var item: String
  @Argument(help: "The comment; - reads it from standard input.") var text: String
  @Flag(help: "For the provider's side alone: the customer never sees it.") var `internal` = false
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let text = try InputFile.argument(text)
    try open.commit(.comment(try open.project.anyID(item), text, isInternal: `internal`))
  }
}

struct NotNeeded: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "na", abstract: "Say that items do not apply; the customer confirms checklist items.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var chosen: ItemsArgument
  @Option(help: "Why it does not apply.") var reason: String
  @Option(help: "Whose word is recorded for the other side, and how it came: \"Dana Ruiz, phone\".")
  var onBehalf: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.notApplicable(try chosen.ids(in: open), reason: reason, onBehalf: onBehalf))
  }
}

struct Reopen: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Open settled items again.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var chosen: ItemsArgument
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.reopen(try chosen.ids(in: open), reason: reason))
  }
}
