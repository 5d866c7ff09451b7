import Domain
import StateStore

/// Projects in memory. It stores only `set` commands, and fails on demand.
final class MemoryStore: ProjectStore {
  let actor = Actor(name: "Ana", role: .ipm)
  func name() throws(StoreError) -> String { "memory" }
  var failure: StoreError?
  var damage: Damage?
  private(set) var commits: [(id: String, command: Command)] = []
  private(set) var loads = 0
  private(set) var seenUpTo: Int?
  private var states: [ProjectID: ProjectState] = [:]
  private var currentTick = 0

  init(_ names: ProjectID...) {
    for name in names {
      let item = Item(
        id: ItemID(name.rawValue), values: [.kind: Kind.project.rawValue, .customer: name.rawValue])
      states[name] = ProjectState(id: name, sequence: 1, items: [item.id: item])
    }
  }

  /// Another person changes the customer's name.
  func changeBehindTheBack(_ id: ProjectID, customer: String) {
    currentTick += 1
    states[id]?.items[ItemID(id.rawValue)]?.values[.customer] = customer
  }

  func customer(_ id: ProjectID) -> String? { states[id]?.value(ItemID(id.rawValue), .customer) }

  func portfolio(_ query: PortfolioQuery) throws(StoreError) -> PortfolioPage {
    try check()
    return PortfolioPage(rows: [], offset: 0, matching: states.count, total: states.count)
  }

  func today(_ query: TodayQuery) throws(StoreError) -> TodayPage { TodayPage() }
  func work(_ query: WorkQuery) throws(StoreError) -> WorkPage { WorkPage() }
  func workload(_ query: WorkloadQuery) throws(StoreError) -> Workload { Workload(weeks: query.weeks) }
  func figures(_ query: FiguresQuery) throws(StoreError) -> PortfolioFigures {
    PortfolioFigures(months: query.months)
  }
  func passages(projects: Int) throws(StoreError) -> [PhasePassage] { [] }
  func feedback(projects: Int) throws(StoreError) -> [FeedbackAnswers] { [] }
  func bookings(of people: [String], days: ClosedRange<Day>, besides project: ProjectID) throws(StoreError)
    -> [OtherBooking]
  { [] }
  func projects(with name: String, email: String?) throws(StoreError) -> [ProjectID] {
    states.keys.sorted()
  }

  func ownFields() throws(StoreError) -> [String] { [] }
  func ownField(_ name: String) throws(StoreError) -> Project.OwnField? { nil }
  func find(_ text: String, limit: Int) throws(StoreError) -> [ProjectSummary] { [] }

  func summary(_ project: ProjectID) throws(StoreError) -> ProjectSummary {
    try check()
    return ProjectSummary(
      id: project, customer: customer(project) ?? "", product: "", status: .active, phase: "", phaseIndex: 0,
      phaseTitle: "", gateOpen: 0, gateTotal: 0, done: 0, total: 0, goLive: nil, goLiveGrade: .target,
      holder: .provider, heldSince: nil, nextTitle: "", nextDue: nil, nextItem: nil, openIssues: 0,
      urgentIssues: 0, disputed: 0, ipm: "", mpoc: "")
  }

  func ownProjects() throws(StoreError) -> [ProjectSummary] { [] }
  func check(_ receipt: Receipt) throws(StoreError) -> ReceiptVerdict {
    throw .noSuchProject(receipt.project.rawValue)
  }

  func load(_ project: ProjectID) throws(StoreError) -> ProjectState {
    try check()
    loads += 1
    guard let state = states[project] else { throw .noSuchProject(project.rawValue) }
    return state
  }

  func commit(
    _ command: Command, id: String, on seen: ProjectState, at moment: Moment
  ) throws(StoreError) -> Committed {
    try check()
    guard case .set(let items, let field, let new) = command, var state = states[seen.id] else {
      throw .refused(.rule("only values can be set here."))
    }
    let changes = items.map { FieldChange($0, field, from: seen.value($0, field), to: new) }
    do {
      try state.apply(changes)
    } catch {
      throw .refused(.conflict(error))
    }
    if let lostAnswer, !lostAnswer.isStored { throw lostAnswer.error }
    commits.append((id, command))
    let stored = store(state, changes)
    if let lostAnswer { throw lostAnswer.error }
    return stored
  }

  private func store(_ changed: ProjectState, _ changes: [FieldChange]) -> Committed {
    var state = changed
    state.sequence += 1
    currentTick += 1
    states[state.id] = state
    let entry = HistoryEntry(
      project: state.id, sequence: state.sequence, at: Timestamp(milliseconds: 0), actor: actor.name,
      role: actor.role.rawValue, via: "tui", summary: "set", changes: changes, undoes: nil, undoneBy: nil,
      tick: currentTick, hash: "")
    return Committed(state: state, entry: entry)
  }

  func undo(_ project: ProjectID, id: String, at moment: Moment) throws(StoreError) -> Committed {
    throw .nothingToUndo
  }

  func redo(_ project: ProjectID, id: String, at moment: Moment) throws(StoreError) -> Committed {
    throw .nothingToRedo
  }

  func history(
    _ project: ProjectID, item: ItemID?, before: Int?, limit: Int
  ) throws(StoreError) -> [HistoryEntry] { [] }

  func news(limit: Int) throws(StoreError) -> News { News(tick: currentTick) }
  func markSeen(upTo tick: Int, at moment: Moment) throws(StoreError) { seenUpTo = tick }
  func tick() throws(StoreError) -> Int {
    if let loss { throw loss }
    if let error = failOnce {
      failOnce = nil
      throw error
    }
    return currentTick
  }

  func isStored(_ id: String) throws(StoreError) -> Bool { commits.contains { $0.id == id } }
  /// What a change is answered with, stored or not.
  var lostAnswer: (error: StoreError, isStored: Bool)?

  var failOnce: StoreError?
  /// Nothing can be read.
  var loss: StoreError?
  var isOpen: Bool { loss == nil }

  func goBack(by changes: Int) { currentTick -= changes }

  private func check() throws(StoreError) {
    if let failure { throw failure }
  }
}

/// No project here has numbers.
extension MemoryStore {
  func numbers(_ query: NumberQuery) throws(StoreError) -> NumberPage {
    NumberPage(numbers: [], next: nil, tally: [])
  }
  func history(of number: PhoneNumber, in project: ProjectID, limit: Int) throws(StoreError) -> [NumberDeed] {
    []
  }
  func review(
    _ file: NumberFile, scope: NumberImport.PortScope?, into project: ProjectID
  ) throws(StoreError) -> NumberImport { NumberImport(file, into: []) }
  func text(of document: ItemID, in project: ProjectID) throws(StoreError) -> String {
    throw .noSuchProject(project.rawValue)
  }
  func changeNumbers(
    _ edit: NumberEdit, of selection: NumberSelection, in project: ProjectID, id: String, at moment: Moment
  ) throws(StoreError) -> HistoryEntry { throw .noSuchProject(project.rawValue) }
  func importNumbers(
    _ file: NumberFile, scope: NumberImport.PortScope?, validRowsOnly: Bool, into project: ProjectID,
    id: String, at moment: Moment, progress: (Int, Int) -> Void
  ) throws(StoreError) -> ImportedNumbers { throw .noSuchProject(project.rawValue) }
}
