/// The calendar in which a row's days are counted, and the bookings of people by morning.
enum Version2 {
  static let statements = [
    "ALTER TABLE project ADD COLUMN calendar TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE project ADD COLUMN bookings TEXT NOT NULL DEFAULT ''",
    // Indexed by lower-case name and day, so that looking for a clash reads only matching rows.
    """
    CREATE TABLE booking(
      person TEXT NOT NULL CHECK (person <> ''),
      day {{INT}} NOT NULL,
      project TEXT NOT NULL REFERENCES project(id),
      item TEXT NOT NULL,
      title TEXT NOT NULL,
      PRIMARY KEY(person, day, project, item)
    ) {{CLUSTERED}}
    """,
    "CREATE INDEX booking_project ON booking(project)",
  ]
}
