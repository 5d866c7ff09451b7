import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  mutating func drawForm(_ form: Form, _ model: Model, _ geometry: Geometry) {
    let width = min(76, geometry.size.columns)
    let title = longTitle(form.title, width)
    let room = max(1, width - 4)
    // Where there is no room for both, a field is below its label.
    let height = width < 60 ? 2 : 1
    // Room for the longest word to a field, so that the box does not jump while the focus moves.
    let info =
      form.entries.map { DisplayText.line(entryInfo($0, model).0).wrapped(to: room).count }.max() ?? 1
    let verdict = verdictRows(form)
    let area = geometry.body.centred(
      columns: width,
      rows: min(
        geometry.body.rows, form.entries.count * height + 2 + title.count + max(1, info) + verdict))
    let keys = Self.keys(isSeated: model.isSeated, fitting: width - 4)
    let whole = box(area, title: title.isEmpty ? form.title : "", footer: keys, overlay: true)
      .inset(columns: 1, rows: 0)
    let (head, inside) = whole.splitTop(min(title.count, max(0, whole.rows - 3)))
    writeLines(title, in: head, .overlayTitle)
    let said =
      form.entries.indices.contains(form.focus) ? entryInfo(form.entries[form.focus], model) : ("", .hint)
    let lines = DisplayText.line(said.0).wrapped(to: room)
    let below = min(
      max(1, lines.count, inside.rows - form.entries.count * height - verdict) + verdict,
      max(0, inside.rows - height))
    let rows = max(0, inside.rows - below) / height
    let label = min(form.entries.map(\.label.columns).max() ?? 0, inside.columns / 2)
    let top = max(0, min(form.focus - rows + 1, form.entries.count - rows))
    var focused: Rect?
    for (line, index) in (top..<max(top, min(form.entries.count, top + rows))).enumerated() {
      let row = Rect(
        column: inside.column, row: inside.row + line * height, columns: inside.columns, rows: height)
      on(row, .choice(index))
      drawEntry(form.entries[index], label: label, row, focus: index == form.focus, model)
      if index == form.focus { focused = row }
    }
    guard focused != nil else { return }
    let (judged, words) = inside.splitBottom(below).bottom.splitBottom(min(verdict, max(0, below - 1)))
    writeLines(lines, in: words, said.1)
    drawVerdict(form, model, in: judged)
  }

  /// What leaves is always among them.
  private static func keys(isSeated: Bool, fitting columns: Int) -> String {
    let (whole, short) =
      isSeated
      ? ("Enter next, and sends from the last line   Esc goes back", "Enter next   Esc goes back")
      : ("Tab next  Enter on the last saves  Ctrl-S save  Esc drop", "Tab next  Ctrl-S save  Esc drop")
    return whole.columns <= columns ? whole : short
  }

  private func verdictRows(_ form: Form) -> Int { form.entries.contains { $0.verdict != nil } ? 3 : 0 }

  /// What speaks against the day, whichever field has the focus: reason and consent are asked for because of it.
  private mutating func drawVerdict(_ form: Form, _ model: Model, in area: Rect) {
    guard let verdict = form.entries.lazy.compactMap({ model.verdict(of: $0) }).first else { return }
    writeLines(
      verdict.text.wrapped(to: max(1, area.columns), lines: area.rows), in: area,
      verdict.isFine ? .message : .warning)
  }

  private mutating func drawEntry(_ entry: Form.Entry, label: Int, _ row: Rect, focus: Bool, _ model: Model) {
    let isBelow = row.rows > 1
    let look: Look = focus ? .overlayTitle : .overlay
    write(entry.label, column: row.column, row: row.row, limit: isBelow ? row.columns : label, look)
    let rest = isBelow ? row.splitTop(1).rest.splitLeft(2).rest : row.splitLeft(label + 2).rest
    switch entry.kind {
    case .text, .required, .day, .long:
      let side = entry.problem ?? (entry.kind == .day ? model.reading(of: entry.value)?.text : nil)
      let width =
        side == nil ? rest.columns : max(12, min(rest.columns - (side ?? "").columns - 2, rest.columns))
      let (field, beside) = rest.splitLeft(width)
      drawLine(entry.line, in: field, focus: focus)
      if let side, beside.columns > 2 {
        write(
          side, column: beside.column + 2, row: beside.row, limit: beside.columns - 2,
          entry.problem == nil ? .muted : .warning)
      }
    case .flag:
      let word = entry.value == "yes" ? "[\(glyphs.done)] yes" : "[ ] no"
      drawValue(word, rest, focus)
    case .choice: drawValue("\(glyphs.left) \(entry.value) \(glyphs.right)", rest, focus)
    }
  }

  private mutating func drawValue(_ text: String, _ area: Rect, _ focus: Bool) {
    let used = write(
      text, column: area.column, row: area.row, limit: area.columns, focus ? .fieldFocus : .overlay)
    if focus, used > 0 { grid.cursor = .init(column: area.column, row: area.row) }
  }

  private func entryInfo(_ entry: Form.Entry, _ model: Model) -> (String, Look) {
    if let problem = entry.problem { return (problem, .warning) }
    if entry.kind == .day, let reading = model.reading(of: entry.value) {
      return (reading.text, reading.isDay ? .message : .warning)
    }
    let how =
      switch entry.kind {
      case .text, .required, .day: ""
      case .flag: "Space flips"
      case .choice: "Left and Right step"
      case .long:
        model.isSeated || model.reach.refusal(of: .editor) != nil ? "" : "Ctrl-X Ctrl-E opens your editor"
      }
    return ([entry.hint, how].filter { !$0.isEmpty }.joined(separator: "   "), .hint)
  }
}
