import Canvas
import Dashboard
import Domain
import Layout
import StateStore
import Theming

/// Why a runtime ended.
package enum RuntimeEnding: Hashable, Sendable {
  /// 0, or 128 + the signal that asked to leave.
  case left(status: Int32)
  /// The demo is wanted: a new runtime over a demo workspace takes the same display over.
  case demo
  /// The same dashboard is wanted on a screen, or in plain lines.
  case turned(Manner)
}

/// The loop: inputs and answers go to the program, its effects to store and terminal, its frames to the screen.
///
/// One thread does all of it. Inputs that wait are handled before the next frame is painted, so a held key
/// never queues frames.
package final class Runtime<Main: Program> {
  /// Long enough to cost nothing, short enough to notice midnight and a change notice that was lost.
  package static var deadline: Int { 60_000 }
  /// Nobody who holds a key down leaves that much between two.
  private static var moment: Int { 150 }
  /// A frame is painted at least this often, counted in inputs, however fast they come.
  private static var batchLimit: Int { 256 }

  package private(set) var program: Main
  /// Frames given to the display.
  package private(set) var framesPainted = 0
  let display: any Display
  let store: any ProjectStore
  let services: Services
  /// What the person was looking at: commands are planned on it.
  var seen: [ProjectID: ProjectState] = [:]
  /// The newest change of the workspace that the program has been told about.
  var knownTick = 0
  var theme: Theme
  var ending: RuntimeEnding?
  /// The effect at hand waits, or waited, for its turn to write.
  var isWaiting = false
  private let seat: any UIStateStore
  private var savedMemory: [String: String] = [:]
  private var savedPlace: String?
  private var toldMoment: Moment?
  private var needsFrame = false
  private var triedAtRest: [Effect] = []

  package init(
    _ program: Main, display: any Display, store: any ProjectStore, services: Services,
    seat: any UIStateStore, theme: Theme, changes: ChangeSource? = nil
  ) {
    self.program = program
    self.display = display
    self.store = store
    self.services = services
    self.seat = seat
    self.theme = theme
    if let changes { display.watch(descriptor: changes.descriptor, drain: changes.drain) }
  }

  /// Runs until the program ends or a signal asks to leave. The display stays open.
  package func run() -> RuntimeEnding {
    start()
    while ending == nil {
      paint()
      rememberNewPlace()
      var input = waitForInput(doing: ask { $0.atRest })
      var count = 1
      // What others changed is on the screen before the next key is taken: it may be somebody's word.
      while ending == nil, count < Self.batchLimit, input != .wake, display.hasInput {
        input = display.next(timeout: 0)
        handle(input)
        count += 1
      }
    }
    remember()
    return ending ?? .left(status: 0)
  }

  /// Waits for the next input; where none comes for a moment, does first what is worth doing at rest.
  ///
  /// What could not be done is not tried again and again.
  private func waitForInput(doing atRest: [Effect]) -> Input {
    let wanted = atRest == triedAtRest ? [] : atRest
    if atRest.isEmpty { triedAtRest = [] }
    let input = display.next(timeout: wanted.isEmpty ? Self.deadline : Self.moment)
    if case .wake = input, !wanted.isEmpty {
      triedAtRest = wanted
      perform(wanted)
    }
    handle(input)
    return input
  }

  private func start() {
    knownTick = (try? store.tick()) ?? 0
    savedMemory = seat.load()
    tellTime()
    send(.input(.resize(display.size)))
    send(.themes(services.themeNames))
    send(.themed(theme.name))
    perform(program.start(memory: savedMemory))
    savedPlace = program.place
    needsFrame = true
  }

  /// Handles one input, and everything that follows from it.
  private func handle(_ input: Input) {
    tellTime()
    switch input {
    case .wake: followOthers()
    case .terminate(let signal): ending = .left(status: 128 + signal)
    case .focus:
      followOthers()
      send(.input(input))
    case .key, .paste, .click, .release, .wheel, .resize: send(.input(input))
    }
  }

  /// Hands a message to the program, and does what it wants done.
  func send(_ message: Message) {
    needsFrame = true
    perform(program.update(message))
  }

  /// Effects are done in the order they were asked for, and answers go in before the effects that follow from them.
  func perform(_ effects: [Effect]) {
    var waiting = effects[...]
    while ending == nil, let effect = waiting.popFirst() {
      var following: [Effect] = []
      for answer in answers(to: effect) {
        needsFrame = true
        following += program.update(answer)
      }
      waiting += following
    }
  }

  func paint() {
    guard needsFrame else { return }
    needsFrame = false
    framesPainted += 1
    let scene = Scene(
      size: display.size, theme: theme, isUnicode: display.isUnicode, hasWideLines: display.hasWideLines)
    display.show(ask { $0.frame(in: scene) })
  }

  /// Asks the program where it lies: a property of a class is copied before it is asked, and the model is large.
  private func ask<Answer>(_ question: (inout Main) -> Answer) -> Answer { question(&program) }

  /// Midnight, summer time and suspend to RAM pass while nobody looks, so the time is told at every wake.
  func tellTime() {
    let now = services.clock()
    if let toldMoment, toldMoment.local(toldMoment.timestamp) == now.local(now.timestamp) { return }
    toldMoment = now
    send(.clock(now))
  }

  private func rememberNewPlace() {
    if ask({ $0.place }) != savedPlace { remember() }
  }

  func remember() {
    savedPlace = program.place
    let memory = program.memory
    guard memory != savedMemory else { return }
    seat.save(memory)
    savedMemory = memory
  }
}
