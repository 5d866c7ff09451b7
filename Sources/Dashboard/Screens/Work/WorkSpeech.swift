import Domain

/// In plain lines.
extension WorkScreen {
  package func spokenHeading(_ head: String, filter: String, in context: WorkspaceContext) -> [String] {
    let sorted = order.map { ", sorted by \($0.title)" } ?? ""
    let view = view.map { ", view \($0.title(for: asView($0.name)))" } ?? ""
    return ["\(list.title): \(count.counted("thing")), by \(grouping.title)\(sorted)\(view)\(filter)."]
  }

  package func spokenRows(in context: WorkspaceContext) -> [LinearRow] {
    var above: WorkGroup.Key?
    let chosen = columns.columns(WorkColumn.self).map(\.column)
    return page.rows.rows.enumerated().map { index, row in
      let key = row.group(grouping)
      defer { above = key }
      let heading = key == above || key == .all ? nil : spoken(key, row, context.day)
      return LinearRow(
        .line(page.rows.offset + index), name: "\(row.project.id)/\(row.item.item)",
        chosen.isEmpty ? row.spoken(on: context.day) : row.spoken(chosen, on: context.day), heading: heading)
    }
  }

  private func spoken(_ key: WorkGroup.Key, _ row: WorkRow, _ today: Day) -> String {
    let words = page.groups[key].map { ": \($0.words(key, row, on: today))" } ?? ""
    return "\(key.title(row, on: today))\(words)."
  }

  package func spokenDetail(in context: WorkspaceContext) -> [String] {
    current.map { row in
      ["\(row.item.item), \(row.project.customer)"]
        + WorkDetail.lines(row, context.day).map(\.spoken)
    } ?? []
  }

  package func spokenPart(in context: WorkspaceContext) -> String { list.rawValue }
}

extension WorkRow {
  /// The columns that somebody chose. Without the item nobody would know what a verb is for.
  fileprivate func spoken(_ columns: [WorkColumn], on today: Day) -> String {
    let named = columns.contains(.what) || columns.contains(.item)
    return
      ((named ? [] : [item.item.rawValue])
      + columns.compactMap { (column) -> String? in
        if column == .health { return "health \(project.health(on: today).health.rawValue)" }
        let text = column.text(self, on: today, besides: columns)
        return [.what, .customer, .who, .item].contains(column) ? text : column.spoken(text)
      }).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `Acme Logistics: EXE-22 Supply the latest carrier bill, was due Tue 17 Nov, Dana Ruiz (CUST) has it for 4 ...`
  package func spoken(on today: Day) -> String {
    let due = item.due.map { "\($0 < today ? "was due" : "due") \($0.short(near: today))" }
    let held = heldDays(on: today).map {
      "\(item.person) (\(item.holder.ball)) has it for \(Words.count($0, "business day"))"
    }
    return [
      "\(project.customer): \(item.item) \(item.title)", due,
      held ?? "\(item.person) (\(item.holder.ball)), not to be worked on yet",
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
