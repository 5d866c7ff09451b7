/// When a carrier ports: `Mon-Thu 08:00-17:00, Fri 08:00-14:00 America/New_York`. Without a zone it is the site's.
package struct PortSlots: Hashable, Sendable {
  /// Weekdays with a window; 0 is Monday.
  package struct Window: Hashable, Sendable {
    package let days: ClosedRange<Int>
    package let time: GoLiveWindow
  }

  package let windows: [Window]
  /// IANA name.
  package let zone: String?

  private static let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  init() {
    windows = GoLiveWindow("08:00-17:00").map { [Window(days: 0...4, time: $0)] } ?? []
    zone = nil
  }

  /// `nil` if a part cannot be read, or if a day stands twice.
  package init?(_ text: String) {
    var windows: [Window] = []
    var zone: String?
    let parts = text.split(separator: ",").map { String($0).trimmed }
    for (index, part) in parts.enumerated() {
      var words = part.split(separator: " ").map(String.init)
      if index == parts.count - 1, words.count == 3, Zone.isName(words[2]) { zone = words.removeLast() }
      guard words.count == 2, let days = Self.days(words[0]), let time = GoLiveWindow(words[1]),
        !windows.contains(where: { $0.days.overlaps(days) })
      else { return nil }
      windows.append(Window(days: days, time: time))
    }
    guard !windows.isEmpty else { return nil }
    (self.windows, self.zone) = (windows, zone)
  }

  private static func days(_ text: String) -> ClosedRange<Int>? {
    let places = text.split(separator: "-", omittingEmptySubsequences: false).map { word in
      names.firstIndex { $0.lowercased() == word.lowercased() }
    }
    guard (1...2).contains(places.count), let first = places[0], let last = places[places.count - 1],
      first <= last
    else { return nil }
    return first...last
  }

  package var text: String {
    let parts = windows.map { window in
      let (first, last) = (Self.names[window.days.lowerBound], Self.names[window.days.upperBound])
      return "\(first == last ? first : "\(first)-\(last)") \(window.time.text)"
    }
    return parts.joined(separator: ", ") + (zone.map { " \($0)" } ?? "")
  }

  /// The window of a day; `nil` if nothing is ported on that weekday.
  package func window(on day: Day) -> GoLiveWindow? {
    windows.first { $0.days.contains(day.weekday.rawValue) }?.time
  }
}
