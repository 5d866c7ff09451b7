import Domain

/// The texts of documents, which are kept beside the projects.
package protocol DocumentStore: AnyObject {
  /// The Markdown of a version, as it was made; its digest was compared.
  func text(of document: ItemID, in project: ProjectID) throws(StoreError) -> String
}
