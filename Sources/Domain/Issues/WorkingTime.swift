/// The time that counts on a clock: all of it, or the hours in which issues are answered.
struct WorkingTime {
  let zone: Zone
  let hours: PortSlots
  let calendar: WorkCalendar
  /// Whether all of a day counts.
  let isWhole: (Day) -> Bool
  /// The minutes of a business day.
  let day: Int

  /// How far ahead a due moment is looked for.
  private static let furthest = 800

  /// The moment after that many minutes have counted; `nil` if they never do.
  func moment(_ minutes: Int, after start: Timestamp, leavingOut pauses: [Range<Timestamp>]) -> Timestamp? {
    var left = Int64(minutes) * 60_000
    let first = zone.local(start).day
    for number in -1..<Self.furthest {
      for span in spans(of: first + number, from: start, leavingOut: pauses) {
        let length = span.upperBound.milliseconds - span.lowerBound.milliseconds
        if length >= left { return Timestamp(milliseconds: span.lowerBound.milliseconds + left) }
        left -= length
      }
    }
    return nil
  }

  /// The minutes that count from one moment to another.
  func minutes(from start: Timestamp, to end: Timestamp, leavingOut pauses: [Range<Timestamp>] = []) -> Int {
    guard start < end else { return 0 }
    let (first, last) = (zone.local(start).day.number - 1, zone.local(end).day.number)
    var sum: Int64 = 0
    for number in first...last {
      for span in spans(of: Day(number: number), from: start, leavingOut: pauses) {
        sum += max(0, min(span.upperBound, end).milliseconds - span.lowerBound.milliseconds)
      }
    }
    return Int(sum / 60_000)
  }

  /// What counts of one day.
  private func spans(
    of day: Day, from start: Timestamp, leavingOut pauses: [Range<Timestamp>]
  ) -> [Range<Timestamp>] {
    guard let window = window(on: day) else { return [] }
    var spans = [window.clamped(to: start..<max(start, window.upperBound))]
    for pause in pauses {
      spans = spans.flatMap { span in
        [
          span.clamped(to: .distantPast..<pause.lowerBound),
          span.clamped(to: pause.upperBound..<(.distantFuture)),
        ]
      }
    }
    return spans.filter { !$0.isEmpty }
  }

  private func window(on day: Day) -> Range<Timestamp>? {
    if isWhole(day) { return midnight(day)..<midnight(day + 1) }
    guard calendar.isWeekend(day) || calendar.isWorking(day), let window = hours.window(on: day) else {
      return nil
    }
    let start = zone.instant(LocalTime(window.start, from: day)).instant
    // Hours that end after midnight do not count twice where the next day counts whole.
    let end = zone.instant(LocalTime(window.end, from: day)).instant
    return start..<max(start, isWhole(day + 1) ? min(end, midnight(day + 1)) : end)
  }

  private func midnight(_ day: Day) -> Timestamp { zone.instant(LocalTime(day: day, minute: 0)).instant }
}

extension Timestamp {
  fileprivate static let distantPast = Timestamp(milliseconds: .min)
  fileprivate static let distantFuture = Timestamp(milliseconds: .max)
}
