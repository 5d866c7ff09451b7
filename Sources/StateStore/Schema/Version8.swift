/// What is counted of each project, so that figures over all projects open none; its own fields in its row.
enum Version8 {
  static let statements = [
    """
    CREATE TABLE figure(
      project TEXT NOT NULL REFERENCES project(id),
      kind TEXT NOT NULL CHECK (kind <> ''),
      month {{INT}} NOT NULL,
      subject TEXT NOT NULL,
      carrier TEXT NOT NULL,
      amount {{INT}} NOT NULL,
      PRIMARY KEY(project, kind, month, subject, carrier)
    ) {{CLUSTERED}}
    """,
    "ALTER TABLE project ADD COLUMN own TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE project ADD COLUMN own_key TEXT NOT NULL DEFAULT ''",
  ]
}
