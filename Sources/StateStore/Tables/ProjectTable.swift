import Domain

/// The summary rows, which the portfolio shows without opening a project.
struct ProjectTable {
  typealias Column = (name: String, value: @Sendable (ProjectSummary) -> SQLValue)

  /// The columns of `ProjectSummary` in the order they are selected.
  private static let shown: [Column] = [
    ("id", { .text($0.id.rawValue) }),
    ("customer", { .text($0.customer) }),
    ("product", { .text($0.product) }),
    ("status", { .text($0.status.rawValue) }),
    ("phase", { .text($0.phase) }),
    ("phase_index", { SQLValue($0.phaseIndex) }),
    ("phase_title", { .text($0.phaseTitle) }),
    ("gate_open", { SQLValue($0.gateOpen) }),
    ("gate_total", { SQLValue($0.gateTotal) }),
    ("done", { SQLValue($0.done) }),
    ("total", { SQLValue($0.total) }),
    ("go_live", { SQLValue($0.goLive) }),
    ("go_live_grade", { .text($0.goLiveGrade.rawValue) }),
    ("holder", { .text($0.holder.rawValue) }),
    ("held_since", { SQLValue($0.heldSince) }),
    ("next_title", { .text($0.nextTitle) }),
    ("next_due", { SQLValue($0.nextDue) }),
    ("next_item", { SQLValue($0.nextItem?.rawValue) }),
    ("open_issues", { SQLValue($0.openIssues) }),
    ("urgent_issues", { SQLValue($0.urgentIssues) }),
    ("disputed", { SQLValue($0.disputed) }),
    ("ipm", { .text($0.ipm) }),
    ("mpoc", { .text($0.mpoc) }),
    ("held_by_customer", { SQLValue($0.heldByCustomerSince) }),
    ("customer_seen", { SQLValue($0.customerSeen) }),
    ("health", { .text($0.signals.stored) }),
    ("health_override", { .text($0.healthOverride?.stored ?? "") }),
    ("forecast", { SQLValue($0.dates.forecast) }),
    ("slip", { SQLValue($0.dates.slip) }),
    ("calendar", { .text($0.calendar.stored) }),
    ("bookings", { .text($0.bookings.stored) }),
    ("float", { SQLValue($0.dates.float) }),
    ("drift", { .text($0.dates.drift.stored) }),
    ("live", { SQLValue($0.dates.live) }),
    ("own", { .text($0.own.stored) }),
  ]

  /// Columns used for searching and sorting, never selected.
  private static let kept: [Column] = [
    ("scope", { .text(scope(of: $0.status)) }),
    ("ready", { SQLValue($0.ready) }),
    ("name_key", { .text($0.customer.lowercased()) }),
    (
      "search",
      {
        let shown = [$0.id.rawValue, $0.customer, $0.product, $0.phaseTitle, $0.nextTitle, $0.ipm, $0.mpoc]
        return .text(shown.joined(separator: "\n").lowercased())
      }
    ),
    ("people", { .text("\($0.ipm)\n\($0.mpoc)".lowercased()) }),
    ("own_key", { .text($0.own.stored.lowercased()) }),
  ]

  static let columns = shown + kept
  static let list = columns.map(\.name).joined(separator: ", ")
  static let summaryCount = shown.count
  /// Of the table as `p`, beside another.
  static let joinedSummaryList = shown.map { "p.\($0.name)" }.joined(separator: ", ")
  static let summaryList = shown.map(\.name).joined(separator: ", ")

  /// Columns that repeat fields of items, which every version of golive computes alike.
  static let facts: Set<String> = [
    "id", "customer", "product", "status", "phase", "go_live", "go_live_grade", "ipm", "mpoc",
    "customer_seen",
    "health_override", "scope", "name_key", "people",
    "own", "own_key",
  ]

  static func values(_ summary: ProjectSummary) -> [SQLValue] { columns.map { $0.value(summary) } }

  static func scope(of status: ProjectStatus) -> String {
    switch status {
    case .active: "active"
    case .onHold, .dormant: "on-hold"
    case .cancelled, .closed: "closed"
    }
  }

  /// Reads the columns of `summaryList` that `row` begins with.
  static func summary(_ row: Row) throws(StoreError) -> ProjectSummary {
    guard let status = ProjectStatus(rawValue: row.text(3)), let grade = DateGrade(rawValue: row.text(12)),
      let holder = Side(rawValue: row.text(13))
    else { throw .damaged("the summary of project \(row.text(0)) cannot be read") }
    var summary = ProjectSummary(
      id: ProjectID(row.text(0)), customer: row.text(1), product: row.text(2), status: status,
      phase: row.text(4), phaseIndex: row.number(5), phaseTitle: row.text(6), gateOpen: row.number(7),
      gateTotal: row.number(8), done: row.number(9), total: row.number(10), goLive: row.day(11),
      goLiveGrade: grade, holder: holder, heldSince: row.day(14), nextTitle: row.text(15),
      nextDue: row.day(16), nextItem: row.optionalText(17).map(ItemID.init(_:)), openIssues: row.number(18),
      urgentIssues: row.number(19), disputed: row.number(20), ipm: row.text(21), mpoc: row.text(22),
      heldByCustomerSince: row.day(23), customerSeen: row.day(24),
      signals: [HealthSignal](stored: row.text(25)),
      healthOverride: HealthOverride(stored: row.text(26)),
      forecast: row.day(27), slip: row.optionalNumber(28), float: row.optionalNumber(31),
      calendar: SideCalendar(stored: row.text(29)),
      bookings: [Booking](stored: row.text(30)))
    summary.drift = ForecastDrift(stored: row.text(32))
    summary.live = row.day(33)
    summary.own = [OwnValue](stored: row.text(34))
    return summary
  }
}
