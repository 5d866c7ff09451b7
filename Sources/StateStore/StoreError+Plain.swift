import Domain

extension StoreError {
  /// The sentence for the customer's side: without paths, codes and what is wrong with a file, which are for the provider.
  package var plain: Saying {
    switch self {
    case .refused(let refusal): refusal.plain
    case .nothingToUndo, .nothingToRedo: Saying(RefusalText.nothingToTakeBack)
    case .undoBlocked(_, let by): Saying(RefusalText.changedSince, (.name, DisplayText.line(by)))
    case .noSuchProject: Saying(RefusalText.projectGone)
    case .busy: Saying(RefusalText.busy)
    case .unread: Saying(RefusalText.unread)
    case .replaced, .cutShort: Saying(RefusalText.replaced)
    case .undecided: Damage.plain
    case .uncertain: Saying(RefusalText.uncertain)
    case .unanswered: Saying(RefusalText.unanswered)
    case .unreachable: Saying(RefusalText.unreachable)
    case .full, .readOnly: Saying(RefusalText.full)
    case .projectExists, .missing, .notAWorkspace, .newerSchema, .wrongOwner, .wrongMode, .symbolicLink,
      .hardLink, .networkFileSystem, .damaged, .failed, .unusable, .disk:
      Saying(RefusalText.cannot)
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
      side == .customer ? Texts.english(plain) : sentence
    }
  }
}
