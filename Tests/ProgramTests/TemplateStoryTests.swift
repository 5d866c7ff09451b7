import Foundation
import TestSupport
import Testing

/// Kinds of projects written from the page `templates` of the manual alone, each from its creation to the formal close.
struct TemplateStoryTests {
  private let program: CommandLineProgram
  private let ipm = ["--as", "Lee Chen:IPM"]
  private let mpoc = ["--as", "Dana Ruiz:MPOC"]

  init() throws { program = try CommandLineProgram() }

  private func install(_ name: String) throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name).toml")
    try program.write(String(contentsOf: path, encoding: .utf8), to: "config/templates/\(name).toml")
    let checked = try program.run("template", "check")
    #expect(checked.status == 0, "\(checked)")
  }

  /// Runs the lines one after the other on this day; each must succeed.
  private func on(_ day: String, _ lines: [[String]]) throws {
    program.environment["GOLIVE_NOW"] = day + "T10:00"
    for line in lines {
      let consents = ["sign", "agree", "accepted", "confirm", "decide"]
      let isConsent = consents.contains { line.prefix(2).contains($0) }
      let answer = try isConsent ? program.reading(line) : program.run(line)
      #expect(answer.status == 0, "\(day) \(line): \(answer.complaint)\(answer.output)")
    }
  }

  private func phase() throws -> String? { try program.run("show", "elm", "--json").json["phase"] as? String }

  @Test func zoomPhoneGoesFromItsCreationToTheFormalClose() throws {
    try install("zoom-phone")
    try on(
      "2026-11-02",
      [
        [
          "new", "Elm Foods", "--template", "zoom-phone", "--mpoc", "Dana Ruiz", "--start", "2026-11-02",
          "--option", "desk-phones", "--no-option", "recording", "--field", "zoom-account=4711",
        ] + ipm
      ])
    let made = try program.run("show", "elm", "--json").json
    #expect(made["product"] as? String == "Zoom Phone")
    #expect(try program.run("task", "list", "elm", "--json").rows("tasks").count == 9)
    #expect(try program.run("phase", "advance", "elm").complaint.contains("Scope and plan signed"))
    try on(
      "2026-11-05",
      [
        ["task", "done", "elm", "SET-01", "--evidence", "Dana, Lee"] + ipm, ["sign", "elm", "sow"] + mpoc,
        ["sign", "elm", "plan"] + mpoc, ["phase", "advance", "elm"] + ipm,
      ])
    #expect(try phase() == "BUILD")
    #expect(try program.run("plan", "baseline", "elm", "--json").status != 2)
    try on(
      "2026-11-11",
      [
        ["task", "done", "elm", "BLD-01", "--evidence", "4711"] + ipm,
        ["task", "done", "elm", "BLD-02", "--evidence", "40 phones"] + mpoc,
        ["check", "claim", "elm", "PFL-A1", "--evidence", "queues.csv"] + ipm,
        ["check", "agree", "elm", "PFL-A1"] + mpoc,
        ["check", "claim", "elm", "PFL-B1", "--evidence", "Dana"] + mpoc,
        ["check", "agree", "elm", "PFL-B1"] + ipm,
        ["go-live", "elm", "2026-11-16", "--grade", "confirmed"] + ipm, ["phase", "advance", "elm"] + ipm,
      ])
    #expect(try phase() == "LIVE")
    try on(
      "2026-11-16",
      [
        ["task", "done", "elm", "LIV-01", "--evidence", "switched"] + ipm,
        ["test", "record", "elm", "T1", "--result", "pass"] + mpoc,
        ["test", "record", "elm", "T2", "--result", "pass"] + mpoc,
      ])
    let early = try program.run(["status", "elm", "closed"] + ipm)
    #expect(early.status == 1 && early.complaint.contains("A week of quiet"), "\(early)")
    try on(
      "2026-11-24",
      [
        ["feedback", "ask", "elm"] + ipm, ["accept", "ask", "elm"] + ipm,
        ["accept", "accepted", "elm"] + mpoc,
        ["status", "elm", "closed"] + ipm,
      ])
    #expect(try program.run("show", "elm", "--json").json["status"] as? String == "closed")
  }

  @Test func webexCallingGoesFromItsCreationToTheFormalCloseWithItsPortDay() throws {
    try install("webex-calling")
    try on(
      "2026-11-02",
      [
        [
          "new", "Elm Foods", "--template", "webex-calling", "--mpoc", "Dana Ruiz", "--start", "2026-11-02",
          "--calendar", "us",
        ] + ipm
      ])
    try on(
      "2026-11-05",
      [["sign", "elm", "sow"] + mpoc, ["sign", "elm", "plan"] + mpoc, ["phase", "advance", "elm"] + ipm])
    try on(
      "2026-11-13",
      [
        ["task", "done", "elm", "BLD-01", "--evidence", "40 users"] + ipm,
        ["task", "done", "elm", "PRT-01", "--evidence", "LOA"] + mpoc,
        ["task", "done", "elm", "PRT-02", "--evidence", "Order 9"] + ipm,
        ["sign", "elm", "user-acceptance"] + mpoc,
        ["task", "done", "elm", "BLD-04", "--evidence", "GO"] + ipm,
        ["check", "measure", "elm", "N1", "80"] + ipm,
        ["go-live", "elm", "2026-11-24", "--grade", "confirmed"] + ipm, ["phase", "advance", "elm"] + ipm,
      ])
    #expect(try phase() == "CUT")
    try on(
      "2026-11-24",
      [
        ["cutover", "plan", "elm", "--at", "2026-11-24T09:00", "--zone", "America/New_York"] + ipm,
        ["cutover", "poll", "elm", "IPM", "go"] + ipm, ["cutover", "poll", "elm", "MPOC", "go"] + mpoc,
        ["task", "done", "elm", "CUT-01", "--evidence", "ported"] + ipm,
        ["test", "record", "elm", "T1", "--result", "pass"] + mpoc,
        ["cutover", "declare", "elm", "live"] + ipm, ["cutover", "confirm", "elm"] + mpoc,
        ["phase", "advance", "elm"] + ipm,
      ])
    try on(
      "2026-12-02",
      [
        ["task", "done", "elm", "FIN-01", "--evidence", "pack 1"] + ipm,
        ["check", "claim", "elm", "END-K2", "--evidence", "call"] + ipm,
        ["check", "agree", "elm", "END-K2"] + mpoc, ["accept", "ask", "elm"] + ipm,
        ["accept", "accepted", "elm"] + mpoc, ["check", "agree", "elm", "END-K1"] + ipm,
        ["status", "elm", "closed"] + ipm,
      ])
    #expect(try program.run("show", "elm", "--json").json["status"] as? String == "closed")
  }

  /// Options, approvals, limits of health, gates and phases of its own; created in the form and on a command line.
  @Test func aTrunkForAContactCentreGoesFromTheFormToTheFormalClose() throws {
    try install("sip-trunk")
    program.environment["GOLIVE_NOW"] = "2026-11-02T10:00"
    let answers = "add\nSIP trunk\nElm Centre\n\n\nDana Ruiz\nyes\nno\n\n120\nq\n"
    let said = try program.piped(answers, ["--linear"] + ipm)
    #expect(said.contains("A session border controller on site (adds its delivery and its tests)"), "\(said)")
    #expect(said.contains("Call recording") && !said.contains("found later"), "\(said)")
    let made = try program.run("show", "elm", "--json").json
    #expect(made["options"] as? [String] == ["a session border controller on site", "numbers are kept"])
    try on(
      "2026-11-06",
      [
        ["task", "done", "elm", "DIS-01", "--evidence", "900 an hour"] + ipm, ["sign", "elm", "sow"] + mpoc,
        ["task", "done", "elm", "DIS-03"] + ipm, ["sign", "elm", "plan"] + mpoc,
        ["phase", "advance", "elm"] + ipm,
      ])
    #expect(try phase() == "STAGE")
    let unknown = try program.run(["sign", "elm", "user-acceptance"] + mpoc)
    #expect(unknown.complaint.contains("There are sow, plan, trunk-build, acceptance."), "\(unknown)")
    try on(
      "2026-11-12",
      [
        ["task", "done", "elm", "STA-01", "--evidence", "T-1"] + ipm,
        ["task", "done", "elm", "STA-02"] + mpoc,
        ["task", "done", "elm", "STA-05"] + mpoc, ["sign", "elm", "trunk-build"] + mpoc,
        ["check", "measure", "elm", "FIG-1", "0.1/10"] + ipm,
        ["check", "measure", "elm", "FIG-2", "20"] + ipm,
        ["go-live", "elm", "2026-11-16", "--grade", "confirmed"] + ipm, ["phase", "advance", "elm"] + ipm,
        ["gate", "decide", "elm", "go", "--name", "Lee Chen", "--name", "Dana Ruiz"] + ipm,
        ["task", "done", "elm", "SWI-01"] + ipm,
      ])
    try on(
      "2026-11-16",
      [
        ["task", "done", "elm", "SWI-02"] + ipm, ["test", "record", "elm", "T1", "--result", "pass"] + mpoc,
        ["test", "record", "elm", "T2", "--result", "pass"] + mpoc,
        ["cutover", "plan", "elm", "--at", "2026-11-16T09:00", "--zone", "America/New_York"] + ipm,
        ["cutover", "declare", "elm", "live"] + ipm, ["cutover", "confirm", "elm"] + mpoc,
        ["phase", "advance", "elm"] + ipm,
      ])
    try on(
      "2026-11-20",
      [
        ["doc", "make", "elm", "handover"] + ipm,
        ["doc", "review", "elm", "handover", "accepted", "--on-behalf", "Sam Hill, call"] + ipm,
        ["check", "claim", "elm", "END-1"] + ipm, ["check", "agree", "elm", "END-1"] + mpoc,
        ["feedback", "ask", "elm"] + ipm, ["accept", "ask", "elm"] + ipm,
        ["accept", "accepted", "elm"] + mpoc,
        ["check", "agree", "elm", "END-2"] + ipm, ["status", "elm", "closed"] + ipm,
      ])
    let receipt = try program.run("receipt", "elm", "trunk-build")
    #expect(receipt.output.contains("I approve the trunks built for Elm Centre, without exceptions."))
    #expect(try program.run("show", "elm", "--json").json["status"] as? String == "closed")
    let figures = try program.run(["stats", "--template", "sip-trunk", "--plain"] + ipm)
    #expect(figures.output.contains("DISCOVER") && !figures.output.contains("INITIATE"), "\(figures)")
  }

  @Test func theLimitsOfHealthAreTheTemplatesUntilTheProjectHasItsOwn() throws {
    try install("sip-trunk")
    try on("2026-11-02", [["new", "Elm Foods", "--template", "sip-trunk", "--start", "2026-11-02"] + ipm])
    func limits() throws -> [String: String] {
      let rows = try program.run(["health-limits", "elm", "--json"] + ipm).rows("limits")
      return Dictionary(
        rows.map { ($0["term"] as? String ?? "", $0["value"] as? String ?? "") }
      ) { first, _ in first }
    }
    #expect(try limits()["gate"] == "2 business days" && limits()["silence"] == "no limit")
    #expect(try limits()["port"] == "5 business days")
    let changed = try program.run(["health-limits", "elm", "--set", "gate=4", "--clear", "late"] + ipm)
    #expect(changed.status == 0, "\(changed)")
    #expect(try limits()["gate"] == "4 business days" && limits()["late"] == "3 business days")
    let wrong = try program.run(["health-limits", "elm", "--set", "gate=0"] + ipm)
    #expect(wrong.status == 2 && wrong.complaint.contains("from 1 to 400, or none"), "\(wrong)")
    #expect(try program.run("health-limits", "elm", "--set", "gate=1", "--as", "Dana Ruiz:MPOC").status != 0)
  }

  @Test func theTemplateInTheManualHasNoFault() throws {
    let page = try program.run("help", "templates").output
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(
      lines.firstIndex { $0.hasPrefix("code = \"zoom-phone\"") || $0.contains("  code = \"zoom-phone\"") })
    let last = try #require(lines.firstIndex { $0.contains("approves = \"acceptance\"") })
    let text = lines[first...last].map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    try program.write(text + "\n", to: "page.toml")
    let checked = try program.run("template", "check", "page.toml")
    #expect(checked.status == 0, "\(checked)")
  }
}
