import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Views

@Suite("Overlays on screen")
struct OverlayViewTests {
  @Test(
    "As the golden files show them",
    arguments: [
      Picture("help-80x24", rows: 12, 80, 24, keys: "?"), Picture("help-40x10", rows: 12, 40, 10, keys: "?"),
      Picture("help-search-48x15", rows: 12, 48, 15, keys: "? w a i v e"),
      Picture("help-160x48-ascii", rows: 12, 160, 48, ascii: true, keys: "?"),
      Picture("palette-80x24", rows: 12, 80, 24, keys: ": o p e n space h a"),
      Picture("palette-40x10", rows: 12, 40, 10, keys: ":"),
      Picture("palette-160x48-ascii", rows: 12, 160, 48, ascii: true, keys: ": t h e m"),
      Picture("form-80x24", rows: 12, 80, 24, keys: "a D e l t a tab ctrl-u 0 3 / 0 4 tab shift-tab"),
      Picture("form-40x10", rows: 0, 40, 10, keys: "a tab"),
      Picture("form-48x15-ascii", rows: 0, 48, 15, ascii: true, keys: "a ctrl-s"),
      Picture("picker-80x24", rows: 12, 80, 24, keys: "s down"),
      Picture("filter-80x24", rows: 12, 80, 24, keys: "/ h a"),
      Picture("why-80x24", rows: 12, 80, 24, keys: "w j"),
    ])
  func golden(picture: Picture) throws {
    let grid = picture.frame().grid
    try expectGolden(grid, rows: grid.belowTabs, picture.name)
  }

  @Test("A confirmation prints its key and its effect")
  func confirm() throws {
    var desk = Picture("", rows: 2, 80, 24).desk()
    desk.model.show(
      .confirm(
        Confirm("Close Northwind?", lines: ["2 issues stay open and go to Support."], key: "c") { [] }))

    let grid = render(desk.model, theme: Picture.theme, size: Size(columns: 80, rows: 24)).grid
    try expectGolden(grid, rows: grid.belowTabs, "confirm-80x24")
  }

  @Test("The keys of a confirmation are left out whole", arguments: [80, 40])
  func confirmKeys(columns: Int) throws {
    var desk = Picture("", rows: 2, columns, 10).desk()
    desk.model.show(
      .confirm(
        Confirm("Reminder", lines: ["text"], key: "g", verb: "goes on: copy it, write a draft, or record it")
        { [] }))
    let grid = render(desk.model, theme: Picture.theme, size: Size(columns: columns, rows: 10)).grid
    let line = try #require((0..<10).map { grid.text(row: $0) }.first { $0.contains("g goes on") })
    #expect(line.contains("g goes on    Esc or Enter cancels"), "\(line)")
    #expect(!line.contains("copy"), "\(line)")
  }

  @Test("What phases took, as a table and as bars", arguments: [(80, 24), (160, 48)])
  func stats(columns: Int, rows: Int) throws {
    var desk = Picture("", rows: 12, columns, rows).desk()
    desk.send(.passages(ClosedProjects.passages))
    desk.press(":")
    desk.type("stats")
    desk.press("enter")
    let size = Size(columns: columns, rows: rows)
    let grid = render(desk.model, theme: Picture.theme, size: size).grid
    try expectGolden(grid, rows: grid.belowTabs, "stats-\(columns)x\(rows)")
  }

  @Test("A long fact is wrapped where there is no room for it, and jumped to from its first row")
  func wrapped() throws {
    var desk = Picture("", rows: 2, 80, 24).desk()
    let long = "EXE-25 is confirmed for Tue 24 Nov 2026, but cannot be before Mon 07 Dec 2026, after EXE-24"
    desk.model.show(
      .reader(Reader("Why", lines: [.init("First", item: "GOL-08"), .init("  " + long, item: "EXE-25")])))
    desk.press("down")
    let frame = render(desk.model, theme: Picture.theme, size: Size(columns: 80, rows: 24))
    let text = (0..<24).map { frame.grid.text(row: $0) }
    #expect(text.contains { $0.contains("EXE-25 is confirmed for Tue 24 Nov 2026, but cannot be before") })
    #expect(text.contains { $0.contains("after EXE-24") })
    #expect(frame.regions.count { $0.target == .choice(1) } == 2)
  }
}
