import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// One card: state and title, who has the ball and until when, and what keeps it where there is a third row.
  mutating func drawCard(_ lane: Lane, at index: Int, in area: Rect) {
    let task = lane.context.project.tasks[lane.cards[index]]
    let face = CardFace(task, lane.schedule[task.id], in: lane.context)
    let isCursor = lane.cursor == index
    let isCarried = lane.screen.carry?.id == task.id
    let isChosen = lane.screen.chosen.contains(task.id)
    let marker = isCarried ? glyphs.now : isChosen ? glyphs.selected : isCursor ? glyphs.cursor : " "
    write(
      marker, column: area.column, row: area.row, limit: area.columns,
      isCarried || isChosen ? .marked : .cursor(isCursor))
    write(glyph(face.mark), column: area.column + 1, row: area.row, limit: area.columns - 1, role(face.mark))
    if face.isAtRisk { write(glyphs.attention, column: area.column + 2, row: area.row, limit: 1, .late) }
    if lane.tier == .extraSmall { drawListCard(face, in: area) } else { drawBoxCard(face, lane, in: area) }
    if isCursor {
      highlight(Rect(column: area.column + 3, row: area.row, columns: area.columns - 3, rows: 1), .cursor)
    }
    if isChosen {
      highlight(Rect(column: area.column + 3, row: area.row, columns: area.columns - 3, rows: 1), .selected)
    }
    on(area, .item(task.id))
  }

  private mutating func drawListCard(_ face: CardFace, in area: Rect) {
    let late = face.late.isEmpty ? "" : " \(face.late)"
    let side = [face.ball, face.day + late].filter { !$0.isEmpty }.joined(separator: "  ")
    let room = area.columns - 3
    let sideRoom = room < 24 ? 0 : min(side.columns, room / 2)
    write(
      face.title, column: area.column + 3, row: area.row, limit: room - sideRoom - (sideRoom > 0 ? 2 : 0),
      titleRole(face))
    writeRight(
      side, end: area.endColumn - 1, row: area.row, limit: sideRoom,
      face.late.isEmpty ? .ball(face.holder) : .late)
  }

  private mutating func drawBoxCard(_ face: CardFace, _ lane: Lane, in area: Rect) {
    let width = area.columns - 3
    let isWide = lane.tier == .medium || lane.tier == .large
    var row = area.row
    if area.rows > 3, isWide, width > 8 {
      for text in DisplayText.line(face.title).wrapped(to: width, lines: 2) {
        write(text, column: area.column + 3, row: row, limit: width, titleRole(face))
        row += 1
      }
    } else {
      write(face.title, column: area.column + 3, row: row, limit: width, titleRole(face))
      row += 1
    }
    guard row < area.endRow else { return }
    drawDays(face, in: area, row: row)
    guard row + 1 < area.endRow, isWide else { return }
    let float = width > 8 ? face.float : ""
    writeRight(float, end: area.endColumn, row: row + 1, limit: 6, face.isAtRisk ? .late : .muted)
    write(
      face.why, column: area.column + 3, row: row + 1,
      limit: width - (float.isEmpty ? 0 : float.columns + 1), .muted)
  }

  private mutating func drawDays(_ face: CardFace, in area: Rect, row: Int) {
    var right = area.endColumn
    if !face.late.isEmpty {
      writeRight(face.late, end: right, row: row, limit: 6, .late)
      right -= face.late.columns + 1
    }
    writeRight(face.day, end: right, row: row, limit: area.columns - 3, face.late.isEmpty ? .text : .late)
    right -= face.day.isEmpty ? 0 : face.day.columns + 1
    drawWho(face, from: area.column + 3, to: right, row: row)
  }

  /// The ball is never cut, its days may go; the name is, and goes when less than three letters of it would stay.
  private mutating func drawWho(_ face: CardFace, from start: Int, to end: Int, row: Int) {
    let room = end - start
    let rest = room - (face.ball.isEmpty ? 0 : face.ball.columns + 1)
    var column = start
    if rest >= 3, face.who != face.holder.ball || face.ball.isEmpty {
      column += write(face.who, column: column, row: row, limit: rest, .muted) + 1
    }
    let ball = face.ball.columns <= end - column || face.ball.isEmpty ? face.ball : face.holder.ball
    write(ball, column: column, row: row, limit: end - column, .ball(face.holder))
  }

  private func titleRole(_ face: CardFace) -> Look {
    switch face.mark {
    case .done, .notApplicable, .cancelled, .later: .muted
    case .doing, .ready, .waiting: .text
    }
  }

  func glyph(_ mark: CardMark) -> String {
    switch mark {
    case .done: glyphs.done
    case .doing: glyphs.doing
    case .ready: glyphs.open
    case .later: glyphs.later
    case .waiting: glyphs.blocked
    case .notApplicable, .cancelled: glyphs.waived
    }
  }

  func role(_ mark: CardMark) -> Look {
    switch mark {
    case .done: .done
    case .doing: .doing
    case .ready: .open
    case .later: .later
    case .waiting: .blocked
    case .notApplicable, .cancelled: .waived
    }
  }
}

extension Look {
  static func ball(_ holder: Side) -> Look {
    switch holder {
    case .provider: .us
    case .customer: .customer
    case .carrier: .carrier
    }
  }

  fileprivate static func cursor(_ isCursor: Bool) -> Look { isCursor ? .cursor : .text }
}
