import Canvas
import Dashboard
import Layout
import Platform
import Terminal

/// Shows the last input as text, the same rows as the floor program, and uses one terminal feature per key.
struct ProbeScreen {
  private let display: CursesDisplay
  private var cursor = 0
  private var last = "ready"
  private var text = "first line"
  private var isMouseOn = true
  private var status: Int32?

  init(display: CursesDisplay) {
    self.display = display
  }

  mutating func run() -> Int32 {
    while status == nil {
      if !display.hasInput { display.show(frame) }
      handle(display.next(timeout: nil))
    }
    return status ?? 0
  }

  private mutating func handle(_ input: Input) {
    switch input {
    case .key(let key): handle(key)
    case .paste(let pasted): last = "paste \(pasted.split(separator: "\n").joined(separator: "|"))"
    case .click(let column, let row): last = "click \(column),\(row)"
    case .release(let column, let row): last = "\(last) release \(column),\(row)"
    case .wheel(let lines, let column, let row): last = "wheel \(lines) at \(column),\(row)"
    case .resize(let size): last = "resize \(size)"
    case .wake: last = "wake"
    case .focus: last = "focus"
    case .terminate(let signal): status = 128 + signal
    }
  }

  private mutating func handle(_ key: Key) {
    last = "key \(key)"
    switch key {
    case .character("q"): status = 0
    case .character("j"): cursor = min(cursor + 1, display.size.rows - 5)
    case .character("k"): cursor = max(cursor - 1, 0)
    case .character("B"): while true { pause() }
    // Optimised, an index out of range has no message.
    case .character("T"): fatalError("said while trapping")
    case .character("W"): _ = "said on stderr\n".withCString { write(2, $0, strlen($0)) }
    case .character("C"): display.copy("copied text")
    case .character("%"):
      isMouseOn.toggle()
      display.mouse(isMouseOn)
    case .character("E"): edit()
    case .control("l"): display.invalidate()
    case .control("z"):
      display.suspend()
      last = "back \(display.size)"
    case .character, .control, .alt, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up,
      .down,
      .left, .right, .home, .end, .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight,
      .function:
      break
    }
  }

  private mutating func edit() {
    switch display.edit(text, suffix: ".md", at: nil) {
    case .text(let edited):
      text = edited
      last = "edited"
    case .unchanged: last = "unchanged"
    case .failed(let sentence), .left(_, why: let sentence): last = sentence
    }
  }

  private var frame: Grid {
    var grid = Grid(display.size)
    let last = String(last.prefix(60))
    grid.write(display.isUnicode ? "╭ probe 作業 é" : "+ probe ASCII", column: 0, row: 0)
    grid.write("[\(last)]", column: 18, row: 0, style: Style(foreground: 208))
    for row in 0..<max(0, display.size.rows - 4) {
      let style = Style(foreground: Int16(row % 7 + 1), attributes: row == cursor ? .reverse : [])
      grid.write(Self.line(row), column: 0, row: row + 2, style: style)
    }
    let lines = text.split(separator: "\n").joined(separator: "|")
    grid.write(
      "text \(lines) depth \(display.depth) \(display.notice ?? "")", column: 0, row: display.size.rows - 1)
    return grid
  }

  private static func line(_ row: Int) -> String {
    "\(row + 1)  Customer with a name        EXECUTE    \(row * 3)/88  Tue 24 Nov   \(row % 9) bd"
  }
}
