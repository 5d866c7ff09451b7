import Dashboard
import Domain
import Layout

/// A dashboard at a desk of its own: keys go in, effects are answered from memory, everything is there to look at.
package struct DashboardHarness {
  package var model: Model
  package var rows: [ProjectSummary]
  /// What `open` finds; a project asked for first is a `SmallProject` of that name.
  package var states: [ProjectID: ProjectState] = [:]
  package var news: [NewsLine] = []
  /// What others did since the customer last looked, newest first.
  package var seatNews: [HistoryEntry] = []
  package var zones: [String: Zone] = [:]
  package var bookings: [OtherBooking] = []
  package var passages: [PhasePassage] = []
  /// Everything `update` asked for since the last `press`.
  package private(set) var effects: [Effect] = []
  private var sequence = 1
  /// What was stored here and may be taken back, newest last, and what was taken back.
  private var log: [ProjectID: [HistoryEntry]] = [:]
  private var undone: [ProjectID: [HistoryEntry]] = [:]
  /// What the next command or new project is answered with.
  private var refusal: Failure?
  /// Who changed an item last while somebody else was at the desk.
  private var writers: [ItemID: String] = [:]

  package init(
    rows: [ProjectSummary], size: Size = Size(columns: 80, rows: 24), memory: [String: String] = [:],
    keymap: Keymap = .defaults, news: [NewsLine] = [], demo: Bool = false,
    capabilities: SessionCapabilities = .account, by actor: Actor = SmallProject.ipm,
    states: [ProjectID: ProjectState] = [:], seats: [SeatChoice]? = nil, seatNews: [HistoryEntry] = []
  ) {
    self.seatNews = seatNews
    self.states = states
    self.rows = rows
    self.news = news
    model = Model(
      actor: actor, moment: SmallProject.moment, size: size, keymap: keymap, isDemo: demo,
      capabilities: capabilities, seats: seats, memory: memory)
    _ = model.update(.themes(["terminal", "dark", "light"]))
    answer(model.start())
  }

  /// Presses keys in order, named as in `keys.toml`: `press("j j enter")`.
  package mutating func press(_ keys: String) {
    effects = []
    for word in keys.split(separator: " ") {
      guard let key = Key(text: String(word)) else { preconditionFailure("\(word) is no key") }
      answer(model.update(.input(.key(key))))
    }
  }

  /// Nobody types for a moment.
  package mutating func rest() {
    effects = []
    answer(model.atRest)
  }

  /// Types every character as a key of its own.
  package mutating func type(_ text: String) {
    effects = []
    for character in text { answer(model.update(.input(.key(.character(character))))) }
  }

  /// From the portfolio: the chosen projects, or the one under the cursor, are put on hold.
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

  /// What was to be stored since the last `press`.
  package var commits: [Command] {
    effects.compactMap { if case .commit(let command, _, _) = $0 { command } else { nil } }
  }

  package mutating func send(_ message: Message) {
    effects = []
    answer(model.update(message))
  }

  /// Somebody else changes a project, and the desk is told as by the store.
  package mutating func meanwhile(_ command: Command, by actor: Actor, in id: ProjectID) throws {
    var state = state(of: id)
    try state.apply(plan(command.reading(state), on: state, by: actor, at: SmallProject.moment).changes)
    sequence += 1
    state.sequence = sequence + 100
    for item in command.touched { writers[item] = actor.name }
    states[id] = state
    send(.input(.wake))
  }

  private mutating func answer(_ asked: [Effect]) {
    for effect in asked {
      effects.append(effect)
      if let message = reply(to: effect) { answer(model.update(message)) }
    }
  }

  private mutating func reply(to effect: Effect) -> Message? {
    switch effect {
    case .loadPortfolio(let query): return .portfolio(page(query), query)
    case .loadChosen(let ids): return .chosen(rows.filter { ids.contains($0.id) }, of: ids)
    case .loadToday(let query):
      return .today(TodayPage(of: things(on: query.today), for: model.actor.name, query), query)
    case .loadNews: return .news(news, count: news.count, tick: 7, since: nil)
    case .find(let text):
      return .found(rows.filter { $0.customer.lowercased().contains(text.lowercased()) }, for: text)
    case .open(let id):
      guard let project = Project(state(of: id)), let row = rows.first(where: { $0.id == id }) else {
        return .failed(Failure("No project \(id)."))
      }
      return .opened(project, row)
    case .look(let id): return Project(state(of: id)).map { .looked($0) }
    case .survey(let question):
      return .surveyed(
        ClocksAndBookings(question: question, site: zones[question.zone ?? ""], own: .utc, bookings: bookings)
      )
    case .loadPassages: return .passages(passages)
    case .setWindow(let zone, let window, let id):
      let item = [ItemID(id.rawValue)]
      return commit(.together([.set(item, .zone, zone), .set(item, .window, window)]), id)
    case .commit(let command, let id, let basis): return commit(command, id, on: basis)
    case .create(let form):
      defer { refusal = nil }
      return refusal.map(Message.failed) ?? .created(.slug(from: form.customer))
    case .useTheme(let name): return .themed(name)
    case .loadHistory(let id, let item, let before):
      return .history([], project: id, item: item, before: before)
    case .undo(let id): return step(id, from: \.log, to: \.undone, HistoryEntry.undid)
    case .redo(let id): return step(id, from: \.undone, to: \.log, HistoryEntry.redid)
    case .loadSeatNews(let id):
      return .seatNews(seatNews, project: id, tick: 7, isFirst: seatNews.isEmpty)
    case .markSeen, .edit, .mouse, .copy, .openDemo, .redraw, .turn, .suspend, .quit: return nil
    }
  }

  /// What needs somebody, of the first projects: each is read.
  private func things(on today: Day) -> [(ProjectSummary, [TodayItem])] {
    rows.prefix(12).map { row in
      (row, Project(state(of: row.id))?.todayItems(on: today, row.signals) ?? [])
    }
  }

  private func state(of id: ProjectID) -> ProjectState {
    if let state = states[id] { return state }
    let small = SmallProject.state
    var items = small.items
    if let head = items.removeValue(forKey: ItemID(small.id.rawValue)) {
      let own = ItemID(id.rawValue)
      items[own] = Item(id: own, values: head.values)
    }
    return ProjectState(id: id, sequence: 1, items: items)
  }

  private mutating func commit(
    _ command: Command, _ id: ProjectID, on basis: ProjectState? = nil
  ) -> Message {
    var state = state(of: id)
    if let conflict = conflict(of: command, plannedOn: basis, against: state) {
      return .failed(Failure(Refusal.conflict(conflict).sentence, conflict: conflict))
    }
    let planned: Plan
    do throws(Refusal) {
      planned = try plan(command, on: state, by: model.actor, at: SmallProject.moment)
    } catch {
      let outdated: Outdated? = if case .outdated(let found) = error { found } else { nil }
      return .failed(Failure(error.sentence, plain: error.plain, outdated: outdated))
    }
    guard (try? state.apply(planned.changes)) != nil else { return .failed(Failure("Not saved.")) }
    sequence += 1
    state.sequence = sequence
    for seal in planned.seals {
      state.receipts[seal.item] = Receipt(
        project: id, sequence: sequence, at: SmallProject.moment.timestamp,
        hash: "00443214c74254b635cf84653a56d7c675be77df0011")
    }
    guard let project = Project(state) else { return .failed(Failure("Not saved.")) }
    states[id] = state
    var entry = Self.entry(sequence, planned.summary, by: model.actor.name, planned.changes)
    entry.leftOut = LeftOut.sentence(planned.left)
    log[id, default: []].append(entry)
    undone[id] = nil
    return .committed(PlannedProject(project, on: model.day), entry)
  }

  /// The store will refuse what it is asked for next.
  package mutating func refuseNext(_ failure: Failure) { refusal = failure }

  /// Nothing of that project can be taken back any more.
  package mutating func forget(_ id: ProjectID) { log[id] = nil }

  /// Undo, or redo: the newest of one list is turned round and put on the other.
  private mutating func step(
    _ id: ProjectID, from old: WritableKeyPath<DashboardHarness, [ProjectID: [HistoryEntry]]>,
    to new: WritableKeyPath<DashboardHarness, [ProjectID: [HistoryEntry]]>, _ verb: String
  ) -> Message {
    guard let last = self[keyPath: old][id]?.popLast() else {
      return .failed(Failure("Nothing of yours to undo in this project."))
    }
    var state = state(of: id)
    let changes = last.changes.reversed().map(\.inverse)
    guard (try? state.apply(changes)) != nil, let project = Project(state) else {
      return .failed(Failure("Not undone."))
    }
    sequence += 1
    state.sequence = sequence
    states[id] = state
    let words = last.summary.split(separator: ": ").last.map(String.init) ?? last.summary
    let entry = Self.entry(sequence, verb + words, by: model.actor.name, changes, undoes: last.sequence)
    self[keyPath: new][id, default: []].append(entry)
    return .committed(PlannedProject(project, on: model.day), entry)
  }

  /// As the store finds it: a field that no longer holds what the person saw.
  private func conflict(
    of command: Command, plannedOn basis: ProjectState?, against state: ProjectState
  ) -> EditConflict? {
    guard let basis, let planned = try? plan(command, on: basis, by: model.actor, at: SmallProject.moment)
    else { return nil }
    for change in planned.changes.prefix(planned.asked) where basis[change.item] != nil {
      let found = state.value(change.item, change.field)
      guard found != change.old, found != change.new else { continue }
      return EditConflict(
        change: change, found: found, by: writers[change.item], at: SmallProject.moment.timestamp)
    }
    return nil
  }

  package static func entry(
    _ sequence: Int, _ summary: String, by actor: String, _ changes: [FieldChange] = [],
    undoes: Int? = nil
  ) -> HistoryEntry {
    HistoryEntry(
      project: SmallProject.id, sequence: sequence, at: SmallProject.moment.timestamp, actor: actor,
      role: "MPOC",
      via: "tui", summary: summary, changes: changes, undoes: undoes, undoneBy: nil, tick: sequence, hash: "")
  }

  private func page(_ query: PortfolioQuery) -> PortfolioPage {
    let matching = rows.filter { row in
      query.filter.matches(
        FilterSubject(text: row.customer, people: [row.ipm, row.mpoc], due: row.nextDue, fields: [:]))
    }
    let sorted = query.order == .customer ? matching.sorted { $0.customer < $1.customer } : matching
    let ordered = query.descending ? sorted.reversed() : sorted
    return PortfolioPage(
      rows: Array(ordered.dropFirst(query.offset).prefix(query.limit)), offset: query.offset,
      matching: matching.count, total: rows.count)
  }
}

