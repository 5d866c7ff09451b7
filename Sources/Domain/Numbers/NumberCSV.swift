extension NumberImport {
  /// A line for each error and warning, with the line and column of the file it is about.
  package var findingsCSV: String {
    FindingsCSV.of(rows.map { ($0.line, $0.text, $0.standing, $0.findings) }, naming: "number")
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

extension ImportFinding {
  /// With the heading, unless it is about the number itself or names it: `cnam: 16 characters, at most 15`.
  package var sentence: String {
    NumberColumn(heading: heading) == .number ? text : headed
  }
}
