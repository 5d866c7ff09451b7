import Dashboard
import Domain
import StateStore
import Theming

extension Runtime {
  /// Lines of history read at once.
  private static var historyPage: Int { 100 }
  /// Lines of what others did.
  private static var newsLimit: Int { 20 }
  /// Entries that the customer's news are made of.
  private static var seatNewsLimit: Int { 500 }
  /// Customers offered for what was typed into the palette.
  private static var findLimit: Int { 20 }

  /// Does one effect. A refusal is an answer too.
  func answers(to effect: Effect) -> [Message] {
    defer {
      if isWaiting { send(.waiting(nil)) }
      isWaiting = false
    }
    do throws(StoreError) { return try attempt(effect) } catch { return failed(error) }
  }

  func attempt(_ effect: Effect) throws(StoreError) -> [Message] {
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
    case .loadPassages: return [.passages(try store.passages(projects: LifeFigures.latest))]
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
    case .edit, .useTheme, .mouse, .copy, .openDemo, .redraw, .turn, .suspend, .quit:
      return onTerminal(effect)
    }
  }

  /// The effects that never reach the store.
  private func onTerminal(_ effect: Effect) -> [Message] {
    if let reason = effect.leaving.flatMap(services.capabilities.refusal) {
      return [.failed(Failure(reason))]
    }
    switch effect {
    case .edit(let text, let purpose):
      let edited = display.edit(text, suffix: ".md")
      return [.edited(edited, purpose), .input(.resize(display.size))]
    case .useTheme(let name): return [use(themeNamed: name)]
    case .mouse(let on): display.mouse(on)
    case .copy(let text):
      if let reason = display.copy(text) { return [.failed(Failure(reason))] }
    case .redraw: display.invalidate()
    case .suspend:
      remember()
      display.suspend()
      tellTime()
      followOthers()
      return [.input(.resize(display.size))]
    case .openDemo: ending = .demo
    case .turn(let manner): ending = .turned(manner)
    case .quit: ending = .left(status: 0)
    case .loadPortfolio, .loadChosen, .loadToday, .loadNews, .find, .open, .look, .loadHistory, .commit,
      .create, .undo, .redo, .markSeen, .loadSeatNews, .survey, .loadPassages, .setWindow:
      break
    }
    return []
  }

  private func use(themeNamed name: String) -> Message {
    guard let found = services.theme(name, display.depth) else {
      return .failed(
        Failure(
          "No theme \"\(DisplayText.line(name))\". :theme lists \(services.themeNames.joined(separator: ", "))."
        ))
    }
    theme = found
    return .themed(found.name)
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
    return [.committed(try look(at: result.state, read: result.project), result.entry)]
  }
}

extension Effect {
  /// The action that leaves the dashboard with this effect.
  fileprivate var leaving: Action? {
    switch self {
    case .edit: .verb(.editor)
    case .suspend: .shared(.suspend)
    case .openDemo: .shared(.demo)
    case .loadPortfolio, .loadChosen, .loadToday, .loadNews, .find, .open, .look, .loadHistory, .survey,
      .loadPassages, .setWindow, .commit, .create, .undo, .redo, .markSeen, .loadSeatNews, .useTheme, .mouse,
      .copy, .redraw, .turn, .quit:
      nil
    }
  }
}
