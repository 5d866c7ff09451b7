import Dashboard
import Domain
import StateStore

/// The dashboard's workspace. Until one exists it reads as empty; creating the first project creates it.
final class LazyWorkspace: ProjectStore {
  let actor: Actor
  private let path: String
  /// The only project this person may see; `nil` for all.
  private let project: ProjectID?
  /// The channel recorded in history.
  private let channel: Workspaces.Channel
  private let upgrade: UpgradeBackup
  private var session: (any ProjectStore)?
  private var engine: (any Engine)?
  private var opened: ((any Engine) -> Void)?
  /// Something was stored through it.
  var hasStored = false
  /// Whether it existed once; its absence is then an error.
  private var wasOpen = false
  /// Called repeatedly while a change waits for the lock; it may block for a moment, and returns `false` to
  /// give up.
  var whileWaiting: ((LockWait) -> Bool)?

  /// The workspace of a command line, or of a login's one project.
  init(_ call: Invocation) {
    path = call.paths.workspace
    project = call.login?.project
    channel = call.channel
    actor = call.actor
    upgrade = call.upgradeBackup
  }

  /// Calls `body` when the workspace is there, and again each time it had to be opened anew.
  func whenOpen(_ body: @escaping (any Engine) -> Void) {
    opened = body
    if let engine { body(engine) }
  }

  /// The workspace, or `nil` if there is none. Any other fault is an error.
  private func present() throws(StoreError) -> (any ProjectStore)? {
    if let session { return session }
    do throws(StoreError) {
      return try use(Engines.open(at: path, for: actor))
    } catch {
      guard case .missing = error, project == nil, !wasOpen else { throw error }
      return nil
    }
  }

  private func use(_ engine: any Engine) throws(StoreError) -> any ProjectStore {
    let session: any ProjectStore =
      if let project {
        try Workspaces.session(on: engine, as: actor, of: project, channel: channel, upgrade: upgrade)
      } else {
        try Workspaces.projects(on: engine, as: actor, channel: channel, upgrade: upgrade)
      }
    self.session = session
    self.engine = engine
    wasOpen = true
    engine.whileWaiting = { [weak self] wait in self?.goesOnWaiting(wait) ?? true }
    opened?(engine)
    return session
  }

  private func made() throws(StoreError) -> any ProjectStore {
    if let session = try present() { return session }
    return try use(Engines.openOrCreate(at: path, for: actor))
  }

  /// A login to one project is not told who else is at work.
  private func goesOnWaiting(_ wait: LockWait) -> Bool {
    let shown =
      project == nil
      ? wait : LockWait(holder: "somebody else", seconds: wait.seconds, isCutOff: wait.isCutOff)
    return whileWaiting?(shown) ?? true
  }

  private func noting(_ body: () throws(StoreError) -> Committed) throws(StoreError) -> Committed {
    let committed = try renewing(body)
    hasStored = true
    return committed
  }

  /// Closes files that are no longer those of the workspace; the next call opens what is there then.
  func renewing<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    do throws(StoreError) { return try body() } catch {
      if error.leavesStale { (session, engine) = (nil, nil) }
      throw error
    }
  }

  func needed() throws(StoreError) -> any ProjectStore {
    guard let session = try present() else { throw .missing(at: path) }
    return session
  }
}

extension LazyWorkspace {
  func lookAhead(_ questions: () -> Void) {
    if let session = try? present() { session.lookAhead(questions) }
  }

  func endLookingAhead() { session?.endLookingAhead() }

  func name() throws(StoreError) -> String { try needed().name() }

  func portfolio(_ query: PortfolioQuery) throws(StoreError) -> PortfolioPage {
    try renewing { () throws(StoreError) in try present()?.portfolio(query) ?? PortfolioPage() }
  }

  func today(_ query: TodayQuery) throws(StoreError) -> TodayPage {
    try renewing { () throws(StoreError) in try present()?.today(query) ?? TodayPage() }
  }

  func work(_ query: WorkQuery) throws(StoreError) -> WorkPage {
    try renewing { () throws(StoreError) in try present()?.work(query) ?? WorkPage() }
  }

  func workload(_ query: WorkloadQuery) throws(StoreError) -> Workload {
    try renewing { () throws(StoreError) in
      try present()?.workload(query) ?? Workload(weeks: query.weeks)
    }
  }

