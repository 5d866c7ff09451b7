import Domain

extension StoreError {
  /// The sentence for the customer's side: without paths, codes and what is wrong with a file, which are for the provider.
  package var plain: String {
    switch self {
    case .refused(let refusal): refusal.plain
    case .nothingToUndo, .nothingToRedo: "You have nothing to take back."
    case .undoBlocked(_, let by):
      "\(DisplayText.line(by)) has changed that since, so it cannot be taken back."
    case .noSuchProject: "This project no longer exists."
    case .busy: "Not saved: somebody else is saving. Try again in a moment."
    case .unread: "Your project could not be read just now. Nothing was changed; try again in a moment."
    case .replaced, .cutShort:
      "Not saved: your project's files were replaced. What is there now is shown; check it, then answer again."
    case .undecided: Damage.plain
    case .uncertain: "The disk failed while saving. Check whether your answer is there before you repeat it."
    case .unanswered:
      "The connection broke while saving. Check whether your answer is there before you repeat it."
    case .unreachable:
      "Your project cannot be reached at the moment. Nothing was changed; try again in a moment."
    case .full, .readOnly: "Not saved: nothing can be stored at the moment; tell your project manager."
    case .projectExists, .missing, .notAWorkspace, .newerSchema, .wrongOwner, .wrongMode, .symbolicLink,
      .hardLink, .networkFileSystem, .damaged, .failed, .unusable, .disk:
      "This cannot be shown or saved at the moment; nothing was changed. Tell your project manager."
    }
  }

  /// The sentence of a command line for somebody of that side. Refusals are the same for both: they are about the work.
  package func sentence(for side: Side) -> String {
    switch self {
    case .refused, .nothingToUndo, .nothingToRedo, .undoBlocked, .noSuchProject: sentence
    case .busy, .unread, .replaced, .cutShort, .undecided, .uncertain, .unanswered, .unreachable, .full,
      .readOnly, .projectExists,
      .missing,
      .notAWorkspace, .newerSchema, .wrongOwner, .wrongMode, .symbolicLink, .hardLink, .networkFileSystem,
      .damaged, .failed, .unusable, .disk:
      side == .customer ? plain : sentence
    }
  }
}
