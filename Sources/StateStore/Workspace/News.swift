import Domain

extension Workspace {
  /// For a person of ours who never looked, everything since their own first change, or from the beginning.
  package func news(limit: Int) throws(StoreError) -> News { try news(limit: limit, within: nil) }

  package func markSeen(upTo tick: Int, at moment: Moment) throws(StoreError) {
    try markSeen(upTo: tick, within: nil, at: moment)
  }

  /// Within a project, progress is stored by the project's entry numbers, and separately from that of
  /// workspace readers.
  func news(limit: Int, within project: ProjectID?) throws(StoreError) -> News {
    try engine.read { () throws(StoreError) in
      let tick = if let project { try lastEntry(of: project) ?? 0 } else { try tick() }
      let reader = SQLValue.text(Reader(actor, within: project).key)
      let seen = try engine.first("SELECT tick, at FROM seen WHERE person = $1", [reader])
      // The customer's first visit has a page of its own.
      guard seen != nil || (seesAll && project == nil) else { return News(tick: tick) }
      let moment = seen.map { Timestamp(milliseconds: Int64($0.number(1))) }
      // The position is part of the question, which does not have to wait for it then.
      let position = "(SELECT tick FROM seen WHERE person = $1)"
      let ownFirst = "(SELECT tick FROM change WHERE actor = $2 ORDER BY tick LIMIT 1)"
      let place =
        project == nil
        ? "c.tick > coalesce(\(position), \(ownFirst), 0)"
        : "c.seq > coalesce(\(position), 0) AND c.project = $3"
      let since = [reader, .text(actor.name)] + (project.map { [.text($0.rawValue)] } ?? [])
      let rows = try engine.rows(
        """
        SELECT \(ChangeTable.columns), p.customer FROM change c
        LEFT JOIN change u ON u.project = c.project AND u.undoes = c.seq JOIN project p ON p.id = c.project
        WHERE \(place) AND c.actor <> $2 ORDER BY c.tick DESC LIMIT $\(since.count + 1)
        """, since + [SQLValue(seesAll ? max(0, limit) : .max)])
      var lines: [News.Line] = []
      for row in rows {
        lines.append(.init(entry: try ChangeTable.entry(row), customer: row.text(row.values.count - 1)))
      }
      if !seesAll {
        lines = try shown(lines)
        return News(
          lines: Array(lines.prefix(max(0, limit))), count: lines.count, tick: tick, since: moment)
      }
      let count = try engine.first("SELECT count(*) FROM change c WHERE \(place) AND c.actor <> $2", since)
      return News(lines: lines, count: count?.number(0) ?? 0, tick: tick, since: moment)
    }
  }

  private func shown(_ lines: [News.Line]) throws(StoreError) -> [News.Line] {
    var redactions: [ProjectID: Redaction] = [:]
    var result: [News.Line] = []
    for line in lines {
      let id = line.entry.project
      let redaction = if let known = redactions[id] { known } else { Redaction(try whole(id)) }
      redactions[id] = redaction
      guard !line.entry.isWord(of: actor.name), let entry = redaction.shown(line.entry, to: actor) else {
        continue
      }
      result.append(News.Line(entry: entry, customer: line.customer))
    }
    return result
  }

  func markSeen(upTo tick: Int, within project: ProjectID?, at moment: Moment) throws(StoreError) {
    try write { () throws(StoreError) in
      try engine.queue(
        """
        INSERT INTO seen(person, tick, at) VALUES($1, $2, $3)
        ON CONFLICT(person) DO UPDATE SET tick = excluded.tick, at = excluded.at WHERE excluded.tick >= seen.tick
        """,
        [
          .text(Reader(actor, within: project).key), SQLValue(tick), .integer(moment.timestamp.milliseconds),
        ])
    }
  }
}
