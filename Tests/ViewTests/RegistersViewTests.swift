import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Theming
import Views

struct RegistersViewTests {
  private func drawn(
    _ register: Register, at size: Size, ascii: Bool = true, keys: [Verb] = [], project: Project? = nil
  ) throws -> Grid {
    let context = Drawn.context(
      try project ?? RegisterProject.filled(), ListsProject.ipm, size, filter: Filter())
    var screen = RegistersScreen()
    while screen.register != register { _ = screen.handle(.nextPane, in: context) }
    for key in keys { _ = screen.handle(key, in: context) }
    var surface = try Drawn.surface(size, ascii: ascii)
    surface.drawRegisters(screen, context, in: context.body)
    return surface.grid
  }

  @Test(arguments: Drawn.sizes) func risksAreListedByScore(size: Size) throws {
    try expectGolden(try drawn(.risks, at: size), "registers-\(size)-ascii")
  }

  @Test(arguments: Drawn.sizes) func glyphsTakeTheRoomOfTheirLetters(size: Size) throws {
    let grid = try drawn(.risks, at: size, ascii: false)
    try expectGolden(grid, "registers-\(size)-unicode", styles: try Drawn.theme())
  }

  @Test(arguments: [Register.training, .tuning, .lessons])
  func everyRegisterHasItsOwnColumns(register: Register) throws {
    let grid = try drawn(register, at: Size(columns: 120, rows: 36), keys: [.fold])
    try expectGolden(grid, "registers-\(register.rawValue)-120x36")
  }

  @Test func anEntryIsReadInFull() throws {
    try expectGolden(
      try drawn(.risks, at: Size(columns: 80, rows: 24), keys: [.open]), "registers-reading-80x24")
  }

  @Test func anEmptyRegisterSaysHowItIsFilled() throws {
    let grid = try drawn(.risks, at: Size(columns: 80, rows: 24), project: try ListsProject.midway())
    #expect(grid.lines.joined().contains("a adds one, + the usual ones of the template"))
  }
}
