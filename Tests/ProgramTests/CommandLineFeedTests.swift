import Foundation
import Testing

/// Lists from a file to the disk and back, with the built program.
struct CommandLineFeedTests {
  private let program: CommandLineProgram

  init() throws { program = try CommandLineProgram.withProject() }

  private func file(_ text: String, _ name: String = "list.csv") throws -> String {
    try program.write(text, to: name)
    return program.home.path + "/" + name
  }

  private func count(_ key: String, _ answer: CommandLineProgram.Answer) -> Int? { answer.json[key] as? Int }

  @Test func peopleArePreviewedStoredAndTakenBackInOneStep() throws {
    let path = try file("role;name;email;shoe\nCIT;Ana Ruiz;ana@oak.test;40\nENG;Jo Park;;\n")
    let look = try program.run("people", "import", "oak", path, "--json")
    #expect(look.status == 0 && look.json["stored"] as? Bool == false, "\(look.complaint)")
    #expect(count("new", look) == 2 && look.json["unknown"] as? [String] == ["shoe"])
    let before = try program.run("people", "oak", "--json").output
    let kept = try program.run("people", "oak", "import", path, "--keep", "--json")
    #expect((kept.json["summary"] as? String)?.hasPrefix("imported 2 people from list.csv: 2 new") == true)
    #expect(try program.run("people", "oak").output.contains("Ana Ruiz"))
    let again = try program.run("people", "import", "oak", path, "--keep")
    #expect(again.status == 1 && again.complaint.contains("there already"))
    #expect(try program.run("undo", "oak").status == 0)
    #expect(try program.run("people", "oak", "--json").output == before)
    #expect(try program.run("doctor").status == 0)
  }

  @Test func tasksAreStoredWithTheirLinksAndTheForecastIsTold() throws {
    let path = try file(
      "id,phase,title,duration,after,due\n1,EXECUTE,Lay cable,4,EXE-04SS,\n2,EXECUTE,Test cable,1,1FF+1,24/12/2026\n"
    )
    let look = try program.run("task", "import", "oak", path, "--json")
    #expect(look.status == 0 && count("new", look) == 2, "\(look.complaint)")
    #expect(look.json["summary"] as? String != nil)
    let kept = try program.run("task", "oak", "import", path, "--keep")
    #expect(kept.status == 0, "\(kept.complaint)")
    let shown = try program.run("task", "show", "oak", "ADD-1", "--json")
    #expect(shown.status == 0 && shown.output.contains("Lay cable"))
    #expect(try program.run("task", "import", "oak", path, "--keep").status == 1)

    let wrong = try file("title,phase,due\nGood,EXECUTE,2026-12-01\nBad,EXECUTE,03/04/2026\n", "bad.csv")
    let errors = program.home.path + "/errors.csv"
    let refused = try program.run("task", "import", "oak", wrong, "--keep", "--errors", errors)
    #expect(refused.status == 1 && refused.complaint.contains("Line 3, column 13"), "\(refused.complaint)")
    #expect(try String(contentsOfFile: errors, encoding: .utf8).contains("two ways"))
    #expect(try !program.run("board", "oak").output.contains("Good"))
    let some = try program.run("task", "import", "oak", wrong, "--keep", "--valid-rows")
    #expect(some.status == 1 && some.complaint.contains("1 row was imported"), "\(some.complaint)")
    #expect(try program.run("task", "import", "oak", wrong, "--keep", "--dates", "eu").status == 0)
  }

  @Test func aMarkdownChecklistBecomesTasksOrItems() throws {
    let path = try file("## EXECUTE\n- [x] Order phones\n- [ ] Unpack\n", "todo.md")
    #expect(try program.run("task", "import", "oak", path, "--keep").status == 0)
    #expect(try program.run("task", "show", "oak", "ADD-1").output.contains("ticked in todo.md"))
    let items = try file("## Lobby\n- [ ] Test the door phone\n", "items.md")
    let kept = try program.run("check", "import-items", "oak", items, "--list", "PRE", "--keep", "--json")
    #expect(kept.status == 0 && count("new", kept) == 1, "\(kept.complaint)")
    #expect(try program.run("check", "oak", "PRE").output.contains("Test the door phone"))
    #expect(try program.run("check", "import-items", "oak", items, "--list", "PRE", "--keep").status == 1)
  }

