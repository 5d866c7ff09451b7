import Domain

/// What the portfolio shows where there is one project and no sign of others.
///
/// Filters look at what this person sees of the summary, so that nothing else can be found out with them.
extension ProjectSession {
  package func portfolio(_ query: PortfolioQuery) throws(StoreError) -> PortfolioPage {
    let summary = try summary(project)
    let scope = ProjectTable.scope(of: summary.status)
    let isInScope = query.scope == .all || query.scope.rawValue == scope
    let isMatching = isInScope && query.filter.matches(FilterSubject(summary))
    return PortfolioPage(
      rows: isMatching && query.offset <= 0 && query.limit > 0 ? [summary] : [], offset: query.offset,
      matching: isMatching ? 1 : 0, total: isInScope ? 1 : 0)
  }

  package func dueNext(limit: Int) throws(StoreError) -> [ProjectSummary] {
    let summary = try summary(project)
    return summary.status == .active && limit > 0 ? [summary] : []
  }

  package func find(_ text: String, limit: Int) throws(StoreError) -> [ProjectSummary] {
    let summary = try summary(project)
    let folded = text.lowercased()
    let names = [project.rawValue, summary.customer].map { $0.lowercased() }
    return limit > 0 && names.contains { $0.contains(folded) } ? [summary] : []
  }

  /// Who is needed elsewhere would tell of other projects.
  package func bookings(of people: [String], days: ClosedRange<Day>, besides project: ProjectID)
    throws(StoreError) -> [OtherBooking]
  { [] }

  package func passages(projects: Int) throws(StoreError) -> [PhasePassage] {
    guard projects > 0, try summary(project).status == .closed else { return [] }
    return try load(project)[ItemID(project.rawValue)].map { PhasePassage.all(of: $0) } ?? []
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
        "ball": [summary.holder.ball, summary.holder.rawValue],
        "phase": [summary.phase, summary.phaseTitle],
        "state": [summary.status.title, summary.status.rawValue],
        "status": [summary.status.title, summary.status.rawValue],
      ])
  }
}
