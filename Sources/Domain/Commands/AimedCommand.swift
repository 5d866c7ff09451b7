extension Command {
  /// The same change for other items; `nil` for a command that does not act on existing items.
  ///
  /// A command that carries consent still needs the text those items show: see `reading`.
  package func aimed(at items: [ItemID]) -> Command? {
    guard let first = items.first else { return nil }
    switch self {
    case .set(_, let field, let value): return .set(items, field, value)
    case .together(let commands):
      let aimed = commands.compactMap { $0.aimed(at: items) }
      return aimed.count == commands.count ? .together(aimed) : nil
    case .setTask(_, let state, let reason, let check):
      return .setTask(items, state, reason: reason, nextCheck: check)
    case .moveTask(_, let phase): return .moveTask(items, phase: phase)
    case .passBall(_, let side): return .passBall(items, to: side)
    case .claim(_, let evidence, let onBehalf):
      return .claim(items, evidence: evidence, onBehalf: onBehalf)
    case .agree(_, let onBehalf): return .agree(items.map(ShownText.unread), onBehalf: onBehalf)
    case .verify(_, let note): return .verify(items.map(ShownText.unread), note: note)
    case .dispute(_, let comment, let onBehalf):
      return .dispute(first, comment: comment, onBehalf: onBehalf)
    case .waive(_, let reason, let until, let onBehalf):
      return .waive(items, reason: reason, until: until, onBehalf: onBehalf)
    case .notApplicable(_, let reason, let onBehalf):
      return .notApplicable(items, reason: reason, onBehalf: onBehalf)
    case .reopen(_, let reason): return .reopen(items, reason: reason)
    case .recordRun(_, let new): return .recordRun(items, new)
    case .setIssue(_, let state, let note): return .setIssue(items, state, note: note)
    case .comment(_, let text, let isInternal): return .comment(first, text, isInternal: isInternal)
    case .escalate(var new):
      new.about = first
      return .escalate(new)
    case .touch(_, let touch): return .touch(first, touch)
    case .recordPortEvent(_, let event): return .recordPortEvent(first, event)
    case .givePaper(_, let paper, let text): return .givePaper(first, paper, text)
    case .denyPIN: return .denyPIN(first)
    case .takePortOffer(_, let way, let reason, let onBehalf):
      return .takePortOffer(first, way, reason: reason, onBehalf: onBehalf)
    case .cutOver(let id, .settle(_, let state, let note)):
      return .cutOver(id, .settle(items, state, note: note))
    case .cutOver: return nil
    case .addAction(_, let text, let owner, let due):
      return .addAction(issue: first, text: text, owner: owner, due: due)
    case .setAction(_, let state, let result): return .setAction(items, state, result: result)
    case .assign(_, let person): return .assign(items, to: person)
    case .fixDate(_, let day, let grade, let reason, let onBehalf):
      return .fixDate(first, day, grade, reason: reason, onBehalf: onBehalf)
    case .reschedule(_, let move, let reason, let onBehalf):
      return .reschedule(first, move, reason: reason, onBehalf: onBehalf)
    case .replan, .setGoLive, .baseline, .addWave: return nil
    case .passTo(_, let person): return .passTo(items, person: person)
    case .createProject, .reorder, .placeTask, .addTask, .takeIn, .addCheck, .setPhase, .passGate,
      .returnPhase, .decideGo,
      .setStatus, .hold, .resume, .recordContact, .overrideHealth, .recordAnswers, .raise, .addPerson,
      .addSite, .removeSite, .addDocument, .recordSending, .reviewDocument, .addScopeLine,
      .removeScopeLine, .raiseChangeRequest, .withdrawChangeRequest, .addPortOrder, .close, .planCall,
      .inCall,
      .inRegister, .onOwnField,
      .onEscalation,
      .planCutover, .sign,
      .sendBack,
      .withdraw, .delegate:
      return nil
    }
  }
}
