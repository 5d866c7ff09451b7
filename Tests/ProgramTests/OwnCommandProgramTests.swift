import Foundation
import TestSupport
import Testing

/// Programs of the user's own, started by the real program.
@Suite(.serialized) struct OwnCommandProgramTests {
  private static let settings = """
    [[command]]
    name = "note"
    help = "writes the row down"
    run = ["sh", "-c", "printf '%s\\n' \\"$0\\" \\"$GOLIVE_KIND\\" \\"$GOLIVE_GO_LIVE\\" \\"$GOLIVE_PERSON\\" > \\"$GOLIVE_HOME/noted\\"; echo first; echo the last", "{project}"]

    [[command]]
    name = "fail"
    run = ["sh", "-c", "echo no such ticket; exit 3"]

    [[command]]
    name = "page"
    output = "terminal"
    run = ["sh", "-c", "clear; echo a page of its own; read answer; exit 0"]

    [[command]]
    name = "hang"
    run = ["sh", "-c", "sleep 1000"]

    [[command]]
    name = "later"
    output = "background"
    run = ["sh", "-c", "sleep 0.1; echo done > \\"$GOLIVE_HOME/later\\""]

    [[command]]
    name = "missing"
    run = ["no-such-program", "{customer}"]
    """

  private func program() throws -> CommandLineProgram {
    let program = try CommandLineProgram.withProject()
    try program.write(Self.settings, to: "config/config.toml")
    return program
  }

