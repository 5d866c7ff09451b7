import Domain

/// The template of a document of one project.
package struct DocumentTemplate: Sendable {
  private let template: FieldTemplate<DocumentFacts>

  /// Reads and checks a template.
  ///
  /// - Parameters:
  ///   - file: what to call it in an error.
  ///   - texts: the language its fixed words are put into, where they are known.
  package init(
    _ text: String, file: String, kind: DocumentKind, in texts: Texts = .english
  ) throws(DocumentProblem) {
    template = try FieldTemplate(
      text, file: file, fields: DocumentFields.all, isForCustomer: kind.audience == .customer, in: texts)
  }

  /// The document in Markdown.
  package func markdown(_ facts: DocumentFacts) -> String { template.markdown(facts) }
}
