import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Theming

@testable import Views

struct DocumentsViewTests {
  private func drawn(_ size: Size, ascii: Bool = true) throws -> Grid {
    let project = try #require(Project(PapersProject.state()))
    let context = ScreenContext(
      PlannedProject(project, on: SeatProject.moment.today), moment: SeatProject.moment,
      actor: SeatProject.lee, calendar: project.calendar, geometry: Geometry(size))
    var screen = DocumentsScreen()
    screen.select("DOC-SOW-2", in: context)
    var surface = try Drawn.surface(size, ascii: ascii)
    surface.drawDocuments(screen, context, in: context.body)
    return surface.grid
  }

  @Test(arguments: Drawn.sizes) func thePapersStandWithVersionStateAndDigest(size: Size) throws {
    try expectGolden(try drawn(size), "documents-\(size)-ascii")
  }

  @Test(arguments: Drawn.sizes) func glyphsTakeTheRoomOfTheirLetters(size: Size) throws {
    try expectGolden(try drawn(size, ascii: false), "documents-\(size)-unicode", styles: try Drawn.theme())
  }
}
