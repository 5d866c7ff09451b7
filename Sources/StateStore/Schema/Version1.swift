/// The first released schema. Do not edit.
enum Version1 {
  static let statements =
    tables + indexes + [
      "INSERT INTO tally(scope, projects) VALUES('active', 0), ('on-hold', 0), ('closed', 0)"
    ]

  private static let tables = [
    // One row per project: the portfolio row, and the head of the project's log.
    """
    CREATE TABLE project(
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
      customer TEXT NOT NULL,
      product TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('active', 'on-hold', 'dormant', 'cancelled', 'closed')),
      phase TEXT NOT NULL,
      phase_index {{INT}} NOT NULL,
      phase_title TEXT NOT NULL,
      gate_open {{INT}} NOT NULL CHECK (gate_open >= 0),
      gate_total {{INT}} NOT NULL CHECK (gate_total >= gate_open),
      done {{INT}} NOT NULL CHECK (done >= 0),
      total {{INT}} NOT NULL CHECK (total >= done),
      go_live {{INT}},
      go_live_grade TEXT NOT NULL CHECK (go_live_grade IN ('target', 'requested', 'confirmed')),
      holder TEXT NOT NULL CHECK (holder IN ('provider', 'customer', 'carrier')),
      held_since {{INT}},
      next_title TEXT NOT NULL,
      next_due {{INT}},
      next_item TEXT,
      open_issues {{INT}} NOT NULL CHECK (open_issues >= 0),
      urgent_issues {{INT}} NOT NULL CHECK (urgent_issues BETWEEN 0 AND open_issues),
      disputed {{INT}} NOT NULL CHECK (disputed >= 0),
      ipm TEXT NOT NULL,
      mpoc TEXT NOT NULL,
      held_by_customer {{INT}},
      customer_seen {{INT}},
      health TEXT NOT NULL,
      health_override TEXT NOT NULL,
      forecast {{INT}},
      slip {{INT}},
      scope TEXT NOT NULL CHECK (scope IN ('active', 'on-hold', 'closed')),
      ready {{INT}} NOT NULL CHECK (ready BETWEEN 0 AND 100),
      name_key TEXT NOT NULL,
      search TEXT NOT NULL,
      people TEXT NOT NULL,
      head_seq {{INT}} NOT NULL CHECK (head_seq >= 1),
      head_hash TEXT NOT NULL,
      tick {{INT}} NOT NULL
    ) {{STRICT}}
    """,
    // The number of projects in each scope, so that no page has to count them.
    """
    CREATE TABLE tally(
      scope TEXT NOT NULL PRIMARY KEY,
      projects {{INT}} NOT NULL CHECK (projects >= 0)
    ) {{STRICT}}
    """,
    """
    CREATE TABLE item(
      project TEXT NOT NULL REFERENCES project(id),
      id TEXT NOT NULL CHECK (id <> ''),
      kind TEXT NOT NULL CHECK (kind <> ''),
      parent TEXT,
      state TEXT,
      owner TEXT,
      due TEXT,
      sort TEXT,
      rev {{INT}} NOT NULL CHECK (rev >= 1),
      fields TEXT NOT NULL CHECK (fields LIKE '{%}'),
      PRIMARY KEY(project, id)
    ) {{CLUSTERED}}
    """,
    // Insert-only. The chain covers everything but `tick`, which a copy may renumber, and `body`, whose
    // digest it covers.
    """
    CREATE TABLE change(
      project TEXT NOT NULL REFERENCES project(id),
      seq {{INT}} NOT NULL CHECK (seq >= 1),
      cmd TEXT NOT NULL UNIQUE CHECK (cmd <> ''),
      at {{INT}} NOT NULL,
      actor TEXT NOT NULL CHECK (actor <> ''),
      role TEXT NOT NULL,
      via TEXT NOT NULL,
      summary TEXT NOT NULL,
      step TEXT NOT NULL CHECK (step IN ('do', 'undo', 'redo')),
      body TEXT NOT NULL,
      body_hash TEXT NOT NULL CHECK (length(body_hash) = 64),
      prev_hash TEXT NOT NULL,
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      undoes {{INT}} CHECK (undoes < seq),
      tick {{INT}} NOT NULL UNIQUE,
      PRIMARY KEY(project, seq),
      CHECK ((step = 'do') = (undoes IS NULL))
    ) {{STRICT}}
    """,
    // Which entries touched an item, for the history of one item.
    """
    CREATE TABLE touched(
      project TEXT NOT NULL,
      item TEXT NOT NULL,
      seq {{INT}} NOT NULL,
      PRIMARY KEY(project, item, seq)
    ) {{CLUSTERED}}
    """,
    """
    CREATE TABLE seen(
      person TEXT NOT NULL PRIMARY KEY,
      tick {{INT}} NOT NULL,
      at {{INT}} NOT NULL
    ) {{STRICT}}
    """,
  ]

  // Each sort order of the portfolio has an index per scope and one over all, so that only the rows of a
  // page are read.
  private static let indexes =
    [
      "CREATE UNIQUE INDEX change_undoes ON change(project, undoes) WHERE undoes IS NOT NULL",
      "CREATE INDEX change_actor ON change(project, actor, seq)",
      "CREATE INDEX project_closed ON project(tick) WHERE status = 'closed'",
      "CREATE INDEX project_customer ON project(scope, name_key, id)",
      "CREATE INDEX project_all_customer ON project(name_key, id)",
    ]
    + [
      ("go_live", "coalesce(go_live, 2147483647)"), ("phase", "phase_index"), ("ready", "ready"),
      ("held", "coalesce(held_since, 2147483647)"),
      ("held_by_customer", "coalesce(held_by_customer, 2147483647)"),
      ("due", "coalesce(next_due, 2147483647)"),
    ].flatMap { name, key in
      [
        "CREATE INDEX project_\(name) ON project(scope, (\(key)), name_key, id)",
        "CREATE INDEX project_all_\(name) ON project((\(key)), name_key, id)",
      ]
    }
}
