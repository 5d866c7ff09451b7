import Dashboard
import Domain
import StateStore
import Theming

/// Carries out effects on store, clock and machine, and answers with messages.
///
/// It does not depend on a terminal, and is shared by screen, plain lines and tests.
package final class EffectHandler {
  /// History entries loaded at once.
  private static let historyPage = 100
  /// The maximum number of changes by others that are loaded.
  private static let newsLimit = 20
  /// The number of entries searched for the customer's news.
  private static let seatNewsLimit = 500
  /// The maximum number of customers found for the palette.
  private static let findLimit = 20

  let services: Services
  let drafts: DraftKeeper
  /// The current effect is waiting, or has waited, for its turn to write.
  var isWaiting = false
  let store: any ProjectStore
  /// Shows how far a long effect has come.
  var onProgress: ((String) -> Void)?
  /// The projects as the user sees them: commands are planned on these.
  private var seen: [ProjectID: ProjectState] = [:]
  /// The newest change of the workspace that the program knows.
  private var knownTick = 0
  /// Nothing could be read when it was tried last.
  private var isLost = false
  /// The newest change that was known before.
  private var lostTick = 0
  private var lastChange = LastChange.answered
  private var toldMoment: Moment?
  private var toldDamage: Damage?

  package init(_ store: any ProjectStore, _ services: Services) {
    self.store = store
    self.services = services
    drafts = DraftKeeper(services.drafts)
    knownTick = (try? store.tick()) ?? 0
  }

  /// The time, if its minute has changed since the last call, or its second where seconds are shown.
  func newTime(bySecond: Bool) -> Moment? {
    let now = services.clock()
    if let toldMoment, toldMoment.local(toldMoment.timestamp) == now.local(now.timestamp),
      !bySecond || toldMoment.timestamp.seconds == now.timestamp.seconds
    {
      return nil
    }
    toldMoment = now
    return now
  }

  /// What the program has to be told of damage: `nil` if it knows.
  func newsOfDamage() -> Message? {
    let damage = store.damage
    guard damage != toldDamage else { return nil }
    toldDamage = damage
    return .damage(damage.map(Failure.init))
  }

  /// Whether the workspace has changed since the last call.
  func hasNewChanges() throws(StoreError) -> Bool {
    let tick = try store.tick()
    defer { knownTick = tick }
    return tick != knownTick
  }

  /// What the program has to be told where nothing can be read: `nil` if it knows.
  func newsOfLoss(_ error: StoreError) -> Message? {
    guard !isLost else { return nil }
    isLost = true
    if knownTick > 0 { lostTick = knownTick }
    return .loss(Failure(lostBy: error))
  }

  /// What the program has to be told where something can be read again that could not: nothing if it could all along.
  func newsOfReturn() -> [Message] {
    guard isLost else { return [] }
    isLost = false
    let older = max(0, lostTick - knownTick)
    let fate = lastChange.fate(isStored: store.isStored)
    return [.loss(nil), .replaced(Failure(foundAgain: older, lastChange: fate))]
  }

  /// Forgets the projects on screen, so that they are read again.
  ///
  /// - Returns: how many changes fewer there are now.
  func forgetWhatWasSeen() throws(StoreError) -> Int {
    seen = [:]
    if !isLost { lostTick = knownTick }
    knownTick = 0
    knownTick = try store.tick()
    return max(0, lostTick - knownTick)
  }

  /// Carries out one effect. Effects without the store are passed to `onTerminal`.
  func answers(
    to effect: Effect, onTerminal: (TerminalEffect) -> [Message]
  ) throws(StoreError) -> [Message] {
    switch effect {
    case .loadPortfolio(let query): return [.portfolio(try store.portfolio(query), query)]
    case .loadChosen(let ids): return [.chosen(try chosen(ids), of: ids)]
    case .loadToday(let query): return [.today(try store.today(query), query)]
    case .loadWork(let query): return [.work(try store.work(query), query)]
    case .loadWorkload(let query): return [.workload(try store.workload(query), query)]
    case .loadFigures(let query): return [.figures(try store.figures(query), query)]
    case .loadNews: return [try news()]
    case .find(let text): return [.found(try store.find(text, limit: Self.findLimit), for: text)]
    case .open(let id): return [try opened(id)]
    case .look(let id): return (try? store.load(id)).flatMap { Project($0) }.map { [.looked($0)] } ?? []
    case .loadHistory(let id, let item, let before):
      let entries = try store.history(id, item: item, before: before, limit: Self.historyPage)
      return [.history(entries, project: id, item: item, before: before)]
    case .survey(let question): return [.surveyed(try survey(question))]
    case .loadPassages: return [.passages(try store.passages(projects: ProjectStatistics.latest))]
    case .loadNumbers(let query): return [.numbers(try store.numbers(query), query)]
    case .loadNumberHistory(let number, let id): return try history(of: number, in: id)
    case .changeNumbers(let edit, let selection, let id): return try changeNumbers(edit, selection, id)
    case .review(let question): return try review(question)
    case .importList(let preview): return try importList(preview)
    case .reconcile(let question): return try reconcile(question)
    case .save(let exported, let path): return try save(exported, to: path)
    case .loadRejections(let template): return [.rejections(services.rejections(template))]
    case .recordPortEvent(let form, let id): return try commit(form.command(try services.time(of: form)), id)
    case .takePicture(let path): return onTerminal(.picture(path))
    case .commit(let command, let id, let basis): return try commit(command, id, on: basis)
    case .commitEach(let changes): return commitEach(changes)
    case .planCutover(let form, let id): return try planned(form, id)
    case .timeCall(let form): return try timed(form)
    case .addUsualRisks(let project): return try addUsualRisks(to: project)
    case .loadDocument(let question): return [.document(try document(question))]
    case .makeDocument(let form, let id): return try make(form, id)
    case .loadReminder(let question): return [.reminder(try reminder(question))]
    case .recordReminder(let draft, let file): return try record(draft, file: file)
    case .loadKinds: return [.kinds(services.kinds())]
    case .loadOwnFields: return [.ownFields(try store.ownFields())]
    case .loadViews(let purpose): return [.views(services.views(), for: purpose)]
    case .saveView(let view, let isReplacing):
      try services.saveView(view, isReplacing)
      return [.viewSaved(view)]
    case .create(let form): return try created(form)
    case .undo(let id):
      return try committed(store.undo(id, id: services.commandID(), at: services.clock()))
    case .redo(let id):
      return try committed(store.redo(id, id: services.commandID(), at: services.clock()))
    case .loadSeatNews(let id):
      let news = try store.news(limit: Self.seatNewsLimit)
      // On a first visit there is no position in the log, so all of it may contain news.
      let entries =
        try news.since == nil
        ? store.history(id, item: nil, before: nil, limit: Self.seatNewsLimit)
        : news.lines.map(\.entry).filter { $0.project == id }
      return [.seatNews(entries, project: id, tick: news.tick, isFirst: news.since == nil)]
    case .markSeen(let tick):
      try store.markSeen(upTo: tick, at: services.clock())
      return []
    case .edit(let text, let purpose): return onTerminal(.edit(text: text, purpose: purpose))
    case .useTheme(let name): return onTerminal(.useTheme(name))
    case .mouse(let on): return onTerminal(.mouse(on))
    case .copy(let text): return onTerminal(.copy(text))
    case .runOwn(let command, let rows): return onTerminal(.run(try run(command, on: rows)))
    case .loadOwnWork(let query, let isOwnChange):
      return [.ownWork(try store.work(query).rows.rows, isOwnChange: isOwnChange)]
    case .notify(let text): return onTerminal(.notify(text))
    case .openDemo: return onTerminal(.openDemo)
    case .redraw: return onTerminal(.redraw)
    case .turn(let manner): return onTerminal(.turn(manner))
    case .suspend: return onTerminal(.suspend)
    case .quit: return onTerminal(.quit)
    }
  }

  private func news() throws(StoreError) -> Message {
    let news = try store.news(limit: Self.newsLimit)
    return .news(
      news.lines.map { NewsLine(entry: $0.entry, customer: $0.customer) }, count: news.count, tick: news.tick,
      since: news.since)
  }

  /// The projects that still exist.
  private func chosen(_ ids: [ProjectID]) throws(StoreError) -> [ProjectSummary] {
    var rows: [ProjectSummary] = []
    for id in ids {
      do throws(StoreError) { rows.append(try store.summary(id)) } catch {
        guard case .noSuchProject = error else { throw error }
      }
    }
    return rows
  }

  private func opened(_ id: ProjectID) throws(StoreError) -> Message {
    // Neither waits for the other.
    let summary = Result { () throws(StoreError) in try store.summary(id) }
    let state = try store.load(id)
    return .opened(try look(at: state), try summary.get())
  }

  /// Planned on the state the user saw when typing began, so that fields changed meanwhile are detected.
  func commit(
    _ command: Command, _ id: ProjectID, on basis: ProjectState? = nil
  ) throws(StoreError) -> [Message] {
    guard command.zones.allSatisfy({ services.zone($0) != nil }) else {
      throw .refused(.unknownZone)
    }
    let state = if let basis { basis } else { try seenState(of: id) }
    let commandID = lastChange.id(of: command, in: id) ?? services.commandID()
    do throws(StoreError) {
      let result = try store.commit(command, id: commandID, on: state, at: services.clock())
      lastChange = .answered
      return try committed(result)
    } catch {
      lastChange.fail(command, in: id, id: commandID, with: error)
      throw error
    }
  }

  private func planned(_ form: CutoverForm, _ id: ProjectID) throws(StoreError) -> [Message] {
    guard let zone = services.zone(form.zone) else {
      throw .refused(.invalid(.zone, expected: "a time zone this machine knows, such as America/New_York"))
    }
    let template = try seenState(of: id).value(ItemID(id.rawValue), .template)
    let new = NewCutover(
      wave: form.wave, start: CutoverStart(form.start, in: zone), runbook: services.runbook(template))
    return try commit(.planCutover(new), id)
  }

  /// Bookings from today on. Customers get no information on other projects.
  private func survey(_ question: ClocksAndBookingsQuery) throws(StoreError) -> ClocksAndBookings {
    let today = services.clock().today
    let isOurs = store.actor.side == .provider
    let bookings =
      isOurs && !question.people.isEmpty
      ? try store.bookings(
        of: question.people, days: today...max(today, Day.planned.upperBound), besides: question.project)
      : []
    let zones = question.zones.compactMap { name in services.zone(name).map { (name, $0) } }
    return ClocksAndBookings(
      question: question, zones: Dictionary(zones) { first, _ in first }, own: services.ownZone(),
      bookings: bookings)
  }

  /// Reads a project that is not open, for example one selected in the portfolio.
  func seenState(of id: ProjectID) throws(StoreError) -> ProjectState {
    if let state = seen[id] { return state }
    return try store.load(id)
  }

  /// `body` may see a part of a project.
  func keepingWhatWasSeen(_ body: () -> Void) {
    let before = seen
    body()
    seen = before
  }

  private func look(at state: ProjectState, read known: Project? = nil) throws(StoreError) -> Project {
    guard let project = known ?? Project(state) else { throw .noSuchProject(state.id.rawValue) }
    seen[state.id] = state
    return project
  }

  private func created(_ form: NewProjectForm) throws(StoreError) -> [Message] {
    let new = try services.newProject(form)
    let result = try store.commit(
      .createProject(new), id: services.commandID(), on: ProjectState(id: new.id), at: services.clock())
    noteOwn(result)
    return [.created(new.id)]
  }

  /// A change that is no command on items: the project is as before but for its newest entry.
  func stored(_ entry: HistoryEntry) throws(StoreError) -> [Message] {
    let state = try store.load(entry.project)
    return try committed(Committed(state: state, entry: entry))
  }

  private func committed(_ result: Committed) throws(StoreError) -> [Message] {
    noteOwn(result)
    let project = try look(at: result.state, read: result.planned?.project)
    return [.committed(result.planned ?? PlannedProject(project, on: services.clock().today), result.entry)]
  }

  /// The user's own change needs no reload, unless another change came before it.
  private func noteOwn(_ result: Committed) {
    if result.entry.tick == knownTick + 1 { knownTick = result.entry.tick }
  }
}
