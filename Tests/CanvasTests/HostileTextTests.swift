import Canvas
import Layout
import Testing

@Suite("Hostile text")
struct HostileTextTests {
  static let corpus = [
    "\u{1B}[2J\u{1B}]0;title\u{7}after", "a\tb\r\nc\u{B}\u{C}\u{8}", "\u{9B}31mred\u{9D}x\u{9C}",
    "\u{7F}\u{0}x",
    "\u{202E}evil\u{202C}\u{2066}x\u{2069}\u{200E}\u{200F}\u{61C}",
    "a\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}b",
    "\u{301}\u{302}lone marks", "\u{200D}👍", "🏽", "🇩", "🇩🇪🇫", "\u{FE0F}x\u{FE0E}", "\u{E0041}\u{E007F}tag",
    "x\u{AD}y\u{115F}\u{1160}\u{3164}\u{FFA0}z", "\u{E000}\u{F8FF}\u{F0000}\u{10FFFD}private",
    "\u{2028}\u{2029}", "क्‍ष", "\u{1100}\u{1100}\u{1161}\u{11A8}\u{11A8}", "\u{FFF9}a\u{FFFA}b\u{FFFB}",
    "設\u{200D}計", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "\u{180E}\u{17B4}\u{34F}",
  ]

  @Test("Nothing a terminal could act on reaches a cell", arguments: corpus.indices, [false, true])
  func isHarmless(index: Int, ascii: Bool) {
    let text = Self.corpus[index]
    var grid = Grid(Size(columns: 40, rows: 2), ascii: ascii)

    let used = grid.write(text, column: 1, row: 1)

    #expect(used == text.columns)
    expectSound(grid)
  }

  @Test("A cluster of a million bytes costs one cell and four marks")
  func giantCluster() {
    let text = "a" + String(repeating: "\u{301}", count: 500_000)
    var grid = Grid(Size(columns: 4, rows: 1))

    #expect(grid.write(text + "b", column: 0, row: 0) == 2)

    #expect(grid.marks == [[0x301, 0x301, 0x301, 0x301]])
    #expect(grid[1, 0].scalar == 0x62)
    #expect(text.columns == 1)
    #expect(text.fitted(to: 1) == text)
  }

  @Test("Broken UTF-8 is drawn as replacement characters")
  func brokenUTF8() {
    let text = String(decoding: [0x61, 0xFF, 0xED, 0xA0, 0x80, 0xC3], as: UTF8.self)
    var grid = Grid(Size(columns: 10, rows: 1))

    grid.write(text, column: 0, row: 0)

    #expect(grid[0, 0].scalar == 0x61)
    #expect(grid[1, 0].scalar == 0xFFFD)
    expectSound(grid)
  }
}

/// Checks the invariants of every grid: harmless scalars, whole wide characters, known marks.
func expectSound(_ grid: Grid, _ note: String = "") {
  for row in 0..<grid.size.rows {
    for column in 0..<grid.size.columns {
      let cell = grid[column, row]
      let place = "column \(column) row \(row) \(note)"
      #expect(cell.marks <= UInt32(grid.marks.count), "\(place)")
      if cell.scalar == 0 {
        #expect(column > 0 && columns(of: grid[column - 1, row]) == 2, "\(place): half of nothing")
        continue
      }
      #expect(cell.scalar >= 0x20 && !(0x7F...0x9F).contains(cell.scalar), "\(place): a control")
      #expect(
        !(0x200B...0x200F).contains(cell.scalar) && !(0x2028...0x202E).contains(cell.scalar), "\(place)")
      let wide = columns(of: cell) == 2
      #expect(wide == (column + 1 < grid.size.columns && grid[column + 1, row].scalar == 0), "\(place): cut")
      if grid.isASCII { #expect(cell.scalar < 0x7F && cell.marks == 0, "\(place)") }
    }
  }
  #expect(grid.marks.allSatisfy { (1...4).contains($0.count) })
}

private func columns(of cell: Cell) -> Int {
  Unicode.Scalar(cell.scalar).map { String($0).columns } ?? 0
}
