import Domain

/// A row of what an entry changed in the number inventory, as it stands.
package struct LoggedRun: Hashable, Sendable {
  package let project: String
  package let sequence: Int
  package let run: Int
  package let low: Int
  package let high: Int
  package let single: Int
  package let body: String

  static let columns = "project, seq, run, low, high, single, body"

  var values: [SQLValue] {
    [
      .text(project), SQLValue(sequence), SQLValue(run), SQLValue(low), SQLValue(high), SQLValue(single),
      .text(body),
    ]
  }
}

extension LoggedRun {
  /// Reads the columns of `columns`.
  init(_ row: Row) {
    self.init(
      project: row.text(0), sequence: row.number(1), run: row.number(2), low: row.number(3),
      high: row.number(4), single: row.number(5), body: row.text(6))
  }
}
