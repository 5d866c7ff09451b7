import Testing

@testable import golive

struct CommandLineOutputTests {
  private static let readers: [[String]] = [
    ["list"], ["list", "--scope", "all"], ["today"], ["news"], ["show", "oak"], ["board", "oak"],
    ["task", "oak"],
    ["task", "oak", "show", "INI-01"], ["check", "oak"], ["check", "oak", "PRE"],
    ["check", "oak", "show", "PRE-A1"], ["issue", "oak"], ["issue", "oak", "show", "1"], ["phase", "oak"],
    ["phase", "oak", "gate"], ["people", "oak"], ["history", "oak"], ["export"], ["export", "oak"], ["info"],
    ["keys"], [],
  ]

  @Test func everyReadingCommandAnswersInEveryFormAndJSONNamesItsVersion() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("issue", "oak", "raise", "No ringback")

    for reader in Self.readers {
      for form in ["--plain", "--json", "--csv"] {
        let answer = try program.run(reader + [form])
        #expect(answer.status == 0, "\(reader) \(form): \(answer.complaint)")
        #expect(!answer.output.isEmpty, "\(reader) \(form)")
        #expect(answer.complaint.isEmpty, "\(reader) \(form)")
        guard form == "--json" else { continue }
        #expect(answer.json["golive"] as? Int == 1 && answer.json["kind"] is String, "\(reader)")
      }
    }
  }

  @Test func aPipeGetsThePortfolioInPlaceOfTheDashboard() throws {
    let program = try CommandLineProgram.withProject()

    let answer = try program.run()

    #expect(answer.status == 0)
    #expect(answer.output.contains("Oak & Iron Law"))
    #expect(!answer.output.contains("\u{1B}"))
  }

  @Test(arguments: [
    ("-7", "\"-7\""), ("+3", "\"+3\""), ("-7.5", "\"-7.5\""), ("12", "\"12\""), ("-7+1", "\"'-7+1\""),
    ("-", "\"'-\""), ("+", "\"'+\""), ("-1.2.3", "\"'-1.2.3\""), ("=1", "\"'=1\""), ("--7", "\"'--7\""),
    ("-7 ", "\"'-7 \""), ("-\u{FF17}", "\"'-\u{FF17}\""), ("+A1", "\"'+A1\""),
  ])
  func aNumberStaysOneInCSVAndAFormulaIsDefused(text: String, cell: String) {
    let table = Report.Table("t", "", [.init("k", "K")], rows: [[.text(text)]], empty: "")

    #expect(CSV(raw: false).text(table) == "\"k\"\r\n\(cell)\r\n")
  }

  @Test func theListsOfAllFormsAgree() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("new", "Acme Logistics", "--start", "2026-11-16")

    let json = try program.run("list", "--json").rows("projects").compactMap { $0["id"] as? String }
    let plain = try program.run("list").output
    let csv = try program.run("list", "--csv").output

    #expect(json == ["oak-iron-law", "acme-logistics"])
    for form in [plain, csv] {
      let places = json.compactMap { form.range(of: $0)?.lowerBound }
      #expect(places.count == 2 && places == places.sorted())
    }
  }

  @Test func filterSortScopeAndLimitChooseRows() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("new", "Acme Logistics", "--start", "2026-11-16")
    func ids(_ options: String...) throws -> [String] {
      try program.run(["list", "--json"] + options).rows("projects").compactMap { $0["id"] as? String }
    }

    #expect(try ids("--filter", "acme") == ["acme-logistics"])
    #expect(try ids("--sort", "customer") == ["acme-logistics", "oak-iron-law"])
    #expect(try ids("--sort", "customer", "--descending") == ["oak-iron-law", "acme-logistics"])
    #expect(try ids("--sort", "customer", "--limit", "1", "--offset", "1") == ["oak-iron-law"])
    #expect(try ids("--scope", "closed") == [])
  }

  @Test func exportKeepsAFileThatIsThereAndFollowsNoLink() throws {
    let program = try CommandLineProgram.withProject()
    let path = program.home.appendingPathComponent("out.json").path

    #expect(try program.run("export", "oak", "--to", path).status == 0)
    #expect(try program.run("export", "oak", "--to", path).status == 2)
    #expect(try program.run("export", "oak", "--csv", "--replace", "--to", path).status == 0)
    try program.link("link.json", to: "out.json")
    let link = program.home.appendingPathComponent("link.json").path
    #expect(try program.run("export", "oak", "--replace", "--to", link).status == 2)
    #expect(try program.names().filter { $0.hasSuffix(".tmp") } == [])
  }

  @Test func aLongListInATableSaysHowLongItIs() {
    let table = Report.Table(
      "t", "T", [Report.Column("days", "DAYS")],
      rows: [[.list((1...9).map(Value.number))], [.list([.number(1)])]],
      empty: "-")
    let report = Report(kind: "k", facts: [], tables: [table])
    #expect(PlainText.text(report).contains("1, 2, 3, 4, 5 and 4 more"))
    #expect(CSV(raw: false).text(table).contains("1, 2, 3, 4, 5, 6, 7, 8, 9"))
  }
}
