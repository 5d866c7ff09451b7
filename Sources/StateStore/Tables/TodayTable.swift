import Domain

/// What needs attention, over all projects; updated with every change, so that reading it opens no project.
enum TodayTable {
  typealias Column = (name: String, value: @Sendable (TodayItem) -> SQLValue)

  private static let shown: [Column] = [
    ("item", { .text($0.item.rawValue) }),
    ("tier", { SQLValue($0.tier.rawValue) }),
    ("starts", { SQLValue($0.from) }),
    ("reason", { .text($0.reason.rawValue) }),
    ("due", { SQLValue($0.due) }),
    ("holder", { .text($0.holder.rawValue) }),
    ("person", { .text($0.person) }),
    ("held_since", { SQLValue($0.heldSince) }),
    ("title", { .text($0.title) }),
    ("words", { .text($0.text) }),
    ("follows", { .text($0.next) }),
  ]

  static let list = shown.map { "t.\($0.name)" }.joined(separator: ", ")
  /// The last two are only searched, never shown.
  private static let names = (shown.map(\.name) + ["person_key", "search"]).joined(separator: ", ")
  private static let places = (2...shown.count + 3).map { "$\($0)" }.joined(separator: ", ")

  private static func values(_ item: TodayItem, _ summary: ProjectSummary) -> [SQLValue] {
    let read = [summary.id.rawValue, summary.customer, item.item.rawValue, item.words, item.person]
    return shown.map { $0.value(item) }
      + [.text(Booking.key(item.person)), .text(read.joined(separator: "\n").lowercased())]
  }

  /// The rows of a project, by item.
  typealias Rows = [SQLValue: [SQLValue]]

  /// For `rows`, as long as nothing of them is changed.
  static func question(of project: ProjectID) -> (sql: String, values: [SQLValue]) {
    ("SELECT \(names) FROM today WHERE project = $1", [.text(project.rawValue)])
  }

  /// Those that are stored.
  static func rows(of project: ProjectID, on engine: some Engine) throws(StoreError) -> Rows {
    var rows: Rows = [:]
    let question = question(of: project)
    try engine.run(question.sql, question.values) {
      rows[$0.values[0]] = $0.values
    }
    return rows
  }

  /// The rows of these items.
  static func rows(_ items: [TodayItem], of summary: ProjectSummary) -> Rows {
    Dictionary(items.map { values($0, summary) }.map { ($0[0], $0) }, uniquingKeysWith: { $1 })
  }

  /// Whether a row is about an answer that the provider owes.
  static func isAnswer(_ row: [SQLValue]) -> Bool { row[3] == .text(TodayItem.Reason.response.rawValue) }

  /// Writes the differences between two results of `rows`.
  static func write(
    from old: Rows, to new: Rows, of project: ProjectID, on engine: some Engine
  ) throws(StoreError) {
    let id = SQLValue.text(project.rawValue)
    for (item, values) in old where new[item] != values {
      try engine.queue("DELETE FROM today WHERE project = $1 AND item = $2", [id, item])
    }
    for (item, values) in new where old[item] != values {
      try engine.queue("INSERT INTO today(project, \(names)) VALUES($1, \(places))", [id] + values)
    }
  }

  /// Reads the columns of `list`, which follow `count` others of its project.
  static func item(_ row: Row, after count: Int) throws(StoreError) -> TodayItem {
    guard let reason = TodayItem.Reason(rawValue: row.text(count + 3)), let from = row.day(count + 2),
      let holder = Side(rawValue: row.text(count + 5))
    else { throw .damaged("what needs somebody in project \(row.text(0)) cannot be read") }
    return TodayItem(
      item: ItemID(row.text(count)), reason: reason, from: from, due: row.day(count + 4), holder: holder,
      person: row.text(count + 6), heldSince: row.day(count + 7), title: row.text(count + 8),
      text: row.text(count + 9), next: row.text(count + 10))
  }
}
