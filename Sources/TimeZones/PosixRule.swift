import Domain

/// The rule for later years at the end of a zone file: `EST5EDT,M3.2.0,M11.1.0`, `<+03>-3`.
struct PosixRule {
  struct Clock: Hashable {
    let name: String
    /// Seconds east of UTC.
    let offset: Int
  }

  /// A day of every year and a time on it: seconds after midnight on the clocks in force before the change.
  struct Change {
    enum Date {
      /// Month 1-12, week 1-5 (5 is the last), weekday with Sunday 0.
      case weekday(month: Int, week: Int, day: Int)
      /// 1-365, 29 February never counted.
      case julian(Int)
      /// 0-365, 29 February counted.
      case zeroBased(Int)
    }

    let date: Date
    let time: Int
  }

  let standard: Clock
  private let summer: Clock?
  private let start: Change?
  private let end: Change?

  /// `nil` for an empty text or one that is not such a rule.
  init?(_ text: String) {
    var scanner = Scanner(text)
    guard let name = scanner.name(), let west = scanner.time() else { return nil }
    standard = Clock(name: name, offset: -west)
    guard let other = scanner.name() else {
      guard scanner.isAtEnd else { return nil }
      (summer, start, end) = (nil, nil, nil)
      return
    }
    let otherWest = scanner.isAt(",") ? west - 3600 : scanner.time()
    guard let otherWest, let start = scanner.change(), let end = scanner.change(), scanner.isAtEnd else {
      return nil
    }
    summer = Clock(name: other, offset: -otherWest)
    (self.start, self.end) = (start, end)
  }

  /// The changes of these years, in order.
  func periods(years: ClosedRange<Int>) -> [Zone.Period] {
    guard let summer, let start, let end else { return [] }
    return years.flatMap { year in
      [
        Zone.Period(
          from: start.instant(in: year, offset: standard.offset), offset: summer.offset,
          abbreviation: summer.name),
        Zone.Period(
          from: end.instant(in: year, offset: summer.offset), offset: standard.offset,
          abbreviation: standard.name),
      ]
    }.sorted { $0.from < $1.from }
  }
}

extension PosixRule.Change {
  func instant(in year: Int, offset: Int) -> Int64 {
    Int64(day(in: year)) * 86_400 + Int64(time - offset)
  }

  private func day(in year: Int) -> Int {
    let first = Day(year: year, month: 1, day: 1)?.number ?? 0
    switch date {
    case .julian(let day):
      let isLeap = Day.length(ofMonth: 2, year: year) == 29
      return first + day - 1 + (isLeap && day >= 60 ? 1 : 0)
    case .zeroBased(let day): return first + day
    case .weekday(let month, let week, let weekday):
      guard let start = Day(year: year, month: month, day: 1) else { return first }
      // The rule counts weekdays from Sunday, `Weekday` from Monday.
      let gap = (weekday - (start.weekday.rawValue + 1) % 7 + 7) % 7
      let day = gap + (week - 1) * 7
      return start.number + (day < Day.length(ofMonth: month, year: year) ? day : day - 7)
    }
  }
}

extension PosixRule {
  fileprivate struct Scanner {
    private var rest: Substring

    init(_ text: String) { rest = text[...] }

    var isAtEnd: Bool { rest.isEmpty }
    func isAt(_ character: Character) -> Bool { rest.first == character }

    mutating func accept(_ character: Character) -> Bool {
      guard isAt(character) else { return false }
      rest.removeFirst()
      return true
    }

    mutating func name() -> String? {
      if accept("<") {
        let name = rest.prefix { $0 != ">" }
        rest.removeFirst(name.count)
        return accept(">") && !name.isEmpty ? String(name) : nil
      }
      let name = rest.prefix { $0.isASCII && $0.isLetter }
      rest.removeFirst(name.count)
      return name.count >= 3 ? String(name) : nil
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int? {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }.prefix(4)
      rest.removeFirst(digits.count)
      return Int(digits).flatMap { range.contains($0) ? $0 : nil }
    }

    /// `5`, `-3`, `5:30`, `1:00:00` in seconds.
    mutating func time() -> Int? {
      let sign = accept("-") ? -1 : 1
      if sign == 1 { _ = accept("+") }
      guard let hours = number(0...167) else { return nil }
      var seconds = hours * 3600
      for unit in [60, 1] where accept(":") {
        guard let value = number(0...59) else { return nil }
        seconds += value * unit
      }
      return sign * seconds
    }

    /// `,M3.2.0/2` and similar; two o'clock if no time is given.
    mutating func change() -> Change? {
      guard accept(","), let date = date() else { return nil }
      guard accept("/") else { return Change(date: date, time: 7200) }
      return time().map { Change(date: date, time: $0) }
    }

    private mutating func date() -> Change.Date? {
      if accept("M") {
        guard let month = number(1...12), accept("."), let week = number(1...5), accept("."),
          let day = number(0...6)
        else { return nil }
        return .weekday(month: month, week: week, day: day)
      }
      if accept("J") { return number(1...365).map { .julian($0) } }
      return number(0...365).map { .zeroBased($0) }
    }
  }
}
