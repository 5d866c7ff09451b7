/// The filter language, the same on every list, on every command line and in plain lines.
///
///     filter   = any
///     any      = all { "or" all }
///     all      = one { ["and"] one }            words side by side must all hold
///     one      = ("not" | "!") one | "(" any ")" | term
///     term     = word                           in the text of the row, whatever the case
///              | "quoted words"                 as they stand, also what else would mean something
///              | ~word                          its letters in this order, with gaps
///              | @name                          a person or a role, by any part of it
///              | re:/pattern/ | re:"pattern"    a regular expression, in any part of the text
///              | field sign values
///     sign     = ":" | "=" | "!=" | "<" | "<=" | ">" | ">="
///     values   = value { "," value }            one of them is enough
///     value    = "none" | "any" | text | text ".." text | ".." text | text ".."
///
/// What a field is decides how it is compared: codes and short names by their beginning, texts and people by any part,
/// numbers and days by size. `=` asks for the whole value; `!=` is `not` in front of `=`. Days are written as in
/// `DayWords`; of two weekdays the second follows the first.
struct FilterParser {
  typealias Term = Filter.Term
  typealias Token = FilterLexer.Token

  /// What to do with a text that is no filter.
  enum Mode {
    /// Say what is wrong.
    case strict
    /// Look for what is no field as text, and leave out what is missing: for what was read before and was right then.
    case lenient
  }

  let fields: FilterFields
  let mode: Mode
  let days: (today: Day, calendar: WorkCalendar)
  private let tokens: [Token]
  private let end: Int
  private let isTooLong: Bool
  private var next = 0
  private var depth = 0

  static let deepest = 40
  static let most = 100

  init(_ text: String, _ fields: FilterFields, _ mode: Mode, today: Day, calendar: WorkCalendar) {
    self.fields = fields
    self.mode = mode
    days = (today, calendar)
    end = text.count
    let all = FilterLexer.tokens(of: text)
    let terms = all.indices.filter { !Self.isSign(all[$0].kind) }
    isTooLong = terms.count > Self.most
    tokens = isTooLong ? Array(all[..<terms[Self.most]]) : all
  }

  /// The terms that must all hold.
  mutating func read() throws(FilterProblem) -> [Term] {
    if isTooLong, mode == .strict {
      throw FilterProblem("The filter is too long: \(Self.most) words and fields at most.", at: 0..<end)
    }
    guard !tokens.isEmpty else { return [] }
    var terms: [Term] = []
    while next < tokens.count {
      if let term = try any() { terms.append(term) }
      guard next < tokens.count else { break }
      let place = tokens[next].place
      if mode == .strict {
        throw FilterProblem("This ) closes nothing. Quotes look for it: \")\"", at: place)
      }
      next += 1
    }
    return terms.flatMap(Self.flat)
  }

