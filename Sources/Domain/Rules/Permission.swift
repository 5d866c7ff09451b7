/// Something a person may or may not do; the rights matrix (`Policy`) is a table of these.
///
/// A command names those it needs. A screen asks for one before it offers a key, while there is no command yet.
/// Without an item the question is whether the person may do it to any item at all.
package enum Permission: Hashable, Sendable {
  // The project as a whole
  case createProject
  /// Hold, resume, cancel, close, re-open.
  case changeStatus
  case movePhase
  case decideGoNoGo
  case overrideHealth
  case recordContact
  case addPeople
  /// Whether the deputy decides too.
  case delegateApprovals

  // The plan
  /// Add, move, order and assign tasks.
  case changePlan
  /// Set the day of a task or of go-live; of the customer it becomes a request (`Policy.asks`).
  case changeDates
  /// Work all dates out again, store a baseline, add a wave.
  case replan
  /// Import and change the number inventory.
  case changeNumbers
  /// Add, change and remove sites.
  case changeSites
  /// Make versions of documents, and record that they were sent.
  case makeDocuments
  /// Accept or return what another role takes over; `onBehalf` says whose word is written down.
  case reviewDocument(onBehalf: String?)
  /// Plan calls, and write down what is said in them.
  case holdCalls
  /// Keep the lists of risks, training sessions, fine-tuning and lessons.
  case keepRegisters
  /// Add, describe, fill in and remove own fields.
  case keepOwnFields
  /// Change the Scope of Work: its lines, and by a request once it is signed.
  case changeScope

  // Items of any kind
  case edit(Field, of: ItemID? = nil)
  case setTask(TaskState, of: ItemID? = nil)
  case passBall(of: ItemID? = nil)
  case reopen(ItemID? = nil)
  /// Set to n/a.
  case leaveOut(ItemID? = nil)
  case comment(on: ItemID? = nil)

  // Checklists and gates; `onBehalf` says whose word the provider writes down.
  case claim(ItemID? = nil, onBehalf: String? = nil)
  case agree(to: ItemID? = nil)
  case dispute(ItemID? = nil)
  case proposeWaiver
  case recordResult(of: ItemID? = nil)
  /// The customer's answers out of a file; each is asked for by itself as well.
  case recordAnswers

  // Issues
  case raiseIssue
  case setIssue(IssueState, of: ItemID? = nil)
  case addAction(to: ItemID? = nil)
  case changeAction(ItemID? = nil)
  /// Take something to a higher level, write down the answer, close it.
  case escalate
  /// Write what the customer does not see.
  case writeInternally

  /// Add port orders, and record what happened to them.
  case workOnPorts
  /// Give what is wanted of the customer for a port order.
  case givePapers(for: ItemID? = nil)
  case cutOver(CutoverRight)

  // The close
  /// Ask for acceptance and feedback, and say that no answer came.
  case askAtClose
  case giveFeedback(onBehalf: String?)
  case listException(onBehalf: String?)

  // Approvals
  case sign(SignOff.Subject, onBehalf: String?)
  case sendBack(SignOff.Subject, onBehalf: String?)
  case withdraw(ItemID)

  /// The item it is about.
  var item: ItemID? {
    switch self {
    case .edit(_, let id), .setTask(_, let id), .passBall(let id), .reopen(let id), .leaveOut(let id),
      .comment(let id), .claim(let id, _), .agree(let id), .dispute(let id), .recordResult(let id),
      .setIssue(_, let id), .addAction(let id), .changeAction(let id):
      id
    case .givePapers(let id): id
    case .withdraw(let id): id
    case .createProject, .changeStatus, .movePhase, .decideGoNoGo, .overrideHealth, .recordContact,
      .addPeople, .delegateApprovals, .changePlan, .changeDates, .replan, .changeNumbers, .changeSites,
      .makeDocuments, .reviewDocument, .holdCalls, .changeScope, .keepRegisters, .keepOwnFields,
      .proposeWaiver, .recordAnswers, .raiseIssue, .escalate, .writeInternally, .workOnPorts, .cutOver, .sign,
      .sendBack, .askAtClose, .giveFeedback, .listException:
      nil
    }
  }
}

