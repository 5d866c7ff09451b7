/// What a person asks for. `plan` turns it into field changes, or refuses it.
package enum Command: Hashable, Sendable {
  case createProject(NewProject)
  /// Sets one editable field on each item; `nil` clears it.
  case set([ItemID], Field, String?)
  /// Several commands as one change with one undo, such as a form with three edited fields. Each is planned
  /// on the same state; none sees the effect of another.
  indirect case together([Command])

  // Board
  /// `reason` is needed for waiting, n/a and cancelled; `nextCheck` goes with waiting.
  case setTask([ItemID], TaskState, reason: String?, nextCheck: Day?)
  case moveTask([ItemID], phase: ItemID)
  /// Moves one task into a phase, directly behind a task there, or to the top.
  case placeTask(ItemID, phase: ItemID, behind: ItemID?)
  /// Moves a task, check or action directly behind a sibling, or to the top.
  case reorder(ItemID, behind: ItemID?)
  case addTask(NewTask)
  /// Adds and changes what a list has, as one change.
  indirect case takeIn(Intake)
  case passBall([ItemID], to: Side)
  /// Hands items to one person, who then holds them for their side.
  case passTo([ItemID], person: ItemID)
  /// Moves the project to a phase; refused with the list of open criteria while a gate in between is
  /// closed.
  case setPhase(ItemID)
  /// As `setPhase`, with the names of those who decided; if empty, the project's own people in those roles.
  case passGate(to: ItemID, names: [String])
  /// Goes back to the phase the template allows, such as GO LIVE to EXECUTE after a rollback.
  case returnPhase(ItemID, reason: String)
  /// The go/no-go decision. GO needs the names of both sides and is refused while what comes before it is open;
  /// NO-GO needs `conditions`: why, and what must change. Each wave has its own; `nil` stands for the first.
  case decideGo(Bool, names: [String], conditions: String?, wave: ItemID? = nil)

  // The project as a whole
  /// `onHold` starts today, `active` resumes or re-opens today; see `hold` and `resume` for other days.
  case setStatus(ProjectStatus, reason: String?)
  /// On hold from a day not after today.
  case hold(reason: String, from: Day)
  /// Work goes on from the day given, which is not after today. Hold days are counted up to it.
  case resume(on: Day, reason: String? = nil)
  /// Records contact with the customer outside golive: a call, a visit.
  case recordContact(on: Day, note: String)
  /// Replaces the computed health colour; `nil` returns to the computed one.
  case overrideHealth(Health?, reason: String)

  // Checklists and gate criteria
  /// `onBehalf` names the customer's person and the channel when the provider records the customer's word,
  /// here and below.
  case claim([ItemID], evidence: String?, onBehalf: String? = nil)
  case addCheck(NewCheck)
  /// Agrees to what was shown: a claim, or a proposal to waive or drop an item.
  case agree([ShownText], onBehalf: String?)
  case dispute(ItemID, comment: String, onBehalf: String? = nil)
  case waive([ItemID], reason: String, until: Day?, onBehalf: String?)
  case notApplicable([ItemID], reason: String, onBehalf: String?)
  case reopen([ItemID], reason: String)
  case recordRun([ItemID], NewTestRun)
  /// Records the answers of a returned checklist file; each needs the rights of the person who gave it.
  case recordAnswers(ReturnedAnswers)

  // Issues
  case raise(NewIssue)
  /// `note` is the reason, case reference or duplicate id that the state requires. Never `verified`: see
  /// `verify`.
  case setIssue([ItemID], IssueState, note: String?)
  /// Confirms for the customer that what was shown as fixed is solved; `note` names the person when the
  /// provider records it.
  case verify([ShownText], note: String?)
  /// An internal comment is read by the provider's side alone.
  case comment(ItemID, String, isInternal: Bool = false)
  case addAction(issue: ItemID, text: String, owner: Role, due: Day?)
  case setAction([ItemID], ActionState, result: String?)
  case escalate(NewEscalation)
  /// Something done with the escalation of that id.
  case onEscalation(ItemID, EscalationAct)

  // Sites
  case addSite(NewSite)
  case addScopeLine(NewScopeLine)
  case removeScopeLine(ItemID)
  /// Opens the signed Scope of Work for a change, which the customer approves by signing it again.
  case raiseChangeRequest(NewChangeRequest)
  case withdrawChangeRequest(ItemID, reason: String)
  /// Keeps the document as the next version of its kind.
  case addDocument(NewDocument)
  case recordSending(ItemID, NewSending)
  case reviewDocument(ItemID, NewReview)
  /// Refused while something names the site.
  case removeSite(String)

  // Port orders
  case addPortOrder(NewPortOrder)
  /// Moves a port order on; `PortFlow` says from which states.
  case recordPortEvent(ItemID, NewPortEvent)
  /// Gives what is wanted of the customer for a port order, as text.
  case givePaper(ItemID, PortPaper, String)
  /// Says that the account of a port order has no PIN.
  case denyPIN(ItemID)
  /// Takes one of `Project.offers(for:)`; `onBehalf` names who agreed for the customer to a fee or a ruled out day.
  case takePortOffer(ItemID, PortOffer.Way, reason: String?, onBehalf: String?)

  // Calls
  case planCall(NewCall)
  /// Something done with the call of that id.
  case inCall(ItemID, CallAct)

  // Risks, training sessions, fine-tuning lists, lessons
  case inRegister(RegisterAct)

  // Fields of an organisation
  case onOwnField(OwnFieldAct)

  // The close
  /// Something done at the close besides signing.
  case close(CloseAct)

  // The go-live day
  case planCutover(NewCutover)
  /// Something done in the cutover of that id.
  case cutOver(ItemID, CutoverAct)

  // Sign-offs
  /// Approves the text shown, `Approval.shown`: the exact statement is stored with what it covers.
  case sign(SignOff.Subject, ShownText, onBehalf: String?)
  /// Declines to approve for now and raises an issue that says what is wrong.
  case sendBack(SignOff.Subject, comment: String, onBehalf: String?)
  /// Withdraws a sign-off by a new entry; the sign-off itself is kept unchanged.
  case withdraw(ItemID, reason: String)

  // People
  /// The main point of contact gives the deputy the right to approve and waive, or revokes it.
  case delegate(Bool)
  case addPerson(NewPerson)
  /// Records a contact with one person: they were heard, or reminded.
  case touch(ItemID, NewTouch)
  case assign([ItemID], to: ItemID?)

  // Schedule
  /// Recalculates all open dates as of today.
  case replan(reason: String?)
  /// Moves go-live or changes its grade. `reason` is required to move a confirmed day or to use a blackout
  /// day; `onBehalf` names who agreed for the customer to such a day, or to the carrier's fee for a late
  /// change of a port.
  case setGoLive(Day, DateGrade, reason: String?, onBehalf: String?)
  /// Fixes the day a task finishes; `nil` lets it follow the plan again. On a go-live task it moves that
  /// go-live, and `onBehalf` names who agreed to a blackout day for the customer.
  case fixDate(ItemID, Day?, DateGrade, reason: String?, onBehalf: String? = nil)
  /// Stores a what-if as one change with all its consequences.
  case reschedule(ItemID, WhatIf.Move, reason: String, onBehalf: String?)
  /// Stores the forecast as the next baseline.
  case baseline(reason: String?)
  /// Adds a go-live with its own copies of the tasks that repeat. A blackout day needs a reason, and
  /// `onBehalf` names who agreed to it for the customer.
  case addWave(title: String, goLive: Day?, reason: String? = nil, onBehalf: String? = nil)
}

