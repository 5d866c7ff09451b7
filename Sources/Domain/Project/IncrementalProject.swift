/// Decoding a project again after a few items changed, as every commit does.
extension Project {
  /// As `init(_:)`, reusing `before`: `state` may differ from its state only in the items `changed`.
  package init?(_ state: ProjectState, from before: Project, changed: [ItemID]) {
    let head = state.items[ItemID(state.id.rawValue)]
    guard let head, head.kind == .project, state.unseen.isEmpty, before.unseen.isEmpty else {
      self.init(state)
      return
    }
    var reading = IncrementalProject(before.state, state, changed)
    if state.receipts != before.state.receipts { reading.anew.formUnion(IncrementalProject.approvals) }
    let index = Index(state, of: reading.anew)
    let isNew = { (kind: Kind) in reading.anew.contains(kind) }
    let tasks =
      isNew(.task) ? index[.task].map(Task.init) : reading.put(into: before.tasks, before.taskPlaces)
    self.init(
      state: state, head: isNew(.project) ? Header(head) : before.head,
      phases: isNew(.phase) ? Phase.all(index) : before.phases, tasks: tasks, unseen: [],
      checklists: isNew(.checklist) ? Checklist.all(index) : reading.put(into: before.checklists),
      issues: isNew(.issue) ? Issue.all(index) : before.issues,
      people: isNew(.person) ? index[.person].map(Person.init) : before.people,
      steps: isNew(.step) ? index[.step].map(Step.init) : before.steps,
      comments: isNew(.comment)
        ? Dictionary(grouping: index[.comment].map(Comment.init), by: \.about) : before.comments,
      waves: isNew(.wave) ? index[.wave].map(Wave.init) : before.waves,
      sites: isNew(.site) ? index[.site].map(Site.init) : before.sites,
      testRuns: isNew(.testRun) ? TestRun.byCase(index) : before.testRuns,
      documents: isNew(.document) ? DocumentVersion.all(index) : before.documents,
      scopeLines: isNew(.scopeLine) ? index[.scopeLine].compactMap(ScopeLine.init) : before.scopeLines,
      changeRequests: isNew(.changeRequest)
        ? index[.changeRequest].map(ChangeRequest.init) : before.changeRequests,
      calls: isNew(.call) ? Call.all(index) : before.calls,
      registerEntries: isNew(.registerEntry)
        ? index[.registerEntry].compactMap(RegisterEntry.init) : before.registerEntries,
      ownFields: isNew(.ownField) ? index[.ownField].map(OwnField.init) : before.ownFields,
      escalations: isNew(.escalation) ? EscalationRecord.all(index) : before.escalations,
      signOffs: isNew(.signoff) ? SignOff.all(index, state.receipts) : before.signOffs,
      portOrders: isNew(.portOrder) ? PortOrder.all(index) : before.portOrders,
      cutovers: isNew(.cutover) ? Cutover.all(index) : before.cutovers,
      calendars: isNew(.project) ? ProjectCalendars { head[$0] } : before.calendars,
      dated: isNew(.task)
        ? tasks.map(SchedulePlan.Task.init) : reading.put(tasks, into: before.dated, before.taskPlaces),
      taskPlaces: isNew(.task) ? Self.places(tasks) : before.taskPlaces)
  }

  static func places(_ tasks: [Task]) -> [ItemID: Int] {
    Dictionary(uniqueKeysWithValues: tasks.enumerated().map { ($1.id, $0) })
  }
}

/// The parts that have to be decoded again.
private struct IncrementalProject {
  /// Kinds decoded completely, because items were added, removed or moved, or depend on each other.
  var anew: Set<Kind> = []
  /// Changed tasks and checks that kept their position.
  private var tasks: [Item] = []
  private var checks: [Item] = []

  static let approvals: Set<Kind> = [.signoff, .withdrawal]
  /// Kinds that are decoded together.
  private static let groups: [Set<Kind>] = [
    [.phase, .criterion], [.checklist, .check], [.issue, .action, .call, .callEntry],
    [.portOrder, .portEvent],
    [.document, .sending, .documentReview],
    [.cutover, .runbookStep, .pollVote, .cutoverNote], approvals,
  ]

  init(_ before: ProjectState, _ after: ProjectState, _ changed: [ItemID]) {
    for id in changed {
      let (old, new) = (before.items[id], after.items[id])
      if let old, let new, old[.kind] == new[.kind], old[.parent] == new[.parent], old[.sort] == new[.sort] {
        switch new.kind {
        case .task: tasks.append(new)
        case .check: checks.append(new)
        case let kind: read(kind)
        }
      } else {
        read(old?.kind)
        read(new?.kind)
      }
    }
  }

  private mutating func read(_ kind: Kind?) {
    guard let kind else { return }
    anew.formUnion(Self.groups.first { $0.contains(kind) } ?? [kind])
  }

  func put(into all: [Project.Task], _ places: [ItemID: Int]) -> [Project.Task] {
    var all = all
    for item in tasks { if let place = places[item.id] { all[place] = Project.Task(item) } }
    return all
  }

  /// Keeps the previous value if nothing that dates depend on has changed.
  func put(
    _ all: [Project.Task], into dated: [SchedulePlan.Task], _ places: [ItemID: Int]
  ) -> [SchedulePlan.Task] {
    var dated = dated
    for place in tasks.compactMap({ places[$0.id] }) {
      let task = SchedulePlan.Task(all[place])
      if task != dated[place] { dated[place] = task }
    }
    return dated
  }

  func put(into lists: [Project.Checklist]) -> [Project.Checklist] {
    let changed = Dictionary(grouping: checks, by: \.parent)
    return changed.isEmpty ? lists : lists.map { list in changed[list.id].map(list.with) ?? list }
  }
}

extension Project.Checklist {
  fileprivate func with(_ items: [Item]) -> Self {
    var checks = checks
    for item in items {
      if let place = checks.firstIndex(where: { $0.id == item.id }) {
        checks[place] = Project.Check(item, in: id)
      }
    }
    return Self(id: id, code: code, title: title, mode: mode, phase: phase, checks: checks)
  }
}
