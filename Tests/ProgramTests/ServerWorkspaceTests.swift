import Foundation
import Platform
import TestSupport
import Testing

@testable import golive

/// The whole program on a database server: made, moved there and back, shared, and a server that dies.
@Suite(
  .serialized,
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL's server is not installed (Debian: postgresql-15)"))
struct ServerWorkspaceTests {
  private let server: PostgresServer
  /// A database of an owner who is no superuser, with accounts of two people.
  private let database: String

  init() throws {
    server = try PostgresServer.shared.get()
    database = "p\(UUID().uuidString.filter(\.isHexDigit).lowercased().prefix(12))"
    try? server.sql("CREATE ROLE keeper LOGIN CREATEROLE")
    try server.sql("CREATE DATABASE \(database) OWNER keeper")
  }

  private func address(_ user: String, port: Int? = nil) -> String {
    "postgresql://\(user)@127.0.0.1:\(port ?? server.port)/\(database)?schema=\(database)"
  }

  /// Names of accounts are the whole server's.
  private func account(_ name: String) -> String { "\(name)_\(database)" }

  private func enroll(_ program: CommandLineProgram) throws {
    let dana = [account("dana"), "mpoc:oak-iron-law/Dana Ruiz"]
    let add = ["admin", "account", "add", address("keeper")]
    for words in [[account("lee"), "ipm/Lee Chen"], dana + ["--reads-internal"]] {
      let added = try program.run(add + words)
      #expect(added.status == 0, "\(added)")
    }
  }

  @Test func aWorkspaceMovesThereAndBackWithItsHistoryAndReceipts() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("issue", "raise", "oak", "No dial tone")
    let before = try program.run("export", "--all").output
    let history = try program.run("history", "oak", "--json").json["entries"] as? [[String: Any]]

    let there = try program.run("admin", "move", address("keeper"))
    #expect(there.status == 0, "\(there)")
    #expect(try !program.run("list").output.contains("Oak & Iron Law"))
    let here = ["--workspace", address("keeper")]
    #expect(try program.run(["export", "--all"] + here).output == before)
    let moved = try program.run(["history", "oak", "--json"] + here).json["entries"] as? [[String: Any]]
    #expect(moved?.compactMap { $0["hash"] as? String } == history?.compactMap { $0["hash"] as? String })
    #expect(try program.run(["doctor"] + here).status == 0)
    #expect(try program.run(["issue", "raise", "oak", "After the move"] + here).status == 0)

    let back = try program.run(["admin", "move", program.home.path + "/again"] + here)
    #expect(back.status == 0, "\(back)")
    let again = ["--workspace", program.home.path + "/again"]
    #expect(try program.run(["issue", "list", "oak"] + again).output.contains("After the move"))
    #expect(try program.run(["doctor"] + again).status == 0)
    #expect(try program.run(["list"] + here).status != 0)
  }

  @Test func aMoveThatCannotArriveLeavesEverythingWhereItWas() throws {
    let program = try CommandLineProgram.withProject()
    #expect(try program.run("admin", "init", address("keeper")).status == 0)
    let before = try program.run("export", "--all").output

    let refused = try program.run("admin", "move", address("keeper"))

    #expect(refused.status != 0 && refused.complaint.contains("already"), "\(refused)")
    #expect(try program.run("export", "--all").output == before)
    #expect(try program.run(["list", "--workspace", address("keeper")]).output.contains("No projects here"))
  }

  @Test func aPersonNamesTheServerOnceAndIsWhoTheirAccountIs() throws {
    let program = try CommandLineProgram.withProject()
    #expect(try program.run("admin", "move", address("keeper")).status == 0)
    try enroll(program)
    try program.write(
      "[user]\nname = \"Lee Chen\"\n[workspace]\naddress = \"\(address(account("lee")))\"\n",
      to: "config/config.toml")

    #expect(try program.run("list").output.contains("Oak & Iron Law"))
    #expect(try program.run("info", "--json").json["workspace"] as? String == address(account("lee")))
    let other = try program.run("list", "--as", "Mallory:IPM")
    #expect(other.status == 1 && other.complaint.contains("'Lee Chen:IPM'"), "\(other)")
    let dana = ["--workspace", address(account("dana")), "--as", "Dana Ruiz:MPOC"]
    #expect(try program.run(["list"] + dana).output.contains("Oak & Iron Law"))
    #expect(try program.run(["new", "Mine"] + dana).status != 0)
    let older = try program.run(["backup"])
    #expect(older.status != 0 && older.complaint.contains("golive export --all"), "\(older)")
  }

  @Test func anAccountForOtherProgramsReadsWhatIsVisibleAndGoliveSendsItsPersonToTheirLogin() throws {
    let program = try CommandLineProgram.withProject()
    #expect(try program.run("admin", "move", address("keeper")).status == 0)
    let add = ["admin", "account", "add", address("keeper"), account("dana"), "mpoc:oak-iron-law/Dana Ruiz"]
    let added = try program.run(add)
    #expect(added.status == 0 && added.output.contains("visible"), "\(added)")
    try program.run("admin", "account", "add", address("keeper"), account("lee"), "ipm/Lee Chen")
    let list = ["admin", "account", "list", address("keeper")]
    #expect(
      try program.run(list + ["--json"]).rows("accounts").map { $0["reads"] as? String } == [
        "visible", "all projects",
      ])

    let asked =
      "SELECT customer FROM \(database)_visible.project; SELECT count(*) > 50 FROM \(database)_visible.item"
    #expect(try server.sql(asked, user: account("dana"), database: database).contains("Oak & Iron Law\nt"))
    for line in [["list"], ["history", "oak"], ["issue", "raise", "oak", "No dial tone"]] {
      let refused = try program.run(
        line + ["--workspace", address(account("dana")), "--as", "Dana Ruiz:MPOC"])
      #expect(
        refused.status != 0 && refused.complaint.contains("Dana Ruiz uses golive over SSH"), "\(refused)")
    }
    let other = try program.run([
      "admin", "account", "add", address("keeper"), account("lee"), "ipm/Lee Chen", "--reads-internal",
    ])
    #expect(other.status != 0 && other.complaint.contains("customer's person"), "\(other)")

    #expect(try program.run(add + ["--reads-internal"]).status == 0)
    #expect(try program.run(list).output.contains("whole project"))
    let whole = try program.run(["list", "--workspace", address(account("dana")), "--as", "Dana Ruiz:MPOC"])
    #expect(whole.output.contains("Oak & Iron Law"), "\(whole)")
  }

  @Test func noPasswordIsTakenOrRepeated() throws {
    let program = try CommandLineProgram()
    let address = "postgresql://lee:hunter2@127.0.0.1/golive"
    let lines = [
      ["list", "--workspace", address], ["info", "--workspace", address], ["admin", "init", address],
      ["admin", "move", address], ["admin", "account", "list", address],
    ]
    for line in lines {
      let answer = try program.run(line)
      #expect(answer.status != 0 && answer.complaint.contains(".pgpass"), "\(answer)")
      #expect(!answer.complaint.contains("hunter2") && !answer.output.contains("hunter2"))
    }
    try program.write("[workspace]\naddress = \"\(address)\"\n", to: "config/config.toml")
    for line in [["info"], ["config", "check"]] {
      let answer = try program.run(line)
      #expect(!answer.complaint.contains("hunter2") && !answer.output.contains("hunter2"), "\(answer)")
    }
  }

  /// The customer's answer goes to a server that is killed while it is stored, and is there once when it is back.
  @Test func theServerIsKilledInTheMiddleOfAnAnswer() throws {
    let own = try PostgresServer()
    let proxy = try ServerProxy(to: own.port)
    let address = "postgresql://owner@127.0.0.1:\(proxy.port)/postgres"
    let program = try CommandLineProgram()
    #expect(try program.run("admin", "init", address).status == 0)
    let here = ["--workspace", address]
    try program.run(["new", "Oak & Iron Law", "--mpoc", "Dana Ruiz", "--start", "2026-10-05"] + here)
    let lee = try DashboardTerminal(program, columns: 160, rows: 48)
    try lee.open("--workspace '\(address)' --as 'Lee Chen:IPM'", at: "Lee Chen (IPM)")
    try lee.tmux.waitUntil(contains: "Oak & Iron Law")
    let dana = try DashboardTerminal(program, columns: 160, rows: 48)
    try dana.open("--workspace '\(address)' --as 'Dana Ruiz:MPOC'", at: "Hello, Dana Ruiz")
    try dana.tmux.type("r")
    try dana.tmux.waitUntil(contains: "In a few words")
    try dana.tmux.type("The fax is silent")

    proxy.swallowAnswerAndCut(to: "NOTIFY")
    try dana.tmux.keys("Enter", "Enter", "Enter", "Enter")
    try own.kill()
    try lee.tmux.waitUntil(contains: "NOT READ")
    try own.start()
    proxy.mend()

    // Whatever the screen said meanwhile, what was typed is on it or stored.
    try lee.tmux.waitUntil("the screen to be read again") { !$0.contains("NOT READ") }
    try dana.tmux.waitUntil("the connection to be back") {
      $0.contains("It is number") || ($0.contains("there again") && !$0.contains("cannot be read now"))
    }
    if try !dana.tmux.capture().contains("It is number") {
      #expect(try dana.tmux.capture().contains("The fax is silent"))
      try dana.tmux.keys("Enter")
    }
    // Sent again or not, it is stored once.
    try dana.tmux.waitUntil(contains: "It is number")
    #expect(try program.run(["issue", "list", "oak", "--json"] + here).rows("issues").count == 1)
    #expect(try program.run(["doctor"] + here).status == 0)
  }
}
