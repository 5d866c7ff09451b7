/// Reads a field with its sign and values, by what the field is.
struct FilterFieldReader {
  typealias Term = Filter.Term
  typealias Test = Filter.Test
  private typealias Letter = FilterLexer.Letter

  private let fields: FilterFields
  private let days: (today: Day, calendar: WorkCalendar)

  init(_ fields: FilterFields, _ days: (today: Day, calendar: WorkCalendar)) {
    self.fields = fields
    self.days = days
  }

  func term(_ word: FilterLexer.FieldWord, _ place: Range<Int>) throws(FilterProblem) -> Term {
    guard let field = fields[word.name] else { throw unknown(word) }
    if word.sign.isComparison, !field.hasOrder {
      let shown = DisplayText.line(String(String(word.values[0].map(\.letter)).prefix(20)))
      throw FilterProblem("Write \(field.name):\(shown), with a colon.", at: place)
    }
    var tests: [Test] = []
    for value in word.values {
      guard !value.isEmpty else {
        throw FilterProblem(
          "\(field.name)\(word.sign.rawValue) needs a value: \(field.expected).", at: place,
          unfinished: word.isLast)
      }
      do throws(FilterProblem) { tests += try self.tests(of: value, field, word.sign) } catch {
        let isTyped = word.isLast && value == word.values.last && mayBegin(value, field)
        throw isTyped
          ? FilterProblem("\(field.name): \(field.expected).", at: place, unfinished: true) : error
      }
    }
    let terms = tests.map { Term.field(field.name, $0) }
    let term = terms.count == 1 ? terms[0] : .any(terms)
    return word.sign == .unequal ? .not(term) : term
  }

  private func unknown(_ word: FilterLexer.FieldWord) -> FilterProblem {
    if let own = fields.own, word.name.hasPrefix(FilterField.ownPrefix) { return unknownOwn(word, own) }
    let near = Fuzzy.nearest(to: word.name, among: fields.names).map { " Did you mean \($0)?" } ?? ""
    let name = DisplayText.line(String(word.name.prefix(20)))
    let known =
      fields.all.isEmpty ? "This list has no fields." : "Fields: \(fields.names.joined(separator: ", "))."
    return FilterProblem(
      "There is no field \"\(name)\".\(near) \(known)  Quotes look for a text: "
        + "\"\(DisplayText.line(String(word.text.prefix(20))))\"", at: word.namePlace)
  }

  /// The same for a name that nobody uses and for one that the reader may not see.
  private func unknownOwn(_ word: FilterLexer.FieldWord, _ known: [String]) -> FilterProblem {
    let name = String(word.name.dropFirst(FilterField.ownPrefix.count))
    let near = Fuzzy.nearest(to: name, among: known).map { " Did you mean own.\($0)?" } ?? ""
    let most = 12
    let names = known.prefix(most).joined(separator: ", ") + (known.count > most ? ", ..." : "")
    let there = known.isEmpty ? "No project has any." : "There are \(names)."
    return FilterProblem(
      "There is no own field \"\(DisplayText.line(String(name.prefix(24))))\".\(near) \(there)",
      at: word.namePlace)
  }

  private func tests(of value: [Letter], _ field: FilterField, _ sign: FilterSign) throws(FilterProblem)
    -> [Test]
  {
    let text = String(value.map(\.letter)).lowercased()
    if !value.contains(where: \.isQuoted), !sign.isComparison {
      if text == "none" { return [.none] }
      if text == "any" { return [.any] }
    }
    if field.hasOrder, !sign.isComparison, let parts = Self.range(value) {
      return try tests(from: parts.from, to: parts.to, field, Self.place(of: value))
    }
    switch field.kind {
    case .text, .person: return [sign == .has ? .has(text) : .equals(text)]
    case .word([]): return [sign == .has ? .begins(text) : .equals(text)]
    case .word: return [try choice(text, field, sign, Self.place(of: value))]
    case .rank:
      let place = Self.place(of: value)
      if !sign.isComparison { return [try choice(text, field, sign, place)] }
      return ranks(Self.bounds(sign, try rank(text, field, place)), field)
    case .number: return [.number(Self.bounds(sign, try number(text, field, Self.place(of: value))))]
    case .day: return [.day(Self.days(Self.bounds(sign, try day(value, field).number)))]
    case .asWritten: return try asWritten(value, text, field, sign)
    }
  }

