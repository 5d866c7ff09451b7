import Domain
import PostgresEngine
import StateStore
import TestSupport
import Testing

/// Accounts that become another kind, workspaces of an older golive, and the rights of the group as a whole.
@Suite("The group of readers", .needsServer)
struct ReaderAccountTests {
  private let store: PostgresFixture
  private var schema: String { store.place.schema }
  private var group: String { "golive_\(schema)_reader" }

  init() throws {
    store = try PostgresFixture()
    let ira = try store.session()
    for id in ["acme", "rival"] { try ira.createTestProject(id) }
  }

  // MARK: Rights

  /// Every column of the schema. One that is added to a table has to be put here, and nobody reads it before.
  private static let columns = """
    booking: person day project item title
    change: project seq cmd at actor role via summary step body body_hash prev_hash hash undoes tick
    damage_decision: number note
    document_text: project digest text
    figure: project kind month subject carrier amount
    item: project id kind parent state owner due sort rev fields
    member: account side role person project reads
    meta: k v
    number: project low high state number_type usage action site port_order fields rev
    number_run: project seq run low high single body
    number_tally: project subject value entries numbers
    project: id customer product status phase phase_index phase_title gate_open gate_total done total go_live go_live_grade holder held_since next_title next_due next_item open_issues urgent_issues disputed ipm mpoc held_by_customer customer_seen health health_override forecast slip scope ready name_key search people head_seq head_hash tick calendar bookings float drift live own own_key
    seen: person tick at
    tally: scope projects
    today: project item tier starts reason due holder person person_key held_since title words follows search
    touched: project item seq
    turn: one taken damage
    work: project item kind title state holder person person_key since due phase priority touched event ipm_key name_key search

    """

  /// All that a reader may read.
  private static let read = """
    visible.change: seq at actor role via step undoes hash prev_hash
    visible.document_text: item digest text
    visible.item: id kind parent state owner due sort fields
    visible.number: low high state number_type usage action site port_order fields
    visible.number_tally: subject value entries numbers
    visible.project: id customer product status phase phase_title go_live_grade holder ipm mpoc phase_index gate_open gate_total done total ready slip open_issues urgent_issues disputed go_live forecast live held_since
    visible.touched: item seq

    """

