/// What a person typed to find rows of a list; the language is that of `FilterParser`.
package struct Filter: Hashable, Sendable {
  /// A condition on a row. Texts are in lower case.
  package indirect enum Term: Hashable, Sendable {
    case contains(String)
    /// Its letters in this order, with gaps.
    case fuzzy(String)
    case pattern(RegularExpression)
    case person(String)
    case field(String, Test)
    case not(Term)
    case all([Term])
    case any([Term])
  }

  /// What is asked of the value of a field. A row without a value fails all of them but `none`.
  package enum Test: Hashable, Sendable {
    case has(String)
    case begins(String)
    case equals(String)
    case number(ClosedRange<Int>)
    case day(ClosedRange<Day>)
    case none
    case any
  }

  /// As typed, for editing and for the screen.
  package var text: String
  /// All must hold.
  package var terms: [Term]
  /// The day its words were read on; what depends on today, such as days held, is compared as of this day.
  package var day: Day

  package init() { self.init(text: "", terms: []) }

  package init(text: String, terms: [Term], on day: Day = Day(number: 0)) {
    self.text = text
    self.terms = terms
    self.day = day
  }

  package var isEmpty: Bool { terms.isEmpty }

  /// The texts required of a field, whatever stands beside them.
  package func values(of field: String) -> [String] { terms.flatMap { $0.values(of: field) } }

  /// The names of own fields in it: `tenant` of `own.tenant:contoso`.
  package var ownNames: [String] { terms.flatMap(\.ownNames) }
}

extension Filter.Term {
  fileprivate var ownNames: [String] {
    switch self {
    case .field(let name, _):
      name.hasPrefix(FilterField.ownPrefix) ? [String(name.dropFirst(FilterField.ownPrefix.count))] : []
    case .contains, .fuzzy, .pattern, .person: []
    case .not(let term): term.ownNames
    case .all(let terms), .any(let terms): terms.flatMap(\.ownNames)
    }
  }

  fileprivate func values(of name: String) -> [String] {
    switch self {
    case .field(name, .has(let value)), .field(name, .begins(let value)), .field(name, .equals(let value)):
      [value]
    case .contains, .fuzzy, .pattern, .person, .field, .not: []
    case .all(let terms), .any(let terms): terms.flatMap { $0.values(of: name) }
    }
  }
}

/// Why the typed text is no filter.
package struct FilterProblem: Error, Hashable, Sendable {
  /// Says what would be accepted.
  package let sentence: String
  /// Where it is, in characters of the text; empty at the place where something is missing.
  package let place: Range<Int>
  /// Whether the text is right as far as it goes: more of it may make it a filter.
  package let isUnfinished: Bool

  init(_ sentence: String, at place: Range<Int>, unfinished isUnfinished: Bool = false) {
    self.sentence = sentence
    self.place = place
    self.isUnfinished = isUnfinished
  }
}
