import TestSupport
import Testing

/// The load of people and the figures over projects, from a shell.
struct CommandLineLoadTests {
  @Test func everyThingIsCountedOnceByPersonAndByWeek() throws {
    let program = try CommandLineProgram.withProject()
    let work = try program.run("work", "all", "--filter", "ball:us", "--json")
    let people = try program.run("load", "--json")
    let weeks = try program.run("load", "--by", "week", "--weeks", "3", "--json")
    let count = try #require(work.json["matching"] as? Int)
    #expect(count > 10 && people.json["things"] as? Int == count)
    #expect(people.rows("people").reduce(0) { $0 + ($1["all"] as? Int ?? 0) } == count)
    #expect(weeks.rows("weeks").count == 6)
    #expect(weeks.rows("weeks").reduce(0) { $0 + ($1["things"] as? Int ?? 0) } == count)
    #expect(people.json["counts"] as? String != nil)
  }

  @Test func sidesAndFiltersLeaveLessAndTablesArePrinted() throws {
    let program = try CommandLineProgram.withProject()
    let all = try program.run("load", "--side", "all", "--json").json["things"] as? Int ?? 0
    let us = try program.run("load", "--json").json["things"] as? Int ?? 0
    let tasks = try program.run("load", "--filter", "kind:task", "--json").json["things"] as? Int ?? 0
    #expect(all > us && us >= tasks && tasks > 0)
    let csv = try program.run("load", "--csv").output
    #expect(csv.hasPrefix("\"person\",\"side\",\"late\",\""))
    let plain = try program.run("load", "--plain").output
    #expect(plain.contains("GO-LIVES") && plain.contains("late ones are in no week"))
    #expect(try program.run("load", "--weeks", "0").status == 2)
    #expect(try program.run("load", "--filter", "colour:red").status == 2)
    #expect(try program.run("load", "--as", "Dana Ruiz:MPOC").status == 1)
  }

  @Test func figuresHaveTheirNumberAndTheirPeriod() throws {
    let program = try CommandLineProgram.withProject()
    let total = try program.run("stats", "--from", "2026-01-15", "--to", "2026-11-18", "--json")
    #expect(total.json["from"] as? String == "2026-01-01" && total.json["to"] as? String == "2026-11-30")
    #expect(total.json["projects"] as? Int == 1)
    #expect(total.rows("figures").count == 9)
    #expect(total.rows("figures").allSatisfy { $0["sample"] is Int && $0["counts"] is String })
    let months = try program.run("stats", "--by", "month", "--json")
    #expect(months.rows("groups").count == 12)
    for by in ["product", "ipm", "carrier", "reason", "question"] {
      #expect(try program.run("stats", "--by", by, "--csv").status == 0)
    }
    #expect(try program.run("stats", "oak", "--by", "month").status == 2)
    #expect(try program.run("stats", "--from", "2026-12-01", "--to", "2026-11-01").status == 2)
    #expect(try program.run("stats", "--by", "month", "--as", "Dana Ruiz:MPOC").status == 1)
  }
}
