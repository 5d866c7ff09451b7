/// The time of day in which numbers are cut over on the go-live day.
package struct GoLiveWindow: Hashable, Sendable {
  /// Minutes of the day in the zone it was agreed in; `end` is after `start`, and above 1440 if the window
  /// crosses midnight.
  package let start: Int
  package let end: Int

  /// Why a text is not a window, to follow `a window`.
  package struct Problem: Error, Hashable, Sendable {
    package let reason: String
  }

  /// Reads `08:00-10:30`, `20:00-24:00` and, over midnight, `22:00-02:00`.
  package init(reading text: String) throws(Problem) {
    let parts = text.split(omittingEmptySubsequences: false) {
      $0 == "-" || $0 == "\u{2013}" || $0 == "\u{2014}"
    }
    .map { String($0).trimmed }
    guard parts.count == 2 else { throw Problem(reason: "from and to, such as 08:00-10:30 or 22:00-02:00") }
    guard let start = ClockText.minute(parts[0]) else { throw Problem(reason: Self.noTime(parts[0])) }
    guard var end = parts[1] == "24:00" ? Self.day : ClockText.minute(parts[1]) else {
      throw Problem(reason: Self.noTime(parts[1]))
    }
    guard start != end else { throw Problem(reason: "an end after its start; \(parts[0]) is both") }
    if end < start {
      end += Self.day
      guard end - start <= Self.longestNight else {
        throw Problem(
          reason: "at most \(Self.longestNight / 60) hours where it goes over midnight; "
            + "\(parts[0]) to \(parts[1]) of the next day is longer")
      }
    }
    self.start = start
    self.end = end
  }

  /// As `init(reading:)`, for stored text.
  package init?(_ text: String) {
    do throws(Problem) { try self.init(reading: text) } catch { return nil }
  }

  private static let day = 1440
  private static let longestNight = 720

  private static func noTime(_ text: String) -> String {
    "times of day such as 22:00; \(text.isEmpty ? "one is missing" : "\(DisplayText.line(text)) is none")"
  }

  package var text: String {
    "\(ClockText.text(start))-\(ClockText.text(end > Self.day ? end - Self.day : end))"
  }
}

extension LocalTime {
  /// - Parameter minute: counted from the midnight at the start of `day`; may exceed 1440.
  init(_ minute: Int, from day: Day) { self.init(day: day + minute / 1440, minute: minute % 1440) }
}

/// A window on one day, in two time zones.
package struct PlacedWindow: Hashable, Sendable {
  package let start: LocalReading
  package let end: LocalReading
  /// `08:00-10:30 ET = 05:00-07:30 PT (site)`; a day is named if it differs.
  package let words: String
  /// What to know before agreeing to it, one sentence each.
  package let warnings: [String]

  /// - Parameters:
  ///   - zone: the zone of the window.
  ///   - site: where people work; a warning is given outside 07:00-18:00 there.
  ///   - place: the site's code, where the project has several.
  ///   - other: shown beside it; the site's zone if `nil`.
  package init(
    _ window: GoLiveWindow, on day: Day, in zone: Zone, site: Zone, named place: String = "the site",
    beside other: Zone? = nil
  ) {
    let (first, last) = (LocalTime(window.start, from: day), LocalTime(window.end, from: day))
    start = zone.instant(first)
    end = zone.instant(last)
    let here = Self.side(start.instant, end.instant, in: zone, on: day)
    let second = other ?? site
    let there = Self.side(start.instant, end.instant, in: second, on: day)
    let mark = { (place: Zone) in place == site ? " (site)" : "" }
    words = second == zone ? here + mark(zone) : "\(here)\(mark(zone)) = \(there)\(mark(second))"
    warnings = [
      Self.jump(start, first, zone), Self.jump(end, last, zone),
      Self.hours(start.instant, end.instant, at: site, place),
    ].compactMap { $0 }
  }

  private static func side(_ start: Timestamp, _ end: Timestamp, in zone: Zone, on day: Day) -> String {
    let (from, to) = (zone.local(start), zone.local(end))
    let before = from.day == day ? "" : "\(from.day.short(near: day)) "
    let between = to.day == from.day ? "" : "\(to.day.short(near: day)) "
    let (first, last) = (zone.label(at: start), zone.label(at: end))
    let change = first == last ? "" : " \(first)"
    return "\(before)\(from.clock)\(change)-\(between)\(to.clock) \(last)"
  }

  private static func jump(_ reading: LocalReading, _ local: LocalTime, _ zone: Zone) -> String? {
    let (time, day) = (local.clock, local.day)
    switch reading {
    case .once: return nil
    case .twice: return "\(time) comes twice on \(day.long) in \(zone.name); the first is meant."
    case .skipped(let instant):
      return
        "Clocks in \(zone.name) jump over \(time) on \(day.long); \(zone.local(instant).clock) is meant."
    }
  }

  private static let working = 7 * 60...18 * 60

  private static func hours(
    _ start: Timestamp, _ end: Timestamp, at site: Zone, _ place: String
  ) -> String? {
    let (from, to) = (site.local(start), site.local(end))
    guard from.day != to.day || !working.contains(from.minute) || !working.contains(to.minute) else {
      return nil
    }
    return "The window is outside 07:00-18:00 at \(place) (\(from.clock)-\(to.clock) \(site.name))."
  }
}

extension Zone {
  /// The name people use: `ET` all year in North America, else the abbreviation or the offset.
  package func label(at instant: Timestamp) -> String {
    let abbreviation = period(at: instant).abbreviation
    if let general = Self.general[abbreviation], name.hasPrefix("America/") || name.hasPrefix("US/") {
      return general
    }
    guard let first = abbreviation.first, first == "+" || first == "-" else { return abbreviation }
    return "UTC\(abbreviation)"
  }

  private static let general = [
    "EST": "ET", "EDT": "ET", "CST": "CT", "CDT": "CT", "MST": "MT", "MDT": "MT", "PST": "PT", "PDT": "PT",
    "AKST": "AKT", "AKDT": "AKT",
  ]

  /// By how many minutes clocks here are ahead of those there.
  package func minutesAhead(of other: Zone, at instant: Timestamp) -> Int {
    (period(at: instant).offset - other.period(at: instant).offset) / 60
  }
}

extension Project {
  /// The IANA name of the customer's zone and the window agreed in it, as stored; both optional.
  package var zoneName: String? { state[ItemID(id.rawValue)]?.optionalText(.zone) }
  package var window: GoLiveWindow? { state.value(ItemID(id.rawValue), .window).flatMap(GoLiveWindow.init) }

  /// The window on a day, in the customer's zone and ours; `nil` without a window, a day or a known zone.
  package func placedWindow(on day: Day?, site: Zone?, own: Zone) -> PlacedWindow? {
    guard let window, let day, let site else { return nil }
    return PlacedWindow(window, on: day, in: site, site: site, beside: own)
  }
}
