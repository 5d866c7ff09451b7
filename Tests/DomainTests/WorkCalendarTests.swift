import Domain
import Testing

/// Golden cases of domain document 6.2.
struct WorkCalendarTests {
  @Test(arguments: [
    ("2026-11-25", 1, "us", "2026-11-27"), ("2026-11-25", -5, "us", "2026-11-18"),
    ("2026-07-02", 1, "us", "2026-07-06"), ("2026-10-09", 1, "us", "2026-10-13"),
    ("2026-12-23", 5, "us", "2026-12-31"), ("2026-12-23", 5, "england-wales", "2027-01-04"),
    ("2026-04-02", 1, "england-wales", "2026-04-07"), ("2027-12-24", 1, "england-wales", "2027-12-29"),
    ("2027-12-30", 1, "us", "2028-01-03"), ("2026-05-22", 1, "us+england-wales", "2026-05-26"),
  ])
  func addingBusinessDays(from: String, count: Int, name: String, expected: String) throws {
    let calendar = try #require(WorkCalendar.named(name))
    let day = try #require(Day(iso: from))
    #expect(calendar.add(day, count).iso == expected)
    #expect(calendar.distance(from: day, to: calendar.add(day, count)) == count)
  }

  @Test func anUnknownNameIsNoCalendar() {
    #expect(WorkCalendar.named("mars") == nil)
    #expect(WorkCalendar.named("us+mars") == nil)
    #expect(WorkCalendar.named("") == nil)
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-01-32", "2026-00-10", "x", ""])
  func aDayThatDoesNotExistIsNotRead(text: String) { #expect(Day(iso: text) == nil) }

  @Test func daysSurviveTheirText() {
    for number in stride(from: -20_000, through: 60_000, by: 7) {
      #expect(Day(iso: Day(number: number).iso)?.number == number || number < -719_162)
    }
    #expect(Day(iso: "2026-11-24")?.short(near: Day(iso: "2026-01-01")) == "Tue 24 Nov")
    #expect(Day(iso: "1970-01-01")?.number == 0)
  }

  /// A day is shown with its year if that differs from the current one.
  @Test func aDayOfAnotherYearCarriesIt() throws {
    let today = try #require(Day(iso: "2026-11-18"))
    let (last, next) = (try #require(Day(iso: "2026-12-31")), try #require(Day(iso: "2027-01-05")))
    #expect([last, next].map { $0.short(near: today) } == ["Thu 31 Dec", "Tue 05 Jan 2027"])
    #expect([last, next].map { $0.brief(near: today) } == ["31 Dec", "05 Jan 27"])
    #expect(last.short(near: next) == "Thu 31 Dec 2026")
    #expect(last.short(near: nil) == last.long && last.brief(near: nil) == "31 Dec 26")
  }
}
