import Domain

/// A kind of project that can be created, with what its form asks for.
package struct ProjectKind: Hashable, Sendable {
  /// The code of its template.
  package let code: String
  package let title: String
  package let product: String
  /// What whoever creates it is asked to include or not.
  package let options: [ProjectTemplate.Option]
  /// What it includes with nobody being asked.
  let unasked: Set<ProjectOption>
  package let own: [NewOwnField]

  package init(_ template: ProjectTemplate) {
    code = template.code
    title = template.title
    product = template.product
    options = template.options.filter(\.isAsked)
    unasked = template.usualOptions.subtracting(options.map(\.word))
    own = template.ownFields
  }
}
