/// How a gate criterion is proved, or what a task needs before it can be done. Written in templates and
/// items as text.
///
/// Not applicable removes a task from the work of its phase and from the predecessors of others, so the
/// provider may set it alone. It does not prove a criterion that names the task: that is met only if the
/// project never had the task or may lack it (`Task.mayBeLacking`); otherwise the customer must consent.
package indirect enum Proof: Hashable, Sendable {
  /// `tasks EXECUTE`: every required task of the phase is done or not applicable.
  case phaseTasks(String)
  /// `task INI-02`: these tasks are done.
  case tasks([String])
  /// `task OPT-03 for TRAIN`: done, or not applicable while no issue of these categories is open.
  case tasksFor([String], [IssueCategory])
  /// `checklist PRE`: every required item is agreed, waived or n/a, and none is disputed.
  case checklist(String)
  /// `ran TST`: every required case of the list has a result, or was waived or n/a by both sides.
  case ran(String)
  /// `passed TST-T14`: these cases have passed, or are waived or n/a.
  case passed([String])
  /// `readiness RDY`: the outcome is Ready, or Ready with conditions.
  case readiness(String)
  /// `no-issues P1 EMER`: no open issue of these priorities or categories.
  case noOpenIssues([Priority], [IssueCategory])
  /// `issues-planned`: every open issue has an open action with owner and a due date not in the past.
  case issuesPlanned
  /// `issues-settled`: no issue is open.
  case issuesSettled
  /// `settled training`: nothing in the register is left to be done.
  case settled(Register)
  /// `field mpoc`: the project item has this field.
  case field(Field)
  /// `signed sow`: it is signed, and the signature was not withdrawn.
  case signed(SignOff.Subject)
  /// `date-confirmed` or `date-confirmed porting`: every port order is confirmed for go-live; without orders the grade of
  /// go-live is confirmed. With an option, in projects that include that part.
  case dateConfirmed(ProjectOption?)
  /// `orders confirmed`: every port order of the wave is that far; a project without orders lacks nothing.
  case orders(PortMilestone)
  /// `numbers complete`: no number of the inventory lacks a value; a project without numbers lacks nothing.
  case numbers
  /// `feedback asked`: the customer was asked for feedback.
  case feedbackAsked
  /// `decision GOL-06`: GO was decided in time for the go-live day; the task records the decision.
  case decision(task: String)
  /// `go-live PLN-06`: the task is done, and the go-live day is no blackout day or both sides consented to
  /// it.
  case goLive(task: String)
  /// `elapsed GOL-12 10`: this many business days since the task was done.
  case elapsed(task: String, days: Int)
  /// `task EXE-36; signed user-acceptance`: all of them.
  case all([Proof])

  package init?(_ text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmed }
    if parts.count == 1 { self.init(single: parts[0]) } else { self.init(all: parts) }
  }

  private init?(all parts: [String]) {
    let proofs = parts.compactMap(Proof.init(single:))
    guard !parts.isEmpty, proofs.count == parts.count else { return nil }
    self = .all(proofs)
  }

  private init?(single text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard let verb = words.first else { return nil }
    let rest = Array(words.dropFirst())
    switch (verb, rest.count) {
    case ("tasks", 1): self = .phaseTasks(rest[0])
    case ("task", 1...): self.init(tasks: rest)
    case ("checklist", 1): self = .checklist(rest[0])
    case ("ran", 1): self = .ran(rest[0])
    case ("passed", 1...): self = .passed(rest)
    case ("readiness", 1): self = .readiness(rest[0])
    case ("no-issues", 1...):
      let (priorities, categories) = (rest.compactMap(Priority.init), rest.compactMap(IssueCategory.init))
      guard priorities.count + categories.count == rest.count else { return nil }
      self = .noOpenIssues(priorities, categories)
    case ("issues-planned", 0): self = .issuesPlanned
    case ("issues-settled", 0): self = .issuesSettled
    case ("settled", 1):
      guard let register = Register(rawValue: rest[0]) else { return nil }
      self = .settled(register)
    case ("field", 1): self = .field(Field(rawValue: rest[0]))
    case ("signed", 1):
      let subject = SignOff.Subject(rawValue: rest[0])
      guard subject.isWord else { return nil }
      self = .signed(subject)
    case ("date-confirmed", 0): self = .dateConfirmed(nil)
    case ("date-confirmed", 1):
      self = .dateConfirmed(ProjectOption(rawValue: rest[0]))
    case ("orders", 1):
      guard let milestone = PortMilestone(rawValue: rest[0]) else { return nil }
      self = .orders(milestone)
    case ("numbers", 1) where rest[0] == "complete": self = .numbers
    case ("feedback", 1) where rest[0] == FeedbackState.asked.rawValue: self = .feedbackAsked
    case ("decision", 1): self = .decision(task: rest[0])
    case ("go-live", 1): self = .goLive(task: rest[0])
    case ("elapsed", 2):
      guard let days = Int(rest[1]), days >= 0 else { return nil }
      self = .elapsed(task: rest[0], days: days)
    default: return nil
    }
  }

  private init?(tasks words: [String]) {
    guard let place = words.firstIndex(of: "for") else {
      self = .tasks(words)
      return
    }
    let categories = words[(place + 1)...].compactMap(IssueCategory.init)
    guard place > 0, !categories.isEmpty, categories.count == words.count - place - 1 else { return nil }
    self = .tasksFor(Array(words[..<place]), categories)
  }

  /// The accepted forms, for the error about a proof that cannot be read.
  package static let forms = explained.map(\.form)

  /// Every form with what it asks for; of a word in capitals the template says which.
  package static let explained: [(form: String, meaning: String)] = [
    ("tasks PHASE", "every required task of the phase is done"),
    ("task ID ...", "these tasks are done"),
    (
      "task ID ... for CATEGORY ...",
      "these tasks are done, or not applicable while no issue of the category is open"
    ),
    ("checklist CODE", "every required item of the checklist is agreed or waived"),
    ("ran CODE", "every item of the test checklist was run"),
    ("passed ID ...", "these test items passed"),
    ("readiness CODE", "every measured figure of the checklist is within its limit, or waived"),
    ("no-issues P1 EMER ...", "no issue of these priorities or categories is open"),
    ("issues-planned", "every open issue has an open action with an owner and a day ahead"),
    ("issues-settled", "no issue is open"),
    ("settled REGISTER", "every entry of the register is settled"),
    ("field NAME", "the project has it: one of ipm, mpoc, go-live, start, calendar, customer"),
    ("signed SUBJECT", "the customer signed it, and did not take it back"),
    ("date-confirmed [OPTION]", "the go-live day is confirmed; with an option only where that holds"),
    ("orders MILESTONE", "every port order has come that far"),
    ("numbers complete", "the inventory lacks nothing"),
    ("feedback asked", "the customer was asked for feedback"),
    ("decision ID", "GO was decided in time, which does that task"),
    (
      "go-live ID",
      "that task is done, and go-live is on no day that is ruled out, or both sides agreed to it"
    ),
    ("elapsed ID DAYS", "so many business days have passed since that task"),
  ]

  package var text: String {
    switch self {
    case .phaseTasks(let phase): "tasks \(phase)"
    case .tasks(let ids): "task \(ids.joined(separator: " "))"
    case .tasksFor(let ids, let categories):
      "task \(ids.joined(separator: " ")) for \(categories.map(\.rawValue).joined(separator: " "))"
    case .checklist(let code): "checklist \(code)"
    case .ran(let code): "ran \(code)"
    case .passed(let ids): "passed \(ids.joined(separator: " "))"
    case .readiness(let code): "readiness \(code)"
    case .noOpenIssues(let priorities, let categories):
      "no-issues \((priorities.map(\.rawValue) + categories.map(\.rawValue)).joined(separator: " "))"
    case .issuesPlanned: "issues-planned"
    case .issuesSettled: "issues-settled"
    case .settled(let register): "settled \(register.rawValue)"
    case .field(let field): "field \(field)"
    case .signed(let subject): "signed \(subject.rawValue)"
    case .dateConfirmed(let option): "date-confirmed\(option.map { " \($0.rawValue)" } ?? "")"
    case .orders(let milestone): "orders \(milestone.rawValue)"
    case .numbers: "numbers complete"
    case .feedbackAsked: "feedback \(FeedbackState.asked.rawValue)"
    case .decision(let task): "decision \(task)"
    case .goLive(let task): "go-live \(task)"
    case .elapsed(let task, let days): "elapsed \(task) \(days)"
    case .all(let proofs): proofs.map(\.text).joined(separator: "; ")
    }
  }
}

extension Proof {
  /// Whether it asks for the number inventory, alone or among others.
  var asksForNumbers: Bool {
    switch self {
    case .numbers: true
    case .all(let proofs): proofs.contains(where: \.asksForNumbers)
    case .phaseTasks, .tasks, .tasksFor, .checklist, .ran, .passed, .readiness, .noOpenIssues, .issuesPlanned,
      .issuesSettled, .settled, .field, .signed, .dateConfirmed, .orders, .feedbackAsked, .decision, .goLive,
      .elapsed:
      false
    }
  }

  /// Whether the result can change with the day alone, without a change to the project.
  package var dependsOnDay: Bool {
    switch self {
    case .elapsed, .issuesPlanned, .decision, .checklist, .goLive: true
    case .phaseTasks, .tasks, .tasksFor, .ran, .passed, .readiness, .noOpenIssues, .issuesSettled, .settled,
      .field,
      .signed, .dateConfirmed, .orders, .numbers, .feedbackAsked:
      false
    case .all(let proofs): proofs.contains(where: \.dependsOnDay)
    }
  }
}
