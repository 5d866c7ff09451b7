extension Project {
  /// Decodes a project from its items; `nil` without a project item.
  package init?(_ state: ProjectState) {
    guard let head = state.items[ItemID(state.id.rawValue)], head.kind == .project else { return nil }
    let index = Index(state)
    let tasks = index[.task].map(Task.init)
    let unseen = state.unseen.values.sorted { ItemID.naturally($0.id, $1.id) }.map(Task.init)
    self.init(
      state: state, head: Header(head), phases: Phase.all(index), tasks: tasks,
      unseen: unseen,
      checklists: Checklist.all(index), issues: Issue.all(index), people: index[.person].map(Person.init),
      steps: index[.step].map(Step.init),
      comments: Dictionary(grouping: index[.comment].map(Comment.init), by: \.about),
      waves: index[.wave].map(Wave.init), sites: index[.site].map(Site.init),
      testRuns: TestRun.byCase(index), documents: DocumentVersion.all(index),
      scopeLines: index[.scopeLine].compactMap(ScopeLine.init),
      changeRequests: index[.changeRequest].map(ChangeRequest.init),
      calls: Call.all(index), registerEntries: index[.registerEntry].compactMap(RegisterEntry.init),
      ownFields: index[.ownField].map(OwnField.init),
      escalations: EscalationRecord.all(index),
      signOffs: SignOff.all(index, state.receipts), portOrders: PortOrder.all(index),
      cutovers: Cutover.all(index),
      calendars: ProjectCalendars { head[$0] }, dated: (tasks + unseen).map(SchedulePlan.Task.init),
      taskPlaces: Self.places(tasks))
  }
}

extension Project.Header {
  init(_ item: Item) {
    self.init(
      customer: item.text(.customer), product: item.text(.product), status: item.value(.state, or: .active),
      phase: item.item(.phase) ?? "", start: item.day(.start), calendar: item.text(.calendar),
      ipm: item.optionalText(.ipm), mpoc: item.optionalText(.mpoc),
      options: Set(ProjectOption.all(in: item[.options])),
      declared: ProjectTemplate.Option.declared(in: item),
      platform: ProjectTemplate.Platform(item),
      prefix: item.optionalText(.prefix) ?? "I", isDelegated: item[.delegated] == "yes",
      dates: Dates(
        goLive: item.day(.goLive), goLiveGrade: item.value(.goLiveGrade, or: .target),
        goLiveTask: item.item(.goLiveTask), baselineTask: item.item(.baselineTask),
        baselineGoLive: item.day(.baselineGoLive), baselineClose: item.day(.baselineClose),
        baselineNumber: item.number(.baseline), dateMoves: item.number(.dateMoves) ?? 0))
  }
}

extension Project.Phase {
  static func all(_ index: Project.Index) -> [Self] {
    let criteria = Dictionary(grouping: index[.criterion], by: \.parent)
    return index[.phase].map { item in
      Self(
        id: item.id, code: item.id.rawValue, title: item.text(.title), plain: item.text(.plain),
        gate: item.text("gate"),
        criteria: (criteria[item.id] ?? []).map(Project.Criterion.init),
        deciders: (item[.deciders] ?? "").split(separator: " ").compactMap { Role(rawValue: String($0)) },
        back: item.item(.back), passedOn: item.day(.passedOn), passedBy: item.optionalText(.passedBy))
    }
  }
}

extension Project.Criterion {
  fileprivate init(_ item: Item) {
    self.init(
      id: item.id, title: item.text(.title), proof: item[.proof].flatMap(Proof.init),
      state: item.value(.state, or: .open), reason: item.optionalText(.reason), until: item.day(.until),
      agreedBy: item.optionalText(.agreedBy), proposal: item[.proposal].flatMap(CriterionState.init),
      proposedBy: item.optionalText(.proposedBy))
  }
}

extension Project.Checklist {
  static func all(_ index: Project.Index) -> [Self] {
    let checks = Dictionary(grouping: index[.check], by: \.parent)
    return index[.checklist].map { item in
      Self(
        id: item.id, code: item.id.rawValue, title: item.text(.title),
        mode: item.value(.mode, or: .agreement),
        phase: item.text(.phase),
        checks: (checks[item.id] ?? []).map { Project.Check($0, in: item.id) })
    }
  }
}

extension Project.Issue {
  static func all(_ index: Project.Index) -> [Self] {
    let actions = Dictionary(grouping: index[.action].map(Project.Action.init), by: \.parent)
    return index[.issue].map { Self($0, actions: actions[$0.id] ?? []) }
  }

  private init(_ item: Item, actions: [Project.Action]) {
    self.init(
      id: item.id, title: item.text(.title), state: item.value(.state, or: .new),
      category: item.value(.category, or: .defect), priority: item.value(.priority, or: .p3),
      owner: item.owner, due: item.day(.due), description: item.block(.description),
      impact: item.block(.impact), link: item.item(.link), site: item.optionalText(.site),
      reference: item.optionalText(.reference),
      reason: item.optionalText(.reason), wave: item.item(.wave), moments: IssueMoments(item),
      details: Dictionary(
        IssueFields.facts.compactMap { field in item.block(field).map { (field, $0) } }
      ) { first, _ in first },
      report: Report(item), holding: Project.Holding(item),
      actions: actions)
  }
}

extension Project.Issue.Report {
  fileprivate init(_ item: Item) {
    self.init(
      reportedBy: item.text(.reportedBy), reportedOn: item.day(.reportedOn),
      // The promise moves with the day the issue is due: one day is said everywhere.
      answerBy: item.day(.answerBy).map { item.day(.due) ?? $0 }, asked: item.day(.asked))
  }
}

extension Project.Action {
  init(_ item: Item) {
    self.init(
      id: item.id, parent: item.parent ?? "", text: item.text(.text), owner: item.owner, due: item.day(.due),
      state: item.value(.state, or: .open), result: item.optionalText(.result))
  }
}

extension Project.Step {
  init(_ item: Item) {
    self.init(
      id: item.id, number: item.id.rawValue.splitTrailingNumber.number, title: item.text(.title),
      scope: item.text(.scope), customerPart: item.text(.customerPart), deliverable: item.text(.deliverable),
      acceptedWhen: item.text(.acceptedWhen), tasks: item.text(.tasks), plain: item.text(.plain),
      inclusion: item.value(.inclusion, or: .included))
  }
}

extension Project.Comment {
  init(_ item: Item) {
    self.init(
      id: item.id, about: item.parent ?? "", text: item.block(.text) ?? "", by: item.text(.by),
      at: item.timestamp(.at), on: item.dayOfWord, isInternal: item.isMarkedInternal)
  }
}
