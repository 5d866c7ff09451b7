import Domain

/// What is counted of each project; updated with every change, so that figures over projects open none.
enum FigureTable {
  private static let names = "kind, month, subject, carrier, amount"

  static func figures(of project: ProjectID, on engine: some Engine) throws(StoreError) -> ProjectFigures {
    var figures: ProjectFigures = [:]
    try engine.run("SELECT \(names) FROM figure WHERE project = $1", [.text(project.rawValue)]) { row in
      if let key = key(row, from: 0) { figures[key] = row.number(4) }
    }
    return figures
  }

  /// Reads the columns from `first` on; `nil` for what a newer golive counts.
  static func key(_ row: Row, from first: Int) -> FigureKey? {
    guard let kind = FigureKey.Kind(rawValue: row.text(first)) else { return nil }
    let month = row.number(first + 1)
    return FigureKey(
      kind, in: month == 0 ? nil : Month(number: month), row.text(first + 2), carrier: row.text(first + 3))
  }

  /// All of a project, written anew.
  static func replace(_ figures: ProjectFigures, of project: ProjectID, on engine: some Engine)
    throws(StoreError)
  {
    try engine.queue("DELETE FROM figure WHERE project = $1", [.text(project.rawValue)])
    for (key, amount) in figures { try set(key, amount, of: project, on: engine) }
  }

  /// What one change adds, and what it alters of the facts; nothing is read.
  static func add(
    _ gains: FigureGains, replacing old: ProjectFigures, by new: ProjectFigures, of project: ProjectID,
    on engine: some Engine
  ) throws(StoreError) {
    for key in old.keys where new[key] == nil {
      try engine.queue(
        """
        DELETE FROM figure WHERE project = $1 AND kind = $2 AND month = $3 AND subject = $4 AND carrier = $5
        """, values(key, of: project))
    }
    for (key, amount) in new where old[key] != amount { try set(key, amount, of: project, on: engine) }
    for (key, amount) in gains.first { try insert(key, amount, of: project, "NOTHING", on: engine) }
    for (key, amount) in gains.sums {
      try insert(key, amount, of: project, "UPDATE SET amount = figure.amount + excluded.amount", on: engine)
    }
  }

  private static func set(_ key: FigureKey, _ amount: Int, of project: ProjectID, on engine: some Engine)
    throws(StoreError)
  {
    try insert(key, amount, of: project, "UPDATE SET amount = excluded.amount", on: engine)
  }

  private static func insert(
    _ key: FigureKey, _ amount: Int, of project: ProjectID, _ conflict: String, on engine: some Engine
  ) throws(StoreError) {
    try engine.queue(
      """
      INSERT INTO figure(project, \(names)) VALUES($1, $2, $3, $4, $5, $6)
      ON CONFLICT(project, kind, month, subject, carrier) DO \(conflict)
      """, values(key, of: project) + [SQLValue(amount)])
  }

  private static func values(_ key: FigureKey, of project: ProjectID) -> [SQLValue] {
    [
      .text(project.rawValue), .text(key.kind.rawValue), SQLValue(key.month?.number ?? 0),
      .text(key.subject), .text(key.carrier),
    ]
  }
}
