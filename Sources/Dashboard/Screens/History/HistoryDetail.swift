import Domain

/// The detail pane of a history entry.
package enum HistoryDetail {
  /// An entry can have thousands of changes, for example the creation of a project.
  private static let limit = 200

  package static func title(of screen: HistoryScreen) -> String {
    screen.currentEntry.map { "#\($0.sequence)  \(DisplayText.line($0.summary))" } ?? ""
  }

  package static func lines(of screen: HistoryScreen, in context: ScreenContext) -> [DetailLine] {
    guard let entry = screen.currentEntry else { return [] }
    let way = entry.via.isEmpty ? "" : ", by \(DisplayText.line(entry.via))"
    var lines = [
      DetailLine(
        "\(entry.who(for: context.actor)) (\(DisplayText.line(entry.role)))\(way), \(Words.when(entry.at, context.moment))",
        label: "Who")
    ]
    if let undone = entry.undoes { lines.append(DetailLine("#\(undone)", label: "Undoes", tone: .attention)) }
    if let by = entry.undoneBy { lines.append(DetailLine("by #\(by)", label: "Undone", tone: .attention)) }
    if let receipt = context.project.receipt(of: entry) {
      lines.append(DetailLine(receipt.description, label: "Receipt", tone: .good))
    }
    lines.append(DetailLine(String(entry.hash.prefix(12)), label: "Hash", tone: .muted))
    return lines + changes(entry, context)
  }

  private static func changes(_ entry: HistoryEntry, _ context: ScreenContext) -> [DetailLine] {
    let changes = entry.visibleChanges(in: context)
    var lines: [DetailLine] = []
    var item: ItemID?
    for change in changes.prefix(limit) where change.field != .sort || change.old != nil {
      if change.item != item {
        item = change.item
        let title = context.project.title(of: change.item)
        let name = title == change.item.rawValue ? title : "\(change.item) \(title)"
        lines.append(DetailLine(DisplayText.line(name), tone: .heading, item: change.item))
      }
      lines.append(
        DetailLine(
          "\(shown(change.old, change.field, context)) -> \(shown(change.new, change.field, context))",
          label: DisplayText.line(change.field.rawValue)))
    }
    if changes.count > limit {
      lines.append(DetailLine("... \(changes.count - limit) more changes", tone: .muted))
    }
    return lines
  }

  private static func shown(_ value: String?, _ field: Field, _ context: ScreenContext) -> String {
    guard let value else { return "(none)" }
    // Timestamps are stored as milliseconds and have to be formatted.
    if field == .at, let at = Int64(value) { return Words.when(Timestamp(milliseconds: at), context.moment) }
    return value.isEmpty ? "(empty)" : DisplayText.line(field.shown(value))
  }
}
