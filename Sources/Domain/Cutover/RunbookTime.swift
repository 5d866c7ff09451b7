/// When a step of the runbook is due, in the form it is written: `T-60`, `T0`, `T+15`, `18:00`, `G+1 08:30`.
package enum RunbookTime: Hashable, Sendable, CustomStringConvertible {
  /// Minutes from the start of the cutover (T0).
  case minutes(Int)
  /// A time of day, some business days after the day of the cutover.
  case clock(daysAfter: Int, minute: Int)

  /// Two days before and after T0.
  private static let longest = 2 * 1440

  package init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ")
    switch words.count {
    case 1 where words[0].first == "T" || words[0].first == "t":
      let number = words[0].dropFirst()
      guard let minutes = Int(number), number.count == 1 || number.first == "+" || number.first == "-",
        abs(minutes) <= Self.longest
      else { return nil }
      self = .minutes(minutes)
    case 1:
      guard let minute = ClockText.minute(words[0]) else { return nil }
      self = .clock(daysAfter: 0, minute: minute)
    case 2 where words[0].uppercased().hasPrefix("G+"):
      guard let days = Int(words[0].dropFirst(2)), (1...10).contains(days),
        let minute = ClockText.minute(words[1])
      else { return nil }
      self = .clock(daysAfter: days, minute: minute)
    default: return nil
    }
  }

  /// What `init(_:)` reads, for error texts.
  package static let forms = "T-60, T0, T+15, 18:00 or G+1 08:30"

  package var description: String {
    switch self {
    case .minutes(let minutes): minutes == 0 ? "T0" : "T\(minutes < 0 ? "" : "+")\(minutes)"
    case .clock(let days, let minute):
      days == 0 ? ClockText.text(minute) : "G+\(days) \(ClockText.text(minute))"
    }
  }

  /// The time meant, in the zone of T0.
  func placed(from start: ZonedTime, in zone: Zone, _ calendar: WorkCalendar) -> ZonedTime {
    switch self {
    case .minutes(let minutes):
      let instant = Timestamp(milliseconds: start.instant.milliseconds + Int64(minutes) * 60_000)
      return ZonedTime(local: zone.local(instant), zone: zone.name, instant: instant)
    case .clock(let days, let minute):
      let day = days == 0 ? start.local.day : calendar.add(start.local.day, days)
      let instant = zone.instant(LocalTime(day: day, minute: minute)).instant
      return ZonedTime(local: zone.local(instant), zone: zone.name, instant: instant)
    }
  }
}
