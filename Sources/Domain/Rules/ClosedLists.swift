/// What the customer's side can no longer change once a checklist is closed. The provider can still correct
/// the record.
extension Project {
  func closedRefusal(of command: Command, by actor: Actor) -> Refusal? {
    guard actor.side == .customer else { return nil }
    return Self.answered(by: command).lazy.compactMap(closedRefusal).first
  }

  /// The items that a command answers.
  private static func answered(by command: Command) -> [ItemID] {
    switch command {
    case .claim(let ids, _, _), .waive(let ids, _, _, _), .notApplicable(let ids, _, _),
      .reopen(let ids, _), .recordRun(let ids, _):
      ids
    case .agree(let shown, _): shown.map(\.item)
    case .verify(let shown, _): shown.map(\.item)
    case .dispute(let id, _, _): [id]
    case .set(let ids, .evidence, _): ids
    case .together(let commands): commands.flatMap(answered)
    // Each answer of a file is checked on its own.
    case .recordAnswers: []
    case .createProject, .set, .setTask, .moveTask, .placeTask, .reorder, .addTask, .takeIn, .addCheck,
      .passBall, .passTo,
      .setPhase, .passGate, .returnPhase, .decideGo, .hold, .resume, .recordContact, .overrideHealth,
      .setStatus, .raise, .setIssue, .comment, .addAction, .setAction, .addPerson, .touch, .assign, .replan,
      .setGoLive, .fixDate, .reschedule, .baseline, .addWave, .addSite, .removeSite, .addDocument,
      .recordSending, .reviewDocument, .addScopeLine,
      .removeScopeLine, .raiseChangeRequest, .withdrawChangeRequest, .addPortOrder,
      .recordPortEvent, .takePortOffer, .givePaper, .denyPIN, .close, .planCall, .inCall, .inRegister,
      .onOwnField,
      .planCutover,
      .cutOver,
      .escalate, .onEscalation,
      .sign,
      .sendBack, .withdraw, .delegate:
      []
    }
  }
}
