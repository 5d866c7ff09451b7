import Domain

/// A row of an item as it stood when it found no place in a copy: what the item was last.
package struct LoggedItem: Hashable, Sendable {
  package let project: String
  package let id: String
  package let kind: String
  package let parent: String?
  package let state: String?
  package let owner: String?
  package let due: String?
  package let sort: String?
  package let revision: Int
  /// JSON: the other fields by name.
  package let fields: String

  static let columns = "project, id, kind, parent, state, owner, due, sort, rev, fields"
}

extension LoggedItem {
  /// Reads the columns of `columns`, which are those of the table.
  init(_ row: Row) {
    self.init(
      project: row.text(0), id: row.text(1), kind: row.text(2), parent: row.optionalText(3),
      state: row.optionalText(4), owner: row.optionalText(5), due: row.optionalText(6),
      sort: row.optionalText(7), revision: row.number(8), fields: row.text(9))
  }
}

/// What a whole export says of a project that is not whole: a fault that was accepted.
package struct RecordedFault: Hashable, Sendable {
  package let project: String
  /// As the doctor says it.
  package let found: String
  /// A document whose text is not in the file; `nil` for another fault.
  package let document: String?
}

/// A record that found no place in the history of its project, because something before it is damaged.
package struct LeftRecord: Hashable, Sendable {
  package let project: String
  /// The record, as the line it would be otherwise.
  package let line: String
}
