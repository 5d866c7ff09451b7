import Documents
import Domain
import TestSupport
import Testing

/// RFC 5545: what calendar programs need to accept a file.
struct CalendarFileTests {
  private let stamp = Timestamp(seconds: 1_795_424_405)

  private func lines(_ events: [CalendarEvent], name: String = "Acme") -> [String] {
    Self.unfolded(CalendarFile(name: name, events: events, stamp: stamp, sequence: 7).text)
  }

  static func unfolded(_ text: String) -> [String] {
    var result: [String] = []
    for line in physical(text) {
      if line.first == " ", let last = result.popLast() {
        result.append(last + line.dropFirst())
      } else {
        result.append(line)
      }
    }
    return result
  }

  private static func physical(_ text: String) -> [String] {
    text.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
  }

  private func event(_ title: String, description: String = "") -> CalendarEvent {
    CalendarEvent(
      uid: "acme.GOL-08@golive", span: .days(.at("2026-11-24"), .at("2026-11-24")), title: title,
      description: description)
  }

  @Test func everyEventHasWhatTheStandardAsksFor() {
    let lines = lines([event("Go-live")])
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.last == "END:VCALENDAR")
    for wanted in [
      "VERSION:2.0", "PRODID:-//golive//golive//EN", "METHOD:PUBLISH", "BEGIN:VEVENT",
      "UID:acme.GOL-08@golive",
      "DTSTAMP:20261123T090005Z", "SEQUENCE:7", "DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261125",
      "SUMMARY:Go-live", "STATUS:CONFIRMED", "END:VEVENT",
    ] {
      #expect(lines.filter { $0 == wanted }.count == 1, "\(wanted)")
    }
  }

  @Test func aWindowIsAnInstantInUTC() {
    let span = CalendarEvent.Span.time(Timestamp(seconds: 1_795_521_600), Timestamp(seconds: 1_795_530_600))
    let lines = lines([CalendarEvent(uid: "u", span: span, title: "t", status: .tentative)])
    #expect(lines.contains("DTSTART:20261124T120000Z"))
    #expect(lines.contains("DTEND:20261124T143000Z"))
    #expect(lines.contains("STATUS:TENTATIVE"))
  }

  @Test(arguments: [
    ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("two\nlines", "two\\nlines"),
    ("end\r\nEND:VCALENDAR", "end\\nEND:VCALENDAR"),
    ("\u{1B}[31mred\u{202E}", "[31mred"), ("\u{0}x", "x"), ("\"quoted\": yes", "\"quoted\": yes"),
  ])
  func textCannotBreakOutOfItsLine(text: String, expected: String) {
    let lines = lines([event("t", description: text)])
    #expect(lines.contains { $0.hasPrefix("DESCRIPTION:") })
    #expect(lines.filter { $0 == "END:VCALENDAR" }.count == 1)
    #expect(lines.contains("DESCRIPTION:\(expected)"))
  }

  @Test(arguments: [
    "x", String(repeating: "a", count: 66), String(repeating: "a", count: 67),
    String(repeating: "ü", count: 200),
    String(repeating: "設計", count: 100), String(repeating: "a𝄞", count: 90),
    "é" + String(repeating: "🏁", count: 60),
  ])
  func longLinesAreFoldedWithoutTearingACharacter(title: String) {
    let text = CalendarFile(name: "n", events: [event(title)], stamp: stamp, sequence: 1).text
    for line in text.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast() {
      #expect(line.utf8.count <= 75)
      #expect(!line.unicodeScalars.contains("\u{FFFD}"))
    }
    #expect(text.hasSuffix("\r\n"))
    #expect(Self.unfolded(text).contains("SUMMARY:\(title)"))
  }

  @Test func everyLineEndsWithCarriageReturnAndLineFeed() {
    let bytes = Array(
      CalendarFile(name: "n", events: [event("t", description: "a\nb")], stamp: stamp, sequence: 1).text.utf8)
    for (index, byte) in bytes.enumerated() where byte == 10 { #expect(index > 0 && bytes[index - 1] == 13) }
    for (index, byte) in bytes.enumerated() where byte == 13 {
      #expect(index + 1 < bytes.count && bytes[index + 1] == 10)
    }
  }

  @Test func aProjectGivesItsCallsMilestonesAndGoLive() throws {
    let project = try TemplateProject.changed([:])
    let file = CalendarFile(project, zone: nil, for: SmallProject.ipm, workspace: "w1", stamp: stamp)
    #expect(file.events.map(\.uid).filter { $0 == "GOL-08.northwind-dental.w1@golive" }.count == 1)
    #expect(Set(file.events.map(\.uid)).count == file.events.count)
    #expect(file.events.count == 12)
    #expect(file.events.contains { $0.title == "Northwind Dental: Hold the Project Kick-Off Call" })
    #expect(file.events.last?.span == .days(.at("2026-11-04"), .at("2026-11-04")))
    #expect(file.events.last?.status == .tentative)
    #expect(file.sequence == 1)
  }

  @Test func goLiveHasItsWindowWhereZoneAndWindowAreKnown() throws {
    let project = try TemplateProject.changed([
      TemplateProject.head: [.window: "08:00-10:30", .goLiveGrade: "confirmed"]
    ])
    let file = CalendarFile(project, zone: .utc, for: SmallProject.mpoc, workspace: "w1", stamp: stamp)
    let start = Timestamp(seconds: Int64(Day.at("2026-11-04").number) * 86_400 + 8 * 3600)
    #expect(file.events.last?.span == .time(start, Timestamp(seconds: start.seconds + 9000)))
    #expect(file.events.last?.status == .confirmed)
  }

  @Test func whatIsInternalOrWasNeverPartOfTheProjectIsLeftOut() throws {
    let project = try TemplateProject.changed([
      "PLN-02": [.state: "n/a", .reason: NewProject.leftOut], "CLS-03": [.visibility: "internal"],
    ])
    let uids = CalendarFile(project, zone: nil, for: SmallProject.mpoc, workspace: "w1", stamp: stamp).events
      .map(\.uid)
    #expect(!uids.contains("PLN-02.northwind-dental.w1@golive"))
    #expect(!uids.contains("CLS-03.northwind-dental.w1@golive"))
    let all = CalendarFile(project, zone: nil, for: SmallProject.ipm, workspace: "w1", stamp: stamp)
    #expect(all.events.count == 11)
  }

  /// The next import removes it where it was imported before.
  @Test func aMilestoneThatIsGivenUpIsCancelledWithAHigherSequence() throws {
    let before = try CalendarFile(
      TemplateProject.changed([:]), zone: nil, for: SmallProject.ipm, workspace: "w1", stamp: stamp)
    var state = try TemplateProject.state()
    let command = Command.setTask(["PLN-02"], .notApplicable, reason: "held already", nextCheck: nil)
    try state.apply(
      plan(command, on: state, by: SmallProject.ipm, at: SmallProject.moment(day: "2026-09-14")).changes)
    state.sequence += 1
    let project = try #require(Project(state))
    let after = CalendarFile(project, zone: nil, for: SmallProject.ipm, workspace: "w1", stamp: stamp)
    #expect(after.events.map(\.uid) == before.events.map(\.uid))
    #expect(
      after.events.filter { $0.status == .cancelled }.map(\.uid) == ["PLN-02.northwind-dental.w1@golive"])
    #expect(after.sequence > before.sequence)
    #expect(after.text.contains("STATUS:CANCELLED\r\n"))
  }

  @Test func aCancelledProjectCancelsEveryEventThatHasNotBeen() throws {
    let project = try TemplateProject.changed([
      TemplateProject.head: [.state: "cancelled", .goLiveGrade: "confirmed"],
      "PLN-02": [.state: "done", .finished: "2026-09-23"],
    ])
    let events = CalendarFile(project, zone: nil, for: SmallProject.ipm, workspace: "w1", stamp: stamp).events
    #expect(events.count { $0.status == .cancelled } == events.count - 1)
    #expect(events.first { $0.status != .cancelled }?.uid == "PLN-02.northwind-dental.w1@golive")
  }

  @Test func twoWorkspacesNeverGiveTheSameUID() throws {
    let project = try TemplateProject.changed([:])
    let uids = ["w1", "w2"].map { workspace in
      Set(
        CalendarFile(project, zone: nil, for: SmallProject.ipm, workspace: workspace, stamp: stamp).events
          .map(\.uid))
    }
    #expect(uids[0].isDisjoint(with: uids[1]))
  }

  @Test func everyWaveHasItsGoLiveAndMilestones() throws {
    var state = try TemplateProject.state()
    let command = Command.addWave(title: "Leeds", goLive: Day(iso: "2026-12-08"))
    let moment = SmallProject.moment(day: "2026-09-14")
    try state.apply(plan(command, on: state, by: SmallProject.ipm, at: moment).changes)
    let project = try #require(Project(state))
    let file = CalendarFile(project, zone: nil, for: SmallProject.ipm, workspace: "w1", stamp: stamp)
    let wave = try #require(file.events.first { $0.uid == "W2-GOL-08.northwind-dental.w1@golive" })
    #expect(wave.title == "Northwind Dental: go-live of Leeds")
    #expect(wave.span == .days(.at("2026-12-08"), .at("2026-12-08")))
    #expect(file.events.contains { $0.uid == "W2-GOL-06.northwind-dental.w1@golive" })
    #expect(Set(file.events.map(\.uid)).count == file.events.count)
  }
}
