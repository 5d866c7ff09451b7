import Documents
import Domain
import StateStore

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

  /// As `template(of:)` and its document, for the dashboard.
  func document(
    _ kind: DocumentKind, _ state: ProjectState, _ author: Actor, _ moment: Moment, _ reason: String?
  ) throws(StoreError) -> String {
    guard let facts = DocumentFacts(kind, of: state, by: author, at: moment, reason: reason) else {
      throw .damaged("project \(state.id) has no record of its own")
    }
    do throws(CommandFailure) { return try template(of: kind).markdown(facts) } catch {
      throw .failed(error.sentence)
    }
  }

  private static let longest = 500_000

  func template(of kind: DocumentKind) throws(CommandFailure) -> DocumentTemplate {
    let (text, file) = try text(of: kind)
    do throws(DocumentProblem) { return try DocumentTemplate(text, file: file, kind: kind) } catch {
      throw CommandFailure(.usage, error.sentence)
    }
  }
}
