import Domain

/// What a filter can look at in one row of a list.
package struct RowFacts: Sendable {
  /// Everything a person can read in the row.
  package var text: String
  package var people: [String]
  package var due: Day?
  /// `ball`, `phase`, `state`, `priority` and such, lower case.
  package var fields: [String: String]

  package init(text: String, people: [String] = [], due: Day? = nil, fields: [String: String] = [:]) {
    self.text = text
    self.people = people
    self.due = due
    self.fields = fields
  }
}

extension Filter {
  /// Whether every term holds.
  package func accepts(_ facts: RowFacts) -> Bool {
    if terms.isEmpty { return true }
    let text = facts.text.lowercased()
    return terms.allSatisfy { $0.holds(facts, text: text) }
  }
}

extension Filter.Term {
  fileprivate func holds(_ facts: RowFacts, text: String) -> Bool {
    switch self {
    case .contains(let word): return text.holds(word.lowercased())
    case .fuzzy(let word):
      var rest = text[...]
      for character in word.lowercased() {
        guard let found = rest.firstIndex(of: character) else { return false }
        rest = rest[rest.index(after: found)...]
      }
      return true
    case .person(let name):
      let wanted = name.lowercased()
      return facts.people.contains { $0.lowercased().holds(wanted) }
    case .due(let comparison, let day):
      guard let due = facts.due else { return false }
      return switch comparison {
      case .before: due < day
      case .after: due > day
      case .on: due == day
      }
    case .field(let name, let value):
      return facts.fields[name]?.lowercased().hasPrefix(value.lowercased()) ?? false
    case .not(let term): return !term.holds(facts, text: text)
    }
  }
}

extension String {
  /// Substring search over UTF-8, without Foundation.
  fileprivate func holds(_ word: String) -> Bool {
    let (haystack, needle) = (Array(utf8), Array(word.utf8))
    guard let first = needle.first else { return true }
    guard haystack.count >= needle.count else { return false }
    for start in 0...(haystack.count - needle.count) where haystack[start] == first {
      if haystack[start..<(start + needle.count)].elementsEqual(needle) { return true }
    }
    return false
  }
}
