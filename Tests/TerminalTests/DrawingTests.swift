import Canvas
import Layout
import Platform
import Testing

@testable import Terminal

/// Draws into a file. Serialized, because curses has one screen per process.
@Suite(.serialized) struct DrawingTests {
  final class FileTerminal {
    let display: CursesDisplay
    private let descriptor: Int32

    init(_ variables: [String: String] = [:]) throws {
      var path = Array("/tmp/golive-drawing-XXXXXX".utf8CString)
      descriptor = mkstemp(&path)
      unlink(path)
      let null = open("/dev/null", O_RDONLY)
      defer { close(null) }
      let all = ["TERM": "xterm-256color", "SSH_TTY": "/dev/pts/0"].merging(variables) { $1 }
      display = try CursesDisplay(
        input: null, output: descriptor, requiresTerminal: false, environment: { all[$0] })
    }

    deinit { close(descriptor) }

    /// The bytes written since the last call.
    func written() -> String {
      let end = lseek(descriptor, 0, SEEK_END)
      var bytes = [UInt8](repeating: 0, count: Int(end))
      let count = pread(descriptor, &bytes, bytes.count, 0)
      ftruncate(descriptor, 0)
      lseek(descriptor, 0, SEEK_SET)
      return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
  }

  func grid(_ display: CursesDisplay, _ texts: (String, column: Int, row: Int, Style)...) -> Grid {
    var grid = Grid(display.size)
    for text in texts { grid.write(text.0, column: text.column, row: text.row, style: text.3) }
    return grid
  }

  @Test func theFirstFrameShowsLinesWideCharactersAndColours() throws {
    let terminal = try FileTerminal()
    terminal.display.show(grid(terminal.display, ("╭─ 作業 é", 0, 0, Style(foreground: 208))))
    let bytes = terminal.written()
    #expect(bytes.contains("╭─"))
    #expect(bytes.contains("作業"))
    #expect(bytes.contains("38;5;208"))
    #expect(bytes.contains("2004h"))
    #expect(terminal.display.cellsPushed == 7)
  }

  @Test func anUnchangedFrameWritesNothing() throws {
    let terminal = try FileTerminal()
    let frame = grid(terminal.display, ("same", 3, 4, .plain))
    terminal.display.show(frame)
    _ = terminal.written()
    let pushed = terminal.display.cellsPushed
    terminal.display.show(frame)
    #expect(terminal.written().isEmpty)
    #expect(terminal.display.cellsPushed == pushed)
  }

  @Test func onlyChangedCellsArePushed() throws {
    let terminal = try FileTerminal()
    terminal.display.show(grid(terminal.display, ("Contoso", 0, 0, .plain), ("作業", 0, 1, .plain)))
    let pushed = terminal.display.cellsPushed
    terminal.display.show(grid(terminal.display, ("Contoso!", 0, 0, .plain), ("設業", 0, 1, .plain)))
    #expect(terminal.display.cellsPushed - pushed == 2)
  }

  @Test func redrawRepaintsEverything() throws {
    let terminal = try FileTerminal()
    let frame = grid(terminal.display, ("again", 0, 0, .plain))
    terminal.display.show(frame)
    _ = terminal.written()
    terminal.display.invalidate()
    terminal.display.show(frame)
    #expect(terminal.written().contains("again"))
  }

  @Test func moreThan256PairsKeepTheirColours() throws {
    let terminal = try FileTerminal()
    var frame = Grid(terminal.display.size)
    for number in 0..<600 {
      let style = Style(foreground: Int16(16 + number % 200), background: Int16(16 + number / 200))
      frame.write("x", column: number % 80, row: number / 80, style: style)
    }
    frame.write("X", column: 0, row: 20, style: Style(foreground: 215, background: 240))
    terminal.display.show(frame)
    let bytes = terminal.written()
    #expect(bytes.contains("38;5;215"))
    #expect(bytes.contains("48;5;240"))
  }

  @Test func noColorKeepsBoldAndReverse() throws {
    let terminal = try FileTerminal(["NO_COLOR": "1"])
    let style = Style(foreground: 208, attributes: [.bold, .reverse])
    terminal.display.show(grid(terminal.display, ("bold", 0, 0, style)))
    let bytes = terminal.written()
    #expect(!bytes.contains("38;5"))
    #expect(bytes.contains("\u{1B}[;1;7mbold"))
    #expect(terminal.display.depth == .mono)
  }

  @Test func aCellTheLocaleCannotShowBecomesAQuestionMark() throws {
    let terminal = try FileTerminal(["LC_ALL": "C"])
    try #require(!terminal.display.isUnicode)
    terminal.display.show(grid(terminal.display, ("a作b", 0, 0, .plain)))
    let bytes = terminal.written()
    #expect(bytes.allSatisfy { $0.isASCII })
    #expect(bytes.contains("a? b"))
  }

  @Test func closingTurnsEveryModeOff() throws {
    let terminal = try FileTerminal()
    terminal.display.show(Grid(terminal.display.size))
    terminal.display.close()
    let bytes = terminal.written()
    for mode in ["2004", "1004", "1000", "1049"] {
      let on =
        bytes.ranges(of: "\u{1B}[?\(mode)h").last?.lowerBound ?? bytes.ranges(of: "\(mode)h").last?.lowerBound
      #expect(bytes.contains("\(mode)l") || on == nil, "mode \(mode)")
    }
  }
}
