import Domain

/// What can be put in the place of a workspace: a back-up, or another workspace.
package protocol WorkspaceCopy {
  /// Where it is.
  var directory: String { get }
  var content: CopyContent { get }

  /// Reads all of it, and compares it with what it says of itself.
  func verify() throws(BackupFailure)
  /// The workspace in it, for reading only.
  func open() throws(StoreError) -> any Engine
  /// Makes it the workspace at `path`, in one step for everybody who opens it there; it stays where it is. What was
  /// there is moved aside, never removed.
  ///
  /// - Parameter stamp: ends the name of what was moved aside.
  func restore(to path: String, stamp: String) throws(BackupFailure) -> RestoredWorkspace
}

/// A checked copy of a workspace, as an engine keeps it.
package protocol WorkspaceBackup: WorkspaceCopy {
  var manifest: BackupManifest { get }

  /// Removes the copy.
  func remove()
}

extension WorkspaceBackup {
  package var content: CopyContent { manifest.content }
}

extension BackupManifest {
  package var content: CopyContent {
    CopyContent(workspace: workspace, at: taken, heads: heads, entries: entries, size: size)
  }
}

/// What a copy holds.
package struct CopyContent: Hashable, Sendable {
  /// The permanent name of the workspace.
  package let workspace: String
  /// As of when.
  package let at: Timestamp
  package let heads: [ProjectID: BackupManifest.Head]
  /// Entries of all change logs.
  package let entries: Int
  /// Of the database, in bytes.
  package let size: Int

  package init(
    workspace: String, at: Timestamp, heads: [ProjectID: BackupManifest.Head], entries: Int, size: Int
  ) {
    self.workspace = workspace
    self.at = at
    self.heads = heads
    self.entries = entries
    self.size = size
  }

  /// `12 projects, 649 entries, 2.1 MB`
  package var words: String {
    "\(heads.count.counted("project")), \(entries.counted("entry", "entries")), \(ByteCount.text(size))"
  }
}

/// What putting back a copy left beside the workspace.
package struct RestoredWorkspace: Hashable, Sendable {
  /// The workspace that was there; `nil` if there was none.
  package let aside: String?
  /// What an earlier attempt that was interrupted had left; `nil` if there was none.
  package let leftover: String?

  package init(aside: String?, leftover: String?) {
    self.aside = aside
    self.leftover = leftover
  }
}

/// What a back-up says of its making.
package struct BackupOrigin: Sendable {
  package let taken: Timestamp
  package let reason: BackupManifest.Reason
  /// The version of the program.
  package let tool: String

  package init(taken: Timestamp, reason: BackupManifest.Reason, tool: String) {
    self.taken = taken
    self.reason = reason
    self.tool = tool
  }
}
