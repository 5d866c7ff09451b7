import Domain

/// The rows of a project that are computed from its items: what needs attention, and its open work.
struct ComputedRows {
  private(set) var today: TodayTable.Rows = [:]
  private(set) var work: WorkTable.Rows = [:]

  init() {}

  init(_ project: Project?, of summary: ProjectSummary, on day: Day, _ rules: Rules) {
    guard let project else { return }
    today = TodayTable.rows(rules.today(project, summary, day), of: summary)
    work = WorkTable.rows(project.workItems, of: summary)
  }

  /// Those that are stored.
  init(of project: ProjectID, on engine: some Engine) throws(StoreError) {
    today = try TodayTable.rows(of: project, on: engine)
    work = try WorkTable.rows(of: project, on: engine)
  }

  /// For `init(of:on:)`, as long as nothing of them is changed.
  static func questions(of project: ProjectID) -> [(sql: String, values: [SQLValue])] {
    [TodayTable.question(of: project), WorkTable.question(of: project)]
  }

  /// Writes the differences.
  ///
  /// - Parameter known: what is stored, if that is known.
  func write(over known: ComputedRows? = nil, of project: ProjectID, on engine: some Engine)
    throws(StoreError)
  {
    let old = if let known { known } else { try ComputedRows(of: project, on: engine) }
    try TodayTable.write(from: old.today, to: today, of: project, on: engine)
    try WorkTable.write(from: old.work, to: work, of: project, on: engine)
  }
}
