import Domain

extension Workspace: NumberStore {
  package func numbers(_ query: NumberQuery) throws(StoreError) -> NumberPage {
    try engine.read { () throws(StoreError) in
      // Asked first and looked at last, so that nothing waits for the answer.
      let last = try lastEntry(of: query.project)
      let page = try page(query)
      guard last != nil else { throw .noSuchProject(query.project.rawValue) }
      return page
    }
  }

  private func page(_ asked: NumberQuery) throws(StoreError) -> NumberPage {
    var query = asked
    query.limit = max(1, query.limit)
    let tally = try NumberTable.tally(of: query.project, on: engine)
    let version = try NumberRunTable.version(of: query.project, on: engine)
    if let found = try searched(query) {
      return NumberPage(of: found, query, tally: tally, version: version)
    }
    let found = try NumberTable.page(query, on: engine)
    let all =
      query.findsAll ? tally.first { $0.column == nil } : try NumberTable.count(query, on: engine)
    let isFirst = query.place == .first || found.isEmpty
    let before =
      isFirst ? nil : try NumberTable.count(query, before: found.first?.range.first, on: engine)
    let reached = (before?.entries ?? 0) + found.count
    return NumberPage(
      numbers: found.map(shown), next: reached < all?.entries ?? 0 ? found.last?.range.first : nil,
      offset: before?.entries ?? 0, found: all, tally: tally, version: version)
  }

  private func shown(_ number: InventoryNumber) -> InventoryNumber {
    seesAll ? number : number.shownToCustomer
  }

  /// What the table cannot answer is asked of each number, as its reader sees it; `nil` if it can.
  private func searched(_ query: NumberQuery) throws(StoreError) -> [InventoryNumber]? {
    try NumberTable.candidates(of: query, on: engine)?.map(shown).filter { query.filter.accepts($0) }
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
      let state = try stateBefore(head)
      let inventory = try NumberTable.all(of: project, on: engine)
      let found = try compared(file, scope, with: inventory, of: state)
      let errors = found.count(.error)
      guard errors == 0 || validRowsOnly else {
        throw .refused(.rule("\(errors) of \(found.rows.count) rows have errors, so none was imported."))
      }
      guard !found.changes.isEmpty else { throw .refused(.rule("no row is new or changed.")) }
      let plan = counted(found.changes, of: inventory, NumberChange.summary(found.changes), on: state)
      let stored = try store(
        plan, on: state, at: head, as: Origin(id: id, moment: moment), numbers: found.changes,
        progress: progress)
      return ImportedNumbers(rows: found, entry: stored.entry)
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
          "site \(code.uppercased()) was not removed: \(named.counted("number names", "numbers name")) it. "
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
      let state = try stateBefore(head)
      let plan: NumberEditPlan
      do throws(Refusal) {
        plan = try NumberEditPlan(
          edit, of: ranges, in: inventory, sites: sites(of: state), orders: orders(of: state))
      } catch { throw .refused(error) }
      return try store(
        counted(plan.changes, of: inventory, plan.summary, on: state), on: state, at: head,
        as: Origin(id: id, moment: moment), numbers: plan.changes
      ).entry
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
      let numbers =
        if let found = try searched(all) { found } else { try NumberTable.page(all, on: engine) }
      let found = numbers.map(\.range)
      guard !found.isEmpty else { throw .refused(.rule("no number matches. No number was changed.")) }
      return found
    }
  }

  func mayChangeNumbers() throws(StoreError) {
    if let refusal = Policy.refusal(.changeNumbers, by: actor, on: nil) { throw .refused(refusal) }
  }

  func mayChangeNumbers(at head: ProjectHead) throws(StoreError) {
    guard head.isOver else { return }
    throw .refused(.rule("the project is closed or cancelled; re-open it before numbers are changed."))
  }

  private func compared(
    _ file: NumberFile, _ scope: NumberImport.PortScope?, with project: ProjectID
  ) throws(StoreError) -> NumberImport {
    try compared(
      file, scope, with: NumberTable.all(of: project, on: engine), of: whole(project))
  }

  private func compared(
    _ file: NumberFile, _ scope: NumberImport.PortScope?, with inventory: [InventoryNumber],
    of state: ProjectState
  ) throws(StoreError) -> NumberImport {
    NumberImport(
      file, into: inventory,
      elsewhere: try NumberTable.elsewhere(file.rows.compactMap(\.range), besides: state.id, on: engine),
      scope: scope, sites: sites(of: state), orders: orders(of: state))
  }

  private func sites(of state: ProjectState) -> [String] {
    read(state)?.sites.map(\.code) ?? []
  }

  private func orders(of state: ProjectState) -> [PortOrderOfNumbers] {
    read(state)?.portOrders.map(PortOrderOfNumbers.init) ?? []
  }
}

extension ProjectHead {
  /// Whether the project is closed or cancelled.
  fileprivate var isOver: Bool {
    ProjectTable.columns.firstIndex { $0.name == "scope" }.map { Row(row).text($0) == "closed" } ?? false
  }
}
