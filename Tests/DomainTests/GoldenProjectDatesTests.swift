import Domain
import TestSupport
import Testing

/// The five dated rows of domain document 6.3: the default template from a start day on a calendar.
struct GoldenProjectDatesTests {
  private static let milestones = [
    "PLN-02", "PLN-08", "EXE-24", "EXE-25", "EXE-39", "GOL-06", "GOL-08", "OPR-07", "CLS-08",
  ]

  @Test(arguments: [
    ("2026-09-14", "us", "09-23 09-29 10-13 10-22 10-26 10-30 11-04 11-23 12-09"),
    ("2026-09-14", "england-wales", "09-23 09-29 10-12 10-21 10-23 10-29 11-03 11-19 12-04"),
    ("2026-10-05", "us", "10-15 10-21 11-03 11-13 11-17 11-23 11-27 12-15 12-31"),
    ("2026-11-02", "us", "11-12 11-18 12-02 12-11 12-15 12-21 12-24 01-13 01-29"),
    ("2027-01-04", "us", "01-13 01-20 02-02 02-11 02-16 02-22 02-25 03-15 03-30"),
  ])
  func theMilestonesFall(start: String, calendar: String, expected: String) throws {
    let template = try TemplateProject.template.get()
    let work = template.tasks.map { ForwardPass.Work(id: $0.id, duration: $0.duration, after: $0.after) }
    let days = try ForwardPass(work).days(
      from: #require(Day(iso: start)), on: #require(WorkCalendar.named(calendar)))
    let found = Self.milestones.map { days[$0].map { String($0.finish.iso.dropFirst(5)) } ?? "none" }
    #expect(found.joined(separator: " ") == expected)
  }
}
