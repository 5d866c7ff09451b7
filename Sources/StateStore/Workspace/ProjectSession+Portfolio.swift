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
    let matching = inScope.filter { query.filter.matches(FilterSubject($0)) }
    self.init(
      rows: Array(matching.dropFirst(max(0, query.offset)).prefix(max(0, query.limit))), offset: query.offset,
      matching: matching.count, total: inScope.count)
  }
}

extension ProjectSummary {
  /// Whether its id or customer contains a text, ignoring case.
  func isNamed(_ text: String) -> Bool {
    let folded = text.lowercased()
    return [id.rawValue, customer].contains { $0.lowercased().contains(folded) }
  }
}

extension FilterSubject {
  fileprivate init(_ summary: ProjectSummary) {
    let shown = [
      summary.id.rawValue, summary.customer, summary.product, summary.phaseTitle, summary.nextTitle,
      summary.ipm, summary.mpoc,
    ]
    self.init(
      text: shown.joined(separator: "\n"), people: [summary.ipm, summary.mpoc], due: summary.nextDue,
      fields: [
        "ball": summary.holder.filterWords,
        "phase": [summary.phase, summary.phaseTitle],
        "state": [summary.status.title, summary.status.rawValue],
        "status": [summary.status.title, summary.status.rawValue],
      ])
  }
}
