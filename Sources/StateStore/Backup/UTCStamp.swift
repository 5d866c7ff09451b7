import Domain

/// An instant in UTC to the second, as files name it: `2026-11-30T05:24:13Z`.
extension Timestamp {
  package var utcText: String {
    let time = Zone.utc.local(self)
    let second = Int(((seconds % 60) + 60) % 60)
    return "\(time.day.iso)T\(time.clock):\(second < 10 ? "0" : "")\(second)Z"
  }

  package init?(utcText text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: String(parts[0])), parts[1].hasSuffix("Z") else { return nil }
    let clock = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, clock.allSatisfy({ $0.utf8.count == 2 }), let second = Int(clock[2]),
      (0...59).contains(second), let minute = ClockText.minute(clock[0] + ":" + clock[1])
    else { return nil }
    let start = Zone.utc.instant(LocalTime(day: day, minute: minute)).instant
    self.init(seconds: start.seconds + Int64(second))
  }

  /// The same without colons, for the name of a directory: `2026-11-30T052413Z`.
  package var utcName: String { utcText.filter { $0 != ":" } }
}
