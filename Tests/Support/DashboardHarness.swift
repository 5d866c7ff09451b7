import Dashboard
import Domain
import Layout
import Session
import StateStore
import Templates
import Theming

/// A dashboard over a workspace of its own: keys go in, effects are done by the program's own handler on the real store,
/// and everything is there to look at.
package struct DashboardHarness {
  package var model: Model
  /// Everything `update` asked for since the last `press`.
  package private(set) var effects: [Effect] = []
  private let workspace: PlantedWorkspace
  private var loop: HarnessLoop
  /// Makes a dashboard that knows only what was remembered by the one before.
  private let begin: ([String: String]) throws -> HarnessLoop

  /// - Parameter lately: what was done since this person last looked; without it they never looked.
  package init(
    rows: [ProjectSummary], size: Size = Size(columns: 80, rows: 24), memory: [String: String] = [:],
    keymap: Keymap = .defaults, lately: [Deed] = [], demo: Bool = false,
    capabilities: SessionCapabilities = .account, by actor: Actor = SmallProject.ipm,
    states: [ProjectID: ProjectState] = [:], seats: [SeatChoice]? = nil, hasClosedProjects: Bool = false,
    zones: [String: Zone] = [:], files: HarnessFiles = HarnessFiles(), drafts: any DraftStore = NoDrafts(),
    ownCommands: [OwnCommand] = [], isNotified: Bool = false, help: HelpPages = .none,
    texts: Texts = .english, usual: UsualAnswers = UsualAnswers()
  ) {
    var contents = WorkspaceContents(rows: rows)
    (contents.states, contents.hasClosedProjects) = (states, hasClosedProjects)
    (contents.lately, contents.reader) = (lately, actor)
    do {
      workspace = try PlantedWorkspace(contents)
      begin = { [workspace] memory in
        let model = Model(
          actor: actor, moment: SmallProject.moment, size: size, keymap: keymap, isDemo: demo,
          capabilities: capabilities, seats: seats, memory: memory, ownCommands: ownCommands,
          isNotified: isNotified, help: help, usual: usual, texts: texts)
        var services = Services.harness(actor, zones, files, capabilities)
        services.drafts = drafts
        return HarnessLoop(model, try workspace.session(of: actor), services)
      }
      loop = try begin(memory)
    } catch { preconditionFailure("\(error)") }
    model = loop.program.model
    start()
  }

  private mutating func start() {
    run { loop in
      loop.send(.themes(["terminal", "dark", "light"]))
      loop.perform(loop.program.start())
      loop.takeOverDrafts()
    }
  }

  /// The process is killed, a moment after the last key, and started again.
  package mutating func restart() throws {
    loop = try begin(model.memory)
    model = loop.program.model
    start()
  }

  private mutating func run(_ body: (HarnessLoop) -> Void) {
    loop.program = RecordedModel(model: model)
    body(loop)
    loop.keepDrafts()
    (model, effects) = (loop.program.model, loop.program.asked)
  }

  /// Presses keys in order, named as in `keys.toml`: `press("j j enter")`.
  package mutating func press(_ keys: String) {
    run { loop in
      for word in keys.split(separator: " ") {
        guard let key = Key(text: String(word)) else { preconditionFailure("\(word) is no key") }
        loop.send(.input(.key(key)))
      }
      loop.searchForTyped()
    }
  }

  /// Nobody types for a moment.
  package mutating func rest() { run { $0.perform($0.program.atRest) } }

  /// Types every character as a key of its own.
  package mutating func type(_ text: String) {
    run { loop in
      for character in text { loop.send(.input(.key(.character(character)))) }
      loop.searchForTyped()
    }
  }

  package mutating func send(_ message: Message) {
    run { loop in
      if case .input(.wake) = message { loop.followOthers() } else { loop.send(message) }
    }
  }

  /// From the portfolio: projects on hold and closed ones are listed too.
  package mutating func showAllProjects() {
    press("f")
    type("all")
    press("enter")
  }

  /// Puts the selected projects, or the one under the cursor, on hold from the portfolio.
  package mutating func hold(because reason: String) {
    press("m")
    type("hold")
    press("enter")
    type(reason)
    press("ctrl-s")
  }

  /// Runs a command by its name in the palette.
  package mutating func run(_ name: String) {
    press(":")
    type(name)
    press("enter")
  }

  /// The commands to be stored since the last `press`.
  package var commits: [Command] {
    effects.compactMap { if case .commit(let command, _, _) = $0 { command } else { nil } }
  }

  /// Somebody else changes a project, and the dashboard is woken.
  package mutating func meanwhile(_ command: Command, by actor: Actor, in id: ProjectID) throws {
    try workspace.carryOut(Deed(command, by: actor, in: id))
    send(.input(.wake))
  }

  /// The programs of the user's own that were started so far.
  package var started: [[String]] { loop.started.flatMap { $0.rows.map(\.start.words) } }
  /// What the terminal was asked to tell so far.
  package var notified: [String] { loop.notified }

  /// The files pictures were asked for so far.
  package var pictures: [String] { loop.pictures }

  /// All of a project, as stored.
  package func stored(_ id: ProjectID) -> Project? { workspace.project(id) }
}

