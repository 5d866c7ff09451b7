/// A local time with the zone it was given in, and the instant it means.
///
/// The instant is kept, so that a later change of a zone's rules does not move what was agreed.
package struct ZonedTime: Hashable, Sendable {
  package let local: LocalTime
  /// IANA name.
  package let zone: String
  package let instant: Timestamp

  package init(local: LocalTime, zone: String, instant: Timestamp) {
    self.local = local
    self.zone = zone
    self.instant = instant
  }

  /// - Returns: `nil` if clocks in the zone jump over that time.
  package init?(_ local: LocalTime, in zone: Zone) {
    let reading = zone.instant(local)
    if case .skipped = reading { return nil }
    self.init(local: local, zone: zone.name, instant: reading.instant)
  }

  /// `2026-11-04T08:00 America/New_York 1793797200`
  package var stored: String { "\(text) \(zone) \(instant.seconds)" }

  /// `2026-11-04T08:00`
  package var text: String { "\(local.day.iso)T\(local.clock)" }

  /// Reads `stored`.
  package init?(_ stored: String) {
    let parts = stored.split(separator: " ")
    guard parts.count == 3, let local = LocalTime(iso: parts[0]), let seconds = Int64(parts[2]),
      Zone.isName(String(parts[1]))
    else { return nil }
    self.init(local: local, zone: String(parts[1]), instant: Timestamp(seconds: seconds))
  }

  /// As it was given: `Wed 04 Nov 2026 08:00 America/New_York`.
  package var words: String { "\(local.day.long) \(local.clock) \(zone)" }
}

extension Zone {
  /// `Wed 04 Nov 2026 08:00 ET`
  package func words(_ instant: Timestamp) -> String {
    let there = local(instant)
    return "\(there.day.long) \(there.clock) \(label(at: instant))"
  }
}

extension LocalTime {
  /// Reads `2026-11-04T08:00`.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: String(parts[0])), let minute = ClockText.minute(parts[1])
    else { return nil }
    self.init(day: day, minute: minute)
  }
}
