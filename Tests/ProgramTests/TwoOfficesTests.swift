import Foundation
import Platform
import TestSupport
import Testing

/// Two offices on one database server, reached over their networks with its certificate: an IPM in each, and a customer who
/// logs in over SSH in one.
@Suite(
  .serialized,
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL's server is not installed (Debian: postgresql-15)"),
  .enabled(if: ServerCertificate.isPossible, "openssl is not installed"),
  .enabled(if: SSHSite.isPossible, SSHSite.obstacle),
  .enabled(if: Office.obstacle == nil, "\(Office.obstacle ?? "")"))
struct TwoOfficesTests {
  private let (north, south): (Office, Office)
  private let server: PostgresServer
  private let certificate: ServerCertificate
  private let program: CommandLineProgram
  private let site: SSHSite

  init() throws {
    (north, south) = (try Office(1), try Office(2))
    let certificate = try ServerCertificate(for: [north, south].map { "IP:\($0.gateway)" })
    self.certificate = certificate
    server = try PostgresServer(
      settings: ServerCertificate.settings + ["listen_addresses=*"],
      whenPrepared: { server in
        try certificate.install(on: server)
        try server.admit("hostssl all all 10.0.0.0/8 trust")
      })
    try server.sql("CREATE ROLE keeper LOGIN CREATEROLE")
    try server.sql("CREATE DATABASE work OWNER keeper")
    program = try CommandLineProgram()
    // As it is for who logs in over SSH.
    program.environment["GOLIVE_NOW"] = nil
    site = try SSHSite(within: south.within)
    try prepare()
  }

  private func address(_ user: String, in office: Office) -> String {
    "postgresql://\(user)@\(office.gateway):\(server.port)/work?sslrootcert=\(certificate.authority)"
  }

  private func prepare() throws {
    let keeper = address("keeper", in: north)
    try must("admin", "init", keeper)
    try must("new", "Oak & Iron Law", "--mpoc", "Dana Ruiz", "--start", "2026-10-05", "--workspace", keeper)
    let tasks = try program.run("task", "oak", "list", "--json", "--workspace", keeper).rows("tasks")
    let early = tasks.compactMap { $0["id"] as? String }.filter {
      $0.hasPrefix("INI-") || ["PLN-01", "PLN-02", "PLN-03"].contains($0)
    }
    let done = try program.run(
      ["task", "oak", "done"] + early + ["--evidence", "as planned", "--workspace", keeper])
    #expect(done.status == 0, "\(done)")
    try must("admin", "account", "add", keeper, "lee", "ipm/Lee Chen")
    try must("admin", "account", "add", keeper, "kim", "ipm/Kim Park")
    try must("admin", "account", "add", keeper, "golive_ssh", "--serves", "provider")
    try site.grant(
      "mpoc:oak-iron-law/Dana Ruiz", key: "dana", "--workspace", address("golive_ssh", in: south))
  }

  private func must(_ words: String...) throws {
    let answer = try program.run(words)
    #expect(answer.status == 0, "\(words): \(answer)")
  }

  private func dashboard(_ user: String, _ person: String, in office: Office) throws -> DashboardTerminal {
    let terminal = try DashboardTerminal(program, columns: 160, rows: 48)
    try terminal.open(
      "--workspace '\(address(user, in: office))' --as '\(person):IPM'",
      prefix: office.within.joined(separator: " "), at: "\(person) (IPM)")
    try terminal.tmux.waitUntil(contains: "Oak & Iron Law")
    return terminal
  }

  private func login() throws -> Tmux {
    let dana = try site.open(key: "dana", columns: 160, rows: 48)
    try dana.waitUntil(contains: "Hello, Dana Ruiz")
    return dana
  }