/// The answers needed to create a customer project.
package struct NewProject: Hashable, Sendable {
  package var id: ProjectID
  package var customer: String
  package var start: Day
  package var calendar: String
  package var mpoc: String?
  package var ipm: String?
  /// The provider's organisation, of which the IPM is.
  package var provider: String?
  package var options: Set<ProjectOption>
  package var template: ProjectTemplate

  package init(
    id: ProjectID, customer: String, start: Day, calendar: String = "weekdays", mpoc: String? = nil,
    ipm: String? = nil, options: Set<ProjectOption>, template: ProjectTemplate
  ) {
    self.id = id
    self.customer = customer
    self.start = start
    self.calendar = calendar
    self.mpoc = mpoc
    self.ipm = ipm
    self.options = options
    self.template = template
  }
}

/// The answers needed to add a task.
package struct NewTask: Hashable, Sendable {
  package var phase: ItemID
  package var title: String
  package var owner: Role
  package var duration: Int
  /// The day it finishes on, and not earlier; without one it follows the plan.
  package var fixed: Day?
  package var visibility: Visibility
  /// A list gives its tasks their ids, so that they can name each other.
  package var id: ItemID?
  /// Other fields of a task.
  package var fields: [Field: String]

  package init(
    phase: ItemID, title: String, owner: Role, duration: Int = 1, fixed: Day? = nil,
    visibility: Visibility = .customer, id: ItemID? = nil, fields: [Field: String] = [:]
  ) {
    self.id = id
    self.fields = fields
    self.phase = phase
    self.title = title
    self.owner = owner
    self.duration = duration
    self.fixed = fixed
    self.visibility = visibility
  }
}

/// The answers needed to raise an issue.
package struct NewIssue: Hashable, Sendable {
  package var title: String
  package var category: IssueCategory
  /// `nil` uses the default for the reporter and the category.
  package var priority: Priority?
  package var description: String?
  package var owner: Role?
  package var due: Day?
  /// The task or checklist item it came from.
  package var link: ItemID?
  /// The code of the site it is about.
  package var site: String?
  /// The customer's person, when the provider records the customer's report.
  package var reporter: String?
  /// Other fields of `IssueFields`.
  package var fields: [Field: String]

  package init(
    title: String, category: IssueCategory = .defect, priority: Priority? = nil, description: String? = nil,
    owner: Role? = nil, due: Day? = nil, link: ItemID? = nil, site: String? = nil,
    reporter: String? = nil, fields: [Field: String] = [:]
  ) {
    self.reporter = reporter
    self.fields = fields
    self.title = title
    self.category = category
    self.priority = priority
    self.description = description
    self.owner = owner
    self.due = due
    self.link = link
    self.site = site
  }
}
