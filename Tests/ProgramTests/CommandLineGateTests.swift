import Foundation
import Testing

struct CommandLineGateTests {
  @Test func aGateNamesProofAndWaiversNeedTheOtherSide() throws {
    let program = try CommandLineProgram.withProject()

    let gate = try program.run("gate", "oak", "--json")
    let id = try #require(gate.rows("criteria").first { $0["state"] as? String == "open" }?["id"] as? String)
    let waive = try program.run(
      "gate", "oak", "waive", id, "--reason", "in the contract", "--until", "2027-01-05")
    let proposed = try program.run("gate", "oak", "--json").rows("criteria").first {
      $0["id"] as? String == id
    }
    let confirm = try program.reading(["gate", "confirm", "oak", id, "--as", "Dana Ruiz:MPOC"])
    let agreed = try program.run("gate", "oak", "--json").rows("criteria").first { $0["id"] as? String == id }

    #expect(gate.json["kind"] as? String == "gate" && gate.json["open"] as? Int ?? 0 > 0)
    #expect(gate.rows("criteria").allSatisfy { ($0["proof"] as? String)?.isEmpty == false })
    #expect(waive.status == 0 && confirm.status == 0, "\(waive.complaint) \(confirm.complaint)")
    #expect(proposed?["state"] as? String == "open")
    #expect((proposed?["waiver"] as? String)?.contains("proposed") == true)
    #expect(agreed?["state"] as? String == "waived")
    #expect((agreed?["waiver"] as? String)?.contains("Dana Ruiz") == true)
    #expect(try program.run("gate", "oak", "pass").status == 1)
    #expect(try program.run("gate", "oak", "PARTY").status == 3)
  }

  /// The command that a refusal suggests can be run.
  @Test func aClosedGateNamesTheCommandThatShowsWhatItMisses() throws {
    let program = try CommandLineProgram.withProject()

    let refused = try program.run("phase", "set", "oak", "PLAN")

    #expect(refused.status == 1)
    #expect(refused.complaint.contains("golive gate PROJECT shows what each misses."), "\(refused.complaint)")
    #expect(try program.run("gate", "oak").status == 0)
    let noGo = try program.run(
      "gate", "decide", "oak", "no-go", "--name", "Lee Chen", "--conditions", "E911 test first")
    #expect(noGo.status == 0, "\(noGo.complaint)")
  }

  @Test func goIsRefusedWhileSomethingIsOpenAndNoGoIsRecorded() throws {
    let program = try CommandLineProgram.withProject()

    let go = try program.run("gate", "oak", "decide", "go", "--name", "Lee Chen", "--name", "Dana Ruiz")
    let bare = try program.run("gate", "oak", "decide", "no-go", "--name", "Lee Chen")
    let noGo = try program.run(
      "gate", "oak", "decide", "no-go", "--name", "Lee Chen", "--conditions", "E911 test first")
    let shown = try program.run("gate", "decision", "oak", "--json").json

    #expect(go.status == 1 && bare.status == 2)
    #expect(noGo.status == 0, "\(noGo.complaint)")
    #expect(shown["decision"] as? String == "NO-GO" && shown["conditions"] as? String == "E911 test first")
    #expect(shown["decidedBy"] as? [String] == ["Lee Chen"])
    #expect(try program.run("gate", "oak", "decide", "maybe", "--name", "Lee Chen").status == 2)
  }

  @Test func aProjectIsHeldResumedCancelledAndOpenedAgain() throws {
    let program = try CommandLineProgram.withProject()
    let steps: [(Int32, [String])] = [
      (1, ["reopen", "oak", "--reason", "again"]), (1, ["resume", "oak"]), (2, ["hold", "oak"]),
      (2, ["hold", "oak", "--reason", "x", "--from", "2026-12-01"]),
      (0, ["hold", "oak", "--reason", "Budget", "--from", "2026-11-09"]), (1, ["plan", "oak", "replan"]),
      (0, ["resume", "oak", "--on", "2026-11-16"]), (0, ["cancel", "oak", "--reason", "Sold"]),
      (0, ["reopen", "oak", "--reason", "Not sold"]),
    ]

    for (status, step) in steps {
      let answer = try program.run(step)
      #expect(answer.status == status, "\(step): \(answer.complaint)")
    }
    #expect(try program.run("show", "oak", "--json").json["status"] as? String == "active")
  }

  @Test func figuresSayWhenTheSampleIsTooSmall() throws {
    let program = try CommandLineProgram.withProject()

    let stats = try program.run("stats", "oak", "--json")
    let plain = try program.run("stats").output

    #expect(stats.rows("phases").count == 8)
    #expect(stats.rows("phases").allSatisfy { $0["sample"] as? Int == 0 && $0["median"] is NSNull })
    #expect(stats.json["p50"] is NSNull && (stats.json["note"] as? String)?.contains("Too few") == true)
    #expect(plain.contains("No chart"))
    #expect(try program.run("stats", "--as", "Dana Ruiz:MPOC").status == 1)
  }

  @Test func milestonesAndCallsAreACalendarFile() throws {
    let program = try CommandLineProgram.withProject()

    let file = try program.run("export", "oak", "--ics").output
    let lines = file.components(separatedBy: "\r\n")

    #expect(lines.first == "BEGIN:VCALENDAR" && lines.dropLast().last == "END:VCALENDAR")
    #expect(
      lines.contains { $0.hasPrefix("UID:") && $0.contains(".oak-iron-law.") }
        && lines.contains("STATUS:TENTATIVE"))
    #expect(try program.run("export", "--ics").status == 2)
    #expect(try program.run("export", "oak", "--ics", "--json").status == 2)
  }
}
