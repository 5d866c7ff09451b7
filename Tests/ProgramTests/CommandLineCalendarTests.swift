import Testing

struct CommandLineCalendarTests {
  @Test func calendarsListHolidaysAndCountDaysWithoutAWorkspace() throws {
    let program = try CommandLineProgram()

    let all = try program.run("calendar", "--json").rows("calendars").compactMap { $0["name"] as? String }
    let us = try program.run("calendar", "us", "--year", "2026", "--json").rows("holidays")
    let next = try program.run("calendar", "us", "2026-11-25", "+1", "--json").json
    let back = try program.run("calendar", "us", "2026-11-27", "--json", "--", "-1").json
    let between = try program.run("calendar", "us+england-wales", "2026-12-24", "2026-12-29", "--json").json

    #expect(all.prefix(5) == ["weekdays", "us", "england-wales", "scotland", "northern-ireland"])
    #expect(Set(all).isSuperset(of: ["ireland", "canada", "canada-qc", "edinburgh", "fri-sat"]))
    #expect(us.count == 11)
    #expect(us.contains { $0["day"] as? String == "2026-07-03" })
    #expect(next["to"] as? String == "2026-11-27" && next["toWeekday"] as? String == "Fri")
    #expect(back["to"] as? String == "2026-11-25")
    #expect(between["days"] as? Int == 1)
    #expect(try program.names() == [])
  }

  @Test func whatIsNoCalendarDayOrYearIsRefused() throws {
    let program = try CommandLineProgram()
    let commands: [(Int32, [String])] = [
      (3, ["calendar", "moon"]), (2, ["calendar", "us", "2026-02-30"]), (2, ["calendar", "us", "03/04"]),
      (2, ["calendar", "us", "2061-01-01"]), (2, ["calendar", "us", "2060-12-30", "+9"]),
      (2, ["calendar", "us", "2026-11-25", "+99999"]), (2, ["calendar", "us", "--year", "1999"]),
    ]

    for (status, command) in commands {
      let answer = try program.run(command)
      #expect(answer.status == status, "\(command): \(answer.complaint)")
      #expect(answer.output.isEmpty, "\(command)")
    }
  }

  @Test func daysAreReportedFirstAndImportedWhenTheyAreKept() throws {
    let program = try CommandLineProgram.withProject()
    try program.write(
      "date,name\r\n2026-11-23,\"Plant, closed\"\r\n\r\n2026-12-05,Fair\r\n", to: "days.csv")
    let file = program.home.path + "/days.csv"

    let report = try program.run("calendar", "oak", "import", file, "--json")
    let untouched = try program.run("calendar", "oak", "--json").rows("daysOff")
    let keep = try program.run("calendar", "import", "oak", file, "--keep")
    let again = try program.run("calendar", "import", "oak", file, "--keep")
    let stored = try program.run("calendar", "oak", "--json").rows("daysOff")

    #expect(report.json["stored"] as? Bool == false)
    #expect(report.rows("daysOff").map { $0["line"] as? Int } == [2, 4])
    #expect(report.rows("daysOff").map { $0["standing"] as? String } == ["new", "new, on a weekend"])
    #expect(report.json["closeBefore"] as? String != report.json["closeAfter"] as? String)
    #expect(untouched.isEmpty)
    #expect(keep.status == 0, "\(keep.complaint)")
    #expect(again.status == 1 && again.complaint.contains("already"))
    #expect(stored.map { $0["title"] as? String } == ["Plant, closed"])
  }

  @Test func aMalformedFileNamesLineAndColumnAndImportsNothing() throws {
    let program = try CommandLineProgram.withProject()
    let files: [(String, String)] = [
      ("2026-12-24,Shut\n2026-02-30,Never\n", "line 2, column 1"),
      ("2026-12-24,Shut\n2026-12-28\n", "line 2, column 1"),
      ("2026-12-24,\n", "line 1, column 12"), ("2026-12-24,a,b\n", "line 1, column 14"),
      ("2061-01-03,Late\n", "line 1, column 1"), ("2026-12-24,\"open\n", "line 1, column 12"),
      ("2026-12-24,\"a\"b\n", "line 1, column 15"), ("2026-12-24,a;b\n", "line 1, column 12"),
      ("2026-12-24,a\n2026-12-24,b\n", "line 2, column 1"), ("24/12/2026,x\n", "line 1, column 1"),
    ]

    for (text, place) in files {
      try program.write(text, to: "days.csv")
      let answer = try program.run("calendar", "import", "oak", program.home.path + "/days.csv", "--keep")
      #expect(answer.status == 2 && answer.complaint.contains(place), "\(text): \(answer.complaint)")
    }
    #expect(try program.run("calendar", "import", "oak", "/no/such.csv").status == 5)
    #expect(try program.run("calendar", "oak", "--json").rows("daysOff").isEmpty)
  }

  @Test func everySideHasACalendarAndAProjectHasFreezes() throws {
    let program = try CommandLineProgram.withProject()

    let steps: [[String]] = [
      ["calendar", "use", "oak", "us"], ["calendar", "oak", "use", "england-wales", "--side", "carr"],
      ["calendar", "worked", "oak", "columbus", "veterans", "--side", "cust"],
      ["calendar", "freeze", "oak", "2027-01-04", "2027-01-29", "--name", "Retail peak"],
    ]
    for step in steps {
      let answer = try program.run(step)
      #expect(answer.status == 0, "\(step): \(answer.complaint)")
    }
    let shown = try program.run("calendar", "oak", "--year", "2026", "--json")
    let look = try program.run("go-live", "oak", "2027-01-12", "--look", "--json")

    let names = shown.rows("sides").map { $0["calendar"] as? String }
    #expect(names == ["us", "us", "england-wales"])
    #expect(shown.rows("sides")[1]["worked"] as? String == "columbus veterans")
    #expect(
      shown.rows("daysOff").contains { $0["title"] as? String == "Boxing Day (substitute) (England & Wales)" }
    )
    #expect(look.rows("findings").contains { $0["rule"] as? String == "freeze" })
    #expect(try program.run("calendar", "use", "oak", "moon").status == 2)
    #expect(try program.run("calendar", "worked", "oak", "carnival").status == 2)
    #expect(try program.run("calendar", "freeze", "oak", "2027-02-04", "2027-02-01").status == 2)
  }
}
