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
