import Documents
import Domain
import Templates

/// The templates of documents: an organisation's own where there is a file, else those that golive brings along.
struct DocumentTemplates {
  /// Where templates are looked for, the user's own first.
  private let directories: [String]
  private let templates: String
  /// The language that documents are made in.
  private let texts: Texts

  init(_ paths: Paths, in texts: Texts = .english) {
    self.texts = texts
    directories = [paths.documents, Settings(paths).own.documents].compactMap { $0 }
    templates = paths.templates
  }

  private var library: TemplateLibrary { TemplateLibrary(directories: [templates]) }

  private func path(of name: String) -> String? {
    directories.first { FileTree.names(in: $0).contains(name) }.map { "\($0)/\(name)" }
  }

  /// The text, and what to call it in an error.
  func text(of kind: DocumentKind) throws(CommandFailure) -> (text: String, file: String) {
    guard let path = path(of: "\(kind.rawValue).md") else {
      return (kind.builtInTemplate, "\(kind.rawValue).md (built in)")
    }
    return (try InputFile.text(path, limit: Self.longest), path)
  }

  /// The documents that somebody has a template of their own for; `nil` is the report on all projects.
  var own: [DocumentKind?] {
    let names = Set(directories.flatMap { FileTree.names(in: $0) })
    let kinds: [DocumentKind?] = DocumentKind.allCases.filter { names.contains("\($0.rawValue).md") }
    return kinds + (names.contains("portfolio.md") ? [nil] : [])
  }

  /// The words of them that can be translated.
  var ownUnits: Set<String> {
    let names = DocumentKind.allCases.map { "\($0.rawValue).md" } + ["portfolio.md"]
    let read = names.compactMap(path).compactMap { try? InputFile.text($0, limit: Self.longest) }
    return Set(read.flatMap(PaperUnits.all))
  }

  /// Why no document can be made from it; `nil` where it can.
  func problem(_ kind: DocumentKind?) -> String? {
    do throws(CommandFailure) {
      if let kind { _ = try template(of: kind) } else { _ = try portfolio() }
      return nil
    } catch { return error.sentence }
  }

  /// The template of the report on all projects.
  func portfolio() throws(CommandFailure) -> PortfolioTemplate {
    let path = path(of: "portfolio.md")
    let text = try path.map { (path) throws(CommandFailure) in
      try InputFile.text(path, limit: Self.longest)
    }
    do throws(DocumentProblem) {
      return try PortfolioTemplate(
        text ?? PortfolioTemplate.builtIn, file: path ?? "portfolio.md (built in)", in: texts)
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
        kind, of: state, by: author, at: moment, reason: reason, about: about, usual: usual, in: texts)
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
    do throws(DocumentProblem) { return try DocumentTemplate(text, file: file, kind: kind, in: texts) } catch
    {
      throw CommandFailure(.usage, error.sentence)
    }
  }
}
