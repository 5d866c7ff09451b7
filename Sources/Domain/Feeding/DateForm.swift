/// How the days of a file are written. A day that reads two ways is never guessed.
package enum DateForm: String, CaseIterable, Sendable {
  /// 2026-11-24, and every other form that reads one way.
  case iso
  /// 11/24/2026
  case us
  /// 24/11/2026
  case eu

  /// Why a text is no day, with what helps.
  struct Problem: Error {
    let text: String
    let remedy: String
    /// It reads two ways.
    let isAmbiguous: Bool

    fileprivate init(
      _ text: String, remedy: String = "write it as 2026-11-24", isAmbiguous: Bool = false
    ) {
      self.text = text
      self.remedy = remedy
      self.isAmbiguous = isAmbiguous
    }
  }

  /// Reads a cell: also with a weekday before it, a time behind it, a month as a word, or two digits of the year.
  ///
  /// - Parameter form: what the person says about the file; `nil` if nothing is known.
  static func day(_ raw: String, as form: DateForm?) throws(Problem) -> Day {
    let day = try Self.written(raw, form)
    guard Day.planned.contains(day) else { throw Problem("\(day.iso) is outside 2020 to 2060") }
    return day
  }

  private static func written(_ raw: String, _ form: DateForm?) throws(Problem) -> Day {
    let text = raw.trimmed
    let shown = "\"\(DisplayText.line(text))\""
    let none = Problem("\(shown) is no day")
    let words = Self.words(text)
    if words.count == 1, let day = Day(iso: words[0]) { return day }
    if words.count == 3 {
      guard let day = named(words) else { throw none }
      return day
    }
    guard words.count == 1, let mark = words[0].first(where: { "/.-".contains($0) }) else {
      throw none
    }
    let parts = words[0].split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { throw none }
    if let day = named(parts) { return day }
    let numbers = parts.compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
    guard numbers.count == 3 else { throw none }
    if parts[0].count == 4 {
      guard let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) else { throw none }
      return day
    }
    guard let year = Self.year(parts[2]) else { throw none }
    let (american, european) = (
      Day(year: year, month: numbers[0], day: numbers[1]), Day(year: year, month: numbers[1], day: numbers[0])
    )
    // Where days are written with points, the month is never first.
    switch mark == "." ? .eu : form {
    case .us?:
      guard let american else { throw Problem("\(shown) is no day of the form month/day/year") }
      return american
    case .eu?:
      guard let european else { throw Problem("\(shown) is no day of the form day/month/year") }
      return european
    case .iso?, nil: break
    }
    if let american, let european, american != european {
      throw Problem(
        "\(shown) reads two ways, \(european.long) and \(american.long)",
        remedy: "choose how days are written (--dates eu or us), or write it as 2026-11-24",
        isAmbiguous: true)
    }
    guard let day = american ?? european else { throw none }
    return day
  }

  /// Without the name of the weekday, commas and the time.
  private static func words(_ text: String) -> [String] {
    var words = text.split { $0 == " " || $0 == "," || $0 == "\u{A0}" }.map(String.init)
    if let first = words.first, words.count > 1, isWeekday(first) { words.removeFirst() }
    if let place = words.firstIndex(where: { $0.contains(":") }), place > 0 { words.removeSubrange(place...) }
    if words.count == 1, let time = words[0].firstIndex(of: "T"), words[0].contains(":") {
      words = [String(words[0][..<time])]
    }
    return words
  }

  private static func isWeekday(_ word: String) -> Bool {
    word.count >= 2 && Weekday.allCases.contains { $0.name.lowercased().hasPrefix(word.lowercased()) }
  }

  /// `24 Nov 2026`, `Nov 24 2026`, `24-Nov-26`; `nil` if no month is named.
  private static func named(_ words: [String]) -> Day? {
    guard let place = words.prefix(2).firstIndex(where: { month($0) != nil }),
      let month = month(words[place]),
      let day = Int(words[1 - place]), let year = year(words[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func month(_ word: String) -> Int? {
    DayWords.month(word.lowercased().filter(\.isLetter))
  }

  private static func year(_ text: String) -> Int? {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(text) else { return nil }
    switch text.count {
    case 4: return number
    case 2: return 2000 + number
    case _: return nil
    }
  }
}
