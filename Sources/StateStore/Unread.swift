/// Why something could not be read. Nothing was to be stored, and nothing was.
package enum Unread: Hashable, Sendable {
  /// `at` is a path.
  case disk(String, at: String)
  case full(at: String)
  case busy(heldBy: String, at: String)

  var words: String {
    switch self {
    case .disk(let what, let path):
      "Not read: the workspace at \(path), because its disk reported an error (\(what)). Nothing was changed. Try again; "
        + "if it happens again, golive backup --in DIRECTORY copies the workspace to another disk."
    case .full(let path):
      "Not read: the workspace at \(path), because its disk is full, and reading needs a little room. Free some space "
        + "and try again; nothing was changed."
    case .busy(let holder, let path):
      "Not read: the workspace at \(path), because \(holder) has locked all of it. Try again when it is done."
    }
  }
}

extension StoreError {
  /// The same error where something was only to be read: errors of disk and lock are about storing otherwise.
  package func whileReading(at path: String) -> StoreError {
    switch self {
    case .disk(let what): .unread(.disk(what, at: path))
    case .full(let path): .unread(.full(at: path))
    case .busy(let holder, _): .unread(.busy(heldBy: holder, at: path))
    case .refused, .noSuchProject, .projectExists, .nothingToUndo, .nothingToRedo, .undoBlocked, .missing,
      .notAWorkspace, .newerSchema, .readOnly, .wrongOwner, .wrongMode, .symbolicLink, .hardLink,
      .networkFileSystem, .damaged, .undecided, .failed, .unusable, .unread, .uncertain, .unanswered,
      .unreachable, .replaced, .cutShort:
      self
    }
  }
}
