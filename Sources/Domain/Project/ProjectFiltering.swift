/// The filter fields of a project's lists, the same on screens and command lines.
extension FilterFields {
  private static let balls = Side.allCases.map(\.filterWords)
  private static let priorities = Priority.allCases.map { [$0.rawValue.lowercased()] }

  /// The portfolio.
  package static let portfolio: FilterFields = {
    let statuses = ProjectStatus.allCases.map { [$0.rawValue, $0.title] }
    return FilterFields([
      Choice("ball", balls), Choice("phase"), Choice("state", statuses), Choice("status", statuses),
      Choice("priority", priorities),
    ])
  }()

  /// The open work of all projects.
  package static let work = FilterFields([
    Choice("kind", WorkItem.Kind.allCases.map { [$0.rawValue, $0.title] }), Choice("ball", balls),
    Choice("phase"), Choice("state"), Choice("priority"),
  ])

  /// The tasks of a project, on the board and the timeline.
  package static func tasks(of project: Project) -> FilterFields {
    FilterFields([
      Choice("ball", balls), Choice("phase", project.phases.map(\.filterWords)),
      Choice("state", TaskState.allCases.map { [$0.rawValue, $0.title] }),
    ])
  }

  package static func checks(of project: Project) -> FilterFields {
    let states =
      CheckState.allCases.map { [$0.rawValue, $0.title] } + TestResult.allCases.map { [$0.rawValue] }
    return FilterFields([
      Choice("ball", balls), Choice("state", states), Choice("section"),
      Choice("weight", Weight.allCases.map { [$0.rawValue] }),
    ])
  }

  package static let issues = FilterFields([
    Choice("ball", balls), Choice("state", IssueState.allCases.map { [$0.rawValue, $0.title] }),
    Choice("priority", priorities),
    Choice("category", IssueCategory.allCases.map { [$0.rawValue.lowercased(), $0.title] }),
    Choice("severity", Severity.allCases.map { [$0.rawValue.lowercased()] }), Choice("site"),
  ])

  package static let portOrders = FilterFields(
    [
      Choice("ball", balls), Choice("state", PortState.allCases.map { [$0.rawValue, $0.title] }),
      Choice("type", NumberType.allCases.map { [$0.rawValue] }),
    ], hasDue: false)

  package static let runbook = FilterFields(
    [Choice("state", RunbookStepState.allCases.map { [$0.rawValue] }), Choice("site")], hasDue: false)

  package static let calls = FilterFields([Choice("state", ActionState.allCases.map { [$0.rawValue] })])

  package static let registers = FilterFields([
    Choice("state", RegisterState.allCases.map { [$0.rawValue, $0.title] }),
    Choice("side", Side.allCases.map(\.filterWords)), Choice("list"),
  ])

  package static let documents = FilterFields(
    [Choice("state", [["made"], ["sent"], ["signed"], ["not-made", "not made"]])], hasDue: false)

  package static let people = FilterFields(
    [
      Choice("side", Side.allCases.map(\.filterWords)),
      Choice("role", Role.allCases.map { [$0.rawValue.lowercased()] }),
    ],
    hasDue: false)

  package static let history = FilterFields(
    [Choice("via"), Choice("role"), Choice("state", [["standing"], ["undone"]])], hasDue: false)
}

extension Side {
  /// The spellings `cust` and `customer`.
  package var filterWords: [String] { [ball.lowercased(), rawValue] }
}

extension Project.Phase {
  fileprivate var filterWords: [String] { [code.lowercased(), title.lowercased()] }
}

extension Filter {
  package func accepts(_ task: Project.Task, in project: Project) -> Bool {
    isEmpty || matches(FilterSubject(task, in: project))
  }

  package func accepts(_ check: Project.Check, in project: Project) -> Bool {
    isEmpty || matches(FilterSubject(check, in: project))
  }

  package func accepts(_ issue: Project.Issue, in project: Project) -> Bool {
    isEmpty || matches(FilterSubject(issue, in: project))
  }

  package func accepts(_ order: Project.PortOrder) -> Bool { isEmpty || matches(FilterSubject(order)) }
  package func accepts(_ step: Project.RunbookStep) -> Bool { isEmpty || matches(FilterSubject(step)) }

  package func accepts(_ kind: DocumentKind, in project: Project) -> Bool {
    isEmpty || matches(FilterSubject(kind, in: project))
  }

  package func accepts(_ entry: Project.RegisterEntry) -> Bool {
    isEmpty || matches(FilterSubject(entry))
  }

  package func accepts(_ row: CallRow) -> Bool { isEmpty || matches(FilterSubject(row)) }

  package func accepts(_ person: Project.Person, in project: Project) -> Bool {
    isEmpty || matches(FilterSubject(person))
  }

  package func accepts(_ entry: HistoryEntry) -> Bool { isEmpty || matches(FilterSubject(entry)) }
}