  private func noted(_ program: CommandLineProgram, _ name: String = "noted") -> [String] {
    let text = try? String(contentsOf: program.home.appendingPathComponent(name), encoding: .utf8)
    return (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func theCommandLineRunsThemWithFieldsAndEndsWithTheirStatus() throws {
    let program = try program()
    let answer = try program.run("run", "note", "oak", "INI-02")
    #expect(answer.status == 0 && answer.output == "first\nthe last\n")
    let lines = noted(program)
    #expect(lines.prefix(2) == ["oak-iron-law", "task"] && lines.count == 5)
    #expect(try program.run("run", "note", "oak").status == 0)
    #expect(noted(program).dropFirst().first == "project")

    #expect(try program.run("run", "fail", "oak").status == 3)
    let missing = try program.run("run", "missing", "oak")
    #expect(missing.status != 0 && missing.complaint.contains("no-such-program: No such file"))
    let unknown = try program.run("run", "nott", "oak")
    #expect(unknown.status != 0 && unknown.complaint.contains("Did you mean note?"))
  }

  @Test func ownFieldsAreArgumentsAndInTheEnvironment() throws {
    let program = try CommandLineProgram.withProject()
    try program.write(
      """
      [[command]]
      name = "tenant"
      run = ["sh", "-c", "echo \\"$0|$1|$GOLIVE_OWN_TENANT_ID|$GOLIVE_OWN_USERS|\\"", "{own.tenant-id}", "{own.users}"]
      [[command]]
      name = "typo"
      run = ["echo", "{own.tenat-id}"]
      """, to: "config/config.toml")
    for arguments in [
      ["field", "add", "oak", "tenant-id", "--value", "contoso; rm"], ["new", "Other Ltd"],
      ["field", "add", "other-ltd", "users", "--type", "number", "--value", "4"],
    ] { #expect(try program.run(arguments).status == 0) }
    #expect(try program.run("run", "tenant", "oak").output == "contoso; rm||contoso; rm||\n")
    #expect(try program.run("run", "tenant", "other-ltd").output == "|4||4|\n")
    #expect(try program.run("run", "tenant", "oak", "INI-02").output.hasPrefix("contoso"))
    let typo = try program.run("run", "typo", "oak")
    #expect(
      typo.status == 1
        && typo.complaint.contains("{own.tenat-id}, which typo needs. Did you mean {own.tenant-id}?"),
      "\(typo)")
    #expect(typo.output.isEmpty)
  }

  @Test func faultyOnesAreNamedAndTheOthersWork() throws {
    let program = try CommandLineProgram.withProject()
    try program.write(
      """
      colour = "red"
      [notify]
      how = "loud"
      [[command]]
      name = "good"
      run = ["echo", "{customer}"]
      [[command]]
      name = "bad"
      run = ["echo", "{custmer}"]
      [[command]]
      name = "GOOD"
      run = ["echo"]
      [[command]]
      name = "kinds"
      for = ["tasks"]
      run = ["echo"]
      [[command]]
      run = ["echo"]
      """, to: "config/config.toml")
    let problems = try program.run("info", "--json").json["problems"] as? [String] ?? []
    for part in [
      "no setting \"colour\"", "how is one of bell, osc9, osc777 and off", "\"bad\" was left out",
      "\"GOOD\" was left out: another command has its name", "for has \"tasks\"", "command 5",
    ] { #expect(problems.contains { $0.contains(part) }, "\(part) in \(problems)") }
    #expect(try program.run("run", "good", "oak").output == "Oak & Iron Law\n")
  }

  @Test func theOldNameOfTheFileIsTold() throws {
    let program = try CommandLineProgram.withProject()
    try program.write("[backup]\ndaily = false\n", to: "config/settings.toml")
    let problems = try program.run("info", "--json").json["problems"] as? [String] ?? []
    #expect(problems.contains { $0.contains("its name is config.toml now") })
  }

  @Test func theDashboardShowsTheLastLineOrTheFailure() throws {
    let program = try program()
    let dash = try DashboardTerminal(program)
    try dash.openBoard()
    try dash.type("$", until: "Your command on INI-01")
    try dash.type("note", until: "note")
    try dash.key("Enter", until: "note: the last")
    #expect(noted(program).dropFirst().first == "task")
    try dash.tmux.type("$fail")
    try dash.key("Enter", until: "fail on INI-01 ended with status 3: no such ticket")
    try dash.tmux.type("$missing")
    try dash.key("Enter", until: "was not started")
    try dash.go("1", to: "Portfolio")
    try dash.leave()
  }

  @Test func aProgramGetsTheTerminalAndGivesItBack() throws {
    let dash = try DashboardTerminal(program())
    try dash.openBoard()
    try dash.tmux.type("$page")
    try dash.key("Enter", until: "a page of its own")
    try dash.key("Enter", until: "page is done, on INI-01.")
    try dash.tmux.waitUntil(contains: "INI-02")
    // Ctrl-C reaches the program alone.
    try dash.tmux.type("$page")
    try dash.key("Enter", until: "a page of its own")
    try dash.key("C-c", until: "ended with status 130")
    try dash.go("1", to: "Portfolio")
    try dash.leave()
    #expect(try dash.isRestored())
  }

  @Test func escEndsAProgramThatHangs() throws {
    let dash = try DashboardTerminal(program())
    try dash.openBoard()
    try dash.tmux.type("$hang")
    try dash.key("Enter", until: "sh is running")
    try dash.key("Escape", until: "hang on INI-01 was ended before it was done.")
    try dash.tmux.type("$later")
    try dash.key("Enter", until: "later was started, on INI-01.")
    let process = try #require(try dash.tmux.process(running: DashboardTerminal.path))
    try waitUntil("the end of later") { noted(dash.program, "later").first == "done" }
    // The next start takes the end of the one nobody waited for.
    try dash.tmux.type("$note")
    try dash.key("Enter", until: "note: the last")
    let zombies = try dash.program.shell("pgrep -P \(process) -r Z")
    #expect(zombies.output.isEmpty, "\(zombies.output)")
    try dash.go("1", to: "Portfolio")
    try dash.leave()
  }

  @Test func aStatusLineAndJSONLinesForOtherPrograms() throws {
    let program = try CommandLineProgram.withProject()
    let line = try program.run("today", "--line")
    #expect(line.output.split(separator: "\n").count == 1 && line.output.contains("need"))
    #expect(
      try program.run("today", "--line", "--filter", "what:nothing-like-that").output == "nothing needs you\n"
    )
    #expect(try program.run("today", "--line", "--json").status == 2)

    let start = try program.run("watch", "--once", "--after", "0")
    let lines = start.output.split(separator: "\n").map { Data($0.utf8) }
    let first = try #require(
      lines.first.flatMap { try JSONSerialization.jsonObject(with: $0) as? [String: Any] })
    #expect(first["golive"] as? Int == 1 && first["kind"] as? String == "change")
    #expect(first["customer"] as? String == "Oak & Iron Law")
    let tick = try #require(first["tick"] as? Int)
    let done = try program.run("task", "oak", "comment", "INI-01", "called twice")
    #expect(done.status == 0, "\(done.complaint)")
    let more = try program.run("watch", "--once", "--after", "\(tick)", "--project", "oak").output
    #expect(more.split(separator: "\n").count == 1 && more.contains("called twice"))
    let customer = try program.run(["watch", "--once", "--as", "Dana Ruiz:mpoc"])
    #expect(customer.status != 0 && customer.output.isEmpty)
  }

  @Test func watchPrintsAChangeAsItComes() throws {
    let program = try CommandLineProgram.withProject()
    let dash = try DashboardTerminal(program)
    try dash.tmux.run("clear; \(DashboardTerminal.path) watch; echo status''=$?")
    // The first change after it began is one of many: it may not have begun when the first is made.
    var made = 0
    try dash.tmux.waitUntil("a line came") { screen in
      if !screen.contains("\"kind\": \"change\"") {
        made += 1
        _ = try? program.run("task", "oak", "comment", "INI-01", "call \(made)")
        return false
      }
      return true
    }
    try dash.tmux.keys("C-c")
    try dash.tmux.run("echo ba''ck")
    try dash.tmux.waitUntil(contains: "back")
  }
}
