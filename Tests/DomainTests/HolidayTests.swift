import Domain
import Foundation
import Testing

/// Golden dates of domain document 6.1.
struct HolidayTests {
  @Test(arguments: [
    (
      HolidayCalendar.us, 2026,
      "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"
    ),
    (.us, 2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"),
    (.us, 2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"),
    (.englandWales, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    (.englandWales, 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
    (.englandWales, 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    (.scotland, 2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28"),
    (.scotland, 2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28"),
    (.scotland, 2028, "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26"),
    (.northernIreland, 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"),
    (.northernIreland, 2027, "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28"),
    (.northernIreland, 2028, "01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26"),
  ])
  func theYearsHolidays(calendar: HolidayCalendar, year: Int, expected: String) {
    let days = calendar.holidays(in: year).map { String($0.day.iso.dropFirst(5)) }
    #expect(days.joined(separator: " ") == expected)
  }

  @Test func aHolidayCanBeSwitchedOff() {
    let days = HolidayCalendar.us.holidays(in: 2026, off: ["columbus", "veterans"]).map(\.day.iso)
    #expect(!days.contains("2026-10-12") && !days.contains("2026-11-11"))
    #expect(days.count == 9)
  }
}

/// Every supported year, against the python-holidays library (0.109 and later), an independent
/// implementation.
struct HolidayYearsTests {
  private struct Line {
    let calendar: HolidayCalendar
    let year: Int
    let days: String
  }

  @Test func everyYearFrom2020To2060Agrees() throws {
    let lines = try Self.lines("holidays")
    #expect(lines.count == 19 * 41)
    for line in lines {
      let ours = line.calendar.holidays(in: line.year).map { String($0.day.iso.dropFirst(5)) }
      #expect(ours.joined(separator: " ") == line.days, "\(line.calendar) \(line.year)")
    }
  }

  /// Against the workalendar library (17.0). What councils publish may differ; the days are calendars of their own.
  @Test func theLocalDaysOfScottishTownsAgree() throws {
    let lines = try Self.lines("scottish-local")
    #expect(lines.count == 3 * 41)
    for line in lines {
      let ours = line.calendar.holidays(in: line.year).map { String($0.day.iso.dropFirst(5)) }
      #expect(ours.joined(separator: " ") == line.days, "\(line.calendar) \(line.year)")
    }
  }

  private static func lines(_ name: String) throws -> [Line] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name)-2020-2060.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      return Line(
        calendar: try #require(HolidayCalendar(rawValue: words[0])), year: try #require(Int(words[1])),
        days: words[2])
    }
  }
}