  /// A test for each thing that is meant perhaps; a value passes that of its own type alone.
  private func asWritten(
    _ value: [Letter], _ text: String, _ field: FilterField, _ sign: FilterSign
  ) throws(FilterProblem) -> [Test] {
    let place = Self.place(of: value)
    var tests: [Test] = sign.isComparison ? [] : [sign == .has ? .has(text) : .equals(text)]
    if let number = try? number(text, field, place) { tests.append(.number(Self.bounds(sign, number))) }
    if let day = try? day(value, field) { tests.append(.day(Self.days(Self.bounds(sign, day.number)))) }
    guard !tests.isEmpty else {
      throw FilterProblem(
        "\(field.name): \"\(DisplayText.line(String(text.prefix(20))))\" is no number and no day.", at: place)
    }
    return tests
  }

  /// Whether more letters may make it a value.
  private func mayBegin(_ value: [Letter], _ field: FilterField) -> Bool {
    let end = value.lastIndex { $0.letter == "." }.map { value.index(after: $0) } ?? value.startIndex
    let text = Self.text(Array(value[end...]))
    if text.isEmpty || ["none", "any"].contains(where: { $0.hasPrefix(text) }) { return true }
    switch field.kind {
    case .word(let values), .rank(let values):
      return values.joined().contains { $0.lowercased().utf8.starts(with: text.utf8) }
    case .text, .person: return false
    case .number: return text == "-" || text == "+"
    case .day: return DayWords.mayBegin(text)
    case .asWritten: return text == "-" || text == "+" || DayWords.mayBegin(text)
    }
  }

  // MARK: Words

  private func choice(
    _ text: String, _ field: FilterField, _ sign: FilterSign, _ place: Range<Int>
  ) throws(FilterProblem) -> Test {
    let spellings = field.values.joined().map { $0.lowercased() }
    if spellings.contains(text) { return sign == .has ? .begins(text) : .equals(text) }
    if spellings.contains(where: { $0.utf8.starts(with: text.utf8) }), sign == .has { return .begins(text) }
    throw noValue(text, field, place)
  }

  private func noValue(_ text: String, _ field: FilterField, _ place: Range<Int>) -> FilterProblem {
    let near = Fuzzy.nearest(to: text, among: field.values.joined().map { $0.lowercased() })
      .map { " Did you mean \($0)?" }
    return FilterProblem(
      "\(field.name): has no \"\(DisplayText.line(String(text.prefix(20))))\".\(near ?? "") "
        + "Values: \(field.shownValues.joined(separator: ", ")).", at: place)
  }

  private func rank(_ text: String, _ field: FilterField, _ place: Range<Int>) throws(FilterProblem) -> Int {
    let exact = field.values.firstIndex { $0.contains { $0.lowercased() == text } }
    let begun = field.values.firstIndex { $0.contains { $0.lowercased().utf8.starts(with: text.utf8) } }
    guard let found = exact ?? begun else { throw noValue(text, field, place) }
    return found
  }

  /// One test for each value whose place is in the range.
  private func ranks(_ range: ClosedRange<Int>, _ field: FilterField) -> [Test] {
    let found = field.values.indices.filter(range.contains).compactMap {
      field.values[$0].first?.lowercased()
    }
    // Nothing is below the first one: no number has such a value.
    return found.isEmpty ? [.number(0...0)] : found.map { .equals($0) }
  }

  // MARK: Numbers and days

  private static let largest = 1_000_000_000

