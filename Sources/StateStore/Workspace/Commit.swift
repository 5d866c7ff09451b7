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
    let origin = Origin(id: id, moment: moment)
    if case .createProject = command {
      return try write { () throws(StoreError) in try create(planned, on: seen, as: origin) }
    }
    let atOnce = try commitAtOnce(on: seen, as: origin) { (_) throws(StoreError) in
      try mayRemove(sites: command.removedSites, of: seen.id)
      return (planned, seen)
    }
    if let atOnce { return atOnce }
    return try write { () throws(StoreError) in
      engine.foresee(ComputedRows.questions(of: seen.id))
      guard let head = try ProjectTable.advance(seen.id, for: id, on: engine) else {
        return try alreadyStored(id, otherwise: .noSuchProject(seen.id.rawValue))
      }
      try mayRemove(sites: command.removedSites, of: seen.id)
      if head.sequence - 1 == seen.sequence {
        return try store(planned, on: seen, at: head, as: origin)
      }
      var fresh = try ItemTable.load(
        seen.id, sequence: head.sequence - 1, customerSeen: head.customerSeen, on: engine)
      fresh.receipts = try receipts(of: fresh, known: seen.receipts)
      if let conflict = Merge.conflict(
        in: planned.changes.prefix(planned.asked), plannedOn: seen, against: fresh)
      {
        throw .refused(.conflict(try signed(conflict, in: seen.id)))
      }
      let merged = try plan(command, on: fresh, at: moment)
      return try store(merged, on: fresh, at: head, as: origin)
    }
  }

  /// A change together with its transaction in one piece, onto the project as it was last read or written here.
  ///
  /// - Parameter plan: the change, and the state it is planned on, given the project as it is known here.
  /// - Returns: `nil` if nothing was stored: somebody else has changed the project, or something is in the way that the
  ///   way with questions finds out.
  private func commitAtOnce(
    on seen: ProjectState, as origin: Origin,
    _ plan: (ProjectState) throws(StoreError) -> (Plan, ProjectState)
  ) throws(StoreError) -> Committed? {
    guard let known = stored, known.state.id == seen.id, known.state.sequence == seen.sequence else {
      return nil
    }
    do throws(StoreError) {
      var (committed, head) = try write { () throws(StoreError) in
        let head = try ProjectTable.advance(known, on: engine)
        let (plan, state) = try plan(known.state)
        return (try store(plan, on: state, at: head, as: origin), head)
      }
      committed.entry.tick = head.tick
      return committed
    } catch {
      switch error {
      case .failed, .refused: return nil
      default: throw error
      }
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
    let origin = Origin(id: id, moment: moment)
    let atOnce = try commitAtOnce(on: seen, as: origin) { (whole) throws(StoreError) in
      (try planUnseen(command, seen: seen, on: whole, at: moment), whole)
    }
    if let atOnce { return atOnce }
    return try write { () throws(StoreError) in
      guard let head = try ProjectTable.advance(seen.id, for: id, on: engine) else {
        return try alreadyStored(id, otherwise: .noSuchProject(seen.id.rawValue))
      }
      var fresh = try items(of: seen.id, sequence: head.sequence - 1, customerSeen: head.customerSeen)
      fresh.receipts = try receipts(of: fresh)
      let planned = try planUnseen(command, seen: seen, on: fresh, at: moment)
      return try store(planned, on: fresh, at: head, as: origin)
    }
  }

  private func planUnseen(
    _ command: Command, seen: ProjectState, on whole: ProjectState, at moment: Moment
  ) throws(StoreError) -> Plan {
    let redaction = Redaction(whole)
    let planned: Plan
    do throws(StoreError) {
      planned = try plan(command, on: whole, at: moment)
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      throw .refused(redaction.shown(refusal))
    }
    if whole.sequence != seen.sequence, let wished = try? plan(command, on: seen, at: moment),
      let conflict = Merge.conflict(
        in: wished.changes.prefix(wished.asked), plannedOn: seen, against: redaction.shown)
    {
      throw .refused(.conflict(try signed(conflict, in: seen.id)))
    }
    return planned
  }

  private func create(_ plan: Plan, on seen: ProjectState, as origin: Origin) throws(StoreError) -> Committed
  {
    var state = ProjectState(id: seen.id)
    do { try state.apply(plan.changes) } catch { throw .refused(.conflict(error)) }
    let summary = try summary(of: state, read: read(state), at: origin.moment)
    guard let head = try ProjectTable.insert(summary, for: origin.id, on: engine) else {
      return try alreadyStored(origin.id, otherwise: .projectExists(seen.id.rawValue))
    }
    return try store(plan, on: ProjectState(id: seen.id), at: head, as: origin, summary: summary)
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
