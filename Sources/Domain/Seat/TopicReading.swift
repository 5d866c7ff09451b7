/// Finds the customer's topics in a project, and the state of each.
struct TopicReading {
  let project: Project
  let person: Actor
  let today: Day
  let approvals: [Approval]

  /// How far ahead the customer is asked, in business days.
  static let lookAhead = 10

  var topics: [Seat.Topic] {
    (actions + issues + cutoverTopics + approvalTopics + feedbackTopics + portTopics + tasks
      + project.checklists.flatMap(checks) + criteria)
      .map { $0.closing(near: today) }
  }

  static let problems = Seat.Group(key: "problems", title: "Problems")
  static let tasks = Seat.Group(key: "tasks", title: "Your tasks")
  static let waivers = Seat.Group(key: "waivers", title: "What we propose to leave out")

  /// Leaves a question to a colleague where the customer's role may not answer it.
  func state(_ state: Seat.State, _ permission: Permission) -> Seat.State {
    guard state == .asks, Policy.refusal(permission, by: person, on: project) != nil else { return state }
    return .other
  }

  /// Whether it is time to ask: it is due soon, or without a date its phase has been reached.
  func isSoon(_ due: Day?, phase: String) -> Bool {
    if let due { return project.calendar.distance(from: today, to: due) <= Self.lookAhead }
    let place = project.phases.firstIndex { $0.code == phase } ?? 0
    return place <= project.currentPhaseIndex
  }

  func detail(_ label: String, _ text: String?) -> Seat.Detail? {
    guard let text, !text.isEmpty else { return nil }
    return Seat.Detail(label: label, text: text)
  }

  /// The line that names another addressee on the customer's side; `nil` if it is for this person.
  func audience(_ owner: Role) -> Seat.Detail? {
    guard owner != person.role else { return nil }
    if owner == .customerNetwork {
      return detail("For your IT", "The person who looks after your network knows this.")
    }
    return owner == .customerIT
      ? detail(
        "For your IT",
        "The person who looks after \(project.head.platform.name) and your licences knows this.") : nil
  }

  private var criteria: [Seat.Topic] {
    project.phases.flatMap(\.criteria).compactMap { criterion in
      guard criterion.proposal != nil, criterion.state == .open else { return nil }
      return Seat.Topic(
        id: criterion.id, group: Self.waivers, answerKind: .confirm,
        state: state(.asks, .agree(to: criterion.id)), question: criterion.title,
        claim: "We ask to go on without this. Do you agree?",
        why: "A project step waits for it; it can only be left out when you agree.", due: nil,
        details: [detail("Because", criterion.reason), detail("Until", criterion.until?.spoken(near: today))]
          .compactMap { $0 },
        standing: "", last: "", evidence: "", closed: projectEnd)
    }
  }

  // MARK: Tasks

  private var tasks: [Seat.Topic] {
    let approved = Set(approvals.map(\.task))
    return project.tasks.filter {
      $0.owner.side == .customer && !approved.contains($0.id) && $0.records != .feedback
        && Policy.maySee($0.visibility, person)
    }.compactMap(topic)
  }

  private func topic(_ task: Project.Task) -> Seat.Topic? {
    let now: Seat.State
    switch task.state {
    case .notApplicable, .cancelled: return nil
    case .done: now = .done
    case .inProgress, .waiting: now = task.holder == .customer ? .asks : .withUs
    case .notStarted:
      let isReady = project.readySince(task).map { $0 <= today } ?? false
      now = !isReady ? .later : task.holder == .customer ? .asks : .withUs
    }
    let due = task.dueDay
    let question = task.asking.question.isEmpty ? "Is this done: \(task.title)?" : task.asking.question
    return Seat.Topic(
      id: task.id, group: Self.tasks, answerKind: .task,
      state: state(now, .setTask(.done, of: task.id)), question: question,
      claim: "", why: task.asking.why, due: due,
      details: [
        audience(task.owner), detail("Waiting", task.state == .waiting ? task.reason : nil),
        detail("You said", task.evidence),
      ].compactMap { $0 },
      standing: standing(now, of: task), last: task.state == .done ? "yes" : "",
      evidence: task.evidence ?? "", closed: projectEnd)
  }

  private func standing(_ state: Seat.State, of task: Project.Task) -> String {
    switch state {
    case .done: "You said yes. Thank you."
    case .withUs: "We are working on this."
    case .later: "Something else has to be done first. We will ask you then."
    case .asks, .leftOut, .other, .closed: ""
    }
  }

  /// The day the project was closed or cancelled.
  var projectEnd: Day? {
    guard project.head.status == .closed || project.head.status == .cancelled else { return nil }
    return project.state.value(ItemID(project.id.rawValue), .finished).flatMap(Day.init(iso:)) ?? today
  }
}
