import Domain
import TestSupport
import Testing

/// Calendars whose week is another one.
struct WeekendTests {
  @Test(arguments: ["fri-sat", "fri", "sat", "sun", "us+fri-sat", "fri-sat+sun", "ireland+sat"])
  func countingAgreesWithSteppingDayByDay(name: String) throws {
    let calendar = try #require(WorkCalendar.named(name))
    var day = Day.at("2026-12-01")
    var worked = 0
    while day < .at("2027-02-10") {
      if calendar.isWorking(day) { worked += 1 }
      #expect(calendar.distance(from: .at("2026-11-30"), to: day) == worked, "\(name) \(day.iso)")
      if calendar.isWorking(day) {
        #expect(calendar.add(.at("2026-11-30"), worked) == day, "\(name) \(day.iso)")
      }
      day = day + 1
    }
  }

  @Test func aWeekendTakesThePlaceOfSaturdayAndSunday() throws {
    let gulf = try #require(WorkCalendar.named("fri-sat"))
    #expect(!gulf.isWorking(.at("2026-11-27")) && !gulf.isWorking(.at("2026-11-28")))
    #expect(gulf.isWorking(.at("2026-11-29")) && gulf.add(.at("2026-11-26"), 1) == .at("2026-11-29"))
    let both = try #require(WorkCalendar.named("us+fri-sat"))
    #expect(!both.isWorking(.at("2026-11-26")) && both.isWorking(.at("2026-11-29")))
    #expect(WorkCalendar.named("fri-sat+moon") == nil)
  }

  @Test func theSidesOfAProjectMeetOnDaysThatAllWork() throws {
    let calendars = ProjectCalendars { field in
      field == .calendar(of: .customer) ? "fri-sat" : field == .calendar(of: .provider) ? "us" : nil
    }
    #expect(calendars.everybody.distance(from: .at("2026-11-15"), to: .at("2026-11-22")) == 4)
    #expect(
      calendars.project.isWorking(.at("2026-11-22")) && !calendars.everybody.isWorking(.at("2026-11-22")))
    #expect(calendars.holiday(on: .at("2026-11-22")) == nil)
    #expect(calendars.holiday(on: .at("2026-11-26")) == "Thanksgiving (US federal)")
  }

  @Test func aTaskOfACustomerInTheGulfIsWorkedOnSunday() throws {
    let project = try SmallProject.after(
      .set(["acme"], .calendar, "fri-sat"), .set(["BLD-1"], .owner, "MPOC"), .set(["BLD-1"], .after, nil),
      .fixDate("BLD-1", .at("2026-11-29"), .target, reason: nil))
    #expect(project.task("BLD-1")?.finish?.iso == "2026-11-29")
    #expect(project.calendars.project.offWords(.at("2026-11-27"))?.contains("not a working day") == true)
  }
}
