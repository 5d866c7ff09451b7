import Domain

extension Workspace {
  /// Somebody who never looked has no news: all of it would be.
  package func news(limit: Int) throws(StoreError) -> News {
    try engine.read { () throws(StoreError) in
      let tick = try tick()
      let seen = try engine.first("SELECT tick, at FROM seen WHERE person = $1", [.text(actor.name)])
      guard let seen else { return News(tick: tick) }
      let since: [SQLValue] = [SQLValue(seen.number(0)), .text(actor.name)]
      let rows = try engine.rows(
        """
        SELECT \(ChangeTable.columns), p.customer FROM change c
        LEFT JOIN change u ON u.project = c.project AND u.undoes = c.seq JOIN project p ON p.id = c.project
        WHERE c.tick > $1 AND c.actor <> $2 ORDER BY c.tick DESC LIMIT $3
        """, since + [SQLValue(max(0, limit))])
      var lines: [News.Line] = []
      for row in rows {
        lines.append(.init(entry: try ChangeTable.entry(row), customer: row.text(row.values.count - 1)))
      }
      let count = try engine.first("SELECT count(*) FROM change WHERE tick > $1 AND actor <> $2", since)
      return News(
        lines: lines, count: count?.number(0) ?? 0, tick: tick,
        since: Timestamp(milliseconds: Int64(seen.number(1))))
    }
  }

  package func markSeen(upTo tick: Int, at moment: Moment) throws(StoreError) {
    try write { () throws(StoreError) in
      _ = try engine.run(
        """
        INSERT INTO seen(person, tick, at) VALUES($1, $2, $3)
        ON CONFLICT(person) DO UPDATE SET tick = excluded.tick, at = excluded.at WHERE excluded.tick >= seen.tick
        """, [.text(actor.name), SQLValue(tick), .integer(moment.timestamp.milliseconds)])
    }
  }
}
