import Domain
import TestSupport
import Testing

/// Days off from what people have: lists of any form, and calendars.
struct DaysOffReadingTests {
  private func read(_ text: String, _ dates: DateForm? = nil) throws -> DaysOffFile {
    try DaysOffFile(FeedText(text), dates: dates)
  }

  @Test func columnsComeInAnyOrderAndOthersAreNamed() throws {
    let file = try read(
      "Colour\tSubject\tEnd Date\tStart Date\nred\tShutdown\t12/31/2026\t12/24/2026\n\tFair;big\t\t2027-01-05\n"
    )
    #expect(DatedNotes().adding(file).text == "2026-12-24..2026-12-31 Shutdown;2027-01-05 Fair, big")
    #expect(file.unknown == ["Colour"] && file.lines.map(\.number) == [2, 3])
  }

  @Test(arguments: ["sep=;\n", ""])
  func aSeparatorAndAnEncodingAreRecognised(mark: String) throws {
    let text = mark + "name;date\r\nPlant \u{E9}t\u{E9};24.12.2026\r\n"
    let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let western = text.unicodeScalars.map { UInt8($0.value) }
    for (bytes, encoding) in [(Array(text.utf8), "UTF-8"), (utf16, "UTF-16"), (western, "Windows-1252")] {
      let file = try FeedText(bytes)
      #expect(file.encoding == encoding)
      #expect(try DaysOffFile(file, dates: nil).lines.map(\.name) == ["Plant \u{E9}t\u{E9}"])
    }
    #expect(throws: ImportProblem.self) { try FeedText([0x64, 0x81, 0x0A]) }
    #expect(throws: ImportProblem.self) { try FeedText([0x50, 0x4B, 0x03, 0x04]) }
  }

