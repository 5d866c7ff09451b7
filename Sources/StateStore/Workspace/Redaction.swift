import Domain

/// Redaction at the edge of the store: items internal to the provider are not returned to a customer's
/// role.
extension Workspace {
  var seesAll: Bool { actor.side == .provider }

  /// The whole state of a project, for any reader. Only for use within the store.
  func whole(_ project: ProjectID) throws(StoreError) -> ProjectState {
    try engine.read { () throws(StoreError) in
      engine.foresee(
        [ItemTable.question(of: project)] + (engine.isFar ? ComputedRows.questions(of: project) : []))
      guard let head = try ProjectTable.head(of: project, on: engine) else {
        throw .noSuchProject(project.rawValue)
      }
      var state = try items(
        of: project, sequence: head.sequence, customerSeen: ProjectTable.customerSeen(in: head.row))
      state.receipts = try receipts(of: state)
      if engine.isFar {
        stored = StoredProject(
          state: state, hash: head.hash, row: head.row, computed: try ComputedRows(of: project, on: engine))
      }
      return state
    }
  }

  /// Damage is reported to a customer without naming the item.
  func items(of project: ProjectID, sequence: Int, customerSeen: Day?) throws(StoreError) -> ProjectState {
    do {
      return try ItemTable.load(project, sequence: sequence, customerSeen: customerSeen, on: engine)
    } catch {
      guard !seesAll, case .damaged = error else { throw error }
      throw .damaged("project \(project) cannot be read")
    }
  }

  func shown(_ summary: ProjectSummary) throws(StoreError) -> ProjectSummary {
    seesAll ? summary : Redaction(try whole(summary.id)).shown(summary)
  }

  /// Reads pages of the log until `limit` visible entries are found.
  func shown(
    of project: ProjectID, before: Int?, limit: Int,
    _ page: (_ before: Int?, _ limit: Int) throws(StoreError) -> [HistoryEntry]
  ) throws(StoreError) -> [HistoryEntry] {
    guard !seesAll else { return try page(before, limit) }
    // Asked before the project, which says what of it is shown, so that neither waits for the other.
    var entries = try page(before, 200)
    let redaction = Redaction(try whole(project))
    var result: [HistoryEntry] = []
    while true {
      result += entries.compactMap { redaction.shown($0, to: actor) }
      guard result.count < limit, entries.count == 200, let last = entries.last else { break }
      entries = try page(last.sequence, 200)
    }
    return Array(result.prefix(max(0, limit)))
  }
}

extension Committed {
  func shown(to actor: Actor) -> Committed {
    guard actor.side != .provider else { return self }
    let redaction = Redaction(state)
    return Committed(state: redaction.shown, entry: redaction.shown(entry, to: actor) ?? entry.blank)
  }
}

extension HistoryEntry {
  var blank: HistoryEntry {
    HistoryEntry(
      project: project, sequence: sequence, at: at, actor: actor, role: role, via: via,
      summary: "changed the project", changes: [], undoes: undoes, undoneBy: undoneBy, tick: tick, hash: hash)
  }
}
