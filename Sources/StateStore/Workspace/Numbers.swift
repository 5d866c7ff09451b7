import Domain

extension Workspace: NumberStore {
  package func numbers(_ query: NumberQuery) throws(StoreError) -> NumberPage {
    try engine.read { () throws(StoreError) in
      guard try lastEntry(of: query.project) != nil else { throw .noSuchProject(query.project.rawValue) }
      return try page(query)
    }
  }

  private func page(_ asked: NumberQuery) throws(StoreError) -> NumberPage {
    var query = asked
    query.limit = max(1, query.limit)
    let found = try NumberTable.page(query, seesAll: seesAll, on: engine)
    let tally = try NumberTable.tally(of: query.project, on: engine)
    let all =
      query.findsAll
      ? tally.first { $0.column == nil } : try NumberTable.count(query, seesAll: seesAll, on: engine)
    let isFirst = query.place == .first || found.isEmpty
    let before =
      isFirst
      ? nil : try NumberTable.count(query, before: found.first?.range.first, seesAll: seesAll, on: engine)
    let reached = (before?.entries ?? 0) + found.count
    return NumberPage(
      numbers: seesAll ? found : found.map(\.shownToCustomer),
      next: reached < all?.entries ?? 0 ? found.last?.range.first : nil, offset: before?.entries ?? 0,
      found: all, tally: tally, version: try NumberRunTable.version(of: query.project, on: engine))
  }

  package func history(of number: PhoneNumber, in project: ProjectID, limit: Int) throws(StoreError)
    -> [NumberDeed]
  {
    try engine.read { () throws(StoreError) in
      guard try lastEntry(of: project) != nil else { throw .noSuchProject(project.rawValue) }
      let deeds = try NumberRunTable.history(of: number, in: project, limit: limit, on: engine)
      return seesAll ? deeds : deeds.map(\.shownToCustomer)
    }
  }

  package func review(
    _ file: NumberFile, scope: NumberImport.PortScope?, into project: ProjectID
  ) throws(StoreError) -> NumberImport {
    try mayChangeNumbers()
    return try engine.read { () throws(StoreError) in
      guard try lastEntry(of: project) != nil else { throw .noSuchProject(project.rawValue) }
      return try compared(file, scope, with: project)
    }
  }

  package func importNumbers(
    _ file: NumberFile, scope: NumberImport.PortScope?, validRowsOnly: Bool, into project: ProjectID,
    id: String, at moment: Moment, progress: (Int, Int) -> Void
  ) throws(StoreError) -> ImportedNumbers {
    try mayChangeNumbers()
    return try write { () throws(StoreError) in
      guard let head = try ProjectTable.advance(project, for: id, on: engine) else {
        guard let earlier = try ChangeTable.stored(id, on: engine), earlier.project == project else {
          throw .noSuchProject(project.rawValue)
        }
        return ImportedNumbers(rows: try compared(file, scope, with: project), entry: earlier)
      }
      try mayChangeNumbers(at: head)
      let found = try compared(file, scope, with: project)
      let errors = found.count(.error)
      guard errors == 0 || validRowsOnly else {
        throw .refused(.rule("\(errors) of \(found.rows.count) rows have errors, so none was imported."))
      }
      guard !found.changes.isEmpty else { throw .refused(.rule("no row is new or changed.")) }
      let entry = try store(
        found.changes, summary: NumberChange.summary(found.changes), at: head,
        as: Origin(id: id, moment: moment), progress: progress)
      return ImportedNumbers(rows: found, entry: entry)
    }
  }

  /// The numbers of a project are not among its items, so that only the store can see which sites they name.
  func mayRemove(sites: [String], of project: ProjectID) throws(StoreError) {
    guard !sites.isEmpty else { return }
    let tally = try NumberTable.tally(of: project, on: engine)
    for code in sites {
      let named = tally.first { $0.column == .site && $0.value == code.uppercased() }?.numbers ?? 0
      guard named > 0 else { continue }
      throw .refused(
        .rule(
          "site \(code.uppercased()) was not removed: \(named) number\(named == 1 ? "" : "s") name it. "
            + "Give them another site first."))
    }
  }

  package func changeNumbers(
    _ edit: NumberEdit, of selection: NumberSelection, in project: ProjectID, id: String, at moment: Moment
  ) throws(StoreError) -> HistoryEntry {
    try mayChangeNumbers()
    return try write { () throws(StoreError) in
      guard let head = try ProjectTable.advance(project, for: id, on: engine) else {
        guard let earlier = try ChangeTable.stored(id, on: engine), earlier.project == project else {
          throw .noSuchProject(project.rawValue)
        }
        return earlier
      }
      try mayChangeNumbers(at: head)
      let ranges = try ranges(of: selection, in: project)
      let inventory = try NumberTable.all(of: project, on: engine)
      let sites = try sites(of: project)
      let plan: NumberEditPlan
      do throws(Refusal) { plan = try NumberEditPlan(edit, of: ranges, in: inventory, sites: sites) } catch {
        throw .refused(error)
      }
      return try store(
        plan.changes, summary: plan.summary, at: head, as: Origin(id: id, moment: moment))
    }
  }

