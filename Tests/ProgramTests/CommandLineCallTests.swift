import Foundation
import Testing

/// golive call, from planning to the minutes.
struct CommandLineCallTests {
  private let program: CommandLineProgram

  init() throws {
    program = try .withProject()
    try program.run("people", "ipm", "oak", "Lee Chen", "--email", "lee@example.net")
  }

  @discardableResult
  private func call(_ arguments: String...) throws -> CommandLineProgram.Answer {
    let answer = try program.run(["call"] + arguments)
    #expect(answer.status == 0, "\(arguments): \(answer.complaint)")
    return answer
  }

  private func planned() throws {
    try call("plan", "oak", "kick-off", "--at", "2026-11-19T10:00", "--zone", "America/New_York")
  }

  @Test func aCallIsPlannedHeldAndItsMinutesMade() throws {
    #expect(try call("list", "oak").output.contains("No call was planned yet"))
    try planned()
    let shown = try call("show", "oak", "--json")
    #expect(shown.json["start"] as? String == "Thu 19 Nov 2026 10:00 America/New_York")
    #expect(Set(shown.json["invited"] as? [String] ?? []) == ["Dana Ruiz", "Lee Chen"])
    #expect(shown.rows("agenda").count == 9)
    #expect(shown.rows("agenda").compactMap { $0["minutes"] as? Int }.reduce(0, +) == 60)

    try call("oak", "start")
    try call("oak", "present", "Lee Chen", "--absent", "Dana Ruiz")
    try call("oak", "decide", "Keep the main number", "--by", "Dana Ruiz")
    try call("oak", "action", "Send the bill", "--owner", "MPOC", "--due", "fri")
    try call("oak", "risk", "The contract ends in January")
    try call("oak", "note", "They are cross with us", "--internal")
    let ended = try call("oak", "end")
    #expect(ended.complaint.contains("golive doc mail oak-iron-law minutes"), "\(ended.complaint)")

    let minutes = try program.run("doc", "show", "oak", "minutes", "--markdown").output
    #expect(minutes.contains("| D1 | Keep the main number | Dana Ruiz |"), "\(minutes)")
    #expect(minutes.contains("- Dana Ruiz, Main Point of Contact") && !minutes.contains("cross"))
    let row = try call("list", "oak", "--json").rows("calls").first
    #expect(row?["state"] as? String == "held" && row?["openActions"] as? Int == 1)
    #expect((row?["minutesMade"] as? String)?.hasSuffix("Thu 19 Nov 2026, version 1") == true)

    let done = try program.run("issue", "action", "oak", "done", "A1", "--result", "sent")
    #expect(done.status == 0, "\(done.complaint)")
    #expect(try call("show", "oak", "--json").rows("actions").first?["state"] as? String == "done")
  }

  @Test func callsAndTheirRowsAreFiltered() throws {
    try planned()
    try call("oak", "start")
    try call("oak", "decide", "Keep the main number", "--by", "Dana Ruiz")
    try call("oak", "action", "Send the bill", "--owner", "MPOC", "--due", "fri")
    let decisions = try call("show", "oak", "--filter", "part:decisions", "--json")
    #expect(decisions.rows("captured").count == 1 && decisions.rows("agenda").isEmpty)
    let due = try call("show", "oak", "--filter", "due<=fri", "--json")
    #expect(due.rows("actions").count == 1 && due.rows("captured").isEmpty)
    let agenda = try call("show", "oak", "--filter", "part:agenda", "--json").rows("agenda")
    #expect(agenda.count == 9 && agenda.compactMap { $0["minutes"] as? Int }.reduce(0, +) == 60)
    #expect(try call("list", "oak", "--filter", "bill", "--json").rows("calls").count == 1)
    #expect(try call("list", "oak", "--filter", "zebra", "--json").rows("calls").isEmpty)
    let wrong = try program.run("call", "list", "oak", "--filter", "prt:x")
    #expect(wrong.status == 2 && wrong.complaint.contains("Did you mean part?"), "\(wrong.complaint)")
  }

  @Test func theRunbookIsFiltered() throws {
    let planned = try program.run(
      "cutover", "plan", "oak", "--at", "2026-11-24T08:00", "--zone", "America/New_York")
    #expect(planned.status == 0, "\(planned.complaint)")
    let all = try program.run("cutover", "show", "oak", "--json").rows("steps")
    let some = try program.run("cutover", "oak", "--filter", "owner:IPM state:open", "--json").rows("steps")
    #expect(!some.isEmpty && some.count < all.count && some.allSatisfy { $0["owner"] as? String == "IPM" })
    #expect(try program.run("cutover", "show", "oak", "--filter", "stat:open").status == 2)
  }

