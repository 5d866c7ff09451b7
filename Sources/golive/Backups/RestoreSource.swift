import Domain
import StateStore

/// What golive restore puts in the place of the workspace.
struct RestoreSource {
  /// As it was named, or by its directory.
  let name: String
  let copy: any WorkspaceCopy
  /// A back-up is compared with its manifest; a workspace has none.
  let isBackup: Bool

  init(_ entry: BackupShelf.Entry) {
    name = entry.name
    copy = entry.backup
    isBackup = true
  }

  /// The directory of a back-up, or of a workspace that was moved aside or rebuilt.
  init(at path: String, _ call: Invocation) throws(CommandFailure) {
    guard !FileTree.isSame(path, call.paths.workspace) else {
      throw CommandFailure(
        .usage, "Nothing was changed: \(DisplayText.line(path)) is the workspace that is to be replaced.")
    }
    name = path
    copy = try backingUp { () throws(BackupFailure) in
      try Engines.copy(at: path, call.clock.backupOrigin(.asked))
    }
    isBackup = copy is any WorkspaceBackup
  }

  /// How it was found to be whole.
  var proof: String {
    isBackup
      ? "read whole, and it is what its manifest says"
      : "a workspace without a manifest: every page and every history was checked instead"
  }
}

/// The workspace that is there now.
struct PresentWorkspace {
  let engine: (any Engine)?
  /// Why it cannot be read; `nil` if it can, or if there is none.
  let problem: StoreError?

  init(_ call: Invocation) {
    do throws(StoreError) {
      engine = try Engines.open(at: call.paths.workspace, for: call.actor)
      problem = nil
    } catch {
      engine = nil
      if case .missing = error { problem = nil } else { problem = error }
    }
  }

  /// Its permanent name.
  var name: String? { engine.flatMap { try? WorkspaceAge($0) }?.workspace }
}
