import Canvas
import Dashboard
import Domain
import Layout
import Pictures
import Session
import StateStore
import Theming

/// A screen of the dashboard, drawn without a terminal.
struct Screenshot {
  var screen = ScreenID.portfolio
  /// The project of a screen that shows one; for the customer's side, the one of several that is theirs.
  var project: SeatChoice?
  var size = Size(columns: 100, rows: 30)
  var theme: Theme
  var isASCII = false
  /// Keys in steps; there is a frame before the first step and after each.
  var steps: [[Key]] = []
  var isDemo = false

  /// What is on the screen: at the start, and after each step.
  func frames(_ call: Invocation) throws(CommandFailure) -> [Grid] {
    let store = LazyWorkspace(call)
    let seats = try storing { () throws(StoreError) in try store.seats(named: project) }
    let dress = ThemeLibrary(directory: call.paths.themes)
    let settings = Settings(call.paths)
    let projects = NewProjects(paths: call.paths, actor: call.actor)
    let display = PictureDisplay(size, steps: steps)
    let model = Model(
      actor: call.actor, moment: call.clock.now, size: size,
      keymap: KeyBindings(path: call.paths.keys).keymap,
      theme: theme.name, isThemeChosen: true, isDemo: isDemo, isToured: false,
      capabilities: call.capabilities, seats: seats, ownCommands: settings.commands, help: .manual,
      texts: call.texts)
    var services = Services(call, dress, projects, store, settings, isDemo: isDemo)
    services.drafts = NoDrafts()
    let runtime = Runtime(
      PictureProgram(model, isASCII: isASCII, mayStore: isDemo), display: display, store: store,
      services: services, seat: GivenUIState(place), theme: theme)
    _ = runtime.run()
    return display.frames
  }

  /// As the dashboard remembers where it was left.
  private var place: [String: String] {
    var memory = ["screen": screen.rawValue]
    if let project, screen.needsProject { memory["project"] = project.id.rawValue }
    return memory
  }

  /// What is seen in it, for those who do not see it.
  func title(for actor: Actor) -> String {
    if actor.side == .customer { return "golive: the customer's screen" }
    let name = project.map { "\(DisplayText.line($0.customer)) > \(screen.title)" } ?? screen.title
    return "golive: \(name)"
  }
}
