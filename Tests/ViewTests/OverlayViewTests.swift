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
    try expectGolden(picture.frame().grid, picture.name)
  }

  @Test("A confirmation prints its key and its effect")
  func confirm() throws {
    var desk = Picture("", rows: 2, 80, 24).desk()
    desk.model.show(
      .confirm(
        Confirm("Close Northwind?", lines: ["2 issues stay open and go to Support."], key: "c") { [] }))

    try expectGolden(
      render(desk.model, theme: Picture.theme, size: Size(columns: 80, rows: 24)).grid, "confirm-80x24")
  }
}
