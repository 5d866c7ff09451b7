import Foundation
import Testing

/// A go-live day from the command line to disk and back.
struct CommandLineCutoverTests {
  private func planned() throws -> CommandLineProgram {
    let program = try CommandLineProgram.withProject()
    let plan = try program.run(
      "cutover", "plan", "oak", "--at", "2027-02-04T08:00", "--zone", "America/New_York")
    #expect(plan.status == 0, "\(plan.complaint)")
    return program
  }

  @Test func aDayIsPlannedWorkedAndToldInEveryZone() throws {
    let program = try planned()
    for words in [
      ["done", "oak", "1", "2"], ["skip", "oak", "3", "--reason", "done last week"],
      ["poll", "oak", "IPM", "go"],
      ["poll", "oak", "ENG", "no-go", "--note", "trunk down", "--on-behalf", "Rob"],
      ["note", "oak", "carrier desk reached"],
      ["add", "oak", "Fax lines", "--at", "T+50", "--owner", "MPOC"],
      ["move", "oak", "2027-02-04T09:00", "--reason", "carrier late"],
    ] {
      let answer = try program.run(["cutover"] + words)
      #expect(answer.status == 0, "\(words): \(answer.complaint)")
    }
    let day = try program.run("cutover", "oak", "--json")
    let steps = day.rows("steps")
    let log = day.rows("log").compactMap { $0["text"] as? String }
    let summary = try program.run("cutover", "summary", "oak", "--zone", "America/Denver")

    #expect(day.json["state"] as? String == "running")
    #expect(steps.first { $0["when"] as? String == "T0" }?["planned"] as? String == "09:00 ET = 14:00 UTC")
    #expect(steps.contains { $0["title"] as? String == "Fax lines" })
    #expect(log.contains("carrier desk reached") && log.contains { $0.hasPrefix("ENG NO-GO, said Rob") })
    #expect(summary.output.contains("07:00  Activate the port: open"), "\(summary.output)")
  }

  @Test func everyTimeStandsOnTheClocksOfEverySite() throws {
    let program = try planned()
    try program.run("site", "add", "oak", "DEN", "--name", "Denver", "--zone", "America/Denver")
    let day = try program.run("cutover", "oak", "--json")
    let start = try #require(day.json["start"] as? String)
    #expect(start.hasSuffix("08:00 ET = 06:00 MT = 13:00 UTC"), "\(start)")
    #expect(
      day.rows("steps").first { $0["when"] as? String == "T0" }?["planned"] as? String
        == "08:00 ET = 06:00 MT = 13:00 UTC")
  }

  @Test func liveIsNotDeclaredBeforeItIsTrue() throws {
    let program = try planned()
    let live = try program.run("cutover", "declare", "oak", "live", "--on-behalf", "Dana Ruiz")
    #expect(live.status == 1 && live.complaint.contains("services are not live while"), "\(live.complaint)")
    let back = try program.run(
      "cutover", "declare", "oak", "rolled-back", "--reason", "no audio", "--on-behalf", "Dana Ruiz")
    #expect(back.status == 0, "\(back.complaint)")
    let done = try program.run("cutover", "done", "oak", "1")
    #expect(done.status == 1 && done.complaint.contains("was rolled back"), "\(done.complaint)")
  }

  @Test func theCheckAtG1WaitsForTheDeclaration() throws {
    let program = try planned()
    let early = try program.run("cutover", "check", "oak", "fine")
    #expect(early.status == 1 && early.complaint.contains("follows the declaration"), "\(early.complaint)")
    let word = try program.run("cutover", "check", "oak", "good")
    #expect(word.status != 0 && word.complaint.contains("fine"), "\(word.complaint)")
    let day = try program.run("cutover", "oak", "--json").json
    #expect(day["nextDayCheckDue"] is NSNull && day["nextDayCheck"] is NSNull, "\(day.keys.sorted())")
  }

  @Test func aStepThatIsNotThereIsNamed() throws {
    let program = try planned()
    let none = try program.run("cutover", "done", "oak", "99")
    #expect(none.status != 0 && none.complaint.contains("There is no step \"99\""), "\(none.complaint)")
  }
}
