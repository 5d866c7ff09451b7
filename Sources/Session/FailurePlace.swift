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
  /// Nothing was being stored when it was noticed.
  init(whileLooking error: StoreError) {
    guard case .replaced(let path) = error else {
      self.init(error)
      return
    }
    self.init(
      "\(path) was moved, removed or replaced, as by a back-up that was put back. What is there now is shown.",
      place: .message,
      plain: "Your project's files were replaced. What is there now is shown.")
  }

  /// What was found wrong with the workspace.
  init(_ damage: Damage) { self.init(damage.sentence, place: .bar, plain: Damage.plain) }
}

extension StoreError {
  fileprivate var field: Field? {
    switch self {
    case .refused(.invalid(let field, _)): field
    case .projectExists: .customer
    case .refused, .noSuchProject, .nothingToUndo, .nothingToRedo, .undoBlocked, .missing, .full, .busy,
      .notAWorkspace, .newerSchema, .readOnly, .wrongOwner, .wrongMode, .symbolicLink, .hardLink,
      .networkFileSystem, .damaged, .undecided, .failed, .unusable, .disk, .uncertain, .replaced, .cutShort:
      nil
    }
  }

  fileprivate var isLasting: Bool {
    switch self {
    case .refused, .noSuchProject, .projectExists, .nothingToUndo, .nothingToRedo, .undoBlocked: false
    case .missing, .full, .busy, .notAWorkspace, .newerSchema, .readOnly, .wrongOwner, .wrongMode,
      .symbolicLink, .hardLink, .networkFileSystem, .damaged, .undecided, .failed, .unusable, .disk,
      .uncertain, .replaced, .cutShort:
      true
    }
  }
}
