import Canvas
import Layout
import TestSupport
import Testing
import Theming

@Suite("Golden files")
struct GoldenTests {
  @Test("A frame is as its golden file says, looks included")
  func agrees() throws {
    let theme = try Theme.load("terminal", depth: .sixteen)

    try expectGolden(Self.frame(theme), "canvas-40x10", styles: theme)
  }

  @Test("A difference is shown with both versions and where it begins")
  func differs() throws {
    let golden = ["|abc|", "|def|", "|ghi|"]

    #expect(goldenDifference(expected: golden, drawn: golden) == nil)
    #expect(
      goldenDifference(expected: golden, drawn: ["|abc|", "|dxf|"], showing: 1) == """
        row 2, from character 3:
          golden |def|
          drawn  |dxf|
        and 1 more rows
        """)
  }

  @Test("A missing golden file is a failure")
  func missing() {
    #expect(
      throws: GoldenMismatch.self, performing: { try expectGolden(Grid(Size(columns: 1, rows: 1)), "none/x") }
    )
  }

  private static func frame(_ theme: Theme) -> Grid {
    var grid = Grid(Size(columns: 40, rows: 10))
    grid.fill(Rect(grid.size), style: theme[.text])
    let inside = grid.box(
      Rect(grid.size), title: "Café Zürich > Board", footer: "Esc close", style: theme[.border],
      titleStyle: theme[.title])
    let states: [(String, Role, String)] = [
      (grid.glyphs.done, .done, "SOW accepted"), (grid.glyphs.doing, .doing, "FOC date confirmed"),
      (grid.glyphs.blocked, .blocked, "LOA signed by 設計事務所"),
      (grid.glyphs.failed, .failed, "Firewall test passes"),
      (grid.glyphs.open, .open, "Training of the reception, both shifts, before go-live"),
    ]
    for (row, state) in states.enumerated() {
      let (glyph, role, text) = state
      grid.write(glyph, column: 2, row: 1 + row, style: theme[role])
      grid.write(text.fitted(to: inside.columns - 3), column: 4, row: 1 + row, style: theme[role])
    }
    grid.restyle(Rect(column: 1, row: 3, columns: inside.columns, rows: 1)) { theme[.cursor].over($0) }
    grid.divider(in: Rect(grid.size), row: 6, style: theme[.border])
    grid.bar(
      Rect(column: 2, row: 7, columns: 20, rows: 1), done: 9, of: 14, style: theme[.bar],
      empty: theme[.barEmpty])
    grid.write("9 of 14 done", column: 24, row: 7, style: theme[.muted])
    grid.scrollHint(inside, above: 2, below: 31, style: theme[.hint])
    return grid
  }
}
