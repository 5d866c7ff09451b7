/// A time zone: a table of the instants at which its offset from UTC changes.
package struct Zone: Hashable, Sendable {
  /// The time between two changes.
  package struct Period: Hashable, Sendable {
    /// Seconds since 1970-01-01 UTC.
    package let from: Int64
    /// Seconds east of UTC.
    package let offset: Int
    /// `EST`, `BST`, `+03`.
    package let abbreviation: String

    package init(from: Int64, offset: Int, abbreviation: String) {
      self.from = from
      self.offset = offset
      self.abbreviation = abbreviation
    }
  }

  /// IANA name, `America/New_York`.
  package let name: String
  /// Ascending and never empty; the first also applies to all earlier times.
  package let periods: [Period]

  /// `nil` without periods, or if they are not ascending.
  package init?(name: String, periods: [Period]) {
    guard !periods.isEmpty, zip(periods, periods.dropFirst()).allSatisfy({ $0.from < $1.from }) else {
      return nil
    }
    self.name = name
    self.periods = periods
  }

  package static let utc = Zone(name: "UTC", offset: 0, abbreviation: "UTC")

  /// The same offset at all times, without a name: `UTC+02:00`.
  package static func fixed(offset: Int) -> Zone {
    guard offset != 0 else { return utc }
    let clock = ClockText.text(abs(offset) / 60)
    return Zone(name: "", offset: offset, abbreviation: "\(offset < 0 ? "-" : "+")\(clock)")
  }

  private init(name: String, offset: Int, abbreviation: String) {
    self.name = name
    periods = [Period(from: .min, offset: offset, abbreviation: abbreviation)]
  }

  /// Whether a text has the form of an IANA name; only a reader of zone files knows whether the zone
  /// exists.
  package static func isName(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return (1...3).contains(parts.count) && text.utf8.count <= 64
      && parts.allSatisfy { part in
        guard let first = part.utf8.first, isLetter(first) else { return false }
        return part.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || [43, 45, 95].contains($0) }
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }

  package func period(at instant: Timestamp) -> Period {
    let seconds = instant.seconds
    var (low, high) = (0, periods.count)
    while low < high {
      let middle = (low + high) / 2
      if periods[middle].from <= seconds { low = middle + 1 } else { high = middle }
    }
    return periods[max(0, low - 1)]
  }

  /// Local day and minute of the day (0...1439).
  package func local(_ instant: Timestamp) -> LocalTime {
    let moment = Moment(timestamp: instant, zoneOffset: period(at: instant).offset)
    let (day, minute) = moment.local(instant)
    return LocalTime(day: day, minute: minute)
  }

  /// The instant of a local time.
  package func instant(_ time: LocalTime) -> LocalReading {
    let wall = Int64(time.day.number) * 86_400 + Int64(time.minute) * 60
    // Offsets differ by less than a day, so only periods around that day can contain the time.
    let near = [wall - 86_400, wall + 86_400].map { period(at: Timestamp(seconds: $0)).from }
    let found = periods.filter { $0.from >= near[0] && $0.from <= near[1] }.compactMap { period in
      let instant = Timestamp(seconds: wall - Int64(period.offset))
      return self.period(at: instant) == period ? instant : nil
    }.sorted()
    switch found.count {
    case 0: return .skipped(by: afterGap(wall))
    case 1: return .once(found[0])
    default: return .twice(found[0], found[found.count - 1])
    }
  }

  /// The time read with the offset before the jump, which puts it as far after the jump as intended.
  private func afterGap(_ wall: Int64) -> Timestamp {
    Timestamp(seconds: wall - Int64(period(at: Timestamp(seconds: wall - 86_400)).offset))
  }
}

/// A local day and minute of the day.
package struct LocalTime: Hashable, Comparable, Sendable {
  package let day: Day
  /// 0...1439.
  package let minute: Int

  package init(day: Day, minute: Int) {
    self.day = day
    self.minute = minute
  }

  package static func < (a: Self, b: Self) -> Bool { (a.day, a.minute) < (b.day, b.minute) }

  /// `08:05`
  package var clock: String { ClockText.text(minute) }
}

/// The instant of a local time, which is ambiguous or missing when clocks change.
package enum LocalReading: Hashable, Sendable {
  case once(Timestamp)
  /// The time occurs twice that night; the first is used.
  case twice(Timestamp, Timestamp)
  /// Clocks jump over it; the instant is as long after the jump as intended.
  case skipped(by: Timestamp)

  package var instant: Timestamp {
    switch self {
    case .once(let instant), .twice(let instant, _), .skipped(let instant): instant
    }
  }
}

extension Timestamp {
  package init(seconds: Int64) { self.init(milliseconds: seconds * 1000) }
  /// Whole seconds, rounded down.
  package var seconds: Int64 {
    let quotient = milliseconds / 1000
    return milliseconds % 1000 < 0 ? quotient - 1 : quotient
  }
}

package enum ClockText {
  /// 485 is `08:05`; 1440 is `24:00`.
  package static func text(_ minute: Int) -> String {
    let (hours, minutes) = (minute / 60, minute % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// Reads `08:05` or `8:05`; `nil` if it is not a time of day.
  package static func minute(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24, minutes < 60
    else { return nil }
    return hours * 60 + minutes
  }
}
