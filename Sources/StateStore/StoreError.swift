import Domain

/// Why the store did not do something.
///
/// Nothing was changed unless the sentence says otherwise.
package enum StoreError: Error, Hashable, Sendable {
  /// The rules refused the command.
  case refused(Refusal)
  case noSuchProject(String)
  case projectExists(String)
  case nothingToUndo
  case nothingToRedo
  /// Another person changed the field after the change that was to be undone.
  case undoBlocked(EditConflict, by: String)

  /// `where` is a path.
  case missing(at: String)
  case full(at: String)
  case busy(heldBy: String, seconds: Int)
  case notAWorkspace(at: String)
  case newerSchema(found: Int, known: Int)
  case readOnly(at: String)
  case wrongOwner(at: String)
  /// `fix` is the chmod to run.
  case wrongMode(at: String, fix: String)
  case symbolicLink(at: String)
  /// The file has another hard link, through which others may reach it.
  case hardLink(at: String)
  case networkFileSystem(at: String, kind: String)
  /// Stored data cannot be read, or contradicts itself.
  case damaged(String)
  /// The workspace is damaged, and nobody has decided how to go on.
  case undecided(Damage)
  case failed(String)
  /// A path that cannot be used: why, and what helps, both without the full stop.
  case unusable(at: String, why: String, remedy: String)
  /// The disk reported an error.
  case disk(String)
  /// Something was only to be read.
  case unread(Unread)
  /// The disk failed while the change was being stored, and it is unknown whether it is stored.
  case uncertain(String)
  /// The connection to the database server broke while the change was being stored, and it is unknown whether it is.
  case unanswered(at: String)
  /// The database server cannot be reached, or the connection to it is lost.
  case unreachable(at: String, why: String)
  /// The files were moved, removed or replaced while they were open.
  case replaced(at: String)
  /// Another program made a file shorter while it was open.
  case cutShort(at: String)
}

extension StoreError {
  /// Whether data read before is stale and has to be read again from what is at the path now.
  package var leavesStale: Bool {
    switch self {
    case .replaced, .cutShort, .uncertain, .unanswered, .unreachable: true
    // What was missing may be back.
    case .undecided(let damage): damage.kind == .behind
    case .refused, .noSuchProject, .projectExists, .nothingToUndo, .nothingToRedo, .undoBlocked, .missing,
      .full,
      .busy, .notAWorkspace, .newerSchema, .readOnly, .wrongOwner, .wrongMode, .symbolicLink, .hardLink,
      .networkFileSystem, .damaged, .failed, .unusable, .disk, .unread:
      false
    }
  }
}

extension StoreError {
  /// Whether the change may be stored or not.
  package var leavesOpen: Bool {
    switch self {
    case .uncertain, .unanswered: true
    case .refused, .noSuchProject, .projectExists, .nothingToUndo, .nothingToRedo, .undoBlocked, .missing,
      .full,
      .busy, .notAWorkspace, .newerSchema, .readOnly, .wrongOwner, .wrongMode, .symbolicLink, .hardLink,
      .networkFileSystem, .damaged, .undecided, .failed, .unusable, .disk, .unread, .unreachable, .replaced,
      .cutShort:
      false
    }
  }
}

extension StoreError {
  /// One sentence: what happened, what was not done, and a way out.
  package var sentence: String { DisplayText.line(words) }

  /// The same for the dashboard, naming keys instead of command lines.
  package var onScreen: String {
    switch self {
    case .refused(let refusal): DisplayText.line(refusal.onScreen)
    case .noSuchProject(let name): "\(DisplayText.line(name)) no longer exists."
    case .projectExists, .nothingToUndo, .nothingToRedo, .undoBlocked, .missing, .full, .busy, .notAWorkspace,
      .newerSchema, .readOnly, .wrongOwner, .wrongMode, .symbolicLink, .hardLink, .networkFileSystem,
      .damaged, .undecided, .failed, .unusable, .disk, .unread, .uncertain, .unanswered, .unreachable,
      .replaced, .cutShort:
      sentence
    }
  }

  private var words: String {
    switch self {
    case .refused(let refusal): refusal.sentence
    case .noSuchProject(let name):
      "No project matches \"\(DisplayText.line(name))\". golive list shows them all."
    case .projectExists(let name):
      "Not created: a project \"\(DisplayText.line(name))\" exists already. Choose another name, or another --id."
    case .nothingToUndo: "You have nothing to undo in this project."
    case .nothingToRedo: "Nothing to redo: your last change was not an undo."
    case .undoBlocked(let conflict, let by):
      "Not undone: \(conflict.change.item) \(conflict.change.field) is now "
        + "\"\(DisplayText.line(conflict.found ?? "empty"))\", changed by \(DisplayText.line(by)) since. Set it by hand to override it."
    case .missing(let path):
      "No workspace at \(path). golive new CUSTOMER creates one, golive restore newest puts a back-up there, golive demo shows one."
    case .full(let path):
      "Not saved: the disk is full (\(path)). Free some space and try again; nothing was changed."
    case .busy(let holder, let seconds):
      "Not saved: the workspace has been locked by \(holder) for \(seconds) s. Try again when it is done."
    case .notAWorkspace(let path):
      "\(path) is not a golive workspace, or its creation was interrupted; golive new completes it. Nothing was touched; choose another with --workspace."
    case .newerSchema(let found, let known):
      "This workspace has format \(found), this golive knows \(known). Upgrade golive to open it; nothing was changed."
    case .readOnly(let path):
      "Not saved: \(path) is read-only. You can look; make it writable to change anything."
    case .wrongOwner(let path):
      "Not opened: \(path) belongs to another user. Use your own workspace with --workspace."
    case .wrongMode(let path, let fix): "Not opened: others can read or write \(path). Run: \(fix)"
    case .symbolicLink(let path):
      "Not opened: \(path) is a symbolic link. Name the real place with --workspace."
    case .hardLink(let path):
      "Not opened: \(path) has a second name (a hard link) elsewhere. Copy it, remove both names and put the copy in its place."
    case .networkFileSystem(let path, let kind):
      "Not opened: \(path) is on \(kind), where locks and power cuts lose data. Move it to a local disk of this machine, such as your home directory, or choose one with --workspace."
    case .damaged(let what):
      "The workspace is damaged: \(what). Nothing was changed; golive restore brings a back-up back, "
        + "golive doctor --rebuild DIRECTORY makes a new workspace from the history."
    case .undecided(let damage):
      "Not saved: the workspace is damaged (\(damage.finding)) and can only be read until somebody decides: "
        + "\(Damage.waysOut)."
    case .failed(let what): "Not saved: \(what). Nothing was changed."
    case .unusable(let path, let why, let remedy): "Not opened: \(path) \(why). \(remedy)."
    case .disk(let what):
      "Not saved: the disk reported an error (\(what)). Nothing was changed; if it happens again, golive backup copies the workspace to another disk."
    case .unread(let what): what.words
    case .uncertain(let what):
      "The disk failed while saving (\(what)): the change may be stored or not. Check before you repeat it."
    case .unanswered(let place):
      "The connection to \(place) broke while saving: the change may be stored or not. Check before you repeat it."
    case .unreachable(let place, let why):
      "Not done: \(place) cannot be reached (\(why)). Nothing was changed; try again when the connection is back."
    case .replaced(let path):
      "Not saved: the files at \(path) were moved, removed or replaced. What is there now is shown; check it, then repeat the change."
    case .cutShort(let path):
      "Not saved: another program cut \(path) short, so the newest changes may be lost. What is left is shown; golive doctor checks it."
    }
  }
}
