/// Who may do what: one function, asked before every change (domain document 9.3).
package enum Policy {
  /// Why `actor` may not carry out `command`; `nil` when they may.
  package static func refusal(_ command: Command, by actor: Actor) -> Refusal? {
    if case .together(let commands) = command {
      return commands.lazy.compactMap { refusal($0, by: actor) }.first
    }
    let isManager = actor.role == .ipm || actor.role == .pmo
    let allowed: Bool
    let what: String
    switch command {
    case .createProject: (allowed, what) = (actor.side == .provider, "create projects")
    case .setPhase, .passGate, .returnPhase: (allowed, what) = (isManager, "move the phase")
    case .decideGo: (allowed, what) = (isManager, "record the go/no-go decision")
    case .overrideHealth: (allowed, what) = (isManager, "set the health")
    case .recordContact: (allowed, what) = (actor.side == .provider, "record contact with the customer")
    case .setStatus, .hold, .resume: (allowed, what) = (isManager, "change the project's state")
    case .recordAnswers:
      (allowed, what) = (isManager || actor.side == .customer, "record the customer's answers")
    case .waive: (allowed, what) = (isManager, "propose a waiver")
    case .notApplicable: (allowed, what) = (isManager, "set items to n/a")
    case .moveTask, .placeTask, .reorder, .addTask, .assign, .addPerson, .passBall, .passTo, .addAction:
      (allowed, what) = (actor.side == .provider, "change the plan")
    case .replan, .setGoLive, .fixDate, .reschedule, .baseline, .addWave:
      (allowed, what) = (actor.side == .provider, "change dates")
    case .set(_, let field, _):
      (allowed, what) = (actor.side == .provider || field == .evidence, "change \(field)")
    case .together, .setTask, .claim, .agree, .dispute, .reopen, .recordResult, .raise, .setIssue, .comment,
      .setAction:
      (allowed, what) = (true, "")
    }
    return allowed ? nil : .notAllowed(who: actor.role.title, what: what)
  }

  /// Whether `actor` may see an item of this visibility.
  package static func maySee(_ visibility: Visibility, _ actor: Actor) -> Bool {
    actor.side == .provider || visibility == .customer
  }
}