/// The files of a person, by their paths.
package final class HarnessFiles {
  package var texts: [String: String]
  /// A person's own views.
  package var views: [NamedView] = []
  /// What is wrong in the file of views.
  package var viewProblems: [String] = []
  package init(_ texts: [String: String] = [:]) { self.texts = texts }
}

/// A model, and everything it asked for.
struct RecordedModel: EffectSource {
  /// Shared by all copies, so that asking for what to refresh is noted too.
  private final class Log { var effects: [Effect] = [] }

  var model: Model
  private let log = Log()
  var asked: [Effect] { log.effects }

  init(model: Model) { self.model = model }

  mutating func start() -> [Effect] { noting(model.start()) }
  mutating func update(_ message: Message) -> [Effect] { noting(model.update(message)) }
  var atRest: [Effect] { noting(model.atRest) }
  var refresh: [Effect] { noting(model.reload()) }
  var nextStep: Effect? { model.nextStep }
  var drafts: [Draft] { model.drafts }

  private func noting(_ effects: [Effect]) -> [Effect] {
    log.effects += effects
    return effects
  }
}

/// The program's loop without a terminal: what would be done to one is let pass.
final class HarnessLoop: EffectLoop {
  var program: RecordedModel
  let handler: EffectHandler
  var ending: RuntimeEnding?

  init(_ model: Model, _ store: any ProjectStore, _ services: Services) {
    program = RecordedModel(model: model)
    handler = EffectHandler(store, services)
  }

  func programWasTold() {}

  /// No key waits: what was typed as a filter is searched for.
  func searchForTyped() {
    switch program.nextStep {
    case .loadWork, .loadToday: perform([program.nextStep].compactMap { $0 })
    default: break
    }
  }

  /// What was started, and what was told by the terminal.
  private(set) var started: [ProgramRun] = []
  private(set) var notified: [String] = []
  private(set) var pictures: [String] = []

  func perform(onTerminal effect: TerminalEffect) -> [Message] {
    switch effect {
    case .useTheme(let name): return [.themed(name)]
    case .run(let run): started.append(run)
    case .notify(let text): notified.append(text)
    case .picture(let path): pictures.append(path)
    case .edit, .mouse, .copy, .openDemo, .redraw, .turn, .suspend, .quit: break
    }
    return []
  }
}

extension Services {
  /// Time stands still, commands are numbered; a new project comes from the built-in template.
  package static func harness(
    _ actor: Actor, _ zones: [String: Zone], _ files: HarnessFiles, _ capabilities: SessionCapabilities
  ) -> Services {
    var services = Services.still("harness ")
    services.newProject = { (form) throws(StoreError) in
      do {
        return NewProject(
          id: .slug(from: form.customer), customer: form.customer, start: form.start, calendar: form.calendar,
          mpoc: form.mpoc, ipm: actor.name, options: form.options,
          template: try TemplateProject.template.get())
      } catch { throw .failed("\(error)") }
    }
    services.kinds = { (try? [ProjectKind(TemplateProject.template.get())]) ?? [] }
    services.zone = { zones[$0] }
    services.read = { (path) throws(StoreError) in
      guard let text = files.texts[path] else {
        throw .refused(.rule("there is no \(path). Nothing was read."))
      }
      return Array(text.utf8)
    }
    services.write = { (text, path) throws(StoreError) in files.texts[path] = text }
    services.views = { ViewLibrary(own: files.views, problems: files.viewProblems) }
    services.saveView = { (view, isReplacing) throws(StoreError) in
      let known = files.views.firstIndex { $0.list == view.list && $0.isNamed(view.name) }
      guard known == nil || isReplacing else { throw .failed("there is such a view") }
      if let known { files.views[known] = view } else { files.views.append(view) }
    }
    services.rejections = { _ in PortsProject.reasons }
    services.runbook = { _ in (try? TemplateProject.template.get().runbook) ?? Runbook() }
    services.usualCalls = { _ in (try? TemplateProject.template.get().calls) ?? [] }
    // Every version differs by the change it was made from.
    services.document = { (form, state, _, _) throws(StoreError) in
      NewDocument(
        form.kind, text: "# \(form.kind.title)\n\nmade from change \(state.sequence)\n",
        reason: form.reason, about: form.about, language: form.language)
    }
    services.capabilities = capabilities
    return services
  }
}
