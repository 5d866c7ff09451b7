import Domain

extension Workspace {
  package func undo(_ project: ProjectID, id: String, at moment: Moment) throws(StoreError) -> Committed {
    try reverse(
      .init(id: id, moment: moment, step: .undo), otherwise: .nothingToUndo, in: project,
      newest: """
        SELECT \(ChangeTable.columns) FROM change c LEFT JOIN change u ON u.project = c.project AND u.undoes = c.seq
        WHERE c.project = $1 AND c.actor = $2 AND c.role = $3 AND c.step <> 'undo' AND u.seq IS NULL
        ORDER BY c.seq DESC LIMIT 1
        """)
  }

  package func redo(_ project: ProjectID, id: String, at moment: Moment) throws(StoreError) -> Committed {
    try reverse(
      .init(id: id, moment: moment, step: .redo), otherwise: .nothingToRedo, in: project,
      newest: """
        SELECT \(ChangeTable.columns) FROM change c LEFT JOIN change u ON u.project = c.project AND u.undoes = c.seq
        WHERE c.project = $1 AND c.actor = $2 AND c.role = $3 AND c.step = 'undo' AND u.seq IS NULL
          AND NOT EXISTS (SELECT 1 FROM change n
            WHERE n.project = c.project AND n.actor = c.actor AND n.role = c.role AND n.seq > c.seq AND n.step = 'do')
        ORDER BY c.seq DESC LIMIT 1
        """)
  }

  /// - Parameters:
  ///   - sql: finds the entry to be reversed, given the project and this person's name and role.
  ///   - nothing: thrown if there is none.
  private func reverse(
    _ origin: Origin, otherwise nothing: StoreError, in project: ProjectID, newest sql: String
  ) throws(StoreError) -> Committed {
    try write { () throws(StoreError) in
      let newest = (sql, [SQLValue.text(project.rawValue), .text(actor.name), .text(actor.role.rawValue)])
      engine.foresee(
        [newest, ItemTable.question(of: project), ChangeTable.wholeLog(of: project)]
          + ComputedRows.questions(of: project))
      guard let head = try ProjectTable.advance(project, for: origin.id, on: engine) else {
        return try alreadyStored(origin.id, otherwise: .noSuchProject(project.rawValue))
      }
      guard let target = try ChangeTable.entries(newest.0, newest.1, on: engine).first else { throw nothing }
      guard target.sequence > 1 else {
        throw .refused(
          .rule("The creation of a project cannot be undone. Set its status to cancelled instead."))
      }
      if target.givesFeedback {
        throw .refused(.rule("feedback is locked once it is submitted; it stays as it was given."))
      }
      if let signOff = target.signOff { throw .refused(.signed(project, signOff)) }
      let log = try ChangeTable.wholeLog(of: project, on: engine)
      let state = try stateBefore(head, log: log ?? [])
      if let refusal = read(state)?.refusal(ofUndoing: target.changes) { throw .refused(refusal) }
      let numbers = try reversedNumbers(of: target, on: state, at: head)
      let own = target.changes.filter { $0.field != .inventory }
      let inverse = UndoPlan(own.reversed().map(\.inverse), on: state)
      if let changed = try changedSince(target, restoring: inverse.changes) {
        throw .refused(.outdated(Outdated(item: changed, differences: [])))
      }
      if let obstacle = UndoObstacle.first(in: inverse.changes, on: state) {
        if !seesAll, Redaction(state).hidden.contains(obstacle.change.item) {
          throw .refused(.rule("what follows from it has changed since; set it by hand to override it."))
        }
        throw .undoBlocked(obstacle, by: try lastEntry(on: obstacle.change, in: project)?.actor ?? "somebody")
      }
      var origin = origin
      origin.undoes = target.sequence
      let changes = replanned(inverse, on: state, at: origin.moment)
      let plan = Plan(
        changes: changes + numbers.counts,
        summary: Self.summary(of: target, as: origin.step)
          + forecastMoves(changes, on: state, today: origin.moment.today))
      return try store(plan, on: state, at: head, as: origin, numbers: numbers.changes, log: log)
    }
  }

  /// An item that would be agreed again by the undo, although what was agreed to has changed since.
  private func changedSince(
    _ target: HistoryEntry, restoring inverse: [FieldChange]
  ) throws(StoreError) -> ItemID? {
    let given = inverse.filter { change in
      change.field == .agreedBy && change.new != nil
        || change.field == .state && change.new == IssueState.verified.rawValue
    }
    for item in Set(given.map(\.item)).sorted() {
      let later = try ChangeTable.history(of: item, in: target.project, before: nil, limit: 100, on: engine)
        .prefix { $0.sequence > target.sequence }
      let isAboutIt = later.contains { entry in
        entry.changes.contains { $0.item == item && Consented.fields.contains($0.field) }
      }
      if isAboutIt { return item }
    }
    return nil
  }

