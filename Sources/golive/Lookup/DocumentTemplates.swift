import Documents
import Domain

/// The templates of documents: an organisation's own where there is a file, else those that golive brings along.
struct DocumentTemplates {
  private let directory: String

  init(_ paths: Paths) { directory = paths.documents }

  /// The text, and what to call it in an error.
  func text(of kind: DocumentKind) throws(CommandFailure) -> (text: String, file: String) {
    let path = "\(directory)/\(kind.rawValue).md"
    guard FileTree.names(in: directory).contains("\(kind.rawValue).md") else {
      return (kind.builtInTemplate, "\(kind.rawValue).md (built in)")
    }
    return (try InputFile.text(path, limit: Self.longest), path)
  }

  /// What would be made of the project now.
  func markdown(
    _ kind: DocumentKind, of state: ProjectState, by author: Actor, at moment: Moment, reason: String?
  ) throws(CommandFailure) -> String {
    guard let facts = DocumentFacts(kind, of: state, by: author, at: moment, reason: reason) else {
      throw CommandFailure(
        .workspace, "Project \(state.id) has no record of its own. Restore a backup.")
    }
    return try template(of: kind).markdown(facts)
  }

  private static let longest = 500_000

  private func template(of kind: DocumentKind) throws(CommandFailure) -> DocumentTemplate {
    let (text, file) = try text(of: kind)
    do throws(DocumentProblem) { return try DocumentTemplate(text, file: file, kind: kind) } catch {
      throw CommandFailure(.usage, error.sentence)
    }
  }
}
