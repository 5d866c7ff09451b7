import Dashboard
import TestSupport
import Testing

/// Contact, health, window, ball, waves and statistics from a shell.
struct CommandLineLifeTests {
  @Test func contactIsRecordedAndHealthIsToldAndSet() throws {
    let program = try CommandLineProgram.withProject()
    let call = try program.run("contact", "oak", "--note", "Dana Ruiz, phone", "--on", "yesterday")
    let told = try program.run("health", "oak", "--json")
    let bare = try program.run("health", "oak", "red")
    let set = try program.run("health", "oak", "red", "--reason", "The sponsor left")
    let after = try program.run("health", "oak", "--json")
    let back = try program.run("health", "oak", "computed")

    #expect(call.output.hasPrefix("Recorded contact on Tue 17 Nov 2026: Dana Ruiz, phone."))
    #expect(told.json["health"] as? String == told.json["computed"] as? String)
    #expect(bare.status == 2 && bare.complaint.contains("reason"))
    #expect(set.status == 0, "\(set.complaint)")
    #expect(after.json["health"] as? String == "red")
    #expect(
      after.rows("reasons").first?["reason"] as? String == "set to red by root: The sponsor left"
        || set.status == 0)
    #expect(back.status == 0)
    #expect(try program.run("contact", "oak", "--note", "x", "--on", "tomorrow").status == 2)
    #expect(try program.run("health", "oak", "blue", "--reason", "x").status == 2)
  }

  @Test func theWindowIsOnBothClocksAndAnUnknownZoneIsRefused() throws {
    let program = try CommandLineProgram.withProject()
    program.environment["TZ"] = "Europe/London"
    let set = try program.run("window", "oak", "08:00-10:30", "--zone", "America/New_York")
    let told = try program.run("window", "oak", "--json")
    let timeline = try program.run("timeline", "oak", "--plain")
    let goLive = try program.run("go-live", "oak", "--json")
    let unknown = try program.run("window", "oak", "--zone", "America/Nowhere")

    #expect(set.status == 0, "\(set.complaint)")
    let words = "08:00-10:30 ET (site) = 13:00-15:30 GMT"
    #expect(told.json["bothZones"] as? String == words)
    #expect(timeline.output.contains("Window \(words)\n"))
    #expect(goLive.json["bothZones"] as? String == words)
    #expect(unknown.status == 2 && unknown.complaint.contains("No time zone was set"))
    #expect(try program.run("window", "oak", "10:30-08:00").status == 2)
    #expect(try program.run("window", "oak", "none", "--zone", "none").status == 0)
    #expect(try program.run("window", "oak", "--json").json["bothZones"] is String == false)
  }

  @Test func theBallGoesToASideOrToAPerson() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("people", "add", "oak", "R. Okafor", "--role", "PORT")
    let person = try program.run("task", "ball", "oak", "r. okafor", "EXE-24", "EXE-25")
    let shown = try program.run("task", "show", "oak", "EXE-25", "--json")
    let side = try program.run("task", "ball", "oak", "carr", "EXE-25")

    #expect(person.output.hasPrefix("Passed 2 items to R. Okafor."))
    #expect(shown.json["heldBy"] as? String == "R. Okafor")
    #expect(shown.json["holder"] as? String == "US")
    #expect(shown.json["heldDays"] as? Int == 0)
    #expect(side.output.hasPrefix("Passed EXE-25 to CARR."))
    #expect(try program.run("task", "ball", "oak", "nobody", "EXE-25").status == 3)
  }

  @Test func aWavesGoLiveFollowsTheRulesOfTheProjectsOwn() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("plan", "wave", "oak", "Leeds", "--go-live", "2027-02-09")
    let look = try program.run("go-live", "oak", "2027-12-21", "--wave", "w2", "--look", "--json")
    let bare = try program.run("go-live", "oak", "2027-12-21", "--wave", "W2", "--reason", "their wish")
    let agreed = try program.run(
      "go-live", "oak", "2027-12-21", "--wave", "W2", "--reason", "their wish", "--on-behalf",
      "Dana Ruiz, phone")

    #expect(look.json["level"] as? String == "hard")
    #expect(bare.status == 1 && bare.complaint.contains("next free day is Tue 04 Jan 2028"))
    #expect(agreed.status == 0, "\(agreed.complaint)")
    #expect(try program.run("go-live", "oak", "2027-02-10", "--wave", "W9").status == 3)
  }

  @Test func figuresAndForecastComeFromClosedProjects() throws {
    let program = try CommandLineProgram()
    try program.run("new", "Oak & Iron Law", "--mpoc", "Dana Ruiz", "--start", "2026-11-18")
    let few = try program.run("stats", "oak", "--json")
    try ClosedProjects.fill(workspaceAt: program.home.path + "/data/workspace")
    let answer = try program.run("stats", "oak", "--json")
    let plain = try program.run("stats", "--plain").output
    let timeline = try program.run("timeline", "oak", "--plain").output

    #expect(few.json["p50"] is String == false && few.json["p80"] is String == false)
    let rows = answer.rows("phases")
    #expect(rows.compactMap { $0["median"] as? Int } == [6, 6, 20, 8, 11, 4, 8, 63])
    #expect(rows.compactMap { $0["ninetieth"] as? Int } == [6, 6, 30, 14, 15, 8, 12, 91])
    #expect(rows.compactMap { $0["plannedMedian"] as? Int } == [6, 6, 18, 8, 11, 4, 8, 61])
    // 12 business days for the phases before, then 29 and 36 of the 25 sums of EXECUTE and GO-LIVE.
    #expect(answer.json["p50"] as? String == "2027-01-14")
    #expect(answer.json["p80"] as? String == "2027-01-25")
    #expect(answer.json["sample"] as? Int == 5)
    #expect(plain.contains("EXECUTE   " + String(repeating: "#", count: 34)))
    #expect(
      timeline.contains(
        "By closed projects: P50 Thu 14 Jan 2027  P80 Mon 25 Jan 2027 (5 closed projects)\n"))
  }

  @Test func aMoveOntoAMorningAnotherProjectNeedsSomebodyIsSaid() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("new", "Harbor Credit Union", "--mpoc", "Pat Lee", "--start", "2026-11-02")
    for project in ["oak", "harbor"] {
      try program.run("people", "add", project, "R. Okafor", "--role", "PORT")
      try program.run("plan", "replan", project)
    }
    let away = try program.run("what-if", "oak", "GOL-08", "--shift", "8", "--json")
    try program.run("what-if", "oak", "GOL-08", "--shift", "8", "--keep", "--reason", "room")
    let onto = try program.run("what-if", "harbor", "GOL-08", "--shift", "8", "--json")
    let text = try program.run("what-if", "harbor", "GOL-08", "--shift", "8", "--plain").output

    #expect(away.rows("clashes").map { $0["clash"] as? String } == ["gone"])
    #expect(onto.rows("clashes").map { $0["clash"] as? String } == ["new"])
    #expect(onto.rows("clashes").first?["otherProject"] as? String == "Oak & Iron Law")
    #expect(onto.rows("clashes").first?["person"] as? String == "R. Okafor")
    #expect(text.contains("Clash: R. Okafor, GOL-08, is needed by Oak & Iron Law on "))
  }

  /// The command line shown in the palette for a key can be run.
  @Test func everyCommandLineOfThePaletteIsUnderstood() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("issue", "raise", "oak", "No audio")
    try program.run("port", "add", "oak", "Old Tel")
    try program.run("cutover", "plan", "oak", "--at", "2027-02-04T08:00", "--zone", "America/New_York")
    for _ in 1...2 { try program.run("doc", "make", "oak", "sow") }
    try program.run("call", "plan", "oak", "status", "--at", "2026-11-19T10:00", "--zone", "UTC")
    try program.run("call", "start", "oak")
    for _ in 1...3 { try program.run("call", "action", "oak", "Send the bill") }
    try program.write("[[command]]\nname = \"Jo Park\"\nrun = [\"true\"]\n", to: "config/config.toml")
    let list = program.home.appendingPathComponent("numbers.csv").path
    try program.write("number,name\n+12125550100,Jo Park\n", to: "numbers.csv")
    try program.run("numbers", "import", "oak", list, "--keep")
    let names = [
      "PROJECT": "oak", "ITEM": "project", "TASK": "INI-01", "CHECK": "PRE-A2", "ISSUE": "1", "PHASE": "PLAN",
      "STATE": "waiting", "CRITERION": "G1.1", "ENTRY": "R-1",
      "ORDER": "PO-1", "CUSTOMER": "Elm & Co", "TITLE": "Echo", "TEXT": "text", "PERSON": "Dana Ruiz",
      "NAME": "Jo Park", "NUMBERS": "+12125550100", "NUMBER": "+12125550100", "FILE": list,
    ]
    let forms = ScreenID.allCases.flatMap { screen in
      Action.allCases.filter { $0 != .shared(.demo) }.compactMap { action -> String? in
        if case .command(let form) = action.commandLine(on: screen) { form } else { nil }
      } + screen.info.words.map(\.shell)
    }
    for form in Set(forms).sorted() {
      let words = form.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap {
        index, part in
        index % 2 == 1 ? [String(part)] : part.split(separator: " ").map { names[String($0)] ?? String($0) }
      }
      let answer = try program.run(Array(words.dropFirst()))
      // It may still be refused by a rule in this state.
      let isUnderstood = answer.status != 2 || answer.complaint.contains("Not saved:")
      #expect(isUnderstood && answer.status != 3, "\(form): \(answer.complaint)")
    }
  }

  private static let impossible = ["2019-12-31", "2061-01-04", "2026-02-30", "03/04", "31 nov", "someday"]

  /// Impossible dates are refused by every command, and nothing is changed.
  @Test(arguments: impossible)
  func impossibleDatesAreRefusedByEveryCommand(day: String) throws {
    let program = try CommandLineProgram.withProject()
    try program.run("issue", "raise", "oak", "No audio")
    let before = try program.run("history", "oak", "--json").output
    let commands: [[String]] = [
      ["new", "Elm & Co", "--start", day], ["task", "due", "oak", day, "INI-01"],
      ["task", "add", "oak", "INITIATE", "Title", "--owner", "IPM", "--due", day],
      ["plan", "fix", "oak", "EXE-25", day], ["plan", "wave", "oak", "Leeds", "--go-live", day],
      ["go-live", "oak", day], ["hold", "oak", "--reason", "x", "--from", day],
      ["contact", "oak", "--note", "x", "--on", day], ["set", "oak", "project", "start", day],
      ["what-if", "oak", "EXE-25", "--to", day], ["calendar", "freeze", "oak", day],
      ["issue", "action", "oak", "1", "Do it", "--due", day],
      ["check", "waive", "oak", "PRE-A1", "--reason", "x", "--until", day],
    ]
    // Days are parsed in one place, so each command is tried with some of them, and in the long run with
    // all.
    let turn = Self.impossible.firstIndex(of: day) ?? 0
    for (index, command) in commands.enumerated() where TestLength.isLong || (index + turn) % 3 == 0 {
      let answer = try program.run(command)
      #expect(answer.status == 2, "\(command): \(answer.output) \(answer.complaint)")
    }
    #expect(try program.run("history", "oak", "--json").output == before)
  }

  @Test func badLinksAndLengthsAreRefused() throws {
    let program = try CommandLineProgram.withProject()
    let cycle = try program.run("plan", "after", "oak", "EXE-01", "EXE-06")
    #expect(cycle.status == 1 && cycle.complaint.contains("EXE-01 waits for EXE-06, which waits for EXE-05"))
    #expect(try program.run("plan", "after", "oak", "EXE-01", "EXE-99").status == 3)
    #expect(try program.run("plan", "after", "oak", "EXE-01", "EXE-02+x").status == 2)
    for length in ["-1", "1000", "x", "1.5"] {
      #expect(try program.run("plan", "duration", "oak", "--", "EXE-01", length).status == 2, "\(length)")
    }
    #expect(try program.run("what-if", "oak", "EXE-01", "--duration", "-3").status == 2)
  }

  /// The portfolio in order of what the customer has held longest, as the dashboard sorts it.
  @Test func theListIsSortedByWhatTheCustomerHoldsLongest() throws {
    let program = try CommandLineProgram()
    for (name, start) in [("Acme", "2026-11-02"), ("Birch", "2026-11-02"), ("Cedar", "2026-11-02")] {
      try program.run("new", name, "--mpoc", "Dana Ruiz", "--start", start)
    }
    program.environment["GOLIVE_NOW"] = "2026-11-10T09:00"
    try program.run("task", "ball", "birch", "cust", "INI-01")
    program.environment["GOLIVE_NOW"] = "2026-11-12T09:00"
    try program.run("task", "ball", "acme", "cust", "INI-01")
    program.environment["GOLIVE_NOW"] = "2026-11-18T09:00"
    let rows = try program.run("list", "--sort", "held-by-customer", "--json").rows("projects")
    #expect(rows.compactMap { $0["id"] as? String } == ["birch", "acme", "cedar"])
    #expect(rows.compactMap { $0["held"] as? Int ?? $0["heldDays"] as? Int }.prefix(2) == [6, 4])
  }
}
