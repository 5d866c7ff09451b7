import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The prompt takes the two bottom rows: parsed value or error above, the line below. Long texts
  /// take as many further rows as they need.
  mutating func drawPrompt(_ prompt: Prompt, _ model: Model, _ geometry: Geometry) {
    let line = geometry.hints
    let room = max(1, line.columns - 2)
    let title = DisplayText.line(prompt.title)
    let isLong = title.columns > line.columns / 2 && geometry.body.rows > 1
    let question = isLong ? title.wrapped(to: room) : []
    let (said, role) = promptInfo(prompt, model)
    let info = DisplayText.line(said).wrapped(to: room)
    let rows = min(geometry.body.rows + 1, question.count + max(1, info.count))
    let above = Rect(column: line.column, row: line.row - rows, columns: line.columns, rows: rows)
    fill(above, .overlay)
    fill(line, .overlay)
    let (top, below) = above.inset(columns: 1, rows: 0).splitTop(question.count)
    writeLines(question, in: top, .overlayTitle)
    writeLines(info, in: below, role)
    let separator = prompt.kind == .filter ? "" : title.hasSuffix("?") ? " " : ": "
    let lead = isLong ? "> " : title.fitted(to: line.columns / 2) + separator
    let used = write(lead, column: line.column + 1, row: line.row, .overlayTitle)
    let (_, field) = line.splitLeft(used + 1)
    drawLine(prompt.line, in: field.splitRight(1).rest, focus: true, marking: prompt.problemPlace)
  }

  private func promptInfo(_ prompt: Prompt, _ model: Model) -> (String, StyleRole) {
    if let problem = prompt.problem {
      return (model.isSeated ? model.wording(BoxText.goesBack, (.text, problem)) : problem, .warning)
    }
    switch prompt.kind {
    case .filter:
      if model.isSeated { return (model.wording(BoxText.searchKeys), .hint) }
      if prompt.expected == nil, prompt.offered.isEmpty, let line = model.emptyFilterLine {
        return (line, .warning)
      }
      if prompt.line.isEmpty, let last = model.lastFilter {
        return ("Up brings back \(DisplayText.line(last))   Enter shows all  Esc keeps it", .hint)
      }
      return (model.filterHelp(prompt), .hint)
    case .day:
      guard let reading = model.reading(of: prompt.line.text) else {
        return ("fri, +2bd, 24 nov, eow, next mon; empty clears   Enter keep  \(prompt.escape)", .hint)
      }
      return (reading.text, reading.isDay ? .message : .warning)
    case .text, .required:
      let words =
        prompt.completions.isEmpty ? "" : "   Tab: " + prompt.completions.prefix(6).joined(separator: " ")
      if model.isSeated { return (model.wording(BoxText.sendKeys), .hint) }
      let editor = model.capabilities.refusal(of: .verb(.editor)) == nil ? "  Ctrl-X Ctrl-E editor" : ""
      return ("Enter keep  \(prompt.escape)" + editor + words, .hint)
    }
  }

  mutating func drawPicker(_ picker: Picker, _ geometry: Geometry) {
    let choices = picker.shown
    let indent = picker.hasKeys ? 3 : 0
    let widest = picker.choices.map(Self.columns(of:)).max()
    let width = min(geometry.size.columns, max(60, min(116, (widest ?? 0) + 9 + indent)))
    let title = longTitle(picker.title, width)
    // Details that do not fit beside the current choice are shown in full below the list.
    let isCut = picker.choices.contains { Self.columns(of: $0) > width - 8 - indent }
    let whole = isCut ? max(2, picker.choices.map { Self.whole($0, width, indent).count }.max() ?? 0) : 0
    let below = min(whole, max(0, geometry.body.rows - title.count - 6))
    let lineRows = picker.hasKeys ? 0 : 1
    let area = geometry.body.centred(
      columns: width, rows: min(geometry.body.rows, picker.choices.count + 2 + lineRows + title.count + below)
    )
    let inside = box(
      area, title: title.isEmpty ? picker.title : "",
      footer: picker.hasKeys ? "a letter chooses  Esc cancel" : "Enter choose  Esc cancel", overlay: true)
    let (head, rest) = inside.splitTop(title.count)
    writeLines(title, in: head.inset(columns: 1, rows: 0), .overlayTitle)
    let (line, lists) = rest.splitTop(lineRows)
    if !picker.hasKeys { drawLine(picker.line, in: line.inset(columns: 1, rows: 0), focus: true) }
    let (said, list) = lists.splitBottom(below)
    if choices.indices.contains(picker.cursor) {
      writeLines(
        Self.whole(choices[picker.cursor], width, indent), in: said.inset(columns: 1, rows: 0), .muted)
    }
    let top = max(0, min(picker.cursor - list.rows + 1, choices.count - list.rows))
    for (offset, index) in (top..<max(top, min(choices.count, top + list.rows))).enumerated() {
      let row = Rect(column: list.column, row: list.row + offset, columns: list.columns, rows: 1)
      drawChoice(choices[index], row, indent: indent)
      on(row, .choice(index))
      if index == picker.cursor { drawChoiceCursor(row) }
    }
    if choices.isEmpty { write("nothing matches", column: list.column + 2, row: list.row, .muted) }
  }

  private static func detail(of choice: Picker.Choice) -> String {
    choice.off.map { "off: \($0)" } ?? choice.detail
  }

  private static func columns(of choice: Picker.Choice) -> Int {
    choice.title.columns + detail(of: choice).columns
  }

  private static func whole(_ choice: Picker.Choice, _ width: Int, _ indent: Int) -> [String] {
    guard columns(of: choice) > width - 8 - indent else { return [] }
    let text = [choice.title, detail(of: choice)].filter { !$0.isEmpty }.joined(separator: ": ")
    return DisplayText.line(text).wrapped(to: max(1, width - 4))
  }

  /// - Parameter indent: room for the keys of choices.
  private mutating func drawChoice(_ choice: Picker.Choice, _ row: Rect, indent: Int) {
    if let key = choice.key { write(String(key), column: row.column + 2, row: row.row, .hintKey) }
    let used =
      indent
      + write(
        choice.title, column: row.column + 2 + indent, row: row.row, limit: row.columns - 3 - indent,
        choice.off == nil ? .overlay : .off)
    let detail = Self.detail(of: choice)
    let room = row.columns - used - 6
    if room > 4 { writeRight(detail, end: row.endColumn - 1, row: row.row, limit: room, .muted) }
  }
}