  @Test(arguments: [
    ("date,name\n2026-12-31,a\n03/04/2026,b", 3, 1), ("name,date\nx,", 2, 1),
    ("date,to,name\n2026-12-24,2026-12-20,a", 2, 12),
    ("date,day\n2026-12-24,a", 1, 6), ("date,name\n2026-12-24,\"a", 2, 12),
    ("date,name\n2026-12-24,a,b", 2, 14), ("date,name\n2026-12-24,a\u{202E}b", 2, 12),
  ])
  func aWrongLineIsNamedWithItsColumn(text: String, line: Int, column: Int) {
    #expect(
      performing: { try read(text) },
      throws: { error in
        let problem = error as? DaysOffFile.Problem
        return problem?.line == line && problem?.column == column && problem?.sentence.isEmpty == false
      })
  }

  private static func calendar(_ events: String...) -> String {
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
      + events.map { "BEGIN:VEVENT\r\n\($0)\r\nEND:VEVENT\r\n" }.joined() + "END:VCALENDAR\r\n"
  }

  @Test func wholeDaysOfACalendarAreReadWithTheirNames() throws {
    let file = try read(
      Self.calendar(
        "DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:Plant shut\r\n down\\, all\\; lines",
        "DTSTART;VALUE=DATE:20261126\r\nSUMMARY;LANGUAGE=en:Thanks\r\n giving",
        "DTSTART;TZID=\"America:Denver\":20261127T000000\r\nDTEND;TZID=x:20261128T000000\r\nSUMMARY:Day after",
        "DTSTART;VALUE=DATE:20270104\r\nDURATION:P2D\r\nBEGIN:VALARM\r\nSUMMARY:no\r\nEND:VALARM\r\nSUMMARY:Stock",
        "DTSTART;VALUE=DATE:20261126\r\nDTEND;VALUE=DATE:20261126\r\nSUMMARY:Feast"))
    #expect(
      DatedNotes().adding(file).text
        == "2026-11-26 Thanksgiving / Feast;2026-11-27 Day after;2026-12-24..2026-12-31 Plant shutdown, all, lines;"
        + "2027-01-04..2027-01-05 Stock")
  }

  @Test func meetingsAndCancelledEventsAreLeftOutAndNamed() throws {
    let file = try read(
      Self.calendar(
        "DTSTART:20261124T100000Z\r\nDTEND:20261124T110000Z\r\nSUMMARY:Call",
        "DTSTART;VALUE=DATE:20261126\r\nSTATUS:CANCELLED\r\nSUMMARY:Off",
        "DTSTART;VALUE=DATE:20191226\r\nSUMMARY:Old", "DTSTART;VALUE=DATE:20261231\r\nSUMMARY:Kept"))
    #expect(file.lines.map(\.name) == ["Kept"])
    #expect(file.leftOut.map(\.reason) == ["no whole day", "cancelled", "outside 2020 to 2060"])
  }

  @Test(arguments: [
    ("DTSTART;VALUE=DATE:20261225\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Christmas", 5, "RRULE"),
    ("DTSTART;VALUE=DATE:20261225\r\nRDATE:20271225\r\nSUMMARY:Christmas", 5, "RDATE"),
    ("DTSTART;VALUE=DATE:20261325\r\nSUMMARY:x", 4, "20261325"), ("SUMMARY:x", 3, "DTSTART"),
    ("DTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:soon", 5, "soon"),
  ])
  func whatCannotBeReadIsNamedByItsLine(event: String, line: Int, word: String) {
    #expect(
      performing: { try read(Self.calendar(event)) },
      throws: { error in
        let problem = error as? DaysOffFile.Problem
        return problem?.line == line && problem?.sentence.contains(word) == true
      })
  }

  @Test func aCalendarThatIsCutOffOrEmptyIsRefused() {
    #expect(throws: DaysOffFile.Problem.self) {
      try read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225\n")
    }
    #expect(throws: DaysOffFile.Problem.self) { try read("BEGIN:VCALENDAR\nEND:VCALENDAR\n") }
  }

  @Test func lineByLineAWrongLineKeepsNoneOfTheOthersOut() throws {
    let file = try DaysOffFile.eachLine(
      FeedText("date,name\n2026-12-24,Shut\nsoon,x\n03/04/2027,Fair\n2027-01-05,Stock\n"), dates: nil)
    #expect(file.lines.map(\.number) == [2, 5] && file.wrong.map(\.line) == [3, 4])
    let calendar = try DaysOffFile.eachLine(
      FeedText(
        Self.calendar(
          "DTSTART;VALUE=DATE:20261225\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Christmas",
          "DTSTART;VALUE=DATE:20261231\r\nSUMMARY:Kept")), dates: nil)
    #expect(calendar.lines.map(\.name) == ["Kept"] && calendar.wrong.map(\.line) == [5])
  }

  @Test func daysOffAreComparedAndStoredTogether() throws {
    let state = try ListsProject.fresh()
    let item = ItemID(state.id.rawValue)
    let project = try ListsProject.project(
      [
        (
          .set([item], .daysOff, "2026-12-24 Closed;2027-01-05 Stock"), ListsProject.ipm, ListsProject.moment
        )
      ], on: state)
    let file = try DaysOffFile.eachLine(
      FeedText("date,name\n2026-12-24,Shutdown\n2027-01-05,Stock\nsoon,x\n2027-02-01,Fair\n"), dates: nil)
    let feed = Feed.daysOff(file, encoding: "UTF-8", into: project, of: nil)
    #expect(feed.rows.map(\.standing) == [.changed, .unchanged, .error, .new])
    #expect(feed.rows[0].changes == ["name Closed -> Shutdown"])
    let command = try #require(feed.command(from: "off.csv"))
    let after = try ListsProject.project(
      [(command, ListsProject.ipm, ListsProject.moment)], on: project.state)
    #expect(
      after.state.value(item, .daysOff) == "2026-12-24 Shutdown;2027-01-05 Stock;2027-02-01 Fair")
  }
}
