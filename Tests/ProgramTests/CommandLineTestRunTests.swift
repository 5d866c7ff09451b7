import Foundation
import Testing

/// Runs of the test script and measured figures, from the command line to disk and back.
struct CommandLineTestRunTests {
  private func twoSites() throws -> CommandLineProgram {
    let program = try CommandLineProgram.withProject()
    for site in [
      ["DEN", "--name", "Denver", "--zone", "America/Denver", "--tester", "Ana Ruiz"],
      ["NYC", "--name", "New York", "--zone", "America/New_York"],
    ] {
      let added = try program.run(["site", "add", "oak"] + site)
      #expect(added.status == 0, "\(added.complaint)")
    }
    return program
  }

  @Test func aFailedEmergencyCallAtOneSiteIsSeenEverywhere() throws {
    let program = try twoSites()
    let failed = try program.run(
      "test", "oak", "record", "T14", "--site", "DEN", "--result", "fail", "--note", "reads the old address",
      "--number", "933", "--at", "06:30", "--tester", "Ana Ruiz")
    #expect(failed.status == 0 && failed.output.contains("at DEN, raised"), "\(failed.complaint)")
    #expect(try program.run("test", "record", "oak", "T14", "--site", "NYC", "--result", "pass").status == 0)
    let list = try program.run("test", "list", "oak", "--json")
    let row = try #require(
      list.rows("cases").first { $0["number"] as? String == "T14" && $0["site"] as? String == "DEN" })
    #expect(row["result"] as? String == "fail" && row["numberUsed"] as? String == "933")
    #expect(
      row["at"] as? String == "Wed 18 Nov 2026 06:30 MT (site) = Wed 18 Nov 2026 13:30 UTC", "\(row)")
    #expect((list.json["suspended"] as? String)?.contains("T14") == true)
    #expect(try program.run("test", "list", "oak", "--site", "NYC", "--json").json["suspended"] is NSNull)
    #expect(
      try program.run("issue", "oak", "--json").rows("issues").contains { $0["priority"] as? String == "P1" })
    #expect(try program.run("show", "oak").output.contains("red"))
    let declared = try program.run("task", "done", "oak", "GOL-12", "--evidence", "live")
    #expect(declared.status == 1, "\(declared.output)")
  }

  @Test func runsStandBesideEachOtherAndAreUndone() throws {
    let program = try twoSites()
    for result in [["fail", "--note", "busy"], ["pass"]] {
      #expect(
        try program.run(["test", "record", "oak", "T17", "--site", "DEN", "--result"] + result).status == 0)
    }
    #expect(
      try program.run("test", "show", "oak", "T17", "--json").rows("runs").map { $0["run"] as? Int } == [
        2, 1,
      ])
    #expect(try program.run("undo", "oak").status == 0)
    #expect(try program.run("test", "show", "oak", "T17", "--json").rows("runs").count == 1)
  }

  @Test func whereAndWhatHaveToBeSaid() throws {
    let program = try twoSites()
    let nowhere = try program.run("check", "result", "oak", "pass", "T17")
    #expect(nowhere.status == 2 && nowhere.complaint.contains("DEN, NYC or all"), "\(nowhere.complaint)")
    #expect(try program.run("check", "result", "oak", "pass", "T17", "--site", "all").status == 0)
    let silent = try program.run("test", "record", "oak", "T18", "--site", "DEN", "--result", "fail")
    #expect(silent.status == 2 && silent.complaint.contains("what was seen"), "\(silent.complaint)")
    let late = try program.run(
      "test", "record", "oak", "T18", "--site", "DEN", "--result", "pass", "--at", "9")
    #expect(late.status == 2, "\(late.complaint)")
  }

  @Test func aTesterRecordsAtTheirSiteOnly() throws {
    let program = try twoSites()
    #expect(try program.run("people", "oak", "add", "Ana Ruiz", "--role", "CIT").status == 0)
    let own = try program.run(
      "test", "record", "oak", "T17", "--result", "pass", "--as", "Ana Ruiz:CIT")
    #expect(own.status == 0, "\(own.complaint)")
    let other = try program.run(
      "test", "record", "oak", "T17", "--site", "NYC", "--result", "pass", "--as", "Ana Ruiz:CIT")
    #expect(other.status == 1 && other.complaint.contains("NYC"), "\(other.complaint)")
  }

  @Test func figuresAreMeasuredPerSiteAndGiveTheOutcome() throws {
    let program = try twoSites()
    #expect(try program.run("check", "measure", "oak", "R1", "62", "--site", "DEN").status == 0)
    #expect(try program.run("check", "measure", "oak", "R1", "31 ms", "--site", "NYC").status == 0)
    let report = try program.run("readiness", "oak", "--json")
    #expect(report.json["outcome"] as? String == "Not ready")
    let row = try #require(report.rows("items").first { $0["number"] as? String == "R1" })
    #expect(
      row["figures"] as? String == "DEN 62; NYC 31" && row["reason"] as? String == "DEN 62 ms, limit < 50 ms")
    #expect(try program.run("check", "measure", "oak", "R1", "fast").status == 2)
    #expect(try program.run("gate", "oak", "G3").output.contains("DEN 62 ms, limit < 50 ms"))
  }
}
