import Domain
import Layout

extension Model {
  /// Passes a key to the top overlay.
  mutating func pressOverlay(_ key: Key) -> [Effect] {
    guard let top = overlays.last else { return [] }
    switch top {
    case .prompt(let prompt): return press(key, in: prompt)
    case .picker(let picker): return press(key, in: picker)
    case .form(let form): return press(key, in: form)
    case .confirm(let confirm): return press(key, in: confirm)
    case .help(let help): return press(key, in: help)
    case .palette(let palette): return press(key, in: palette)
    case .reader(let reader): return press(key, in: reader)
    case .conflict(let collision): return press(key, in: collision)
    }
  }

  mutating func replaceTop(_ overlay: Overlay) { overlayStack.replaceTop(overlay) }

  /// Closes the top overlay as Esc does.
  ///
  /// Typed text is kept as a draft, and restored when the same question is asked again.
  mutating func cancelTop() -> [Effect] {
    guard let top = overlayStack.pop() else { return [] }
    overlayStack.isChord = false
    putAside(top)
    switch top {
    case .picker(let picker):
      if overlays.isEmpty { putAsideSent() }
      return react(picker.cancel())
    case .prompt(let prompt) where prompt.kind == .filter && isSeated:
      seat?.search(for: "")
      return []
    case .prompt(let prompt) where prompt.kind == .filter:
      let before = lines.filterBefore ?? Filter()
      lines.filterBefore = nil
      return before == filter ? [] : setFilter(before)
    case .conflict(let collision):
      goBack(from: collision)
      return []
    case .prompt, .form, .confirm:
      if overlays.isEmpty { putAsideSent() }
      return []
    case .help, .palette, .reader: return []
    }
  }

  mutating func closeAll() {
    while let top = overlays.last {
      if case .conflict = top {
        overlayStack.pop()
        if overlays.isEmpty { putAsideSent() }
      } else {
        _ = cancelTop()
      }
    }
  }

  private mutating func press(_ key: Key, in confirm: Confirm) -> [Effect] {
    if key == .character(confirm.key) {
      guard overlayStack.pageExtent?.isEndInSight(from: confirm.top) ?? true else {
        say(wording(BoxText.readFirst), .refused)
        return scroll(confirm, by: overlayStack.pageExtent?.page ?? 1)
      }
      overlayStack.pop()
      return react(confirm.submit())
    }
    switch key {
    case .escape, .enter, .character("q"):
      overlayStack.pop()
      say(wording(BoxText.cancelled))
      if overlays.isEmpty { putAsideSent() }
      return []
    case .down, .character("j"): return scroll(confirm, by: 1)
    case .up, .character("k"): return scroll(confirm, by: -1)
    case .character(" "), .pageDown: return scroll(confirm, by: overlayStack.pageExtent?.page ?? 1)
    case .pageUp: return scroll(confirm, by: -(overlayStack.pageExtent?.page ?? 1))
    case .character, .control, .alt, .tab, .backTab, .backspace, .delete, .insert, .left, .right, .home, .end,
      .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
      return []
    }
  }

  private mutating func scroll(_ confirm: Confirm, by rows: Int) -> [Effect] {
    var confirm = confirm
    confirm.top = min(max(0, confirm.top + rows), overlayStack.pageExtent?.lastTop ?? .max)
    replaceTop(.confirm(confirm))
    return []
  }

  private mutating func press(_ key: Key, in reader: Reader) -> [Effect] {
    var reader = reader
    let page = max(1, geometry.body.rows / 2)
    switch key {
    case .escape, .character("q"): return cancelTop()
    case .up, .character("k"): reader.cursor -= 1
    case .down, .character("j"): reader.cursor += 1
    case .pageUp, .control("u"): reader.cursor -= page
    case .pageDown, .control("d"), .character(" "): reader.cursor += page
    case .home, .character("g"): reader.cursor = 0
    case .end, .character("G"): reader.cursor = reader.lines.count - 1
    case .character("y"):
      say(Words.sent(reader.lines.count.counted("line")))
      return [.copy(reader.lines.map(\.text).joined(separator: "\n"))]
    case .enter: return jump(from: reader)
    case .character, .control, .alt, .tab, .backTab, .backspace, .delete, .insert, .left, .right, .shiftUp,
      .shiftDown, .shiftLeft, .shiftRight, .function:
      break
    }
    reader.cursor = min(max(0, reader.cursor), max(0, reader.lines.count - 1))
    replaceTop(.reader(reader))
    return []
  }

  private mutating func jump(from reader: Reader) -> [Effect] {
    overlayStack.pop()
    guard reader.lines.indices.contains(reader.cursor), let item = reader.lines[reader.cursor].item else {
      return []
    }
    return jump(to: item)
  }

  /// Shows an item on the screen for its kind.
  mutating func jump(to item: ItemID) -> [Effect] {
    if screen == .portfolio, let row = portfolio.current { return open(row.id, select: item) }
    guard let project, let found = project.state[item] else { return [] }
    if found.kind == .comment { return found.parent.map { jump(to: $0) } ?? [] }
    let screen = project.place(of: item).flatMap(ScreenID.init(showing:)) ?? .board
    return go(to: screen, select: item)
  }
}
