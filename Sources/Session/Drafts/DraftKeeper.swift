import Dashboard

/// Writes drafts that have changed, and removes those that were saved or dropped.
final class DraftKeeper {
  private let store: any DraftStore
  /// What the store has.
  private var kept: [Draft.ID: Draft] = [:]
  /// The last fault was told.
  private var hasFailed = false

  init(_ store: any DraftStore) { self.store = store }

  var isEmpty: Bool { kept.isEmpty }

  func takeOver() -> FoundDrafts {
    let found = store.takeOver()
    for draft in found.drafts { kept[draft.id] = draft }
    return found
  }

  /// Returns a sentence if drafts can no longer be kept, once.
  func keep(_ drafts: [Draft]) -> String? {
    var fault: DraftFault?
    var here: Set<Draft.ID> = []
    for draft in drafts.map(\.withoutSecrets) where !draft.fields.isEmpty {
      here.insert(draft.id)
      if kept[draft.id]?.says(draft) == true { continue }
      do throws(DraftFault) {
        try store.write(draft)
        kept[draft.id] = draft
      } catch { fault = error }
    }
    for id in kept.keys where !here.contains(id) {
      store.remove(id)
      kept[id] = nil
    }
    defer { hasFailed = fault != nil }
    return hasFailed ? nil : fault?.sentence
  }

  func editorFile(of draft: Draft) -> String? {
    kept[draft.id] == nil ? nil : store.editorFile(of: draft.id)
  }

  func end() { store.end() }
}
