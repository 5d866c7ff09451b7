import Domain
import Layout

/// A list that was read and compared with a project; nothing of it is stored yet.
package struct ImportPreview: Hashable, Sendable {
  /// What was read, with what storing it takes.
  package enum Content: Hashable, Sendable {
    case numbers(NumberFile, NumberImport)
  }

  /// One row of the file.
  package struct Row: Hashable, Sendable {
    package let line: Int
    /// What the row is about, or what was written instead.
    package let name: String
    package let standing: ImportStanding
    package let findings: [Finding]

    /// The worst of what was found.
    package var worst: Finding? { findings.first(where: \.isError) ?? findings.first }
  }

  /// Something that is said about one row.
  package struct Finding: Hashable, Sendable {
    package let isError: Bool
    package let what: String
    package let remedy: String
    /// The first character of the cell within its line, from 1.
    package let column: Int
  }

  package let question: ImportQuestion
  package let content: Content
  /// The newest change of the project when both were compared.
  package let sequence: Int
  package let rows: [Row]

  package init(_ question: ImportQuestion, _ content: Content, sequence: Int) {
    self.question = question
    self.content = content
    self.sequence = sequence
    switch content {
    case .numbers(_, let found): rows = found.rows.map(Row.init)
    }
  }

  package var kind: ImportKind { question.list.kind }
  package var errors: Int { count(.error) }
  /// Rows that an import would store.
  package var valid: Int { count(.new) + count(.changed) }

  private func count(_ standing: ImportStanding) -> Int { rows.count { $0.standing == standing } }

  /// `Import numbers.csv   61 rows   54 new  0 changed  0 same   4 warnings  3 errors`
  package var heading: String { headingParts.joined(separator: Self.gap) }

  /// The heading in as many lines as it takes.
  package func headingLines(width: Int) -> [String] {
    headingParts.reduce(into: []) { lines, part in
      if let last = lines.last, last.columns + Self.gap.columns + part.columns <= width {
        lines[lines.count - 1] = last + Self.gap + part
      } else {
        lines.append(part)
      }
    }
  }

  private static let gap = "   "

  private var headingParts: [String] {
    let warnings = rows.count { $0.standing != .error && !$0.findings.isEmpty }
    return [
      "Import \(Feed.source(question.path))", Words.count(rows.count, "row"),
      "\(count(.new)) new  \(count(.changed)) changed  \(count(.unchanged)) same",
      "\(Words.count(warnings, "warning"))  \(Words.count(errors, "error"))",
    ]
  }

  /// A line for each error and warning, for whoever corrects the file.
  var findingsCSV: String {
    switch content {
    case .numbers(_, let found): found.findingsCSV
    }
  }
}

extension ImportPreview.Row {
  fileprivate init(_ row: NumberImport.Row) {
    self.init(
      line: row.line, name: DisplayText.line(row.text), standing: row.standing,
      findings: row.findings.map { ImportPreview.Finding($0, $0.sentence) })
  }
}

extension ImportPreview.Finding {
  fileprivate init(_ finding: ImportFinding, _ what: String) {
    self.init(
      isError: finding.severity == .error, what: DisplayText.line(what), remedy: finding.remedy,
      column: finding.column)
  }
}
