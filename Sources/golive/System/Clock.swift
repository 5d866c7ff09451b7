import Domain
import Platform
import TimeZones

/// The person's local time. `GOLIVE_NOW=2026-11-18T14:02` fixes it, for tests and screenshots.
struct Clock: Sendable {
  private let fixed: Moment?

  init(fixed: Moment? = nil) { self.fixed = fixed }

  static func fromEnvironment() throws(CommandFailure) -> Clock {
    guard let text = Environment.value("GOLIVE_NOW") else { return Clock() }
    guard let moment = Moment(local: text) else {
      throw CommandFailure(
        .usage, "GOLIVE_NOW is \"\(DisplayText.line(text))\"; it needs the form 2026-11-18T14:02.")
    }
    return Clock(fixed: moment)
  }

  var now: Moment {
    if let fixed { return fixed }
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec / 1_000_000)
    return Moment(
      timestamp: Timestamp(milliseconds: milliseconds), zoneOffset: Self.zoneOffset(at: time.tv_sec))
  }

  /// Seconds east of UTC at an instant, from `TZ` or the system's zone.
  static func zoneOffset(at seconds: Int) -> Int {
    var instant = time_t(seconds)
    var local = tm()
    return localtime_r(&instant, &local) == nil ? 0 : local.tm_gmtoff
  }
}

extension Moment {
  /// Reads `2026-11-18T14:02` as local time, with the offset in force at about that time.
  init?(local text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: String(parts[0])) else { return nil }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2, clock.allSatisfy({ $0.count == 2 }), let hour = Int(clock[0]),
      let minute = Int(clock[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    self.init(day: day, minute: hour * 60 + minute)
  }

  /// A local day and minute of the day.
  init(day: Day, minute: Int) {
    let naive = day.number * 86_400 + minute * 60
    let offset = Clock.zoneOffset(at: naive)
    self.init(timestamp: Timestamp(milliseconds: Int64(naive - offset) * 1000), zoneOffset: offset)
  }
}

/// Time zones by name, from this machine's files.
enum Clocks {
  /// `nil` if this machine does not have the zone.
  static func zone(_ name: String) -> Zone? { try? ZoneFiles().zone(name) }

  /// The person's zone: `TZ`, else the machine's own, else UTC.
  static var own: Zone {
    let named = Environment.value("TZ").map { $0.hasPrefix(":") ? String($0.dropFirst()) : $0 }
    return (named ?? ZoneFiles.machineZone).flatMap(zone) ?? .utc
  }

  static var book: ZoneBook { ZoneBook(own: own, named: zone) }

  /// As `zone`, for a typed name.
  static func checked(_ name: String) throws(CommandFailure) -> Zone {
    do throws(TZif.Failure) { return try ZoneFiles().zone(name) } catch {
      throw CommandFailure(.usage, error.sentence)
    }
  }
}
