import ArgumentParser
import Domain
import Templates

struct RegisterAdd: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a risk, a training session, a fine-tuning item or a lesson.",
    discussion: Register.allCases.map { register in
      let fields = RegisterFields.all(register).dropFirst().map(\.field.rawValue)
      return "Fields of \(register.rawValue): \(fields.joined(separator: ", "))."
    }.joined(separator: "\n"))
  @OptionGroup var target: ProjectArgument
  @Argument(help: "risks, training, tuning or lessons.") var register: Register
  @Argument(help: "The title.") var title: String
  @Option(name: .customLong("set"), help: "A field and its value, once for each: --set probability=4.")
  var fields: [FieldValue] = []
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    var values: [Field: String] = [:]
    for given in fields {
      values[given.field] =
        RegisterFields.entry(given.field, in: register)?.shape.isDay == true
        ? try open.day(given.value, given.field.rawValue, today: call.today).iso : given.value
    }
    try open.commit(.inRegister(.add(NewRegisterEntry(register, title, fields: values))))
  }
}

struct RegisterSet: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set a field of an entry; golive register add --help lists them.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The entry, such as R-3.") var entry: String
  @OptionGroup var new: FieldArguments
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try new.set(on: try open.project.registerEntry(named: entry).id, in: open, call)
  }
}

struct RegisterMove: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "state", abstract: "Set the state of an entry, with what it asks for.",
    discussion: Register.allCases.map { register in
      "\(register.shortTitle): \(register.states.map(\.rawValue).joined(separator: ", "))."
    }.joined(separator: "\n"))
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The entry, such as TR-2.") var entry: String
  @Argument(help: "The state.") var state: RegisterState
  @Option(help: "Why, how it went, who agreed, or the case reference.") var note: String?
  @Option(help: "How many came, of a session that was held.") var attended: Int?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let entry = try open.project.registerEntry(named: entry)
    let move = Command.inRegister(.move(entry.id, to: state, note: note))
    guard let attended else { return try open.commit(move) }
    try open.commit(.together([.set([entry.id], .attended, String(attended)), move]))
  }
}

struct RegisterStart: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Add the usual risks of the project's template that are not listed yet.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.inRegister(.start(call.usualRisks(of: open.project.template))))
  }
}

/// `probability=4`
struct FieldValue: ExpressibleByArgument {
  let field: Field
  let value: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    field = Field(rawValue: parts[0].lowercased())
    value = String(parts[1])
  }
}

extension Invocation {
  /// Those of the project's template; of the first template that names any, if its own names none.
  func usualRisks(of template: String?) -> [NewRegisterEntry] {
    TemplateLibrary(directories: [paths.templates]).part(\.risks, of: template) { $0.isEmpty } ?? []
  }
}
