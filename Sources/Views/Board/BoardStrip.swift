import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// All phases with done and total; those that do not fit are counted at the ends.
  mutating func drawStrip(_ focus: BoardScreen.Focus, pointer: ItemID, in area: Rect) {
    let parts = focus.columns.map { column in
      let text = "\(column.title) \(column.done)/\(column.total)"
      return column.id == pointer ? "[\(text)]" : text
    }
    let shown = Self.shown(parts.map(\.columns), around: focus.column, room: area.columns - 2)
    var column = area.column + 1
    let end = area.endColumn - 1
    if shown.lowerBound > 0 {
      column += write("+\(shown.lowerBound) > ", column: column, row: area.row, limit: end - column, .muted)
    }
    for index in shown {
      if index > shown.lowerBound {
        column += write(" > ", column: column, row: area.row, limit: end - column, .muted)
      }
      let phase = focus.columns[index]
      let role: StyleRole =
        index == focus.column ? .tabCurrent : phase.id == pointer ? .gate : phase.isFinished ? .done : .tab
      let used = write(parts[index], column: column, row: area.row, limit: end - column, role)
      on(Rect(column: column, row: area.row, columns: used, rows: 1), .item(phase.id))
      column += used
    }
    let rest = parts.count - shown.upperBound
    if rest > 0 { write(" > +\(rest)", column: column, row: area.row, limit: end - column, .muted) }
  }

  /// As many parts around the current one as fit, with three columns between them and six at an end that is cut.
  static func shown(_ widths: [Int], around focus: Int, room: Int) -> Range<Int> {
    guard widths.indices.contains(focus) else { return 0..<0 }
    var range = focus..<focus + 1
    func width(_ range: Range<Int>) -> Int {
      let ends = (range.lowerBound > 0 ? 6 : 0) + (range.upperBound < widths.count ? 6 : 0)
      return widths[range].reduce(0, +) + 3 * (range.count - 1) + ends
    }
    while true {
      let left = max(0, range.lowerBound - 1)..<range.upperBound
      let right = range.lowerBound..<min(widths.count, range.upperBound + 1)
      let leftFirst = focus - range.lowerBound < range.upperBound - 1 - focus
      let wider = (leftFirst ? [left, right] : [right, left]).first { $0 != range && width($0) <= room }
      guard let wider else { return range }
      range = wider
    }
  }

  /// `GO LIVE 9/14   < EXECUTE | OPERATE >`: the smallest board shows one phase.
  mutating func drawPhaseLine(_ focus: BoardScreen.Focus, in area: Rect) {
    let column = focus.columns[focus.column]
    let before = focus.column > 0 ? focus.columns[focus.column - 1].title : "-"
    let after = focus.column + 1 < focus.columns.count ? focus.columns[focus.column + 1].title : "-"
    let name = "\(column.title) \(column.done)/\(column.total)"
    let used = write(name, column: area.column + 1, row: area.row, limit: area.columns - 2, .title)
    let sides = ["< \(before) | \(after) >", "< | >"]
    guard let side = sides.first(where: { $0.columns <= area.columns - used - 4 }) else { return }
    writeRight(side, end: area.endColumn - 1, row: area.row, .muted)
  }

  /// The number of open criteria of the phase's gate, and the go-live day with grade, forecast and float.
  mutating func drawGate(
    _ column: BoardColumns.Column, _ schedule: ProjectSchedule, _ context: ScreenContext, in area: Rect
  ) {
    let goLive = GoLiveWords(schedule, in: context)
    let room = area.columns - 2
    let (named, plain) = gateTexts(column)
    let days = [goLive.long, goLive.short]
    let isMuted = column.gateTotal == 0 || column.isPassed
    let look: StyleRole = isMuted ? .muted : column.gateOpen == 0 ? .done : .gate
    if area.rows > 1 {
      let gate = (named + plain).first { $0.columns <= room } ?? ""
      let day = days.first { $0.columns <= room } ?? ""
      write(gate, column: area.column + 1, row: area.row, limit: room, look)
      write(day, column: area.column + 1, row: area.row + 1, limit: room, goLive.isLate ? .late : .text)
      return
    }
    // The longest pair of texts that fits; the gate takes precedence over details of the day.
    func pairs(_ days: [String], _ gates: [String]) -> [(gate: String, day: String)] {
      days.flatMap { day in gates.map { ($0, day) } }
    }
    let fitting = (pairs(days, named) + pairs(days + [""], plain)).first { pair in
      pair.gate.columns + (pair.day.isEmpty ? 0 : pair.day.columns + 2) <= room
    }
    let shown = fitting ?? (gate: plain[plain.count - 1], day: "")
    write(shown.gate, column: area.column + 1, row: area.row, limit: room, look)
    writeRight(shown.day, end: area.endColumn - 1, row: area.row, goLive.isLate ? .late : .text)
  }

  /// Longest first; `named` also names the task that holds the gate.
  private func gateTexts(_ column: BoardColumns.Column) -> (named: [String], plain: [String]) {
    guard column.gateTotal > 0 else { return ([], ["No gate"]) }
    let count = "\(column.gateOpen) of \(column.gateTotal)"
    // Only the gate of the current phase can be passed.
    let key = column.isCurrent ? " -- P on" : ""
    let states =
      column.isPassed
      ? ["behind, the project has passed it", "behind"]
      : column.gateOpen == 0
        ? ["open, all \(column.gateTotal) criteria met\(key)", "open\(key)"]
        : ["\(count) criteria open -- w why", "\(count) open -- w why", "\(count) open"]
    let code = String(column.gateTitle.prefix { $0 != " " })
    let titles = [column.gateTitle, code]
    let holder = column.isCurrent && column.gateOpen > 0 ? column.gateHolder : nil
    let named = holder.map { id in
      titles.map { "Gate \($0): \(count) criteria open, \(id) holds it -- w why" }
    }
    return (named ?? [], ["Gate \(column.gateTitle): \(states[0])"] + states.map { "Gate \(code): \($0)" })
  }
}
