import Domain

/// In plain lines.
extension HistoryScreen {
  package func spokenHeading(_ head: String, filter: String, in context: ScreenContext) -> [String] {
    ["\(head)\(filter), newest first."]
  }

  package func spokenRows(in context: ScreenContext) -> [LinearRow] {
    let sequences = fresh(in: context).list.sections.flatMap { $0.rows }
    return sequences.compactMap { sequence -> LinearRow? in
      guard let entry = entry(sequence) else { return nil }
      let undone = entry.undoneBy == nil ? "" : ", undone"
      return LinearRow(
        .item(Self.rowID(sequence)), name: "#\(sequence)",
        "\(Words.when(entry.at, context.moment)), \(entry.who(for: context.actor)): \(entry.summary)\(undone)"
      )
    }
  }
}
