import Layout

/// The result of a command, independent of its output format.
///
/// The keys of facts and tables are the members of the JSON form, so renaming one changes the format.
struct Report: Sendable {
  /// Names the shape of the JSON form: `projects`, `board`.
  let kind: String
  var facts: [Fact] = []
  var tables: [Table] = []
  /// Text shown to people instead of facts and tables, if a drawing is clearer. Already safe for a
  /// terminal.
  var drawing: String?

  /// One named value.
  struct Fact: Sendable {
    let key: String
    let title: String
    let value: Value

    init(_ key: String, _ title: String, _ value: Value) {
      self.key = key
      self.title = title
      self.value = value
    }
  }

  struct Column: Sendable {
    let key: String
    let title: String
    /// How it shrinks in plain text; `nil` for the usual: from its content, the last columns first.
    let need: ColumnNeed?
    /// The width somebody wants in plain text.
    let width: Int?

    init(_ key: String, _ title: String, need: ColumnNeed? = nil, width: Int? = nil) {
      self.key = key
      self.title = title
      self.need = need
      self.width = width
    }
  }

  struct Table: Sendable {
    let key: String
    let title: String
    let columns: [Column]
    var rows: [[Value]]
    /// Shown instead of an empty table.
    let empty: String

    init(_ key: String, _ title: String, _ columns: [Column], rows: [[Value]], empty: String) {
      self.key = key
      self.title = title
      self.columns = columns
      self.rows = rows
      self.empty = empty
    }
  }
}
