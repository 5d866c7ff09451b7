import Dashboard
import Domain
import StateStore

extension Failure {
  /// Refusals are shown until the next key; failures of the store until the next success.
  init(_ error: StoreError) {
    var conflict: EditConflict?
    var outdated: Outdated?
    if case .refused(.conflict(let found)) = error { conflict = found }
    if case .refused(.outdated(let found)) = error { outdated = found }
    self.init(
      error.onScreen, place: error.isLasting ? .bar : .message, plain: error.plain, conflict: conflict,
      outdated: outdated, field: error.field)
  }
}

extension Failure {
  /// The files are other ones than those that were shown. Whatever was being done, the user has to know.
  ///
  /// - Parameter older: how many changes fewer there are now.
  init?(replacedBy error: StoreError, older: Int) {
    let what: String
    switch error {
    case .replaced(let path):
      what = "\(path) was moved, removed or replaced, as by a back-up that was put back."
    case .cutShort(let path): what = "Another program cut \(path) short; golive doctor checks what is left."
    case .refused, .noSuchProject, .projectExists, .nothingToUndo, .nothingToRedo, .undoBlocked, .missing,
      .full, .busy, .notAWorkspace, .newerSchema, .readOnly, .wrongOwner, .wrongMode, .symbolicLink,
      .hardLink,
      .networkFileSystem, .damaged, .undecided, .failed, .unusable, .disk, .unread, .uncertain, .unanswered,
      .unreachable:
      return nil
    }
    self.init(
      Self.replaced(what, older), place: .message,
      plain: older == 0
        ? Saying(RefusalText.replacedNow) : Saying(RefusalText.replacedOlder, count: older))
  }

  /// The workspace was gone, or did not open, and is there again.
  init(foundAgain older: Int, lastChange: ChangeFate?) {
    let what = "The workspace can be read again." + (lastChange.map { " \($0.sentence)" } ?? "")
    self.init(
      Self.replaced(what, older), place: .message,
      plain: older == 0
        ? Saying(lastChange?.plain ?? .foundNow) : Saying(RefusalText.foundOlder, count: older))
  }

  private static func replaced(_ what: String, _ older: Int) -> String {
    let step =
      older == 0
      ? "" : " It is \(older.counted("change")) older than what you saw last."
    return "\(what)\(step) What is there now is shown."
  }

  /// Nothing can be read, and what is on the screen is from before.
  init(lostBy error: StoreError) {
    self.init(
      "\(error.onScreen) What you see is from before; golive looks again by itself.", place: .bar,
      plain: Saying(RefusalText.lost))
  }

  /// What was found wrong with the workspace.
  init(_ damage: Damage) { self.init(damage.sentence, place: .bar, plain: Damage.plain) }
}

/// What became of a change whose answer was lost.
enum ChangeFate {
  case stored, notStored
  /// It could not be found out.
  case unknown

  fileprivate var sentence: String {
    switch self {
    case .stored: "Your last change was stored."
    case .notStored: "Your last change was not stored; make it again."
    case .unknown: "Check whether your last change is there before you repeat it."
    }
  }

  fileprivate var plain: RefusalText {
    switch self {
    case .stored: .foundSaved
    case .notStored: .foundUnsaved
    case .unknown: .foundUnknown
    }
  }
}

extension StoreError {
  fileprivate var field: Field? {
    switch self {
    case .refused(.invalid(let field, _)): field
    case .projectExists: .customer
    case .refused, .noSuchProject, .nothingToUndo, .nothingToRedo, .undoBlocked, .missing, .full, .busy,
      .notAWorkspace, .newerSchema, .readOnly, .wrongOwner, .wrongMode, .symbolicLink, .hardLink,
      .networkFileSystem, .damaged, .undecided, .failed, .unusable, .disk, .unread, .uncertain, .unanswered,
      .unreachable, .replaced,
      .cutShort:
      nil
    }
  }

  fileprivate var isLasting: Bool {
    switch self {
    // Nothing waits to be stored.
    case .refused, .noSuchProject, .projectExists, .nothingToUndo, .nothingToRedo, .undoBlocked, .unread:
      false
    case .missing, .full, .busy, .notAWorkspace, .newerSchema, .readOnly, .wrongOwner, .wrongMode,
      .symbolicLink, .hardLink, .networkFileSystem, .damaged, .undecided, .failed, .unusable, .disk,
      .uncertain, .unanswered, .unreachable, .replaced, .cutShort:
      true
    }
  }
}
