import Foundation
import TestSupport
import Testing

/// Plain lines with the built program: through a pipe, and on terminals that request or need them.
@Suite(.serialized) struct LinearProgramTests {
  private func pipe(_ lines: String, _ arguments: String, _ program: CommandLineProgram) throws -> (
    Int32, String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    try program.write(lines, to: "lines.txt")
    let home = program.home.path
    process.arguments = [
      "-c", "\(BuiltProducts.path(of: "golive")) \(arguments) <\(home)/lines.txt >\(home)/said.txt 2>&1",
    ]
    process.environment = program.environment
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOfFile: home + "/said.txt", encoding: .utf8))
  }

  /// What cannot be read is asked for again, and the list of calendars is broken between its words.
  @Test func aNewProjectAsksAgain() throws {
    let dash = try DashboardTerminal(CommandLineProgram())
    func answer(_ text: String, until awaited: String) throws -> String {
      try dash.tmux.type(text)
      try dash.tmux.keys("Enter")
      return try dash.tmux.waitUntil(contains: awaited)
    }
    try dash.tmux.run("\(DashboardTerminal.path) new Elm; echo status''=$?")
    try dash.tmux.waitUntil(contains: "First day (")
    _ = try answer("somday", until: "Not a day")
    let asked = try answer("mon", until: "Enter for weekdays):")
    #expect(asked.contains("northern-ireland") && asked.contains("edinburgh"), "\(asked)")
    _ = try answer("mars", until: "There is no calendar \"mars\".")
    _ = try answer("us", until: "Main Point of Contact")
    _ = try answer("Dana Ruiz", until: "phones or headsets? [y/N]")
    _ = try answer("maybe", until: "Type y or n")
  }

  @Test func aPipeIsAConversation() throws {
    let program = try CommandLineProgram.withProject()
    let (status, said) = try pipe(
      "1\nchecklists\nPRE\nclaim E1 passed everywhere\nu\nredo\n", "--linear", program)

    #expect(status == 0, "\(said)")
    #expect(
      said.contains("1. Oak & Iron Law, INITIATE")
        && said.hasSuffix("Goodbye. Everything you did is stored.\n"))
    #expect(!said.contains("\u{1B}"))
    let check = try program.run("check", "show", "oak", "PRE-E1", "--json").json
    #expect(check["state"] as? String == "claimed done")
  }

  /// No shell reads the path: `~` is the home all the same.
  @Test func filesOfTheDiskAreImported() throws {
    let program = try CommandLineProgram.withProject()
    program.environment["HOME"] = program.home.path
    try program.write(
      "{\"scotland\": {\"events\": [{\"title\": \"St Andrew\", \"date\": \"2026-11-30\"}]}, "
        + "\"wales\": {\"events\": []}}", to: "bank.json")
    try program.write("name,role\nAnn Bell,TRN\n", to: "people.csv")
    let (status, said) = try pipe(
      "1\npeople\nimport ~/nowhere.csv\nb\nimport ~/people.csv\nstore\ndays-off\nimport\n~/bank.json\n\nscotland\nstore\n",
      "--linear", program)

    #expect(
      status == 0
        && said.contains("nowhere.csv cannot be read: No such file or directory. Nothing was read.\n"),
      "\(said)")
    #expect(said.contains("Imported 1 person from people.csv: 1 new"), "\(said)")
    #expect(said.contains("Imported 1 day off from bank.json: 1 new"), "\(said)")
    #expect(try program.run("people", "oak").output.contains("Ann Bell"))
    let days = try program.run("calendar", "oak", "--year", "2026", "--json").rows("daysOff")
    #expect(days.map { $0["day"] as? String } == ["2026-11-30"])
  }

  @Test func anAccessiblePipeIsAConversationToo() throws {
    let program = try CommandLineProgram.withProject()
    let (status, said) = try pipe("l\nq\n", "--as 'Dana Ruiz:MPOC'", program)
    #expect(status == 0 && said.contains("READY"), "a table where nothing else was asked for: \(said)")
    let home = program.home.path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c",
      "ACCESSIBLE=1 \(BuiltProducts.path(of: "golive")) --as 'Dana Ruiz:MPOC' <\(home)/lines.txt >\(home)/said.txt 2>&1",
    ]
    process.environment = program.environment
    try process.run()
    process.waitUntilExit()
    let talk = try String(contentsOfFile: home + "/said.txt", encoding: .utf8)
    #expect(talk.contains("Hello, Dana Ruiz.") && !talk.contains("READY"), "\(talk)")
  }

  @Test func anEndlessLineIsCutAndAnEmptyInputLeaves() throws {
    let program = try CommandLineProgram.withProject()
    let (status, said) = try pipe(String(repeating: "x", count: 3 << 20) + "\nlist", "--linear", program)
    #expect(status == 0 && said.utf8.count < 300_000)
    let (empty, greeting) = try pipe("", "--linear", program)
    #expect(empty == 0 && greeting.contains("Portfolio"))
  }

  @Test func aFileIsFilledInWithoutAWorkspaceAndComesBack() throws {
    let program = try CommandLineProgram.withProject()
    let path = program.home.path + "/oak.txt"
    try program.run("checklist", "export", "oak", "--list", "PRE", "--to", path)
    let alone = try CommandLineProgram()
    let (status, said) = try pipe(
      "y\ncalendar of 2026\nn\na\nWhich names?\nl\n?\nq\n", "checklist fill \(path)", alone)
    #expect(
      status == 0 && said.contains("Saved in") && said.contains("Is the go-live day clear"), "\(said)")
    #expect(try alone.names().filter { $0 == "data" } == [])

    let kept = try program.run("checklist", "import", path, "--keep", "--json")
    #expect(kept.json["new"] as? Int == 2, "\(kept.output)\(kept.complaint)")
    #expect(
      try program.run("check", "show", "oak", "PRE-A3", "--json").json["evidence"] as? String
        == "calendar of 2026")
  }

  @Test func dumbAndAccessibleTerminalsTalk() throws {
    let dash = try DashboardTerminal(.withProject())
    for prefix in ["TERM=dumb", "env -u TERM", "ACCESSIBLE=1"] {
      try dash.tmux.run("clear")
      try dash.tmux.waitUntil("an empty screen") { !$0.contains("lists them") }
      try dash.tmux.run("clear; \(prefix) \(DashboardTerminal.path); echo status''=$?")
      try dash.tmux.waitUntil(contains: "? lists them")
      #expect(try dash.tmux.ask("#{alternate_on}") == "0")
      try dash.tmux.type("1")
      try dash.tmux.keys("Enter")
      try dash.tmux.waitUntil(contains: "Choose 1 to 9")
      try dash.tmux.type("q")
      try dash.tmux.keys("Enter")
      try dash.tmux.waitUntil(contains: "status=0")
      #expect(try dash.isRestored())
    }
    try dash.tmux.run("clear; TERM=dumb \(DashboardTerminal.path); echo status''=$?")
    try dash.tmux.waitUntil(contains: "? lists them")
    try dash.tmux.keys("C-d")
    #expect(try dash.tmux.waitUntil(contains: "status=0").contains("Goodbye."))
  }
}
