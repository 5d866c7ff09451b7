import Dashboard
import Domain
import StateStore
import Translations

/// One command line: who runs it, when, on which workspace, and in which output format.
struct Invocation {
  let paths: Paths
  let clock: Clock
  let actor: Actor
  let output: Output
  let settings: Settings
  /// Set for a login over SSH, which reaches only the dashboard, and possibly one project.
  let login: Login?
  /// The language asked for, which there is.
  private let language: String?

  init(_ launchOptions: LaunchOptions) throws(CommandFailure) {
    settings = Settings(Paths(workspace: nil))
    paths = Paths(workspace: try Self.workspace(launchOptions.workspace) ?? settings.own.server)
    clock = try .fromEnvironment()
    actor = try launchOptions.person(settings.own.name)
    output = launchOptions.output
    login = nil
    language = launchOptions.language
    guard let language, TranslationLibrary.texts(in: language, paths.texts) == nil else { return }
    throw CommandFailure(
      .usage,
      "--language: \(TranslationLibrary(directories: paths.texts).unknown(language)) Nothing was changed.")
  }

  /// An address is checked before anything shows it: it may have a password in it.
  static func workspace(_ name: String?) throws(CommandFailure) -> String? {
    guard let name, Engines.isServer(name) else { return name }
    return try storing { () throws(StoreError) in try Engines.checked(server: name) }
  }

  /// For a login: nothing is taken from the environment.
  init(_ login: Login, language: String? = nil, server: String? = nil) {
    self.language = language
    paths = Paths(home: SystemUser.current.home, server: server)
    clock = Clock()
    settings = Settings(paths)
    actor = login.actor
    output = LaunchOptions().output
    self.login = login
  }

  /// As this person, on the workspace of an account, now.
  init(_ paths: Paths, as actor: Actor) {
    self.init(paths: paths, clock: Clock(), actor: actor, output: LaunchOptions().output)
  }

  private init(
    paths: Paths, clock: Clock, actor: Actor, output: Output, language: String? = nil
  ) {
    self.paths = paths
    self.clock = clock
    self.actor = actor
    self.output = output
    settings = Settings(paths)
    login = nil
    self.language = language
  }

  /// The same command line on another workspace, as another person.
  func moved(to workspace: String, as actor: Actor) -> Invocation {
    Invocation(
      paths: Paths(workspace: workspace), clock: clock, actor: actor, output: output, language: language)
  }

  /// Runs a command for this person, who is told of failures what is theirs to know.
  func told(_ body: () throws(CommandFailure) -> Void) throws(CommandFailure) {
    do throws(CommandFailure) { try body() } catch { throw error.told(to: actor) }
  }

  /// The language of the customer's screen: as asked for, else that of the settings. What a login's own is and has no file
  /// is English.
  var texts: Texts { texts(in: language ?? settings.own.language) }

  /// The language of documents, checklist files and mails: as asked for, else that of the settings.
  var paperTexts: Texts { texts(in: language ?? settings.own.paperLanguage) }

  /// Every language there is, for files that come back.
  var everyTexts: [Texts] { TranslationLibrary(directories: paths.texts).texts }

  /// What the dashboard offers for a new document, the usual one first; nothing where nobody chose a language.
  var paperLanguages: [String] {
    guard let chosen = language ?? settings.own.paperLanguage else { return [] }
    let all = TranslationLibrary(directories: paths.texts).languages
    return all.contains(chosen) ? [chosen] + all.filter { $0 != chosen } : []
  }

  /// The language asked for on the command line; `nil` if none was.
  var wantedTexts: Texts? { language.map { texts(in: $0) } }

  /// English where there is no such language.
  func texts(in language: String?) -> Texts {
    language.flatMap { TranslationLibrary.texts(in: $0, paths.texts) }
      ?? TranslationLibrary.texts(in: Texts.english.language, paths.texts) ?? .english
  }

  /// How days are typed on a command line.
  var dayStyle: DayStyle { DayStyle(order: settings.own.dayOrder) }

  var channel: Workspaces.Channel { login == nil ? .dashboard : .login }
  var capabilities: SessionCapabilities { login == nil ? .account : .dashboard }
  var today: Day { clock.now.today }
  /// Others' projects are no business of the customer's side.
  var seesWorkspace: Bool { actor.side == .provider && login?.project == nil }

  /// Reads `fri`, `+2bd`, `24 nov` as of today, if there is no project yet.
  func day(_ text: String, _ option: String) throws(CommandFailure) -> Day {
    try Self.day(text, option, today: today, calendar: .weekdays, style: dayStyle)
  }

  static func day(
    _ text: String, _ option: String, today: Day, calendar: WorkCalendar, style: DayStyle
  ) throws(CommandFailure) -> Day {
    switch DayWords.read(text, today: today, calendar: calendar, style: style) {
    case .success(let day): return day
    case .failure(let problem):
      throw CommandFailure(.usage, "\(option): \(problem.sentence) Nothing was changed.")
    }
  }

  /// Reads `--filter`; an unknown field, or an impossible value, is an error. Own fields are those of the projects of
  /// the workspace, if it can be read.
  func filter(
    _ text: String?, for fields: FilterFields, calendar: WorkCalendar = .weekdays
  ) throws(CommandFailure) -> Filter {
    guard let text else { return Filter() }
    let isOwn = fields.hasOwn && FilterField.isOwnNamed(in: text)
    let fields = isOwn ? fields.knowing(own: try? store().ownFields()) : fields
    do { return try Filter.read(text, for: fields, today: today, calendar: calendar) } catch {
      throw CommandFailure(.usage, "--filter: \(error.sentence)\n\(FilterHelp.shown(error, in: text))")
    }
  }

  var upgradeBackup: UpgradeBackup { UpgradeBackup(paths, clock) }

  /// What concerns the workspace as a whole is the provider's.
  ///
  /// - Parameter deed: such as `check the workspace`.
  func needsProvider(to deed: String) throws(CommandFailure) {
    guard actor.side == .provider else {
      throw CommandFailure(.refused, "Not done: \(actor.role.title) may not \(deed).")
    }
  }

  /// Opens the workspace, which must exist; people of the customer's side see only their projects.
  func store() throws(CommandFailure) -> any ProjectStore {
    try Workspaces.projects(self)
  }

  /// Opens a project by id, customer or part of either.
  func open(_ name: String) throws(CommandFailure) -> OpenProject {
    let store = try store()
    return try open(try ProjectSearch(store: store).one(name), in: store)
  }

  /// Opens the project with exactly this id, as a file names it.
  func open(exactly id: ProjectID) throws(CommandFailure) -> OpenProject {
    let store = try store()
    return try open(try storing { () throws(StoreError) in try store.summary(id) }, in: store)
  }

  private func open(_ summary: ProjectSummary, in store: any ProjectStore)
    throws(CommandFailure)
    -> OpenProject
  {
    let state = try storing { () throws(StoreError) in try store.load(summary.id) }
    return try OpenProject(state: state, summary: summary, store: store, invocation: self)
  }
}
