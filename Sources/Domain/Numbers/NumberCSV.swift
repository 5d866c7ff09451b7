/// Findings and differences as CSV: every cell quoted, safe in a spreadsheet.
enum FindingsCSV {
  static func text(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { SpreadsheetText.quoted(SpreadsheetText.guarded($0)) }.joined(separator: ",") + "\r\n"
    }.joined()
  }
}

extension NumberImport {
  /// A line for each error and warning, with the line and column of the file it is about.
  package var findingsCSV: String {
    let headings = ["line", "number", "standing", "severity", "heading", "column", "what", "remedy"]
    let lines = rows.flatMap { row in
      row.findings.map { finding in
        [
          String(row.line), row.text, row.standing.rawValue, finding.severity.rawValue, finding.heading,
          String(finding.column), finding.text, finding.remedy,
        ]
      }
    }
    return FindingsCSV.text([headings] + lines)
  }
}

extension NumberReconciliation {
  package var csv: String {
    let headings = ["found", "number", "count", "line", "order", "what", "remedy"]
    let lines = differences.map { difference in
      [
        difference.kind.title, difference.number ?? "", String(difference.count),
        difference.line.map(String.init) ?? "", difference.order ?? "", difference.what, difference.remedy,
      ]
    }
    return FindingsCSV.text([headings] + lines)
  }
}