extension Command {
  /// What whoever carries it out must be allowed; a new command does not compile without.
  package var permissions: [Permission] {
    switch self {
    case .together(let commands): commands.flatMap(\.permissions)
    case .takeIn(let intake): [intake.kind.permission] + intake.commands.flatMap(\.permissions)
    case .createProject: [.createProject]
    case .setStatus, .hold, .resume: [.changeStatus]
    case .setPhase, .passGate, .returnPhase: [.movePhase]
    case .decideGo: [.decideGoNoGo]
    case .overrideHealth: [.overrideHealth]
    case .recordContact, .touch: [.recordContact]
    case .moveTask, .placeTask, .reorder, .addTask, .addCheck, .assign: [.changePlan]
    case .addPerson: [.addPeople]
    case .setGoLive, .fixDate, .reschedule: [.changeDates]
    case .replan, .baseline, .addWave: [.replan]
    case .set(let ids, let field, _): each(ids) { .edit(field, of: $0) }
    case .setTask(let ids, let state, _, _): each(ids) { .setTask(state, of: $0) }
    case .passBall(let ids, _), .passTo(let ids, _): each(ids) { .passBall(of: $0) }
    case .claim(let ids, _, let onBehalf): each(ids) { .claim($0, onBehalf: onBehalf) }
    case .agree(let shown, _): each(shown.map(\.item)) { .agree(to: $0) }
    case .dispute(let id, _, _): [.dispute(id)]
    case .waive: [.proposeWaiver]
    case .notApplicable(let ids, _, _): each(ids) { .leaveOut($0) }
    case .reopen(let ids, _): each(ids) { .reopen($0) }
    case .recordRun(let ids, _): each(ids) { .recordResult(of: $0) }
    case .recordAnswers: [.recordAnswers]
    case .raise: [.raiseIssue]
    case .setIssue(let ids, let state, _): each(ids) { .setIssue(state, of: $0) }
    case .verify(let shown, _): each(shown.map(\.item)) { .setIssue(.verified, of: $0) }
    case .comment(let id, _, let isInternal): [.comment(on: id)] + (isInternal ? [.writeInternally] : [])
    case .addAction(let issue, _, _, _): [.addAction(to: issue)]
    case .setAction(let ids, _, _): each(ids) { .changeAction($0) }
    case .escalate(let new): [.escalate] + (new.isInternal ? [.writeInternally] : [])
    case .onEscalation: [.escalate]
    case .addSite, .removeSite: [.changeSites]
    case .addDocument, .recordSending: [.makeDocuments]
    case .reviewDocument(_, let new): [.reviewDocument(onBehalf: new.onBehalf)]
    case .addScopeLine, .removeScopeLine, .raiseChangeRequest, .withdrawChangeRequest: [.changeScope]
    case .addPortOrder, .recordPortEvent: [.workOnPorts]
    case .givePaper(let id, _, _), .denyPIN(let id): [.givePapers(for: id)]
    case .takePortOffer(_, let way, _, _): [.workOnPorts] + way.permissions
    case .planCall, .inCall: [.holdCalls]
    case .inRegister: [.keepRegisters]
    case .onOwnField: [.keepOwnFields]
    case .close(let act): [act.permission]
    case .planCutover: [.cutOver(.plan)]
    case .cutOver(_, let act): act.rights.map { .cutOver($0) }
    case .sign(let subject, _, let onBehalf): [.sign(subject, onBehalf: onBehalf)]
    case .sendBack(let subject, _, let onBehalf): [.sendBack(subject, onBehalf: onBehalf)]
    case .withdraw(let id, _): [.withdraw(id)]
    case .delegate: [.delegateApprovals]
    }
  }

  private func each(_ ids: [ItemID], _ permission: (ItemID?) -> Permission) -> [Permission] {
    ids.isEmpty ? [permission(nil)] : ids.map(permission)
  }
}

extension PortOffer.Way {
  fileprivate var permissions: [Permission] {
    switch self {
    case .split: [.replan]
    case .move: [.changeDates]
    case .ask, .cancel: []
    }
  }
}
