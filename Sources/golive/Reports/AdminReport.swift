import Domain

extension Report {
  static func granted(_ line: KeyLine, file: String) -> Report {
    Report(
      kind: "granted",
      facts: [
        Fact("person", "Granted", .text(line.login.text)), Fact("name", "Name", .text(line.login.name)),
        Fact("role", "Role", .text(line.login.role.rawValue)),
        Fact("project", "Project", Value(line.login.project?.rawValue)),
        Fact("shows", "Shows", .text(line.manner)),
        Fact("language", "Language", Value(line.language)),
        Fact("key", "Key", .text(line.key.fingerprint)), Fact("file", "Written to", .text(file)),
      ])
  }

  /// - Parameter foreign: numbers of lines that golive did not write and that may grant any access.
  static func people(_ lines: [KeyLine], kind: String, foreign: [Int]) -> Report {
    let columns = [
      Column("person", kind == "revoked" ? "REVOKED" : "PERSON"), Column("name", "NAME"),
      Column("role", "ROLE"), Column("project", "PROJECT"), Column("shows", "SHOWS"),
      Column("language", "LANGUAGE"), Column("type", "TYPE"), Column("key", "KEY"),
      Column("comment", "COMMENT"),
    ]
    let rows = lines.map { line -> [Value] in
      [
        .text(line.login.text), .text(line.login.name), .text(line.login.role.rawValue),
        Value(line.login.project?.rawValue), .text(line.manner), Value(line.language),
        .text(line.key.type),
        .text(line.key.fingerprint),
        .text(line.key.comment),
      ]
    }
    let numbers = Value.list(foreign.map { .number($0) })
    return Report(
      kind: kind,
      facts: foreign.isEmpty ? [] : [Fact("foreignLines", "Lines not written by golive", numbers)],
      tables: [Table(kind, "Logins", columns, rows: rows, empty: "Nobody comes in over SSH.")])
  }

  static func findings(_ sentences: [String]) -> Report {
    Report(
      kind: "findings",
      tables: [
        Table(
          "findings", "Findings", [Column("finding", "FINDING")], rows: sentences.map { [.text($0)] },
          empty: "Nothing found.")
      ])
  }
}

extension KeyLine {
  fileprivate var manner: String { isLinear ? "plain lines" : "screen" }
}
