/// The tables, indexes and guards of a schema by their names.
extension Schema {
  /// A table that is gone cannot be made again, because what it held is gone too.
  struct Part {
    let name: String
    let isTable: Bool
    let statement: String

    /// `nil` for a statement that makes nothing.
    init?(_ statement: String) {
      let words = statement.prefix(80).split { $0.isWhitespace || $0 == "(" }
      guard words.first == "CREATE" else { return nil }
      let kind = words.dropFirst().first { $0 != "UNIQUE" } ?? ""
      guard ["TABLE", "INDEX", "TRIGGER"].contains(kind), let place = words.firstIndex(of: kind),
        words.indices.contains(place + 1)
      else { return nil }
      name = String(words[place + 1])
      isTable = kind == "TABLE"
      self.statement = statement
    }
  }

  /// Those a workspace of this version must have and has not.
  func missingParts(on engine: any Engine) throws(StoreError) -> [Part] {
    let found = try engine.parts()
    return statements(upTo: version, in: engine.dialect).compactMap(Part.init).filter {
      !found.contains($0.name)
    }
  }
}

extension Schema.Part {
  var isMissing: String {
    "\(statement.hasPrefix("CREATE TRIGGER") ? "the guard" : "the part") \(name) is missing"
  }
}
