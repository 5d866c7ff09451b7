import Dashboard
import Documents
import Domain
import Platform
import Session
import StateStore
import Templates
import Terminal
import Theming

/// Runs the dashboard on this terminal.
struct Terminals {
  private let launchOptions: LaunchOptions
  private let display: CursesDisplay
  /// The first message: how the last run on this terminal ended.
  private let advice: String?

  /// Whether a full-screen dashboard can be drawn; otherwise the portfolio is printed.
  static var canDraw: Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
    return Environment.value("TERM").map { $0 != "dumb" } ?? false
  }

  /// Runs until the person leaves or requests plain lines.
  static func run(_ call: Invocation, _ launchOptions: LaunchOptions, _ place: DashboardRun.Context)
    throws(CommandFailure)
    -> RuntimeEnding
  {
    let isDemo = place.isDemo
    let isKept = !isDemo && call.login == nil
    let mark = isKept ? SessionLock.ofTerminal(in: call.paths.state) : nil
    let display = try openDisplay(isConfined: call.login != nil)
    defer {
      display.close()
      mark?.end()
    }
    try place.confine(call)
    let terminal = Terminals(launchOptions: launchOptions, display: display, advice: mark?.advice)
    while true {
      let ending = terminal.show(call, place.store, isDemo: isDemo, seats: place.seats)
      switch ending {
      case .left, .turned: return ending
      case .demo:
        let status = try terminal.demo(call)
        // Leaving the demo returns to the person's own workspace; a signal ends both.
        if status != 0 { return .left(status: status) }
      }
    }
  }

  /// Opens the demo from an empty portfolio, on the same screen.
  private func demo(_ call: Invocation) throws(CommandFailure) -> Int32 {
    let workspace = try DemoWorkspace(call)
    defer { workspace.remove() }
    let demo = workspace.invocation(call, as: DemoPeople.ipm)
    switch show(demo, LazyWorkspace(demo), isDemo: true) {
    case .left(let status): return status
    case .demo, .turned: return 0
    }
  }

  private static func openDisplay(isConfined: Bool) throws(CommandFailure) -> CursesDisplay {
    do { return try CursesDisplay(isConfined: isConfined) } catch {
      throw CommandFailure(.usage, error.sentence)
    }
  }

  private func show(
    _ call: Invocation, _ store: LazyWorkspace, isDemo: Bool, seats: [SeatChoice]? = nil
  ) -> RuntimeEnding {
    let seat = UIStateFiles.memory(call, isDemo: isDemo)
    let memory = seat.load()
    if launchOptions.isMouseOff || memory["mouse"] == "off" || !call.settings.own.isMouseOn {
      display.mouse(false)
    }
    let dress = ThemeLibrary(directory: call.paths.themes)
    let theme = dress.theme(wanted: launchOptions.theme, remembered: memory["theme"], depth: display.depth)
    let bindings = KeyBindings(path: call.paths.keys)
    let projects = NewProjects(paths: call.paths, actor: call.actor, settings: call.settings.own)
    let settings = call.settings
    var model = Model(
      actor: call.actor, moment: call.clock.now, size: display.size, keymap: bindings.keymap,
      theme: theme.look.name, isThemeChosen: launchOptions.theme != nil, isDemo: isDemo,
      capabilities: call.capabilities, seats: seats, ownCommands: settings.commands,
      isNotified: settings.notifying != nil, help: .manual,
      usual: UsualAnswers(
        order: settings.own.sort, calendar: settings.own.calendar, template: settings.own.template,
        dayOrder: settings.own.dayOrder, paperLanguages: call.paperLanguages), texts: call.texts)
    let problems =
      call.startNotes(isDemo: isDemo) + projects.problems + bindings.problems + theme.problems
    // These weigh the least: whatever else there is to say takes their place.
    for sentence in [display.notice, advice].compactMap({ $0 }) {
      _ = model.update(.failed(Failure(DisplayText.line(sentence))))
    }
    model.begin(with: problems)
    store.whenOpen { display.follow($0) }
    let runtime = Runtime(
      TerminalProgram(model, isASCII: launchOptions.isASCII, isMouseOff: launchOptions.isMouseOff),
      display: display,
      store: store, services: Services(call, dress, projects, store, settings, isDemo: isDemo), seat: seat,
      theme: theme.look)
    store.whileWaiting = { [weak runtime] wait in runtime?.goesOnWaiting(wait) ?? true }
    return runtime.run()
  }
}

extension Services {
  init(
    _ call: Invocation, _ dress: ThemeLibrary, _ projects: NewProjects, _ store: LazyWorkspace,
    _ settings: Settings, isDemo: Bool
  ) {
    self.init(
      clock: { call.clock.now }, commandID: Identifiers.random, themeNames: dress.names,
      theme: { name, depth in dress.theme(name, depth: depth) },
      newProject: { (form) throws(StoreError) in try projects.project(form, in: store) },
      kinds: { projects.templates.templates.map(ProjectKind.init) },
      zone: Clocks.zone, ownZone: { Clocks.own },
      rejections: { Rejections(template: $0, TemplateLibrary(directories: [call.paths.templates])).all },
      read: { (path) throws(StoreError) in
        try call.capabilities.filing { () throws(CommandFailure) in
          try InputFile.bytes(
            TypedPath.path(path), limit: NumberFile.Limit.bytes, otherwise: "Nothing was read.")
        }
      },
      write: { (text, path) throws(StoreError) in
        try call.capabilities.filing { () throws(CommandFailure) in
          try SafeFile.write(text, to: TypedPath.path(path), replace: false)
        }
      },
      daysOff: { (file, dates, division) throws(DaysOffFile.Problem) in
        try DaysOffFile.eachLine(file, dates, division: division)
      },
      runbook: call.runbook,
      usualCalls: call.usualCalls, usualRisks: call.usualRisks,
      document: { (form, state, author, moment) throws(StoreError) in
        do throws(CommandFailure) {
          let texts = form.language.map { call.texts(in: $0) } ?? call.paperTexts
          return try DocumentTemplates(call.paths, in: texts).document(
            form.kind, of: state, by: author, at: moment, reason: form.reason, about: form.about)
        } catch { throw .failed(error.sentence) }
      },
      page: { TextPage($0, width: $1).lines },
      written: { Paper($0, in: call.texts(in: $0.version.language)).text(as: $1, of: $0) },
      paperTexts: call.paperTexts,
      reminderMail: { MailDraft($0, at: $1.timestamp).text },
      program: { OwnProgram.run($0, goesOn: $1) }, notifying: settings.notifying,
      views: { ViewsFile(call.paths.views).library(today: call.today) },
      saveView: { (view, isReplacing) throws(StoreError) in
        try call.capabilities.filing { () throws(CommandFailure) in
          try ViewsFile(call.paths.views).keep(view, replacing: isReplacing, today: call.today)
        }
      },
      capabilities: call.capabilities, drafts: DraftFiles.of(call, isDemo: isDemo))
  }
}

extension SessionCapabilities {
  /// Reads or writes a file of the account, if the session has one.
  fileprivate func filing<Result>(
    _ body: () throws(CommandFailure) -> Result
  ) throws(StoreError) -> Result {
    guard self == .account else { throw .noFiles }
    // A wrong path is no failure of the store: nothing waits to be saved.
    do throws(CommandFailure) { return try body() } catch { throw .refused(.rule(error.sentence)) }
  }
}
