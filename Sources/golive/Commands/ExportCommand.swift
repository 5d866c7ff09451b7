import ArgumentParser
import Domain
import StateStore

struct ExportCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write out a project with every item and field, or the portfolio.",
    discussion: """
      JSON (the rule) holds texts exactly as they are stored. CSV is for spreadsheets: cleaned, and formulas defused.
      """)
  @Argument(help: "The project; without it the portfolio.", completion: .custom(Completions.projects))
  var project: String?
  @Option(
    help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"), completion: .file())
  var to: String?
  @Flag(help: "The file may replace another.") var replace = false
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let document = try document(call)
    let text = options.csv || options.plain ? call.output.text(document) : JSON.text(document, faithful: true)
    guard let to else { return try Output.write(text) }
    try SafeFile.write(text, to: to, replace: replace)
  }

  private func document(_ call: Invocation) throws(CommandFailure) -> Document {
    if let project { return try items(of: project, call) }
    return try portfolio(call)
  }

  private func portfolio(_ call: Invocation) throws(CommandFailure) -> Document {
    let store = try call.store()
    let query = PortfolioQuery(order: .customer, scope: .all, limit: .max)
    let page = try storing { () throws(StoreError) in try store.portfolio(query) }
    return .projects(page, today: call.today, actor: call.actor)
  }

  private func items(of name: String, _ call: Invocation) throws(CommandFailure) -> Document {
    let open = try call.open(name)
    return options.csv || options.plain ? .itemTable(open.project.state) : .items(open.project.state)
  }
}

extension Document {
  /// Every item with all its fields, for programs.
  fileprivate static func items(_ state: ProjectState) -> Document {
    let columns = [Column("id", "ID"), Column("revision", "REVISION"), Column("fields", "FIELDS")]
    let rows = state.items.values.sorted { $0.id < $1.id }.map { item -> [Value] in
      let fields = item.values.sorted { $0.key < $1.key }.map { ($0.key.rawValue, Value.text($0.value)) }
      return [.text(item.id.rawValue), .number(item.revision), .object(fields)]
    }
    return Document(
      kind: "items",
      facts: [
        Fact("project", "Project", .text(state.id.rawValue)),
        Fact("sequence", "Change", .number(state.sequence)),
      ], tables: [Table("items", "Items", columns, rows: rows, empty: "")])
  }

  /// One line for each field, which every spreadsheet can filter.
  fileprivate static func itemTable(_ state: ProjectState) -> Document {
    let columns = [Column("id", "ITEM"), Column("field", "FIELD"), Column("value", "VALUE")]
    let rows = state.items.values.sorted { $0.id < $1.id }.flatMap { item in
      item.values.sorted { $0.key < $1.key }.map { field, value -> [Value] in
        [.text(item.id.rawValue), .text(field.rawValue), .text(value)]
      }
    }
    return Document(kind: "items", tables: [Table("fields", "Fields", columns, rows: rows, empty: "")])
  }
}
