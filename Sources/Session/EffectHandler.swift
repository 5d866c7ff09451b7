import Dashboard
import Domain
import StateStore
import Theming

/// Does what the dashboard asks of store, clock and machine, and answers with messages.
///
/// It knows no terminal: screen, plain lines and tests share it.
package final class EffectHandler {
  /// Lines of history read at once.
  private static let historyPage = 100
  /// Lines of what others did.
  private static let newsLimit = 20
  /// Entries that the customer's news are made of.
  private static let seatNewsLimit = 500
  /// Customers offered for what was typed into the palette.
  private static let findLimit = 20

  let services: Services
  /// The effect at hand waits, or waited, for its turn to write.
  var isWaiting = false
  private let store: any ProjectStore
  /// What the person was looking at: commands are planned on it.
  private var seen: [ProjectID: ProjectState] = [:]
  /// The newest change of the workspace that the program has been told about.
  private var knownTick = 0
  private var toldMoment: Moment?

  package init(_ store: any ProjectStore, _ services: Services) {
    self.store = store
    self.services = services
    knownTick = (try? store.tick()) ?? 0
  }

  /// The time, when it is another minute than the last one told.
  func newTime() -> Moment? {
    let now = services.clock()
    if let toldMoment, toldMoment.local(toldMoment.timestamp) == now.local(now.timestamp) { return nil }
    toldMoment = now
    return now
  }

  /// Whether the workspace changed since the program was last told; it counts as told from now on.
  func hasNewChanges() throws(StoreError) -> Bool {
    let tick = try store.tick()
    defer { knownTick = tick }
    return tick != knownTick
  }

  /// Forgets what the person was looking at: it is to be read anew.
  func forgetWhatWasSeen() {
    seen = [:]
    knownTick = (try? store.tick()) ?? 0
  }

  /// Does one effect. What never reaches the store is handed to `onTerminal`.
  func answers(
    to effect: Effect, onTerminal: (TerminalEffect) -> [Message]
  ) throws(StoreError) -> [Message] {
    switch effect {
    case .loadPortfolio(let query): return [.portfolio(try store.portfolio(query), query)]
    case .loadChosen(let ids): return [.chosen(try chosen(ids), of: ids)]
    case .loadToday(let query): return [.today(try store.today(query), query)]
    case .loadNews: return [try news()]
    case .find(let text): return [.found(try store.find(text, limit: Self.findLimit), for: text)]
    case .open(let id): return [try opened(id)]
    case .look(let id): return (try? store.load(id)).flatMap { Project($0) }.map { [.looked($0)] } ?? []
    case .loadHistory(let id, let item, let before):
      let entries = try store.history(id, item: item, before: before, limit: Self.historyPage)
      return [.history(entries, project: id, item: item, before: before)]
    case .survey(let question): return [.surveyed(try survey(question))]
    case .loadPassages: return [.passages(try store.passages(projects: ProjectStatistics.latest))]
    case .commit(let command, let id, let basis): return try commit(command, id, on: basis)
    case .setWindow(let zone, let window, let id):
      guard zone.isEmpty || services.zone(zone) != nil else {
        throw .refused(
          .invalid(.zone, expected: "a time zone this machine knows, such as America/New_York"))
      }
      let item = [ItemID(id.rawValue)]
      return try commit(.together([.set(item, .zone, zone), .set(item, .window, window)]), id)
    case .create(let form): return try created(form)
    case .undo(let id):
      return try committed(store.undo(id, id: services.commandID(), at: services.clock()))
    case .redo(let id):
      return try committed(store.redo(id, id: services.commandID(), at: services.clock()))
    case .loadSeatNews(let id):
      let news = try store.news(limit: Self.seatNewsLimit)
      // Whoever never looked has no place in the log: what was said to them may be anywhere in it.
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

  /// Those that are still there.
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
    let state = try store.load(id)
    let summary = try store.summary(id)
    return .opened(try look(at: state), summary)
  }

  /// Planned on what the person saw when they began to type, so that a field changed meanwhile is noticed.
  private func commit(
    _ command: Command, _ id: ProjectID, on basis: ProjectState? = nil
  ) throws(StoreError) -> [Message] {
    let state = if let basis { basis } else { try seenState(of: id) }
    return try committed(store.commit(command, id: services.commandID(), on: state, at: services.clock()))
  }

  /// Bookings from today on; the customer's side learns of no other project.
  private func survey(_ question: ClocksAndBookingsQuery) throws(StoreError) -> ClocksAndBookings {
    let today = services.clock().today
    let isOurs = store.actor.side == .provider
    let bookings =
      isOurs && !question.people.isEmpty
      ? try store.bookings(
        of: question.people, days: today...max(today, Day.planned.upperBound), besides: question.project)
      : []
    return ClocksAndBookings(
      question: question, site: question.zone.flatMap(services.zone), own: services.ownZone(),
      bookings: bookings)
  }

  /// A project nobody opened yet, such as one chosen in the portfolio, is read first.
  private func seenState(of id: ProjectID) throws(StoreError) -> ProjectState {
    if let state = seen[id] { return state }
    return try store.load(id)
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

  private func committed(_ result: Committed) throws(StoreError) -> [Message] {
    noteOwn(result)
    let project = try look(at: result.state, read: result.planned?.project)
    return [.committed(result.planned ?? PlannedProject(project, on: services.clock().today), result.entry)]
  }

  /// The person's own change needs no reload; one that somebody else slipped in before it does.
  private func noteOwn(_ result: Committed) {
    if result.entry.tick == knownTick + 1 { knownTick = result.entry.tick }
  }
}
