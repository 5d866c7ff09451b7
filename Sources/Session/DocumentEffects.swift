import Dashboard
import Domain
import StateStore

/// Effects on documents: only the session has their templates, and only the store their texts.
extension EffectHandler {
  func document(_ question: DocumentQuestion) throws(StoreError) -> DocumentText {
    func lines(_ version: ItemID) throws(StoreError) -> [String] {
      services.page(try store.text(of: version, in: question.project), question.width)
    }
    guard let version = question.version else {
      let draft = try draft(DocumentForm(question.kind, reason: nil), of: question.project)
      return DocumentText(question, lines: services.page(draft.text, question.width), before: nil)
    }
    let before = try question.before.map { (id) throws(StoreError) in try lines(id) }
    return DocumentText(question, lines: try lines(version), before: before)
  }

  func make(_ form: DocumentForm, _ id: ProjectID) throws(StoreError) -> [Message] {
    try commit(.addDocument(try draft(form, of: id)), id)
  }

  func written(
    _ id: ItemID, of project: ProjectID, as format: DocumentFormat
  ) throws(StoreError) -> String {
    guard let read = Project(try seenState(of: project)), let version = read.document(id) else {
      throw .refused(.unknownItem("document \(id)"))
    }
    let text = try store.text(of: id, in: project)
    return services.written(
      WrittenDocument(read, version, text, by: store.actor, at: services.clock()), format)
  }

  private func draft(_ form: DocumentForm, of id: ProjectID) throws(StoreError) -> NewDocument {
    if let refusal = Policy.refusal(.makeDocuments, by: store.actor, on: nil) { throw .refused(refusal) }
    return try services.document(form, try seenState(of: id), store.actor, services.clock())
  }
}
