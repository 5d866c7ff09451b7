import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Theming
import Views

@Suite("Portfolio on screen")
struct PortfolioViewTests {
  @Test(
    "As the golden files show it",
    arguments: [
      Picture("portfolio-40x10", rows: 12, 40, 10), Picture("portfolio-48x15", rows: 12, 48, 15),
      Picture("portfolio-80x24", rows: 12, 80, 24), Picture("portfolio-160x48", rows: 12, 160, 48),
      Picture("portfolio-120x36", rows: 12, 120, 36),
      Picture("portfolio-40x10-ascii", rows: 12, 40, 10, ascii: true),
      Picture("portfolio-80x24-ascii", rows: 12, 80, 24, ascii: true),
      Picture("portfolio-120x36-ascii", rows: 12, 120, 36, ascii: true),
      Picture("portfolio-160x48-ascii", rows: 12, 160, 48, ascii: true),
      Picture("portfolio-0-80x24", rows: 0, 80, 24), Picture("portfolio-1-80x24", rows: 1, 80, 24),
      Picture("portfolio-2-48x15", rows: 2, 48, 15),
      Picture("portfolio-2500-80x24", rows: 2_500, 80, 24, keys: "j j j"),
      Picture("portfolio-2500-end-160x48", rows: 2_500, 160, 48, keys: "G"),
      Picture("portfolio-selected-80x24", rows: 12, 80, 24, keys: "v j v j"),
      Picture("portfolio-nothing-matches-80x24", rows: 12, 80, 24, keys: "/ h a r b r enter"),
      Picture("today-80x24", rows: 12, 80, 24, keys: "0 j"),
      Picture("today-48x15", rows: 0, 48, 15, keys: "0"),
    ])
  func golden(picture: Picture) throws {
    let grid = picture.frame().grid
    try expectGolden(grid, rows: grid.body, picture.name)
  }

  @Test("With closed projects the strip says what phases took")
  func figures() throws {
    var desk = Picture("", rows: 12, 160, 48).desk()
    desk.send(.passages(ClosedProjects.passages))
    let grid = render(desk.model, theme: Picture.theme, size: Size(columns: 160, rows: 48)).grid
    try expectGolden(grid, rows: grid.body, "portfolio-figures-160x48")
  }

  @Test("Once nobody types, the pane has the gate's criteria and who holds what")
  func theProjectUnderTheCursor() throws {
    var desk = Picture("", rows: 12, 160, 48).desk()
    desk.press("j j")
    #expect(desk.effects.allSatisfy { if case .look = $0 { false } else { true } })
    desk.rest()
    #expect(desk.effects == [.look(try #require(desk.model.portfolio.current).id)])
    let grid = render(desk.model, theme: Picture.theme, size: Size(columns: 160, rows: 48)).grid
    try expectGolden(grid, rows: grid.body, "portfolio-at-rest-160x48")
    #expect(grid.lines.joined().contains("Gate ") && desk.model.atRest.isEmpty)
    desk.press("j")
    #expect(!desk.model.atRest.isEmpty)
  }

  @Test("Where there is room no customer's name is cut")
  func names() throws {
    var desk = Picture("", rows: 12, 152, 48).desk()
    let customers = Customers.rows(12).map(\.customer)
    for columns in 152...200 {
      let size = Size(columns: columns, rows: 48)
      desk.send(.input(.resize(size)))
      let text = render(desk.model, theme: Picture.theme, size: size).grid.lines.joined(separator: "\n")
      for customer in customers { #expect(text.contains(customer), "\(columns)") }
    }
  }

  @Test("The cursor row is where the terminal's cursor stands")
  func hardwareCursor() throws {
    let frame = Picture("", rows: 12, 80, 24, keys: "j j").frame()

    let cursor = try #require(frame.grid.cursor)

    #expect(frame.grid.text(row: cursor.row).contains("Pine Street Clinic"))
  }

  @Test("Every row, tab and hint answers to the mouse where it is drawn")
  func regions() {
    let frame = Picture("", rows: 12, 80, 24).frame()
    func text(_ target: Target) -> String? {
      frame.regions.first { $0.target == target }.map { region in
        String(
          frame.grid.text(row: region.area.row).dropFirst(region.area.column).prefix(region.area.columns))
      }
    }

    #expect(text(.row(2))?.contains("Pine Street Clinic") == true)
    #expect(text(.tab(.board)) == " 2Board ")
    #expect(text(.action(.verb(.open))) == "Enter open")
  }
}

/// A dashboard after some keys, at a size.
struct Picture: Sendable, CustomTestStringConvertible {
  let name: String
  let rows: Int
  let size: Size
  let isASCII: Bool
  let keys: String

  init(_ name: String, rows: Int, _ columns: Int, _ lines: Int, ascii: Bool = false, keys: String = "") {
    self.name = name
    self.rows = rows
    self.size = Size(columns: columns, rows: lines)
    self.isASCII = ascii
    self.keys = keys
  }

  var testDescription: String { name }

  static let theme = (try? Theme.load("terminal", depth: .sixteen)) ?? Theme(plain: "none")

  func desk() -> DashboardHarness {
    let ann = Actor(name: "Ann Moss", role: .ipm)
    let lately = [
      Deed(
        .claim(["PRE-A1"], evidence: "42 of 42"), by: SmallProject.mpoc, in: "p0"),
      .init(.moveTask(["BLD-2"], phase: "PLAN"), by: ann, in: "p0"),
    ]
    var desk = DashboardHarness(rows: Customers.rows(rows), size: size, lately: rows == 0 ? [] : lately)
    desk.press(keys)
    return desk
  }

  func frame() -> Frame { render(desk().model, theme: Self.theme, size: size, ascii: isASCII) }
}
