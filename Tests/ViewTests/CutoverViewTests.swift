import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Theming

@testable import Views

struct CutoverViewTests {
  private func drawn(_ project: Project, at size: Size, minutes: Int = 38, ascii: Bool = true) throws -> Grid
  {
    var facts = ExternalFacts()
    facts.take(
      ClocksAndBookings(project: project, zones: Array(CutoverDay.zones.values), own: .utc, bookings: []))
    let moment = CutoverDay.moment(minutes)
    let context = ScreenContext(
      PlannedProject(project, on: moment.today), moment: moment, actor: SmallProject.ipm,
      calendar: project.calendar, geometry: Geometry(size), externalFacts: facts)
    var surface = try Drawn.surface(size, ascii: ascii)
    surface.drawCutover(CutoverScreen(), context, in: context.body)
    return surface.grid
  }

  @Test(arguments: Drawn.sizes) func theDayIsTimesInEachZoneCountsAndLog(size: Size) throws {
    try expectGolden(try drawn(CutoverDay.underWay(), at: size), "cutover-\(size)-ascii")
  }

  @Test(arguments: Drawn.sizes) func glyphsTakeTheRoomOfTheirLetters(size: Size) throws {
    try expectGolden(
      try drawn(CutoverDay.underWay(), at: size, ascii: false), "cutover-\(size)-unicode",
      styles: try Drawn.theme())
  }

  @Test func aFailedEmergencyCallIsTheFirstThingSeen() throws {
    try expectGolden(
      try drawn(CutoverDay.suspended(), at: Size(columns: 80, rows: 24), minutes: 51), "cutover-stop-80x24")
  }

  @Test func theScreenWithoutACutoverTeachesOneKey() throws {
    let grid = try drawn(CutoverDay.eve(), at: Size(columns: 80, rows: 24))
    #expect(grid.lines.joined().contains("No cutover is planned.  a plans it"))
  }
}
