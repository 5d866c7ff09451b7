import Domain

/// The portfolio of a session that sees only its own project.
///
/// Filters compare only the redacted summary, so that they cannot be used to discover more.
extension ProjectSession {
  package func portfolio(_ query: PortfolioQuery) throws(StoreError) -> PortfolioPage {
    PortfolioPage(of: [try summary(project)], query)
  }

  package func today(_ query: TodayQuery) throws(StoreError) -> TodayPage {
    try own(project) { (id) throws(StoreError) in
      TodayPage(of: [try workspace.things(of: id, on: query.today)], for: actor.name, query)
    }
  }

  /// Empty, because it is the provider's view of all projects.
  package func work(_ query: WorkQuery) throws(StoreError) -> WorkPage { WorkPage() }
  package func workload(_ query: WorkloadQuery) throws(StoreError) -> Workload {
    Workload(weeks: query.weeks)
  }
  package func figures(_ query: FiguresQuery) throws(StoreError) -> PortfolioFigures {
    PortfolioFigures(months: query.months)
  }

  package func ownFields() throws(StoreError) -> [String] { try load(project).ownFieldNames }
  package func ownField(_ name: String) throws(StoreError) -> Project.OwnField? { nil }

  package func find(_ text: String, limit: Int) throws(StoreError) -> [ProjectSummary] {
    let summary = try summary(project)
    return limit > 0 && summary.isNamed(text) ? [summary] : []
  }

  /// Empty, because bookings elsewhere would reveal other projects.
  package func bookings(of people: [String], days: ClosedRange<Day>, besides project: ProjectID)
    throws(StoreError) -> [OtherBooking]
  { [] }

  package func projects(with name: String, email: String?) throws(StoreError) -> [ProjectID] { [] }

  /// Empty, because figures cover the whole workspace.
  package func feedback(projects: Int) throws(StoreError) -> [FeedbackAnswers] { [] }

  package func passages(projects: Int) throws(StoreError) -> [PhasePassage] {
    guard projects > 0, try summary(project).status == .closed else { return [] }
    return try load(project)[ItemID(project.rawValue)].map { PhasePassage.all(of: $0) } ?? []
  }
}

extension PortfolioPage {
  /// A page of a few summaries that are already ordered.
  init(of summaries: [ProjectSummary], _ query: PortfolioQuery) {
    let inScope = summaries.filter {
      query.scope == .all || query.scope.rawValue == ProjectTable.scope(of: $0.status)
    }
    self.init(
      inScope.filter { query.filter.accepts($0) }, offset: query.offset, limit: query.limit,
      total: inScope.count)
  }
}

extension ProjectSummary {
  /// Whether its id or customer contains a text, ignoring case.
  func isNamed(_ text: String) -> Bool {
    let folded = text.lowercased()
    return [id.rawValue, customer].contains { $0.lowercased().contains(folded) }
  }
}
