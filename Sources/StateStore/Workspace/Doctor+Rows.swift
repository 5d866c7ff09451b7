import Domain

/// The doctor's look at the row of a project, which sums up its log.
extension Workspace {
  /// What differs between the row, with the lines of Today and the bookings, and the log.
  ///
  /// - Parameter logged: the state that the log gives.
  func examineRow(of logged: ProjectState, _ log: [HistoryEntry]) throws(StoreError) -> [Finding] {
    let id = logged.id
    let row = try engine.first(
      "SELECT \(ProjectTable.list), tick FROM project WHERE id = $1", [.text(id.rawValue)])
    guard let row, let last = log.last else { return [] }
    var findings: [Finding] = []
    let stored = Array(row.values.prefix(ProjectTable.columns.count))
    let summary = try ProjectTable.summary(row)
    if row.number(stored.count) != last.tick { findings.append(bad(id, "the order of its last change")) }
    if !CustomerDay.fits(summary.customerSeen, Self.customerDay(in: log)) {
      findings.append(bad(id, "the day of its customer's last change"))
    }
    if try bookings(of: id) != Self.keyed(summary.bookings) {
      findings.append(bad(id, "who is needed when (bookings)"))
    }
    var state = logged
    state.customerSeen = summary.customerSeen
    state.receipts = try receipts(of: state)
    return findings
      + compare(
        try RowCandidate.all(of: state, last.at, rules, read(state)), with: stored,
        try ComputedRows(of: id, on: engine),
        hasFigures: try FigureTable.figures(of: id, on: engine) == figures(of: log))
  }

  private func bad(_ id: ProjectID, _ what: String) -> Finding {
    Finding(
      "summary", .bad,
      "\(id): \(what) is not what its log says; it was edited past golive, golive doctor --repair computes it anew"
    )
  }

  private func compare(
    _ candidates: [RowCandidate], with stored: [SQLValue], _ computed: ComputedRows, hasFigures: Bool
  ) -> [Finding] {
    guard let id = candidates.first?.id else { return [] }
    let different = ProjectTable.columns.indices.filter { column in
      !candidates.contains { $0.row[column] == stored[column] }
    }.map { ProjectTable.columns[$0].name }
    let facts = different.filter(ProjectTable.facts.contains)
    if !facts.isEmpty { return [bad(id, "its row (\(facts.joined(separator: ", ")))")] }
    var figures = different.isEmpty ? [] : ["its row (\(different.joined(separator: ", ")))"]
    if !candidates.contains(where: { $0.fits(computed.today) }) {
      figures.append("what needs somebody (Today)")
    }
    if !candidates.contains(where: { $0.computed.work == computed.work }) { figures.append("its open work") }
    if !hasFigures { figures.append("its figures") }
    guard !figures.isEmpty else { return [] }
    // The rules that compute these change between versions, and the row does not say which one wrote it: no new golive
    // may call every workspace damaged.
    return [
      Finding(
        "figures", .note,
        "\(id): \(figures.joined(separator: " and ")) is not as this version of golive computes it: another version wrote "
          + "it, or it was edited; golive doctor --repair computes it anew, and so does the next change of the project"
      )
    ]
  }

  static func customerDay(in log: [HistoryEntry]) -> Day? {
    log.filter { Role(rawValue: $0.role)?.side == .customer }
      .map { Moment(timestamp: $0.at, zoneOffset: 0).today }.max()
  }

  private func bookings(of id: ProjectID) throws(StoreError) -> [[SQLValue]: SQLValue] {
    var found: [[SQLValue]: SQLValue] = [:]
    try engine.run("SELECT person, day, item, title FROM booking WHERE project = $1", [.text(id.rawValue)]) {
      found[Array($0.values.prefix(3))] = $0.values[3]
    }
    return found
  }

  private static func keyed(_ bookings: [Booking]) -> [[SQLValue]: SQLValue] {
    Dictionary(
      bookings.map {
        ([.text($0.key), SQLValue($0.day), .text($0.item.rawValue)], .text($0.title))
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// A row and the lines of Today as they are computed on one day.
///
/// The log does not say in which zone an entry was written, so its day is one of three.
private struct RowCandidate {
  let id: ProjectID
  let row: [SQLValue]
  let computed: ComputedRows

  static func all(
    of state: ProjectState, _ at: Timestamp, _ rules: Rules, _ project: Project?
  ) throws(StoreError) -> [RowCandidate] {
    let day = Moment(timestamp: at, zoneOffset: 0).today
    var candidates: [RowCandidate] = []
    for day in [day, day + 1, day + -1] {
      guard var summary = rules.summarise(state, project, day, nil) else {
        throw .damaged("the log of \(state.id) leaves it without its project item")
      }
      summary.customerSeen = state.customerSeen
      candidates.append(
        RowCandidate(
          id: state.id, row: ProjectTable.values(summary),
          computed: ComputedRows(project, of: summary, on: day, rules)))
    }
    return candidates
  }

  /// Answers to issues are due in the zone of the machine that computed them, so they are left out.
  func fits(_ stored: TodayTable.Rows) -> Bool {
    let today = computed.today
    let answers = Set((Array(today) + Array(stored)).filter { TodayTable.isAnswer($0.value) }.map(\.key))
    return today.filter { !answers.contains($0.key) } == stored.filter { !answers.contains($0.key) }
  }
}
