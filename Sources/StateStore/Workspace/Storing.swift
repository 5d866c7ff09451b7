import Domain

/// What every change of a project does to the store, however it was planned.
extension Workspace {
  /// The properties of an entry other than its changes.
  struct Origin {
    let id: String
    let moment: Moment
    var step: ChangeEntry.Step = .make
    var undoes: Int?
  }

  /// The second half of every write: items, numbers, log, summary.
  ///
  /// - Parameters:
  ///   - head: taken in this transaction.
  ///   - asked: what the person did to numbers; those that follow a port order are added.
  ///   - progress: told from time to time how many of all numbers are written.
  ///   - known: the summary of the new state, if the caller has it.
  ///   - log: of an undo, the log before it, if it can be read.
  func store(
    _ plan: Plan, on before: ProjectState, at head: ProjectHead, as origin: Origin,
    numbers asked: [NumberChange] = [], progress: (Int, Int) -> Void = { _, _ in },
    summary known: ProjectSummary? = nil, log: [HistoryEntry]? = nil
  ) throws(StoreError) -> Committed {
    var after = before
    let changes = plan.changes + seals(of: plan, at: head)
    do { try after.apply(changes) } catch { throw .refused(.conflict(error)) }
    after.sequence = head.sequence
    if actor.side == .customer {
      after.customerSeen = max(origin.moment.today, before.customerSeen ?? origin.moment.today)
    }
    let numbers = try asked + following(changes, from: before, to: after, besides: asked)
    let runs = NumberRun.runs(of: numbers)
    let entry = ChangeEntry(
      project: after.id, sequence: head.sequence, command: origin.id, at: origin.moment.timestamp,
      actor: actor, via: via, summary: plan.summary, step: origin.step, undoes: origin.undoes,
      changes: changes, numbers: runs.isEmpty ? nil : NumberRunTable.digest(of: runs))
    try ItemTable.write(entry.items, from: before, to: after, on: engine)
    for paper in plan.papers { try DocumentTable.insert(paper.text, of: after.id, on: engine) }
    try NumberTable.write(numbers, of: after.id, on: engine, progress: progress)
    var stored = try ChangeTable.append(entry, at: head, on: engine)
    try NumberRunTable.append(runs, of: after.id, sequence: head.sequence, on: engine)
    stored.leftOut = LeftOut.sentence(
      actor.side == .provider ? plan.left : plan.left.map { $0.shown(by: Redaction(before)) })
    if changes.contains(where: { after[$0.item]?.kind == .signoff }) {
      after.receipts = try receipts(of: after, known: before.receipts, in: [stored])
    }
    // Planned on just now, so that it is not read again.
    let earlier = read(before)
    let project = read(after, after: before, changed: entry.items)
    var latest =
      if let known { known } else {
        try summary(of: after, read: project, planned: plan.schedule, at: origin.moment)
      }
    latest.customerSeen = after.customerSeen
    try ProjectTable.update(head, to: latest, hash: stored.hash, on: engine)
    let computed = ComputedRows(project, of: latest, on: origin.moment.today, rules)
    try computed.write(over: head.computed, of: after.id, on: engine)
    if origin.step == .make {
      try count(entry, from: earlier, to: project)
    } else if let log {
      try recount(log, and: stored)
    }
    self.stored =
      engine.isFar
      ? StoredProject(state: after, hash: stored.hash, row: ProjectTable.values(latest), computed: computed)
      : nil
    return Committed(state: after, entry: stored, planned: planned(project, latest, at: origin.moment))
      .shown(to: actor)
  }

  /// What only the store knows: the digest of a document; of a sign-off its digest, its log entry, its channel.
  private func seals(of plan: Plan, at head: ProjectHead) -> [FieldChange] {
    plan.papers.map { FieldChange($0.item, .digest, from: nil, to: Chain.seal($0.text)) }
      + plan.seals.flatMap { seal in
        [
          FieldChange(seal.item, .digest, from: nil, to: Chain.seal(seal.text)),
          FieldChange(seal.item, .entry, from: nil, to: String(head.sequence)),
          FieldChange(seal.item, .channel, from: nil, to: via),
        ]
      }
  }

  func summary(
    of state: ProjectState, read project: Project?, planned: ProjectSchedule? = nil, at moment: Moment
  ) throws(StoreError) -> ProjectSummary {
    lastSchedule = project.map { $0.schedule(on: moment.today, known: [planned, lastSchedule]) }
    guard let summary = rules.summarise(state, project, moment.today, lastSchedule) else {
      throw .failed("the change would leave \(state.id) without its project item")
    }
    return summary
  }

  /// With the dates its summary was just worked out from.
  private func planned(_ project: Project?, _ summary: ProjectSummary, at moment: Moment) -> PlannedProject? {
    guard let project, let lastSchedule else { return nil }
    return PlannedProject(project, on: moment.today, schedule: lastSchedule, summary: summary)
  }
}
