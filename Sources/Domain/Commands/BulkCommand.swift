/// A command on several items does what it can: those it does not fit are left as they are, and named.
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

  /// As somebody may read it who does not see all of the project.
  package func shown(by redaction: Redaction) -> LeftOut {
    LeftOut(item: item, refusal: redaction.shown(refusal))
  }

  /// The reason, beginning with the item where it does not name it itself.
  private var words: String {
    var reason = refusal.bare
    if reason.hasSuffix(".") { reason.removeLast() }
    let short = item.rawValue.split(separator: "-").last.map(String.init) ?? item.rawValue
    return reason.hasPrefix(item.rawValue) || reason.hasPrefix(short + " ") ? reason : "\(item): \(reason)"
  }
}

extension Command {
  /// The items a bulk command is about; empty for what is done to one item, or to none.
  package var bulk: [ItemID] {
    switch self {
    case .set(let ids, _, _), .setTask(let ids, _, _, _), .moveTask(let ids, _), .passBall(let ids, _),
      .passTo(let ids, _), .claim(let ids, _, _), .waive(let ids, _, _, _),
      .notApplicable(let ids, _, _), .reopen(let ids, _), .recordResult(let ids, _, _),
      .setIssue(let ids, _, _), .setAction(let ids, _, _), .assign(let ids, _):
      return ids.count > 1 ? ids : []
    case .agree(let shown, _), .verify(let shown, _): return shown.count > 1 ? shown.map(\.item) : []
    case .together(let commands):
      guard let first = commands.first?.bulk, commands.allSatisfy({ $0.bulk == first }) else { return [] }
      return first
    case .createProject, .placeTask, .reorder, .addTask, .setPhase, .passGate, .returnPhase, .decideGo,
      .setStatus, .hold, .resume, .recordContact, .overrideHealth, .dispute, .recordAnswers, .raise, .comment,
      .addAction, .sign, .sendBack, .withdraw, .delegate, .addPerson, .replan, .setGoLive, .fixDate,
      .reschedule, .baseline, .addWave:
      return []
    }
  }

  /// The same for the items of it that it fits, and why it does not fit the others.
  ///
  /// - Throws: where it fits none.
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
        // A name that is nobody's may stand for something else: nothing is done then.
        if case .unknownItem = error { throw error }
        // What somebody gives their word to is read again as a whole.
        if case .outdated = error { throw error }
        left.append(LeftOut(item: item, refusal: error))
      }
    }
    guard !left.isEmpty else { return (self, []) }
    guard !fit.isEmpty, let command = narrowed(to: fit) else { throw left[0].refusal }
    return (command, left)
  }

  /// The same for some of its items; what was read of them is kept.
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
    // What becomes a request is asked for as a whole.
    if Policy.asks(self, by: actor) { return }
    let (planner, _) = try Planner.carriedOut(self, on: project, by: actor, at: moment)
    guard !planner.changes.isEmpty else { throw .rule("\(item) is so already.") }
  }

  /// What nobody means when they choose several: to settle again what is settled, to open what is open.
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
