/// What the days of a row are counted in, and who is needed where on which morning.
enum Version2 {
  static let statements = [
    "ALTER TABLE project ADD COLUMN calendar TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE project ADD COLUMN bookings TEXT NOT NULL DEFAULT ''",
    // Found by the person's name in small letters and the day, so that looking for a clash reads nothing else.
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
