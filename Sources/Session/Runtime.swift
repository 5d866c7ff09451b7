import Canvas
import Dashboard
import Domain
import Layout
import StateStore
import Theming

/// The loop of a screen: inputs go to the program, its effects to store and terminal, its frames to the display.
///
/// It runs on a single thread. Waiting inputs are handled before the next frame is painted, so that a held key never
/// queues frames.
package final class Runtime<Main: Program>: EffectLoop {
  /// In milliseconds: rare enough to cost nothing, often enough to notice midnight and a lost change notice.
  package static var deadline: Int { 60_000 }
  /// In milliseconds, while there is no workspace to be woken by: nobody else tells when one is there again.
  package static var searching: Int { 2000 }
  /// In milliseconds: longer than the time between two repeats of a held key.
  private static var moment: Int { 150 }
  /// The maximum number of inputs between two frames.
  private static var batchLimit: Int { 256 }
  /// At most this much typing is lost when the process is killed while somebody types without a pause.
  private static var longestTyping: Duration { .seconds(1) }

  package var program: Main
  package let handler: EffectHandler
  package var ending: RuntimeEnding?
  /// The number of frames shown.
  package private(set) var framesPainted = 0
  private let display: any Display
  private let seat: any UIStateStore
  private var theme: Theme
  private var savedMemory: [String: String] = [:]
  private var savedPlace: String?
  private var needsFrame = false
  private var triedAtRest: [Effect] = []
  /// When the first input came that is not kept as a draft yet.
  private var typedSince: ContinuousClock.Instant?

  package init(
    _ program: Main, display: any Display, store: any ProjectStore, services: Services,
    seat: any UIStateStore, theme: Theme, changes: ChangeSource? = nil
  ) {
    self.program = program
    self.display = display
    self.seat = seat
    self.theme = theme
    handler = EffectHandler(store, services)
    handler.onProgress = { [weak self] sentence in
      self?.tellWaiting(sentence)
      self?.paint()
    }
    if let changes { display.watch(descriptor: changes.descriptor, drain: changes.drain) }
  }

  /// Runs until the program ends or a signal asks to leave. The display stays open.
  package func run() -> RuntimeEnding {
    start()
    while ending == nil {
      paint()
      goOnSearching(while: { !display.hasInput }, shown: paint)
      rememberNewPlace()
      var input = waitForInput(doing: ask { $0.atRest })
      var count = 1
      // Changes by others are shown before the next key is handled, because the key may be a consent.
      while ending == nil, count < Self.batchLimit, input != .wake, display.hasInput {
        input = display.next(timeout: 0)
        handle(input)
        count += 1
      }
    }
    remember()
    keepDrafts()
    handler.drafts.end()
    return ending ?? .left(status: 0)
  }

  /// Waits for the next input; after a moment without one, carries out the effects `atRest`.
  ///
  /// The same effects are not tried twice.
  private func waitForInput(doing atRest: [Effect]) -> Input {
    let wanted = atRest == triedAtRest ? [] : atRest
    if atRest.isEmpty { triedAtRest = [] }
    let input = display.next(timeout: wanted.isEmpty && typedSince == nil ? patience : Self.moment)
    if case .wake = input {
      if !wanted.isEmpty {
        triedAtRest = wanted
        perform(wanted)
      }
      keepTyping()
    }
    handle(input)
    return input
  }

  package var ticks: Bool { ask { $0.ticks } }

  /// Milliseconds to wait for an input: until the next second where seconds are shown.
  private var patience: Int {
    guard ticks else { return handler.store.isOpen ? Self.deadline : Self.searching }
    let now = handler.services.clock().timestamp.milliseconds
    return 1000 - Int(now - now / 1000 * 1000)
  }

  private func start() {
    savedMemory = seat.load()
    tellTime()
    send(.input(.resize(display.size)))
    send(.themes(handler.services.themeNames))
    send(.themed(theme.name))
    perform(program.start(memory: savedMemory))
    takeOverDrafts()
    tellDamage()
    savedPlace = program.place
    needsFrame = true
  }

  /// Handles one input and everything that follows from it.
  private func handle(_ input: Input) {
    tellTime()
    switch input {
    case .wake: followOthers()
    case .terminate(let signal): ending = .left(status: 128 + signal)
    case .focus:
      followOthers()
      send(.input(input))
    case .key, .paste, .click, .release, .wheel, .resize:
      send(.input(input))
      noteTyping()
    }
  }

  /// Drafts are written when the user stops typing for a moment, and from time to time while they do not; what was saved
  /// is forgotten at once.
  private func noteTyping() {
    guard ask({ $0.isTyping }) else {
      if !handler.drafts.isEmpty { keepTyping() }
      return
    }
    let since = typedSince ?? .now
    typedSince = since
    if ContinuousClock.now - since >= Self.longestTyping { keepTyping() }
  }

  private func keepTyping() {
    typedSince = nil
    keepDrafts()
  }

  package func programWasTold() { needsFrame = true }

  private func paint() {
    guard needsFrame else { return }
    needsFrame = false
    framesPainted += 1
    let scene = scene
    display.show(ask { $0.frame(in: scene) })
  }

  private var scene: Scene {
    Scene(size: display.size, theme: theme, isUnicode: display.isUnicode, hasWideLines: display.hasWideLines)
  }

  /// Calls a closure on the program in place: reading a class property would copy it, and the model is large.
  private func ask<Answer>(_ question: (inout Main) -> Answer) -> Answer { question(&program) }

  /// Says whom a change waits for. Returns `false` when the user gives up, or a signal ends the process.
  package func goesOnWaiting(_ wait: LockWait) -> Bool {
    let texts = ask { $0.wording }
    tellWaiting("\(wait.sentence(in: texts)).  \(texts(BoxText.escGivesUp))")
    paint()
    return !display.isGivenUp(within: 100)
  }

  package func perform(onTerminal effect: TerminalEffect) -> [Message] {
    switch effect {
    case .edit(let text, let purpose):
      keepTyping()
      let place = program.drafts.first { $0.editing != nil }.flatMap { handler.drafts.editorFile(of: $0) }
      let edited = display.edit(text, suffix: ".md", at: place)
      return [.edited(edited, purpose), .input(.resize(display.size))]
    case .useTheme(let name):
      let found = handler.services.use(themeNamed: name, depth: display.depth)
      theme = found.theme ?? theme
      return [found.answer]
    case .mouse(let on): display.mouse(on)
    case .copy(let text):
      if let reason = display.copy(text) { return [.failed(Failure(reason))] }
    case .picture(let path): return handler.savePicture(of: ask { $0.frame(in: scene) }, in: theme, to: path)
    case .run(let run):
      keepTyping()
      return carryOut(run, start) + [.input(.resize(display.size))]
    case .notify(let text):
      if let way = handler.services.notifying { display.notify(text, by: way) }
    case .redraw: display.invalidate()
    case .suspend:
      remember()
      keepTyping()
      display.suspend()
      tellTime()
      followOthers()
      return [.input(.resize(display.size))]
    case .openDemo: ending = .demo
    case .turn(let manner): ending = .turned(manner)
    case .quit: ending = .left(status: 0)
    }
    return []
  }

  private func start(_ program: ProgramStart) -> ProgramEnd {
    guard program.output != .terminal else {
      return display.lend { handler.services.program(program) { true } }
    }
    return handler.services.program(program) {
      tellWaiting("\(DisplayText.line(program.words[0])) is running.  \(BoxText.escGivesUp.rawValue)")
      paint()
      return !display.isGivenUp(within: 100)
    }
  }

  private func rememberNewPlace() {
    if ask({ $0.place }) != savedPlace { remember() }
  }

  private func remember() {
    savedPlace = program.place
    let memory = program.memory
    guard memory != savedMemory else { return }
    seat.save(memory)
    savedMemory = memory
  }
}
