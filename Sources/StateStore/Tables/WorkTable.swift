import Domain

/// The open items of all running projects; updated with every change, so that a list over projects opens none.
enum WorkTable {
  typealias Column = (name: String, value: @Sendable (WorkItem, ProjectSummary) -> SQLValue)

  private static let columns: [Column] = [
    ("item", { item, _ in .text(item.item.rawValue) }),
    ("kind", { item, _ in .text(item.kind.rawValue) }),
    ("title", { item, _ in .text(item.title) }),
    ("state", { item, _ in .text(item.state) }),
    ("holder", { item, _ in .text(item.holder.rawValue) }),
    ("person", { item, _ in .text(item.person) }),
    ("since", { item, _ in SQLValue(item.since) }),
    ("due", { item, _ in SQLValue(item.due) }),
    ("phase", { item, _ in .text(item.phase) }),
    ("priority", { item, _ in .text(item.priority) }),
    ("touched", { item, _ in SQLValue(item.touched) }),
    ("event", { item, _ in SQLValue(item.isEvent ? 1 : 0) }),
  ]

  /// Only searched and sorted by, never shown.
  private static let keys: [Column] = [
    ("person_key", { item, _ in .text(Booking.key(item.person)) }),
    ("ipm_key", { .text(Booking.key($1.ipm)) }),
    ("name_key", { .text($1.customer.lowercased()) }),
    (
      "search",
      { item, project in
        let shown = [
          project.id.rawValue, project.customer, item.item.rawValue, item.title, item.state, item.person,
        ]
        return .text(shown.joined(separator: "\n").lowercased())
      }
    ),
  ]

  /// With `w` for the table.
  static let list = columns.map { "w.\($0.name)" }.joined(separator: ", ")
  private static let names = (columns + keys).map(\.name).joined(separator: ", ")
  private static let places = (2...columns.count + keys.count + 1).map { "$\($0)" }.joined(separator: ", ")

  /// What identifies a row within its project: the item, and what of it is open.
  typealias Key = [SQLValue]
  /// The rows of a project.
  typealias Rows = [Key: [SQLValue]]

  /// For `rows`, as long as nothing of them is changed.
  static func question(of project: ProjectID) -> (sql: String, values: [SQLValue]) {
    ("SELECT \(names) FROM work WHERE project = $1", [.text(project.rawValue)])
  }

  /// Those that are stored.
  static func rows(of project: ProjectID, on engine: some Engine) throws(StoreError) -> Rows {
    var rows: Rows = [:]
    let question = question(of: project)
    try engine.run(question.sql, question.values) {
      rows[Array($0.values.prefix(2))] = $0.values
    }
    return rows
  }

  /// The rows of these items.
  static func rows(_ items: [WorkItem], of summary: ProjectSummary) -> Rows {
    var rows: Rows = [:]
    for item in items {
      let values = (columns + keys).map { $0.value(item, summary) }
      rows[Array(values.prefix(2))] = values
    }
    return rows
  }

  /// Writes the differences between two results of `rows`.
  static func write(
    from old: Rows, to new: Rows, of project: ProjectID, on engine: some Engine
  ) throws(StoreError) {
    let id = SQLValue.text(project.rawValue)
    for (key, values) in old where new[key] != values {
      try engine.queue("DELETE FROM work WHERE project = $1 AND item = $2 AND kind = $3", [id] + key)
    }
    for (key, values) in new where old[key] != values {
      try engine.queue("INSERT INTO work(project, \(names)) VALUES($1, \(places))", [id] + values)
    }
  }

  /// Reads the columns of `list` from the second on; the first is the project.
  static func item(_ row: Row) throws(StoreError) -> WorkItem {
    guard let kind = WorkItem.Kind(rawValue: row.text(2)), let holder = Side(rawValue: row.text(5)) else {
      throw .damaged("the open work of project \(row.text(0)) cannot be read")
    }
    return WorkItem(
      item: ItemID(row.text(1)), kind: kind, title: row.text(3), state: row.text(4), holder: holder,
      person: row.text(6), since: row.day(7), due: row.day(8), phase: row.text(9), priority: row.text(10),
      touched: row.day(11), isEvent: row.number(12) == 1)
  }
}
