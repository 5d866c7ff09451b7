import Domain

/// How far an effect reaches.
package enum EffectReach: Hashable, Sendable {
  /// It asks the workspace, and does nothing else: it can be asked several times.
  case asks
  /// It reads more than the workspace, or is about the terminal alone.
  case reads
  /// It changes the workspace.
  case stores
  /// It goes beyond the workspace: to the user's files and programs, or out of the dashboard.
  case leaves
}

extension Effect {
  package var reach: EffectReach {
    switch self {
    case .loadPortfolio, .loadChosen, .loadToday, .loadWork, .loadWorkload, .loadFigures, .loadNews, .find,
      .open, .look, .loadHistory, .survey, .loadPassages, .loadNumbers, .loadNumberHistory, .loadOwnFields,
      .loadSeatNews, .loadOwnWork:
      .asks
    case .reconcile(let question): question.other == .orders ? .asks : .reads
    case .loadRejections, .loadDocument, .loadReminder, .loadViews, .loadKinds, .mouse, .redraw: .reads
    case .recordPortEvent, .changeNumbers, .importList, .commit, .commitEach, .makeDocument, .planCutover,
      .timeCall, .addUsualRisks, .create, .undo, .redo, .markSeen:
      .stores
    case .review, .save, .recordReminder, .saveView, .edit, .useTheme, .copy, .runOwn, .notify, .openDemo,
      .turn, .suspend, .quit, .takePicture:
      .leaves
    }
  }
}
