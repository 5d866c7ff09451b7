import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The prompt takes the two bottom lines: its reading or problem above, the line below. A long question has a line
  /// of its own above them.
  mutating func drawPrompt(_ prompt: Prompt, _ model: Model, _ geometry: Geometry) {
    let (info, line) = (geometry.message, geometry.hints)
    fill(info, .overlay)
    fill(line, .overlay)
    let title = DisplayText.line(prompt.title)
    let isLong = title.columns > line.columns / 2 && geometry.body.rows > 1
    if isLong {
      let above = geometry.body.splitBottom(1).bottom
      fill(above, .overlay)
      write(title, column: above.column + 1, row: above.row, limit: above.columns - 2, .overlayTitle)
    }
    let separator = prompt.kind == .filter ? "" : ": "
    let lead = isLong ? "> " : title.fitted(to: line.columns / 2) + separator
    let used = write(lead, column: line.column + 1, row: line.row, .overlayTitle)
    let (_, field) = line.splitLeft(used + 1)
    drawLine(prompt.line, in: field.splitRight(1).rest, focus: true)
    let (text, role) = promptInfo(prompt, model)
    write(text, column: info.column + 1, row: info.row, limit: info.columns - 2, role)
  }

  private func promptInfo(_ prompt: Prompt, _ model: Model) -> (String, Look) {
    if let problem = prompt.problem { return (problem, .warning) }
    switch prompt.kind {
    case .filter:
      if let line = model.emptyFilterLine { return (line, .warning) }
      return ("Enter keep  Esc drop   !x not  ~x fuzzy  @who  due<fri  ball:cust", .hint)
    case .day:
      guard let reading = model.reading(of: prompt.line.text) else {
        return ("fri, +2bd, 24 nov, eow, next mon; empty clears   Enter keep  Esc drop", .hint)
      }
      return (reading.text, reading.isDay ? .message : .warning)
    case .text, .required:
      let words =
        prompt.completions.isEmpty ? "" : "   Tab: " + prompt.completions.prefix(6).joined(separator: " ")
      if model.isSeated { return ("Enter sends it   Esc goes back", .hint) }
      return ("Enter keep  Esc drop  Ctrl-X Ctrl-E editor" + words, .hint)
    }
  }

  mutating func drawPicker(_ picker: Picker, _ geometry: Geometry) {
    let choices = picker.shown
    let widest = picker.choices.map { $0.title.columns + ($0.off.map { "off: \($0)" } ?? $0.detail).columns }
      .max()
    let width = min(geometry.size.columns, max(60, min(76, (widest ?? 0) + 9)))
    let area = geometry.body.centred(columns: width, rows: min(geometry.body.rows, picker.choices.count + 3))
    let inside = box(area, title: picker.title, footer: "Enter choose  Esc cancel", overlay: true)
    let (line, list) = inside.splitTop(1)
    drawLine(picker.line, in: line.inset(columns: 1, rows: 0), focus: true)
    let top = max(0, min(picker.cursor - list.rows + 1, choices.count - list.rows))
    for (offset, index) in (top..<max(top, min(choices.count, top + list.rows))).enumerated() {
      let row = Rect(column: list.column, row: list.row + offset, columns: list.columns, rows: 1)
      drawChoice(choices[index], row)
      on(row, .choice(index))
      if index == picker.cursor { drawChoiceCursor(row) }
    }
    if choices.isEmpty { write("nothing matches", column: list.column + 2, row: list.row, .muted) }
  }

  private mutating func drawChoice(_ choice: Picker.Choice, _ row: Rect) {
    let used = write(
      choice.title, column: row.column + 2, row: row.row, limit: row.columns - 3,
      choice.off == nil ? .overlay : .off)
    let detail = choice.off.map { "off: \($0)" } ?? choice.detail
    let room = row.columns - used - 6
    if room > 4 { writeRight(detail, end: row.endColumn - 1, row: row.row, limit: room, .muted) }
  }
}
