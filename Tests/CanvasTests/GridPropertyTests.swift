import Canvas
import Layout
import Testing

@Suite("Any grid, any text")
struct GridPropertyTests {
  private static let alphabet =
    [
      "a", "b", " ", "é", "e\u{301}", "設", "計", "👨‍👩‍👧", "🇩🇪", "\u{1B}", "\u{202E}", "\t", "क्षि", "─", "ｱ",
      "\u{301}",
    ]
    + HostileTextTests.corpus

  @Test(
    "Drawing anything anywhere never traps and leaves a sound grid", arguments: [UInt64(1), 2, 3, 20_261_123])
  func survives(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for columns in 0...5 {
      for rows in 0...5 {
        for ascii in [false, true] {
          var grid = Grid(Size(columns: columns, rows: rows), ascii: ascii)
          for _ in 0..<12 { Self.drawSomething(&grid, &numbers) }
          expectSound(grid, "seed \(seed), \(grid.size)")
        }
      }
    }
  }

  private static func drawSomething(_ grid: inout Grid, _ numbers: inout SeededNumbers) {
    let text = (0..<Int.random(in: 0...5, using: &numbers)).compactMap { _ in
      alphabet.randomElement(using: &numbers)
    }.joined()
    let column = Int.random(in: -4...7, using: &numbers)
    let row = Int.random(in: -2...6, using: &numbers)
    let area = Rect(
      column: column, row: row, columns: Int.random(in: -1...8, using: &numbers),
      rows: Int.random(in: -1...7, using: &numbers))
    switch Int.random(in: 0..<9, using: &numbers) {
    case 0: grid.fill(area, style: Style(foreground: 2))
    case 1: grid.restyle(area) { $0.adding(.bold) }
    case 2: grid.box(area, title: text, footer: text)
    case 3: grid.rule(area, title: text)
    case 4: grid.bar(area, done: column, of: row, style: .plain, empty: .plain)
    case 5: grid.scrollHint(area, above: column, below: row)
    case 6: grid.divider(in: area, row: row)
    default:
      let limit = [Int.max, 0, -1, 1, 2, 3, Int.min].randomElement(using: &numbers) ?? 0
      grid.write(text, column: column, row: row, limit: limit)
    }
  }

  @Test("Extreme places are outside the screen, not errors")
  func extremes() {
    var grid = Grid(Size(columns: 3, rows: 2))

    grid.write("設計", column: .max, row: 0)
    grid.write("設計", column: .min, row: 0)
    grid.write("設計", column: 0, row: .min)
    grid.write("設計", column: -1, row: .max, limit: .max)
    grid.fill(Rect(column: 1, row: 1, columns: 1_000_000, rows: 1_000_000), style: .plain)

    #expect(grid == Grid(Size(columns: 3, rows: 2)))
    #expect(Grid(Size(columns: -5, rows: .min)).cells.isEmpty)
    #expect(grid[-1, 99] == Cell())
    #expect(grid.text(row: -1).isEmpty)
  }

  @Test("Fitted, padded and wrapped text keeps its promises", arguments: [UInt64(7), 8, 9])
  func measures(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...8, using: &numbers)).compactMap { _ in
        Self.alphabet.randomElement(using: &numbers)
      }.joined()
      let width = Int.random(in: 0...12, using: &numbers)

      #expect(text.fitted(to: width).columns <= width, "seed \(seed): \(text.debugDescription)")
      #expect(text.padded(to: width).columns == width, "seed \(seed): \(text.debugDescription)")
      #expect(text.rightAligned(to: width).columns == width, "seed \(seed): \(text.debugDescription)")
      #expect(
        text.wrapped(to: width).allSatisfy { $0.columns <= width }, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test("ASCII is broken where any other text of that shape is", arguments: [UInt64(10), 11, 12])
  func wrapping(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &numbers)).map { _ in
          "aaaa  \n".randomElement(using: &numbers) ?? "a"
        })
      let width = Int.random(in: 1...12, using: &numbers)
      let accented = String(text.map { $0 == "a" ? "é" : $0 })

      let lines = accented.wrapped(to: width).map { String($0.map { $0 == "é" ? "a" : $0 }) }
      #expect(text.wrapped(to: width) == lines, "seed \(seed): \(text.debugDescription) to \(width)")
    }
  }
}
