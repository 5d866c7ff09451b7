import Domain
import TimeZones

/// Time zones by name, from this machine's files.
enum Clocks {
  /// `nil` if this machine does not have the zone.
  static func zone(_ name: String) -> Zone? { try? ZoneFiles().zone(name) }

  /// The person's zone: `TZ`, else the machine's own, else UTC.
  static var own: Zone {
    let named = Environment.value("TZ").map { $0.hasPrefix(":") ? String($0.dropFirst()) : $0 }
    return (named ?? ZoneFiles.machineZone).flatMap(zone) ?? .utc
  }

  /// As `zone`, for a typed name.
  static func checked(_ name: String) throws(CommandFailure) -> Zone {
    do throws(TZif.Failure) { return try ZoneFiles().zone(name) } catch {
      throw CommandFailure(.usage, error.sentence)
    }
  }
}
