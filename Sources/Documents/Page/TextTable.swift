import Domain
import Layout

/// A table in plain text: columns side by side, cells wrapped.
struct TextTable {
  let lines: [String]

  /// - Parameter rows: the heading first; it is left out if all of it is empty.
  init(_ rows: [[String]], width: Int) {
    let count = rows.map(\.count).max() ?? 0
    let wanted = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].columns : 0 }.max() ?? 0
    }
    let room = width - Self.gap * max(0, wanted.count { $0 > 0 } - 1)
    guard wanted.map({ min($0, Self.least) }).reduce(0, +) <= room else {
      lines = Self.stacked(rows, width: width)
      return
    }
    let widths = Self.fitted(wanted, into: room)
    let hasHeading = rows.first?.contains { !$0.isEmpty } ?? false
    var lines: [String] = []
    for (place, row) in rows.enumerated() where place > 0 || hasHeading {
      lines += Self.lines(of: row, widths)
      if place == 0 {
        lines.append(Self.joined(widths.map { String(repeating: "-", count: $0) }, widths))
      }
    }
    self.lines = lines
  }

  private static let gap = 2
  /// In a narrower column most words would be cut.
  private static let least = 10

  /// Where the columns do not fit: each cell on a line of its own, behind the heading of its column.
  private static func stacked(_ rows: [[String]], width: Int) -> [String] {
    let heading = rows.first ?? []
    return rows.dropFirst().flatMap { row -> [String] in
      row.enumerated().flatMap { column, cell -> [String] in
        guard !cell.isEmpty else { return [String]() }
        let name = column < heading.count && !heading[column].isEmpty ? "\(heading[column]): " : ""
        let indent = column == 0 ? "" : "  "
        return TextPage.wrapped(name + cell, width: width, indent: "  ", first: indent)
      }
    }
  }

  /// Columns that are wider than their share give room until all of them fit.
  private static func fitted(_ wanted: [Int], into width: Int) -> [Int] {
    var widths = wanted
    while widths.reduce(0, +) > width, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > least
    {
      widths[widest] -= 1
    }
    return widths
  }

  private static func lines(of row: [String], _ widths: [Int]) -> [String] {
    let cells = widths.indices.map { column -> [String] in
      guard column < row.count, widths[column] > 0 else { return [""] }
      return TextPage.wrapped(row[column], width: widths[column], indent: "", first: "")
    }
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { line in
      joined(cells.map { line < $0.count ? $0[line] : "" }, widths)
    }
  }

  private static func joined(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) where width > 0 {
      line += cell + String(repeating: " ", count: max(0, width - cell.columns)) + "  "
    }
    return line.withoutTrailingBlanks
  }
}
