import Layout
import Testing

@Suite("Columns of a list")
struct ColumnFitTests {
  private let portfolio = [
    ColumnNeed(minimum: 10, ideal: 30, stretches: true), ColumnNeed(minimum: 8, ideal: 8, importance: 3),
    ColumnNeed(width: 7), ColumnNeed(minimum: 6, ideal: 10, importance: 1),
    ColumnNeed(width: 4, importance: 2),
  ]

  private func widths(_ total: Int) -> [Int] { fitColumns(portfolio, into: total).map(\.columns) }

  @Test("Columns get their ideal width, and the one that stretches the rest")
  func roomy() {
    #expect(widths(63) == [30, 8, 7, 10, 4])
    #expect(widths(70) == [37, 8, 7, 10, 4])
  }

  @Test("Tight columns shrink towards their minimum before one is dropped")
  func tight() {
    #expect(widths(39) == [10, 8, 7, 6, 4])
    #expect(widths(45) == [15, 8, 7, 7, 4])
  }

  @Test("The least important column is dropped whole first, others never")
  func drops() {
    #expect(fitColumns(portfolio, into: 38).map(\.index) == [0, 1, 2, 4])
    #expect(fitColumns(portfolio, into: 31).map(\.index) == [0, 1, 2])
    #expect(fitColumns(portfolio, into: 20).map(\.index) == [0, 2])
    #expect(widths(14) == [10, 3])
    #expect(widths(0) == [])
    #expect(widths(-4) == [])
  }

  @Test(
    "Columns never overlap, never leave the list, never fall below their minimum",
    arguments: [UInt64(31), 32, 33])
  func properties(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<2000 {
      let needs = (0..<Int.random(in: 0...9, using: &numbers)).map { _ in
        ColumnNeed(
          minimum: Int.random(in: -2...12, using: &numbers), ideal: Int.random(in: -2...30, using: &numbers),
          importance: Bool.random(using: &numbers) ? Int.random(in: 0...4, using: &numbers) : nil,
          stretches: Bool.random(using: &numbers))
      }
      let width = Int.random(in: -3...120, using: &numbers)
      let gap = Int.random(in: -1...3, using: &numbers)

      let places = fitColumns(needs, into: width, gap: gap)

      let note: Comment = "seed \(seed): \(needs) into \(width), gap \(gap)"
      #expect(places.map(\.index) == places.map(\.index).sorted(), note)
      var end = -max(0, gap)
      for place in places {
        #expect(place.columns > 0 && place.column >= end + max(0, gap), note)
        end = place.column + place.columns
      }
      #expect(end <= max(0, width), note)
      let fixed = needs.filter { $0.importance == nil }
      if fixed.reduce(-max(0, gap), { $0 + $1.minimum + max(0, gap) }) <= width {
        #expect(places.allSatisfy { $0.columns >= needs[$0.index].minimum }, note)
      }
    }
  }
}
