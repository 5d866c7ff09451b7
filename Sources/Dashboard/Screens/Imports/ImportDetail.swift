import Domain

/// The detail pane of a row that is about to be imported.
enum ImportDetail {
  static func title(of row: ImportPreview.Row) -> String {
    "Line \(row.line)  \(row.name)  \(row.standing.rawValue)"
  }

  static func lines(of row: ImportPreview.Row) -> [DetailLine] {
    row.changes.map { DetailLine(DisplayText.line($0), label: "change") }
      + row.findings.flatMap(lines)
  }

  private static func lines(of finding: ImportPreview.Finding) -> [DetailLine] {
    [
      DetailLine(
        finding.what, label: finding.isError ? "error" : "warning", tone: finding.isError ? .bad : .attention),
      DetailLine("\(finding.remedy) (from character \(finding.column) of the line)", label: "remedy"),
    ]
  }
}
