import Domain

/// Writes tables as RFC 4180: every cell quoted, CRLF line ends, a header line.
struct CSV {
  /// Whether to leave cells unchanged that a spreadsheet would run as a formula. For programs only.
  let raw: Bool

  func text(_ table: Report.Table) -> String {
    let header = table.columns.map { cell($0.key) }.joined(separator: ",") + "\r\n"
    return header
      + table.rows.map { row in row.map { cell($0.plain) }.joined(separator: ",") + "\r\n" }.joined()
  }

  func text(_ facts: [Report.Fact]) -> String {
    let columns = [Report.Column("field", "Field"), Report.Column("value", "Value")]
    return text(
      Report.Table("facts", "", columns, rows: facts.map { [.text($0.key), $0.value] }, empty: ""))
  }

  private func cell(_ text: String) -> String {
    let safe = raw || Self.isNumber(text) || !Self.startsFormula(text) ? text : "'" + text
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// A sign, digits, and optionally a point and more digits: spreadsheets read it as a number and run
  /// nothing.
  static func isNumber(_ text: String) -> Bool {
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber }
    }
  }

  /// Spreadsheets skip leading blanks and treat full-width signs like narrow ones.
  static func startsFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace || $0 == "\t" || $0 == "\r" }
    guard let first else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}":
      return true
    default: return false
    }
  }
}
