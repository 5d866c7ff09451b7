import Testing

struct CommandLineListTests {
  /// The list shows the same values as the plan and the board.
  @Test func theListCarriesForecastSlipFloatAndHealthWithItsReason() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("plan", "oak", "baseline", "--reason", "agreed")
    let late = try program.run(
      "go-live", "oak", "2027-03-02", "--grade", "confirmed", "--reason", "their slot")
    #expect(late.status == 0, "\(late.complaint)")

    let row = try #require(try program.run("list", "--json").rows("projects").first)
    let show = try program.run("show", "oak", "--json").json
    let tasks = try program.run("plan", "oak", "--json").rows("tasks")
    let float = try #require(row["float"] as? Int)

    #expect(float > 0 && row["goLiveGrade"] as? String == "confirmed")
    #expect(tasks.contains { $0["id"] as? String == "EXE-25" && $0["float"] as? Int == float })
    #expect(row["slip"] as? Int == 0 && row["forecast"] as? String == "2027-03-02")
    #expect((row["healthReason"] as? String)?.isEmpty == false)
    for key in ["forecast", "slip", "float", "health"] {
      #expect("\(show[key] ?? "-")" == "\(row[key] ?? "-")", "\(key)")
    }
    #expect((show["healthReasons"] as? [String])?.first == row["healthReason"] as? String)
    let csv = try program.run("list", "--csv").output.split(separator: "\r\n").map(String.init)
    #expect(csv.first?.contains("\"forecast\",\"slip\",\"float\",\"health\"") == true)
    #expect(csv.last?.contains("\"2027-03-02\",\"0\",\"\(float)\",") == true, "\(csv)")
    let plain = try program.run("list", "--plain").output
    #expect(plain.contains("FORECAST") && plain.contains("FLOAT") && plain.contains("HEALTH BECAUSE"))
  }

  @Test func aProjectOnHoldHasNoForecast() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("hold", "oak", "--reason", "merger")
    let row = try #require(try program.run("list", "--json", "--scope", "all").rows("projects").first)
    #expect(row["health"] as? String == "blue" && row["healthReason"] as? String == "the project is on hold")
    #expect(["forecast", "slip", "float"].allSatisfy { row[$0] as? Int == nil && row[$0] as? String == nil })
  }
}
