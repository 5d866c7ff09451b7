import Canvas
import Layout
import Testing

@Suite("Boxes, rules and bars")
struct DrawingTests {
  private let plain = Style.plain

  @Test("A box has its titles in its lines, in either glyph set")
  func box() {
    var unicode = Grid(Size(columns: 14, rows: 4))
    var ascii = Grid(Size(columns: 14, rows: 4), ascii: true)

    let inside = unicode.box(Rect(unicode.size), title: "Café", footer: "Esc close now")
    ascii.box(Rect(ascii.size), title: "Café", footer: "Esc close now")
    ascii.divider(in: Rect(ascii.size), row: 2)

    #expect(inside == Rect(column: 1, row: 1, columns: 12, rows: 2))
    #expect(unicode.lines == ["┌─ Café ─────┐", "│            │", "│            │", "└─ Esc clo… ─┘"])
    #expect(ascii.lines == ["+- Cafe -----+", "|            |", "+------------+", "+- Esc clo~ -+"])
  }

  @Test("A rule goes across all of its area, and cuts its title when it must")
  func rule() {
    var grid = Grid(Size(columns: 12, rows: 3), ascii: true)

    grid.rule(Rect(grid.size), title: "Today")
    grid.rule(Rect(row: 1, columns: 12, rows: 1), title: "Since you looked")
    grid.rule(Rect(row: 2, columns: 4, rows: 1), title: "x")

    #expect(grid.lines == ["-- Today ---", "-- Since~ --", "----        "])
  }

  @Test("A bar is full only when all is done and empty only when nothing is")
  func bars() {
    func drawn(_ done: Int, _ total: Int, ascii: Bool) -> String {
      var grid = Grid(Size(columns: 8, rows: 1), ascii: ascii)
      grid.bar(Rect(grid.size), done: done, of: total, style: plain, empty: plain)
      return grid.text(row: 0)
    }

    #expect(drawn(0, 14, ascii: true) == "........")
    #expect(drawn(1, 100, ascii: true) == "#.......")
    #expect(drawn(9, 14, ascii: true) == "#####...")
    #expect(drawn(99, 100, ascii: true) == "#######.")
    #expect(drawn(14, 14, ascii: true) == "########")
    #expect(drawn(3, 0, ascii: true) == "........")
    #expect(drawn(1, 3, ascii: false) == "██▋░░░░░")
    #expect(drawn(1, 1000, ascii: false) == "▏░░░░░░░")
    #expect(drawn(999, 1000, ascii: false) == "███████▉")
  }

  @Test("The scroll hint says how many rows are out of sight")
  func scrollHint() {
    var grid = Grid(Size(columns: 12, rows: 3), ascii: true)

    grid.scrollHint(Rect(grid.size), above: 3, below: 12)
    grid.scrollHint(Rect(columns: 12, rows: 1), above: 0, below: 0)

    #expect(grid.lines == ["            ", "            ", "     ^3 v12 "])
  }

  @Test("Every glyph is one column in both sets, and ASCII in one")
  func glyphs() {
    for set in [Glyphs.unicode, .ascii] {
      let all = [
        set.done, set.doing, set.open, set.later, set.blocked, set.failed, set.waived, set.gate, set.new,
        set.attention, set.now, set.cursor, set.selected, set.ellipsis, set.barFull, set.barEmpty, set.up,
        set.down, set.left, set.right, set.horizontal, set.vertical, set.topLeft, set.topRight,
        set.bottomLeft,
        set.bottomRight, set.teeLeft, set.teeRight,
      ]
      #expect(all.allSatisfy { $0.columns == 1 && $0.unicodeScalars.count == 1 })
      if set == .ascii { #expect(all.allSatisfy { $0.utf8.count == 1 }) }
    }
  }

  @Test("Grids are equal when they look the same, however they were drawn")
  func equality() {
    var one = Grid(Size(columns: 4, rows: 1))
    var other = one

    one.write("e\u{301}o\u{308}", column: 0, row: 0)
    other.write("o\u{308}", column: 1, row: 0)
    other.write("e\u{301}", column: 0, row: 0)
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)

    other.write("e\u{300}", column: 0, row: 0)
    #expect(!one.sameCell(other, 0))
    #expect(one.sameCell(other, 1))
  }

  @Test("A style laid over another keeps the colours it does not set")
  func layers() {
    let green = Style(foreground: 2, background: 0, attributes: .bold)

    #expect(Style(attributes: .reverse).over(green) == green.adding(.reverse))
    #expect(Style(foreground: 7).over(green) == Style(foreground: 7, background: 0, attributes: .bold))
  }
}
