import Dashboard
import StateStore

extension Failure {
  /// Refusals stay until the next key; what keeps everything from being stored stays until it works again.
  init(_ error: StoreError) {
    self.init(error.sentence, place: error.isLasting ? .bar : .message)
  }
}

extension StoreError {
  fileprivate var isLasting: Bool {
    switch self {
    case .refused, .noSuchProject, .projectExists, .nothingToUndo, .nothingToRedo, .undoBlocked: false
    case .missing, .full, .busy, .notAWorkspace, .newerSchema, .readOnly, .wrongOwner, .wrongMode,
      .symbolicLink, .hardLink, .networkFileSystem, .damaged, .failed:
      true
    }
  }
}
