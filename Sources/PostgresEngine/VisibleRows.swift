import Domain
import StateStore

/// What a customer's person reads with an account of their own, beside golive: views of their own project, without what
/// is internal in it. To the tables they have no right at all.
///
/// Each view is a function that runs with the rights of the schema's owner. It takes no argument, so that it cannot be
/// asked about another project or a hidden item; and no condition of a query gets to a table before it, where an error
/// or an estimate would tell what the rows hold.
enum VisibleRows {
  struct View {
    /// Its own name too.
    let table: String
    let columns: [Column]
    let source: String

    var function: String { "visible_\(table)()" }
  }

  struct Column {
    let name: String
    let type: String
    let value: String
  }

  /// The schema of the views is one of its own: an older golive takes a view beside its tables for damage.
  static func schema(beside tables: String) -> String { "\(tables)_visible" }

  /// Made anew where they are there already.
  static func statements(in place: PostgresPlace) -> [String] {
    let reader = Access.Group.reader.name(in: place)
    let schema = schema(beside: place.schema)
    return ["CREATE SCHEMA IF NOT EXISTS \(schema)", "GRANT USAGE ON SCHEMA \(schema) TO \(reader)"]
      + views.map { "DROP VIEW IF EXISTS \(schema).\($0.table)" }
      + functions(place).reversed().map { "DROP FUNCTION IF EXISTS \($0.name)" }
      + functions(place).flatMap { function in
        [function.statement, "REVOKE ALL ON FUNCTION \(function.name) FROM PUBLIC"]
          + (function.isForReaders ? ["GRANT EXECUTE ON FUNCTION \(function.name) TO \(reader)"] : [])
      }
      + views.flatMap { view in
        let (name, columns) = ("\(schema).\(view.table)", view.columns.map(\.name).joined(separator: ", "))
        return [
          "CREATE VIEW \(name) AS SELECT \(columns) FROM \(view.function)",
          "REVOKE ALL ON \(name) FROM PUBLIC", "GRANT SELECT ON \(name) TO \(reader)",
        ]
      }
  }

  /// Who connects, if they read no more than this.
  static let personQuery = "SELECT own_name() WHERE \(projectFunction) IS NOT NULL"
  /// There where readers are.
  static let projectFunction = "reader_project()"
}

// MARK: Views

extension VisibleRows {
  /// A column that later versions of golive add to a table is in none of them until somebody puts it here.
  static let views = [
    // Nothing that can name an item, nor what the provider writes of health, and of other projects.
    View(
      table: "project",
      columns: texts("p", "id", "customer", "product", "status", "phase", "phase_title", "go_live_grade")
        + texts("p", "holder", "ipm", "mpoc")
        + numbers("p", "phase_index", "gate_open", "gate_total", "done", "total", "ready", "slip")
        + numbers("p", "open_issues", "urgent_issues", "disputed")
        + ["go_live", "forecast", "live", "held_since"].map {
          Column(name: $0, type: "DATE", value: "DATE '1970-01-01' + p.\($0)::INT")
        },
      source: "project p WHERE p.id = \(projectFunction)"),
    View(
      table: "item",
      columns: texts("i", "id", "kind", "parent", "state", "owner", "due", "sort") + [
        Column(
          name: "fields", type: "JSONB",
          value: "readable(i.fields) - ARRAY[\(quoted(Redaction.withheld.map(\.rawValue)))]")
      ],
      source: "item i WHERE i.project = \(projectFunction) AND i.id IN (SELECT visible_ids())"),
    // Its tick would tell of other projects.
    View(
      table: "change",
      columns: numbers("c", "seq")
        + [Column(name: "at", type: "TIMESTAMPTZ", value: "to_timestamp(c.at / 1000.0)")]
        + texts("c", "actor", "role", "via", "step") + numbers("c", "undoes")
        + texts("c", "hash", "prev_hash"),
      source: "change c WHERE c.project = \(projectFunction) AND c.seq IN (SELECT visible_entries())"),
    View(
      table: "touched", columns: texts("t", "item") + numbers("t", "seq"),
      source: "touched t WHERE t.project = \(projectFunction) AND t.item IN (SELECT visible_ids()) "
        + "AND t.seq IN (SELECT visible_entries())"),
    View(
      table: "document_text",
      columns: [Column(name: "item", type: "TEXT", value: "i.id")] + texts("d", "digest", "text"),
      source: "item i JOIN document_text d ON d.project = i.project "
        + "AND d.digest = readable(i.fields)->>'\(Field.digest)' "
        + "WHERE i.project = \(projectFunction) AND i.kind = '\(Kind.document.rawValue)' AND i.id IN (SELECT visible_ids())"
    ),
    View(
      table: "number",
      columns: numbers("n", "low", "high")
        + NumberQuery.tallied.map { Column(name: $0.rawValue, type: "TEXT", value: "n.\($0.rawValue)") } + [
          Column(
            name: "fields", type: "JSONB",
            value:
              "(SELECT coalesce(jsonb_object_agg(f.key, f.value), '{}') FROM jsonb_each(readable(n.fields)) f "
              + "WHERE f.key IN (\(quoted(NumberColumn.shownToCustomer.map(\.rawValue)))))")
        ],
      source: "number n WHERE n.project = \(projectFunction)"),
    View(
      table: "number_tally", columns: texts("y", "subject", "value") + numbers("y", "entries", "numbers"),
      source: "number_tally y WHERE y.project = \(projectFunction) AND y.entries > 0"),
  ]

