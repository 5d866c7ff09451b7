import Domain
import TestSupport
import Testing

/// Whose days off count for a task (domain document 6.1).
struct PartyCalendarTests {
  private func calendars(_ values: [Field: String]) -> ProjectCalendars { ProjectCalendars { values[$0] } }
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test func aSideWithoutACalendarHasTheProjects() throws {
    let calendars = calendars([.calendar: "us"])
    for side in Side.allCases { #expect(!calendars.calendar(of: side).isWorking(try day("2026-11-26"))) }
  }

  @Test func aTaskIsWorkedWhenAllItsPartiesWork() throws {
    let calendars = calendars([
      .calendar: "england-wales", .calendar(of: .provider): "us", .calendar(of: .carrier): "weekdays",
    ])
    let (thanksgiving, boxingDay) = (try day("2026-11-26"), try day("2026-12-28"))
    #expect(calendars.calendar(of: .customer).isWorking(thanksgiving))
    #expect(!calendars.calendar(for: [.provider, .customer]).isWorking(thanksgiving))
    #expect(!calendars.calendar(for: [.provider, .customer]).isWorking(boxingDay))
    #expect(calendars.calendar(for: [.provider, .carrier]).isWorking(boxingDay))
    #expect(calendars.holiday(on: boxingDay) == "Boxing Day (substitute) (England & Wales)")
  }

  @Test func daysOffAndWorkedHolidaysCount() throws {
    let calendars = calendars([
      .calendar: "us", .daysOff: "2026-12-24 Plant shutdown",
      .daysOff(of: .carrier): "2026-11-02..2026-11-03",
      .workedHolidays: "columbus", .workedHolidays(of: .provider): "veterans",
    ])
    #expect(calendars.project.isWorking(try day("2026-10-12")))
    #expect(!calendars.project.isWorking(try day("2026-11-11")))
    #expect(calendars.calendar(of: .provider).isWorking(try day("2026-11-11")))
    #expect(!calendars.calendar(of: .carrier).isWorking(try day("2026-11-03")))
    #expect(calendars.holiday(on: try day("2026-12-24")) == "Plant shutdown")
    #expect(calendars.holiday(on: try day("2026-11-03")) == "a day off")
  }

  @Test func theCarriersDayOffMovesItsAnswerAndPortDay() throws {
    var rollout = try Rollout()
    let before = try rollout.schedule()
    try rollout.run(.set(["acme"], .daysOff(of: .carrier), "2026-10-19 Company day;2026-11-04 Company day"))
    let after = try rollout.schedule()
    #expect(before["EXE-25"]?.finish.iso == "2026-10-22")
    #expect(after["EXE-25"]?.finish.iso == "2026-10-23")
    #expect(after["EXE-24"] == before["EXE-24"])
    // The lag before port day is counted on the carrier's days too.
    #expect(after.forecastGoLive?.iso == "2026-11-06")
    #expect(try rollout.project.head.goLive == before.forecastGoLive)
  }

  @Test(arguments: [
    "2026-13-01 x", "tomorrow", "2026-12-24..2026-12-20 back", "2019-12-24 early", "2026-12-24...2026-12-25",
    "2020-01-01..2060-12-31 long",
  ])
  func malformedDaysOffAreRefusedWithTheirEntry(text: String) throws {
    var rollout = try Rollout()
    #expect(
      performing: { try rollout.run(.set(["acme"], .daysOff, "2026-12-23 fine;" + text)) },
      throws: { error in
        guard case .invalid(.daysOff, let expected) = error as? Refusal else { return false }
        return expected.contains("entry 2")
      })
  }

  @Test func unknownCalendarsAndHolidaysAreRefused() throws {
    var rollout = try Rollout()
    #expect(throws: Refusal.self) { try rollout.run(.set(["acme"], .calendar, "mars")) }
    #expect(throws: Refusal.self) { try rollout.run(.set(["acme"], .workedHolidays, "columbus nothing")) }
    try rollout.run(.set(["acme"], .calendar, "us+england-wales"))
    #expect(try rollout.project.calendar.isWorking(day("2026-12-28")) == false)
  }

  @Test(arguments: 1...20)
  func countingAgreesWithSteppingDayByDay(seed: UInt64) throws {
    var random = Seeded(seed)
    let first = Day(number: 20_000)
    let holidays = Set((0..<40).map { _ in first + Int.random(in: 0...200, using: &random) })
    let calendar = WorkCalendar(name: "random", holidays: holidays)
    for _ in 0..<50 {
      let day = first + Int.random(in: 0...150, using: &random)
      let count = Int.random(in: -30...30, using: &random)
      var stepped = day
      var left = abs(count)
      while left > 0 {
        stepped = stepped + (count < 0 ? -1 : 1)
        if calendar.isWorking(stepped) { left -= 1 }
      }
      #expect(calendar.add(day, count) == stepped, "seed \(seed)")
      #expect(calendar.isWorking(calendar.onOrAfter(day)) && calendar.isWorking(calendar.onOrBefore(day)))
    }
  }
}
