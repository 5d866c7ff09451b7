import Dashboard
import Domain
import Layout
import Platform
import Session
import StateStore
import Theming

/// Runs the dashboard as a conversation of plain lines: for screen readers, dumb terminals and pipes.
///
/// Every conversation starts at the top: a place from another day is no help to somebody who cannot see it.
enum LinearTerminal {
  /// With `--linear`; with `ACCESSIBLE` also if input is a pipe; or on a terminal that cannot be drawn on.
  static func isWanted(_ launchOptions: LaunchOptions) -> Bool {
    if launchOptions.isLinear { return true }
    let wish = Environment.value("ACCESSIBLE")?.lowercased() ?? ""
    if !["", "0", "no", "false"].contains(wish) { return true }
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !Terminals.canDraw
  }

  /// Runs until the person leaves, the input ends, or a screen is requested.
  static func run(_ call: Invocation, _ launchOptions: LaunchOptions, _ place: DashboardRun.Context)
    throws(CommandFailure)
    -> RuntimeEnding
  {
    let (store, seats, isDemo) = (place.store, place.seats, place.isDemo)
    try place.confine(call)
    let console = LineConsole()
    let dress = ThemeLibrary(directory: call.paths.themes)
    let bindings = KeyBindings(path: call.paths.keys)
    let projects = NewProjects(paths: call.paths, actor: call.actor, settings: call.settings.own)
    let settings = call.settings
    // Nothing is drawn on a terminal of this size; the model lays out by it what it would show.
    var model = Model(
      actor: call.actor, moment: call.clock.now, size: Size(columns: 80, rows: 24), keymap: bindings.keymap,
      theme: dress.theme(wanted: nil, remembered: nil, depth: .mono).look.name, isDemo: isDemo,
      capabilities: call.capabilities, seats: seats, ownCommands: settings.commands,
      isNotified: settings.notifying != nil, help: .manual,
      usual: UsualAnswers(
        order: settings.own.sort, calendar: settings.own.calendar, template: settings.own.template,
        dayOrder: settings.own.dayOrder, paperLanguages: call.paperLanguages), texts: call.texts)
    model.begin(with: call.startNotes(isDemo: isDemo) + projects.problems + bindings.problems)
    let loop = LineLoop(
      LinearSession(model, hasScreen: Terminals.canDraw), console: console, store: store,
      services: Services(call, dress, projects, store, settings, isDemo: isDemo))
    store.whileWaiting = { [weak loop] wait in loop?.goesOnWaiting(wait) ?? true }
    let ending = loop.run()
    if case .turned = ending { return ending }
    console.write(call.goodbye + "\n")
    if let failure = console.failure {
      if store.hasStored { call.output.stored.note(shownBy: "golive news") }
      throw call.output.stored.failure(of: failure)
        ?? CommandFailure(
          .workspace, "The answers could not be written: \(failure.text). Nothing was changed.")
    }
    return ending
  }
}

extension Invocation {
  /// In the language of who leaves: the provider's lines are English.
  fileprivate var goodbye: String {
    actor.side == .customer ? texts(LineText.goodbye) : LineText.goodbye.rawValue
  }
}
