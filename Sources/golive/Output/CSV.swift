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
    SpreadsheetText.quoted(raw ? text : SpreadsheetText.guarded(text))
  }
}
