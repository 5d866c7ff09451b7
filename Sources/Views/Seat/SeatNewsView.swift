import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Changes by others since the customer's last visit; Enter opens the one under the cursor.
  mutating func drawSeatNews(_ screen: SeatScreen, in area: Rect) {
    let (head, rest) = area.splitTop(area.rows > 6 ? 2 : 0)
    if !head.isEmpty {
      write(
        "New for you", column: head.column, row: head.row, limit: head.columns, .title)
    }
    guard !screen.news.isEmpty, !rest.isEmpty else {
      return drawSeatLines([SeatLine("Nothing is new.", .muted)], top: 0, in: rest)
    }
    let width = max(1, min(rest.columns - 2, 84))
    let blocks = screen.news.map { pieces($0, on: screen.seat.today, width: width) }
    var first = screen.newsCursor
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
      on(area, .news(index))
      if index == screen.newsCursor {
        drawChoiceCursor(area)
        grid.cursor = .init(column: area.column, row: row)
      }
      row += shown.count
    }
  }

  private func pieces(_ item: Seat.NewsItem, on today: Day, width: Int) -> [(text: String, look: StyleRole)] {
    let text =
      item.text.isEmpty ? [] : DisplayText.line(item.text).wrapped(to: width).map { ($0, StyleRole.muted) }
    return DisplayText.line(item.title).wrapped(to: width).map { ($0, StyleRole.text) } + text + [
      ("", StyleRole.text)
    ]
  }
}
