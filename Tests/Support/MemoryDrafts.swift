import Dashboard
import Domain
import Session

/// Drafts as the texts of their files, in memory.
package final class MemoryDrafts: DraftStore {
  /// As a run with that many drafts has left them.
  package var texts: [Draft.ID: String] = [:]
  /// Everything that was ever written, also what was dropped since.
  package private(set) var written: [String] = []
  /// How often one was written.
  package private(set) var writes = 0
  /// Why none can be written.
  package var fault: DraftFault?
  private let owner: DraftOwner

  package init(of actor: Actor = SmallProject.ipm) {
    owner = DraftOwner(workspace: "/w", actor: actor, project: nil)
  }

  package var drafts: [Draft] {
    texts.sorted { $0.key < $1.key }.compactMap { DraftText.read($0.value, of: owner, as: $0.key) }
  }

  package func takeOver() -> FoundDrafts {
    var found = FoundDrafts()
    found.drafts = drafts.enumerated().map { $1.numbered($0 + 1) }
    texts = [:]
    for draft in found.drafts { texts[draft.id] = DraftText.write(draft, of: owner) }
    return found
  }

  package func write(_ draft: Draft) throws(DraftFault) {
    if let fault { throw fault }
    writes += 1
    let text = DraftText.write(draft, of: owner)
    written.append(text)
    texts[draft.id] = text
  }

  package func remove(_ id: Draft.ID) { texts[id] = nil }
  package func editorFile(of id: Draft.ID) -> String? { "/drafts/\(id).md" }
  package func end() {}
}
