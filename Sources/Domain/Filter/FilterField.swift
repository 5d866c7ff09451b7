/// A field by which a list is filtered.
package struct FilterField: Hashable, Sendable {
  /// What its values are, and so how they are compared.
  package enum Kind: Hashable, Sendable {
    /// Codes and short names, found by their beginning: of each value all its spellings, the one shown first; empty if
    /// any text is allowed.
    case word([[String]])
    /// Words that can be compared, in their order.
    case rank([[String]])
    /// Found by any part.
    case text
    /// Names of people and roles, found by any part.
    case person
    case number
    case day
    /// Its values differ from row to row: compared as what is written, a number, a day or else a text.
    case asWritten
  }

  /// In front of the name of an own field: `own.tenant:contoso`.
  package static let ownPrefix = "own."

  /// How many letters at the beginning can be the name of a field.
  static func nameLength(_ letters: some Collection<Character>) -> Int {
    let isPart = { (letter: Character) in
      letter.isASCII && (letter.isLetter || letter.isNumber || letter == "-")
    }
    let isOwn = String(letters.prefix(ownPrefix.count)).lowercased() == ownPrefix
    let start = isOwn ? ownPrefix.count : 0
    return start + letters.dropFirst(start).prefix(while: isPart).count
  }

  package let name: String
  package let kind: Kind
  /// What it is, in half a sentence.
  package let help: String

  package init(_ name: String, _ kind: Kind = .text, _ help: String) {
    self.name = name
    self.kind = kind
    self.help = help
  }

  /// Empty if any text is allowed.
  package var values: [[String]] {
    switch kind {
    case .word(let values), .rank(let values): values
    case .text, .person, .number, .day, .asWritten: []
    }
  }

  /// The values as they are shown and offered.
  package var shownValues: [String] { values.compactMap { $0.first?.lowercased() } }

  /// `due<fri`, `ball:us`: one way to write it.
  package var example: String {
    switch kind {
    case .word, .text, .person, .asWritten: "\(name):\(shownValues.first ?? "x")"
    case .rank: "\(name)<=\(shownValues.dropFirst().first ?? "x")"
    case .number: "\(name)>5"
    case .day: "\(name)<fri"
    }
  }

  /// `one of us, cust, carr`, `a day`: what is written behind the sign.
  package var expected: String {
    switch kind {
    case .word([]): "a word, found by its beginning"
    case .word, .rank: "one of \(shownValues.joined(separator: ", "))"
    case .text: "a text, found by any part of it"
    case .person: "a name or a role, found by any part of it"
    case .number: "a number, or two as 1..5"
    case .asWritten: "a text, a number or a day, as the field is; two numbers or days as 1..5"
    case .day: "a day such as fri, +2bd or 2026-11-24, or two as today..eow"
    }
  }

  /// The signs that can stand behind it, those used most first.
  package var signs: [FilterSign] {
    switch kind {
    case .word, .text, .person: [.has, .equal, .unequal]
    case .rank, .number, .day, .asWritten: [.has, .below, .above, .atMost, .atLeast, .equal, .unequal]
    }
  }

  /// Numbers, days and what has an order can be `<`, and be in a range.
  var hasOrder: Bool { signs.contains(.below) }
}

/// The sign between a field and its value.
package enum FilterSign: String, CaseIterable, Sendable {
  case has = ":"
  case equal = "="
  case unequal = "!="
  case atMost = "<="
  case atLeast = ">="
  case below = "<"
  case above = ">"

  /// Whether it compares sizes.
  var isComparison: Bool {
    switch self {
    case .has, .equal, .unequal: false
    case .atMost, .atLeast, .below, .above: true
    }
  }
}

/// The fields of one list.
package struct FilterFields: Hashable, Sendable {
  /// What the list is called: `tasks`.
  package let title: String
  package let all: [FilterField]
  /// The names of the own fields that projects have, as far as the reader sees them; `nil` while nobody knows them.
  package private(set) var own: [String]?

  package init(_ title: String, _ all: [FilterField]) {
    self.title = title
    self.all = all
  }

  /// The same for projects that have these own fields and no others; a list that is not of projects has none.
  package func knowing(own names: [String]?) -> FilterFields {
    var known = self
    known.own = hasOwn ? names : nil
    return known
  }

  /// Whether its rows have own fields.
  package var hasOwn: Bool { all.contains { $0.name == "own" } }

  /// The own fields to be offered.
  var ownFields: [FilterField] { (own ?? []).compactMap { self[FilterField.ownPrefix + $0] } }

  package subscript(name: String) -> FilterField? { all.first { $0.name == name } ?? ownField(name) }

  /// `own.tenant` in a list that has `own`: any name, until those of the projects are known.
  private func ownField(_ name: String) -> FilterField? {
    let own = name.dropFirst(FilterField.ownPrefix.count)
    guard name.hasPrefix(FilterField.ownPrefix), hasOwn, Project.OwnField.isName(String(own)),
      self.own?.contains(String(own)) != false
    else { return nil }
    return FilterField(name, .asWritten, "the own field \(own) of the project")
  }

  package var names: [String] { all.map(\.name) }

  /// The same with other values of a field, such as the phases of one project.
  func with(_ name: String, _ values: [[String]]) -> FilterFields {
    FilterFields(
      title, all.map { $0.name == name ? FilterField(name, .word(values), $0.help) : $0 }
    ).knowing(own: own)
  }

  /// `ball:`, `due<`: as offered with Tab.
  package var words: [String] { all.map { $0.name + ($0.hasOrder ? "<" : ":") } }
}
