import Domain

extension Workspace {
  package func commit(_ command: Command, id: String, on seen: ProjectState, at moment: Moment)
    throws(StoreError) -> Committed
  {
    guard seesAll, seen.isWhole else { return try commitUnseen(command, id: id, on: seen, at: moment) }
    let planned: Plan
    do {
      planned = try plan(command, on: seen, at: moment)
    } catch {
      // A retry may find its own first attempt in the state it is planned on.
      if let earlier = try ChangeTable.stored(id, on: engine) { return try committed(earlier) }
      throw error
    }
    return try write { () throws(StoreError) in
      if case .createProject = command {
        return try create(planned, id: id, on: seen, at: moment)
      }
      engine.foresee([TodayTable.question(of: seen.id), WorkTable.question(of: seen.id)])
      guard let head = try ProjectTable.advance(seen.id, for: id, on: engine) else {
        return try alreadyStored(id, otherwise: .noSuchProject(seen.id.rawValue))
      }
      try mayRemove(sites: command.removedSites, of: seen.id)
      if head.sequence - 1 == seen.sequence {
        return try store(planned, on: seen, at: head, as: .init(id: id, moment: moment))
      }
      let fresh = try ItemTable.load(
        seen.id, sequence: head.sequence - 1, customerSeen: head.customerSeen, on: engine)
      if let conflict = Merge.conflict(
        in: planned.changes.prefix(planned.asked), plannedOn: seen, against: fresh)
      {
        throw .refused(.conflict(try signed(conflict, in: seen.id)))
      }
      let merged = try plan(command, on: fresh, at: moment)
      return try store(merged, on: fresh, at: head, as: .init(id: id, moment: moment))
    }
  }

  /// The conflict with the name of the person who wrote the current value.
  private func signed(_ conflict: EditConflict, in project: ProjectID) throws(StoreError) -> EditConflict {
    let entry = try lastEntry(on: conflict.change, in: project)
    return EditConflict(change: conflict.change, found: conflict.found, by: entry?.actor, at: entry?.at)
  }

  /// A customer saw a redacted state: the command is planned on the whole one, within the transaction.
  ///
  /// Conflicts are still judged by what the customer saw.
  private func commitUnseen(
    _ command: Command, id: String, on seen: ProjectState, at moment: Moment
  ) throws(StoreError) -> Committed {
    try write { () throws(StoreError) in
      guard let head = try ProjectTable.advance(seen.id, for: id, on: engine) else {
        return try alreadyStored(id, otherwise: .noSuchProject(seen.id.rawValue))
      }
      var fresh = try items(of: seen.id, sequence: head.sequence - 1, customerSeen: head.customerSeen)
      fresh.receipts = try receipts(of: fresh)
      let redaction = Redaction(fresh)
      let planned: Plan
      do throws(StoreError) {
        planned = try plan(command, on: fresh, at: moment)
      } catch {
        guard case .refused(let refusal) = error else { throw error }
        throw .refused(redaction.shown(refusal))
      }
      if head.sequence - 1 != seen.sequence, let wished = try? plan(command, on: seen, at: moment),
        let conflict = Merge.conflict(
          in: wished.changes.prefix(wished.asked), plannedOn: seen, against: redaction.shown)
      {
        throw .refused(.conflict(try signed(conflict, in: seen.id)))
      }
      return try store(planned, on: fresh, at: head, as: .init(id: id, moment: moment))
    }
  }

  private func create(_ plan: Plan, id: String, on seen: ProjectState, at moment: Moment) throws(StoreError)
    -> Committed
  {
    var state = ProjectState(id: seen.id)
    do { try state.apply(plan.changes) } catch { throw .refused(.conflict(error)) }
    let summary = try summary(of: state, read: read(state), at: moment)
    guard let head = try ProjectTable.insert(summary, for: id, on: engine) else {
      return try alreadyStored(id, otherwise: .projectExists(seen.id.rawValue))
    }
    return try store(
      plan, on: ProjectState(id: seen.id), at: head, as: .init(id: id, moment: moment), summary: summary)
  }

  private func plan(_ command: Command, on state: ProjectState, at moment: Moment) throws(StoreError) -> Plan
  {
    let plan: Plan
    do { plan = try rules.plan(command, state, read(state), actor, moment) } catch { throw .refused(error) }
    guard !plan.changes.isEmpty else { throw .refused(.rule("It already has this value.")) }
    for change in plan.changes where change.new?.utf8.contains(0) == true {
      throw .refused(.invalid(change.field, expected: "text without NUL"))
    }
    return plan
  }

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
  func store(
    _ plan: Plan, on before: ProjectState, at head: ProjectHead, as origin: Origin,
    numbers asked: [NumberChange] = [], progress: (Int, Int) -> Void = { _, _ in },
    summary known: ProjectSummary? = nil
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
      after.receipts = try receipts(of: after, known: before.receipts)
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
    let things = project.map { rules.today($0, latest, origin.moment.today) } ?? []
    try TodayTable.replace(things, of: latest, on: engine)
    try WorkTable.replace(project?.workItems ?? [], of: latest, on: engine)
    try count(entry, from: earlier, to: project)
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

  private func summary(
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

  /// The first result of a command that comes a second time.
  func alreadyStored(_ id: String, otherwise error: StoreError) throws(StoreError) -> Committed {
    guard let earlier = try ChangeTable.stored(id, on: engine) else { throw error }
    return try committed(earlier)
  }

  private func committed(_ entry: HistoryEntry) throws(StoreError) -> Committed {
    Committed(state: try whole(entry.project), entry: entry).shown(to: actor)
  }
}

/// Whether a command still applies after changes by others.
enum Merge {
  /// The first field, among items that exist in both states, that no longer holds the value seen.
  static func conflict(
    in changes: ArraySlice<FieldChange>, plannedOn seen: ProjectState, against fresh: ProjectState
  ) -> EditConflict? {
    for change in changes where seen[change.item] != nil {
      let found = fresh.value(change.item, change.field)
      // Both wrote the same value, so nothing is lost.
      if found != change.old, found != change.new { return EditConflict(change: change, found: found) }
    }
    return nil
  }
}