  @Test func theCustomerReadsCallsAndWritesNone() throws {
    try planned()
    try call("oak", "start")
    try call("oak", "note", "They are cross with us", "--internal")
    let dana = ["--as", "Dana Ruiz:MPOC"]
    let shown = try program.run(["call", "show", "oak"] + dana)
    #expect(shown.status == 0 && shown.output.contains("Kick-Off") && !shown.output.contains("cross"))
    let decided = try program.run(["call", "decide", "oak", "Mine"] + dana)
    #expect(decided.status == 1 && decided.complaint.contains("may not plan calls"), "\(decided.complaint)")
    let history = try program.run(["history", "oak"] + dana)
    #expect(history.status == 0 && !history.output.contains("cross"))
  }

  @Test func whatIsTypedWronglyIsNamedAndNothingIsKept() throws {
    let missing = try program.run("call", "start", "oak")
    #expect(missing.status == 3 && missing.complaint.contains("golive call plan oak-iron-law"), "\(missing)")
    let zoneless = try program.run("call", "plan", "oak", "status", "--at", "2026-11-19T10:00")
    #expect(zoneless.status == 2 && zoneless.complaint.contains("--zone America/New_York"))
    let stranger = try program.run(
      "call", "plan", "oak", "status", "--at", "2026-11-19T10:00", "--zone", "UTC", "--with", "Nobody")
    #expect(stranger.complaint.contains("There is no person \"Nobody\""), "\(stranger.complaint)")
    let point = try program.run(
      "call", "plan", "oak", "status", "--at", "2026-11-19T10:00", "--zone", "UTC", "--point", "Talk")
    #expect(point.status == 2)
    let early = try program.run("doc", "make", "oak", "minutes")
    #expect(early.status == 1 && early.complaint.contains("No call was held yet"), "\(early.complaint)")
    #expect(try call("list", "oak", "--json").rows("calls").isEmpty)
  }

  @Test func aMovedAndACancelledCallSayWhy() throws {
    try planned()
    try call("oak", "move", "2026-11-20T15:30", "--minutes", "45", "--reason", "Dana is away")
    let moved = try call("show", "oak", "--json")
    #expect(moved.json["start"] as? String == "Fri 20 Nov 2026 15:30 America/New_York")
    #expect(moved.json["minutes"] as? Int == 45 && moved.json["reason"] as? String == "Dana is away")
    try call("oak", "cancel", "--reason", "Order withdrawn")
    #expect(try call("list", "oak", "--json").rows("calls").first?["state"] as? String == "cancelled")
  }
}

/// golive call invite.
struct CommandLineInvitationTests {
  private let program: CommandLineProgram

  init() throws {
    program = try .withProject()
    try program.run(
      "call", "plan", "oak", "status", "--at", "2026-11-19T10:00", "--zone", "America/New_York", "--with",
      "Dana Ruiz")
  }

  @Test func anInvitationIsADraftThatLaterOnesReplace() throws {
    try program.run("people", "ipm", "oak", "Lee Chen", "--email", "lee@example.net")
    try program.run("people", "set", "oak", "P1", "email", "dana@example.net")
    let file = program.home.path + "/call.eml"
    let written = try program.run("--as", "Lee Chen:IPM", "call", "invite", "oak", "--to", file)
    #expect(written.status == 0 && written.complaint.contains("Nothing was sent"), "\(written.complaint)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("method=REQUEST") && text.contains("DTSTART:20261119T150000Z"))
    #expect(try program.run("--as", "Lee Chen:IPM", "call", "invite", "oak", "--to", file).status != 0)
    try program.run("call", "cancel", "oak", "--reason", "ill")
    let withdrawn = try program.run("--as", "Lee Chen:IPM", "call", "invite", "oak")
    #expect(withdrawn.output.contains("method=CANCEL") && withdrawn.output.contains("SEQUENCE:1"))
  }

  @Test func withoutAddressesNoInvitationIsWrittenAndTheWayOutIsNamed() throws {
    let answer = try program.run("call", "invite", "oak")
    #expect(answer.status == 1 && answer.output.isEmpty)
    #expect(
      answer.complaint.contains("has no e-mail address here: golive people set oak-iron-law"),
      "\(answer.complaint)")
  }
}
