/// An item that a bulk command left unchanged, and why. The other items are changed.
package struct LeftOut: Hashable, Sendable {
  package let item: ItemID
  package let refusal: Refusal

  package init(item: ItemID, refusal: Refusal) {
    self.item = item
    self.refusal = refusal
  }

  /// `2 left out: PRE-A1 is agreed already; PRE-A4: ...`
  package static func sentence(_ all: [LeftOut]) -> String? {
    guard !all.isEmpty else { return nil }
    let shown = all.prefix(3).map(\.words).joined(separator: "; ")
    let rest = all.count > 3 ? "; and \(all.count - 3) more" : ""
    return "\(all.count) left out: \(shown)\(rest)"
  }

  /// The same for an `actor` who may not see the whole project.
  package func shown(by redaction: Redaction) -> LeftOut {
    LeftOut(item: item, refusal: redaction.shown(refusal))
  }

  /// The reason, preceded by the item's name unless the reason already begins with it.
  private var words: String {
    var reason = refusal.bare
    if reason.hasSuffix(".") { reason.removeLast() }
    let short = item.rawValue.split(separator: "-").last.map(String.init) ?? item.rawValue
    return reason.hasPrefix(item.rawValue) || reason.hasPrefix(short + " ") ? reason : "\(item): \(reason)"
  }
}

extension Command {
  /// The items a bulk command acts on; empty for a command on one item or on none.
  package var bulk: [ItemID] {
    switch self {
    case .set(let ids, _, _), .setTask(let ids, _, _, _), .moveTask(let ids, _), .passBall(let ids, _),
      .passTo(let ids, _), .claim(let ids, _, _), .waive(let ids, _, _, _),
      .notApplicable(let ids, _, _), .reopen(let ids, _), .recordRun(let ids, _),
      .setIssue(let ids, _, _), .setAction(let ids, _, _), .assign(let ids, _):
      return ids.count > 1 ? ids : []
    case .agree(let shown, _), .verify(let shown, _): return shown.count > 1 ? shown.map(\.item) : []
    case .together(let commands):
      guard let first = commands.first?.bulk, commands.allSatisfy({ $0.bulk == first }) else { return [] }
      return first
    case .createProject, .placeTask, .reorder, .addTask, .takeIn, .addCheck, .setPhase, .passGate,
      .returnPhase, .decideGo,
      .setStatus, .hold, .resume, .recordContact, .overrideHealth, .dispute, .recordAnswers, .raise, .comment,
      .touch,
      .addAction, .sign, .sendBack, .withdraw, .delegate, .addPerson, .replan, .setGoLive, .fixDate,
      .reschedule, .baseline, .addWave, .addSite, .removeSite, .addDocument, .recordSending, .reviewDocument,
      .addScopeLine,
      .removeScopeLine, .raiseChangeRequest, .withdrawChangeRequest, .addPortOrder,
      .recordPortEvent,
      .takePortOffer, .givePaper, .denyPIN, .close, .planCall, .inCall, .inRegister, .onOwnField,
      .planCutover, .cutOver,
      .escalate, .onEscalation:
      return []
    }
  }

  /// Splits a bulk command into the part that is allowed and the items left out, with reasons.
  ///
  /// - Throws: `Refusal` when no item is allowed.
  func fitting(_ project: Project, by actor: Actor, at moment: Moment) throws(Refusal) -> (
    command: Command, left: [LeftOut]
  ) {
    let items = bulk
    guard !items.isEmpty else { return (self, []) }
    var fit: [ItemID] = []
    var left: [LeftOut] = []
    for item in items {
      guard let alone = narrowed(to: [item]) else { return (self, []) }
      do throws(Refusal) {
        try alone.tryOut(on: item, of: project, by: actor, at: moment)
        fit.append(item)
      } catch {
        // An unknown name may be a typing error for another item: refuse the whole command.
        if case .unknownItem = error { throw error }
        // Consent covers the whole text that was read, so an outdated text refuses the whole command.
        if case .outdated = error { throw error }
        left.append(LeftOut(item: item, refusal: error))
      }
    }
    guard !left.isEmpty else { return (self, []) }
    guard !fit.isEmpty, let command = narrowed(to: fit) else { throw left[0].refusal }
    return (command, left)
  }

  /// The same command for some of its items, with the text that was read of them.
  private func narrowed(to items: [ItemID]) -> Command? {
    if case .agree(let shown, let onBehalf) = self {
      return .agree(shown.filter { items.contains($0.item) }, onBehalf: onBehalf)
    }
    if case .verify(let shown, let note) = self {
      return .verify(shown.filter { items.contains($0.item) }, note: note)
    }
    guard case .together(let commands) = self else { return aimed(at: items) }
    let narrowed = commands.compactMap { $0.narrowed(to: items) }
    return narrowed.count == commands.count ? .together(narrowed) : nil
  }

  private func tryOut(
    on item: ItemID, of project: Project, by actor: Actor, at moment: Moment
  ) throws(Refusal) {
    if let refusal = Policy.refusal(self, by: actor, on: project) { throw refusal }
    if let reason = obstacle(on: item, of: project) { throw .rule(reason) }
    // A command that becomes a request is asked for as a whole.
    if Policy.asks(self, by: actor) { return }
    let (planner, _) = try Planner.carriedOut(self, on: project, by: actor, at: moment)
    guard !planner.changes.isEmpty else { throw .rule("\(item) already has this value.") }
  }

  /// Why a selected item is skipped: it is already settled, or already open.
  private func obstacle(on item: ItemID, of project: Project) -> String? {
    guard let task = project.task(item) else { return nil }
    if case .reopen = self { return task.state.isSettled ? nil : "\(item) is open already." }
    return task.state.isSettled && isForOpenWork ? "\(item) is \(task.state.title) already." : nil
  }

  private var isForOpenWork: Bool {
    if case .setTask(_, let state, _, _) = self { return state != .notStarted && state != .inProgress }
    if case .set(_, let field, _) = self { return field == .due }
    if case .passBall = self { return true }
    if case .passTo = self { return true }
    return false
  }
}
