import Domain

/// A kind of project that can be created, with what its form asks for.
package struct ProjectKind: Hashable, Sendable {
  /// The code of its template.
  package let code: String
  package let title: String
  package let product: String
  /// What depends on answers of whoever creates it.
  package let parts: Set<ProjectOption>
  package let own: [NewOwnField]

  package init(_ template: ProjectTemplate) {
    code = template.code
    title = template.title
    product = template.product
    parts = template.parts
    own = template.ownFields
  }
}