  /// Somebody else is at work when she signs, so that her signature is on its way when the server dies.
  @Test func theServerIsKilledInTheMiddleOfASignOff() throws {
    let lee = try dashboard("lee", "Lee Chen", in: north)
    let kim = try dashboard("kim", "Kim Park", in: south)
    let dana = try login()
    try walk(dana, to: "Do you approve the scope of work?")
    for _ in 0..<8 { try dana.keys("Space") }
    try dana.type("y")
    try dana.waitUntil(contains: "s signs")
    let other = try holdTheTurn()
    defer { waitpid(other, nil, 0) }
    try dana.type("s")
    try dana.waitUntil(contains: "Not saved yet")

    try server.kill()
    try server.start()

    // Within the time a change may wait it is stored; else she is told that it is not, and signs again.
    let now = try dana.waitUntil("what became of her signature") {
      $0.contains("Signed.  Receipt: ") || $0.contains("answer was not saved")
        || $0.contains("You approved this on")
    }
    if now.contains("answer was not saved") {
      try dana.type("y")
      try dana.waitUntil(contains: "s signs")
      try dana.type("s")
    }
    try dana.waitUntil(contains: "You approved this on")
    let kept = try program.run("receipt", "oak", "sow", "--workspace", address("keeper", in: north)).output
    let receipt = try #require(kept.firstMatch(of: /oak-iron-law · #\d+ · [-0-9]+ · [-0-9A-Z]+/)?.output)
    for (user, person, office) in [("lee", "Lee Chen:IPM", north), ("kim", "Kim Park:IPM", south)] {
      let here = ["--workspace", address(user, in: office), "--as", person]
      #expect(try program.run(["verify", String(receipt)] + here).status == 0)
    }
    let here = ["--workspace", address("keeper", in: north)]
    let entries = try program.run(["history", "oak", "--json"] + here).rows("entries")
    #expect(entries.count { "\($0["summary"] ?? "")".hasPrefix("signed: ") } == 1)
    #expect(try program.run(["doctor"] + here).status == 0)
    for terminal in [lee, kim] {
      try terminal.key("Enter", until: "Oak & Iron Law > Board")
      try terminal.tmux.type("ga")
      try terminal.tmux.waitUntil(contains: "by Dana Ruiz")
    }
  }

  @Test func anOfficeWithoutItsCableReadsOnAndCatchesUp() throws {
    let lee = try dashboard("lee", "Lee Chen", in: north)
    try north.unplug()
    let kim = ["--workspace", address("kim", in: south), "--as", "Kim Park:IPM"]
    let raised = try program.run(["issue", "raise", "oak", "No dial tone in Denver"] + kim)
    #expect(raised.status == 0, "\(raised)")
    try lee.tmux.waitUntil(contains: "NOT READ")
    #expect(try lee.tmux.capture().contains("Oak & Iron Law"))

    try north.plug()

    try lee.tmux.waitUntil("the screen to be read again") { !$0.contains("NOT READ") }
    try lee.go("4", to: "Issues")
    try lee.tmux.waitUntil(contains: "No dial tone in Denver")
  }

  /// One question after the other: over a network a screen arrives in pieces.
  private func walk(_ tmux: Tmux, to question: String) throws {
    for number in 1...60 {
      let screen = try tmux.waitUntil("question \(number), whole") {
        try $0.contains("Question \(number) of") && $0 == tmux.capture()
      }
      if screen.contains("\n   \(question)") { return }
      try tmux.keys("Right")
    }
    throw Tmux.TimedOut(awaited: question, screen: try tmux.capture())
  }

  /// Ends with the server.
  private func holdTheTurn() throws -> pid_t {
    let other = try ChildProcess.start([
      "/usr/bin/psql", "-X", "-q", "-h", server.directory + "/data", "-p", String(server.port), "-U", "owner",
      "-d", "work", "-c", "BEGIN; SELECT * FROM golive.turn FOR UPDATE; SELECT pg_sleep(60)",
    ])
    try waitUntil("the turn to be taken") {
      try server.sql("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%'").contains("2")
    }
    return other
  }
}
