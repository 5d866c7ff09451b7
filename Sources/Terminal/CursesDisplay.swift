import CNcurses
import Canvas
import Dashboard
import Layout
import Platform
import Session
import Theming

/// The terminal of this process, full-screen, over ncurses. Only one can exist at a time.
package final class CursesDisplay: Display {
  /// Such as `6.4.20221231`.
  package static var libraryVersion: String {
    String(cString: cn_version()).split(separator: " ").last.map(String.init) ?? ""
  }

  package private(set) var size: Size
  package let depth: ColourDepth
  package let isUnicode: Bool
  package internal(set) var hasWideLines = false
  /// An unusual property of this terminal, for the caller to show once.
  package let notice: String?
  /// Cells passed to curses since the start, so that tests can measure how little a frame changes.
  package private(set) var cellsPushed = 0

  let terminalEnvironment: TerminalEnvironment
  var input: InputQueue
  /// The questions sent to the terminal; `nil` until the first frame, and if it may not be asked.
  var query: TerminalQuery?
  private var mayAsk: Bool
  private var pairs: ColourPairs
  /// The last frame, as the terminal shows it.
  private var shown: Grid
  private var isOpen = true

  package static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Takes over the terminal at these descriptors until `close`.
  ///
  /// `requiresTerminal: false` lets tests draw into a file; signals are then not handled. A confined
  /// display has no editor and no suspend, and delivers every key as a key.
  package init(
    input inDescriptor: Int32 = 0, output outDescriptor: Int32 = 1, colour: Bool = true, mouse: Bool = true,
    requiresTerminal: Bool = true, isConfined: Bool = false,
    environment: @escaping (String) -> String? = environment
  ) throws(TerminalError) {
    terminalEnvironment = TerminalEnvironment(variable: environment, isConfined: isConfined)
    if requiresTerminal, isatty(inDescriptor) == 0 || isatty(outDescriptor) == 0 { throw .notATerminal }
    isUnicode = Self.useLocale(terminalEnvironment)
    let wantsColour = colour && terminalEnvironment.wantsColour
    notice = try Self.open(terminalEnvironment, inDescriptor, outDescriptor, wantsColour)
    depth = wantsColour ? terminalEnvironment.depth(colours: Int(cn_colours())) : .mono
    let colours = depth == .mono ? 0 : Int(cn_colours())
    pairs = ColourPairs(
      colours: colours, capacity: Int(cn_max_pairs()), own: cn_colours() > 0 ? Int32(CN_OWN_COLOURS) : 0)
    input = InputQueue(terminal: inDescriptor)
    mayAsk =
      isUnicode && terminalEnvironment.answersQuestions && isatty(inDescriptor) == 1
      && isatty(outDescriptor) == 1
    size = Size(columns: 80, rows: 24)
    shown = Grid(size)
    if requiresTerminal {
      cn_watch_signals()
      cn_capture_stderr()
    }
    if isConfined { cn_take_signal_keys() }
    cn_mouse(mouse)
    takeSize(cn_ask_size())
  }

  private static func useLocale(_ terminalEnvironment: TerminalEnvironment) -> Bool {
    if cn_set_locale(terminalEnvironment.locale) { return true }
    return terminalEnvironment.mayAssumeUTF8 && cn_set_locale("C.UTF-8")
  }

  private static func open(
    _ terminalEnvironment: TerminalEnvironment, _ input: Int32, _ output: Int32, _ colour: Bool
  ) throws(TerminalError) -> String? {
    let own = try terminalEnvironment.terminalType()
    let delay = Int32(terminalEnvironment.escapeDelay)
    if cn_open(own, input, output, delay, colour) { return nil }
    for type in TerminalEnvironment.standIns(for: own) where cn_open(type, input, output, delay, colour) {
      return "Terminal type \"\(own)\" is not known on this machine; using \(type). "
        + "If the screen looks wrong: golive --plain"
    }
    throw .unknown(own)
  }

  /// 0x0, which some serial lines and build machines report, means 80x24.
  func takeSize(_ reported: cn_size) {
    let isKnown = reported.rows > 0 && reported.columns > 0
    size =
      isKnown ? Size(columns: Int(reported.columns), rows: Int(reported.rows)) : Size(columns: 80, rows: 24)
    if Int(cn_size_now().rows) != size.rows || Int(cn_size_now().columns) != size.columns {
      cn_resize(cn_size(rows: Int32(size.rows), columns: Int32(size.columns)))
    }
    shown = Grid(size)
  }

  package func show(_ grid: Grid) {
    guard isOpen else { return }
    let isKnown = shown.size == grid.size
    let sameMarks = shown.marks == grid.marks
    for row in changedRows(from: shown, to: grid) {
      guard row < size.rows else { continue }
      let before = isKnown ? shown.cells(row: row) : nil
      changedCells(from: before, to: grid, row: row, sameMarks: sameMarks) { column, cells in
        if column + cells.count <= size.columns { push(cells, column: column, row: row, marks: grid.marks) }
      }
    }
    let cursor = grid.cursor.flatMap { $0.column < size.columns && $0.row < size.rows ? $0 : nil }
    cn_flush(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
    shown = grid
    askOnce(behind: grid)
  }

  private func askOnce(behind frame: Grid) {
    guard mayAsk else { return }
    mayAsk = false
    query = TerminalQuery(behind: frame)
    if let query { send(Array(query.question.utf8)) }
  }

  private func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes {
      cn_send($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
    }
  }

  /// Passes the result of `changedCells` to curses.
  private func push(_ cells: UnsafeBufferPointer<Cell>, column: Int, row: Int, marks: [[UInt32]]) {
    let first = cells[0]
    let pair = pairs.pair(of: first.style) { cn_define_pair($0, $1, $2) }
    let attributes = UInt32(first.style.attributes.rawValue)
    let (row, column) = (Int32(row), Int32(column))
    if first.marks != 0 || cells.count == 2 && cells[1].scalar == 0 {
      cellsPushed += 1
      let number = Int(first.marks) - 1
      let own = marks.indices.contains(number) ? marks[number] : []
      cn_put(row, column, first.scalar, own, Int32(own.count), Int32(cells.count), attributes, pair)
    } else {
      cellsPushed += cells.count
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: cells.count) { scalars in
        for (place, cell) in cells.enumerated() { scalars.initializeElement(at: place, to: cell.scalar) }
        cn_put_run(row, column, scalars.baseAddress, Int32(cells.count), attributes, pair)
      }
    }
  }

  package func invalidate() { cn_repaint_all() }

  package func mouse(_ on: Bool) { cn_mouse(on) }

  @discardableResult
  package func copy(_ text: String) -> String? {
    guard isOpen, let sequence = clipboardSequence(text) else {
      return "Not copied: the text is too long for a terminal's clipboard."
    }
    send(sequence)
    return nil
  }

  package func suspend() {
    if terminalEnvironment.isConfined { return }
    pause { cn_stop_group() }
  }

  package func lend<Result>(_ body: () -> Result) -> Result {
    pause {
      cn_lend_terminal(true)
      defer { cn_lend_terminal(false) }
      return body()
    }
  }

  package func notify(_ text: String, by notifying: Notifying) {
    if isOpen { send(notifying.sequence(text, isTmux: terminalEnvironment.isTmux)) }
  }

  package func edit(_ text: String, suffix: String, at path: String?) -> Edited {
    if terminalEnvironment.isConfined { return .unchanged }
    let editor = Editor(
      command: terminalEnvironment.editor, directory: terminalEnvironment.temporaryDirectory)
    return pause { editor.run(on: text, suffix: suffix, at: path) }
  }

  /// Leaves the terminal while `body` runs; the next frame repaints all of it.
  private func pause<Result>(_ body: () -> Result) -> Result {
    cn_leave()
    cn_release_stderr()
    let result = body()
    cn_capture_stderr()
    cn_enter()
    takeSize(cn_ask_size())
    input.forgetStops()
    return result
  }

  /// After a stop and continue that golive did not start: the contents of the terminal are unknown.
  func returnFromStop() {
    cn_leave()
    cn_enter()
    takeSize(cn_ask_size())
  }

  package func close() {
    guard isOpen else { return }
    isOpen = false
    cn_close()
    cn_release_stderr()
  }

  deinit { close() }
}
