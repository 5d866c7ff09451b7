import Domain

/// What is computed from the items of a project and stored beside them: its row, bookings, lines of Today, open work,
/// figures, and the counts of projects. All of it can be computed anew.
extension Workspace {
  /// Fills summary columns that older versions lack, as of the last change of each project.
  func restateAll() throws(StoreError) {
    for row in try engine.rows("SELECT id, customer_seen FROM project ORDER BY id") {
      try restate(ProjectID(row.text(0)), customerSeen: row.day(1))
    }
  }

  private func restate(_ id: ProjectID, customerSeen: Day?) throws(StoreError) {
    let head = try engine.first(
      """
      SELECT p.head_seq, c.at, c.tick FROM project p JOIN change c ON c.project = p.id AND c.seq = p.head_seq
      WHERE p.id = $1
      """, [.text(id.rawValue)])
    guard let head else { return }
    var state = try ItemTable.load(id, sequence: head.number(0), customerSeen: customerSeen, on: engine)
    state.receipts = try receipts(of: state)
    let project = read(state)
    let today = Moment(timestamp: Timestamp(milliseconds: Int64(head.number(1))), zoneOffset: 0).today
    guard var summary = rules.summarise(state, project, today, nil) else { return }
    summary.customerSeen = customerSeen
    try ProjectTable.replace(summary, tick: head.number(2), on: engine)
    try BookingTable.replace(summary.bookings, of: id, on: engine)
    try ComputedRows(project, of: summary, on: today, rules).write(of: id, on: engine)
    try recount(id)
  }

  /// Computes anew what the doctor found to be another value than the log gives.
  package func repair(_ decision: DamageDecision) throws(StoreError) {
    let projects = try engine.read { () throws(StoreError) in
      var projects: [(id: ProjectID, customerSeen: Day?)] = []
      for id in try projectIDs() {
        guard try examine(id).findings.contains(where: \.isComputed) else { continue }
        projects.append((id, try customerSeen(of: id)))
      }
      return projects
    }
    let mend = { [self] () throws(StoreError) in
      for project in projects { try restate(project.id, customerSeen: project.customerSeen) }
      try ProjectTable.recount(on: engine)
    }
    if engine.damage == nil { return try write(mend) }
    try engine.accept(decision, mend)
  }

  /// The stored day if the log allows it, and that of the log otherwise.
  private func customerSeen(of id: ProjectID) throws(StoreError) -> Day? {
    let log = try ChangeTable.history(id, before: nil, limit: .max, on: engine)
    let stored = try engine.first("SELECT customer_seen FROM project WHERE id = $1", [.text(id.rawValue)])?
      .day(0)
    let logged = Self.customerDay(in: log)
    return CustomerDay.fits(stored, logged) ? stored : logged
  }
}

extension Finding {
  /// Whether it is about something that golive computes, so that it can be computed anew.
  package var isComputed: Bool {
    standing != .good && ["summary", "figures", "tally"].contains(name)
  }
}
