import Domain

/// Asks for the text of a document, as wide as the pane that shows it.
package struct DocumentQuestion: Hashable, Sendable {
  package let project: ProjectID
  /// The newest change of the project when the question was made; a draft depends on it.
  package let sequence: Int
  package let kind: DocumentKind
  /// `nil` for what would be made now.
  package let version: ItemID?
  /// The version to compare it with.
  package let before: ItemID?
  /// In columns.
  package let width: Int
}

/// The answer to a `DocumentQuestion`.
package struct DocumentText: Hashable, Sendable {
  package let question: DocumentQuestion
  package let lines: [String]
  /// The lines that differ from the version before; empty without one.
  package let difference: LineDifference?

  package init(_ question: DocumentQuestion, lines: [String], before: [String]?) {
    self.question = question
    self.lines = lines
    difference = before.map { LineDifference(from: $0, to: lines) }
  }
}

/// A document to be made as the session makes it: only there are templates.
package struct DocumentForm: Hashable, Sendable {
  package let kind: DocumentKind
  package let reason: String?
  /// The call it is about, where it is about one.
  package let about: ItemID?
  /// The language of its fixed words; `nil` for the usual one.
  package let language: String?

  package init(
    _ kind: DocumentKind, reason: String?, about: ItemID? = nil, language: String? = nil
  ) {
    self.language = language
    self.about = about
    self.kind = kind
    self.reason = reason
  }
}
