import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws a card: state, id, title, ball and day, and with enough room what it waits for.
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
    let text = area.splitLeft(LaneRows.gutter).rest
    switch lane.rows.fullness {
    case .line: drawListCard(task, face, in: text)
    case .turn, .why: drawBoxCard(task, face, in: text, showsWhy: lane.rows.fullness == .why)
    }
    if isCursor { highlightCursor(area) }
    if isChosen { highlight(text, .selected) }
    on(area, .item(task.id))
  }

  private mutating func drawListCard(_ task: Project.Task, _ face: CardFace, in area: Rect) {
    let late = face.late.isEmpty ? "" : " \(face.late)"
    let sides = [[face.ball, face.day + late], [face.ball]].map {
      $0.filter { !$0.isEmpty }.joined(separator: "  ")
    }
    // The title has more than half of the width; other facts are drawn in full or left out.
    let side = sides.first { $0.columns <= area.columns * 2 / 5 } ?? ""
    let room = area.columns - (side.isEmpty ? 0 : side.columns + 2)
    write("\(task.id) \(face.title)", column: area.column, row: area.row, limit: room, titleRole(face))
    writeRight(side, end: area.endColumn - 1, row: area.row, face.late.isEmpty ? .ball(face.holder) : .late)
  }

  /// Id and title; ball and day; what the card waits for, if there is a row for it.
  private mutating func drawBoxCard(
    _ task: Project.Task, _ face: CardFace, in area: Rect, showsWhy: Bool
  ) {
    var rest = area
    for (index, text) in LaneRows.title(of: task, width: area.columns).enumerated() {
      write(text, column: area.column, row: rest.row, limit: area.columns, titleRole(face))
      if index == 0, text.hasPrefix("\(task.id) ") {
        write(task.id.rawValue, column: area.column, row: rest.row, limit: area.columns, .muted)
      }
      rest = rest.splitTop(1).rest
    }
    guard !rest.isEmpty else { return }
    let hasWhy = showsWhy && !face.why.isEmpty && rest.rows > 1
    drawDays(face, float: showsWhy && !hasWhy ? face.float : "", in: rest.splitTop(1).top)
    rest = rest.splitTop(1).rest
    guard hasWhy else { return }
    let float = area.columns > 8 ? face.float : ""
    writeRight(float, end: rest.endColumn, row: rest.row, limit: 6, face.isAtRisk ? .late : .muted)
    let room = area.columns - (float.isEmpty ? 0 : float.columns + 1)
    write(face.why, column: rest.column, row: rest.row, limit: room, .muted)
  }

  /// - Parameter float: drawn before the day if it fits beside the ball.
  private mutating func drawDays(_ face: CardFace, float: String, in area: Rect) {
    let row = area.row
    var right = area.endColumn
    if !face.late.isEmpty {
      writeRight(face.late, end: right, row: row, limit: 6, .late)
      right -= face.late.columns + 1
    }
    writeRight(face.day, end: right, row: row, limit: area.columns, face.late.isEmpty ? .text : .late)
    right -= face.day.isEmpty ? 0 : face.day.columns + 1
    if !float.isEmpty, right - float.columns - 1 - area.column >= face.ball.columns + 4 {
      writeRight(float, end: right, row: row, face.isAtRisk ? .late : .muted)
      right -= float.columns + 1
    }
    drawWho(face, from: area.column, to: right, row: row)
  }

  /// The ball is never cut, but its days can be left out. A name is cut, and left out below three letters.
  private mutating func drawWho(_ face: CardFace, from start: Int, to end: Int, row: Int) {
    let room = end - start
    let rest = room - (face.ball.isEmpty ? 0 : face.ball.columns + 1)
    var column = start
    if rest >= 3, face.who != face.holder.ball || face.ball.isEmpty {
      column += write(face.who.nameFitted(to: rest), column: column, row: row, limit: rest, .muted) + 1
    }
    let ball = face.ball.columns <= end - column || face.ball.isEmpty ? face.ball : face.holder.ball
    write(ball, column: column, row: row, limit: end - column, .ball(face.holder))
  }

  private func titleRole(_ face: CardFace) -> StyleRole {
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

  func role(_ mark: CardMark) -> StyleRole {
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

extension StyleRole {
  static func ball(_ holder: Side) -> StyleRole {
    switch holder {
    case .provider: .us
    case .customer: .customer
    case .carrier: .carrier
    }
  }

  fileprivate static func cursor(_ isCursor: Bool) -> StyleRole { isCursor ? .cursor : .text }
}