  private static func texts(_ table: String, _ names: String...) -> [Column] {
    names.map { Column(name: $0, type: "TEXT", value: "\(table).\($0)") }
  }

  private static func numbers(_ table: String, _ names: String...) -> [Column] {
    names.map { Column(name: $0, type: "BIGINT", value: "\(table).\($0)") }
  }

  private static func quoted(_ words: [String]) -> String {
    words.sorted().map { "'\($0)'" }.joined(separator: ", ")
  }
}

// MARK: Functions

extension VisibleRows {
  private struct Function {
    /// With its arguments.
    let name: String
    let statement: String
    var isForReaders = true
  }

  /// Each needs only those before it.
  private static func functions(_ place: PostgresPlace) -> [Function] {
    [readable, asOwner(projectFunction, "TEXT", project, place)]
      + [("visible_ids()", "SETOF TEXT", ids), ("visible_entries()", "SETOF BIGINT", entries)].map {
        asOwner($0.0, $0.1, $0.2, place)
      }
      + views.map { view in
        let columns = view.columns.map { "\($0.name) \($0.type)" }.joined(separator: ", ")
        let values = view.columns.map(\.value).joined(separator: ", ")
        return asOwner(
          view.function, "TABLE(\(columns))", "SELECT \(values) FROM \(view.source)", place)
      }
  }

  private static func asOwner(
    _ name: String, _ result: String, _ body: String, _ place: PostgresPlace
  ) -> Function {
    Function(
      name: name,
      statement: """
        CREATE FUNCTION \(name) RETURNS \(result) LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = \(place.schema), pg_temp AS $body$ \(body) $body$
        """)
  }

  /// NULL where it is damaged: the server's own error repeats a part of it.
  private static let readable = Function(
    name: "readable(TEXT)",
    statement: """
      CREATE FUNCTION readable(written TEXT) RETURNS JSONB LANGUAGE plpgsql IMMUTABLE AS $body$
      BEGIN RETURN written::JSONB; EXCEPTION WHEN others THEN RETURN NULL; END $body$
      """, isForReaders: false)

  /// Only of an account of one person, whatever the session names.
  private static let project =
    "SELECT m.project FROM member m WHERE m.account = session_user AND m.reads = '\(ServerAccount.Reads.visible.rawValue)'"

  /// As `ProjectState.isInternal`, of all items at once. What cannot be read counts as internal, and so does a name
  /// beyond ASCII that is not found, because Swift finds it in another spelling too.
  private static let ids = """
    WITH RECURSIVE own AS MATERIALIZED (
      SELECT i.id, i.kind, i.parent, readable(i.fields) AS fields FROM item i WHERE i.project = \(projectFunction)
    ), facts AS MATERIALIZED (
      SELECT id, parent, CASE WHEN kind = '\(Kind.issue.rawValue)' THEN fields->>'\(Field.link)' END COLLATE "C" AS link,
        fields IS NULL OR coalesce(fields->'\(Field.visibility)' <> '"\(Visibility.customer.rawValue)"', false) AS is_marked
      FROM own
    ), above AS (
      SELECT id, id AS place, 0 AS depth FROM facts
      UNION SELECT a.id, up.place, a.depth + 1
      FROM above a JOIN facts f ON f.id = a.place CROSS JOIN LATERAL (VALUES (f.parent), (f.link)) up(place)
      WHERE a.depth < \(ProjectState.mostAbove) AND NOT f.is_marked AND up.place <> f.id
    )
    SELECT id FROM facts
    EXCEPT SELECT a.id FROM above a LEFT JOIN facts f ON f.id = a.place
    WHERE f.is_marked OR (f.id IS NOT NULL AND a.depth >= \(ProjectState.mostAbove)) OR (f.id IS NULL AND a.place ~ '[^ -~]')
    """

  /// Of entries that golive shows the customer as they are: in which, besides days that the program calculated, nothing
  /// of a hidden or deleted item changed, and no field of the provider's own; and of a visible item at least one field
  /// that is not withheld.
  private static let entries = """
    WITH own AS MATERIALIZED (SELECT visible_ids() AS id), entry AS MATERIALIZED (
      SELECT c.seq, readable(c.body) AS body FROM change c WHERE c.project = \(projectFunction)
    ), said AS (
      SELECT e.seq, line->>1 AS field, own.id IS NOT NULL AS is_visible
      FROM entry e LEFT JOIN LATERAL jsonb_array_elements(
        CASE jsonb_typeof(e.body) WHEN 'array' THEN e.body END) line ON line->2 IS NOT NULL
        LEFT JOIN own ON own.id = line->>0
      WHERE jsonb_typeof(e.body) = 'array'
    )
    SELECT s.seq FROM said s GROUP BY s.seq
    HAVING NOT coalesce(bool_or((NOT s.is_visible AND s.field NOT IN (\(quoted(Redaction.worked.map(\.rawValue)))))
        OR s.field IN (\(quoted(Redaction.ours.map(\.rawValue))))), false)
      AND (count(s.field) = 0 OR bool_or(s.is_visible AND s.field NOT IN (\(quoted(Redaction.withheld.map(\.rawValue))))))
    """
}