extension Command {
  fileprivate var touched: [ItemID] {
    switch self {
    case .set(let items, _, _): items
    case .claim(let items, _, _): items
    default: []
    }
  }
}

/// Invented customers, the same for the same number.
package enum Customers {
  package static let names = [
    "Northwind Dental", "Harbor Credit Union", "Pine Street Clinic", "Acme Logistics", "Lakeside Schools",
    "Vega Architects", "Bluebird Hotels", "Oak & Iron Law", "Delta Freight", "St. Mary Hospice",
    "Quarry Foods", "Tern & Co",
  ]
  private static let phases = ["INITIATE", "PLAN", "EXECUTE", "GO LIVE", "OPERATE", "OPTIMIZE", "CLOSE"]

  private static func signals(_ index: Int) -> [HealthSignal] {
    switch index % 4 {
    case 1: [HealthSignal(.highIssue, "P2 open: NW-2 Ports rejected", item: "NW-2")]
    case 3: [HealthSignal(.lateByThree, "go-live is forecast 3 bd later than committed", item: "GOL-07")]
    default: []
    }
  }

  package static func rows(_ count: Int, named name: ((Int) -> String)? = nil) -> [ProjectSummary] {
    let today = SmallProject.moment.today
    return (0..<count).map { index in
      let round = index / names.count
      let title = name?(index) ?? names[index % names.count] + (round == 0 ? "" : " \(round + 1)")
      let sides = Side.allCases
      return ProjectSummary(
        id: ProjectID("p\(index)"), customer: title, product: "Operator Connect", status: .active,
        phase: phases[index % 7], phaseIndex: index % 7, phaseTitle: phases[index % 7], gateOpen: index % 4,
        gateTotal: 5, done: (index * 13) % 88, total: 88,
        goLive: index % 5 == 4 ? nil : today + 6 + index % 40,
        goLiveGrade: index % 3 == 0 ? .confirmed : .target, holder: sides[index % 3],
        heldSince: today + -(index % 9), nextTitle: "Chase the letter of authorization",
        nextDue: today + (index % 5 - 1), nextItem: "PLN-1", openIssues: index % 3,
        urgentIssues: index % 6 == 1 ? 1 : 0, disputed: 0, ipm: "Lee Chen", mpoc: "Dana Ruiz",
        heldByCustomerSince: today + -(index % 5), signals: signals(index),
        forecast: index % 5 == 4 ? nil : today + 6 + index % 40 + index % 4,
        slip: index % 5 == 4 ? nil : index % 4 - 1, float: index % 5 == 4 ? nil : 1 - index % 4)
    }
  }
}
