import Dashboard
import Domain
import Glibc
import Session
import StateStore

/// Runs the dashboard as a conversation of plain lines: for screen readers, dumb terminals and pipes.
enum LinearTerminal {
  /// `--linear`, or a terminal that wants it: `ACCESSIBLE` is set, or nothing can be drawn there.
  static func isWanted(_ wishes: Wishes) -> Bool {
    if wishes.isLinear { return true }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
    let wish = Environment.value("ACCESSIBLE")?.lowercased() ?? ""
    return !["", "0", "no", "false"].contains(wish) || !Terminals.canDraw
  }

  /// Runs until the person leaves or the input ends. Returns the exit code.
  static func run(
    _ call: Invocation, _ wishes: Wishes, isDemo: Bool = false, seat: SeatChoice? = nil
  ) throws(CommandFailure) -> Int32 {
    let store = LazyWorkspace(call)
    let seats = try storing { () throws(StoreError) in try store.seats(named: seat) }
    if call.login != nil { try Sandbox.close() }
    let console = LineConsole()
    let dress = Wardrobe(directory: call.paths.themes)
    let bindings = KeyBindings(path: call.paths.keys)
    let projects = NewProjects(paths: call.paths, actor: call.actor)
    let display = LineDisplay(prompt: console.prompt, line: console.line)
    var model = Model(
      actor: call.actor, moment: call.clock.now, size: display.size, keymap: bindings.keymap, isDemo: isDemo,
      reach: call.reach, seats: seats)
    for sentence in bindings.problems + projects.problems {
      _ = model.update(.failed(Failure(DisplayText.line(sentence))))
    }
    let runtime = Runtime(
      LinearProgram(model, voice: Voice(console.write)), display: display, store: store,
      services: Services(call, dress, projects, store), seat: NoMemory(),
      theme: dress.theme(wanted: nil, remembered: nil, depth: display.depth).look)
    store.whileWaiting = { [weak runtime] wait in runtime?.goesOnWaiting(wait) ?? true }
    let ending = runtime.run()
    console.write("Goodbye. Everything you did is stored.\n")
    if let failure = console.failure {
      if store.hasStored { call.output.stored.note(shownBy: "golive news") }
      throw call.output.stored.failure(of: failure)
        ?? CommandFailure(
          .workspace, "The answers could not be written: \(failure.text). Nothing was changed.")
    }
    if case .left(let status) = ending { return status }
    return 0
  }

  /// Every conversation starts at the top: a place from another day is no help to somebody who cannot see it.
  private final class NoMemory: SeatMemory {
    func load() -> [String: String] { [:] }
    func save(_ values: [String: String]) {}
  }
}
