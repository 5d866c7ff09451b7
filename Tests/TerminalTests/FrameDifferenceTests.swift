import Canvas
import Layout
import Testing

@testable import Terminal

@Suite("What is handed to curses")
struct FrameDifferenceTests {
  private func pieces(from old: Grid? = nil, to new: Grid) -> [String] {
    var found: [String] = []
    changedCells(from: old?.cells(row: 0), to: new, row: 0, sameMarks: true) { column, cells in
      let text = cells.compactMap { Unicode.Scalar($0.scalar) }.filter { $0.value > 0 }
      found.append("\(column) \(String(String.UnicodeScalarView(text)))")
    }
    return found
  }

  @Test("Characters of one look go in one piece, a wide one and one with marks by themselves")
  func pieces() {
    var grid = Grid(Size(columns: 12, rows: 1))
    grid.write("ab", column: 0, row: 0)
    grid.write("cd", column: 2, row: 0, style: Style(foreground: 1))
    grid.write("e作f", column: 4, row: 0)
    grid.write("e\u{301}─g", column: 8, row: 0)

    #expect(pieces(to: grid) == ["0 ab", "2 cd", "4 e", "5 作", "7 f", "8 e", "9 ─g "])
  }

  @Test("Only what changed goes, whatever lies between")
  func changes() {
    var old = Grid(Size(columns: 10, rows: 1))
    old.write("0123456789", column: 0, row: 0)
    var new = old
    new.write("ab", column: 1, row: 0)
    new.write("c", column: 9, row: 0)

    #expect(pieces(from: old, to: new) == ["1 ab", "9 c"])
    #expect(pieces(from: new, to: new).isEmpty)
  }
}
