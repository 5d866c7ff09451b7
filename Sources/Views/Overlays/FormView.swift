import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The box grows with the text about its fields up to the size of the window; then the text scrolls.
  mutating func drawForm(_ form: Form, _ model: Model, _ geometry: Geometry) {
    let width = min(76, geometry.size.columns)
    let title = longTitle(form.title, width)
    // On a narrow window a field is below its label.
    let height = width < 60 ? 2 : 1
    let said = FormWords(form, model, width: max(1, width - 4), isBelow: height > 1)
    let area = geometry.body.centred(
      columns: width,
      rows: min(geometry.body.rows, form.entries.count * height + 2 + title.count + said.lines.count))
    let keys = Self.keys(form, model, fitting: width - 4)
    let whole = box(area, title: title.isEmpty ? form.title : "", footer: keys, overlay: true)
      .inset(columns: 1, rows: 0)
    let (head, inside) = whole.splitTop(min(title.count, max(0, whole.rows - 3)))
    writeLines(title, in: head, .overlayTitle)
    guard form.entries.indices.contains(form.focus), !inside.isEmpty else { return }
    // Fields and text share the rows; neither takes all of them.
    let rows = min(
      form.entries.count * height, max(height, inside.rows - said.needed, inside.rows / 2) / height * height)
    let (fields, words) = inside.splitTop(min(rows, inside.rows))
    drawEntries(form, height: height, in: fields, model)
    drawWords(said, from: form.top, in: words)
  }

  /// The key that closes the form is always shown.
  private static func keys(_ form: Form, _ model: Model, fitting columns: Int) -> String {
    let (whole, short) =
      model.isSeated
      ? (model.wording(BoxText.formKeys), model.wording(BoxText.formKeysShort))
      : (
        "Tab next  Enter on the last saves  Ctrl-S save  \(form.escape)",
        "Tab next  Ctrl-S save  \(form.escape)"
      )
    return whole.columns <= columns ? whole : short
  }

  private mutating func drawEntries(_ form: Form, height: Int, in area: Rect, _ model: Model) {
    let label = min(form.entries.map(\.label.columns).max() ?? 0, area.columns / 2)
    let rows = area.rows / height
    let top = max(0, min(form.focus - rows + 1, form.entries.count - rows))
    for (line, index) in (top..<max(top, min(form.entries.count, top + rows))).enumerated() {
      let row = Rect(column: area.column, row: area.row + line * height, columns: area.columns, rows: height)
      on(row, .choice(index))
      drawEntry(form.entries[index], label: label, row, focus: index == form.focus, model)
    }
  }

  private mutating func drawWords(_ said: FormWords, from wanted: Int, in area: Rect) {
    guard !area.isEmpty else { return }
    extent = PageExtent(rows: said.lines.count, height: area.rows)
    let top = max(0, min(wanted, said.lines.count - area.rows))
    for (offset, line) in said.lines.dropFirst(top).prefix(area.rows).enumerated() {
      write(line.text, column: area.column, row: area.row + offset, limit: area.columns, line.look)
    }
    let below = max(0, said.lines.count - top - area.rows)
    grid.scrollHint(area.splitBottom(1).bottom, above: top, below: below, style: theme[.overlay])
  }

  private mutating func drawEntry(_ entry: Form.Entry, label: Int, _ row: Rect, focus: Bool, _ model: Model) {
    let isBelow = row.rows > 1
    let look: StyleRole = focus ? .overlayTitle : .overlay
    write(entry.label, column: row.column, row: row.row, limit: isBelow ? row.columns : label, look)
    let rest = isBelow ? row.splitTop(1).rest.splitLeft(2).rest : row.splitLeft(label + 2).rest
    switch entry.kind {
    case .text, .required, .long: drawLine(entry.line, in: rest, focus: focus)
    case .day:
      let (field, beside) = rest.splitLeft(FormWords.dayField)
      drawLine(entry.line, in: field, focus: focus)
      guard let side = FormWords.beside(entry, model, room: beside.columns - 2) else { return }
      write(
        side.text, column: beside.column + 2, row: beside.row, limit: beside.columns - 2,
        side.isFine ? .muted : .warning)
    case .flag:
      let word = model.wording.flag(entry.value)
      drawValue(entry.value == "yes" ? "[\(glyphs.done)] \(word)" : "[ ] \(word)", rest, focus)
    case .choice: drawValue("\(glyphs.left) \(entry.value) \(glyphs.right)", rest, focus)
    }
  }

  private mutating func drawValue(_ text: String, _ area: Rect, _ focus: Bool) {
    let used = write(
      text, column: area.column, row: area.row, limit: area.columns, focus ? .fieldFocus : .overlay)
    if focus, used > 0 { grid.cursor = .init(column: area.column, row: area.row) }
  }
}