  @Test func projectsOfAListAreCreatedOnceAndAllRowsAreCheckedFirst() throws {
    let path = try file(
      "Customer,Calendar,Start Date,MPOC,Porting\nOak & Iron Law,us,2026-12-01,,\nBirch Bank,ireland,1 Dec 2026,Ann Fox,no\n"
    )
    let look = try program.run("new", "--from", path, "--json")
    #expect(look.status == 0 && count("new", look) == 1 && count("unchanged", look) == 1, "\(look.complaint)")
    #expect(try program.run("list", "--json").rows("projects").count == 1)
    #expect(try program.run("new", "--from", path, "--keep").status == 0)
    #expect(try program.run("show", "birch").output.contains("Birch Bank"))
    #expect(try program.run("new", "--from", path, "--keep").status == 1)

    let bad = try file("customer,calendar\nElm Ltd,us\nAsh Ltd,moon\n", "bad.csv")
    let refused = try program.run("new", "--from", bad, "--keep")
    #expect(refused.status == 1 && refused.complaint.contains("Line 3, column 9"), "\(refused.complaint)")
    #expect(try program.run("list", "--json").rows("projects").count == 2)
    #expect(try program.run("new", "Elm", "--from", bad).status == 2)
    #expect(try program.run("new", "Elm", "--keep").status == 2)
  }

  @Test func theFirstProjectsOfAWorkspaceMayComeFromAList() throws {
    let empty = try CommandLineProgram()
    try empty.write("customer\nElm Ltd\nAsh Ltd\n", to: "two.csv")
    let path = empty.home.path + "/two.csv"
    #expect(try empty.run("new", "--from", path).status == 0)
    #expect(try empty.names() == ["two.csv"])
    #expect(try empty.run("new", "--from", path, "--keep").status == 0)
    #expect(try empty.run("list", "--json").rows("projects").count == 2)
  }

  private static let bankHolidays = #"""
    {"england-and-wales": {"division": "england-and-wales", "events": [
      {"title": "Boxing Day", "date": "2019-12-26", "notes": "", "bunting": true},
      {"title": "Christmas Day", "date": "2026-12-25", "notes": "", "bunting": true},
      {"title": "Boxing Day", "date": "2026-12-28", "notes": "Substitute day", "bunting": true}]},
     "scotland": {"division": "scotland", "events": [
      {"title": "St Andrew\u2019s Day", "date": "2026-11-30", "notes": "", "bunting": 1}]}}
    """#

  @Test func bankHolidaysAreReadFromJSONByDivision() throws {
    let path = try file(Self.bankHolidays, "bank-holidays.json")
    let asked = try program.run("calendar", "import", "oak", path)
    #expect(asked.status == 2 && asked.complaint.contains("england-and-wales, scotland"))
    let look = try program.run("calendar", "import", "oak", path, "--division", "england-and-wales", "--json")
    #expect(look.rows("daysOff").map { $0["day"] as? String } == ["2026-12-25", "2026-12-28"])
    #expect(look.rows("leftOut").map { $0["reason"] as? String } == ["outside 2020 to 2060"])
    let kept = try program.run("calendar", "import", "oak", path, "--division", "scotland", "--keep")
    #expect(kept.status == 0, "\(kept.complaint)")
    let days = try program.run("calendar", "oak", "--year", "2026", "--json").rows("daysOff")
    #expect(days.map { $0["day"] as? String } == ["2026-11-30"])
    let cut = try file("{\"scotland\": {\n \"events\": [", "cut.json")
    let refused = try program.run("calendar", "import", "oak", cut)
    #expect(refused.status == 2 && refused.complaint.contains("line 2, column"), "\(refused.complaint)")
    let wrong = try file("[\n{\"name\": \"x\", \"date\": \"25 Dec\"}]", "wrong.json")
    #expect(try program.run("calendar", "import", "oak", wrong).complaint.contains("line 2"))
  }

  @Test func aCalendarAndAListOfAnyFormAreImportedAndImportedOnce() throws {
    let path = try file(
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227\r\nSUMMARY:Shut\r\n down\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
      "off.ics")
    #expect(try program.run("calendar", "import", "oak", path, "--keep").status == 0)
    #expect(try program.run("calendar", "import", "oak", path, "--keep").status == 1)
    #expect(try program.run("calendar", "oak", "--year", "2026").output.contains("Shutdown"))
    let list = try file("Holiday;Day\nFair;05/04/2027\n", "days.csv")
    let asked = try program.run("calendar", "import", "oak", list, "--keep")
    #expect(
      asked.status == 2 && asked.complaint.contains("line 2, column 6")
        && asked.complaint.contains("two ways"))
    #expect(try program.run("calendar", "import", "oak", list, "--keep", "--dates", "eu").status == 0)
    #expect(try program.run("calendar", "oak", "--year", "2027").output.contains("2027-04-05"))
  }

  @Test func linksOfEveryKindAreSetFromTheCommandLine() throws {
    let set = try program.run("plan", "oak", "after", "EXE-04", "EXE-02SS+1", "EXE-01FS-1")
    #expect(set.status == 0, "\(set.complaint)")
    let shown = try program.run("task", "show", "oak", "EXE-04", "--json")
    #expect(shown.output.contains("EXE-02"), "\(shown.output)")
    let wrong = try program.run("plan", "oak", "after", "EXE-04", "EXE-02+50%")
    #expect(wrong.status == 2 && wrong.complaint.contains("50%"), "\(wrong.complaint)")
  }
}
