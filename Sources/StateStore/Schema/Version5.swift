/// The number inventory, its counts, and what changed in it.
///
/// Numbers are not items: opening a project reads none of these tables.
enum Version5 {
  static let statements =
    [
      // A number, or a range kept as one row. Entries of a project do not overlap, so `low` alone orders them.
      """
      CREATE TABLE number(
        project TEXT NOT NULL REFERENCES project(id),
        low {{INT}} NOT NULL CHECK (low > 0),
        high {{INT}} NOT NULL CHECK (high BETWEEN low AND low + 9999),
        state TEXT NOT NULL,
        number_type TEXT NOT NULL,
        usage TEXT NOT NULL,
        action TEXT NOT NULL,
        site TEXT NOT NULL,
        port_order TEXT NOT NULL,
        fields TEXT NOT NULL CHECK (fields LIKE '{%}'),
        rev {{INT}} NOT NULL CHECK (rev >= 1),
        PRIMARY KEY(project, low)
      ) {{CLUSTERED}}
      """,
      // For the same number in other projects.
      "CREATE INDEX number_low ON number(low, project)",
      """
      CREATE TABLE number_tally(
        project TEXT NOT NULL REFERENCES project(id),
        subject TEXT NOT NULL,
        value TEXT NOT NULL,
        entries {{INT}} NOT NULL CHECK (entries >= 0),
        numbers {{INT}} NOT NULL CHECK (numbers >= entries),
        PRIMARY KEY(project, subject, value)
      ) {{CLUSTERED}}
      """,
      // Never edited: the body of an entry holds the digest of its runs.
      """
      CREATE TABLE number_run(
        project TEXT NOT NULL,
        seq {{INT}} NOT NULL,
        run {{INT}} NOT NULL,
        low {{INT}} NOT NULL,
        high {{INT}} NOT NULL,
        single {{INT}} NOT NULL CHECK (single IN (0, 1)),
        body TEXT NOT NULL,
        PRIMARY KEY(project, seq, run)
      ) {{CLUSTERED}}
      """,
      "CREATE INDEX number_run_low ON number_run(project, low, high)",
    ]
    + ["state", "number_type", "usage", "action", "site", "port_order"].map {
      "CREATE INDEX number_\($0) ON number(project, \($0), low)"
    }
}