  private static func isSign(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .open, .close, .not, .and, .or: true
    case .text, .fuzzy, .person, .pattern, .field: false
    }
  }

  private static func flat(_ term: Term) -> [Term] {
    if case .all(let terms) = term { terms } else { [term] }
  }

  private var kind: Token.Kind? { next < tokens.count ? tokens[next].kind : nil }

  private mutating func any() throws(FilterProblem) -> Term? {
    var terms = [try all()].compactMap { $0 }
    while kind == .or {
      let place = tokens[next].place
      next += 1
      if terms.isEmpty, mode == .strict {
        throw bare("or", place)
      }
      if kind == nil || kind == .close || kind == .or {
        try expect("Behind or comes a word, a field or a bracket.")
      }
      if let term = try all() { terms.append(term) }
    }
    return terms.count > 1 ? .any(terms) : terms.first
  }

  private mutating func all() throws(FilterProblem) -> Term? {
    var terms: [Term] = []
    while let kind, kind != .or, kind != .close {
      if kind == .and {
        let place = tokens[next].place
        next += 1
        if terms.isEmpty, mode == .strict {
          throw bare("and", place)
        }
        if self.kind == nil || self.kind == .close || self.kind == .or || self.kind == .and {
          try expect("Behind and comes a word, a field or a bracket.")
        }
        continue
      }
      if let term = try one() { terms.append(term) }
    }
    return terms.count > 1 ? .all(terms) : terms.first
  }

  /// While it is typed it may be the beginning of another word.
  private func bare(_ word: String, _ place: Range<Int>) -> FilterProblem {
    FilterProblem(
      "There is nothing in front of \(word). Quotes look for it: \"\(word)\"", at: place,
      unfinished: place.upperBound == end)
  }

  /// Something is missing here.
  private func expect(_ sentence: String) throws(FilterProblem) {
    guard mode == .strict else { return }
    let place = next < tokens.count ? tokens[next].place.lowerBound : end
    throw FilterProblem(sentence, at: place..<place, unfinished: next >= tokens.count)
  }

  private mutating func one() throws(FilterProblem) -> Term? {
    var negations = 0
    while kind == .not {
      negations += 1
      next += 1
    }
    let term = try plain(afterNot: negations > 0)
    guard negations > 0, let term else { return term }
    return negations.isMultiple(of: 2) ? .not(.not(term)) : .not(term)
  }

  private mutating func plain(afterNot: Bool) throws(FilterProblem) -> Term? {
    guard next < tokens.count else {
      if afterNot { try expect("Behind not comes a word, a field or a bracket.") }
      return nil
    }
    let token = tokens[next]
    switch token.kind {
    case .open: return try group()
    case .close, .and, .or:
      if afterNot { try expect("Behind not comes a word, a field or a bracket.") }
      return nil
    case .not: return nil
    case .text(let text):
      next += 1
      return text.isEmpty ? nil : .contains(text)
    case .fuzzy(let text):
      next += 1
      if text.isEmpty { try lacks("~ is followed by letters that come in this order.", token) }
      return text.isEmpty ? nil : .fuzzy(text)
    case .person(let text):
      next += 1
      if text.isEmpty { try lacks("@ is followed by a name or a role.", token) }
      return text.isEmpty ? nil : .person(text)
    case .pattern(let text, let isClosed):
      next += 1
      return try pattern(text, isClosed, token)
    case .field(let word):
      next += 1
      return try field(word, token)
    }
  }

  /// What a sign of its own is followed by.
  private func lacks(_ sentence: String, _ token: Token) throws(FilterProblem) {
    guard mode == .strict else { return }
    throw FilterProblem(sentence, at: token.place, unfinished: token.place.upperBound == end)
  }

  private mutating func group() throws(FilterProblem) -> Term? {
    let place = tokens[next].place
    next += 1
    // Too deep for a reader, and for the stack: what is left is read as if it stood outside.
    guard depth < Self.deepest else {
      if mode == .strict { throw FilterProblem("There are too many brackets within each other.", at: place) }
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    let term = try any()
    guard kind == .close else {
      if mode == .strict {
        throw FilterProblem("A ) is missing for this bracket.", at: place, unfinished: true)
      }
      return term
    }
    let close = tokens[next].place.upperBound
    next += 1
    if term == nil, mode == .strict {
      throw FilterProblem("There is nothing between the brackets.", at: place.lowerBound..<close)
    }
    return term
  }

  private func pattern(_ text: String, _ isClosed: Bool, _ token: Token) throws(FilterProblem) -> Term? {
    do throws(RegularExpression.Problem) {
      let pattern = try RegularExpression(text)
      if !isClosed, mode == .strict {
        throw RegularExpression.Problem(
          sentence: "The end of the pattern is missing: /", place: 0, isUnfinished: true)
      }
      return .pattern(pattern)
    } catch {
      // The sign in front of the pattern is a letter more than that of a bare word.
      let isBare = token.place.count == text.count + 3
      let start = min(token.place.lowerBound + (isBare ? 3 : 4) + error.place, token.place.upperBound)
      let isUnfinished = error.isUnfinished && token.place.upperBound == end && (isBare || !isClosed)
      if mode == .lenient { return text.isEmpty || isUnfinished ? nil : .contains(text.lowercased()) }
      throw FilterProblem(
        "re: \(error.sentence)", at: start..<max(start, token.place.upperBound), unfinished: isUnfinished)
    }
  }

  private func field(_ word: FilterLexer.FieldWord, _ token: Token) throws(FilterProblem) -> Term? {
    do throws(FilterProblem) { return try FilterFieldReader(fields, days).term(word, token.place) } catch {
      guard mode == .lenient else { throw error }
      return error.isUnfinished ? nil : .contains(word.text.lowercased())
    }
  }
}

extension Filter {
  /// Reads a filter for a list with these fields.
  ///
  /// - Throws: if it is none, or has a field or value that the list has not. Quotes turn any text into one to look for.
  package static func read(
    _ text: String, for fields: FilterFields, today: Day, calendar: WorkCalendar = .weekdays
  ) throws(FilterProblem) -> Filter {
    var parser = FilterParser(text, fields, .strict, today: today, calendar: calendar)
    return Filter(text: text, terms: try parser.read(), on: today)
  }

  /// Reads what a filter says so far, while it is typed: what is not finished is left out.
  package init(begun text: String, for fields: FilterFields, today: Day, calendar: WorkCalendar = .weekdays) {
    var parser = FilterParser(text, fields, .lenient, today: today, calendar: calendar)
    // A lenient reader throws nothing.
    self.init(text: text, terms: (try? parser.read()) ?? [], on: today)
  }

  /// Reads a filter that was kept, for any list; what cannot be read is looked for as text.
  package init(reading text: String, today: Day, calendar: WorkCalendar = .weekdays) {
    self.init(begun: text, for: .everyList, today: today, calendar: calendar)
  }
}
