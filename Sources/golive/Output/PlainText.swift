import Canvas
import Domain
import Layout

/// Writes a report for reading: facts as lines, tables in columns two blanks apart.
enum PlainText {
  /// - Parameter width: the columns that tables have to fit in; `nil` if they may have any.
  static func text(_ document: Report, width: Int? = nil) -> String {
    var blocks: [String] = []
    if !document.facts.isEmpty { blocks.append(facts(document.facts)) }
    blocks += document.tables.map { table(_: $0, titled: document.tables.count > 1, width) }
    return blocks.joined(separator: "\n")
  }

  private static func facts(_ facts: [Report.Fact]) -> String {
    let width = facts.map(\.title.columns).max() ?? 0
    let margin = String(repeating: " ", count: width + 2)
    return facts.map { fact in
      let lines = self.lines(fact.value)
      let rest = lines.dropFirst().map { "\n" + margin + $0 }.joined()
      return trimmed(padded(fact.title, width) + "  " + (lines.first ?? "")) + rest + "\n"
    }.joined()
  }

  private static func lines(_ value: Value) -> [String] {
    guard case .text(let text) = value else { return [value.plain] }
    return DisplayText.block(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func table(_ table: Report.Table, titled: Bool, _ width: Int?) -> String {
    let title = titled && !table.title.isEmpty ? table.title + "\n" : ""
    guard !table.rows.isEmpty else { return title + table.empty + "\n" }
    let cells = [table.columns.map(\.title)] + table.rows.map { row in row.map(\.cell) }
    let isNumber = table.columns.indices.map { column in table.rows.allSatisfy { $0[column].isNumeric } }
    let natural = table.columns.indices.map { column in cells.map { $0[column].columns }.max() ?? 0 }
    let fit = TableFit(table.columns, natural, isNumber, into: width)
    let lines = cells.map { row in
      trimmed(
        fit.places.map { place in
          let text = row[place.index]
          return isNumber[place.index]
            ? text.rightAligned(to: place.columns) : text.padded(to: place.columns)
        }.joined(separator: "  "))
    }
    return title + lines.joined(separator: "\n") + "\n" + fit.note(table.columns)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.columns))
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Value {
  fileprivate var isNumeric: Bool {
    switch self {
    case .none, .number: true
    case .text, .flag, .list, .object: false
    }
  }
}
