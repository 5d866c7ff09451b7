import Platform
import StateStore

extension SQLiteBackup {
  /// Copies the workspace as it is at one moment, while others go on working, and checks the copy.
  ///
  /// - Parameter directory: must not exist; its parent must. What an interrupted attempt left beside it is removed.
  package static func write(
    workspaceAt path: String, to directory: String, _ origin: BackupOrigin
  ) throws(BackupFailure) -> SQLiteBackup {
    guard !DurableFiles.exists(directory) else { throw .exists(directory) }
    let partial = directory + partialMark
    remove(partial)
    try DurableFiles.makeDirectory(partial)
    do throws(BackupFailure) {
      try copy(path, to: partial)
      let manifest = try described(partial, of: path, origin)
      try DurableFiles.write(manifest.text, to: Self.manifest(in: partial))
      try DurableFiles.sync(partial)
      try DurableFiles.move(partial, to: directory)
      return SQLiteBackup(directory: directory, manifest: manifest)
    } catch {
      remove(partial)
      throw error
    }
  }

  /// Ends the name of a copy that is not whole yet.
  package static let partialMark = ".partial"

  private static func copy(_ path: String, to directory: String) throws(BackupFailure) {
    let engine: SQLiteEngine
    do throws(StoreError) { engine = try SQLiteEngine.open(at: path) } catch { throw .store(error) }
    try checkRoom(for: engine.size, in: directory)
    let target = database(in: directory)
    do throws(StoreError) { try engine.copy(to: target) } catch {
      switch error {
      case .damaged(let what): throw .damaged(what)
      case .full: throw .cannot(directory, ENOSPC)
      case .disk(let what): throw .cannotWrite(directory, why: what)
      case .refused, .noSuchProject, .projectExists, .nothingToUndo, .nothingToRedo, .undoBlocked, .missing,
        .busy, .notAWorkspace, .newerSchema, .readOnly, .wrongOwner, .wrongMode, .symbolicLink, .hardLink,
        .networkFileSystem, .undecided, .failed, .unusable, .unread, .uncertain, .unanswered, .unreachable,
        .replaced, .cutShort:
        throw .store(error)
      }
    }
    // SQLite does not sync the file of a copy.
    try DurableFiles.sync(target)
  }

  /// A tenth more than the workspace has, and a little for others who write to the same disk.
  private static func checkRoom(for size: Int, in directory: String) throws(BackupFailure) {
    let needed = size + size / 10 + 1 << 20
    if let free = DurableFiles.room(at: directory), free < needed {
      throw .noRoom(at: directory, free: free, needed: needed)
    }
  }

  private static func described(
    _ directory: String, of workspace: String, _ origin: BackupOrigin
  ) throws(BackupFailure) -> BackupManifest {
    let (size, digest) = try DurableFiles.measure(database(in: directory))
    let content = try content(of: directory)
    do throws(StoreError) {
      let damage = DamageFile(try WorkspaceFiles(workspace))
      if let fault = content.faults.first(where: { damage.decision(on: $0) == nil }) { throw .damaged(fault) }
    } catch {
      if case .damaged(let what) = error { throw .damaged(what) }
      throw .store(error)
    }
    return BackupManifest(
      workspace: content.name, taken: origin.taken, reason: origin.reason, tool: origin.tool,
      schema: content.schema, entries: content.log.entries, heads: content.log.heads, size: size,
      digest: digest, accepted: content.faults)
  }
}
