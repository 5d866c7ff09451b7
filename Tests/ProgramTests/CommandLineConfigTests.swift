import Testing

struct CommandLineConfigTests {
  @Test func aBrokenTemplateIsNamedWithItsPlaceAndTheOthersWork() throws {
    let program = try CommandLineProgram()
    try program.write("code = \"mine\"\ntitle = [", to: "config/templates/mine.toml")

    let info = try program.run("info")
    let new = try program.run("new", "Acme", "--start", "mon")

    #expect(info.output.contains("mine.toml:2:"))
    #expect(new.status == 0)
    #expect(new.complaint.contains("mine.toml:2:"))
    #expect(try program.run("new", "Beta", "--template", "mine").status == 3)
  }

  @Test func aBrokenThemeIsNamedAmongTheProblems() throws {
    let program = try CommandLineProgram()
    try program.write("[roles.done]\nfg = \"no colour\"\n", to: "config/themes/mine.toml")

    let info = try program.run("info", "--json").json

    let problems = info["problems"] as? [String] ?? []
    #expect((info["themeNames"] as? [String] ?? []).contains("mine"))
    #expect(problems.contains { $0.contains("mine.toml") })
  }

  @Test func linesOfKeysTomlAreTakenOrReportedOneByOne() throws {
    let program = try CommandLineProgram()
    try program.write(
      """
      "ctrl-t" = "today"
      "no-such-key" = "today"
      "f5" = "no-such-action"
      "f6" = 3
      [board]
      "f7" = "done"
      """, to: "config/keys.toml")

    let answer = try program.run("keys", "--json")
    let today = answer.rows("keys").first { $0["action"] as? String == "today" }
    let done = answer.rows("keys").filter { $0["action"] as? String == "done" }

    #expect((today?["keys"] as? [String] ?? []).contains("Ctrl-T"))
    #expect(done.contains { $0["screen"] as? String == "board" })
    #expect(answer.complaint.split(separator: "\n").count == 3)
  }

  @Test(arguments: ["[\n", "[[[", "a = [}", "x = 1\n[\u{F2}", "a.=1", "a = 07:3", "= = =", "\"a\" = "])
  func aBrokenKeysTomlIsAProblemWithItsLineAndTheUsualKeysHold(text: String) throws {
    let program = try CommandLineProgram()
    let usual = try program.run("keys").output
    try program.write(text, to: "config/keys.toml")

    for command in [["keys"], ["info"], ["--linear"]] {
      let answer = try program.run(command)
      let line = text.contains("x =") ? 2 : 1
      #expect(answer.status == 0, "\(command)")
      #expect((answer.complaint + answer.output).contains("keys.toml:\(line): "), "\(command)")
      #expect((answer.complaint + answer.output).contains("The usual keys are in use."), "\(command)")
      if command == ["keys"] { #expect(answer.output == usual) }
    }
  }

  @Test(arguments: ["keys.toml", "themes/mine.toml", "templates/mine.toml"])
  func aFileOfSettingsThatIsNotUTF8IsNamedWithLineAndByte(name: String) throws {
    let program = try CommandLineProgram()
    try program.write("", to: "config/\(name)")
    _ = try program.shell(
      "printf 'a = 1\\nb = \"\\351\"\\n' > \(program.home.path)/config/\(name)")

    let answer = try program.run("info", "--json")

    let problems = answer.json["problems"] as? [String] ?? []
    #expect(
      problems.contains { problem in
        let places = ["\(name):2", "\(name), line 2"]
        return places.contains { problem.contains($0) } && problem.contains("byte 6: 0xE9 is not UTF-8")
      }, "\(problems)")
  }

  @Test func aKeysTomlThatCannotBeReadLeavesTheUsualKeys() throws {
    let program = try CommandLineProgram()
    let usual = try program.run("keys").output
    try program.write("\"a\" = \n", to: "config/keys.toml")

    let answer = try program.run("keys")

    #expect(answer.output == usual)
    #expect(answer.complaint.contains("keys.toml:1"))
  }

  private static let settings = """
    [user]
    name = "Lee Chen"

    [new]
    calendar = "us"
    provider = "Contoso Telecom"

    [portfolio]
    sort = "customer"

    [backup]
    keep = 30
    """

