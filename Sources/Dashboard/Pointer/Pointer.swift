import Domain
import Layout

extension Model {
  mutating func click(column: Int, row: Int) -> [Effect] {
    notices.clear()
    navigation.pending = []
    mouse.pressed = nil
    if overlays.isEmpty { overlayStack.forgetTyping() }
    guard let target = mouse.target(column: column, row: row) else { return [] }
    if !overlays.isEmpty { return clickOverlay(target) }
    if case .action(.verb(.back)) = target, notices.wasRead() { return [] }
    if isSeated { return clickSeat(target) }
    switch target {
    case .tab(let screen): return go(to: screen)
    case .action(let action): return perform(action)
    case .row(let index):
      if portfolio.window.cursor == index { return perform(.verb(.open)) }
      portfolio.select(index, height: portfolio.rows(workspaceContext))
      return portfolio.wantedRows(workspaceContext)
    case .due(let index): return clickToday(index)
    case .news(let index): return clickToday(today.due + index)
    case .work(let index):
      if work.window.cursor == index { return perform(.verb(.open)) }
      work.window.select(index, count: work.count)
      return work.wantedRows(workspaceContext)
    case .figure(let line, _) where screen == .figures:
      if figures.window.cursor == line { return perform(.verb(.open)) }
      figures.window.select(line, count: figures.rows.count)
      return []
    case .figure(let line, let column):
      if load.window.cursor == line, load.column == column { return perform(.verb(.open)) }
      load.window.select(line, count: load.lines.count)
      load.column = column
      return []
    case .item(let id): return clickItem(id)
    case .seat, .choice, .overlay: return []
    }
  }

  /// On the Today screen, the first click selects and the second opens; below the portfolio the first click opens.
  private mutating func clickToday(_ line: Int) -> [Effect] {
    guard line < today.count else { return [] }
    let isThere = screen != .today || today.window.cursor == line
    today.window.select(line, count: today.count)
    guard isThere else { return [] }
    var list = today
    return react(list.handle(.open, in: workspaceContext))
  }

  private mutating func clickItem(_ id: ItemID) -> [Effect] {
    guard let context = context(for: screen) else { return [] }
    press(on: id, in: context)
    return []
  }

  private mutating func clickOverlay(_ target: Target) -> [Effect] {
    guard case .choice(let index) = target, let top = overlays.last else {
      if case .action(.verb(.back)) = target { return cancelTop() }
      return []
    }
    switch top {
    case .picker(var picker):
      if picker.cursor == index { return choose(in: picker) }
      picker.cursor = index
      replaceTop(.picker(picker))
      guard let preview = picker.preview, let now = picker.current else { return [] }
      return react(preview(now))
    case .palette(var palette):
      if palette.cursor == index { return runPalette(palette) }
      palette.cursor = index
      palette.isChosen = true
      replaceTop(.palette(palette))
    case .form(var form):
      form.focus = min(index, form.entries.count - 1)
      replaceTop(.form(form))
    case .reader(var reader):
      reader.cursor = min(index, reader.lines.count - 1)
      replaceTop(.reader(reader))
    case .prompt, .confirm, .help, .conflict: break
    }
    return []
  }

  /// Scrolls what is under the pointer.
  mutating func wheel(_ lines: Int, column: Int, row: Int) -> [Effect] {
    if !overlays.isEmpty {
      let key: Key = lines < 0 ? .up : .down
      return (0..<min(abs(lines), 20)).flatMap { _ in pressOverlay(key) }
    }
    if isSeated {
      let action: SeatAction =
        seat?.page == .list || seat == nil ? (lines < 0 ? .previous : .next) : (lines < 0 ? .less : .more)
      return (0..<min(abs(lines), 20)).flatMap { _ in act(action) }
    }
    switch mouse.target(column: column, row: row) {
    case .row:
      portfolio.scroll(by: lines, height: portfolio.rows(workspaceContext))
      return portfolio.wantedRows(workspaceContext)
    case .due, .news, .work, .figure, .item:
      guard screen != .portfolio else { return [] }
      let verb: Verb = lines < 0 ? .up : .down
      return (0..<min(abs(lines), 20)).flatMap { _ in perform(.verb(verb)) }
    case .tab, .action, .seat, .choice, .overlay, nil: return []
    }
  }

  mutating func paste(_ text: String) -> [Effect] {
    notices.clear()
    switch overlays.last {
    case .prompt(var prompt):
      prompt.line.insert(text)
      return take(prompt)
    case .picker(let picker) where picker.hasKeys: return refusePaste(text)
    case .picker(var picker):
      picker.line.insert(text)
      picker.cursor = 0
      replaceTop(.picker(picker))
    case .palette(var palette):
      palette.line.insert(text)
      palette.cursor = 0
      return take(palette)
    case .help(var help):
      help.line.insert(text)
      help.top = 0
      replaceTop(.help(help))
    case .form(var form):
      guard form.entries.indices.contains(form.focus), form.entries[form.focus].isTyped else {
        return refusePaste(text)
      }
      form.entries[form.focus].line.insert(text)
      form.entries[form.focus].problem = form.entries[form.focus].lengthProblem(wording)
      replaceTop(.form(form))
    case .confirm, .reader, .conflict, nil: return refusePaste(text)
    }
    return []
  }

  private mutating func refusePaste(_ text: String) -> [Effect] {
    let lines = 1 + text.utf8.count { $0 == 0x0A }
    say(
      "Pasted \(lines.counted("line")): not in a text field, so nothing was done.", .refused)
    return []
  }
}

extension Form.Entry {
  /// Whether the overlay has a text field.
  package var isTyped: Bool {
    switch kind {
    case .text, .required, .day, .long: true
    case .flag, .choice: false
    }
  }
}
