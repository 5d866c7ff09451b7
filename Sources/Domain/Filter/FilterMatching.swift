/// Whether a row is found: the one place that says what a filter means. What a store does by itself must agree with it.
extension Filter {
  package func matches(_ subject: FilterSubject) -> Bool {
    if terms.isEmpty { return true }
    var reading = Reading(subject: subject)
    return terms.allSatisfy { reading.passes($0) }
  }

  package func matches<Row>(_ row: Row, in table: FilterTable<Row>) -> Bool {
    terms.isEmpty || matches(table.subject(row))
  }

  /// One row, whose text is put together once.
  private struct Reading {
    let subject: FilterSubject
    lazy var parts = subject.parts().map { $0.lowercased() }
    lazy var text = parts.joined(separator: subject.separator)
    lazy var people = subject.people().map { $0.lowercased() }

    init(subject: FilterSubject) { self.subject = subject }

    mutating func passes(_ term: Term) -> Bool {
      switch term {
      case .contains(let part): return subject.contains?(part) ?? text.containsText(part)
      case .fuzzy(let pattern): return Fuzzy.score(pattern, in: text) != nil
      case .pattern(let pattern): return parts.contains { pattern.isFound(in: $0) }
      case .person(let name): return people.contains { $0.containsText(name) }
      case .field(let name, let test): return subject.value(name).passes(test)
      case .not(let inner): return !passes(inner)
      case .all(let terms):
        for term in terms where !passes(term) { return false }
        return true
      case .any(let terms):
        for term in terms where passes(term) { return true }
        return false
      }
    }
  }
}

extension String {
  /// Whether `part` occurs in it, byte for byte.
  package func containsText(_ part: String) -> Bool {
    let needle = Array(part.utf8)
    guard let first = needle.first else { return true }
    let hay = Array(utf8)
    guard hay.count >= needle.count else { return false }
    return (0...(hay.count - needle.count)).contains { start in
      hay[start] == first && hay[start..<start + needle.count].elementsEqual(needle)
    }
  }
}
