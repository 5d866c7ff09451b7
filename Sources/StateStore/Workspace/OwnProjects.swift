import Domain

/// A workspace for a person of the customer's side without a login: the projects they are a member of.
///
/// Any other project is answered like one that does not exist. Whoever can read the file can read all of it; what keeps
/// customers apart for good is a login that sees one project (`ProjectSession`).
package final class OwnProjects: ProjectStore {
  package var actor: Actor { workspace.actor }
  let workspace: Workspace

  package init(_ workspace: Workspace) { self.workspace = workspace }

  package func name() throws(StoreError) -> String { try workspace.name() }
  package func lookAhead(_ questions: () -> Void) { workspace.lookAhead(questions) }
  package func endLookingAhead() { workspace.endLookingAhead() }

  package func ownProjects() throws(StoreError) -> [ProjectSummary] {
    try workspace.ownProjects()
  }

  func own(_ id: ProjectID) throws(StoreError) -> ProjectID {
    guard try workspace.seats(of: actor).contains(id) else { throw .noSuchProject(id.rawValue) }
    return id
  }

  package func portfolio(_ query: PortfolioQuery) throws(StoreError) -> PortfolioPage {
    PortfolioPage(of: try ownProjects(), query)
  }

  package func today(_ query: TodayQuery) throws(StoreError) -> TodayPage { try workspace.today(query) }
  package func work(_ query: WorkQuery) throws(StoreError) -> WorkPage { try workspace.work(query) }
  package func workload(_ query: WorkloadQuery) throws(StoreError) -> Workload {
    try workspace.workload(query)
  }
  package func figures(_ query: FiguresQuery) throws(StoreError) -> PortfolioFigures {
    PortfolioFigures(months: query.months)
  }

  package func find(_ text: String, limit: Int) throws(StoreError) -> [ProjectSummary] {
    Array(try ownProjects().filter { $0.isNamed(text) }.prefix(max(0, limit)))
  }

  package func ownFields() throws(StoreError) -> [String] { try workspace.ownFields() }
  package func ownField(_ name: String) throws(StoreError) -> Project.OwnField? { nil }

  package func summary(_ project: ProjectID) throws(StoreError) -> ProjectSummary {
    try workspace.summary(own(project))
  }

  package func load(_ project: ProjectID) throws(StoreError) -> ProjectState {
    try workspace.load(own(project))
  }

  package func history(_ project: ProjectID, item: ItemID?, before: Int?, limit: Int) throws(StoreError)
    -> [HistoryEntry]
  {
    try workspace.history(own(project), item: item, before: before, limit: limit)
  }

  package func commit(_ command: Command, id: String, on seen: ProjectState, at moment: Moment)
    throws(StoreError) -> Committed
  {
    if !command.createsProject { _ = try own(seen.id) }
    return try workspace.commit(command, id: id, on: seen, at: moment)
  }

  package func undo(_ project: ProjectID, id: String, at moment: Moment) throws(StoreError) -> Committed {
    try workspace.undo(own(project), id: id, at: moment)
  }

  package func redo(_ project: ProjectID, id: String, at moment: Moment) throws(StoreError) -> Committed {
    try workspace.redo(own(project), id: id, at: moment)
  }

  /// A receipt of another project is treated like one of a project that does not exist.
  package func check(_ receipt: Receipt) throws(StoreError) -> ReceiptVerdict {
    // People copy the id in any case; the store compares it exactly.
    let wanted = receipt.project.rawValue.lowercased()
    guard try workspace.seats(of: actor).contains(where: { $0.rawValue.lowercased() == wanted }) else {
      throw .noSuchProject(receipt.project.rawValue)
    }
    return try workspace.check(receipt)
  }

  package func news(limit: Int) throws(StoreError) -> News {
    let mine = Set(try workspace.seats(of: actor))
    let news = try workspace.news(limit: .max)
    let lines = news.lines.filter { mine.contains($0.entry.project) }
    return News(
      lines: Array(lines.prefix(max(0, limit))), count: lines.count, tick: news.tick, since: news.since)
  }

  package func markSeen(upTo tick: Int, at moment: Moment) throws(StoreError) {
    try workspace.markSeen(upTo: tick, at: moment)
  }

  package func isStored(_ id: String) throws(StoreError) -> Bool { try workspace.isStored(id) }
  package func tick() throws(StoreError) -> Int { try workspace.tick() }
  package var damage: Damage? { workspace.damage }

  /// Empty, because bookings elsewhere and durations of other projects would reveal those projects.
  package func bookings(of people: [String], days: ClosedRange<Day>, besides project: ProjectID)
    throws(StoreError) -> [OtherBooking]
  { [] }

  package func projects(with name: String, email: String?) throws(StoreError) -> [ProjectID] { [] }

  package func passages(projects: Int) throws(StoreError) -> [PhasePassage] { [] }

  package func feedback(projects: Int) throws(StoreError) -> [FeedbackAnswers] { [] }
}
