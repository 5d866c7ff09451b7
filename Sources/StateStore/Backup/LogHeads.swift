import Domain

/// The newest entries of all change logs, by which two copies of a workspace are compared.
package struct LogHeads: Hashable, Sendable {
  package let heads: [ProjectID: BackupManifest.Head]
  /// Entries of all logs.
  package let entries: Int

  /// Reads a workspace of any format.
  ///
  /// - Throws: `damaged` if a project's row does not end where its log does.
  package init(on engine: any Engine) throws(StoreError) {
    var heads: [ProjectID: BackupManifest.Head] = [:]
    let rows = try engine.rows(
      """
      SELECT p.id, p.head_seq, p.head_hash, c.hash FROM project p
      LEFT JOIN change c ON c.project = p.id AND c.seq = p.head_seq
      """)
    for row in rows {
      guard row.optionalText(3) == row.text(2) else {
        throw .damaged("the log of project \(row.text(0)) does not end at entry \(row.number(1))")
      }
      heads[ProjectID(row.text(0))] = .init(sequence: row.number(1), hash: row.text(2))
    }
    self.heads = heads
    entries = try engine.first("SELECT count(*) FROM change")?.number(0) ?? 0
  }

  /// Whether the log of a project holds that entry: then it is the same history, as long or longer.
  package static func holds(_ head: BackupManifest.Head, of project: ProjectID, on engine: any Engine)
    throws(StoreError) -> Bool
  {
    let row = try engine.first(
      "SELECT hash FROM change WHERE project = $1 AND seq = $2",
      [.text(project.rawValue), SQLValue(head.sequence)])
    return row?.text(0) == head.hash
  }
}
