import Domain

/// The template of a document of one project.
package struct DocumentTemplate: Sendable {
  private let template: FieldTemplate<DocumentFacts>

  /// Reads and checks a template.
  ///
  /// - Parameter file: what to call it in an error.
  package init(_ text: String, file: String, kind: DocumentKind) throws(DocumentProblem) {
    template = try FieldTemplate(
      text, file: file, fields: DocumentFields.all, isForCustomer: kind.audience == .customer)
  }

  /// The document in Markdown.
  package func markdown(_ facts: DocumentFacts) -> String { template.markdown(facts) }
}
