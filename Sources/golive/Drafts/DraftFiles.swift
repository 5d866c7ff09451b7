import Dashboard
import Domain
import Platform
import Session

/// Drafts in a directory of their own for each person: one file for each, named `RUN-NUMBER.draft`.
///
/// A run holds a lock as long as it lives, so that another run of the same person leaves its drafts alone. What a run
/// leaves behind belongs to the next one that starts.
final class DraftFiles: DraftStore {
  private let folder: DraftFolder
  /// Names the files of this run.
  private let run = String(Identifiers.random().prefix(16))
  /// Held from the first draft on.
  private var lock: SessionLock?
  private let clock: () -> Timestamp

  init(_ folder: DraftFolder, clock: @escaping () -> Timestamp) {
    self.folder = folder
    self.clock = clock
  }

  /// The demo is temporary, and so is what is typed there.
  static func of(_ call: Invocation, isDemo: Bool) -> any DraftStore {
    isDemo ? NoDrafts() : DraftFiles(DraftFolder(call), clock: { call.clock.now.timestamp })
  }

  func takeOver() -> FoundDrafts {
    var found = FoundDrafts()
    let left = folder.runs().filter { $0 != run }
    guard !left.isEmpty else { return found }
    var drafts: [Draft] = []
    for old in left {
      guard let abandoned = folder.abandoned(old) else { continue }
      for file in folder.files(of: old) {
        guard let draft = folder.read(file)?.numbered(drafts.count + 1) else {
          found.notes += folder.putAway(file).map { [$0] } ?? []
          continue
        }
        drafts.append(draft)
        // Killed in between, both files say the same.
        do throws(DraftFault) {
          try write(draft)
          folder.remove(file)
        } catch { found.notes = [error.sentence] }
      }
      folder.clear(old)
      abandoned.end()
    }
    let kept = DraftFolder.Limit.kept(drafts, at: clock())
    for draft in drafts where !kept.contains(where: { $0.id == draft.id }) { remove(draft.id) }
    if kept.count < drafts.count {
      found.notes.append(
        "\((drafts.count - kept.count).counted("old draft was", "old drafts were")) dropped: \(DraftFolder.Limit.words)."
      )
    }
    found.drafts = kept
    return found
  }

  func write(_ draft: Draft) throws(DraftFault) {
    try begin()
    try folder.write(draft, to: DraftFile(run: run, number: draft.id))
  }

  func remove(_ id: Draft.ID) { folder.remove(DraftFile(run: run, number: id)) }

  func editorFile(of id: Draft.ID) -> String? {
    lock == nil ? nil : folder.path(DraftFile(run: run, number: id).edited)
  }

  func end() {
    lock?.end()
    lock = nil
  }

  private func begin() throws(DraftFault) {
    guard lock == nil else { return }
    try folder.make()
    do throws(SystemError) { lock = try SessionLock(folder.path(run + DraftFile.lockEnding)) } catch {
      throw folder.fault(error)
    }
  }
}
