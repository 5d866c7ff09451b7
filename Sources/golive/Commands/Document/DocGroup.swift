import ArgumentParser
import Documents
import Domain

struct DocGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doc",
    abstract: "The papers of a project: made from its data, kept as versions, sent, signed.",
    discussion: """
      The project may also come before the verb: golive doc northwind make sow. A document is named by its word, such as \
      sow, or by its number, D3; golive doc list shows them. A file DOCUMENT.md in the directory documents of your \
      configuration (golive info) replaces the template of that document.
      """,
    subcommands: [
      DocList.self, DocShow.self, DocMake.self, DocDiff.self, DocMail.self, DocSendRecord.self,
      DocReview.self,
      DocPortfolio.self, DocFields.self,
      DocTemplate.self,
    ], defaultSubcommand: DocList.self)
}

struct DocList: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the documents with their newest version, and what became of it.")
  @OptionGroup var target: ProjectArgument
  @Flag(help: "Every version instead of the newest.") var versions = false
  @Option(help: FilterHelp.text) var filter: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if versions, filter != nil {
      throw ValidationError("--filter is for the newest versions: leave out --versions.")
    }
  }

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let filter = try open.filter(filter, for: .documents, call)
    try call.output.show(
      versions
        ? .documentVersions(open.project) : .documents(open.planned(call), filter: filter, for: call.actor))
  }
}

struct DocShow: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a version, or as a draft what would be made now.",
    discussion: "Without a version kept, or with --draft, it shows what golive doc make would keep.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The document, such as sow or D3.") var document: DocumentKind
  @Option(help: "The version; otherwise the newest.") var version: Int?
  @Flag(help: "What would be made now, which is not kept.") var draft = false
  @Flag(help: "As Markdown, as it is kept.") var markdown = false
  @Flag(help: "As a page for a browser or a printer.") var html = false
  @OptionGroup var file: OutputFile
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if markdown, html { throw ValidationError("Choose one of --markdown and --html.") }
  }

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let paper = draft ? try open.draft(document) : try open.paper(document, version)
    let text = html ? paper.html : markdown ? paper.markdown : paper.text
    try file.put(text, saying: "wrote \(paper.name)")
  }
}

struct DocFields: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields", abstract: "List the fields that a document template may name.")
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) { try call.output.show(.documentFields) }
}

struct DocTemplate: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Print the template of a document, to begin your own with.",
    discussion: "golive doc template sow > ~/.config/golive/documents/sow.md")
  @Argument(help: "The document, such as sow or D3.") var document: DocumentKind
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    try Output.write(try DocumentTemplates(call.paths).text(of: document).text)
  }
}

extension DocumentKind: ExpressibleByArgument {
  public init?(argument: String) { self.init(naming: argument) }
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}
