import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Changes by others since the customer's last visit; Enter opens the one under the cursor.
  mutating func drawSeatNews(_ screen: SeatScreen, in area: Rect) {
    let blocks = SeatBlocks(
      title: screen.seat.texts(PageText.newForYou), none: screen.seat.texts(PageText.nothingNew),
      cursor: screen.newsCursor, target: Target.news)
    draw(blocks, screen.news.map { ($0.title, $0.text) }, in: area)
  }

  /// The documents made for the customer; Enter reads the one under the cursor.
  mutating func drawSeatPapers(_ screen: SeatScreen, in area: Rect) {
    let blocks = SeatBlocks(
      title: screen.seat.texts(PageText.yourDocuments), none: screen.seat.texts(PageText.noDocument),
      cursor: screen.papers.cursor,
      target: Target.row)
    draw(blocks, screen.seat.papers.map { ($0.newest.title, screen.seat.words(on: $0)) }, in: area)
  }

  private mutating func draw(_ list: SeatBlocks, _ items: [(title: String, text: String)], in area: Rect) {
    let (head, rest) = area.splitTop(area.rows > 6 ? 2 : 0)
    if !head.isEmpty { write(list.title, column: head.column, row: head.row, limit: head.columns, .title) }
    guard !items.isEmpty, !rest.isEmpty else {
      return drawSeatLines([SeatLine(list.none, .muted)], top: 0, in: rest)
    }
    let width = max(1, min(rest.columns - 2, 84))
    let blocks = items.map { pieces($0.title, $0.text, width: width) }
    var first = min(list.cursor, blocks.count - 1)
    var height = blocks[first].count
    while first > 0, height + blocks[first - 1].count <= rest.rows {
      first -= 1
      height += blocks[first].count
    }
    var row = rest.row
    for index in first..<blocks.count where row < rest.endRow {
      let shown = blocks[index].prefix(rest.endRow - row)
      let area = Rect(column: rest.column, row: row, columns: rest.columns, rows: shown.count)
      for (offset, piece) in shown.enumerated() {
        write(piece.text, column: area.column + 2, row: row + offset, limit: rest.columns - 2, piece.look)
      }
      on(area, list.target(index))
      if index == list.cursor {
        drawChoiceCursor(area)
        grid.cursor = .init(column: area.column, row: row)
      }
      row += shown.count
    }
  }

  private func pieces(_ title: String, _ text: String, width: Int) -> [(text: String, look: StyleRole)] {
    let more = text.isEmpty ? [] : DisplayText.line(text).wrapped(to: width).map { ($0, StyleRole.muted) }
    return DisplayText.line(title).wrapped(to: width).map { ($0, StyleRole.text) } + more + [
      ("", StyleRole.text)
    ]
  }
}

/// A list of titles, each with a text below it.
private struct SeatBlocks {
  let title: String
  /// Shown where there are none.
  let none: String
  let cursor: Int
  let target: (Int) -> Target
}
