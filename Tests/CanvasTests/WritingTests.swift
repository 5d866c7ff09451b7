import Canvas
import Layout
import Testing

@Suite("Writing into a grid")
struct WritingTests {
  @Test("Text lands where it is written and reports its columns")
  func writes() {
    var grid = Grid(Size(columns: 8, rows: 2))

    let used = grid.write("née 設", column: 1, row: 1)

    #expect(used == 6)
    #expect(grid.lines == ["        ", " née 設 "])
    #expect(grid[5, 1].scalar == 0x8A2D)
    #expect(grid[6, 1].scalar == 0)
  }

  @Test("A wide character that does not fit becomes a space", arguments: [(4, 4), (5, 2)])
  func cutsWide(column: Int, limit: Int) {
    var grid = Grid(Size(columns: 8, rows: 1))
    grid.write("........", column: 0, row: 0)

    let used = grid.write("a設計", column: column, row: 0, limit: limit)

    #expect(used == min(limit, 8 - column))
    #expect(grid.lines == [column == 4 ? "....a設 " : ".....a ."])
  }

  @Test("Overwriting half of a wide character blanks the other half")
  func splitsWide() {
    var left = Grid(Size(columns: 6, rows: 1))
    left.write("設計設", column: 0, row: 0)
    var right = left

    left.write("x", column: 2, row: 0)
    right.write("x", column: 3, row: 0)

    #expect(left.lines == ["設x 設"])
    #expect(right.lines == ["設 x設"])
  }

  @Test("Writing nothing changes nothing")
  func writesNothing() {
    var grid = Grid(Size(columns: 4, rows: 1))
    grid.write("設計", column: 0, row: 0)
    let before = grid

    grid.write("", column: 1, row: 0)
    grid.write("\u{1B}\u{200B}\u{301}", column: 1, row: 0)

    #expect(grid == before)
  }

  @Test("Text that starts left of the screen shows its rest")
  func clipsLeft() {
    var grid = Grid(Size(columns: 4, rows: 1))

    let used = grid.write("設計ab", column: -1, row: 0)

    #expect(used == 5)
    #expect(grid.lines == [" 計a"])
  }

  @Test("Fill and restyle clip, and keep wide characters whole")
  func fillsAndRestyles() {
    var grid = Grid(Size(columns: 6, rows: 1))
    grid.write("設計設", column: 0, row: 0)
    let bold = Style(attributes: .bold)

    grid.restyle(Rect(column: -3, row: -1, columns: 6, rows: 9)) { $0.adding(.bold) }
    #expect(grid.cells.map(\.style) == Array(repeating: bold, count: 4) + [.plain, .plain])

    grid.fill(Rect(column: 1, row: 0, columns: 2, rows: 99), style: .plain)
    #expect(grid.lines == ["    設"])
  }

  @Test("Only ASCII reaches an ASCII grid, in the same columns")
  func transliterates() {
    var grid = Grid(Size(columns: 25, rows: 1), ascii: true)
    let text = "Zoë’s – 設計 Ł e\u{301} ＡB ✓ 👍🏽"

    let used = grid.write(text, column: 0, row: 0)

    #expect(used == text.columns)
    #expect(grid.lines == ["Zoe's - ???? L e A B x ??"])
    #expect(grid.cells.allSatisfy { (0x20...0x7E).contains($0.scalar) && $0.marks == 0 })
  }
}
