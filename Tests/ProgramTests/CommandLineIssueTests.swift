import TestSupport
import Testing

/// golive issue and golive escalate: clocks, fields, internal comments, escalations.
struct CommandLineIssueTests {
  private let program: CommandLineProgram

  init() throws {
    program = try .withProject()
    #expect(try program.run("issue", "raise", "oak", "No ringback", "--with", "severity=High").status == 0)
  }

  private func list() throws -> [String: Any] {
    try #require(program.run("issue", "list", "oak", "--json").rows("issues").first)
  }

  private func at(_ moment: String) { program.environment["GOLIVE_NOW"] = moment }

  @Test func whatIsOwedIsListedAndFlaggedOnceItIsLate() throws {
    #expect(try list()["owed"] as? String == "acknowledge by Thu 19 Nov 09:02 UTC")
    #expect(try list()["flag"] as? String == "no action ahead")
    at("2026-11-19T09:30")
    #expect(try list()["owed"] as? String == "acknowledge late since 09:02 UTC")
    #expect((try list()["flag"] as? String)?.hasPrefix("answer late") == true)
  }

  @Test func aPriorityIsChangedWithItsReasonAndIssuesAreFoundByTheirSeverity() throws {
    let issue = try #require(list()["id"] as? String)
    #expect(
      try program.run("issue", "priority", "oak", "P2", issue, "--reason", "All of reception").status == 0)
    let shown = try program.run("issue", "show", "oak", issue).output
    #expect(shown.contains("P2 High: All of reception"))
    let found = try program.run("issue", "list", "oak", "--filter", "severity:high", "--json")
    #expect(found.rows("issues").count == 1)
    #expect(
      try program.run("issue", "list", "oak", "--filter", "severity:low", "--json").rows("issues").isEmpty)
  }

  @Test func whatIsGivenBesideTheTextIsKeptOrRefused() throws {
    #expect(try program.run("site", "add", "oak", "DEN", "--name", "Denver").status == 0)
    let raised = try program.run("issue", "raise", "oak", "Echo", "--with", "site=DEN", "--json")
    #expect(raised.status == 0, "\(raised.complaint)")
    let found = try program.run("issue", "list", "oak", "--filter", "site:DEN", "--json").rows("issues")
    #expect(found.count == 1)
    let refused = try program.run("issue", "raise", "oak", "Echo", "--with", "category=PERF")
    #expect(refused.status == 2 && refused.complaint.contains("it is --category"), "\(refused.complaint)")
  }

  @Test func thePausedTimeIsShown() throws {
    let issue = try #require(list()["id"] as? String)
    #expect(try program.run("issue", "state", "oak", "waiting-customer", issue).status == 0)
    at("2026-11-19T16:02")
    #expect(try program.run("issue", "state", "oak", "in-progress", issue).status == 0)
    let shown = try program.run("issue", "show", "oak", issue, "--json").json
    #expect(shown["clock"] as? String == "paused 1 bd 2 h")
    #expect(shown["severity"] as? String == "High")
  }

  @Test func targetsAreSettingsOfTheProject() throws {
    #expect(try program.run("issue", "targets", "oak", "--set", "p3-acknowledge=30 min").status == 0)
    #expect(try list()["owed"] as? String == "acknowledge by 14:32 UTC")
    #expect(try program.run("issue", "targets", "oak", "--clear", "p3-acknowledge").status == 0)
    #expect(try program.run("issue", "targets", "oak", "--set", "p3-acknowledge=soon").status == 2)
    let unknown = try program.run("issue", "targets", "oak", "--set", "p9-update=1 h")
    #expect(unknown.status == 3 && unknown.complaint.contains("Nothing was changed"))
  }

  @Test func theCustomerReadsNeitherInternalCommentsNorRootCausesNorEscalations() throws {
    let issue = try #require(list()["id"] as? String)
    #expect(try program.run("issue", "comment", "oak", issue, "They are slow", "--internal").status == 0)
    #expect(try program.run("issue", "set", "oak", issue, "root-cause", "Their firewall").status == 0)
    #expect(
      try program.run("escalate", "to", "oak", issue, "--why", "No answer", "--person", "Kim Park").status
        == 0)
    let ours = try program.run("issue", "show", "oak", issue).output
    for word in ["They are slow", "Their firewall", "Kim Park", "internal"] { #expect(ours.contains(word)) }
    let theirs = ["--as", "Dana Ruiz:MPOC"]
    for command in [
      ["issue", "show", "oak", issue], ["history", "oak"], ["escalate", "list", "oak"], ["seat", "oak"],
      ["doc", "show", "oak", "issues"],
    ] {
      let said = try program.run(command + theirs).output
      for word in ["They are slow", "Their firewall", "Kim Park"] {
        #expect(!said.contains(word), "\(command): \(word)")
      }
    }
    #expect(try program.run("issue", "set", "oak", issue, "workaround", "Use the mobile app").status == 0)
    let paper = try program.run("doc", "show", "oak", "issues").output
    #expect(!paper.contains("Their firewall") && paper.contains("Until it is fixed: Use the mobile app"))
  }

  @Test func anEscalationIsAnsweredAndClosed() throws {
    let issue = try #require(list()["id"] as? String)
    let nobody = try program.run("escalate", "to", "oak", issue, "--why", "No answer")
    #expect(nobody.status == 2 && nobody.complaint.contains("nobody of that side stands on level 2"))
    #expect(try program.run("escalate", "oak", "to", "--why", "Late", "--person", "Ana Gold").status == 0)
    #expect(try program.run("escalate", "close", "oak", "ESC-1").status == 2)
    #expect(try program.run("escalate", "close", "oak", "esc-1", "--answer", "We add people").status == 0)
    #expect(try program.run("escalate", "list", "oak", "--json").rows("escalations").isEmpty)
    let all = try program.run("escalate", "list", "oak", "--all", "--json").rows("escalations")
    #expect(all.first?["answer"] as? String == "We add people")
  }
}
