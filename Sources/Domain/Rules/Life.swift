/// On hold, dormant, cancelled, re-opened (domain document 1.2).
extension Project {
  private var item: Item? { state[ItemID(id.rawValue)] }

  /// The task whose finish is the go-live day; `nil` if the project does not name one.
  package var goLiveTask: Task? { head.goLiveTask.flatMap { task($0) } }
  /// Whether the go-live task is done.
  package var isLive: Bool { goLiveTask?.state == .done }
  /// The actual go-live day, whatever was committed; `nil` before it.
  package var liveSince: Day? { isLive ? goLiveTask?.finished ?? head.goLive : nil }

  /// First day of the current hold.
  package var holdSince: Day? { head.status == .onHold ? item?.day(.holdSince) : nil }

  /// The day on which the hold is to be reviewed.
  package var holdReview: Day? { head.status == .onHold ? item?.day(.nextCheck) : nil }

  /// Business days on hold, over all holds, up to but excluding `today`.
  package func holdDays(on today: Day) -> Int {
    (item?.number(.holdDays) ?? 0) + (holdSince.map { heldDays(since: $0, to: today) } ?? 0)
  }

  /// Business days on hold within a range; days before the project's start do not count.
  func heldDays(since: Day, to day: Day) -> Int {
    calendar.heldDays(from: max(since, head.start ?? since), to: day)
  }

  /// The first day in a phase; the first phase starts with the project.
  package func entered(_ phase: ItemID) -> Day? {
    item?.day(.entered(phase.rawValue)) ?? (phases.first?.id == phase ? head.start : nil)
  }

  package var reopenedOn: Day? { item?.day(.reopenedOn) }

  /// The last day of contact with the customer's side: a change or comment by them, or contact recorded by
  /// the provider.
  package var lastContact: Day? {
    let heard = people.lazy.filter { $0.role.side == .customer }.compactMap(\.contact).max()
    return [state.customerSeen, item?.day(.contact), heard].compactMap { $0 }.max() ?? head.start
  }

  /// The first day on which the main point of contact counts as silent.
  package var silentFrom: Day? {
    guard head.mpoc != nil, let lastContact, let limit = limit(.silence) else { return nil }
    return calendar.add(lastContact, limit)
  }

  /// The reason to propose the state dormant; `nil` if there is none.
  package func dormantSuggestion(on today: Day) -> String? {
    guard head.status == .active, let lastContact, let silentFrom, today >= silentFrom else { return nil }
    let days = calendar.distance(from: lastContact, to: today)
    return "\(head.mpoc ?? "The customer") was last heard from \(days) bd ago: set the project to dormant?"
  }

  /// Closed or cancelled: read-only until it is re-opened.
  package var isOver: Bool { head.status == .closed || head.status == .cancelled }

  /// Why a change cannot be undone: in a closed or cancelled project only the closing itself can be.
  package func refusal(ofUndoing changes: [FieldChange]) -> Refusal? {
    guard isOver, !changes.contains(where: { $0.item.rawValue == id.rawValue && $0.field == .state }) else {
      return nil
    }
    return .rule("the project is \(head.status.title): re-open it with a reason first.")
  }

  /// Why a command is refused in a closed or cancelled project; `nil` for what is still allowed.
  func refusal(of command: Command) -> Refusal? {
    guard isOver, !isLateFeedback(command) else { return nil }
    switch command {
    // Each answer in it is checked on its own.
    case .setStatus, .recordAnswers: return nil
    case .together(let commands): return commands.lazy.compactMap { self.refusal(of: $0) }.first
    case .createProject, .comment, .set, .setTask, .moveTask, .placeTask, .reorder, .addTask, .takeIn,
      .addCheck,
      .passBall,
      .passTo,
      .setPhase, .passGate, .returnPhase, .decideGo, .hold, .resume, .recordContact, .overrideHealth, .claim,
      .agree, .dispute, .waive, .notApplicable, .reopen, .recordRun, .raise, .setIssue, .verify,
      .addAction,
      .setAction, .addPerson, .touch, .assign, .replan, .setGoLive, .fixDate, .reschedule, .baseline,
      .addWave,
      .addSite, .removeSite, .addDocument, .recordSending, .reviewDocument, .addScopeLine,
      .removeScopeLine, .raiseChangeRequest, .withdrawChangeRequest, .addPortOrder, .recordPortEvent,
      .takePortOffer,
      .givePaper, .denyPIN,
      .close, .planCall, .inCall, .inRegister, .onOwnField, .planCutover, .cutOver, .escalate, .onEscalation,
      .sign,
      .sendBack, .withdraw,
      .delegate:
      let wayOut =
        head.status == .closed
        ? "re-open it with a reason first, or open a support case" : "set it to active with a reason first"
      return .rule("the project is \(head.status.title): \(wayOut).")
    }
  }
}

extension WorkCalendar {
  /// Business days from `start` up to but excluding `end`.
  func heldDays(from start: Day, to end: Day) -> Int {
    end <= start ? 0 : distance(from: start + -1, to: end + -1)
  }
}
