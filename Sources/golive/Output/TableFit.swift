import Layout

/// The columns of a plain table that fit, with their widths.
struct TableFit {
  let places: [ColumnPlace]

  private static let gap = 2

  /// - Parameters:
  ///   - natural: the width of the widest cell of each column.
  ///   - isNumber: a number is never cut.
  ///   - width: the room; `nil` for any.
  init(_ columns: [Report.Column], _ natural: [Int], _ isNumber: [Bool], into width: Int?) {
    let wanted = zip(columns, natural).map { $0.width ?? $1 }
    let whole = wanted.reduce(0, +) + Self.gap * max(0, columns.count - 1)
    guard let width, whole > width else {
      places = fitColumns(wanted.map { ColumnNeed(width: $0) }, into: whole, gap: Self.gap)
      return
    }
    let needs = columns.indices.map { index in
      Self.need(
        columns[index], wanted[index], isNumber[index], importance: index == 0 ? nil : columns.count - index)
    }
    places = fitColumns(needs, into: width, gap: Self.gap)
  }

  /// The least width of a text that says nothing about it.
  private static let least = 12

  private static func need(
    _ column: Report.Column, _ wanted: Int, _ isNumber: Bool, importance rank: Int?
  ) -> ColumnNeed {
    let shrinks = column.need.map { $0.ideal > $0.minimum } ?? true
    let least = column.need?.minimum ?? Self.least
    let minimum = isNumber || !shrinks || column.width != nil ? wanted : min(wanted, least)
    return ColumnNeed(
      minimum: minimum, ideal: wanted, importance: column.need.map(\.importance) ?? rank)
  }

  /// Names what there is no room for; empty where all is shown.
  func note(_ columns: [Report.Column]) -> String {
    let shown = Set(places.map(\.index))
    let left = columns.indices.filter { !shown.contains($0) }.map { columns[$0].title }
    return left.isEmpty
      ? "" : "Not shown for want of room: \(left.joined(separator: ", ")). --wide shows all.\n"
  }
}
