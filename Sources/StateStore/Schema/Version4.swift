/// What needs attention in every project, with the first day it does; and the actual go-live day, because
/// slip counts from the committed one.
enum Version4 {
  static let statements = [
    "ALTER TABLE project ADD COLUMN live {{INT}}",
    """
    CREATE TABLE today(
      project TEXT NOT NULL REFERENCES project(id),
      item TEXT NOT NULL CHECK (item <> ''),
      tier {{INT}} NOT NULL,
      starts {{INT}} NOT NULL,
      reason TEXT NOT NULL,
      due {{INT}},
      holder TEXT NOT NULL CHECK (holder IN ('provider', 'customer', 'carrier')),
      person TEXT NOT NULL,
      person_key TEXT NOT NULL,
      held_since {{INT}},
      title TEXT NOT NULL,
      words TEXT NOT NULL,
      follows TEXT NOT NULL,
      search TEXT NOT NULL,
      PRIMARY KEY(project, item)
    ) {{CLUSTERED}}
    """,
    // A page is a range of one of these indexes, so that its cost does not depend on the size of the
    // workspace.
    "CREATE INDEX today_order ON today(tier, starts, project, item)",
    "CREATE INDEX today_person ON today(tier, person_key, starts, project, item)",
  ]
}
