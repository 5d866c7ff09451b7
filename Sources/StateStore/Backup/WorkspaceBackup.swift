import Domain

/// A checked copy of a workspace, as an engine keeps it.
package protocol WorkspaceBackup {
  /// Where it is kept.
  var directory: String { get }
  var manifest: BackupManifest { get }

  /// Reads all of it, and compares it with its manifest.
  func verify() throws(BackupFailure)
  /// The copied workspace, for reading only.
  func open() throws(StoreError) -> any Engine
  /// Makes the copy the workspace at `path`, in one step for everybody who opens it there. What was there is moved
  /// aside, never removed.
  ///
  /// - Parameter stamp: ends the name of what was moved aside.
  func restore(to path: String, stamp: String) throws(BackupFailure) -> RestoredWorkspace
  /// Removes the copy.
  func remove()
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
