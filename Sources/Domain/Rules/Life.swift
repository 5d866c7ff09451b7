/// On hold, dormant, cancelled, re-opened (domain document 1.2).
extension Project {
  private var item: Item? { state[ItemID(id.rawValue)] }

  /// The task whose finish is go-live day; `nil` in projects that do not say.
  package var goLiveTask: Task? { head.goLiveTask.flatMap { task($0) } }
  /// Go-live day has been worked through.
  package var isLive: Bool { goLiveTask?.state == .done }
  /// The day it went live on, whatever day was promised; `nil` before that.
  package var liveSince: Day? { isLive ? goLiveTask?.finished ?? head.goLive : nil }

  /// First day of the hold the project is in.
  package var holdSince: Day? { head.status == .onHold ? item?.day(.holdSince) : nil }

  /// When the hold is looked at again.
  package var holdReview: Day? { head.status == .onHold ? item?.day(.nextCheck) : nil }

  /// Business days on hold, over all holds, up to but without `today`.
  package func holdDays(on today: Day) -> Int {
    (item?.number(.holdDays) ?? 0) + (holdSince.map { heldDays(since: $0, to: today) } ?? 0)
  }

  /// Days before the project begins are not lost to it.
  func heldDays(since: Day, to day: Day) -> Int {
    calendar.heldDays(from: max(since, head.start ?? since), to: day)
  }

  /// The first day in a phase; the first phase began with the project.
  package func entered(_ phase: ItemID) -> Day? {
    item?.day(.entered(phase.rawValue)) ?? (phases.first?.id == phase ? head.start : nil)
  }

  package var reopenedOn: Day? { item?.day(.reopenedOn) }

  /// The last day the customer's side was heard of: a change or comment of theirs, or contact we recorded.
  package var lastContact: Day? {
    [state.customerSeen, item?.day(.contact)].compactMap { $0 }.max() ?? head.start
  }

  /// The first day on which the main point of contact has been silent for 10 business days.
  package var silentFrom: Day? {
    guard head.mpoc != nil, let lastContact else { return nil }
    return calendar.add(lastContact, Self.silence)
  }

  /// Proposes the state dormant; `nil` while there is no reason to.
  package func dormantSuggestion(on today: Day) -> String? {
    guard head.status == .active, let lastContact, let silentFrom, today >= silentFrom else { return nil }
    let days = calendar.distance(from: lastContact, to: today)
    return "\(head.mpoc ?? "The customer") was last heard of \(days) bd ago: set the project to dormant?"
  }

  /// Business days.
  static let silence = 10

  /// Closed or cancelled: read, not changed, until it is opened again.
  package var isOver: Bool { head.status == .closed || head.status == .cancelled }

  /// Why a change of a project that is over stays: nothing is taken back in it but what ended it.
  package func refusal(ofUndoing changes: [FieldChange]) -> Refusal? {
    guard isOver, !changes.contains(where: { $0.item.rawValue == id.rawValue && $0.field == .state }) else {
      return nil
    }
    return .rule("the project is \(head.status.title): re-open it with a reason first.")
  }

  /// Why nothing may be changed in a project that is over; `nil` for what is still possible.
  func refusal(of command: Command) -> Refusal? {
    guard isOver else { return nil }
    switch command {
    // Every answer in it is looked at by itself.
    case .setStatus, .recordAnswers: return nil
    case .together(let commands): return commands.lazy.compactMap { self.refusal(of: $0) }.first
    case .createProject, .comment, .set, .setTask, .moveTask, .placeTask, .reorder, .addTask, .passBall,
      .passTo,
      .setPhase, .passGate, .returnPhase, .decideGo, .hold, .resume, .recordContact, .overrideHealth, .claim,
      .agree, .dispute, .waive, .notApplicable, .reopen, .recordResult, .raise, .setIssue, .verify,
      .addAction,
      .setAction, .addPerson, .assign, .replan, .setGoLive, .fixDate, .reschedule, .baseline, .addWave, .sign,
      .sendBack,
      .withdraw, .delegate:
      let wayOut =
        head.status == .closed
        ? "re-open it with a reason first, or open a support case" : "set it to active with a reason first"
      return .rule("the project is \(head.status.title): \(wayOut).")
    }
  }
}

extension WorkCalendar {
  /// Business days from `start` up to, but without, `end`.
  func heldDays(from start: Day, to end: Day) -> Int {
    end <= start ? 0 : distance(from: start + -1, to: end + -1)
  }
}
