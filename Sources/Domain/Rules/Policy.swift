/// Who may do what, decided in one place and asked before every change (domain document 9.3).
package enum Policy {
  /// Why `actor` may not carry out `command`; `nil` if allowed, or if it becomes a request (`asks`).
  ///
  /// Without a project, or for items it does not have, only what is forbidden in every project is refused.
  package static func refusal(_ command: Command, by actor: Actor, on project: Project?) -> Refusal? {
    let rights = Rights(actor: actor, project: project)
    return rights.unseen(command.items) ?? rights.refusal(of: command.permissions)
  }

  /// Why `actor` may not do that; `nil` when they may.
  package static func refusal(_ permission: Permission, by actor: Actor, on project: Project?) -> Refusal? {
    refusal([permission], by: actor, on: project)
  }

  /// Why `actor` may not do all of that: the first thing they may not do.
  package static func refusal(_ permissions: [Permission], by actor: Actor, on project: Project?) -> Refusal?
  {
    let rights = Rights(actor: actor, project: project)
    return rights.unseen(permissions.compactMap(\.item)) ?? rights.refusal(of: permissions)
  }

  /// Whether the command becomes a request: the customer does not change dates, but raises an issue that
  /// asks for the change.
  package static func asks(_ command: Command, by actor: Actor) -> Bool {
    guard Rights(actor: actor, project: nil).speaks else { return false }
    if case .set(_, let field, _) = command { return Rights.plannedFields.contains(field) }
    if case .together = command { return false }
    return command.permissions == [.changeDates]
  }

  /// Whether `actor` may see an item of this visibility.
  package static func maySee(_ visibility: Visibility, _ actor: Actor) -> Bool {
    actor.side == .provider || visibility == .customer
  }
}

extension Rights {
  func refusal(of permissions: [Permission]) -> Refusal? {
    permissions.lazy.compactMap { refusal(of: $0) }.first
  }

  /// The matrix. A new permission does not compile until it has its row here.
  private func refusal(of permission: Permission) -> Refusal? {
    switch permission {
    case .createProject: only(steers, "create projects")
    case .changeStatus: only(steers, "change the project's state")
    case .movePhase: only(steers, "move the phase")
    case .decideGoNoGo: only(steers, "record the go/no-go decision")
    case .overrideHealth: only(steers, "set the health")
    case .recordContact: only(actor.side == .provider, "record contact with the customer")
    case .addPeople: only(actor.side == .provider, "add people")
    case .delegateApprovals: only(actor.role == .mpoc, "hand approvals to the deputy")
    case .changePlan: only(steers, "change the plan")
    case .changeDates: only(steers || speaks, "change dates")
    case .replan: only(steers, "change dates")
    case .changeNumbers: only(actor.side == .provider, "change the number inventory")
    case .changeSites: only(actor.side == .provider, "change sites")
    case .changeScope: only(steers, "change the Scope of Work")
    case .makeDocuments: only(actor.side == .provider, "make documents")
    case .reviewDocument(let onBehalf): reviewing(onBehalf)
    case .keepRegisters: only(actor.side == .provider, "keep risks, sessions, fine-tuning lists and lessons")
    case .keepOwnFields: only(actor.side == .provider, "change the own fields of a project")
    case .holdCalls: only(actor.side == .provider, "plan calls and write their minutes")
    case .edit(let field, let id): editing(id, field)
    case .setTask(let state, let id): progress(of: id, to: state)
    case .passBall(let id): passing(id)
    case .reopen(let id): reopening(id)
    case .leaveOut(let id): leavingOut(id)
    case .comment(let id): commenting(id)
    case .claim(let id, let onBehalf): claiming(id, onBehalf)
    case .agree(let id): agreeing(id)
    case .dispute(let id): disputing(id)
    case .proposeWaiver: only(leads, "propose a waiver")
    case .recordResult(let id): testing(id)
    case .recordAnswers: only(leads || actor.side == .customer, "record the customer's answers")
    case .raiseIssue: nil
    case .setIssue(let state, let id): settingIssue(id, to: state)
    case .addAction(let issue):
      only(steers || (actor.side == .provider && owns(issue)), "change the working plan")
    case .changeAction(let id): only(steers || ownsAction(id), "change actions of others")
    case .escalate: only(actor.side == .provider || speaks, "escalate")
    case .writeInternally: only(actor.side == .provider, "write what the customer does not see")
    case .workOnPorts: only(worksOnPorts, "work on port orders")
    case .givePapers: only(worksOnPorts || speaks, "give the papers of a port order")
    case .cutOver(let right): cuttingOver(right)
    case .askAtClose: only(leads, "ask for acceptance and feedback")
    case .giveFeedback(let onBehalf): deciding("give feedback", "gave it", onBehalf, may: speaks)
    case .listException(let onBehalf):
      deciding("list exceptions", "named it", onBehalf, may: speaks)
    case .sign(let subject, let onBehalf): signing(subject, onBehalf)
    case .sendBack(let subject, let onBehalf): sendingBack(subject, onBehalf)
    case .withdraw(let id): withdrawing(id)
    }
  }
}
