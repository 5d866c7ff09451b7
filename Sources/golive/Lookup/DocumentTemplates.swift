import Documents
import Domain
import Templates

/// The templates of documents: an organisation's own where there is a file, else those that golive brings along.
struct DocumentTemplates {
  private let directory: String
  private let templates: String

  init(_ paths: Paths) {
    directory = paths.documents
    templates = paths.templates
  }

  private var library: TemplateLibrary { TemplateLibrary(directories: [templates]) }

  /// The text, and what to call it in an error.
  func text(of kind: DocumentKind) throws(CommandFailure) -> (text: String, file: String) {
    let path = "\(directory)/\(kind.rawValue).md"
    guard FileTree.names(in: directory).contains("\(kind.rawValue).md") else {
      return (kind.builtInTemplate, "\(kind.rawValue).md (built in)")
    }
    return (try InputFile.text(path, limit: Self.longest), path)
  }

  /// The template of the report on all projects.
  func portfolio() throws(CommandFailure) -> PortfolioTemplate {
    let path = "\(directory)/portfolio.md"
    let isOwn = FileTree.names(in: directory).contains("portfolio.md")
    let text = isOwn ? try InputFile.text(path, limit: Self.longest) : PortfolioTemplate.builtIn
    do throws(DocumentProblem) {
      return try PortfolioTemplate(text, file: isOwn ? path : "portfolio.md (built in)")
    } catch { throw CommandFailure(.usage, error.sentence) }
  }

  /// The document as it would be kept now.
  ///
  /// - Parameter about: the call, where it is about one.
  func document(
    _ kind: DocumentKind, of state: ProjectState, by author: Actor, at moment: Moment, reason: String? = nil,
    about: ItemID? = nil
  ) throws(CommandFailure) -> NewDocument {
    let template = try template(of: kind)
    let usual = Self.usualCalls(in: library, of: state)
    guard
      let facts = DocumentFacts(
        kind, of: state, by: author, at: moment, reason: reason, about: about, usual: usual)
    else {
      throw CommandFailure(.workspace, "Project \(state.id) has no record of its own. Restore a backup.")
    }
    if let obstacle = facts.obstacle { throw CommandFailure(.refused, obstacle) }
    return facts.document(template.markdown(facts))
  }

  private static func usualCalls(in library: TemplateLibrary, of state: ProjectState) -> [CallPlan] {
    let code = state.value(ItemID(state.id.rawValue), .template)
    return library.part(\.calls, of: code) { $0.isEmpty } ?? []
  }

  private static let longest = 500_000

  func template(of kind: DocumentKind) throws(CommandFailure) -> DocumentTemplate {
    let (text, file) = try text(of: kind)
    do throws(DocumentProblem) { return try DocumentTemplate(text, file: file, kind: kind) } catch {
      throw CommandFailure(.usage, error.sentence)
    }
  }
}
