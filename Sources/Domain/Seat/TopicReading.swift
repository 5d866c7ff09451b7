/// Finds the customer's topics in a project, and the state of each.
struct TopicReading {
  let project: Project
  let person: Actor
  let today: Day
  let approvals: [Approval]
  let texts: Texts

  /// How far ahead the customer is asked, in business days.
  static let lookAhead = 10

  var topics: [Seat.Topic] {
    (actions + issues + cutoverTopics + approvalTopics + feedbackTopics + portTopics + tasks
      + project.checklists.flatMap(checks) + criteria)
      .map { $0.closing(near: today, texts) }
  }

  func group(_ subject: SeatGroup) -> Seat.Group {
    Seat.Group(key: subject.rawValue, title: texts(subject.title))
  }

  /// `Tuesday 24 November`, in the language of the screen.
  func spoken(_ day: Day) -> String { texts.spoken(day, near: today) }

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

  func detail<Label: Phrase>(_ label: Label, _ text: String?) -> Seat.Detail? {
    guard let text, !text.isEmpty else { return nil }
    return Seat.Detail(label: texts(label), text: text)
  }

  /// The line that names another addressee on the customer's side; `nil` if it is for this person.
  func audience(_ owner: Role) -> Seat.Detail? {
    guard owner != person.role else { return nil }
    if owner == .customerNetwork {
      return detail(TopicText.forYourIt, texts(TopicText.networkPerson))
    }
    return owner == .customerIT
      ? detail(TopicText.forYourIt, texts(TopicText.licencesPerson, (.name, project.head.platform.name)))
      : nil
  }

  private var criteria: [Seat.Topic] {
    project.phases.flatMap(\.criteria).compactMap { criterion in
      guard criterion.proposal != nil, criterion.state == .open else { return nil }
      return Seat.Topic(
        id: criterion.id, group: group(.waivers), answerKind: .confirm,
        state: state(.asks, .agree(to: criterion.id)), question: criterion.title,
        claim: texts(TopicText.goOnWithout),
        why: texts(TopicText.goOnWithoutWhy), due: nil,
        details: [
          detail(TopicText.because, criterion.reason), detail(TopicText.until, criterion.until.map(spoken)),
        ]
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
    let question =
      task.asking.question.isEmpty ? texts(TopicText.isDone, (.title, task.title)) : task.asking.question
    return Seat.Topic(
      id: task.id, group: group(.tasks), answerKind: .task,
      state: state(now, .setTask(.done, of: task.id)), question: question,
      claim: "", why: task.asking.why, due: due,
      details: [
        audience(task.owner), detail(TopicText.waiting, task.state == .waiting ? task.reason : nil),
        detail(TopicText.youSaid, task.evidence),
      ].compactMap { $0 },
      standing: standing(now, of: task), last: task.state == .done ? texts(TopicText.lastYes) : "",
      evidence: task.evidence ?? "", closed: projectEnd)
  }

  private func standing(_ state: Seat.State, of task: Project.Task) -> String {
    switch state {
    case .done: texts(TopicText.saidYes)
    case .withUs: texts(TopicText.weWork)
    case .later: texts(TopicText.firstElse)
    case .asks, .leftOut, .other, .closed: ""
    }
  }

  /// The day the project was closed or cancelled.
  var projectEnd: Day? {
    guard project.head.status == .closed || project.head.status == .cancelled else { return nil }
    return project.state.value(ItemID(project.id.rawValue), .finished).flatMap(Day.init(iso:)) ?? today
  }
}

/// The headings of the customer's list, but for those of checklists.
enum SeatGroup: String {
  case problems, tasks, waivers, approvals
  case goLiveDay = "go-live-day"
  case ports, feedback

  var title: TopicText {
    switch self {
    case .problems: .problems
    case .tasks: .tasks
    case .waivers: .waivers
    case .approvals: .approvals
    case .goLiveDay: .goLiveDay
    case .ports: .ports
    case .feedback: .experience
    }
  }
}

extension Seat.Group {
  func isOf(_ subject: SeatGroup) -> Bool { key == subject.rawValue }
}
