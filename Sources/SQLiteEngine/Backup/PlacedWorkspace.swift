import StateStore

/// A workspace somewhere, such as one that was moved aside or rebuilt, to be put in the place of another.
///
/// It has no manifest; all of it is checked instead.
package struct PlacedWorkspace: WorkspaceCopy {
  package let directory: String
  package let content: CopyContent
  private let engine: SQLiteEngine
  private let faults: [String]
  /// Of the copy that is put in the other place.
  private let origin: BackupOrigin

  package init(at path: String, _ origin: BackupOrigin) throws(BackupFailure) {
    directory = path
    self.origin = origin
    do throws(StoreError) {
      engine = try SQLiteEngine.open(at: path)
      let copied = try CopiedWorkspace(engine)
      faults = copied.faults
      content = copied.content(size: engine.size)
    } catch { throw Self.failure(error, path) }
  }

  package func open() -> any Engine { engine }

  package func verify() throws(BackupFailure) {
    do throws(StoreError) {
      if let damage = engine.damage { throw .damaged(damage.finding) }
      if let problem = try engine.integrityProblems().first { throw .damaged(problem) }
      let accepted = DamageFile(try WorkspaceFiles(directory))
      if let fault = faults.first(where: { accepted.decision(on: $0) == nil }) { throw .damaged(fault) }
    } catch { throw Self.failure(error, directory) }
  }

  package func restore(to path: String, stamp: String) throws(BackupFailure) -> RestoredWorkspace {
    let copy = try SQLiteBackup.write(workspaceAt: directory, to: "\(path).copied-\(stamp)", origin)
    defer { copy.remove() }
    return try copy.restore(to: path, stamp: stamp)
  }

  private static func failure(_ error: StoreError, _ path: String) -> BackupFailure {
    if case .damaged(let what) = error { return .unreadable("the workspace \(path) is not whole (\(what))") }
    return .store(error)
  }
}
