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
  /// that contradicts the date beside it is refused. So are `03/04`, which is ambiguous unless the style has an order,
  /// and days outside the planning range.
  package static func read(
    _ text: String, today: Day, calendar: WorkCalendar, style: DayStyle = DayStyle()
  ) -> Result<Day, Problem> {
    let found = any(text, today, calendar, style)
    guard case .success(let day) = found, !Day.planned.contains(day) else { return found }
    let texts = style.texts
    return .failure(Problem(sentence: texts(BoxText.outside, (.day, texts.long(day)))))
  }

  private static func any(
    _ text: String, _ today: Day, _ calendar: WorkCalendar, _ style: DayStyle
  ) -> Result<Day, Problem> {
    var words = text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
    if words.count > 1 { words = words.map { $0.last == "." ? String($0.dropLast()) : $0 } }
    words = style.english(words)
    let texts = style.texts
    let expected = Problem(sentence: texts(BoxText.notADay))
    guard let first = words.first else { return .failure(expected) }
    if words.count > 2, words.dropFirst().dropLast().contains("to") || text.contains("..") {
      return .failure(Problem(sentence: texts(BoxText.onePeriod)))
    }
    if let result = weekdayAndDate(words, today, texts) { return result }
    if let day = Day(iso: first), words.count == 1 { return .success(day) }
    if let day = named(words, today, calendar) { return .success(day) }
    if let day = relative(words.joined(), today, calendar) { return .success(day) }
    if words.count == 1, first.contains(where: { $0 == "/" || $0 == "." }) {
      return slashed(first, today, style)
    }
    if let result = monthAndDay(words, today, texts) { return result }
    if first.utf8.count == 10, first.filter({ $0 == "-" }).count == 2 {
      return .failure(Problem(sentence: texts(BoxText.noDay, (.text, DisplayText.line(first)))))
    }
    return .failure(expected)
  }

  /// `= Tue 24 Nov 2026 (in 4 bd)`
  package static func echo(
    _ day: Day, today: Day, calendar: WorkCalendar, _ texts: Texts = .english
  ) -> String {
    texts(
      BoxText.echo, (.day, texts.long(day)),
      (.when, distance(day, today: today, calendar: calendar, texts)))
  }

  /// `in 4 bd`, `today`, `2 bd ago`; calendar days where no working day lies between.
  package static func distance(
    _ day: Day, today: Day, calendar: WorkCalendar, _ texts: Texts = .english
  ) -> String {
    if day == today { return texts(DateText.today) }
    guard abs(day - today) < 4000 else { return texts(day < today ? BoxText.longAgo : .yearsAhead) }
    let count = calendar.distance(from: today, to: day)
    if count == 0 {
      return day < today
        ? texts(BoxText.calendarDaysAgo, count: today - day)
        : texts(BoxText.inCalendarDays, count: day - today)
    }
    let words = count < 0 ? texts(BoxText.daysAgo, count: -count) : texts(BoxText.inDays, count: count)
    return calendar.isWorking(day) ? words : texts(BoxText.notWorking, (.text, words))
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
  private static func weekdayAndDate(
    _ words: [String], _ today: Day, _ texts: Texts
  ) -> Result<Day, Problem>? {
    for place in Set([0, words.count - 1]).sorted() {
      guard let weekday = weekday(words[place]) else { continue }
      var date = words
      date.remove(at: place)
      let iso = date.count == 1 ? Day(iso: date[0]) : nil
      guard let result = iso.map(Result.success) ?? monthAndDay(date, today, texts) else { continue }
      let hasYear = iso != nil || date.contains { $0.utf8.count == 4 && Int($0) != nil }
      return result.flatMap { agreed($0, weekday, hasYear ? nil : today, texts) }
    }
    return nil
  }

  /// - Parameter today: for a date without a year, whose past occurrence may have been meant.
  private static func agreed(
    _ day: Day, _ weekday: Weekday, _ today: Day?, _ texts: Texts
  ) -> Result<Day, Problem> {
    if day.weekday == weekday { return .success(day) }
    let (year, month, number) = day.civil
    let before = today.flatMap { today in
      Day(year: year - 1, month: month, day: number).flatMap { today - $0 < 183 ? $0 : nil }
    }
    let near = (-3...3).map { day + $0 }.first { $0.weekday == weekday } ?? day
    let other = before.flatMap { $0.weekday == weekday ? $0 : nil } ?? near
    let date = "\(number) \(texts.monthName(month)) \(year)"
    return .failure(
      Problem(
        sentence: texts(
          BoxText.wrongWeekday, (.day, date), (.weekday, texts.name(of: day.weekday)),
          (.word, texts.name(of: weekday)), (.first, texts.long(day)), (.long, texts.long(other)))))
  }

  /// `24 nov`, `24nov`, `nov 24`, `24 nov 2026`; `nil` if it contains no month.
  private static func monthAndDay(
    _ raw: [String], _ today: Day, _ texts: Texts
  ) -> Result<Day, Problem>? {
    let words = raw.flatMap(split)
    guard words.count == 2 || words.count == 3,
      let at = words.prefix(2).firstIndex(where: { month($0) != nil }),
      let month = month(words[at]), let day = Int(words[1 - at])
    else { return nil }
    let what = DisplayText.line(words.prefix(2).joined(separator: " "))
    let missing = Problem(sentence: texts(BoxText.noSuch, (.text, what)))
    if words.count == 3 {
      guard let year = Int(words[2]), words[2].count == 4 else {
        return .failure(Problem(sentence: texts(BoxText.notADay)))
      }
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

  /// `03/04` reads two ways, and is refused unless the settings say which holds; so is `24/11`, so that the form is not
  /// relied on where it may be taken the other way.
  private static func slashed(_ word: String, _ today: Day, _ style: DayStyle) -> Result<Day, Problem> {
    let texts = style.texts
    let parts = word.split { $0 == "/" || $0 == "." }.map { Int($0) }
    guard parts.count >= 2, let a = parts[0], let b = parts[1] else {
      return .failure(Problem(sentence: texts(BoxText.notADay)))
    }
    if let order = style.order {
      // Where days are written with points, the month is never first.
      let isMonthFirst = order == .monthDay && !word.contains(".")
      let (day, month) = isMonthFirst ? (b, a) : (a, b)
      let found =
        parts.count == 2
        ? next(month: month, day: day, from: today)
        : parts[2].flatMap { Day(year: $0 < 100 ? 2000 + $0 : $0, month: month, day: day) }
      return found.map { .success($0) }
        ?? .failure(Problem(sentence: texts(BoxText.noSuch, (.text, DisplayText.line(word)))))
    }
    let readings = [(day: a, month: b), (day: b, month: a)].filter {
      next(month: $0.month, day: $0.day, from: today) != nil
    }
    let names = readings.map { "\($0.day) \(texts.monthName($0.month).lowercased())" }
    if names.isEmpty { return .failure(Problem(sentence: texts(BoxText.notADay))) }
    let offer = a == b ? names[0] : names.joined(separator: " \(texts(BoxText.or)) ")
    let why: BoxText = names.count == 2 && a != b ? .twoWays : .notClear
    return .failure(
      Problem(sentence: texts(why, (.text, DisplayText.line(word)), (.words, offer))))
  }
}