  /// Recalculates days that the undo left unchanged; a person who may not re-plan leaves that to others.
  private func replanned(_ inverse: UndoPlan, on state: ProjectState, at moment: Moment) -> [FieldChange] {
    var after = state
    guard inverse.isPartial, (try? after.apply(inverse.changes)) != nil,
      let plan = try? rules.plan(.replan(reason: nil), after, read(after), actor, moment)
    else { return inverse.changes }
    return inverse.followed(by: plan.changes)
  }

  private func forecastMoves(_ changes: [FieldChange], on state: ProjectState, today: Day) -> String {
    var after = state
    guard (try? after.apply(changes)) != nil, let old = read(state),
      let new = Project(after, from: old, changed: changes.map(\.item))
    else { return "" }
    return rules.forecastMoves(old, new, today)
  }

  private static func summary(of target: HistoryEntry, as step: ChangeEntry.Step) -> String {
    var words = HistoryEntry.withoutForecast(target.summary)
    for prefix in [HistoryEntry.undid, HistoryEntry.redid]
    where target.undoes != nil && words.hasPrefix(prefix) {
      words.removeFirst(prefix.count)
    }
    switch step {
    case .undo: return HistoryEntry.undid + words
    case .redo: return HistoryEntry.redid + words
    case .make: return words
    }
  }

  /// The newest entry that wrote a field.
  func lastEntry(on change: FieldChange, in project: ProjectID) throws(StoreError) -> HistoryEntry? {
    var before: Int?
    while true {
      let page = try ChangeTable.history(of: change.item, in: project, before: before, limit: 100, on: engine)
      let wrote = page.first { $0.changes.contains { $0.item == change.item && $0.field == change.field } }
      if let wrote { return wrote }
      guard let oldest = page.last else { return nil }
      before = oldest.sequence
    }
  }
}

/// The items that an agreement covers: a checklist item or an issue.
private enum Consented {
  static let fields: Set<Field> = [
    .title, .question, .evidence, .result, .expected, .proposal, .reason, .until, .description, .resolution,
  ]
}

/// Why a change cannot be undone without loss for others.
enum UndoObstacle {
  /// Fields that name another item.
  private static let references: [Field] = [.parent, .assignee, .link]

  static func first(in inverse: [FieldChange], on state: ProjectState) -> EditConflict? {
    for change in inverse where state.value(change.item, change.field) != change.old {
      return EditConflict(change: change, found: state.value(change.item, change.field))
    }
    var after = state
    guard (try? after.apply(inverse)) != nil else { return nil }
    let removed = Set(inverse.filter { $0.field == .kind && $0.new == nil }.map(\.item))
    return lostValue(of: removed, in: inverse, on: state)
      ?? danglingReference(among: removed, inverse, on: after)
  }

  /// A value another person gave to an item that the undo would remove.
  private static func lostValue(
    of removed: Set<ItemID>, in inverse: [FieldChange], on state: ProjectState
  ) -> EditConflict? {
    for id in removed.sorted() {
      let known = Set(inverse.filter { $0.item == id }.map(\.field))
      let others = (state[id]?.values ?? [:]).filter { !known.contains($0.key) }
      if let (field, value) = others.min(by: { $0.key < $1.key }) {
        return EditConflict(change: FieldChange(id, field, from: nil, to: nil), found: value)
      }
    }
    return nil
  }

  /// An item that would refer to a removed one.
  private static func danglingReference(
    among removed: Set<ItemID>, _ inverse: [FieldChange], on after: ProjectState
  ) -> EditConflict? {
    for change in inverse where references.contains(change.field) && after[change.item] != nil {
      if let target = change.new, after[ItemID(target)] == nil {
        return EditConflict(change: FieldChange(ItemID(target), .kind, from: nil, to: nil), found: nil)
      }
    }
    guard !removed.isEmpty else { return nil }
    for item in after.items.values.sorted(by: { $0.id < $1.id }) {
      for field in references {
        if let target = item[field], removed.contains(ItemID(target)) {
          return EditConflict(change: FieldChange(item.id, field, from: nil, to: nil), found: target)
        }
      }
    }
    return nil
  }
}
