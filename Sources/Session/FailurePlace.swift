import Dashboard
import Domain
import StateStore

extension Failure {
  /// Refusals stay until the next key; what keeps everything from being stored stays until it works again.
  init(_ error: StoreError) {
    var conflict: Conflict?
    if case .refused(.conflict(let found)) = error { conflict = found }
    self.init(
      error.sentence, place: error.isLasting ? .bar : .message, plain: error.plain, conflict: conflict,
      field: error.field)
  }
}

extension StoreError {
  fileprivate var field: Field? {
    switch self {
    case .refused(.invalid(let field, _)): field
    case .projectExists: .customer
    case .refused, .noSuchProject, .nothingToUndo, .nothingToRedo, .undoBlocked, .missing, .full, .busy,
      .notAWorkspace, .newerSchema, .readOnly, .wrongOwner, .wrongMode, .symbolicLink, .hardLink,
      .networkFileSystem, .damaged, .failed:
      nil
    }
  }

  /// For the customer: without the codes of the trade.
  fileprivate var plain: String? {
    switch self {
    case .refused(let refusal): refusal.plain
    case .nothingToUndo, .nothingToRedo: "There is nothing of yours to take back."
    case .undoBlocked(_, let by):
      "\(DisplayText.line(by)) has changed that since, so it cannot be taken back."
    case .noSuchProject: "This project is not here any more."
    case .projectExists, .missing, .full, .busy, .notAWorkspace, .newerSchema, .readOnly, .wrongOwner,
      .wrongMode, .symbolicLink, .hardLink, .networkFileSystem, .damaged, .failed:
      nil
    }
  }

  fileprivate var isLasting: Bool {
    switch self {
    case .refused, .noSuchProject, .projectExists, .nothingToUndo, .nothingToRedo, .undoBlocked: false
    case .missing, .full, .busy, .notAWorkspace, .newerSchema, .readOnly, .wrongOwner, .wrongMode,
      .symbolicLink, .hardLink, .networkFileSystem, .damaged, .failed:
      true
    }
  }
}
