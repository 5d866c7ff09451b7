/// Days as people type them. Every reading is shown before it is accepted.
package enum DayWords {
  /// Why a text is not a day, with a way out.
  package struct Problem: Error, Hashable, Sendable {
    package let sentence: String

    package init(sentence: String) { self.sentence = sentence }
  }

  /// Reads `fri`, `next mon`, `+2bd`, `-1w`, `24 nov`, `nov 24 2027`, `eow`, `eom`, `today`, `2026-11-24`.
  ///
  /// A weekday is the next one after today; a day without a year is the next one from today on. A weekday
  /// that contradicts the date beside it is refused. So are `03/04`, which is ambiguous, and days outside
  /// the planning range.
  package static func read(
    _ text: String, today: Day, calendar: WorkCalendar
  ) -> Result<Day, Problem> {
    let found = any(text, today, calendar)
    guard case .success(let day) = found, !Day.planned.contains(day) else { return found }
    return .failure(Problem(sentence: "\(day.long) is outside 2020 to 2060."))
  }

  private static func any(_ text: String, _ today: Day, _ calendar: WorkCalendar) -> Result<Day, Problem> {
    var words = text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
    if words.count > 1 { words = words.map { $0.last == "." ? String($0.dropLast()) : $0 } }
    guard let first = words.first else { return .failure(expected) }
    if words.count > 2, words.dropFirst().dropLast().contains("to") || text.contains("..") {
      return .failure(
        Problem(sentence: "Enter one day, not a period, such as 24 dec; the last day has its own field."))
    }
    if let result = weekdayAndDate(words, today) { return result }
    if let day = Day(iso: first), words.count == 1 { return .success(day) }
    if let day = named(words, today, calendar) { return .success(day) }
    if let day = relative(words.joined(), today, calendar) { return .success(day) }
    if words.count == 1, first.contains(where: { $0 == "/" || $0 == "." }) {
      return slashed(first, today)
    }
    if let result = monthAndDay(words, today) { return result }
    if first.utf8.count == 10, first.filter({ $0 == "-" }).count == 2 {
      return .failure(Problem(sentence: "There is no day \(DisplayText.line(first))."))
    }
    return .failure(expected)
  }

  /// `= Tue 24 Nov 2026 (in 4 bd)`
  package static func echo(_ day: Day, today: Day, calendar: WorkCalendar) -> String {
    "= \(day.long) (\(distance(day, today: today, calendar: calendar)))"
  }

  /// `in 4 bd`, `today`, `2 bd ago`; calendar days where no working day lies between.
  package static func distance(_ day: Day, today: Day, calendar: WorkCalendar) -> String {
    if day == today { return "today" }
    guard abs(day - today) < 4000 else { return day < today ? "long ago" : "years ahead" }
    let count = calendar.distance(from: today, to: day)
    if count == 0 { return day < today ? "\(today - day) d ago" : "in \(day - today) d" }
    let words = count < 0 ? "\(-count) bd ago" : "in \(count) bd"
    return calendar.isWorking(day) ? words : words + ", not a working day"
  }

  /// Whether more letters may make it a day: it begins as days do.
  package static func mayBegin(_ text: String) -> Bool {
    let text = text.lowercased()
    guard let first = text.first else { return true }
    if first.isNumber || first == "+" || first == "-" {
      return text.allSatisfy { $0.isNumber || $0.isLetter || "+- ".contains($0) }
    }
    let words = ["today", "tomorrow", "yesterday", "now", "eow", "eom", "next ", "this ", "last "]
    return (words + Weekday.allCases.map { $0.name.lowercased() } + months)
      .contains { $0.hasPrefix(text) || text.hasPrefix($0) }
  }

  private static let expected = Problem(
    sentence: "Not a day: write fri, +2bd, 24 nov, eow or 2026-11-24.")

  private static func named(_ words: [String], _ today: Day, _ calendar: WorkCalendar) -> Day? {
    switch words {
    case ["today"], ["tod"], ["now"]: return today
    case ["tomorrow"], ["tom"]: return today + 1
    case ["yesterday"]: return today + -1
    case ["eow"]: return lastWorking(onOrBefore: today + (6 - today.weekday.rawValue), calendar, from: today)
    case ["eom"]: return lastWorking(onOrBefore: endOfMonth(today), calendar, from: today)
    case ["next", "week"]: return today + (7 - today.weekday.rawValue)
    default: break
    }
    if words.count == 1, let weekday = weekday(words[0]) { return after(today, weekday) }
    if words.count == 2, let weekday = weekday(words[1]) {
      if words[0] == "this" { return after(today + -1, weekday) }
      // "next mon" is that day of next week, Monday first.
      if words[0] == "next" { return today + (7 - today.weekday.rawValue + weekday.rawValue) }
      if words[0] == "last" { return after(today + -8, weekday) }
    }
    return nil
  }

  private static func after(_ day: Day, _ weekday: Weekday) -> Day {
    let gap = (weekday.rawValue - day.weekday.rawValue + 7) % 7
    return day + (gap == 0 ? 7 : gap)
  }

  private static func endOfMonth(_ day: Day) -> Day {
    let (year, month, number) = day.civil
    return day + (Day.length(ofMonth: month, year: year) - number)
  }

  private static func lastWorking(onOrBefore day: Day, _ calendar: WorkCalendar, from today: Day) -> Day {
    var result = day
    while result > today, !calendar.isWorking(result) { result = result + -1 }
    return result
  }

  private static func weekday(_ word: String) -> Weekday? {
    guard word.count >= 2 else { return nil }
    return Weekday.allCases.first { $0.name.lowercased().hasPrefix(word) }
  }

  private static func relative(_ word: String, _ today: Day, _ calendar: WorkCalendar) -> Day? {
    guard let sign = word.first, sign == "+" || sign == "-" else { return nil }
    let digits = word.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard let amount = Int(digits), amount <= 2000 else { return nil }
    let count = sign == "-" ? -amount : amount
    switch word.dropFirst(1 + digits.count) {
    case "bd", "b": return calendar.add(today, count)
    case "d", "": return today + count
    case "w": return today + 7 * count
    case "m": return addMonths(count, to: today)
    default: return nil
    }
  }

  private static func addMonths(_ count: Int, to day: Day) -> Day? {
    let (year, month, number) = day.civil
    let months = year * 12 + month - 1 + count
    let (newYear, newMonth) = (months / 12, months % 12 + 1)
    let last = Day.length(ofMonth: newMonth, year: newYear)
    return Day(year: newYear, month: newMonth, day: min(number, last))
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// The number of a month by its name, or the first three letters or more of it.
  static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// `tue 24 nov`, `24 nov 2026 tue`, `tue 2026-11-24`: refused unless the weekday matches the date; `nil`
  /// for other forms.
  private static func weekdayAndDate(_ words: [String], _ today: Day) -> Result<Day, Problem>? {
    for place in Set([0, words.count - 1]).sorted() {
      guard let weekday = weekday(words[place]) else { continue }
      var date = words
      date.remove(at: place)
      let iso = date.count == 1 ? Day(iso: date[0]) : nil
      guard let result = iso.map(Result.success) ?? monthAndDay(date, today) else { continue }
      let hasYear = iso != nil || date.contains { $0.utf8.count == 4 && Int($0) != nil }
      return result.flatMap { agreed($0, weekday, hasYear ? nil : today) }
    }
    return nil
  }

  /// - Parameter today: for a date without a year, whose past occurrence may have been meant.
  private static func agreed(_ day: Day, _ weekday: Weekday, _ today: Day?) -> Result<Day, Problem> {
    if day.weekday == weekday { return .success(day) }
    let (year, month, number) = day.civil
    let before = today.flatMap { today in
      Day(year: year - 1, month: month, day: number).flatMap { today - $0 < 183 ? $0 : nil }
    }
    let near = (-3...3).map { day + $0 }.first { $0.weekday == weekday } ?? day
    let other = before.flatMap { $0.weekday == weekday ? $0 : nil } ?? near
    let date = "\(number) \(Day.monthName(month)) \(year)"
    return .failure(
      Problem(
        sentence:
          "\(date) is a \(day.weekday.name), not a \(weekday.name): write \(day.long) or \(other.long)."))
  }

  /// `24 nov`, `24nov`, `nov 24`, `24 nov 2026`; `nil` if it contains no month.
  private static func monthAndDay(_ raw: [String], _ today: Day) -> Result<Day, Problem>? {
    let words = raw.flatMap(split)
    guard words.count == 2 || words.count == 3,
      let at = words.prefix(2).firstIndex(where: { month($0) != nil }),
      let month = month(words[at]), let day = Int(words[1 - at])
    else { return nil }
    let what = DisplayText.line(words.prefix(2).joined(separator: " "))
    let missing = Problem(sentence: "There is no \(what).")
    if words.count == 3 {
      guard let year = Int(words[2]), words[2].count == 4 else { return .failure(expected) }
      return Day(year: year, month: month, day: day).map { .success($0) } ?? .failure(missing)
    }
    return next(month: month, day: day, from: today).map { .success($0) } ?? .failure(missing)
  }

  /// `24nov` as two words.
  private static func split(_ word: String) -> [String] {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    if digits.isEmpty || digits.count == word.count { return [word] }
    let rest = word.dropFirst(digits.count)
    return ["st", "nd", "rd", "th"].contains(String(rest))
      ? [String(digits)] : [String(digits), String(rest)]
  }

  private static func next(month: Int, day: Int, from today: Day) -> Day? {
    let year = today.civil.year
    return (year...year + 8).lazy.compactMap { Day(year: $0, month: month, day: day) }.first { $0 >= today }
  }

  /// `03/04` is ambiguous; `24/11` is not, but is refused too, so that the form is not relied on.
  private static func slashed(_ word: String, _ today: Day) -> Result<Day, Problem> {
    let parts = word.split { $0 == "/" || $0 == "." }.map { Int($0) }
    guard parts.count >= 2, let a = parts[0], let b = parts[1] else { return .failure(expected) }
    let readings = [(day: a, month: b), (day: b, month: a)].filter {
      next(month: $0.month, day: $0.day, from: today) != nil
    }
    let names = readings.map { "\($0.day) \(Day.monthName($0.month).lowercased())" }
    if names.isEmpty { return .failure(expected) }
    let offer = a == b ? names[0] : names.joined(separator: " or ")
    let why = names.count == 2 && a != b ? "reads two ways" : "is not clear everywhere"
    return .failure(Problem(sentence: "\(DisplayText.line(word)) \(why): write \(offer)."))
  }
}
