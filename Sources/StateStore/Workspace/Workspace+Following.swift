import Domain

/// Changes as they come, for programs that follow the workspace.
extension Workspace {
  /// The changes behind `tick`, oldest first, with their customers; for the provider's side.
  ///
  /// - Parameter project: only of that one; `nil` for all.
  package func changes(after tick: Int, of project: ProjectID? = nil, limit: Int) throws(StoreError)
    -> [News.Line]
  {
    try engine.read { () throws(StoreError) in
      let wanted = project == nil ? "" : "AND c.project = $3"
      let rows = try engine.rows(
        """
        SELECT \(ChangeTable.columns), p.customer FROM change c
        LEFT JOIN change u ON u.project = c.project AND u.undoes = c.seq JOIN project p ON p.id = c.project
        WHERE c.tick > $1 \(wanted) ORDER BY c.tick LIMIT $2
        """, [SQLValue(tick), SQLValue(limit)] + (project.map { [.text($0.rawValue)] } ?? []))
      var lines: [News.Line] = []
      for row in rows {
        lines.append(.init(entry: try ChangeTable.entry(row), customer: row.text(row.values.count - 1)))
      }
      return lines
    }
  }

  /// Becomes readable when anybody commits.
  package func watch() throws(StoreError) -> any ChangeWatch { try engine.watch() }
}
