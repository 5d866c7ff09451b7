import StateStore

extension PostgresEngine {
  /// The tables with their columns and conditions, the indexes that are not a condition's own, the guards; without
  /// what only a server has.
  static let partsQuery = """
    WITH here AS MATERIALIZED (SELECT c.oid, c.relname, c.relkind FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace
        AND c.relname NOT IN ('turn', 'damage_decision', 'member')),
      conditions AS (SELECT conrelid, string_agg(pg_get_constraintdef(oid, true), ', ' ORDER BY conname COLLATE "C") AS text
        FROM pg_constraint WHERE conrelid IN (SELECT oid FROM here) GROUP BY conrelid),
      columns AS (SELECT a.attrelid, string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
          || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
          || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), ''), ', ' ORDER BY a.attnum) AS text
        FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attrelid IN (SELECT oid FROM here) AND a.attnum > 0 AND NOT a.attisdropped GROUP BY a.attrelid)
    SELECT 'table', h.relname, coalesce(columns.text, '') || '; ' || coalesce(conditions.text, '')
      FROM here h LEFT JOIN columns ON columns.attrelid = h.oid LEFT JOIN conditions ON conditions.conrelid = h.oid
      WHERE h.relkind = 'r'
    UNION ALL SELECT 'index', h.relname, pg_get_indexdef(h.oid, 0, true) FROM here h
      WHERE h.relkind = 'i' AND NOT EXISTS (SELECT 1 FROM pg_constraint x WHERE x.conindid = h.oid)
        AND NOT EXISTS (SELECT 1 FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid
          WHERE x.indexrelid = h.oid AND t.relname IN ('turn', 'damage_decision', 'member'))
    UNION ALL SELECT 'trigger', t.tgname, pg_get_triggerdef(t.oid, true) FROM pg_trigger t JOIN here h ON h.oid = t.tgrelid
      WHERE NOT t.tgisinternal AND t.tgenabled <> 'D'
    UNION ALL SELECT 'view', h.relname, pg_get_viewdef(h.oid, true) FROM here h WHERE h.relkind IN ('v', 'm')
    """

  package func parts() throws(StoreError) -> [SchemaPart] {
    try rows(Self.partsQuery).map { SchemaPart(kind: $0.text(0), name: $0.text(1), sql: $0.text(2)) }
  }

  /// Made in a schema of their own, on a connection of their own, and gone before anybody sees them.
  package func parts(madeBy statements: [String]) throws(StoreError) -> [SchemaPart] {
    let other = PostgresEngine(place: place, options: options, connection: try PostgresConnection(place))
    _ = try other.connection.run([
      Request(sql: "BEGIN"), Request(sql: "CREATE SCHEMA \(place.schema)_check"),
      Request(sql: "SET LOCAL search_path = \(place.schema)_check"),
      Request(sql: "CREATE SEQUENCE change_tick"),
    ])
    for statement in statements { _ = try other.connection.run(statement) }
    return try other.parts()
  }

  /// What the doctor says of the server: whether what it acknowledges is on its disk.
  package func examine() throws(StoreError) -> [Finding] {
    let version = try first("SELECT current_setting('server_version')")?.text(0) ?? ""
    var findings = [Finding("server", .good, "PostgreSQL \(version), \(location)")]
    for (name, wanted) in [("fsync", "on"), ("full_page_writes", "on"), ("synchronous_commit", "on")] {
      let found = try first("SELECT current_setting($1)", [.text(name)])?.text(0) ?? ""
      let isGood = found == wanted || name == "synchronous_commit" && found.hasPrefix("remote_")
      findings.append(
        Finding(
          "synchronous", isGood ? .good : .bad,
          isGood
            ? "\(name) = \(found)"
            : "\(name) = \(found): what is acknowledged can be lost; set it to \(wanted)"))
    }
    return findings
  }
}
