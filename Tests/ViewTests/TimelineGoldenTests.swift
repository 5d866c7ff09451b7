import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Timeline: golden screens")
struct TimelineGoldenTests {
  static let sizes = [(40, 10), (48, 15), (80, 24), (120, 40), (160, 48)].map {
    Size(columns: $0.0, rows: $0.1)
  }
  private static let small = Size(columns: 80, rows: 24)

  private func picture(_ size: Size, ascii: Bool = true) throws -> TimelinePicture {
    TimelinePicture(try TimelineProjects.underWay(), at: BoardProjects.buildDay, size, ascii: ascii)
  }

  @Test(arguments: sizes) func aProjectInTheMiddle(size: Size) throws {
    try expectGolden(picture(size).grid, "timeline-\(size)")
  }

  @Test(arguments: sizes.filter { $0.columns == 80 || $0.columns == 160 })
  func withUnicodeSigns(size: Size) throws {
    try expectGolden(picture(size, ascii: false).grid, "timeline-\(size)-unicode")
  }

  @Test(arguments: sizes) func aMoveWithItsConsequences(size: Size) throws {
    let moved = try picture(size).selecting("EXE-25").pressing(.moveRight, .moveRight, .moveRight)
    try expectGolden(moved.grid, "timeline-ghost-\(size)")
  }

  @Test(arguments: sizes.filter { $0.columns >= 80 }) func weeks(size: Size) throws {
    try expectGolden(picture(size).pressing(.zoomOut).grid, "timeline-week-\(size)")
  }

  /// The window in both zones, the forecast from closed projects, and a person needed by another project.
  private func around(_ size: Size) throws -> TimelinePicture {
    var state = try TimelineProjects.underWay()
    for command: Command in [
      .set([ItemID(state.id.rawValue)], .zone, "America/New_York"),
      .set([ItemID(state.id.rawValue)], .window, "08:00-10:30"),
    ] {
      try TimelineProjects.run(command, on: &state, at: BoardProjects.buildDay)
    }
    state.items[ItemID(state.id.rawValue)]?.values[.entered("EXECUTE")] = "2026-11-18"
    let project = try #require(Project(state))
    var externalFacts = ExternalFacts()
    externalFacts.take(ClosedProjects.passages)
    let booking = try #require(project.bookings.last)
    let day = project.calendar.add(booking.day, 3)
    externalFacts.take(
      ClocksAndBookings(
        project: project, zones: [Clocks.newYork], own: Clocks.london,
        bookings: [
          OtherBooking(
            project: "harbor", customer: "Harbor Credit Union",
            booking: Booking(person: booking.person, day: day, item: "GOL-08", title: "Port day"))
        ]))
    return TimelinePicture(state, at: BoardProjects.buildDay, size, externalFacts: externalFacts)
  }

  @Test(arguments: sizes.filter { $0.columns == 80 || $0.columns == 160 })
  func theWorldAroundIt(size: Size) throws {
    try expectGolden(around(size).grid, "timeline-around-\(size)")
    let moved = try around(size).selecting("GOL-08").pressing(.moveRight, .moveRight, .moveRight)
    try expectGolden(moved.grid, "timeline-around-ghost-\(size)")
  }

  @Test func months() throws {
    try expectGolden(picture(Self.small).pressing(.zoomOut, .zoomOut).grid, "timeline-month-80x24")
  }

  @Test func scrolled() throws {
    try expectGolden(picture(Self.small).pressing(.right, .right, .bottom).grid, "timeline-scrolled-80x24")
  }

  @Test(arguments: [0, 1, 10_000]) func anyNumberOfRows(count: Int) throws {
    let sized = TimelinePicture(BoardProjects.sized(count), at: SmallProject.moment, Self.small)
    try expectGolden(sized.pressing(.bottom).grid, "timeline-\(count)-rows-80x24")
  }

  @Test func aFilter() throws {
    let filter = Filter(text: "dana", terms: [.person("dana")])
    let found = TimelinePicture(
      try TimelineProjects.underWay(), at: BoardProjects.buildDay, Self.small, filter: filter)
    try expectGolden(found.grid, "timeline-filtered-80x24")
  }

  @Test func severalWaves() throws {
    var state = try TimelineProjects.underWay()
    try TimelineProjects.run(
      .addWave(title: "Branch office", goLive: Day(iso: "2027-01-20")), on: &state, at: BoardProjects.buildDay
    )
    let drawn = TimelinePicture(state, at: BoardProjects.buildDay, Self.small).pressing(.bottom)
    try expectGolden(drawn.grid, "timeline-waves-80x24")
  }
}
