import Domain
import StateStore

extension Report {
  static func history(_ entries: [HistoryEntry], of project: ProjectID, clock: Moment) -> Report {
    let columns = [
      Column("sequence", "NO"), Column("at", "WHEN"), Column("actor", "WHO"), Column("role", "ROLE"),
      Column("via", "VIA"), Column("summary", "WHAT"), Column("undoes", "UNDOES"),
      Column("undoneBy", "UNDONE BY"), Column("hash", "HASH"),
    ]
    let rows = entries.map { entry -> [Value] in
      [
        .number(entry.sequence), .text(clock.minuteText(entry.at)), .text(entry.actor), .text(entry.role),
        .text(entry.via), .text(entry.summary), Value(entry.undoes), Value(entry.undoneBy),
        .text(String(entry.hash.prefix(12))),
      ]
    }
    return Report(
      kind: "history", facts: [Fact("project", "Project", .text(project.rawValue))],
      tables: [Table("entries", "History", columns, rows: rows, empty: "Nothing happened here yet.")])
  }

  /// What one stored command did.
  static func change(_ entry: HistoryEntry) -> Report {
    let columns = [
      Column("item", "ITEM"), Column("field", "FIELD"), Column("old", "WAS"), Column("new", "IS"),
    ]
    let rows = entry.changes.map { change -> [Value] in
      [
        .text(change.item.rawValue), .text(change.field.rawValue), Value(change.field.shown(change.old)),
        Value(change.field.shown(change.new)),
      ]
    }
    return Report(
      kind: "change",
      facts: [
        Fact("project", "Project", .text(entry.project.rawValue)),
        Fact("sequence", "Change", .number(entry.sequence)), Fact("summary", "Done", .text(entry.summary)),
      ] + (entry.leftOut.map { [Fact("left", "Left out", .text($0))] } ?? [])
        + (entry.isFinal ? [Fact("final", "Stays as it is", .flag(true))] : []),
      tables: [Table("changes", "Changes", columns, rows: rows, empty: "")])
  }

  static func news(_ news: News, clock: Moment) -> Report {
    let columns = [
      Column("at", "WHEN"), Column("customer", "CUSTOMER"), Column("project", "PROJECT"),
      Column("actor", "WHO"), Column("summary", "WHAT"),
    ]
    let rows = news.lines.map { line -> [Value] in
      [
        .text(clock.minuteText(line.entry.at)), .text(line.customer), .text(line.entry.project.rawValue),
        .text(line.entry.actor), .text(line.entry.summary),
      ]
    }
    return Report(
      kind: "news",
      facts: [
        Fact("count", "Changes", .number(news.count)),
        Fact("since", "Since", Value(news.since.map { clock.minuteText($0) })),
      ],
      tables: [
        Table("news", "News", columns, rows: rows, empty: "Nobody else changed anything since you looked.")
      ])
  }
}

extension Report {
  /// A newly created project.
  static func created(_ committed: Committed) -> Report {
    let id = committed.state.id
    let customer = committed.state.value(ItemID(id.rawValue), .customer)
    return Report(
      kind: "created",
      facts: [
        Fact("project", "Created", .text(id.rawValue)), Fact("customer", "Customer", Value(customer)),
        Fact("goLive", "Go-live", Value(committed.state.value(ItemID(id.rawValue), .goLive))),
        Fact("items", "Items", .number(committed.state.items.count)),
      ])
  }
}
