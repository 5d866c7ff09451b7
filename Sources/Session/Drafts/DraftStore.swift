import Dashboard

/// Keeps what is typed and not saved beyond the end of the process.
package protocol DraftStore: AnyObject {
  /// The drafts that runs of the same person left behind, oldest first; they belong to this run from now on, numbered from 1.
  func takeOver() -> FoundDrafts
  /// Keeps a draft, durably; one with the same number is replaced.
  func write(_ draft: Draft) throws(DraftFault)
  func remove(_ id: Draft.ID)
  /// Where an editor opens a field of that draft, if it can be found again there.
  func editorFile(of id: Draft.ID) -> String?
  /// Leaves the drafts to the next run.
  func end()
}

package struct FoundDrafts {
  package var drafts: [Draft] = []
  /// What was ignored, each as a sentence.
  package var notes: [String] = []

  package init() {}
}

/// Why a draft could not be kept.
package struct DraftFault: Error {
  package let sentence: String

  package init(_ sentence: String) { self.sentence = sentence }
}

/// Keeps nothing, as for the demo.
package final class NoDrafts: DraftStore {
  package init() {}
  package func takeOver() -> FoundDrafts { FoundDrafts() }
  package func write(_ draft: Draft) throws(DraftFault) {}
  package func remove(_ id: Draft.ID) {}
  package func editorFile(of id: Draft.ID) -> String? { nil }
  package func end() {}
}
