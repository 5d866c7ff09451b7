import Domain
import PostgresEngine
import StateStore
import TestSupport
import Testing

/// What the database itself refuses, to somebody who has an account of it and the server's own tool.
@Suite("The database keeps people apart", .needsServer)
struct ServerSecrecyTests {
  private let store: PostgresFixture
  private let dana: String
  private let lee: String
  private let service: String

  init() throws {
    store = try PostgresFixture()
    let schema = store.place.schema
    (dana, lee, service) = ("dana_\(schema)", "lee_\(schema)", "ssh_\(schema)")
    try store.engine.grantAccess()
    let ira = try store.session()
    for (id, customer) in [("acme", "Acme"), ("rival", "Rival canary5d1e")] {
      let state = try ira.createTestProject(id, customer: customer)
      _ = try ira.commit(.set(["T-1"], .note, "note canary5d1e"), id: "n-\(id)", on: state, at: .test())
    }
    try store.engine.enroll(
      ServerAccount(
        account: dana, side: .customer, person: Actor(name: "Dana Ruiz", role: .mpoc), project: "acme"))
    try store.engine.enroll(
      ServerAccount(account: lee, side: .provider, person: Actor(name: "Lee Chen", role: .ipm), project: nil))
    try store.engine.enroll(ServerAccount(account: service, side: .customer, person: nil, project: nil))
  }

  private func sql(_ text: String, as user: String) throws -> String { try store.sql(text, as: user) }

  /// Reading: not one row of the other customer, whatever is asked.
  @Test(arguments: [
    "SELECT * FROM project WHERE id <> 'acme'", "SELECT * FROM item WHERE project = 'rival'",
    "SELECT * FROM change WHERE project = 'rival'", "SELECT * FROM touched WHERE project <> 'acme'",
    "SELECT * FROM today WHERE project <> 'acme'", "SELECT * FROM work WHERE project <> 'acme'",
    "SELECT * FROM figure WHERE project <> 'acme'", "SELECT * FROM seen WHERE person NOT LIKE 'acme%'",
    "SET row_security = off; SELECT * FROM item WHERE project = 'rival'",
    "SET golive.project = 'rival'; SELECT * FROM item WHERE project = 'rival'",
    "SET golive.person = 'Ira'; SET golive.project = 'rival'; SELECT customer FROM project",
    "SELECT i.fields FROM project p FULL JOIN item i ON i.project <> p.id WHERE i.project <> 'acme'",
    "SELECT customer FROM project GROUP BY customer HAVING customer LIKE 'Rival%'",
  ])
  func noRowOfAnotherCustomer(query: String) throws {
    // An error is an answer too, as long as it tells nothing.
    let said: String
    do { said = try sql(query, as: dana) } catch let error as PostgresServer.Missing {
      said = error.description
      #expect(said.contains("permission denied") || said.contains("row-level security"), "\(said)")
    }
    #expect(!said.lowercased().contains("rival") || said.contains("ERROR"))
    #expect(!said.contains("canary5d1e") || query.contains("GROUP BY") && said.isEmpty)
  }

  /// Writing, and everything that would open a way around.
  @Test(arguments: [
    "UPDATE item SET state = 'done' WHERE project = 'rival'; SELECT 1 / count(*) FROM item WHERE project = 'rival'",
    "UPDATE item SET project = 'rival' WHERE project = 'acme'",
    "INSERT INTO item(project, id, kind, rev, fields) VALUES('rival', 'X', 'task', 1, '{}')",
    "UPDATE change SET summary = 'other'", "DELETE FROM change", "TRUNCATE change",
    "UPDATE project SET id = 'rival'", "DELETE FROM project", "INSERT INTO project SELECT * FROM project",
    "INSERT INTO seen(person, tick, at) VALUES('Ira', 1, 1)",
    "UPDATE meta SET v = '99'", "UPDATE turn SET damage = 'x'", "DROP TABLE item", "CREATE TABLE mine(x INT)",
    "ALTER TABLE item DISABLE ROW LEVEL SECURITY", "DROP POLICY own ON item", "SET ROLE owner",
    "SET SESSION AUTHORIZATION owner", "CREATE ROLE mallory SUPERUSER", "SELECT * FROM member",
    "INSERT INTO member VALUES('x', 'provider')", "SELECT pg_read_file('/etc/passwd')",
    "COPY item TO '/tmp/stolen'", "COPY item TO PROGRAM 'cat'", "SELECT lo_import('/etc/passwd')",
    "CREATE FUNCTION leak(TEXT) RETURNS BOOL LANGUAGE plpgsql COST 0.0001 AS 'BEGIN RAISE NOTICE ''%'', $1; RETURN true; END'",
    "ALTER FUNCTION own_project() SECURITY INVOKER",
    "INSERT INTO number(project, low, high, state, number_type, usage, action, site, port_order, fields, rev) "
      + "VALUES('acme', 1, 1, '', '', '', '', '', '', '{}', 1)",
  ])
  func noWayAround(attack: String) throws {
    let before = try state()
    #expect(throws: PostgresServer.Missing.self) { try sql(attack, as: dana) }
    #expect(try state() == before)
  }