  private func number(_ text: String, _ field: FilterField, _ place: Range<Int>) throws(FilterProblem) -> Int
  {
    let units = ["%", "bd", "d"]
    let bare = units.first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)) } ?? text
    guard let number = Int(bare), abs(number) <= Self.largest else {
      throw FilterProblem(
        "\(field.name): \"\(DisplayText.line(String(text.prefix(20))))\" is no number. "
          + "Write \(field.example) or \(field.name):1..5.", at: place)
    }
    return number
  }

  /// - Parameter today: the day in front of the one that is read, if it is the end of a range.
  private func day(_ value: [Letter], _ field: FilterField, after today: Day? = nil) throws(FilterProblem)
    -> Day
  {
    let text = String(value.map(\.letter))
    switch DayWords.read(text, today: today ?? days.today, calendar: days.calendar) {
    case .success(let day): return day
    case .failure(let problem):
      throw FilterProblem("\(field.name): \(problem.sentence)", at: Self.place(of: value))
    }
  }

  private static func bounds(_ sign: FilterSign, _ value: Int) -> ClosedRange<Int> {
    switch sign {
    case .has, .equal, .unequal: value...value
    case .atMost: Int.min...value
    case .below: Int.min...(value - 1)
    case .atLeast: value...Int.max
    case .above: (value + 1)...Int.max
    }
  }

  private static func days(_ range: ClosedRange<Int>) -> ClosedRange<Day> {
    Day(number: range.lowerBound)...Day(number: range.upperBound)
  }

  // MARK: Ranges

  /// The two ends around `..`, empty where it is open; `nil` if it is no range.
  private static func range(_ value: [Letter]) -> (from: [Letter], to: [Letter])? {
    for place in value.indices.dropLast() {
      let pair = value[place...(place + 1)]
      if pair.allSatisfy({ $0.letter == "." && !$0.isQuoted }) {
        return (Array(value[..<place]), Array(value[(place + 2)...]))
      }
    }
    return nil
  }

  private func tests(
    from: [Letter], to: [Letter], _ field: FilterField, _ place: Range<Int>
  ) throws(FilterProblem) -> [Test] {
    if from.isEmpty, to.isEmpty {
      throw FilterProblem(
        "\(field.name): .. stands between two of them, or beside one.", at: place, unfinished: true)
    }
    switch field.kind {
    case .word, .text, .person: return []
    case .asWritten:
      // Numbers if both ends are, else days.
      let isNumber = [from, to].allSatisfy { $0.isEmpty || (try? number(Self.text($0), field, place)) != nil }
      let kind: FilterField.Kind = isNumber ? .number : .day
      return try tests(from: from, to: to, FilterField(field.name, kind, field.help), place)
    case .rank:
      let first = from.isEmpty ? Int.min : try rank(Self.text(from), field, Self.place(of: from))
      let last = to.isEmpty ? Int.max : try rank(Self.text(to), field, Self.place(of: to))
      return ranks(try ordered(first, last, field, place), field)
    case .number:
      let first = from.isEmpty ? Int.min : try number(Self.text(from), field, Self.place(of: from))
      let last = to.isEmpty ? Int.max : try number(Self.text(to), field, Self.place(of: to))
      return [.number(try ordered(first, last, field, place))]
    case .day:
      let first = from.isEmpty ? nil : try day(from, field)
      var last = to.isEmpty ? nil : try day(to, field)
      // Of two weekdays the second follows the first: mon..fri is one week.
      if let begin = first, let end = last, end < begin, isWeekday(to) {
        last = try day(to, field, after: begin)
      }
      return [.day(Self.days(try ordered(first?.number ?? .min, last?.number ?? .max, field, place)))]
    }
  }

  private func ordered(
    _ first: Int, _ last: Int, _ field: FilterField, _ place: Range<Int>
  ) throws(FilterProblem) -> ClosedRange<Int> {
    guard first <= last else {
      throw FilterProblem("\(field.name): the range ends before it begins; turn it round.", at: place)
    }
    return first...last
  }

  private func isWeekday(_ value: [Letter]) -> Bool {
    let text = Self.text(value)
    return text.count > 1 && Weekday.allCases.contains { $0.name.lowercased().hasPrefix(text) }
  }

  private static func text(_ value: [Letter]) -> String { String(value.map(\.letter)).lowercased() }

  private static func place(of value: [Letter]) -> Range<Int> {
    guard let first = value.first, let last = value.last else { return 0..<0 }
    return first.place..<(last.place + 1)
  }
}
