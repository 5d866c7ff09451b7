import Domain
import TimeZones

/// The clocks of places, as this machine knows them.
enum Clocks {
  /// `nil` where this machine does not know the zone.
  static func zone(_ name: String) -> Zone? { try? ZoneFiles().zone(name) }

  /// Where the person is: `TZ`, else the machine's own zone, else UTC.
  static var own: Zone {
    let named = Environment.value("TZ").map { $0.hasPrefix(":") ? String($0.dropFirst()) : $0 }
    return (named ?? ZoneFiles.machineZone).flatMap(zone) ?? .utc
  }

  /// As `zone`, for a name somebody typed.
  static func checked(_ name: String) throws(CommandFailure) -> Zone {
    do throws(TZif.Failure) { return try ZoneFiles().zone(name) } catch {
      throw CommandFailure(.usage, error.sentence)
    }
  }
}
