/// The clocks of a cutover: the one its runbook is kept on, those of its sites, and the reader's.
package struct CutoverClocks: Sendable {
  /// Without duplicates; zones that are not known are left out.
  package let zones: [Zone]
  private let day: Day?

  /// - Parameters:
  ///   - own: the reader's; `nil` while it is not known.
  ///   - zone: the zone with an IANA name.
  package init(_ cutover: Project.Cutover, of project: Project, own: Zone?, zone: (String) -> Zone?) {
    let names = [cutover.start?.zone] + project.sites(in: cutover.wave).map(\.zoneName)
    let named = names.compactMap { name in name.flatMap(zone) }
    var zones: [Zone] = []
    for zone in named + [own].compactMap({ $0 }) where !zones.contains(zone) { zones.append(zone) }
    self.zones = zones
    day = cutover.start?.local.day
  }

  /// `08:05`; `08:30+1` on the day after the cutover, `22:30-1` on the one before.
  package func time(_ instant: Timestamp, in zone: Zone) -> String {
    let local = zone.local(instant)
    guard let day, local.day != day else { return local.clock }
    let apart = local.day.number - day.number
    return "\(local.clock)\(apart.signed)"
  }

  /// `08:05 ET = 06:05 MT`
  package func all(_ instant: Timestamp) -> String {
    zones.map { "\(time(instant, in: $0)) \($0.label(at: instant))" }.joined(separator: " = ")
  }
}
