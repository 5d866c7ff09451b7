import Domain

extension ProjectTable {
  /// Fills summary columns that older versions lack, as of the last change of each project.
  static func restate(by rules: Rules, on engine: some Engine) throws(StoreError) {
    let heads = try engine.rows(
      """
      SELECT p.id, p.head_seq, p.customer_seen, c.at FROM project p
      JOIN change c ON c.project = p.id AND c.seq = p.head_seq
      """)
    for head in heads {
      let id = ProjectID(head.text(0))
      let state = try ItemTable.load(id, sequence: head.number(1), customerSeen: head.day(2), on: engine)
      let today = Moment(timestamp: Timestamp(milliseconds: Int64(head.number(3))), zoneOffset: 0).today
      let project = Project(state)
      guard let summary = rules.summarise(state, project, today, nil) else { continue }
      try engine.run(
        """
        UPDATE project SET calendar = $2, bookings = $3, float = $4, drift = $5, forecast = $6, slip = $7, health = $8,
          live = $9
        WHERE id = $1
        """,
        [
          .text(id.rawValue), .text(summary.calendar.stored), .text(summary.bookings.stored),
          SQLValue(summary.dates.float), .text(summary.dates.drift.stored), SQLValue(summary.dates.forecast),
          SQLValue(summary.dates.slip),
          .text(summary.signals.stored), SQLValue(summary.dates.live),
        ])
      try BookingTable.replace(summary.bookings, of: id, on: engine)
      try TodayTable.replace(project.map { rules.today($0, summary, today) } ?? [], of: summary, on: engine)
    }
  }
}
