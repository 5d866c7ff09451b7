/// What a command answers, independent of how it is written.
///
/// The members of the JSON form are the keys of facts and tables, so renaming one is a change of format.
struct Report: Sendable {
  /// Names the shape of the JSON form: `projects`, `board`.
  let kind: String
  var facts: [Fact] = []
  var tables: [Table] = []
  /// What a person reads in place of facts and tables, where they are better drawn. Safe already.
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

    init(_ key: String, _ title: String) {
      self.key = key
      self.title = title
    }
  }

  struct Table: Sendable {
    let key: String
    let title: String
    let columns: [Column]
    var rows: [[Value]]
    /// Said in place of an empty table.
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
