import Canvas
import Dashboard
import Layout
import Platform
import Testing

@testable import Terminal

@Suite("What the terminal is asked") struct TerminalQueryTests {
  private let frame = Grid(Size(columns: 80, rows: 24))

  private func findings(_ reports: [(String, Character)]) throws -> [TerminalQuery.Finding] {
    var query = try #require(TerminalQuery(behind: frame))
    return reports.compactMap { query.take(ControlReport(parameters: $0.0, final: $0.1)) }
  }

  @Test func aLineThatMovesTheCursorByTwoIsWide() throws {
    #expect(try findings([("23;80", "R")]) == [.wideLines])
    #expect(try findings([("23;79", "R")]) == [])
    #expect(try findings([("2;80", "R")]) == [])
  }

  @Test func synchronizedOutputIsUsedWhereItIsKnownOnOrOff() throws {
    #expect(try findings([("?2026;1$", "y")]) == [.synchronizedOutput])
    #expect(try findings([("?2026;2$", "y")]) == [.synchronizedOutput])
    #expect(try findings([("?2026;0$", "y"), ("?2026;4$", "y"), ("?2004;1$", "y")]) == [])
  }

  @Test func nothingCountsBehindTheLastAnswer() throws {
    #expect(try findings([("?62;22", "c"), ("23;80", "R"), ("?2026;1$", "y")]) == [])
  }

  @Test func theCharacterIsTriedOutOnBlanksAndNeverInTheFirstRow() throws {
    var full = Grid(Size(columns: 40, rows: 10))
    full.fill(Rect(Size(columns: 40, rows: 10)), style: Style(background: 4))
    #expect(TerminalQuery(behind: full) == nil)
    full.fill(Rect(column: 0, row: 0, columns: 40, rows: 1), style: .plain)
    #expect(TerminalQuery(behind: full) == nil)
    full.fill(Rect(column: 7, row: 4, columns: 2, rows: 1), style: .plain)
    let question = try #require(TerminalQuery(behind: full)).question
    #expect(question.contains("\u{1B}[5;8H\u{2500}\u{1B}[6n\u{1B}[5;8H  "))
    #expect(question.hasSuffix("\u{1B}[c"))
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], true), (["TERM": "xterm-256color", "SSH_TTY": "/dev/pts/1"], false),
    (["TERM": "xterm-256color", "TMUX": "/tmp/tmux-0/default,1,0"], false),
    (["TERM": "tmux-256color"], false),
    (["TERM": "linux"], false), (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], false),
    (["TERM": "foot"], true), ([:], false),
  ])
  func onlyALocalTerminalThatUnderstandsIsAsked(variables: [String: String], asks: Bool) {
    #expect(TerminalEnvironment { variables[$0] }.answersQuestions == asks)
  }
}

extension DrawingTests {
  /// The real display on a terminal played by the test; nested, because there is one screen per process.
  @Suite(.serialized) struct Answers {
    private final class PlayedTerminal {
      let display: CursesDisplay
      private var master: Int32 = -1
      private var slave: Int32 = -1

      init() throws {
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&master, &slave, nil, nil, &size) == 0)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
        let variables = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
        display = try CursesDisplay(
          input: slave, output: slave, requiresTerminal: false, environment: { variables[$0] })
      }

      deinit {
        close(master)
        close(slave)
      }

      /// Waits for a text and returns everything written up to it.
      func shown(upTo end: String) -> String {
        var text = ""
        var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        while !text.hasSuffix(end), poll(&polled, 1, 5000) > 0 {
          var bytes = [UInt8](repeating: 0, count: 1 << 16)
          let count = read(master, &bytes, bytes.count)
          if count <= 0 { break }
          text += String(decoding: bytes.prefix(count), as: UTF8.self)
        }
        return text
      }

      func answer(_ text: String) { _ = text.withCString { write(master, $0, strlen($0)) } }
    }

    private let asked = "\u{1B}[?2026$p\u{1B}[c"

    private func frame(_ text: String) -> Grid {
      var grid = Grid(Size(columns: 80, rows: 24))
      grid.write(text, column: 0, row: 0, style: .plain)
      return grid
    }

    @Test func wideLinesHaveTheFrameDrawnAgain() throws {
      let terminal = try PlayedTerminal()
      terminal.display.show(frame("one"))
      #expect(terminal.shown(upTo: asked).contains("one"))
      #expect(!terminal.display.hasWideLines)
      terminal.answer("\u{1B}[23;80R\u{1B}[?2026;0$y\u{1B}[?62;22c")
      #expect(terminal.display.next(timeout: 90_000) == .resize(Size(columns: 80, rows: 24)))
      #expect(terminal.display.hasWideLines)
      terminal.display.show(frame("two"))
      #expect(!terminal.shown(upTo: "two").contains("\u{1B}[?2026"))
    }

    @Test func framesAreWrappedOnceTheTerminalKnowsHowAndOnlyWhenTheyChangeSomething() throws {
      let terminal = try PlayedTerminal()
      terminal.display.show(frame("one"))
      _ = terminal.shown(upTo: asked)
      terminal.answer("\u{1B}[23;79R\u{1B}[?2026;2$y\u{1B}[?62;22cj")
      #expect(terminal.display.next(timeout: 90_000) == .key(.character("j")))
      #expect(!terminal.display.hasWideLines)
      terminal.display.show(frame("one"))
      terminal.display.show(frame("two"))
      let bytes = terminal.shown(upTo: "\u{1B}[?2026l")
      #expect(bytes.hasPrefix("\u{1B}[?2026h") && bytes.contains("two"))
    }

    @Test func aTerminalThatNeverAnswersIsNotWaitedFor() throws {
      let terminal = try PlayedTerminal()
      terminal.display.show(frame("one"))
      terminal.answer("j")
      #expect(terminal.display.next(timeout: 90_000) == .key(.character("j")))
      #expect(!terminal.display.hasWideLines)
    }
  }
}
