import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("A detail pane")
struct DetailPaneTests {
  private static let lines = [
    DetailLine("claimed done, holds the gate, due Tue 10 Nov (late), ball CUST 5d"),
    DetailLine("Date, window, zone, names", label: "Wanted"), .blank,
    DetailLine("first line\nsecond one", label: "today 14:02 Dana Ruiz"),
    DetailLine(String(repeating: "unbroken", count: 40), label: "Note"),
  ]
  private static let title = "A2 Go-live date, time window and time zone confirmed in writing by both sides"

  private func pane(_ columns: Int, _ rows: Int, isBoxed: Bool) -> DetailPane {
    DetailPane(
      title: Self.title, lines: Self.lines, in: Rect(columns: columns, rows: rows), isBoxed: isBoxed)
  }

  private func words(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test(arguments: [true, false]) func holdsEveryWordAtEveryWidth(isBoxed: Bool) {
    let whole = Self.title + Self.lines.map { ($0.label.columns > 12 ? $0.label : "") + $0.text }.joined()
    for width in 12...200 {
      let pane = pane(width, 10, isBoxed: isBoxed)
      let drawn = pane.heading + pane.rows.map(\.text).joined()
      #expect(words(drawn) == words(whole), "\(width) columns")
      #expect(pane.rows.allSatisfy { $0.indent + $0.text.columns <= max(1, pane.inside.columns) })
    }
  }

  @Test func scrollingByRowsReachesTheLastOneAndStopsThere() {
    let pane = pane(40, 6, isBoxed: true)
    var seen = Set<Int>()
    for top in 0...pane.lastTop + 5 { seen.formUnion(pane.visible(from: top)) }
    #expect(seen == Set(pane.rows.indices))
    #expect(pane.visible(from: 1000).upperBound == pane.rows.count)
    #expect(pane.visible(from: 1000).count == pane.inside.rows)
  }

  @Test func theLineWithTheKeysIsInViewWhole() {
    let lines = (0..<30).map { DetailLine("word ".repeated(12), label: "\($0)", item: ItemID("A\($0)")) }
    let pane = DetailPane(title: "x", lines: lines, in: Rect(columns: 30, rows: 9), isBoxed: true)
    for number in 0..<30 {
      let item = ItemID("A\(number)")
      let rows = Set(pane.rows.indices.filter { pane.rows[$0].item == item })
      #expect(rows.isSubset(of: Set(pane.visible(from: 0, focus: item))))
    }
  }

  @Test func aListThatNeedsItsColumnsHasTheDetailBelowIt() {
    for columns in 60...220 {
      let body = Rect(columns: columns, rows: 30)
      let panes = ListPanes(
        body: body, tier: Tier(Size(columns: columns, rows: 34)), headerRows: 1, hasHeadings: true,
        reading: false, listColumns: 100)
      #expect(panes.isBeside == (columns >= 144), "\(columns) columns")
      #expect(panes.list.columns >= min(columns, 100) && panes.list.rows >= 4 && panes.detail.rows >= 8)
      #expect(!panes.list.overlaps(panes.detail))
    }
  }
}

extension String {
  fileprivate func repeated(_ times: Int) -> String { String(repeating: self, count: times) }
}
