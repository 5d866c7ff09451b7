import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Theming
import Views

struct PeopleViewTests {
  private func drawn(
    _ project: Project, at size: Size, ascii: Bool = true, filter: Filter = Filter(), keys: [Verb] = []
  ) throws -> Grid {
    let context = Drawn.context(project, ListsProject.ipm, size, filter: filter)
    var screen = PeopleScreen()
    for key in keys { _ = screen.handle(key, in: context) }
    var surface = try Drawn.surface(size, ascii: ascii)
    surface.drawPeople(screen, context, in: context.body)
    return surface.grid
  }

  @Test(arguments: Drawn.sizes) func peopleAreListedBySideWithWhatTheyHold(size: Size) throws {
    try expectGolden(try drawn(PeopleProject.midway(), at: size), "people-\(size)-ascii")
  }

  @Test(arguments: Drawn.sizes) func glyphsTakeTheRoomOfTheirLetters(size: Size) throws {
    let grid = try drawn(PeopleProject.midway(), at: size, ascii: false)
    try expectGolden(grid, "people-\(size)-unicode", styles: try Drawn.theme())
  }

  @Test func aPersonIsReadInFull() throws {
    let grid = try drawn(PeopleProject.midway(), at: Size(columns: 80, rows: 24), keys: [.open])
    try expectGolden(grid, "people-reading-80x24")
  }

  @Test func anEmptyFilterSaysHowToDropIt() throws {
    let grid = try drawn(
      PeopleProject.midway(), at: Size(columns: 80, rows: 24), filter: Drawn.filter("xyzzy"))
    #expect(grid.lines.joined().contains("Backspace clears"))
  }
}
