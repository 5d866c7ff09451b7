/// Findings and differences as CSV: every cell quoted, safe in a spreadsheet.
enum FindingsCSV {
  static func text(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { SpreadsheetText.quoted(SpreadsheetText.guarded($0)) }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// A line for each finding of rows.
  static func of(
    _ rows: [(line: Int, name: String, standing: ImportStanding, findings: [ImportFinding])],
    naming noun: String = "item"
  ) -> String {
    let headings = ["line", noun, "standing", "severity", "heading", "column", "what", "remedy"]
    let lines = rows.flatMap { row in
      row.findings.map { finding in
        [
          String(row.line), row.name, row.standing.rawValue, finding.severity.rawValue, finding.heading,
          String(finding.column), finding.text, finding.remedy,
        ]
      }
    }
    return text([headings] + lines)
  }
}
