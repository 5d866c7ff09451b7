import Documents
import Domain
import TestSupport
import Testing

/// Invitations to calls: the calendar request in a mail draft.
struct InvitationTests {
  private let stamp = CallProject.moment.timestamp

  private func invitation(_ project: Project) throws -> Invitation {
    let call = try #require(project.call("CALL-1"))
    return try #require(
      Invitation(
        to: call, of: project, organizer: .init(name: "Lee \"L\" Chen", address: "lee@example.com"),
        attendees: [
          .init(name: "Dana Ruiz", address: "dana@example.net"), .init(name: "No Address", address: nil),
        ], workspace: "w1"))
  }

  private func lines(_ project: Project) throws -> [String] {
    try CalendarFileTests.unfolded(invitation(project).calendar(at: stamp).text)
  }

  @Test func aRequestHasRealTimesOrganizerAndAttendees() throws {
    let lines = try lines(try #require(Project(try CallProject.planned())))
    for line in [
      "METHOD:REQUEST", "UID:CALL-1.northwind-dental.w1@golive", "SEQUENCE:0", "DTSTART:20261119T150000Z",
      "DTEND:20261119T160000Z", "SUMMARY:Northwind Dental: Kick-off call", "STATUS:CONFIRMED",
      "LOCATION:https://meet.example/kick-off", "ORGANIZER;CN=\"Lee 'L' Chen\":mailto:lee@example.com",
      "ATTENDEE;CN=\"Dana Ruiz\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
        + ":mailto:dana@example.net",
    ] { #expect(lines.contains(line), "\(line) in \(lines)") }
    #expect(!lines.contains { $0.hasPrefix("X-WR-CALNAME") || $0.contains("No Address") })
  }

  @Test func aMoveKeepsTheUIDAndRaisesTheSequence() throws {
    let moved = try CallProject.project([
      .move(CallProject.time("2026-11-20", 9), minutes: 30, reason: "Dana is away")
    ])
    let lines = try lines(moved)
    for line in [
      "METHOD:REQUEST", "UID:CALL-1.northwind-dental.w1@golive", "SEQUENCE:1", "DTSTART:20261120T140000Z",
      "DTEND:20261120T143000Z",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(
      try invitation(moved).mail(at: stamp).subject.hasPrefix("Changed: Kick-off call, Fri 20 Nov 2026"))
  }

  @Test func aCancelledCallIsTakenOutOfCalendars() throws {
    let cancelled = try CallProject.project([.cancel(reason: "Order withdrawn")])
    let lines = try lines(cancelled)
    for line in ["METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED", "UID:CALL-1.northwind-dental.w1@golive"] {
      #expect(lines.contains(line), "\(line)")
    }
  }

  @Test func theMailHoldsTheCallAsTextAsAPageAndAsARequest() throws {
    let text = try invitation(try #require(Project(try CallProject.planned()))).mail(at: stamp).text
    for words in [
      "Content-Type: multipart/mixed", "Content-Type: multipart/alternative",
      "Content-Type: text/calendar; method=REQUEST; charset=utf-8", "filename=\"invite.ics\"",
      "To: Dana Ruiz <dana@example.net>", "X-Unsent: 1", "Introductions and roles",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(!text.contains("No Address"))
  }

  /// The file that a person imports and the invitation are one entry, and the day of its task is none any more.
  @Test func theExportedCalendarHasTheCallAtItsTimeUnderTheSameUID() throws {
    let project = try #require(Project(try CallProject.planned()))
    let file = CalendarFile(project, zone: nil, for: CallProject.lee, workspace: "w1", stamp: stamp)
    let call = try #require(file.events.first { $0.uid == "CALL-1.northwind-dental.w1@golive" })
    let start = Timestamp(seconds: CallProject.time("2026-11-19", 10).instant.seconds)
    #expect(call.span == .time(start, Timestamp(seconds: start.seconds + 3600)) && call.sequence == 0)
    #expect(file.events.first { $0.uid == "PLN-02.northwind-dental.w1@golive" }?.status == .cancelled)
  }
}
