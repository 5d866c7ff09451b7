import Domain

extension Workspace: DocumentStore {
  package func text(of document: ItemID, in project: ProjectID) throws(StoreError) -> String {
    try engine.read { () throws(StoreError) in
      // What a customer may not see is not among the items they read.
      guard let item = try load(project)[document], item.kind == .document, let digest = item[.digest] else {
        throw .refused(.unknownItem("document \(document)"))
      }
      guard let text = try DocumentTable.text(digest, of: project, on: engine) else {
        throw .damaged("the text of \(document) of project \(project) is missing")
      }
      return text
    }
  }

  /// The first document of the project whose text is missing or another one.
  func examineDocuments(of state: ProjectState) throws(StoreError) -> Finding? {
    let documents = state.items.values.filter { $0.kind == .document }.sorted { $0.id < $1.id }
    for item in documents {
      do throws(StoreError) {
        guard try DocumentTable.text(item[.digest] ?? "", of: state.id, on: engine) == nil else { continue }
      } catch {
        guard case .damaged = error else { throw error }
      }
      return Finding("documents", .bad, "\(state.id): the text of \(item.id) is missing or was changed")
    }
    return nil
  }
}

extension OwnProjects: DocumentStore {
  package func text(of document: ItemID, in project: ProjectID) throws(StoreError) -> String {
    try workspace.text(of: document, in: own(project))
  }
}

extension ProjectSession: DocumentStore {
  package func text(of document: ItemID, in project: ProjectID) throws(StoreError) -> String {
    try own(project) { (id) throws(StoreError) in try workspace.text(of: document, in: id) }
  }
}
