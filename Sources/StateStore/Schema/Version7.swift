/// The open items of all projects, so that lists over projects open none.
enum Version7 {
  static let statements = [
    """
    CREATE TABLE work(
      project TEXT NOT NULL REFERENCES project(id),
      item TEXT NOT NULL CHECK (item <> ''),
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      state TEXT NOT NULL,
      holder TEXT NOT NULL CHECK (holder IN ('provider', 'customer', 'carrier')),
      person TEXT NOT NULL,
      person_key TEXT NOT NULL,
      since {{INT}},
      due {{INT}},
      phase TEXT NOT NULL,
      priority TEXT NOT NULL,
      touched {{INT}},
      event {{INT}} NOT NULL,
      ipm_key TEXT NOT NULL,
      name_key TEXT NOT NULL,
      search TEXT NOT NULL,
      PRIMARY KEY(project, item, kind)
    ) {{CLUSTERED}}
    """,
    // A page is a range of one of these indexes, in each grouping.
    """
    CREATE INDEX work_person ON work(person_key, holder, coalesce(since, 2147483647), project, item, kind)
    """,
    "CREATE INDEX work_side ON work(holder, coalesce(since, 2147483647), project, item, kind)",
    "CREATE INDEX work_project ON work(name_key, project, coalesce(due, 2147483647), item, kind)",
    "CREATE INDEX work_due ON work(coalesce(due, 2147483647), project, item, kind)",
    "CREATE INDEX work_since ON work(coalesce(since, 2147483647), project, item, kind)",
  ]
}
