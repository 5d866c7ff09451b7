/// What becomes of a row of a file.
package enum ImportStanding: String, CaseIterable, Sendable { case new, changed, unchanged, error }

/// Something that an import says about one row: where, what, and what helps.
package struct ImportFinding: Hashable, Sendable {
  /// Whether the row can be imported all the same.
  package enum Severity: String, Sendable { case warning, error }

  package let severity: Severity
  /// The heading of the column in the file, or the name of a column that it does not have.
  package let heading: String
  /// The first character of the cell within its line, from 1.
  package let column: Int
  package let text: String
  package let remedy: String
  /// It is a day that reads two ways: whoever knows the file can say which.
  package let isAmbiguousDay: Bool

  package init(
    _ severity: Severity, heading: String, column: Int, _ text: String, remedy: String,
    isAmbiguousDay: Bool = false
  ) {
    self.isAmbiguousDay = isAmbiguousDay
    self.severity = severity
    self.heading = heading
    self.column = column
    self.text = text
    self.remedy = remedy
  }

  /// With the heading, unless it names it or is about the row as a whole: `due: "soon" is no day`.
  package var headed: String {
    heading == "row" || text.contains(heading) ? text : "\(heading): \(text)"
  }
}

/// Why nothing of a file can be read; both numbers count from 1.
package struct ImportProblem: Error, Hashable, Sendable {
  package let line: Int
  package let column: Int
  /// Without the full stop, with what helps.
  package let sentence: String

  package init(line: Int, column: Int = 1, _ sentence: String) {
    self.line = line
    self.column = column
    self.sentence = sentence
  }

  /// A heading of a column that the list already has.
  static func double(_ heading: String, of first: String, line: Int, column: Int) -> ImportProblem {
    ImportProblem(
      line: line, column: column,
      "\"\(DisplayText.line(heading))\" is the same column as \"\(DisplayText.line(first))\"; keep one")
  }
}
