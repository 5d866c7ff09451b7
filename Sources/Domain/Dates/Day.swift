/// A calendar day without time or zone, proleptic Gregorian.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// `nil` for a day that does not exist, such as 30 February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year) else {
      return nil
    }
    self.init(number: Self.number(year: year, month: month, day: day))
  }

  /// Reads `2026-11-24`, exactly that form.
  package init?(iso text: String) {
    guard text.utf8.count == 10 else { return nil }
    var (year, month, day) = (0, 0, 0)
    for (place, byte) in text.utf8.enumerated() {
      switch (place, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
      case (0..<4, 48...57): year = year * 10 + Int(byte - 48)
      case (5..<7, 48...57): month = month * 10 + Int(byte - 48)
      case (8..<10, 48...57): day = day * 10 + Int(byte - 48)
      default: return nil
      }
    }
    self.init(year: year, month: month, day: day)
  }

  package var iso: String {
    let (year, month, day) = civil
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// The Monday of its week.
  package var weekStart: Day { self + -weekday.rawValue }
  package var weekday: Weekday { Weekday(rawValue: ((number + 3) % 7 + 7) % 7) ?? .monday }
  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  package static func - (a: Day, b: Day) -> Int { a.number - b.number }

  /// Year, month 1-12, day 1-31.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

package enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  private static let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private static let fullNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  package var short: String { Self.names[rawValue] }
  package var name: String { Self.fullNames[rawValue] }
  package var isWeekend: Bool { self == .saturday || self == .sunday }
}

/// An instant, milliseconds since 1970-01-01 UTC.
package struct Timestamp: Hashable, Comparable, Sendable {
  package let milliseconds: Int64
  package init(milliseconds: Int64) { self.milliseconds = milliseconds }
  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.milliseconds < b.milliseconds }
}

/// The current time for one person: the instant, and the local day and minute of the day.
package struct Moment: Hashable, Sendable {
  package let timestamp: Timestamp
  /// Seconds east of UTC at that instant, in the person's zone.
  package let zoneOffset: Int
  package let today: Day

  package init(timestamp: Timestamp, zoneOffset: Int) {
    self.timestamp = timestamp
    self.zoneOffset = zoneOffset
    today = Self.local(timestamp, zoneOffset).day
  }

  /// The local day and minute of the day (0...1439) of any instant.
  package func local(_ other: Timestamp) -> (day: Day, minute: Int) { Self.local(other, zoneOffset) }

  /// The instant of a minute of today.
  package func timestamp(at minute: Int) -> Timestamp {
    Timestamp(milliseconds: Int64(today.number * 86_400 + minute * 60 - zoneOffset) * 1000)
  }

  private static func local(_ other: Timestamp, _ zoneOffset: Int) -> (day: Day, minute: Int) {
    let seconds = Int(other.milliseconds.floored(by: 1000)) + zoneOffset
    let day = seconds.floored(by: 86_400)
    return (Day(number: day), (seconds - day * 86_400) / 60)
  }
}

extension BinaryInteger {
  fileprivate func floored(by divisor: Self) -> Self {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
