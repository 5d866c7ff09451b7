import Domain
import PostgresEngine
import StateStore
import TestSupport
import Testing

/// A customer's person with an account for other programs: reads what is visible in their project, and nothing else.
@Suite("The database shows a customer's account what is visible", .needsServer)
struct VisibleRowsTests {
  private static let token = CanaryProject.token
  private static let views = [
    "visible.project", "visible.item", "visible.change", "visible.touched", "visible.document_text",
    "visible.number", "visible.number_tally",
  ]
  private let store: PostgresFixture
  private let ira: Workspace
  private let dana: String
  private let whole: ProjectState

  init() throws {
    store = try PostgresFixture()
    try store.engine.grantAccess()
    ira = try store.session(rules: .domain)
    var random = Seeded(1)
    for id in ["acme", "rival"] { try CanaryProject.fill(ira, ProjectID(id), &random) }
    let numbers =
      "number,number_end,usage,action,site,state,notes,circuit\n+12125551000,,spare,keep,,,\(Self.token),\(Self.token)"
    _ = try ira.importNumbers(
      NumberFile(reading: Array(numbers.utf8)), scope: nil, validRowsOnly: false, into: "acme", id: "numbers",
      at: .test(minute: 901))
    try store.engine.run(
      "UPDATE project SET customer = 'Rival \(Self.token)', next_title = '\(Self.token)' WHERE id = 'rival'")
    try store.engine.run(
      "UPDATE project SET next_title = '\(Self.token)', health = '\(Self.token)', own = '\(Self.token)', "
        + "search = '\(Self.token)', bookings = '\(Self.token)', drift = '\(Self.token)', people = '\(Self.token)' "
        + "WHERE id = 'acme'")
    dana = try store.enrollReader()
    whole = try ira.load("acme")
  }

  private func sql(_ text: String) throws -> String { try store.sql(text, as: dana) }
  private func lines(_ text: String) throws -> [String] {
    try sql(text).split(separator: "\n").map(String.init)
  }

  // MARK: What is read

