import Layout
import Testing

@Suite("Rectangles, tiers and list windows")
struct LayoutTests {
  @Test("Tiers follow the table of ux.md C2")
  func tiers() {
    let expected: [(Int, Int, Tier)] = [
      (39, 24, .tooSmall), (80, 9, .tooSmall), (0, 0, .tooSmall), (40, 10, .extraSmall),
      (59, 48, .extraSmall),
      (80, 15, .extraSmall), (60, 16, .small), (119, 24, .small), (120, 40, .medium), (159, 48, .medium),
      (160, 16, .large),
    ]
    for (columns, rows, tier) in expected {
      #expect(Tier(Size(columns: columns, rows: rows)) == tier, "\(columns)x\(rows)")
    }
  }

  @Test("Cutting a rectangle loses no cell and never goes negative", arguments: [UInt64(11), 12])
  func splits(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<500 {
      let area = Rect(
        column: Int.random(in: -9...9, using: &numbers), row: Int.random(in: -9...9, using: &numbers),
        columns: Int.random(in: -3...40, using: &numbers), rows: Int.random(in: -3...20, using: &numbers))
      let count = Int.random(in: -5...50, using: &numbers)
      let note: Comment = "seed \(seed): \(area), \(count)"

      let (top, below) = area.splitTop(count)
      #expect(top.rows + below.rows == area.rows && top.endRow == below.row, note)
      let (bottom, above) = area.splitBottom(count)
      #expect(bottom.rows == top.rows && above.endRow == bottom.row && bottom.endRow == area.endRow, note)
      let (left, beside) = area.splitLeft(count)
      #expect(left.columns + beside.columns == area.columns && left.endColumn == beside.column, note)
      let (right, before) = area.splitRight(count)
      #expect(right.columns == left.columns && before.endColumn == right.column, note)
      let inside = area.inset(columns: count, rows: count)
      #expect(inside.columns >= 0 && inside.rows >= 0, note)
      let middle = area.centred(columns: count, rows: count)
      #expect(middle.column >= area.column && middle.endColumn <= area.endColumn, note)
      #expect(middle.row >= area.row && middle.endRow <= area.endRow && middle.rows >= 0, note)
    }
  }

  @Test("Rows of a list get a second row only where the window has rows to spare, from the top")
  func rowsToSpare() {
    #expect(rowShares([1, 3, 2], of: 10) == [1, 3, 2])
    #expect(rowShares([1, 3, 2], of: 4) == [1, 2, 1])
    #expect(rowShares([2, 2, 2], of: 3) == [1, 1, 1])
    #expect(rowShares([2, 2, 2], of: 0) == [1, 1, 1])
    #expect(rowShares([], of: 5).isEmpty)
  }

  @Test("The cursor stays in the list and, once revealed, on the screen", arguments: [UInt64(21), 22])
  func windows(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var window = ListWindow()
    for _ in 0..<2000 {
      let count = Int.random(in: 0...30, using: &numbers)
      let height = Int.random(in: 0...12, using: &numbers)
      if Bool.random(using: &numbers) {
        window.move(by: Int.random(in: -40...40, using: &numbers), count: count)
        window.reveal(height: height, count: count)
      } else {
        window.scroll(by: Int.random(in: -40...40, using: &numbers), height: height, count: count)
      }
      let visible = window.visible(height: max(1, height), count: count)
      let note: Comment = "seed \(seed): \(window), \(count) rows, \(height) high"

      #expect(window.cursor >= 0 && window.cursor < max(1, count) && window.top >= 0, note)
      #expect(count == 0 || visible.contains(window.cursor), note)
      #expect(visible.upperBound <= count, note)
    }
  }

  @Test("Scrolling reveals with the least movement")
  func leastMovement() {
    var window = ListWindow(cursor: 0, top: 0)

    window.select(9, count: 20)
    window.reveal(height: 5, count: 20)
    #expect(window.top == 5)
    window.select(6, count: 20)
    window.reveal(height: 5, count: 20)
    #expect(window.top == 5)
    window.select(2, count: 20)
    window.reveal(height: 5, count: 20)
    #expect(window.top == 2)
  }
}
