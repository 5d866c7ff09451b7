/// What a person typed after `/`, as terms that must all match.
///
/// `porrt` contains, `!x` does not, `~x` in this order with gaps, `@who` owner, `due<fri`, `ball:cust`,
/// `phase:go`.
package struct Filter: Hashable, Sendable {
  /// One condition of the filter.
  package indirect enum Term: Hashable, Sendable {
    case contains(String)
    case fuzzy(String)
    case person(String)
    case due(Comparison, Day)
    /// One of `FilterFields`, such as `ball:`, with a lower-case value.
    case field(String, String)
    case not(Term)
  }

  /// How a due day is compared.
  package enum Comparison: String, CaseIterable, Hashable, Sendable {
    case before = "<"
    case after = ">"
    case on = "="
  }

  /// As typed, for editing and for the screen.
  package var text: String
  package var terms: [Term]

  package init() {
    self.text = ""
    self.terms = []
  }

  package init(text: String, terms: [Term]) {
    self.text = text
    self.terms = terms
  }

  package var isEmpty: Bool { terms.isEmpty }

  /// The values required of a field.
  package func values(of field: String) -> [String] {
    terms.compactMap { term in
      switch term {
      case .field(field, let value): value
      case .contains, .fuzzy, .person, .due, .field, .not: nil
      }
    }
  }
}
