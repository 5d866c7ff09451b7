/// Who may do what: one function, asked before every change (domain document 9.3).
package enum Policy {
  /// Why `actor` may not carry out `command`; `nil` when they may, or when it becomes a request (`asks`).
  ///
  /// Without a project, or for items it does not have, only what no project could allow is refused.
  package static func refusal(_ command: Command, by actor: Actor, on project: Project?) -> Refusal? {
    let rights = Rights(actor: actor, project: project)
    return rights.unseen(by: command) ?? rights.refusal(of: command)
  }

  /// The customer does not change dates: what would move one becomes an issue that asks for it.
  package static func asks(_ command: Command, by actor: Actor) -> Bool {
    guard Rights(actor: actor, project: nil).speaks else { return false }
    switch command {
    case .setGoLive, .fixDate, .reschedule: return true
    case .set(_, let field, _): return Rights.plannedFields.contains(field)
    default: return false
    }
  }

  /// Whether `actor` may see an item of this visibility.
  package static func maySee(_ visibility: Visibility, _ actor: Actor) -> Bool {
    actor.side == .provider || visibility == .customer
  }
}

extension Rights {
  /// The matrix. A new command does not compile until it has its row here.
  func refusal(of command: Command) -> Refusal? {
    switch command {
    case .together(let commands): commands.lazy.compactMap { refusal(of: $0) }.first
    case .createProject: only(steers, "create projects")
    case .setStatus, .hold, .resume: only(steers, "change the project's state")
    case .setPhase, .passGate, .returnPhase: only(steers, "move the phase")
    case .decideGo: only(steers, "record the go/no-go decision")
    case .overrideHealth: only(steers, "set the health")
    case .recordContact: only(actor.side == .provider, "record contact with the customer")
    case .moveTask, .placeTask, .reorder, .addTask, .assign: only(steers, "change the plan")
    case .addPerson: only(steers, "add people")
    case .setGoLive, .fixDate, .reschedule: only(steers || speaks, "change dates")
    case .replan, .baseline, .addWave: only(steers, "change dates")
    case .set(let ids, let field, _): each(ids) { editing($0, field) }
    case .setTask(let ids, let state, _, _): each(ids) { progress(of: $0, to: state) }
    case .passBall(let ids, _), .passTo(let ids, _): each(ids) { passing($0) }
    case .claim(let ids, _, let onBehalf): each(ids) { claiming($0, onBehalf) }
    case .agree(let shown, _): each(shown.map(\.item)) { agreeing($0) }
    case .dispute(let id, _, _): disputing(id)
    case .waive: only(leads, "propose a waiver")
    case .notApplicable(let ids, _, _): each(ids) { leavingOut($0) }
    case .reopen(let ids, _): each(ids) { reopening($0) }
    case .recordResult(let ids, _, _): each(ids) { testing($0) }
    // Every answer is asked for by itself, as a command of the person who gave it.
    case .recordAnswers: only(leads || actor.side == .customer, "record the customer's answers")
    case .raise: nil
    case .setIssue(let ids, let state, _): each(ids) { settingIssue($0, to: state) }
    case .verify(let shown, _): each(shown.map(\.item)) { settingIssue($0, to: .verified) }
    case .comment(let id, _): commenting(id)
    case .addAction(let issue, _, _, _):
      only(steers || (actor.side == .provider && owns(issue)), "change the working plan")
    case .setAction(let ids, _, _): each(ids) { only(steers || ownsAction($0), "change actions of others") }
    case .sign(let subject, _, let onBehalf): signing(subject, onBehalf)
    case .sendBack(let subject, _, let onBehalf): sendingBack(subject, onBehalf)
    case .withdraw(let id, _): withdrawing(id)
    case .delegate: only(actor.role == .mpoc, "hand approvals to the deputy")
    }
  }

  /// Without items: what the role may do to some item.
  private func each(_ ids: [ItemID], _ ask: (ItemID) -> Refusal?) -> Refusal? {
    (ids.isEmpty ? [""] : ids).lazy.compactMap(ask).first
  }
}
