import Canvas
import Dashboard
import Domain
import Platform
import StateStore
import Theming

/// The source and destination of plain lines.
package protocol Console: AnyObject {
  /// Shows a prompt.
  func prompt()
  /// Waits for the next line; `nil` at the end of input.
  func line() -> String?
  /// Writes whole lines, each with its line break.
  func write(_ text: String)
}

extension LinearSession: EffectSource {
  package var refresh: [Effect] { model.reload() }
  package var nextStep: Effect? { model.nextStep }
}

/// The loop of plain lines: reads a line, loads changes by others, handles the line, carries out its effects,
/// and writes the answer.
///
/// It does not draw.
package final class LineLoop: EffectLoop {
  package var program: LinearSession
  package let handler: EffectHandler
  package var ending: RuntimeEnding?
  private let console: any Console
  /// The part of the answer that has been written.
  private var written = (turn: 0, lines: 0)

  package init(
    _ session: LinearSession, console: any Console, store: any ProjectStore, services: Services
  ) {
    program = session
    handler = EffectHandler(store, services)
    self.console = console
  }

  /// Runs until the user quits or the input ends.
  package func run() -> RuntimeEnding {
    tellTime()
    send(.themes(handler.services.themeNames))
    perform(program.start())
    takeOverDrafts()
    tellDamage()
    speak()
    while ending == nil {
      console.prompt()
      guard let line = console.line() else { break }
      tellTime()
      followOthers()
      perform(program.hear(line))
      // Before the answer: a signal while waiting for the next line ends the process.
      keepDrafts()
      speak()
    }
    handler.drafts.end()
    return ending ?? .left(status: 0)
  }

  package func programWasTold() {}

  package var ticks: Bool { program.model.ticks }

  /// Writes the lines added since the last call.
  private func speak() {
    if program.turn != written.turn { written = (program.turn, 0) }
    let lines = program.said.dropFirst(written.lines)
    written.lines = program.said.count
    if !lines.isEmpty { console.write(lines.map { $0 + "\n" }.joined()) }
  }

  /// Says whom a change waits for. Lines are handled one after the other, so only Ctrl-C, which ends the process, gives
  /// up.
  package func goesOnWaiting(_ wait: LockWait) -> Bool {
    let texts = program.wording
    tellWaiting("\(wait.sentence(in: texts)). \(texts(BoxText.ctrlCGivesUp))")
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
    case .picture:
      return [
        .failed(Failure("No picture was made: plain lines draw no screen. print writes what is listed."))
      ]
    case .useTheme(let name): return [handler.services.use(themeNamed: name, depth: .mono).answer]
    case .run(let run):
      speak()
      return carryOut(run) { handler.services.program($0) { true } }
    // Plain lines say it.
    case .mouse, .redraw, .suspend, .notify: break
    case .openDemo: ending = .demo
    case .turn(let manner): ending = .turned(manner)
    case .quit: ending = .left(status: 0)
    }
    return []
  }
}
