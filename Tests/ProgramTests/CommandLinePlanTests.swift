import Testing

struct CommandLinePlanTests {
  @Test func thePlanShowsEveryTaskWithFloatAndBaseline() throws {
    let program = try CommandLineProgram.withProject()
    #expect(try program.run("plan", "oak", "baseline", "--reason", "agreed").status == 0)

    let plan = try program.run("plan", "oak", "--json")
    let csv = try program.run("plan", "oak", "--csv", "--critical").output

    #expect(plan.json["golive"] as? Int == 1 && plan.json["kind"] as? String == "plan")
    let tasks = plan.rows("tasks")
    let critical = tasks.filter { $0["critical"] as? Bool == true }
    #expect(tasks.count > 50 && !critical.isEmpty && critical.count < tasks.count)
    #expect(tasks.allSatisfy { $0["variance"] as? Int == 0 && $0["baselineFinish"] is String })
    #expect(csv.hasPrefix("\"id\",\"state\",") && csv.split(separator: "\r\n").count == critical.count + 1)
    #expect(plan.rows("phases").count == 7)
    #expect(try program.run("plan", "baselines", "oak").output.contains("agreed"))
  }

  /// Committed, forecast, baseline: under the same keys everywhere.
  @Test func everyCommandNamesTheSameDays() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("plan", "oak", "baseline")
    let before = try program.run("show", "oak", "--json").json["goLive"] as? String
    let longer = try program.run("plan", "oak", "duration", "EXE-25", "30")
    #expect(longer.output.contains("forecast of go-live: "))
    let forecast = try program.run("show", "oak", "--json").json["forecast"] as? String
    #expect(forecast != before && before != nil)
    for command in [
      ["show", "oak"], ["plan", "oak"], ["window", "oak"], ["go-live", "oak"], ["timeline", "oak"],
      ["stats", "oak"], ["board", "oak"], ["plan", "waves", "oak"],
    ] {
      let answer = try program.run(command + ["--json"])
      #expect(answer.json["goLive"] as? String == before, "\(command)")
      #expect(answer.json["goLiveGrade"] as? String == "target", "\(command)")
      #expect(answer.json["forecast"] as? String == forecast, "\(command)")
      #expect(answer.json["baselineGoLive"] as? String == before, "\(command)")
    }
    let row = try program.run("list", "--json").rows("projects").first
    #expect(row?["goLive"] as? String == before && row?["forecast"] as? String == forecast)
    let confirmed = try program.run(
      "plan", "oak", "fix", "GOL-08", before ?? "", "--grade", "confirmed", "--reason", "FOC", "--on-behalf",
      "Dana Ruiz, phone")
    #expect(confirmed.status == 0, "\(confirmed.complaint)")
    for command in [["show", "oak"], ["plan", "oak"], ["go-live", "oak"]] {
      #expect(try program.run(command + ["--json"]).json["forecast"] as? String == forecast, "\(command)")
    }
  }

  /// A task has one day.
  @Test func theDayOfATaskIsAMoveWithAReason() throws {
    let program = try CommandLineProgram.withProject()
    let before = try program.run("plan", "oak", "--json").output
    let look = try program.run("task", "due", "oak", "2027-01-15", "EXE-25")
    #expect(look.output.contains("Forecast of go-live: ") && look.output.contains("Nothing was changed"))
    #expect(try program.run("plan", "oak", "--json").output == before)
    let kept = try program.run("task", "due", "oak", "2027-01-15", "EXE-25", "--reason", "carrier")
    #expect(kept.output.contains("oved EXE-25 to Fri 15 Jan 2027: carrier; forecast of go-live: "))
    let set = try program.run("task", "set", "oak", "EXE-04", "due", "2027-01-15")
    #expect(set.status != 0 && set.complaint.contains("a task has one day"))
    #expect(try program.run("task", "due", "oak", "none", "EXE-25").status == 0)
  }

  @Test func changesOfThePlanAreUndoneAsOne() throws {
    let program = try CommandLineProgram.withProject()
    let before = try program.run("plan", "oak", "--json").output

    let fix = try program.run("plan", "oak", "fix", "exe-25", "2027-02-02", "--grade", "confirmed")
    let fixed = try program.run("plan", "oak", "--json").rows("tasks").first {
      $0["id"] as? String == "EXE-25"
    }
    let bare = try program.run("plan", "oak", "release", "EXE-25")
    try program.run("undo", "oak")

    #expect(fix.status == 0, "\(fix.complaint)")
    #expect(fixed?["finish"] as? String == "2027-02-02" && fixed?["grade"] as? String == "confirmed")
    #expect(bare.status == 2 && bare.complaint.contains("reason"))
    #expect(try program.run("plan", "oak", "--json").output == before)
  }

  @Test func whatIfChangesNothingUnlessItIsKept() throws {
    let program = try CommandLineProgram.withProject()
    let before = try program.run("plan", "oak", "--json").output

    let look = try program.run("what-if", "oak", "GOL-08", "--shift", "5", "--json")
    let words = try program.run("what-if", "oak", "EXE-01", "--duration", "9").output
    let same = try program.run("plan", "oak", "--json").output
    let keep = try program.run(
      "what-if", "oak", "EXE-01", "--duration", "9", "--keep", "--reason", "more sites")

    #expect(look.json["forecastDays"] as? Int == 5)
    #expect(!look.rows("changes").isEmpty && !look.rows("people").isEmpty)
    #expect(words.contains("takes 9 bd") && words.contains("Nothing was changed"))
    #expect(same == before)
    #expect(keep.status == 0 && keep.output.contains("golive undo"), "\(keep.complaint)")
    let task = try program.run("plan", "oak", "--json").rows("tasks").first {
      $0["id"] as? String == "EXE-01"
    }
    #expect(task?["days"] as? Int == 9)
  }

  @Test func theTimelineIsDrawnByWeekAndGivenAsData() throws {
    let program = try CommandLineProgram.withProject()

    let chart = try program.run("timeline", "oak").output
    let data = try program.run("timeline", "oak", "--json")

    let lines = chart.split(separator: "\n")
    for name in ["GO-LIVE", "BLACKOUT", "TODAY"] { #expect(lines.contains { $0.hasPrefix(name) }) }
    #expect(lines.contains { $0.hasPrefix("BLACKOUT") && $0.contains("!") })
    #expect(chart.allSatisfy(\.isASCII) && chart.contains("##"))
    #expect(data.rows("tasks").count > 50 && data.rows("weeks").count > 8)
    #expect(data.rows("blackout").contains { $0["rule"] as? String == "year-end" })
  }

  @Test func aGoLiveDayIsLookedAtBeforeItIsTaken() throws {
    let program = try CommandLineProgram.withProject()

    let look = try program.run("go-live", "oak", "2027-02-05", "--look", "--json")
    let hard = try program.run("go-live", "oak", "2027-01-30", "--grade", "requested")
    let agreed = try program.run(
      "go-live", "oak", "2027-01-30", "--grade", "requested", "--reason", "Site is shut", "--on-behalf",
      "Dana Ruiz, phone")

    #expect(look.json["level"] as? String == "soft" && look.json["nextFree"] as? String == "2027-02-09")
    #expect(hard.status == 1 && hard.complaint.contains("next free day"))
    #expect(agreed.status == 0, "\(agreed.complaint)")
    #expect(try program.run("show", "oak", "--json").json["goLive"] as? String == "2027-01-30")
  }

  @Test func badInputIsRefusedWhereItIsTyped() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("people", "add", "oak", "Val Moss", "--role", "VIEWER")
    let commands: [(Int32, [String])] = [
      (2, ["plan", "oak", "fix", "EXE-25", "2027-02-30"]),
      (2, ["plan", "oak", "fix", "EXE-25", "2061-01-04"]),
      (2, ["go-live", "oak", "2019-12-31"]), (2, ["go-live", "oak", "--grade", "confirmed"]),
      (2, ["plan", "oak", "duration", "EXE-01", "--", "-4"]),
      (2, ["what-if", "oak", "EXE-01", "--duration", "-1"]), (2, ["what-if", "oak", "EXE-01"]),
      (2, ["what-if", "oak", "EXE-01", "--shift", "1", "--keep"]),
      (2, ["what-if", "oak", "EXE-01", "--to", "2027-13-01"]),
      (3, ["plan", "oak", "after", "EXE-01", "NIX-01"]), (2, ["plan", "oak", "after", "EXE-02", "EXE-01+x"]),
      (1, ["plan", "oak", "after", "INI-01", "GOL-08"]),
      (1, ["plan", "oak", "fix", "EXE-25", "2027-02-02", "--as", "Val Moss:VIEWER"]),
    ]

    for (status, command) in commands {
      let answer = try program.run(command)
      #expect(answer.status == status, "\(command): \(answer.complaint)")
      #expect(answer.complaint.hasPrefix("golive: ") && answer.output.isEmpty, "\(command)")
    }
    let circle = try program.run("plan", "oak", "after", "INI-01", "GOL-08")
    #expect(circle.complaint.contains("INI-01") && circle.complaint.contains("GOL-08"))
  }

  @Test func theCustomerSeesNoInternalTaskInAnyOfIt() throws {
    let program = try CommandLineProgram.withProject()
    let all = Set(try program.run("plan", "oak", "--json").rows("tasks").compactMap { $0["id"] as? String })
    let plan = try program.run("plan", "oak", "--json", "--as", "Dana Ruiz:MPOC")
    let hidden = all.subtracting(plan.rows("tasks").compactMap { $0["id"] as? String })

    let shown =
      try plan.output + program.run("timeline", "oak", "--as", "Dana Ruiz:MPOC").output
      + program.run("what-if", "oak", "EXE-01", "--duration", "5", "--json", "--as", "Dana Ruiz:MPOC").output

    #expect(!hidden.isEmpty)
    for id in hidden { #expect(!shown.contains(id), "\(id)") }
  }
}
