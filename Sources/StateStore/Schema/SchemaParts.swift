/// A table, index, guard or view of a workspace, and the statement that makes it.
package struct SchemaPart: Hashable, Sendable {
  /// `table`, `index`, `trigger`, `view`.
  package let kind: String
  package let name: String
  package let sql: String

  package init(kind: String, name: String, sql: String) {
    self.kind = kind
    self.name = name
    self.sql = sql
  }

  /// `nil` for a statement that makes nothing.
  init?(statement: String) {
    let words = statement.prefix(80).split { $0.isWhitespace || $0 == "(" }
    guard words.first == "CREATE" else { return nil }
    let kind = words.dropFirst().first { $0 != "UNIQUE" } ?? ""
    guard ["TABLE", "INDEX", "TRIGGER"].contains(kind), let place = words.firstIndex(of: kind),
      words.indices.contains(place + 1)
    else { return nil }
    self.init(kind: kind.lowercased(), name: String(words[place + 1]), sql: statement)
  }

  /// A table that is gone cannot be made again, because what it held is gone too.
  var isTable: Bool { kind == "table" }
  private var word: String { kind == "trigger" ? "guard" : kind }
  var isMissing: String { "the \(word) \(name) is missing" }
  var isAnother: String { "the \(word) \(name) is not the one golive makes" }
  var isForeign: String { "the \(word) \(name) is not golive's" }
}

/// What a workspace must consist of. The names come from the statements alone, because every opening asks for them and
/// making a database takes longer than all the rest of it.
extension Schema {
  package func parts(upTo version: Int, in dialect: Dialect) -> [SchemaPart] {
    statements(upTo: version, in: dialect).compactMap(SchemaPart.init)
  }

  /// Those a workspace of this version must have and has not.
  func missingParts(on engine: any Engine) throws(StoreError) -> [SchemaPart] {
    let found = Set(try engine.parts().map(\.name))
    return parts(upTo: version, in: engine.dialect).filter { !found.contains($0.name) }
  }

  /// Compares everything that is there, also in its text, which the database gives back in its own way.
  func examineParts(on engine: any Engine) throws(StoreError) -> [Finding] {
    let made = try mark(of: engine).version
    guard made <= version else { return [] }
    let found = Self.named(try engine.parts())
    let own = Self.named(try engine.parts(madeBy: statements(upTo: made, in: engine.dialect)))
    let expected = parts(upTo: made, in: engine.dialect).sorted { $0.name < $1.name }
    var findings: [Finding] = []
    for part in expected {
      guard let other = found[part.name] else {
        findings.append(Finding("schema", .bad, part.isMissing))
        continue
      }
      if other != own[part.name] { findings.append(Finding("schema", .bad, part.isAnother)) }
    }
    let names = Set(expected.map(\.name))
    for part in found.values.sorted(by: { $0.name < $1.name }) where !names.contains(part.name) {
      // A table of somebody else does no harm; anything that acts on golive's own may.
      findings.append(Finding("schema", part.isTable ? .note : .bad, part.isForeign))
    }
    if findings.isEmpty {
      findings.append(Finding("schema", .good, "tables, indexes and guards are those of format \(made)"))
    }
    return findings
  }

  private static func named(_ parts: [SchemaPart]) -> [String: SchemaPart] {
    Dictionary(parts.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }
}
