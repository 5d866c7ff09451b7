import ArgumentParser
import Documents
import Domain
import StateStore
import TimeZones

struct ExportCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Write out a project with every item and field, the portfolio, or with --all the whole workspace.",
    discussion: """
      JSON (the rule) holds texts exactly as they are stored. CSV is for spreadsheets: cleaned, and formulas defused.
      --all writes every project with its whole history as JSON lines, which golive import reads into an empty workspace. \
      Others may work meanwhile. It is a copy of everything, with account numbers and PINs: a file is readable by you \
      alone (mode 0600), so keep it as you keep the workspace.
      """)
  @Argument(help: "The project; without it the portfolio.", completion: .custom(Completions.projects))
  var project: String?
  @Flag(help: "The whole workspace with its history, for golive import; only for the provider's side.")
  var all = false
  @Flag(help: "Write milestones and calls of the project as a calendar file (.ics).") var ics = false
  @Flag(help: "Also account numbers and PINs of port orders, which are left out otherwise.")
  var secrets = false
  @OptionGroup var file: OutputFile
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if all, project != nil || ics || secrets || options.wantsText {
      throw ValidationError("--all is the whole workspace, as JSON lines: it takes --to and --replace only.")
    }
    guard ics else { return }
    if project == nil { throw ValidationError("--ics needs a project.") }
    if options.wantsText { throw ValidationError("Choose one of --ics, --json, --csv and --plain.") }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    if all { return try WholeExport(call).put(to: file) }
    if ics, let project { return try file.put(try calendar(of: project, call)) }
    let document = try document(call)
    let text =
      options.csv || options.plain ? call.output.text(document) : ReportJSON.text(document, faithful: true)
    try file.put(text)
  }

  private func calendar(of name: String, _ call: Invocation) throws(CommandFailure) -> String {
    let open = try call.open(name)
    var zone: Zone?
    if let name = open.project.zoneName {
      do { zone = try ZoneFiles().zone(name) } catch {
        Output.complain("\(error.sentence) Go-live is written as a whole day.")
      }
    }
    let workspace = try open.workspaceName()
    return CalendarFile(
      open.project, zone: zone, for: call.actor, workspace: workspace, stamp: call.clock.now.timestamp,
      saidIn: call.paperTexts
    ).text
  }

  private func document(_ call: Invocation) throws(CommandFailure) -> Report {
    if let project { return try items(of: project, call) }
    return try portfolio(call)
  }

  private func portfolio(_ call: Invocation) throws(CommandFailure) -> Report {
    let store = try call.store()
    let query = PortfolioQuery(order: .customer, scope: .all, limit: .max)
    let page = try storing { () throws(StoreError) in try store.portfolio(query) }
    return .projects(page, today: call.today, actor: call.actor)
  }

  private func items(of name: String, _ call: Invocation) throws(CommandFailure) -> Report {
    let open = try call.open(name)
    let state = secrets ? open.project.state : open.project.state.withoutSecrets
    return options.csv || options.plain ? .itemTable(state) : .items(state)
  }
}

extension Report {
  /// Every item with all its fields, for programs.
  fileprivate static func items(_ state: ProjectState) -> Report {
    let columns = [Column("id", "ID"), Column("revision", "REVISION"), Column("fields", "FIELDS")]
    let rows = state.items.values.sorted { $0.id < $1.id }.map { item -> [Value] in
      let fields = item.values.sorted { $0.key < $1.key }.map { ($0.key.rawValue, Value.text($0.value)) }
      return [.text(item.id.rawValue), .number(item.revision), .object(fields)]
    }
    return Report(
      kind: "items",
      facts: [
        Fact("project", "Project", .text(state.id.rawValue)),
        Fact("sequence", "Change", .number(state.sequence)),
      ], tables: [Table("items", "Items", columns, rows: rows, empty: "")])
  }

  /// One line per field, which a spreadsheet can filter.
  fileprivate static func itemTable(_ state: ProjectState) -> Report {
    let columns = [Column("id", "ITEM"), Column("field", "FIELD"), Column("value", "VALUE")]
    let rows = state.items.values.sorted { $0.id < $1.id }.flatMap { item in
      item.values.sorted { $0.key < $1.key }.map { field, value -> [Value] in
        [.text(item.id.rawValue), .text(field.rawValue), .text(value)]
      }
    }
    return Report(kind: "items", tables: [Table("fields", "Fields", columns, rows: rows, empty: "")])
  }
}
