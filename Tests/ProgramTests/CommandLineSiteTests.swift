import Foundation
import Testing

/// Sites from the command line to disk and back.
struct CommandLineSiteTests {
  private func withDenver() throws -> CommandLineProgram {
    let program = try CommandLineProgram.withProject()
    let added = try program.run(
      "site", "oak", "add", "DEN", "--name", "Denver", "--zone", "America/Denver", "--tester", "Ana Ruiz",
      "--tester", "Bo Li")
    #expect(added.status == 0, "\(added.complaint)")
    return program
  }

  @Test func aSiteIsListedWithTheWindowOnItsClocks() throws {
    let program = try withDenver()
    for words in [["window", "oak", "08:00-10:30", "--zone", "America/New_York"]] {
      #expect(try program.run(words).status == 0)
    }
    let site = try #require(try program.run("site", "list", "oak", "--json").rows("sites").first)
    #expect(site["code"] as? String == "DEN" && site["testers"] as? [String] == ["Ana Ruiz", "Bo Li"])
    #expect(site["window"] as? String == "08:00-10:30 ET = 06:00-08:30 MT (site)")
    let window = try program.run("window", "oak")
    #expect(window.output.contains("The window is outside 07:00-18:00 at DEN (06:00-08:30 America/Denver)."))
    #expect(try program.run("window", "oak", "07:30-09:00", "--site", "den").status == 0)
    let shown = try program.run("site", "show", "oak", "DEN", "--json")
    #expect((shown.json["window"] as? String)?.hasPrefix("07:30-09:00 MT (site)") == true)
  }

  @Test func anUnknownZoneOrSiteChangesNothing() throws {
    let program = try withDenver()
    #expect(try program.run("site", "add", "oak", "NYC", "--zone", "Mars/Base").status == 2)
    #expect(try program.run("site", "set", "oak", "DEN", "zone", "Mars/Base").status == 2)
    let unknown = try program.run("site", "show", "oak", "NYC")
    #expect(unknown.status == 3 && unknown.complaint.contains("There are DEN."), "\(unknown.complaint)")
    #expect(try program.run("site", "list", "oak", "--json").rows("sites").count == 1)
  }

  @Test func aSiteIsNotRemovedWhileNumbersOrTasksNameIt() throws {
    let program = try withDenver()
    let list = program.home.path + "/numbers.csv"
    try program.write("number,usage,action,site\n+13035550100,spare,keep,den\n", to: "numbers.csv")
    #expect(try program.run("numbers", "import", "oak", list, "--keep").status == 0)
    #expect(try program.run("set", "oak", "EXE-16", "site", "DEN").status == 0)
    #expect(try program.run("site", "show", "oak", "DEN", "--json").json["numbers"] as? Int == 1)
    let task = try program.run("site", "remove", "oak", "DEN")
    #expect(task.status == 1 && task.complaint.contains("named by 1 task"), "\(task.complaint)")
    #expect(try program.run("set", "oak", "EXE-16", "site", "").status == 0)
    let number = try program.run("site", "remove", "oak", "DEN")
    #expect(number.status == 1 && number.complaint.contains("1 number names it"), "\(number.complaint)")
    #expect(try program.run("undo", "oak").status == 0)
  }

  @Test func aSiteThatNothingNamesIsRemovedAndComesBackByUndo() throws {
    let program = try withDenver()
    #expect(try program.run("site", "remove", "oak", "DEN").status == 0)
    #expect(try program.run("site", "list", "oak", "--json").rows("sites").isEmpty)
    #expect(try program.run("undo", "oak").status == 0)
    #expect(try program.run("site", "show", "oak", "DEN", "--json").json["name"] as? String == "Denver")
  }

  @Test func theCustomerSeesSitesAndChangesNone() throws {
    let program = try withDenver()
    let seen = try program.reading(["site", "list", "oak", "--json", "--as", "Dana Ruiz:MPOC"])
    #expect(seen.rows("sites").count == 1)
    #expect(try program.run("site", "set", "oak", "DEN", "name", "x", "--as", "Dana Ruiz:MPOC").status == 1)
  }
}
