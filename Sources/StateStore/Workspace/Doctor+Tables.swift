import Domain

/// The doctor's look at tables as a whole, and at what stands beside the items.
extension Workspace {
  /// Rows without their project, and the counts of projects.
  func examineTables() throws(StoreError) -> [Finding] {
    var findings: [Finding] = []
    for row in try engine.rows(
      """
      SELECT project, count(*) FROM change
      WHERE NOT EXISTS (SELECT 1 FROM project p WHERE p.id = change.project) GROUP BY project ORDER BY project
      """)
    {
      findings.append(
        Finding(
          "history", .bad,
          "\(row.text(0)): the project was deleted, its \(row.number(1)) entries are there; golive doctor "
            + "--rebuild DIRECTORY writes a workspace with it"))
    }
    for table in WorkspaceTables.ofProjects {
      let found = try engine.first(
        """
        SELECT min(project), count(*) FROM \(table)
        WHERE NOT EXISTS (SELECT 1 FROM project p WHERE p.id = \(table).project)
        """)
      guard let found, found.number(1) > 0 else { continue }
      findings.append(
        Finding("tables", .bad, "\(found.text(0)): \(found.number(1)) rows of \(table) belong to no project"))
    }
    if try counted() != tallied() {
      findings.append(
        Finding(
          "tally", .bad,
          "the counts of active, held and closed projects are wrong; golive doctor --repair counts them anew")
      )
    }
    return findings
  }

  private func counted() throws(StoreError) -> [String: Int] {
    var counts: [String: Int] = [:]
    try engine.run("SELECT scope, count(*) FROM project GROUP BY scope", []) {
      counts[$0.text(0)] = $0.number(1)
    }
    return counts
  }

  private func tallied() throws(StoreError) -> [String: Int] {
    var counts: [String: Int] = [:]
    try engine.run("SELECT scope, projects FROM tally WHERE projects <> 0", []) {
      counts[$0.text(0)] = $0.number(1)
    }
    return counts
  }

  /// Which entries touched an item is found without reading the log.
  func examineTouched(_ log: [HistoryEntry], of project: ProjectID) throws(StoreError) -> Finding? {
    var logged: Set<Touch> = []
    for entry in log {
      for change in entry.changes { logged.insert(Touch(item: change.item, sequence: entry.sequence)) }
    }
    var stored: Set<Touch> = []
    try engine.run("SELECT item, seq FROM touched WHERE project = $1", [.text(project.rawValue)]) {
      stored.insert(Touch(item: ItemID($0.text(0)), sequence: $0.number(1)))
    }
    let different = logged.symmetricDifference(stored).min { ($0.item, $0.sequence) < ($1.item, $1.sequence) }
    return different.map {
      Finding(
        "replay", .bad,
        "\(project): the history of \($0.item) is wrong at entry \($0.sequence) (table touched)")
    }
  }

  /// Texts that no version of a document ever named.
  func examineTexts(_ log: [HistoryEntry], of project: ProjectID) throws(StoreError) -> Finding? {
    let named = Set(log.flatMap { $0.changes.filter { $0.field == .digest }.compactMap(\.new) })
    var unnamed = 0
    try engine.run("SELECT digest FROM document_text WHERE project = $1", [.text(project.rawValue)]) {
      if !named.contains($0.text(0)) { unnamed += 1 }
    }
    guard unnamed > 0 else { return nil }
    return Finding(
      "documents", .note, "\(project): \(unnamed.counted("text")) of no document; no harm")
  }
}

private struct Touch: Hashable {
  let item: ItemID
  let sequence: Int
}