  @Test func whatIsVisibleIsReadAndNothingElse() throws {
    let shown = whole.shown(to: Actor(name: "Dana Ruiz", role: .mpoc))
    #expect(Set(try lines("SELECT id FROM visible.item")) == Set(shown.items.keys.map(\.rawValue)))
    #expect(shown.items.count > 100 && shown.items.count < whole.items.count - 10)
    #expect(try sql("SELECT id, customer FROM visible.project") == "acme|Acme\n")
    #expect(try sql("SELECT go_live FROM visible.project").dropLast() == (whole["acme"]?[.goLive] ?? ""))
    #expect(
      try sql("SELECT fields->>'value' FROM visible.item WHERE kind = 'own-field'") == "acme.example\n")
    #expect(try sql("SELECT item, text FROM visible.document_text") == "DOC-SOW-1|# Scope of Work\n\n")
    #expect(try sql("SELECT low, usage, fields FROM visible.number") == "12125551000|spare|{}\n")
    #expect(try sql("SELECT numbers FROM visible.number_tally WHERE subject = 'all'") == "1\n")
    #expect(try sql("SELECT at, actor FROM visible.change WHERE seq = 1") == "")
  }

  @Test func ofTheHistoryItIsReadWhoChangedWhatIsVisible() throws {
    let entries = try ira.history("acme", item: nil, before: nil, limit: .max)
    let imported = try #require(entries.first).sequence
    let task = try #require(Project(whole)?.tasks.first { $0.visibility == .customer }).id
    let said = try ira.commit(.comment(task, "Hello"), id: "hello", on: whole, at: .test(minute: 902)).entry
    _ = try ira.commit(
      .comment(task, "Aside \(Self.token)", isInternal: true), id: "aside", on: ira.load("acme"),
      at: .test(minute: 903))
    let read = try lines("SELECT seq, actor, role, via FROM visible.change WHERE seq >= \(imported)")
    #expect(Set(read) == ["\(imported)|Ira|IPM|test", "\(said.sequence)|Ira|IPM|test"])
    let comment = try #require(said.changes.first).item
    #expect(try sql("SELECT item FROM visible.touched WHERE seq = \(said.sequence)") == "\(comment)\n")
    #expect(
      try sql(
        "SELECT (extract(epoch FROM at) * 1000)::BIGINT, hash FROM visible.change WHERE seq = \(said.sequence)"
      )
        == "\(said.at.milliseconds)|\(said.hash)\n")
  }

  @Test func noTokenOnAnyWay() throws {
    for view in Self.views {
      for query in ways(to: view) {
        let said = try store.answer(query, as: dana)
        #expect(!said.contains(Self.token) && !said.contains("Rival"), "\(query)")
        #expect(!query.hasPrefix("TABLE") || !said.contains("ERROR"), "\(said)")
      }
      #expect(try !sql("TABLE \(view)").isEmpty)
    }
  }

  private func ways(to view: String) -> [String] {
    let function = view.replacing(".", with: "_") + "()"
    return [
      "TABLE \(view)", "SELECT row_to_json(v) FROM \(view) v", "SELECT v::TEXT::INT FROM \(view) v",
      "SELECT * FROM \(function)", "SELECT \(function)",
      "EXPLAIN ANALYZE VERBOSE SELECT * FROM \(view)",
      "SET golive.project = 'rival'; SET golive.person = 'Ira'; SET golive.role = 'IPM'; TABLE \(view)",
      "CREATE TEMP TABLE item(project TEXT, id TEXT, kind TEXT, parent TEXT, fields TEXT); "
        + "CREATE TEMP TABLE member(account TEXT, reads TEXT, project TEXT); "
        + "INSERT INTO member VALUES(session_user, 'visible', 'rival'); SET search_path = pg_temp, \(store.place.schema); "
        + "TABLE \(view)",
      "CREATE FUNCTION pg_temp.leak(TEXT) RETURNS BOOL LANGUAGE plpgsql COST 0.0001 AS "
        + "'BEGIN RAISE NOTICE ''%'', $1; RETURN true; END'; SELECT * FROM \(view) v WHERE pg_temp.leak(v::TEXT)",
      "COPY (SELECT * FROM \(view)) TO STDOUT", "SELECT xmin, ctid, * FROM \(view)",
      "DECLARE c CURSOR FOR TABLE \(view)", "SET row_security = off; TABLE \(view)",
      "SET standard_conforming_strings = off; SET transform_null_equals = on; TABLE \(view)",

      "SET client_min_messages = debug5; SET debug_print_plan = on; TABLE \(view)",
    ]
  }

  /// A table as it is: not one column, for whatever reason somebody asks.
  @Test func noTableIsReadOrEstimated() throws {
    let tables = try store.sql(
      "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'S')",
      as: "owner"
    ).split(separator: "\n")
    #expect(tables.count > 15)
    for table in tables {
      for query in [
        "SELECT count(*) FROM \(table)", "EXPLAIN SELECT * FROM \(table)", "COPY \(table) TO STDOUT",
      ] {
        #expect(try store.answer(query, as: dana).contains("permission denied"), "\(query)")
      }
    }
    #expect(
      try sql("SELECT count(*) FROM pg_stats WHERE schemaname = current_schema()") == "0\n")
    #expect(try !sql("EXPLAIN SELECT * FROM visible.item WHERE state = 'done'").contains("item i"))
  }

  // MARK: What is done

  private static let attacks = [
    "UPDATE item SET state = 'done'", "DELETE FROM item", "TRUNCATE item",
    "INSERT INTO item(project, id, kind, rev, fields) VALUES('acme', 'X', 'task', 1, '{}')",
    "INSERT INTO change SELECT * FROM change", "UPDATE project SET head_seq = 1", "UPDATE turn SET taken = 1",
    "INSERT INTO seen(person, tick, at) VALUES('Dana Ruiz', 1, 1)", "UPDATE member SET reads = NULL",
    "INSERT INTO visible.item(id) VALUES('X')", "UPDATE visible.item SET state = 'done'",
    "DELETE FROM visible.item",
    "SELECT * FROM visible.item FOR UPDATE", "LOCK TABLE item", "SELECT nextval('change_tick')",
    "SELECT last_value FROM change_tick", "CREATE TABLE mine(x INT)", "CREATE VIEW mine AS SELECT 1",
    "DROP VIEW visible.item", "CREATE OR REPLACE VIEW visible.item AS SELECT * FROM item",
    "ALTER FUNCTION reader_project() SECURITY INVOKER", "ALTER FUNCTION visible_ids() RESET search_path",
    "SELECT readable('{}')", "SET ROLE owner", "SET SESSION AUTHORIZATION owner",
    "GRANT SELECT ON item TO PUBLIC", "SELECT pg_read_file('/etc/passwd')",
    "CREATE TRIGGER t BEFORE INSERT ON item FOR EACH ROW EXECUTE FUNCTION refuse_edit()",
    "CREATE RULE r AS ON SELECT TO visible.item DO INSTEAD SELECT 1", "COMMENT ON VIEW visible.item IS 'x'",
    "CREATE FUNCTION leak() RETURNS TEXT LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
  ]

  @Test func nothingIsChanged() throws {
    let before = try everything()
    for attack in Self.attacks {
      #expect(throws: PostgresServer.Missing.self, "\(attack)") { try sql(attack) }
    }
    for group in ["customer", "provider"] {
      #expect(throws: PostgresServer.Missing.self) {
        try sql("SET ROLE golive_\(store.place.schema)_\(group)")
      }
    }
    #expect(try everything() == before)
  }

  private func everything() throws -> String {
    try store.sql(
      "SELECT (SELECT string_agg(i::TEXT, '' ORDER BY project, id) FROM item i), "
        + "(SELECT string_agg(c::TEXT, '' ORDER BY tick) FROM change c), (SELECT string_agg(m::TEXT, '') FROM member m)",
      as: "owner")
  }

  /// A damaged row says nothing of what it holds, and counts as internal.
  @Test func whatCannotBeReadIsHidden() throws {
    let visible = try lines("SELECT id FROM visible.item")
    try store.engine.run(
      "UPDATE item SET fields = '{\"title\": \(Self.token)}' WHERE project = 'acme' AND id IN ('INI-01', 'EXE-01')"
    )
    try store.tamper("UPDATE change SET body = '[[\(Self.token)' WHERE project = 'acme' AND seq > 5")
    #expect(try Set(lines("SELECT id FROM visible.item")).isSubset(of: visible))
    for view in Self.views { #expect(try !sql("TABLE \(view)").contains(Self.token)) }
    #expect(try !sql("SELECT id FROM visible.item").split(separator: "\n").contains("INI-01"))
  }

  @Test func goliveItselfSaysWhereThePersonUsesIt() throws {
    let before = try ira.tick()
    #expect {
      try store.open(as: dana)
    } throws: { error in
      let sentence = (error as? StoreError)?.sentence(for: .customer) ?? ""
      return sentence.contains("for other programs") && sentence.contains("Dana Ruiz uses golive over SSH")
        && sentence.contains("Nothing was opened")
    }
    #expect(try ira.tick() == before)
  }

  /// The views are no fault of the workspace.
  @Test func theDoctorFindsNothing() throws {
    #expect(
      try store.session(rules: .domain).examine().filter { $0.name == "schema" && $0.standing != .good }
        .isEmpty)
  }
}
