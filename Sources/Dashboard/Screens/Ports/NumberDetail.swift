import Domain

/// The detail pane of a number.
package enum NumberDetail {
  package static func title(of number: InventoryNumber) -> String {
    let count = number.range.isSingle ? "" : "  (\(number.range.count))"
    return "\(number.range)\(count)"
  }

  package static func lines(
    of number: InventoryNumber, deeds: (number: PhoneNumber, all: [NumberDeed])?, in context: ScreenContext
  ) -> [DetailLine] {
    values(of: number, in: context) + history(of: number, deeds, in: context)
  }

  private static func values(of number: InventoryNumber, in context: ScreenContext) -> [DetailLine] {
    let own = NumberColumn.values.compactMap { column in
      number[column].map { DetailLine($0, label: column.title, item: order(column, $0, in: context)) }
    }
    return own + number.notes.sorted { $0.key < $1.key }.map { DetailLine($0.value, label: $0.key) }
  }

  private static func order(_ column: NumberColumn, _ name: String, in context: ScreenContext) -> ItemID? {
    column == .portOrder ? context.project.portOrders(named: name).one?.id : nil
  }

  /// Newest first; read when the number is opened.
  private static func history(
    of number: InventoryNumber, _ deeds: (number: PhoneNumber, all: [NumberDeed])?, in context: ScreenContext
  ) -> [DetailLine] {
    guard let deeds, deeds.number == number.range.first else {
      return [DetailLine("Enter reads its history", tone: .muted)]
    }
    return [.heading("History")]
      + deeds.all.map { deed in
        DetailLine(
          deed.words.isEmpty ? deed.summary : deed.words.joined(separator: "; "),
          label: "\(Words.when(deed.at, context.moment)) \(DisplayText.line(deed.actor))")
      }
  }
}

/// The detail pane of a difference.
package enum DifferenceDetail {
  package static func title(of difference: NumberDifference) -> String {
    [difference.number, difference.order].compactMap { $0 }.joined(separator: "  ")
  }

  package static func lines(of difference: NumberDifference) -> [DetailLine] {
    var lines = [
      DetailLine(difference.kind.title, label: "Found", tone: .attention),
      DetailLine(difference.what, label: "What"), DetailLine(difference.remedy, label: "Remedy"),
    ]
    if difference.count > 1 { lines.append(DetailLine("\(difference.count)", label: "Numbers")) }
    if let line = difference.line { lines.append(DetailLine("\(line)", label: "Line")) }
    return lines
  }
}
