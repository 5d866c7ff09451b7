import Foundation
import TestSupport
import Testing

/// Drafts and invitations as other programs read them: Python's own mail parser and Debian's python3-icalendar, which
/// `.ci/setup` installs.
struct MailReaderTests {
  private let program: CommandLineProgram

  init() throws {
    program = try .withProject()
    try program.run("people", "ipm", "oak", "Lee Chen", "--email", "lee@example.net")
    try program.run("people", "set", "oak", "P1", "email", "dana@example.net")
  }

  /// What the reader finds, as JSON.
  private func read(_ file: String) throws -> [String: Any] {
    let script = program.home.path + "/read.py"
    try Self.reader.write(toFile: script, atomically: true, encoding: .utf8)
    let answer = try ChildProcess.run(["/usr/bin/python3", script, file])
    #expect(answer.status == 0, "\(answer.said)")
    return try JSONSerialization.jsonObject(with: Data(answer.said.utf8)) as? [String: Any] ?? [:]
  }

  private static let reader = """
    import email, email.policy, json, sys, icalendar
    message = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
    parts = list(message.walk())
    found = {
        "defects": [str(d) for part in parts for d in part.defects],
        "subject": message["subject"], "to": message["to"], "from": message["from"],
        "types": [part.get_content_type() for part in parts],
        "files": [part.get_filename() for part in parts if part.get_filename()],
        "text": message.get_body(("plain",)).get_content(),
        "html": (message.get_body(("html",)) or message.get_body(("plain",))).get_content(),
    }
    for part in parts:
        if part.get_content_type() == "text/calendar":
            found["method of the part"] = part.get_param("method")
            calendar = icalendar.Calendar.from_ical(part.get_payload(decode=True))
            event = [e for e in calendar.walk() if e.name == "VEVENT"][0]
            found["method"] = str(calendar["METHOD"])
            found["start"] = event.decoded("dtstart").isoformat()
            found["end"] = event.decoded("dtend").isoformat()
            found["summary"] = str(event["summary"])
            found["sequence"] = int(event["sequence"])
            people = event.get("attendee", [])
            found["attendees"] = [str(p) for p in (people if isinstance(people, list) else [people])]
    print(json.dumps(found))
    """

  @Test func aDraftOfADocumentIsReadWithTextPageAndEnclosures() throws {
    try program.run("doc", "make", "oak", "sow")
    try program.run("doc", "make", "oak", "plan")
    let file = program.home.path + "/sow.eml"
    let made = try program.run(
      "doc", "mail", "oak", "sow", "--attach", "plan", "--to", file, "--as", "Lee Chen:IPM")
    #expect(made.status == 0, "\(made.complaint)")
    let mail = try read(file)
    #expect((mail["defects"] as? [String])?.isEmpty == true)
    #expect(mail["subject"] as? String == "Implementation Scope of Work: Oak & Iron Law")
    #expect((mail["to"] as? String)?.contains("dana@example.net") == true)
    #expect((mail["from"] as? String)?.contains("lee@example.net") == true)
    #expect(mail["files"] as? [String] == ["sow-1.html", "plan-1.html"])
    #expect((mail["text"] as? String)?.contains("Oak & Iron Law") == true)
    #expect((mail["html"] as? String)?.contains("<table>") == true)
  }

  @Test func anInvitationIsAnEventWithItsRealTimeAndIsWithdrawn() throws {
    try program.run(
      "call", "plan", "oak", "kick-off", "--at", "2026-11-19T10:00", "--zone", "America/New_York")
    let file = program.home.path + "/call.eml"
    try program.run("call", "invite", "oak", "--to", file, "--as", "Lee Chen:IPM")
    let invited = try read(file)
    #expect((invited["defects"] as? [String])?.isEmpty == true)
    #expect(
      invited["method"] as? String == "REQUEST" && invited["method of the part"] as? String == "REQUEST")
    #expect((invited["start"] as? String)?.hasPrefix("2026-11-19T15:00:00") == true)
    #expect((invited["end"] as? String)?.hasPrefix("2026-11-19T16:00:00") == true)
    #expect(
      (invited["attendees"] as? [String])?.contains { $0.lowercased() == "mailto:dana@example.net" } == true)
    try program.run("call", "cancel", "oak", "--reason", "ill")
    let second = program.home.path + "/cancel.eml"
    try program.run("call", "invite", "oak", "--to", second, "--as", "Lee Chen:IPM")
    let withdrawn = try read(second)
    #expect(withdrawn["method"] as? String == "CANCEL")
    #expect(withdrawn["sequence"] as? Int ?? 0 > invited["sequence"] as? Int ?? 0)
  }

  @Test func aReminderIsReadToo() throws {
    try program.run("task", "ball", "oak", "cust", "EXE-03")
    let file = program.home.path + "/reminder.eml"
    let made = try program.run("remind", "Dana Ruiz", "--eml", "--to", file, "--as", "Lee Chen:IPM")
    #expect(made.status == 0, "\(made.complaint)")
    let mail = try read(file)
    #expect((mail["defects"] as? [String])?.isEmpty == true)
    #expect((mail["to"] as? String)?.contains("dana@example.net") == true && mail["subject"] is String)
    #expect((mail["text"] as? String)?.contains("EXE-03") == true)
  }
}