/// A settled item has no holder, so no `ball:` filter matches it.
extension FilterSubject {
  fileprivate init(_ task: Project.Task, in project: Project) {
    let who = project.ownerName(task.owner, assignee: task.assignee)
    self.init(
      text: "\(task.id) \(task.title) \(who) \(task.reason ?? "")",
      people: [who, task.owner.rawValue, task.owner.title], due: task.dueDay,
      fields: [
        "ball": task.state.isSettled ? [] : task.holder.filterWords,
        "state": [task.state.rawValue, task.state.title],
        "phase": project.phase(task.phase)?.filterWords ?? [],
      ])
  }

  fileprivate init(_ check: Project.Check, in project: Project) {
    let who = project.ownerName(check.owner, assignee: check.assignee)
    self.init(
      text: "\(check.number) \(check.title) \(who) \(check.evidence ?? "") \(check.stateWord)",
      people: [who, check.owner.rawValue], due: check.due,
      fields: [
        "ball": check.state.isComplete ? [] : check.holder.filterWords,
        "state": [check.result?.rawValue, check.state.rawValue, check.state.title].compactMap { $0 },
        "section": [check.section], "weight": [check.weight.rawValue],
      ])
  }

  fileprivate init(_ issue: Project.Issue, in project: Project) {
    let who = project.ownerName(issue.owner, assignee: issue.assignee)
    self.init(
      text: "\(issue.id) \(issue.title) \(who) \(issue.state.title) \(issue.category.title)",
      people: [who, issue.owner.rawValue], due: issue.due,
      fields: [
        "ball": issue.state.isOpen ? issue.holder.filterWords : [],
        "state": [issue.state.rawValue, issue.state.title],
        "priority": [issue.priority.rawValue], "category": [issue.category.rawValue, issue.category.title],
        "severity": [issue.details[.severity]].compactMap { $0 }, "site": [issue.site].compactMap { $0 },
      ])
  }

  fileprivate init(_ order: Project.PortOrder) {
    self.init(
      text:
        "\(order.id) \(order.carrier) \(order.pon ?? "") \(order.details[.btn] ?? "") \(order.state.title)",
      people: [Role.porting.rawValue, Role.porting.title],
      fields: [
        "ball": order.holder?.filterWords ?? [], "state": [order.state.rawValue, order.state.title],
        "type": [order.type.rawValue],
      ])
  }

  fileprivate init(_ step: Project.RunbookStep) {
    self.init(
      text: "\(step.number) \(step.title) \(step.site ?? "") \(step.owner.rawValue)",
      people: [step.owner.rawValue, step.owner.title],
      fields: ["state": [step.state.rawValue], "site": [step.site].compactMap { $0 }])
  }

  fileprivate init(_ kind: DocumentKind, in project: Project) {
    let newest = project.latest(kind)
    let word = newest.map { project.standing(of: $0).word.lowercased() }
    self.init(
      text: "\(kind.number) \(kind.rawValue) \(kind.title) \(newest?.reason ?? "")",
      people: [newest?.by].compactMap { $0 } + (newest?.sendings.map(\.to) ?? []),
      fields: ["state": word.map { [$0] } ?? ["not-made", "not made"]])
  }

  fileprivate init(_ entry: Project.RegisterEntry) {
    let said = RegisterFields.all(entry.register).filter { $0.field != .note }.compactMap {
      entry.text($0.field)
    }
    self.init(
      text: "\(entry.id) \(said.joined(separator: " "))",
      people: [entry.owner.rawValue, entry.text(.trainer)].compactMap { $0 }, due: entry.due,
      fields: [
        "state": [entry.state.rawValue, entry.state.title], "side": entry.owner.side.filterWords,
        "list": [entry.text(.list)].compactMap { $0 },
      ])
  }

  fileprivate init(_ row: CallRow) {
    var state: [String] = []
    if case .action(let action) = row { state = [action.state.rawValue] }
    self.init(
      text: "\(row.number) \(row.text) \(row.who)", people: [row.who],
      due: { if case .action(let action) = row { action.due } else { nil } }(), fields: ["state": state])
  }

  fileprivate init(_ person: Project.Person) {
    let words = [person.organisation, person.email, person.phone].compactMap { $0 }
    self.init(
      text: "\(person.name) \(person.role.title) \(words.joined(separator: " "))", people: [person.name],
      fields: ["side": person.role.side.filterWords, "role": [person.role.rawValue.lowercased()]])
  }

  fileprivate init(_ entry: HistoryEntry) {
    self.init(
      text: "#\(entry.sequence) \(entry.actor) \(entry.summary)", people: [entry.actor, entry.role],
      fields: [
        "via": [entry.via], "role": [entry.role],
        "state": [entry.undoneBy == nil ? "standing" : "undone"],
      ])
  }
}

extension Project.Check {
  /// The state in one word, with what is pending.
  package var stateWord: String {
    if let proposal = exception.proposal, !state.isComplete { return "\(proposal.title) proposed" }
    return state.title
  }
}
