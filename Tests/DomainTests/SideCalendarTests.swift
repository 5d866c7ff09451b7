import Domain
import TestSupport
import Testing

/// A calendar in compact form counts like the calendar it represents.
struct SideCalendarTests {
  private static let names = [
    "weekdays", "us", "england-wales", "scotland", "northern-ireland", "us+scotland", "",
    "fri-sat", "canada-on+fri-sat", "ireland+sun", "scotland+glasgow",
  ]

  private func fields(_ random: inout Seeded) -> [Field: String] {
    var fields: [Field: String] = [.calendar: Self.names[Int(random.next() % UInt64(Self.names.count))]]
    if random.next() % 2 == 0 { fields[.workedHolidays] = "columbus veterans" }
    if random.next() % 2 == 0 {
      let day = Day.at("2026-01-01") + Int(random.next() % 700)
      fields[.daysOff] = "\(day.iso)..\((day + 9).iso) Shutdown | all;\((day + 3).iso) Twice"
    }
    return fields
  }

  @Test(arguments: 1...40)
  func itCountsAsTheCalendarItStandsFor(seed: UInt64) {
    var random = Seeded(seed)
    let fields = fields(&random)
    let calendars = ProjectCalendars { fields[$0] }
    #expect(SideCalendar(stored: calendars.brief.stored) == calendars.brief, "seed \(seed)")
    for _ in 0..<40 {
      let from = Day.at("2025-11-01") + Int(random.next() % 900)
      let to = Day.at("2025-11-01") + Int(random.next() % 900)
      #expect(
        calendars.brief.distance(from: from, to: to) == calendars.project.distance(from: from, to: to),
        "seed \(seed), \(fields), \(from.iso) to \(to.iso)")
    }
  }

  @Test func nothingIsMondayToFriday() {
    #expect(SideCalendar().distance(from: .at("2026-12-24"), to: .at("2026-12-28")) == 2)
    #expect(SideCalendar(stored: "us").distance(from: .at("2026-12-24"), to: .at("2026-12-28")) == 1)
  }

  /// Thanksgiving does not count for a US customer, on the portfolio as on the board.
  @Test func aRowCountsTheDaysItsProjectCounts() throws {
    let project = try TemplateProject.changed([
      TemplateProject.head: [.calendar: "us"], "INI-01": [.heldSince: "2026-11-24", .holder: "customer"],
    ])
    let (row, today) = (ProjectSummary(project, on: .at("2026-11-24")), Day.at("2026-11-27"))
    let held = try #require(project.held("INI-01", on: today))
    #expect(held.businessDays == 2)
    #expect(row.heldDays(on: today) == project.heldItems(on: today).first?.businessDays)
    #expect(row.heldByCustomerDays(on: today) == 2)
    #expect(row.heldDays(on: .at("2026-09-01")) == nil)
  }
}
