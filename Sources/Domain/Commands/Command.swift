/// What a person asks for. `plan` turns it into field changes, or refuses it.
package enum Command: Hashable, Sendable {
  case createProject(NewProject)
  /// Sets one editable field on each item; `nil` clears it.
  case set([ItemID], Field, String?)
  /// Several commands as one change with one undo, such as a form with three edited fields. Each is planned on the
  /// same state: none sees what another of them did.
  indirect case together([Command])

  // Board
  /// `reason` is needed for waiting, n/a and cancelled; `nextCheck` goes with waiting.
  case setTask([ItemID], TaskState, reason: String?, nextCheck: Day?)
  case moveTask([ItemID], phase: ItemID)
  /// Moves one task into a phase, directly behind a task there, or first.
  case placeTask(ItemID, phase: ItemID, behind: ItemID?)
  /// Puts a task, check or action directly behind a sibling, or first.
  case reorder(ItemID, behind: ItemID?)
  case addTask(NewTask)
  case passBall([ItemID], to: Side)
  /// Hands items to one person, who then holds them for their side.
  case passTo([ItemID], person: ItemID)
  /// Moves the phase pointer; refused with the list of what is missing while a gate in between is closed.
  case setPhase(ItemID)
  /// As `setPhase`, with the names of those who decided; without names, the project's own people for those roles.
  case passGate(to: ItemID, names: [String])
  /// Goes back to the phase the template allows, such as GO LIVE to EXECUTE after a rollback.
  case returnPhase(ItemID, reason: String)
  /// The go/no-go decision. GO needs the names of both sides and is refused while what comes before it is open;
  /// NO-GO needs `conditions`: why, and what must change.
  case decideGo(Bool, names: [String], conditions: String?)

  // The project as a whole
  /// `onHold` starts today, `active` resumes or re-opens today; see `hold` and `resume` for other days.
  case setStatus(ProjectStatus, reason: String?)
  /// On hold from a day not after today.
  case hold(reason: String, from: Day)
  /// Work goes on from the day given, which is not after today. Hold days are counted up to it.
  case resume(on: Day, reason: String? = nil)
  /// The customer was in touch, by a way the workspace does not see: a call, a visit.
  case recordContact(on: Day, note: String)
  /// Puts a health colour in place of the computed one; `nil` takes it away.
  case overrideHealth(Health?, reason: String)

  // Checklists and gate criteria
  /// `onBehalf` names person and channel when the provider records the customer's word, here and below.
  case claim([ItemID], evidence: String?, onBehalf: String? = nil)
  /// To what was shown: a claim, or a proposal to go without something.
  case agree([Shown], onBehalf: String?)
  case dispute(ItemID, comment: String, onBehalf: String? = nil)
  case waive([ItemID], reason: String, until: Day?, onBehalf: String?)
  case notApplicable([ItemID], reason: String, onBehalf: String?)
  case reopen([ItemID], reason: String)
  case recordResult([ItemID], TestResult, note: String?)
  /// The customer's answers out of a file; each needs the rights of the person who gave it.
  case recordAnswers(ReturnedAnswers)

  // Issues
  case raise(NewIssue)
  /// `note` is the reason, case reference or duplicate id the state asks for. Never to verified: see `verify`.
  case setIssue([ItemID], IssueState, note: String?)
  /// The customer's word that what was shown as fixed is solved; `note` says whose word it was where the provider
  /// writes it down.
  case verify([Shown], note: String?)
  case comment(ItemID, String)
  case addAction(issue: ItemID, text: String, owner: Role, due: Day?)
  case setAction([ItemID], ActionState, result: String?)

  // Sign-offs
  /// Approves what was shown of it, `Approval.shown`: the exact statement is kept with what it covers.
  case sign(SignOff.Subject, Shown, onBehalf: String?)
  /// Does not approve it yet; raises an issue that says what is wrong.
  case sendBack(SignOff.Subject, comment: String, onBehalf: String?)
  /// Takes a sign-off back, as a new entry: the sign-off itself stays as it was given.
  case withdraw(ItemID, reason: String)

  // People
  /// The main point of contact hands approvals and waivers to the deputy too, or takes them back.
  case delegate(Bool)
  case addPerson(NewPerson)
  case assign([ItemID], to: ItemID?)

  // Schedule
  /// Works all open dates out again as of today.
  case replan(reason: String?)
  /// Moves go-live or firms it up. `reason` is needed to move a confirmed day or to use a day that is ruled
  /// out; `onBehalf` names who agreed for the customer to such a day, or to the fee for a late change of a port.
  case setGoLive(Day, DateGrade, reason: String?, onBehalf: String?)
  /// Fixes the day a task finishes on; `nil` lets it follow the plan again. On a go-live task it moves that go-live,
  /// and `onBehalf` names who agreed to a day that is ruled out for the customer.
  case fixDate(ItemID, Day?, DateGrade, reason: String?, onBehalf: String? = nil)
  /// Keeps a what-if: one change with all its consequences.
  case reschedule(ItemID, WhatIf.Move, reason: String, onBehalf: String?)
  /// Stores the forecast as the next baseline.
  case baseline(reason: String?)
  /// Adds a go-live with its own copies of the tasks that repeat. A day that is ruled out needs a reason, and `onBehalf`
  /// names who agreed to it for the customer.
  case addWave(title: String, goLive: Day?, reason: String? = nil, onBehalf: String? = nil)
}

package enum TestResult: String, CaseIterable, Sendable {
  case pass, partial, fail
}

/// What is asked when a customer project starts.
package struct NewProject: Hashable, Sendable {
  package var id: ProjectID
  package var customer: String
  package var start: Day
  package var calendar: String
  package var mpoc: String?
  package var ipm: String?
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

package struct NewTask: Hashable, Sendable {
  package var phase: ItemID
  package var title: String
  package var owner: Role
  package var duration: Int
  /// The day it ends on, not before; without one it follows the plan.
  package var fixed: Day?
  package var visibility: Visibility

  package init(
    phase: ItemID, title: String, owner: Role, duration: Int = 1, fixed: Day? = nil,
    visibility: Visibility = .customer
  ) {
    self.phase = phase
    self.title = title
    self.owner = owner
    self.duration = duration
    self.fixed = fixed
    self.visibility = visibility
  }
}

package struct NewIssue: Hashable, Sendable {
  package var title: String
  package var category: IssueCategory
  /// `nil` takes the default of the reporter and the category.
  package var priority: Priority?
  package var description: String?
  package var owner: Role?
  package var due: Day?
  /// The task or checklist item it came from.
  package var link: ItemID?
  /// Whose word it is, where the provider writes down that of the customer.
  package var reporter: String?

  package init(
    title: String, category: IssueCategory = .defect, priority: Priority? = nil, description: String? = nil,
    owner: Role? = nil, due: Day? = nil, link: ItemID? = nil, reporter: String? = nil
  ) {
    self.reporter = reporter
    self.title = title
    self.category = category
    self.priority = priority
    self.description = description
    self.owner = owner
    self.due = due
    self.link = link
  }
}

package struct NewPerson: Hashable, Sendable {
  package var name: String
  package var role: Role
  package var email: String?
  package var phone: String?
  package var organisation: String?

  package init(
    name: String, role: Role, email: String? = nil, phone: String? = nil, organisation: String? = nil
  ) {
    self.name = name
    self.role = role
    self.email = email
    self.phone = phone
    self.organisation = organisation
  }
}
