import ArgumentParser
import Domain

struct OwnFieldGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "field", abstract: "Own fields of a project: a tenant id, an order number, a circuit.",
    discussion: """
      The project may also come before the verb: golive field northwind set tenant-id contoso.
      A template gives its projects their fields ([[own-field]]); add gives one to a single project.
      golive list --filter own.tenant-id:contoso finds projects by them.
      """,
    subcommands: [
      OwnFieldList.self, OwnFieldSet.self, OwnFieldAdd.self, OwnFieldChange.self, OwnFieldRemove.self,
    ], defaultSubcommand: OwnFieldList.self)
}

struct OwnFieldList: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the own fields with their values.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.ownFields(of: open.project))
  }
}

struct OwnFieldSet: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set the value of an own field; a day may be typed in words.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The field's name, such as tenant-id.", completion: .custom(Completions.ownFields))
  var name: String
  @Argument(help: "Its new value; an empty text clears it, and - reads it from standard input.")
  var value: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let field = try open.project.ownField(named: name)
    let text = try InputFile.argument(value).trimmed
    let new = try open.ownValue(text, field.name, field.type, call)
    try open.commit(.set([field.id], .value, new.isEmpty ? nil : new))
  }
}

struct OwnFieldAdd: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an own field to one project.",
    discussion: """
      golive field northwind add support-plan --type choice --choice standard --choice premium --visibility customer
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "Its name for filters and commands, such as tenant-id; it is never changed.")
  var name: String
  @Option(help: "What people read; without it made from the name.") var label: String?
  @Option(help: "text, number, date or choice.") var type = OwnFieldType.text
  @Option(name: .customLong("choice"), help: "One of the values of a choice; once for each.")
  var choices: [String] = []
  @Option(help: "internal: ours only; customer: both sides.") var visibility = Visibility.internal
  @Option(help: "Its value, if it is known.") var value: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    var new = NewOwnField(
      name, label: label ?? "", type: type, choices: choices, visibility: visibility)
    if let value { new.value = try open.ownValue(value.trimmed, "value", type, call) }
    try open.commit(.onOwnField(.add(new)))
  }
}

struct OwnFieldChange: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Change the label, the choices, or who sees an own field.",
    discussion: "Name and type are never changed: remove the field and add another.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The field's name, such as tenant-id.", completion: .custom(Completions.ownFields))
  var name: String
  @Option(help: "What people read.") var label: String?
  @Option(name: .customLong("choice"), help: "All values of a choice from now on; once for each.")
  var choices: [String] = []
  @Option(help: "internal: ours only; customer: both sides.") var visibility: Visibility?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if label == nil, choices.isEmpty, visibility == nil {
      throw ValidationError("Say what to change: --label, --choice or --visibility.")
    }
  }

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let id = try open.project.ownField(named: name).id
    var edits: [Command] = []
    if let label { edits.append(.set([id], .title, label)) }
    if !choices.isEmpty { edits.append(.set([id], .choices, choices.joined(separator: "; "))) }
    if let visibility { edits.append(.set([id], .visibility, visibility.rawValue)) }
    try open.commit(edits.count == 1 ? edits[0] : .together(edits))
  }
}

struct OwnFieldRemove: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove an own field with its value; golive undo brings it back.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The field's name, such as tenant-id.", completion: .custom(Completions.ownFields))
  var name: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.onOwnField(.remove(try open.project.ownField(named: name).id)))
  }
}

extension OpenProject {
  /// A value as typed; a day may be in words.
  fileprivate func ownValue(
    _ text: String, _ name: String, _ type: OwnFieldType, _ call: Invocation
  ) throws(CommandFailure) -> String {
    type == .date && !text.isEmpty ? try day(text, name, today: call.today).iso : text
  }
}
