import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Views

@Suite("The customer's seat on screen")
struct SeatGoldenTests {
  @Test(
    "As the golden files show it",
    arguments: [
      SeatPicture("seat-80x24", 80, 24), SeatPicture("seat-80x24-ascii", 80, 24, ascii: true),
      SeatPicture("seat-40x10", 40, 10), SeatPicture("seat-40x10-ascii", 40, 10, ascii: true),
      SeatPicture("seat-48x15", 48, 15), SeatPicture("seat-48x15-ascii", 48, 15, ascii: true),
      SeatPicture("seat-160x48", 160, 48), SeatPicture("seat-160x48-ascii", 160, 48, ascii: true),
      SeatPicture("seat-talk-80x24", 80, 24, keys: "right right"),
      SeatPicture("seat-answer-80x24", 80, 24, keys: "y"),
      SeatPicture("seat-thanks-80x24", 80, 24, keys: "y enter"),
      SeatPicture("seat-ask-40x10", 40, 10, keys: "a"),
      SeatPicture("seat-list-80x24", 80, 24, keys: "l"), SeatPicture("seat-list-40x10", 40, 10, keys: "l"),
      SeatPicture("seat-list-160x48-ascii", 160, 48, ascii: true, keys: "l"),
      SeatPicture("seat-plan-80x24", 80, 24, keys: "w"), SeatPicture("seat-plan-48x15", 48, 15, keys: "w"),
      SeatPicture("seat-help-80x24", 80, 24, keys: "?"),
      SeatPicture("seat-report-80x24", 80, 24, keys: "r right"),
      SeatPicture("seat-report-40x10", 40, 10, keys: "r"),
      SeatPicture("seat-wrong-key-80x24", 80, 24, keys: "z"),
      SeatPicture("seat-approve-80x24", 80, 24, kickedOff: true),
      SeatPicture("seat-approve-160x48", 160, 48, kickedOff: true),
      SeatPicture("seat-approve-40x10-ascii", 40, 10, ascii: true, kickedOff: true),
      SeatPicture("seat-sign-80x24", 80, 24, keys: "y", kickedOff: true),
      SeatPicture("seat-sign-40x10", 40, 10, keys: "y", kickedOff: true),
      SeatPicture("seat-signed-80x24", 80, 24, keys: "y s", kickedOff: true),
    ])
  func golden(picture: SeatPicture) throws {
    try expectGolden(picture.frame().grid, picture.name)
  }

  @Test("Several projects, and none")
  func choosing() throws {
    for (count, name) in [(3, "seat-choose-80x24"), (0, "seat-none-80x24")] {
      let desk = try DashboardHarness.ofCustomer(projects: count)
      let frame = render(desk.model, theme: Picture.theme, size: Size(columns: 80, rows: 24))
      try expectGolden(frame.grid, name)
    }
  }

  @Test(
    "The provider sees the same page, with a bar that says so", arguments: [(80, 24), (40, 10), (160, 48)])
  func preview(columns: Int, rows: Int) throws {
    let size = Size(columns: columns, rows: rows)
    var lee = try DashboardHarness.ofManager(size: size)
    lee.press("V")
    let shown = render(lee.model, theme: Picture.theme, size: size).grid
    let hers = render(try DashboardHarness.ofCustomer(size: size).model, theme: Picture.theme, size: size)
      .grid
    for row in 0..<(rows - 2) { #expect(shown.text(row: row) == hers.text(row: row)) }
    #expect(shown.text(row: rows - 2).contains("What Dana Ruiz sees - Esc returns"))
  }

  @Test("Answers, hints and rows answer to the mouse where they are drawn")
  func regions() throws {
    let frame = try SeatPicture("", 80, 24).frame()
    func text(_ target: Target) -> String? {
      frame.regions.first { $0.target == target }.map { region in
        String(
          frame.grid.text(row: region.area.row).dropFirst(region.area.column).prefix(region.area.columns))
      }
    }
    #expect(text(.seat(.yes))?.contains("Yes, it is done") == true)
    #expect(text(.seat(.finish)) == "q finish")
  }

  @Test("It draws whatever people wrote, at every size")
  func hostile() throws {
    let project = try ListsProject.hostile()
    for (columns, rows) in [(40, 10), (48, 15), (60, 16), (80, 24), (120, 30), (160, 48), (200, 10)] {
      let size = Size(columns: columns, rows: rows)
      var desk = DashboardHarness(
        rows: [ProjectSummary(project, on: SmallProject.moment.today)], size: size, by: SeatProject.dana,
        states: [project.id: project.state], seats: [SeatChoice(id: project.id, customer: "x")])
      #expect(desk.model.seat != nil)
      for keys in ["", "l", "esc w", "esc ?", "esc right", "y"] {
        desk.press(keys)
        let grid = render(desk.model, theme: Picture.theme, size: size).grid
        #expect(grid.size == size)
        for line in grid.lines { #expect(!line.unicodeScalars.contains(where: DisplayText.isHarmful)) }
      }
    }
  }
}

/// Dana's screen after some keys, at a size.
struct SeatPicture: Sendable, CustomTestStringConvertible {
  let name: String
  let size: Size
  let isASCII: Bool
  let keys: String
  /// Just after the kick-off, instead of a few days before go-live.
  let isKickedOff: Bool

  init(
    _ name: String, _ columns: Int, _ rows: Int, ascii: Bool = false, keys: String = "",
    kickedOff isKickedOff: Bool = false
  ) {
    self.name = name
    size = Size(columns: columns, rows: rows)
    isASCII = ascii
    self.keys = keys
    self.isKickedOff = isKickedOff
  }

  var testDescription: String { name }

  func frame() throws -> Frame {
    var desk = try DashboardHarness.ofCustomer(size: size, state: isKickedOff ? SeatProject.kickedOff() : nil)
    desk.press(keys)
    return render(desk.model, theme: Picture.theme, size: size, ascii: isASCII)
  }
}