  @Test func settingsAreInForceAndShownWithTheirPlace() throws {
    let program = try CommandLineProgram()
    try program.write(Self.settings, to: "config/config.toml")

    #expect(try program.run("new", "Zebra").status == 0)
    #expect(try program.run("new", "Acme").status == 0)
    let projects = try program.run("list", "--json").rows("projects")
    #expect(projects.compactMap { $0["customer"] as? String } == ["Acme", "Zebra"])
    #expect(try program.run("show", "acme", "--json").json["calendar"] as? String == "us")
    let people = try program.run("people", "list", "acme", "--json").rows("people")
    let ipm = people.first { $0["role"] as? String == "IPM" }
    #expect(ipm?["organisation"] as? String == "Contoso Telecom" && ipm?["name"] as? String == "Lee Chen")
    #expect(try program.run("doc", "show", "acme", "contacts", "--draft").output.contains("Contoso Telecom"))

    let shown = try program.run("config", "--json").rows("settings")
    let keep = try #require(shown.first { $0["setting"] as? String == "backup.keep" })
    #expect(keep["value"] as? String == "30" && keep["from"] as? String == "config.toml, line 12")
    let size = try #require(shown.first { $0["setting"] as? String == "backup.size" })
    #expect(size["value"] as? String == "2 GB" && size["from"] as? String == "as usual")
    #expect(
      try program.run("list", "--sort", "customer", "--descending", "--json").rows("projects").first?[
        "customer"] as? String == "Zebra")
    #expect(try program.run("history", "acme", "--as", "Ann:IPM", "--json").status == 0)
  }

  @Test func everyFaultHasItsPlaceAndTheOtherSettingsHold() throws {
    let program = try CommandLineProgram()
    try program.write(
      """
      [user]
      nam = "Lee"
      [new]
      calendar = "mars"
      template = 3
      [portfolio]
      sort = "size"
      [screan]
      mouse = false
      [backup]
      keep = 0
      size = "3 GB"
      """, to: "config/config.toml")
    try program.write("\"f5\" = \"no-such-action\"\n", to: "config/keys.toml")
    try program.write("{{custommer}}\n", to: "config/documents/sow.md")

    let check = try program.run("config", "check")
    #expect(check.status == 2)
    for part in [
      "config.toml:2:1: there is no setting \"nam\" under [user]; there are name. Did you mean name?",
      "config.toml:4:1: calendar is one of", "config.toml:5:1: it needs a text in quotes.",
      "config.toml:7:1: sort is one of", "config.toml:8:1: there is no setting \"screan\"",
      "config.toml:11:1: keep is a number", "keys.toml: \"f5\"", "custommer",
    ] { #expect(check.complaint.contains(part), "\(part) in \(check.complaint)") }
    let shown = try program.run("config", "show", "--json").rows("settings")
    #expect(shown.first { $0["setting"] as? String == "backup.size" }?["value"] as? String == "3 GB")
  }

  @Test func withoutFaultsTheCheckCountsWhatThereIs() throws {
    let program = try CommandLineProgram()
    try program.write(Self.settings, to: "config/config.toml")
    try program.write("\"f5\" = \"redraw\"\n", to: "config/keys.toml")
    let check = try program.run("config", "check", "--json")
    #expect(check.status == 0 && check.json["settings"] as? Int == 5 && check.json["keys"] as? Int == 1)
  }

  @Test func anImportantActionWithoutAKeyIsTold() throws {
    let program = try CommandLineProgram()
    try program.write("\"u\" = \"redraw\"\n\"?\" = \"none\"\n", to: "config/keys.toml")
    let keys = try program.run("keys", "--json")
    #expect(keys.complaint.contains("undo has no key any more (it was \"u\")"))
    #expect(!keys.complaint.contains("help has no key"), "F1 is left")
  }

  @Test func templatesOfAnOrganisationStandBehindOnesOwn() throws {
    let program = try CommandLineProgram.withProject()
    let shared = program.home.appendingPathComponent("shared").path
    try program.write("# Ours for {{customer}}\n", to: "shared/sow.md")
    try program.write("# Ours too\n", to: "shared/plan.md")
    try program.write("# Mine\n", to: "config/documents/plan.md")
    try program.write("[documents]\ndirectory = \"\(shared)\"\n", to: "config/config.toml")
    #expect(
      try program.run("doc", "show", "oak", "sow", "--draft", "--markdown").output.contains("# Ours for"))
    #expect(try program.run("doc", "show", "oak", "plan", "--draft", "--markdown").output.contains("# Mine"))
  }
}
