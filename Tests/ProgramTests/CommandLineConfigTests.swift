import Testing

struct CommandLineConfigTests {
  @Test func aBrokenTemplateIsNamedWithItsPlaceAndTheOthersWork() throws {
    let program = try CommandLineProgram()
    try program.write("code = \"mine\"\ntitle = [", to: "config/templates/mine.toml")

    let info = try program.run("info")
    let new = try program.run("new", "Acme", "--start", "mon")

    #expect(info.output.contains("mine.toml, line 2"))
    #expect(new.status == 0)
    #expect(new.complaint.contains("mine.toml, line 2"))
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
}
