extension Filter {
  /// Fields of any list.
  private static let fields: Set<Substring> = [
    "ball", "phase", "state", "priority", "status", "section", "weight", "category", "via", "role",
    "type", "usage", "action", "site", "order", "severity", "side", "list",
  ]

  /// Reads a filter; text that is not a special term is searched for literally.
  ///
  /// `porrt` contains, `!x` does not, `~x` in this order with gaps, `@who` owner, `due<fri`, `ball:cust`,
  /// `phase:go`; quotes keep spaces: `"go live"`. All terms must match.
  package init(reading text: String, today: Day, calendar: WorkCalendar = .weekdays) {
    let words = Self.words(of: text)
    self.init(text: text, terms: words.compactMap { Self.term($0.text, $0.isQuoted, today, calendar) })
  }

  private static func term(_ word: String, _ isQuoted: Bool, _ today: Day, _ calendar: WorkCalendar) -> Term?
  {
    let lower = word.lowercased()
    if isQuoted { return lower.isEmpty ? nil : .contains(lower) }
    switch lower.first {
    case nil: return nil
    case "!":
      // All at once, because there may be any number of them: an even number means what two do.
      let rest = word.drop { $0 == "!" }
      let inner = term(String(rest), false, today, calendar).map(Term.not)
      return (word.count - rest.count).isMultiple(of: 2) ? inner.map(Term.not) : inner
    case "~": return lower.count == 1 ? nil : .fuzzy(String(lower.dropFirst()))
    case "@": return lower.count == 1 ? nil : .person(String(lower.dropFirst()))
    default: break
    }
    return dueTerm(lower, today, calendar) ?? fieldTerm(lower) ?? .contains(lower)
  }

  private static func dueTerm(_ word: String, _ today: Day, _ calendar: WorkCalendar) -> Term? {
    guard word.hasPrefix("due"), let sign = word.dropFirst(3).first,
      let comparison = Comparison(rawValue: String(sign)),
      case .success(let day) = DayWords.read(String(word.dropFirst(4)), today: today, calendar: calendar)
    else { return nil }
    return .due(comparison, day)
  }

  private static func fieldTerm(_ word: String) -> Term? {
    let parts = word.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, fields.contains(parts[0]) else {
      return nil
    }
    return .field(String(parts[0]), String(parts[1]))
  }

  static func words(of text: String) -> [(text: String, isQuoted: Bool)] {
    var result: [(String, Bool)] = []
    var word = ""
    var isQuoted = false
    var isInside = false
    for character in text {
      if character == "\"", isInside || word.isEmpty {
        isInside.toggle()
        isQuoted = true
      } else if character == " ", !isInside {
        if !word.isEmpty { result.append((word, isQuoted)) }
        (word, isQuoted) = ("", false)
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { result.append((word, isQuoted)) }
    return result
  }
}

/// The values of one row that a filter examines.
package struct FilterSubject: Hashable, Sendable {
  /// All text visible on the row.
  package var text: String
  /// Role codes and names of its owner and assignee.
  package var people: [String]
  package var due: Day?
  /// Values of the list's fields, each with all its spellings.
  package var fields: [String: [String]]

  package init(text: String, people: [String] = [], due: Day? = nil, fields: [String: [String]] = [:]) {
    self.text = text
    self.people = people
    self.due = due
    self.fields = fields
  }
}

extension Filter {
  package func matches(_ subject: FilterSubject) -> Bool {
    if terms.isEmpty { return true }
    let text = subject.text.lowercased()
    return terms.allSatisfy { Self.holds($0, subject, text) }
  }

  private static func holds(_ term: Term, _ subject: FilterSubject, _ text: String) -> Bool {
    switch term {
    case .contains(let part): text.containsText(part)
    case .fuzzy(let pattern): Fuzzy.score(pattern, in: text) != nil
    case .person(let name): subject.people.contains { $0.lowercased().containsText(name) }
    case .due(let comparison, let day):
      subject.due.map { due in
        switch comparison {
        case .before: due < day
        case .after: due > day
        case .on: due == day
        }
      } ?? false
    case .field(let name, let value):
      subject.fields[name, default: []].contains { $0.lowercased().hasPrefix(value) }
    case .not(let inner): !holds(inner, subject, text)
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