  private func state() throws -> String {
    try sql(
      "SELECT (SELECT string_agg(i::text, '') FROM (SELECT * FROM item ORDER BY project, id) i), "
        + "(SELECT string_agg(c::text, '') FROM (SELECT * FROM change ORDER BY tick) c), (SELECT count(*) FROM project)",
      as: "owner")
  }

  @Test func anEntryInAnotherNameIsRefused() throws {
    let entry = { (actor: String, role: String) in
      """
      UPDATE project SET head_seq = head_seq + 1 WHERE id = 'acme';
      INSERT INTO change(project, seq, cmd, at, actor, role, via, summary, step, body, body_hash, prev_hash, hash, undoes, tick)
      SELECT 'acme', head_seq, 'forged', 1, '\(actor)', '\(role)', 'x', 'x', 'do', '{}', repeat('0', 64), head_hash,
        repeat('1', 64), NULL, 999 FROM project WHERE id = 'acme'
      """
    }
    #expect(throws: PostgresServer.Missing.self) { try sql(entry("Ira", "IPM"), as: dana) }
    #expect(throws: PostgresServer.Missing.self) { try sql(entry("Dana Ruiz", "IPM"), as: dana) }
    #expect(throws: PostgresServer.Missing.self) { try sql(entry("Ira", "IPM"), as: lee) }
  }

  /// The control: what is theirs works, through golive and with the tool.
  @Test func ordinaryWorkGoesOn() throws {
    #expect(try sql("SELECT id FROM project", as: dana) == "acme\n")
    #expect(try sql("SELECT id FROM project ORDER BY id", as: lee) == "acme\nrival\n")

    let person = try open(dana)
    #expect(try person.account()?.project == "acme")
    let session = try ProjectSession(
      person, actor: Actor(name: "Dana Ruiz", role: .mpoc), project: "acme", via: "test",
      rules: FakeRules.rules)
    _ = try session.commit(
      .set(["T-1"], .note, "by Dana"), id: "d1", on: session.load("acme"), at: .test())
    #expect(try store.session().load("acme").value("T-1", .note) == "by Dana")
    _ = try session.undo("acme", id: "d2", at: .test(minute: 1))
    #expect(throws: StoreError.self) {
      try ProjectSession(
        open(dana), actor: Actor(name: "Dana Ruiz", role: .mpoc), project: "rival", via: "test",
        rules: FakeRules.rules)
    }
    #expect(try store.session().verify() == [])
  }

  @Test func anAccountThatServesSeveralIsToldWhoseTurnItIs() throws {
    #expect(try sql("SELECT count(*) FROM item", as: service) == "0\n")
    let session = try confined(to: "rival")
    #expect(try session.summary("rival").customer.hasPrefix("Rival"))
    _ = try session.commit(
      .set(["T-1"], .note, "by Bo"), id: "b1", on: session.load("rival"), at: .test())
    #expect(try store.session().load("rival").value("T-1", .note) == "by Bo")
  }

  private func confined(to project: ProjectID) throws -> ProjectSession {
    let engine = try open(service)
    let actor = Actor(name: "Bo Reyes", role: .mpoc)
    try engine.confine(to: project, as: actor)
    return try ProjectSession(engine, actor: actor, project: project, via: "test", rules: FakeRules.rules)
  }

  private func open(_ user: String) throws -> PostgresEngine { try store.open(as: user) }

  @Test func whoWasDismissedIsOut() throws {
    #expect(try store.engine.dismiss(account: dana))
    #expect(throws: StoreError.self) { try open(dana) }
    #expect(try !store.engine.dismiss(account: dana))
  }
}
