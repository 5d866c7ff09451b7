/// A fixed sentence of the catalogue: its case is the key, its raw value the English.
///
/// A sentence about a number has two forms, divided by `|`: `{count} thing|{count} things`. Places for what is filled in
/// are named in braces.
package protocol Phrase: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The table of its sentences in a file: `seat` of `[seat]`.
  static var area: String { get }
  /// Why it stands there, for who translates it.
  static var about: String { get }
  /// How many letters fit where it is shown; `nil` for a sentence, which is wrapped.
  var room: Int? { get }
}

extension Phrase {
  package var room: Int? { nil }

  /// `yourList` is `your-list` in a file.
  package var key: String {
    "\(self)".reduce(into: "") { key, letter in
      if letter.isUppercase { key += "-" }
      key += letter.lowercased()
    }
  }

  /// With a form for one and one for several.
  package var isPlural: Bool { rawValue.contains("|") }
}

extension Phrase {
  /// Names of days and months: a list, divided by commas.
  package var isList: Bool { self is DateList }
  /// The way a day is written: which of the parts it names is free.
  package var isForm: Bool { self is DateText && Texts.slots(of: rawValue).contains("dd") }
}

/// A named place in a sentence.
package enum Slot: String, CaseIterable, Sendable {
  case answer, answers, bytes, carrier, change, changes, clock, count, customer, day, days, dd, delivered,
    document
  case goLive = "go-live"
  case done, expected, field, first, forecast, found, impact, item, items, key, kind, late, label, lines, list
  case long, lowest, mon, month, name, names, next, number, open, owner, part, person, place, planned,
    product, question
  case reason, receipt, recorder, result, role, since, site, sites, state, step, steps, text, time, title,
    total, value
  case verb, version, wd, weekday, when, word, words, year, yy
  case yes, no, none
}

/// A sentence that is not said yet: who says it chooses the language.
package struct Saying: Hashable, Sendable {
  let area: String
  let english: String
  let count: Int?
  let filled: [Slot: String]

  package init<P: Phrase>(_ phrase: P, count: Int? = nil, _ filled: (Slot, String)...) {
    area = P.area
    english = phrase.rawValue
    self.count = count
    self.filled = Dictionary(filled) { first, _ in first }
  }
}