  private static let views = read.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }

  private func columns(_ isRead: String) throws -> String {
    try store.sql(
      """
      SELECT CASE n.nspname WHEN '\(schema)' THEN '' ELSE 'visible' || '.' END || c.relname || ': ' || string_agg(a.attname, ' ' ORDER BY a.attnum)
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('\(schema)', '\(schema)_visible') AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
        AND \(isRead) has_column_privilege('\(group)', c.oid, a.attnum, 'SELECT')
      GROUP BY n.nspname, c.relname ORDER BY c.relname COLLATE "C"
      """, as: "owner")
  }

  @Test func everyColumnIsDecidedAbout() throws {
    // Whatever the owner gives everybody by default.
    try store.sql("GRANT SELECT ON item TO PUBLIC", as: "owner")
    try store.engine.grantAccess()
    #expect(try columns("NOT") == Self.columns)
    #expect(try columns("") == Self.read)
    let others = try store.sql(
      """
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('\(schema)', '\(schema)_visible') AND CASE c.relkind
        WHEN 'S' THEN has_sequence_privilege('\(group)', c.oid, 'USAGE, SELECT, UPDATE')
        WHEN 'i' THEN false
        ELSE has_any_column_privilege('\(group)', c.oid, 'INSERT, UPDATE, REFERENCES')
          OR has_table_privilege('\(group)', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER') END
      """, as: "owner")
    #expect(others == "")
  }

  /// A function of its own is nobody's but a reader's, and each has its search path.
  @Test func everyFunctionIsDecidedAbout() throws {
    try store.engine.grantAccess()
    let own = try store.sql(
      """
      SELECT proname, prosecdef, proconfig IS NOT NULL, has_function_privilege('public', oid, 'EXECUTE'),
        has_function_privilege('\(group)', oid, 'EXECUTE') FROM pg_proc WHERE pronamespace = '\(schema)'::regnamespace
      ORDER BY proname COLLATE "C"
      """, as: "owner")
    let views = Self.views.map { $0.replacing(".", with: "_") }
    let others = [
      "continue_the_log|f|f|t|t", "own_name|t|t|t|t", "own_project|t|t|t|t", "own_role|t|t|t|t",
      "readable|f|f|f|f", "refuse_edit|f|f|t|t",
    ]
    let expected =
      others + (["reader_project", "visible_entries", "visible_ids"] + views).map { "\($0)|t|t|f|t" }
    #expect(own.split(separator: "\n").map(String.init).sorted() == expected.sorted())
  }

  // MARK: Kinds

  private func reads(_ view: String, as account: String) throws -> Bool {
    try !store.answer("SELECT count(*) FROM \(view) HAVING count(*) > 0", as: account).contains("ERROR")
      && !store.answer("SELECT 1 FROM \(view) LIMIT 1", as: account).isEmpty
  }

  @Test func anAccountBecomesAnotherKindAndNothingIsLeftOfTheOld() throws {
    try store.engine.grantAccess()
    let dana = try store.enrollReader()
    #expect(try reads("visible.item", as: dana) && !reads("item", as: dana))
    #expect(try store.engine.accounts().map(\.reads) == [.visible])

    try store.enrollReader(reads: .whole)
    #expect(try !reads("visible.item", as: dana) && reads("item", as: dana))
    #expect(try store.open(as: dana).account()?.project == "acme")

    try store.enrollReader(of: "rival")
    #expect(try reads("visible.item", as: dana) && !reads("item", as: dana))
    #expect(try store.sql("SELECT id FROM visible.project", as: dana) == "rival\n")

    try store.engine.enroll(
      ServerAccount(
        account: dana, side: .provider, person: Actor(name: "Dana Ruiz", role: .ipm), project: nil))
    #expect(try !reads("visible.item", as: dana) && reads("item", as: dana))

    try store.enrollReader()
    #expect(try reads("visible.item", as: dana) && !reads("item", as: dana))
    #expect(try store.engine.dismiss(account: dana))
    #expect(try !reads("visible.item", as: dana) && !reads("item", as: dana))
    #expect(try store.engine.accounts().isEmpty)
  }

  /// The table of members decides, also where somebody has given the account a group by hand.
  @Test func aGroupByHandLetsAReaderSeeNoMore() throws {
    try store.engine.grantAccess()
    let dana = try store.enrollReader()
    try store.sql("GRANT golive_\(schema)_customer TO \(dana)", as: "owner")
    for table in ["project", "item", "change", "touched", "today", "work", "seen"] {
      #expect(try store.sql("SELECT count(*) FROM \(table)", as: dana) == "0\n")
    }
    let lee = "lee_\(schema)"
    try store.engine.enroll(
      ServerAccount(account: lee, side: .provider, person: Actor(name: "Lee Chen", role: .ipm), project: nil))
    try store.sql("GRANT \(group) TO \(lee)", as: "owner")
    #expect(try store.sql("SELECT count(*) FROM visible.item", as: lee) == "0\n")
  }

  // MARK: An older golive

  /// Takes away what it did not make.
  private func makeOlder() throws {
    try store.engine.grantAccess()
    let views = Self.views
    let functions =
      views.map { $0.replacing(".", with: "_") + "()" } + [
        "visible_ids()", "visible_entries()", "reader_project()", "readable(TEXT)",
      ]
    try store.sql(
      views.map { "DROP VIEW \($0);" }.joined() + functions.map { "DROP FUNCTION \($0);" }.joined()
        + """
        DROP SCHEMA \(schema)_visible; DROP OWNED BY \(group); DROP ROLE \(group); ALTER TABLE member DROP COLUMN reads;
        CREATE OR REPLACE FUNCTION own_project() RETURNS TEXT LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = \(schema), pg_temp AS $body$
          SELECT CASE WHEN m.person IS NOT NULL THEN m.project ELSE nullif(current_setting('golive.project', true), '') END
          FROM member m WHERE m.account = session_user
        $body$
        """, as: "owner")
  }

  @Test func aWorkspaceOfAnOlderGoliveGetsTheGroupWithItsFirstReader() throws {
    try makeOlder()
    #expect(try store.engine.accounts().isEmpty)
    let lee = ServerAccount(
      account: "lee_\(schema)", side: .provider, person: Actor(name: "Lee Chen", role: .ipm), project: nil)
    try store.engine.enroll(lee)
    try store.engine.renewAccess()
    #expect(try store.sql("SELECT count(*) FROM pg_roles WHERE rolname = '\(group)'", as: "owner") == "0\n")
    #expect(try store.engine.accounts() == [lee])

    let dana = try store.enrollReader()

    #expect(try columns("") == Self.read && columns("NOT") == Self.columns)
    #expect(try store.sql("SELECT id FROM visible.project", as: dana) == "acme\n")
    #expect(try store.open(as: lee.account).account()?.person == lee.person)
    try store.engine.renewAccess()
    #expect(try columns("") == Self.read && store.sql("SELECT id FROM visible.project", as: dana) == "acme\n")
  }

  @Test func theViewsComeAlongWhenTheWorkspaceIsPutAside() throws {
    try store.engine.grantAccess()
    let dana = try store.enrollReader()
    let aside = try store.engine.putAside(stamp: "20261201")
    let moved = try PostgresPlace(aside)
    defer { _ = try? store.server.sql("DROP SCHEMA \(moved.schema), \(moved.schema)_visible CASCADE") }
    #expect(try store.server.sql("SELECT id FROM \(moved.schema)_visible.project", user: dana) == "acme\n")
    try PostgresEngine.open(moved, options: PostgresFixture.options).putBack(to: store.place)
    #expect(try store.sql("SELECT id FROM visible.project", as: dana) == "acme\n")
  }
}
