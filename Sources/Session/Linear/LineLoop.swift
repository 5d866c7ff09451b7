import Canvas
import Dashboard
import Domain
import Glibc
import StateStore
import Theming

/// Where plain lines come from and go to.
package protocol Console: AnyObject {
  /// Shows that a line is waited for.
  func prompt()
  /// Waits for the next line; `nil` at the end of the input.
  func line() -> String?
  /// Gets whole lines, each with its end.
  func write(_ text: String)
}

extension LinearSession: EffectSource {
  package var refresh: [Effect] { model.reload() }
}

/// The loop of plain lines: a line is read, what others changed meanwhile is looked for, the line is heard, its effects go
/// to the store, and what there is to say is written.
///
/// Nothing is drawn, moved or coloured.
package final class LineLoop: EffectLoop {
  package var program: LinearSession
  package let handler: EffectHandler
  package var ending: RuntimeEnding?
  private let console: any Console
  /// How much of the answer to which line was written.
  private var written = (turn: 0, lines: 0)

  package init(
    _ session: LinearSession, console: any Console, store: any ProjectStore, services: Services
  ) {
    program = session
    handler = EffectHandler(store, services)
    self.console = console
  }

  /// Runs until the person leaves, or the input ends.
  package func run() -> RuntimeEnding {
    tellTime()
    send(.themes(handler.services.themeNames))
    perform(program.start())
    speak()
    while ending == nil {
      console.prompt()
      guard let line = console.line() else { break }
      tellTime()
      followOthers()
      perform(program.hear(line))
      speak()
    }
    return ending ?? .left(status: 0)
  }

  package func programWasTold() {}

  /// Writes what was said since the last time.
  private func speak() {
    if program.turn != written.turn { written = (program.turn, 0) }
    let lines = program.said.dropFirst(written.lines)
    written.lines = program.said.count
    if !lines.isEmpty { console.write(lines.map { $0 + "\n" }.joined()) }
  }

  /// Says whom a change waits for. Lines are heard one after the other, so only Ctrl-C, which ends the process, gives up.
  package func goesOnWaiting(_ wait: LockWait) -> Bool {
    tellWaiting("\(wait.sentence). Ctrl-C gives up.")
    speak()
    usleep(100_000)
    return true
  }

  package func perform(onTerminal effect: TerminalEffect) -> [Message] {
    switch effect {
    case .edit(_, let purpose):
      return [
        .edited(
          .failed("Left unchanged: plain lines open no editor. Type the text after the verb."), purpose)
      ]
    case .copy:
      return [
        .failed(Failure("Not copied: plain lines have no clipboard. What is read out can be selected."))
      ]
    case .useTheme(let name): return [handler.services.use(themeNamed: name, depth: .mono).answer]
    case .mouse, .redraw, .suspend: break
    case .openDemo: ending = .demo
    case .turn(let manner): ending = .turned(manner)
    case .quit: ending = .left(status: 0)
    }
    return []
  }
}
