import Foundation
import Testing

/// golive people and golive remind, to disk and back.
struct CommandLinePeopleTests {
  private let program: CommandLineProgram

  init() throws { program = try .withProject() }

  private func people(_ arguments: String...) throws -> CommandLineProgram.Answer {
    try program.run(["people"] + arguments)
  }

  @Test func aPersonIsAddedChangedAndListed() throws {
    let added = try people(
      "add", "oak", "Jo Park", "--role", "ENG", "--zone", "America/Denver", "--hours", "08:00-16:00")
    #expect(added.status == 0, "\(added.complaint)")
    #expect(try people("set", "oak", "jo", "deputy", "dana").status == 0)
    let row = try people("list", "oak", "--json").rows("people").first { $0["name"] as? String == "Jo Park" }
    #expect(row?["zone"] as? String == "America/Denver" && row?["hours"] as? String == "08:00-16:00")
    #expect(row?["deputy"] as? String == "Dana Ruiz" && row?["holding"] is Int)
    #expect(try people("set", "oak", "jo", "zone", "Mars/Base").status == 2)
    #expect(try people("add", "oak", "Ann", "--role", "ENG", "--zone", "Mars/Base").status == 2)
  }

  @Test func aTouchIsShownWithThePerson() throws {
    #expect(try program.run(["task", "ball", "oak", "cust", "EXE-03"]).status == 0)
    #expect(try people("touch", "oak", "dana", "--note", "phone, signs on Friday").status == 0)
    let shown = try people("show", "oak", "dana", "--json").json
    #expect(shown["touched"] as? String == "2026-11-18")
    #expect(shown["contactNote"] as? String == "phone, signs on Friday")
    #expect((shown["duties"] as? [Any])?.isEmpty == false && (shown["holds"] as? [Any])?.isEmpty == false)
    #expect(try people("touch", "oak", "dana", "--note", "x", "--on", "fri").status != 0)
  }

  @Test func theMainContactChangesTheirOwnDetailsFromTheirSide() throws {
    let own = try people("set", "oak", "dana", "phone", "+1 555 0100", "--as", "Dana Ruiz:MPOC")
    #expect(own.status == 0, "\(own.complaint)")
    #expect(try people("add", "oak", "Jo Park", "--role", "ENG").status == 0)
    let other = try people("set", "oak", "jo", "phone", "+1 555 0100", "--as", "Dana Ruiz:MPOC")
    #expect(other.status == 1 && other.complaint.contains("may not"), "\(other.complaint)")
    let seen = try people("show", "oak", "dana", "--json", "--as", "Dana Ruiz:MPOC").json
    #expect(seen["phone"] as? String == "+1 555 0100")
    #expect(try program.run(["remind", "Dana Ruiz", "--as", "Dana Ruiz:MPOC"]).status == 1)
  }

  @Test func aCoverReadsOnePageBeforeTheFirstCall() throws {
    _ = try program.run(["task", "ball", "oak", "cust", "EXE-03"])
    _ = try people("touch", "oak", "dana", "--note", "phone, waits for the bill")
    let page = try program.run(["takeover", "oak", "--json"])
    #expect(page.status == 0, "\(page.complaint)")
    let waiting = try page.rows("waiting").first { $0["person"] as? String == "Dana Ruiz" }
    #expect(waiting?["said"] as? String == "phone, waits for the bill" && waiting?["oldest"] is Int)
    #expect(try page.rows("next").count <= 3 && page.json["health"] is String)
    #expect(try page.rows("dangers").isEmpty == false)
    #expect(try program.run(["takeover", "oak", "--as", "Dana Ruiz:MPOC"]).status == 1)
  }

  @Test func dutiesAreListedAndSet() throws {
    #expect(try people("raci", "oak", "--json").rows("steps").count == 12)
    #expect(try people("raci", "oak", "5", "--responsible", "eng,cit").status == 0)
    let step = try people("raci", "oak", "--json").rows("steps").first { $0["step"] as? Int == 5 }
    #expect(step?["responsible"] as? [String] == ["ENG", "CIT"])
    #expect(try people("raci", "oak", "5").status == 2)
    #expect(try people("raci", "oak", "99", "--informed", "PMO").status == 3)
  }

  @Test func oneReminderCoversAllProjectsOfAPerson() throws {
    #expect(
      try program.run([
        "new", "Elm Bakery", "--mpoc", "Dana Ruiz", "--start", "2026-10-01", "--calendar", "us",
      ]).status == 0)
    for project in ["oak", "elm"] {
      #expect(try people("set", project, "dana", "email", "dana@oak.test").status == 0)
      #expect(try program.run(["task", "ball", project, "cust", "EXE-03"]).status == 0)
    }
    let text = try program.run(["remind", "dana@oak.test"])
    #expect(text.status == 0, "\(text.complaint)")
    #expect(text.output.contains("Oak & Iron Law\n- ") && text.output.contains("Elm Bakery\n- "))
    let file = program.home.path + "/dana.eml"
    #expect(try program.run(["remind", "Dana Ruiz", "--eml", "--to", file]).status == 0)
    let draft = try String(contentsOfFile: file, encoding: .utf8)
    #expect(draft.contains("To: Dana Ruiz <dana@oak.test>") && draft.contains("X-Unsent: 1"))
    let before = try people("show", "elm", "dana", "--json").json
    #expect(before["reminded"] is NSNull || before["reminded"] == nil)
    #expect(try program.run(["remind", "Dana Ruiz", "--sent"]).status == 0)
    for project in ["oak", "elm"] {
      #expect(try people("show", project, "dana", "--json").json["reminded"] as? String == "2026-11-18")
    }
  }

  @Test func whoIsUnknownOrHoldsNothingGetsNoReminder() throws {
    #expect(try program.run(["remind", "Nobody"]).status == 3)
    #expect(try people("add", "oak", "Val Moss", "--role", "VIEWER").status == 0)
    let nothing = try program.run(["remind", "Val Moss"])
    #expect(nothing.status == 1 && nothing.complaint.contains("holds nothing"), "\(nothing.complaint)")
  }

  @Test func fieldsAreNamedAsTheyAreSpoken() throws {
    #expect(try people("set", "oak", "dana", "e-mail", "dana@oak.test").status == 0)
    #expect(try people("show", "oak", "dana", "--json").json["email"] as? String == "dana@oak.test")
    let wrong = try people("set", "oak", "dana", "emial", "x@oak.test")
    #expect(wrong.status == 2 && wrong.complaint.contains("Did you mean email?"), "\(wrong)")
  }

  @Test func aMainContactIsRemindedByFirstName() throws {
    _ = try program.run(["task", "ball", "oak", "cust", "EXE-03"])
    let text = try program.run(["remind", "dana"])
    #expect(text.status == 0 && text.output.contains("Dana Ruiz"), "\(text)")
    _ = try program.run(["new", "Elm Foods", "--mpoc", "Dana Hall"])
    let two = try program.run(["remind", "dana"])
    #expect(two.status == 3 && two.complaint.contains("could be Dana Hall, Dana Ruiz"), "\(two)")
  }
}
