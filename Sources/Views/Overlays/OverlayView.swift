import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The overlays, the newest on top.
  mutating func drawOverlays(_ model: Model, _ geometry: Geometry) {
    if !model.navigation.pending.isEmpty { drawWays(model, geometry) }
    guard !model.overlays.isEmpty else { return }
    on(Rect(geometry.size), .overlay)
    for overlay in model.overlays {
      grid.cursor = nil
      switch overlay {
      case .prompt(let prompt): drawPrompt(prompt, model, geometry)
      case .picker(let picker): drawPicker(picker, geometry)
      case .form(let form): drawForm(form, model, geometry)
      case .confirm(let confirm): drawConfirm(confirm, model, geometry)
      case .help(let help): drawHelp(help, model, geometry)
      case .palette(let palette): drawPalette(palette, model, geometry)
      case .reader(let reader): drawReader(reader, geometry)
      case .conflict(let collision): drawCollision(collision, model, geometry)
      }
    }
  }

  /// The box of keys that can follow the one just pressed.
  private mutating func drawWays(_ model: Model, _ geometry: Geometry) {
    let ways = model.ways
    guard geometry.body.rows >= ways.count + 2 else { return }
    let column = geometry.body.splitRight(24).right
    let area = column.splitBottom(ways.count + 2).bottom
    let title = model.navigation.pending.map(\.label).joined(separator: " ") + ": go to"
    let inside = box(area, title: title, overlay: true)
    for (index, way) in ways.enumerated() {
      let row = Rect(column: inside.column, row: inside.row + index, columns: inside.columns, rows: 1)
      write(way.key, column: row.column + 1, row: row.row, .hintKey)
      write(way.word, column: row.column + 4, row: row.row, limit: row.columns - 5, .overlay)
      if let action = way.action { on(row, .action(action)) }
    }
  }

  /// The keys below a box that fit beside each other. The last one, which closes it, always stays.
  ///
  /// - Parameter least: the one that gives way first; then the others from the front.
  func footer(_ hints: [String], least: Int = 0, _ width: Int) -> String {
    var hints = hints
    while hints.count > 1, hints.joined(separator: "  ").columns > width - 6 {
      hints.remove(at: min(least, hints.count - 2))
    }
    return hints.joined(separator: "  ")
  }

  /// The title of a box as lines of text, if it does not fit into the frame.
  func longTitle(_ title: String, _ width: Int) -> [String] {
    let title = DisplayText.line(title)
    return title.columns <= width - 6 ? [] : title.wrapped(to: max(1, width - 4))
  }

  /// Writes lines as far as there is room; returns the rows used.
  @discardableResult
  mutating func writeLines(_ lines: [String], in area: Rect, _ look: StyleRole) -> Int {
    for (index, line) in lines.prefix(area.rows).enumerated() {
      write(line, column: area.column, row: area.row + index, limit: area.columns, look)
    }
    return min(lines.count, area.rows)
  }

  /// Draws an editable line around its cursor, and puts the terminal's cursor there if it has the focus.
  ///
  /// - Parameter place: the characters that are wrong.
  mutating func drawLine(_ line: LineEditor, in area: Rect, focus: Bool, marking place: Range<Int>? = nil) {
    guard !area.isEmpty else { return }
    fill(area, focus ? .fieldFocus : .field)
    let start = Self.start(of: line.characters[..<line.cursor], columns: area.columns - 1)
    let shown = Self.text(line.characters[start..<line.cursor])
    let rest = Self.text(line.characters[line.cursor...].prefix(area.columns))
    write(shown + rest, column: area.column, row: area.row, limit: area.columns, focus ? .fieldFocus : .field)
    if let place { mark(place, of: line.characters, from: start, in: area) }
    if focus { grid.cursor = .init(column: area.column + shown.columns, row: area.row) }
  }

  private mutating func mark(_ place: Range<Int>, of characters: [Character], from start: Int, in area: Rect)
  {
    let place = place.clamped(to: start..<characters.count)
    guard !place.isEmpty else { return }
    let before = Self.text(characters[start..<place.lowerBound]).columns
    let columns = min(Self.text(characters[place]).columns, area.columns - before)
    guard columns > 0 else { return }
    highlight(Rect(column: area.column + before, row: area.row, columns: columns, rows: 1), .warning)
  }

  private static func text(_ characters: ArraySlice<Character>) -> String {
    DisplayText.line(String(characters))
  }

  /// Where the last characters that fit begin.
  private static func start(of characters: ArraySlice<Character>, columns room: Int) -> Int {
    var start = characters.endIndex
    var columns = 0
    while start > characters.startIndex {
      columns += DisplayText.line(String(characters[start - 1])).columns
      guard columns <= room else { break }
      start -= 1
    }
    return start
  }

  /// Marks the row of an overlay's list under its cursor.
  mutating func drawChoiceCursor(_ area: Rect) {
    write(glyphs.cursor, column: area.column, row: area.row, .cursor)
    highlight(area, .cursor)
  }

  /// The keys of a confirmation, whole: first what the verb says behind a colon gives way, then how to cancel.
  private static func keys(_ confirm: Confirm, _ model: Model, fitting columns: Int) -> String {
    let key = String(confirm.key)
    let verb = confirm.verb.split(separator: ":").first.map(String.init) ?? confirm.verb
    let forms = [confirm.verb, verb].map { model.wording(BoxText.confirmKeys, (.key, key), (.verb, $0)) }
    return forms.first { $0.columns <= columns } ?? "\(key) \(verb)"
  }

  mutating func drawConfirm(_ confirm: Confirm, _ model: Model, _ geometry: Geometry) {
    let width = min(64, geometry.size.columns)
    let title = longTitle(confirm.title, width)
    let lines = title + confirm.lines.flatMap { DisplayText.line($0).wrapped(to: width - 4) }
    let area = geometry.body.centred(columns: width, rows: lines.count + 4)
    let inside = box(area, title: title.isEmpty ? confirm.title : "", overlay: true)
    // With little room, the text takes precedence.
    let room = max(0, inside.rows - (inside.rows >= lines.count + 2 ? 2 : 1))
    let top = max(0, min(confirm.top, lines.count - room))
    let below = max(0, lines.count - room - top)
    extent = PageExtent(rows: lines.count, height: room)
    for (index, line) in lines.dropFirst(top).prefix(room).enumerated() {
      write(line, column: inside.column + 1, row: inside.row + index, limit: inside.columns - 2, .overlay)
    }
    guard inside.rows > 0 else { return }
    let foot = inside.splitBottom(1).bottom
    let scrolled = [top, below].filter { $0 > 0 }.reduce(0) { $0 + "\($1)".columns + 2 }
    write(
      below > 0
        ? model.wording(BoxText.readsOn) : Self.keys(confirm, model, fitting: inside.columns - 2 - scrolled),
      column: inside.column + 1, row: foot.row, limit: inside.columns - 2, .hintKey)
    grid.scrollHint(foot, above: top, below: below, style: theme[.overlay])
  }
}
