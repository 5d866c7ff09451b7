import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Views

@Suite("Views on screen")
struct NamedViewPictureTests {
  @Test(
    "The menu, and the portfolio in other columns",
    arguments: [
      Picture("views-40x10", rows: 12, 40, 10, keys: "F"),
      Picture("views-80x24", rows: 12, 80, 24, keys: "F"),
      Picture("views-160x48", rows: 12, 160, 48, keys: "F"),
      Picture("views-80x24-ascii", rows: 12, 80, 24, ascii: true, keys: "F j j"),
      Picture("view-danger-40x10", rows: 12, 40, 10, keys: "F d"),
      Picture("view-danger-80x24", rows: 12, 80, 24, keys: "F d"),
      Picture("view-danger-160x48", rows: 12, 160, 48, keys: "F d"),
      Picture("view-waiting-80x24-ascii", rows: 12, 80, 24, ascii: true, keys: "F w"),
      Picture("view-waiting-160x48-ascii", rows: 12, 160, 48, ascii: true, keys: "F w"),
    ])
  func golden(picture: Picture) throws {
    let grid = picture.frame().grid
    try expectGolden(grid, rows: grid.belowTabs, picture.name)
  }

  @Test(
    "Each column is drawn within its width",
    arguments: PortfolioColumn.allCases.filter { ![.customer, .ball].contains($0) })
  func width(column: PortfolioColumn) {
    var desk = Picture("", rows: 12, 80, 24).desk()
    desk.press("F = ctrl-u")
    desk.type("customer:10 \(column.rawValue):3 ball:8")
    desk.press("enter")
    let grid = render(desk.model, theme: Picture.theme, size: Size(columns: 80, rows: 24), ascii: true).grid
    let row = Array(grid.lines[4])
    // Three for the cursor, ten, a blank, three, a blank.
    #expect(row[13] == " " && row[17] == " " && row[18] != " ", "\(String(row))")
  }
}