  /// - Throws: if a filter was shown with another inventory than there is now.
  private func ranges(
    of selection: NumberSelection, in project: ProjectID
  ) throws(StoreError) -> [NumberRange] {
    switch selection {
    case .ranges(let ranges): return ranges
    case .found(let query, let version):
      let now = try NumberRunTable.version(of: project, on: engine)
      guard version.map({ $0 == now }) ?? true else {
        throw .refused(.rule("somebody changed numbers since you looked. Look again. No number was changed."))
      }
      var all = NumberQuery(project, limit: .max)
      (all.values, all.filter) = (query.values, query.filter)
      let found = try NumberTable.page(all, seesAll: seesAll, on: engine).map(\.range)
      guard !found.isEmpty else { throw .refused(.rule("no number matches. No number was changed.")) }
      return found
    }
  }

  private func mayChangeNumbers() throws(StoreError) {
    if let refusal = Policy.refusal(.changeNumbers, by: actor, on: nil) { throw .refused(refusal) }
  }

  private func mayChangeNumbers(at head: ProjectHead) throws(StoreError) {
    guard head.isOver else { return }
    throw .refused(.rule("the project is closed or cancelled; re-open it before numbers are changed."))
  }

  private func compared(
    _ file: NumberFile, _ scope: NumberImport.PortScope?, with project: ProjectID
  ) throws(StoreError) -> NumberImport {
    NumberImport(
      file, into: try NumberTable.all(of: project, on: engine),
      elsewhere: try NumberTable.elsewhere(file.rows.compactMap(\.range), besides: project, on: engine),
      scope: scope,
      sites: try sites(of: project))
  }

  private func sites(of project: ProjectID) throws(StoreError) -> [String] {
    try ItemTable.ids(of: .site, in: project, on: engine).map(Project.Site.code(of:))
  }

  /// The second half of a change of numbers: inventory, runs, log. No item and no summary row changes by it.
  private func store(
    _ changes: [NumberChange], summary: String, at head: ProjectHead, as origin: Origin,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(StoreError) -> HistoryEntry {
    let runs = NumberRun.runs(of: changes)
    let entry = ChangeEntry(
      project: head.project, sequence: head.sequence, command: origin.id, at: origin.moment.timestamp,
      actor: actor, via: via, summary: summary, step: origin.step, undoes: origin.undoes,
      numbers: NumberRunTable.digest(of: runs))
    try NumberTable.write(changes, of: head.project, on: engine, progress: progress)
    let stored = try ChangeTable.append(entry, at: head, on: engine)
    try NumberRunTable.append(runs, of: head.project, sequence: head.sequence, on: engine)
    try ProjectTable.update(head, hash: stored.hash, on: engine)
    return stored
  }

  /// Undoes or redoes a change of numbers: the inverse of its runs, refused where somebody changed a value
  /// since.
  func reverseNumbers(
    of target: HistoryEntry, summary: String, at head: ProjectHead, as origin: Origin
  ) throws(StoreError) -> Committed {
    try mayChangeNumbers()
    try mayChangeNumbers(at: head)
    let project = target.project
    var stored: [NumberRange: InventoryNumber] = [:]
    for number in try NumberTable.all(of: project, on: engine) { stored[number.range] = number }
    var changes: [NumberChange] = []
    for run in try NumberRunTable.runs(of: project, sequence: target.sequence, on: engine) {
      let inverse = run.inverse
      for range in inverse.ranges {
        do { changes.append(try inverse.change(of: range, from: stored[range])) } catch {
          throw .undoBlocked(
            EditConflict(error),
            by: try NumberRunTable.lastActor(on: range, of: project, on: engine) ?? "somebody")
        }
      }
    }
    let entry = try store(changes, summary: summary, at: head, as: origin)
    let state = try items(of: project, sequence: head.sequence, customerSeen: head.customerSeen)
    return Committed(state: state, entry: entry).shown(to: actor)
  }
}

extension EditConflict {
  fileprivate init(_ conflict: NumberRun.Conflict) {
    self.init(
      change: FieldChange(
        ItemID(conflict.range.description), Field(rawValue: conflict.value.name), from: conflict.value.old,
        to: conflict.value.new), found: conflict.found)
  }
}

extension ProjectHead {
  /// Whether the project is closed or cancelled.
  fileprivate var isOver: Bool {
    ProjectTable.columns.firstIndex { $0.name == "scope" }.map { Row(row).text($0) == "closed" } ?? false
  }
}
