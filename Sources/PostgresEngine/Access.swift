import Domain
import StateStore

/// Who may do what, told to the database itself: it keeps customers apart also where golive does not.
///
/// Three groups of database accounts: the provider's people, who see all projects and can neither edit the log nor make
/// tables; the customers', who see rows of one project; and readers, who see what of one project is visible to the
/// customer (`VisibleRows`). Whose project, and in whose name entries may be written, comes from the table `member` for
/// an account of one person. An account that serves several people, as that of logins over SSH, has no project there;
/// golive names person and project when it connects.
enum Access {
  enum Group: String, CaseIterable {
    case provider, customer, reader

    func name(in place: PostgresPlace) -> String { "golive_\(place.schema)_\(rawValue)" }
  }

  /// Everything golive makes for the groups.
  static func statements(in place: PostgresPlace) -> [String] {
    [Group.provider, .customer].map {
      "GRANT USAGE ON SCHEMA \(place.schema) TO \($0.name(in: place))"
    }
      + grants(place) + policies(place) + readers(in: place)
  }

  /// The third group's alone, where an older golive has made the other two; anew where it is there already.
  static func readers(in place: PostgresPlace) -> [String] {
    let group = Group.reader.name(in: place)
    return [
      "GRANT USAGE ON SCHEMA \(place.schema) TO \(group)", identity("own_project", "project", place),
      // Whatever the owner lets new tables have by default.
      "REVOKE ALL ON ALL TABLES IN SCHEMA \(place.schema) FROM PUBLIC, \(group)",
      "REVOKE ALL ON ALL SEQUENCES IN SCHEMA \(place.schema) FROM PUBLIC, \(group)",
    ] + VisibleRows.statements(in: place)
  }

  /// As `statements`, where an older golive has made what was there then.
  static func renewal(in place: PostgresPlace) -> [String] {
    grants(place) + tables.flatMap { table in policyNames.map { "DROP POLICY IF EXISTS \($0) ON \(table)" } }
      + policies(place)
  }

  /// Made once for the whole server.
  static func making(_ group: Group, of place: PostgresPlace) -> String {
    "CREATE ROLE \(group.name(in: place)) NOLOGIN"
  }

  // MARK: Who

  /// Also where no group was made: they say whose a connection is.
  static func members(_ place: PostgresPlace) -> [String] {
    [
      """
      CREATE TABLE member(
        account TEXT COLLATE "C" NOT NULL PRIMARY KEY,
        side TEXT COLLATE "C" NOT NULL CHECK (side IN ('provider', 'customer')),
        role TEXT COLLATE "C",
        person TEXT COLLATE "C",
        project TEXT COLLATE "C",
        CHECK ((person IS NULL) = (role IS NULL)),
        CHECK (side = 'provider' OR (person IS NULL) = (project IS NULL))
      )
      """,
      addReads, "REVOKE ALL ON member FROM PUBLIC",
      // Of an account of one person the table decides; only of one that serves several what golive names.
      identity("own_project", "project", place), identity("own_name", "person", place),
      identity("own_role", "role", place),
    ]
  }

  /// Not there where an older golive made the table.
  static let addReads = """
    ALTER TABLE member ADD COLUMN reads TEXT COLLATE "C"
      CHECK (reads IS NULL OR (reads = '\(ServerAccount.Reads.visible.rawValue)' AND side = 'customer' AND person IS NOT NULL))
    """

  /// The functions that name the schema they are in, to be told when it is renamed.
  static let functionsInNamedSchema = """
    SELECT p.oid::regprocedure::text FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = $1 AND p.proconfig IS NOT NULL ORDER BY 1
    """

  static func renaming(_ function: String, to schema: String) -> String {
    "ALTER FUNCTION \(function) SET search_path = \(schema), pg_temp"
  }

  /// A reader has no own project of which the policies let rows through, also not in a session that took a group on
  /// before the account became a reader's.
  private static func identity(_ function: String, _ column: String, _ place: PostgresPlace) -> String {
    let isReader = column == "project" ? "WHEN m.reads IS NOT NULL THEN NULL " : ""
    return """
      CREATE OR REPLACE FUNCTION \(function)() RETURNS TEXT LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = \(place.schema), pg_temp AS $body$
        SELECT CASE \(isReader)WHEN m.person IS NOT NULL THEN m.\(column)
          ELSE nullif(current_setting('golive.\(column)', true), '') END
        FROM member m WHERE m.account = session_user
      $body$
      """
  }

  // MARK: What

  private static let reading = [
    "project", "change", "item", "touched", "number", "number_tally", "number_run",
    "document_text", "today", "work", "figure", "booking",
  ]
  /// Rows of these are added, changed and removed with every change of a project.
  private static let computed = ["today", "work", "figure", "booking"]

  private static func grants(_ place: PostgresPlace) -> [String] {
    let (provider, customer) = (Group.provider.name(in: place), Group.customer.name(in: place))
    let both = "\(provider), \(customer)"
    return [
      "GRANT SELECT ON \((reading + ["seen", "meta", "turn"]).joined(separator: ", ")) TO \(both)",
      "GRANT SELECT ON tally, damage_decision TO \(provider)",
      "GRANT UPDATE (taken) ON turn TO \(both)", "GRANT UPDATE (damage) ON turn TO \(provider)",
      "GRANT INSERT ON damage_decision TO \(provider)",
      "GRANT USAGE ON SEQUENCE change_tick TO \(both)",
      "GRANT INSERT ON change, touched TO \(both)",
      "GRANT INSERT, UPDATE, DELETE ON item TO \(both)",
      "GRANT INSERT, UPDATE, DELETE ON \(computed.joined(separator: ", ")) TO \(both)",
      "GRANT UPDATE ON project TO \(both)", "GRANT INSERT ON project TO \(provider)",
      "GRANT INSERT, UPDATE ON seen TO \(both)", "GRANT INSERT, UPDATE, DELETE ON tally TO \(provider)",
      "GRANT INSERT, UPDATE, DELETE ON number, number_tally TO \(provider)",
      "GRANT INSERT ON number_run, document_text TO \(provider)",
    ]
  }

  // MARK: Whose rows

  private static let tables = reading + ["seen"]
  private static let policyNames = ["providers", "own", "own_entries", "own_entries_provider"]

  private static func policies(_ place: PostgresPlace) -> [String] {
    let (provider, customer) = (Group.provider.name(in: place), Group.customer.name(in: place))
    var statements: [String] = []
    for table in reading {
      let column = table == "project" ? "id" : "project"
      statements += [
        "ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY",
        "CREATE POLICY providers ON \(table) TO \(provider) USING (true) WITH CHECK (true)",
        "CREATE POLICY own ON \(table) TO \(customer) USING (\(column) = own_project()) WITH CHECK (\(column) = own_project())",
      ]
    }
    statements += [
      "CREATE POLICY own_entries ON change AS RESTRICTIVE FOR INSERT TO \(customer) "
        + "WITH CHECK (actor = own_name() AND role = own_role())",
      "CREATE POLICY own_entries_provider ON change AS RESTRICTIVE FOR INSERT TO \(provider) "
        + "WITH CHECK (own_name() IS NULL OR (actor = own_name() AND role = own_role()))",
      "ALTER TABLE seen ENABLE ROW LEVEL SECURITY",
      "CREATE POLICY providers ON seen TO \(provider) USING (true) WITH CHECK (true)",
      // As `Reader` writes a person within a project.
      "CREATE POLICY own ON seen TO \(customer) USING (person = own_project() || chr(10) || own_name()) "
        + "WITH CHECK (person = own_project() || chr(10) || own_name())",
    ]
    return statements
  }
}