  func figures(_ query: FiguresQuery) throws(StoreError) -> PortfolioFigures {
    try renewing { () throws(StoreError) in
      try present()?.figures(query) ?? PortfolioFigures(months: query.months)
    }
  }

  func passages(projects: Int) throws(StoreError) -> [PhasePassage] {
    try renewing { () throws(StoreError) in try present()?.passages(projects: projects) ?? [] }
  }

  func feedback(projects: Int) throws(StoreError) -> [FeedbackAnswers] {
    try renewing { () throws(StoreError) in try present()?.feedback(projects: projects) ?? [] }
  }

  func bookings(of people: [String], days: ClosedRange<Day>, besides project: ProjectID) throws(StoreError)
    -> [OtherBooking]
  {
    try renewing { () throws(StoreError) in
      try present()?.bookings(of: people, days: days, besides: project) ?? []
    }
  }

  func projects(with name: String, email: String?) throws(StoreError) -> [ProjectID] {
    try renewing { () throws(StoreError) in try present()?.projects(with: name, email: email) ?? [] }
  }

  func ownFields() throws(StoreError) -> [String] {
    try renewing { () throws(StoreError) in try present()?.ownFields() ?? [] }
  }

  func ownField(_ name: String) throws(StoreError) -> Project.OwnField? {
    try renewing { () throws(StoreError) in try present()?.ownField(name) }
  }

  func find(_ text: String, limit: Int) throws(StoreError) -> [ProjectSummary] {
    try renewing { () throws(StoreError) in try present()?.find(text, limit: limit) ?? [] }
  }

  /// The projects this person of the customer's side belongs to; only `named` if they chose one.
  ///
  /// Any fault of the workspace is an error.
  func seats(named: SeatChoice?) throws(StoreError) -> [SeatChoice] {
    _ = try tick()
    if let named { return [named] }
    return try ownProjects().map { SeatChoice(id: $0.id, customer: DisplayText.line($0.customer)) }
  }

  func ownProjects() throws(StoreError) -> [ProjectSummary] {
    try renewing { () throws(StoreError) in try present()?.ownProjects() ?? [] }
  }

  func summary(_ project: ProjectID) throws(StoreError) -> ProjectSummary {
    try renewing { () throws(StoreError) in try needed().summary(project) }
  }

  func load(_ project: ProjectID) throws(StoreError) -> ProjectState {
    try renewing { () throws(StoreError) in try needed().load(project) }
  }

  func commit(
    _ command: Command, id: String, on seen: ProjectState, at moment: Moment
  ) throws(StoreError) -> Committed {
    try noting { () throws(StoreError) in
      guard case .createProject = command else {
        return try needed().commit(command, id: id, on: seen, at: moment)
      }
      return try made().commit(command, id: id, on: seen, at: moment)
    }
  }

  func undo(_ project: ProjectID, id: String, at moment: Moment) throws(StoreError) -> Committed {
    try noting { () throws(StoreError) in try needed().undo(project, id: id, at: moment) }
  }

  func redo(_ project: ProjectID, id: String, at moment: Moment) throws(StoreError) -> Committed {
    try noting { () throws(StoreError) in try needed().redo(project, id: id, at: moment) }
  }

  func history(
    _ project: ProjectID, item: ItemID?, before: Int?, limit: Int
  ) throws(StoreError) -> [HistoryEntry] {
    try renewing { () throws(StoreError) in
      try needed().history(project, item: item, before: before, limit: limit)
    }
  }

  func news(limit: Int) throws(StoreError) -> News {
    try renewing { () throws(StoreError) in try present()?.news(limit: limit) ?? News() }
  }

  func markSeen(upTo tick: Int, at moment: Moment) throws(StoreError) {
    try renewing { () throws(StoreError) in try present()?.markSeen(upTo: tick, at: moment) }
  }

  func check(_ receipt: Receipt) throws(StoreError) -> ReceiptVerdict {
    try renewing { () throws(StoreError) in try needed().check(receipt) }
  }

  func isStored(_ id: String) throws(StoreError) -> Bool {
    try renewing { () throws(StoreError) in try present()?.isStored(id) ?? false }
  }

  func tick() throws(StoreError) -> Int {
    try renewing { () throws(StoreError) in try present()?.tick() ?? 0 }
  }

  /// Also of a workspace that does not open.
  var damage: Damage? { engine.map(\.damage) ?? Engines.damage(at: path) }

  var isOpen: Bool { engine != nil }
}
