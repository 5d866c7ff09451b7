import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// A text at the bottom of the screen, with as many rows as it needs.
  typealias FootText = (text: String, look: StyleRole)

  /// The lasting message, the message of the last key or the number of selected rows, and the step of the tour.
  ///
  /// They grow upwards over the body, so that they are shown in full and nothing moves.
  mutating func drawFoot(_ model: Model, _ geometry: Geometry) {
    var texts: [FootText] = []
    if let unread = model.notices.unreadText(.english) { texts.append((unread, .warning)) }
    if let bar = model.notices.bar { texts.append((bar, .error)) }
    if let notice = model.notice {
      let more = model.notices.more.map { "  (\($0))" } ?? ""
      texts.append((notice.text + more, Self.look(of: notice)))
    } else if model.notices.bar == nil, let count = model.selectedCount {
      texts.append(("\(count) selected: actions apply to all of them (Esc clears)", .message))
    } else if model.emptyFilterLine == nil, let filter = model.filterLine {
      texts.append(("Filter: \(filter)", .warning))
    }
    if let tour = model.tourLine {
      let rows = drawFoot([(tour, .hintKey)], above: geometry.hints.endRow, in: geometry.body)
      drawFoot(texts, above: geometry.hints.endRow - max(1, rows), in: geometry.body)
    } else {
      drawFoot(texts, above: geometry.message.endRow, in: geometry.body)
    }
  }

  static func look(of notice: Notice) -> StyleRole {
    switch notice.weight {
    case .said: .message
    case .refused: .warning
    }
  }

  /// Draws the texts one below the other, ending above row `end`; returns their rows.
  ///
  /// A text that is longer than `body` is cut; `more` shows the rest.
  @discardableResult
  mutating func drawFoot(
    _ texts: [FootText], above end: Int, in body: Rect, more: String = ":messages shows all of it"
  ) -> Int {
    let width = max(1, body.columns - 2)
    var rows = texts.flatMap { text, look in
      DisplayText.line(text).wrapped(to: width).map { FootText($0, look) }
    }
    let most = max(1, end - body.row)
    if rows.count > most {
      rows.removeSubrange((most - 1)...)
      rows.append(("... \(more)", .muted))
    }
    for (index, row) in rows.enumerated() {
      let line = Rect(column: body.column, row: end - rows.count + index, columns: body.columns, rows: 1)
      fill(line, row.look == .error ? .error : .text)
      write(row.text, column: line.column + 1, row: line.row, limit: width, row.look)
      on(line, .overlay)
    }
    return rows.count
  }
}
