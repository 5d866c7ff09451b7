import Domain
import Layout

/// A list that was read and compared with a project; nothing of it is stored yet.
package struct ImportPreview: Hashable, Sendable {
  /// What was read, with what storing it takes.
  package enum Content: Hashable, Sendable {
    case numbers(NumberFile, NumberImport)
    /// - `basis`: the project with which the file was compared.
    case feed(Feed, basis: ProjectState)
  }

  /// One row of the file.
  package struct Row: Hashable, Sendable {
    package let line: Int
    /// What the row is about, or what was written instead.
    package let name: String
    package let standing: ImportStanding
    /// What it changes, each as `duration 2 -> 5`.
    package let changes: [String]
    package let findings: [Finding]
    /// What it adds or changes, where that is an item.
    let item: ItemID?

    /// The worst of what was found.
    package var worst: Finding? { findings.first(where: \.isError) ?? findings.first }
  }

  /// Something that is said about one row.
  package struct Finding: Hashable, Sendable {
    package let isError: Bool
    package let what: String
    /// Without the heading of its column.
    let bare: String
    package let remedy: String
    /// The first character of the cell within its line, from 1.
    package let column: Int
    let isAmbiguousDay: Bool
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
    case .feed(let feed, _): rows = feed.rows.map(Row.init)
    }
  }

  package var kind: ImportKind { question.list.kind }
  package var errors: Int { count(.error) }
  /// Rows that an import would store.
  package var valid: Int { count(.new) + count(.changed) }

  private func count(_ standing: ImportStanding) -> Int { rows.count { $0.standing == standing } }

  /// `Import numbers.csv   61 rows   54 new  0 changed  0 same   4 warnings  3 errors`
  package var heading: String { Self.lines(of: headingParts, width: .max).joined() }

  /// What of the file is not read, and how it was saved if that is not the usual way; empty if there is nothing to say.
  package var note: String {
    guard case .feed(let feed, _) = content else { return "" }
    let unknown = feed.unknown.map(DisplayText.line).joined(separator: ", ")
    return [
      unknown.isEmpty ? nil : "Columns left out: \(unknown)",
      feed.encoding == "UTF-8" ? nil : "Read as \(feed.encoding)",
    ].compactMap { $0 }.joined(separator: "   ")
  }

  /// The first day of the file that reads two ways, in words, unless somebody has said which it is.
  var ambiguousDay: String? {
    guard question.list.dates == nil else { return nil }
    return rows.lazy.flatMap(\.findings).first(where: \.isAmbiguousDay)?.bare
  }

  /// The first item that an import would add or change.
  var firstItem: ItemID? {
    rows.first { $0.item != nil && ($0.standing == .new || $0.standing == .changed) }?.item
  }

  /// Counts, and what is to be known of the file, in as many lines as it takes; where they are several, without what
  /// there is none of.
  package func headingLines(width: Int) -> [String] {
    let whole = Self.lines(of: headingParts, width: width)
    let counts = whole.count == 1 ? whole : Self.lines(of: headingParts.filter(\.isThere), width: width)
    guard !note.isEmpty else { return counts }
    let last = counts.last ?? ""
    return last.columns + note.columns + 3 <= width
      ? counts.dropLast() + ["\(last)   \(note)"] : counts + [note]
  }

  /// A part of the heading, with the blanks between it and the one before it.
  private struct HeadingPart {
    let text: String
    var gap = 3
    var isThere = true

    static func count(_ number: Int, _ one: String, _ many: String, gap: Int = 2) -> HeadingPart {
      HeadingPart(text: Words.count(number, one, many), gap: gap, isThere: number > 0)
    }
  }

  private var headingParts: [HeadingPart] {
    let warnings = rows.count { $0.standing != .error && !$0.findings.isEmpty }
    return [
      HeadingPart(text: "Import \(Feed.source(question.path))"),
      HeadingPart(text: Words.count(rows.count, "row")),
      .count(count(.new), "new", "new", gap: 3), .count(count(.changed), "changed", "changed"),
      .count(count(.unchanged), "same", "same"), .count(warnings, "warning", "warnings", gap: 3),
      .count(errors, "error", "errors"),
    ]
  }

  private static func lines(of parts: [HeadingPart], width: Int) -> [String] {
    parts.reduce(into: []) { lines, part in
      guard let last = lines.last, last.columns + part.gap + part.text.columns <= width else {
        return lines.append(part.text)
      }
      lines[lines.count - 1] = last + String(repeating: " ", count: part.gap) + part.text
    }
  }

  /// A line for each error and warning, for whoever corrects the file.
  var findingsCSV: String {
    switch content {
    case .numbers(_, let found): found.findingsCSV
    case .feed(let feed, _): feed.findingsCSV
    }
  }
}

extension ImportPreview.Row {
  fileprivate init(_ row: NumberImport.Row) {
    self.init(
      line: row.line, name: DisplayText.line(row.text), standing: row.standing, changes: [],
      findings: row.findings.map { ImportPreview.Finding($0, $0.sentence) }, item: nil)
  }

  fileprivate init(_ row: Feed.Row) {
    self.init(
      line: row.line, name: row.name, standing: row.standing, changes: row.changes,
      findings: row.findings.map { ImportPreview.Finding($0, $0.headed) }, item: row.item)
  }

  /// The worst of what was found, or else what becomes of the row.
  package var words: String {
    if let worst { return worst.what }
    return changes.isEmpty ? standing.rawValue : "\(standing.rawValue): \(changes.joined(separator: "; "))"
  }
}

extension ImportPreview.Finding {
  fileprivate init(_ finding: ImportFinding, _ what: String) {
    self.init(
      isError: finding.severity == .error, what: DisplayText.line(what), bare: DisplayText.line(finding.text),
      remedy: finding.remedy, column: finding.column, isAmbiguousDay: finding.isAmbiguousDay)
  }
}
