import Domain

/// Which person is needed on which morning, over all projects: the bookings of the summary rows, indexed by
/// person.
enum BookingTable {
  static func replace(_ bookings: [Booking], of project: ProjectID, on engine: some Engine) throws(StoreError)
  {
    try engine.queue("DELETE FROM booking WHERE project = $1", [.text(project.rawValue)])
    try write(bookings, of: project, on: engine)
  }

  static func write(_ bookings: [Booking], of project: ProjectID, on engine: some Engine) throws(StoreError) {
    for booking in bookings {
      try engine.queue(
        """
        INSERT INTO booking(person, day, project, item, title) VALUES($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
        """,
        [
          .text(booking.key), SQLValue(booking.day), .text(project.rawValue), .text(booking.item.rawValue),
          .text(booking.title),
        ])
    }
  }

  /// The earliest bookings of one person, at most `limit`, in projects other than `project`.
  static func bookings(
    of person: String, days: ClosedRange<Day>, besides project: ProjectID, limit: Int, on engine: some Engine
  ) throws(StoreError) -> [OtherBooking] {
    let rows = try engine.rows(
      """
      SELECT b.project, p.customer, b.day, b.item, b.title FROM booking b JOIN project p ON p.id = b.project
      WHERE b.person = $1 AND b.day BETWEEN $2 AND $3 AND b.project <> $4 ORDER BY b.day, b.project, b.item LIMIT $5
      """,
      [
        .text(Booking.key(person)), SQLValue(days.lowerBound), SQLValue(days.upperBound),
        .text(project.rawValue), SQLValue(limit),
      ])
    return rows.compactMap { row in
      row.day(2).map { day in
        OtherBooking(
          project: ProjectID(row.text(0)), customer: row.text(1),
          booking: Booking(person: person, day: day, item: ItemID(row.text(3)), title: row.text(4)))
      }
    }
  }
}
