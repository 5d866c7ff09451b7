/// The go-live window as the people at each site live through it.
package struct SiteWindow: Hashable, Sendable {
  package let site: Project.Site
  package let placed: PlacedWindow

  /// What to know before agreeing to it: the hours there, clocks that change, nobody to test.
  package var warnings: [String] {
    site.testers.isEmpty
      ? placed.warnings + ["Nobody is named who tests at \(site.code)."] : placed.warnings
  }

  /// `DEN 08:00-10:30 ET = 06:00-08:30 MT (site)`
  package var words: String { "\(site.code) \(placed.words)" }
}

extension Project {
  /// The window at every site with a known zone, on the go-live day of its wave.
  ///
  /// - Parameters:
  ///   - own: the zone of the reader, shown beside that of the site.
  ///   - zones: the zones this machine knows, by their IANA names.
  package func siteWindows(own: Zone, zones: [String: Zone]) -> [SiteWindow] {
    sites.compactMap { site in
      guard let there = site.zoneName.flatMap({ zones[$0] }),
        let day = site.wave.flatMap({ goLive(of: $0)?.day }) ?? ownGoLive.day
      else { return nil }
      if let window = site.window {
        let placed = PlacedWindow(window, on: day, in: there, site: there, named: site.code, beside: own)
        return SiteWindow(site: site, placed: placed)
      }
      guard let window, let agreed = zoneName.flatMap({ zones[$0] }) else { return nil }
      let placed = PlacedWindow(
        window, on: day, in: agreed, site: there, named: site.code, beside: agreed == there ? own : nil)
      return SiteWindow(site: site, placed: placed)
    }
  }

  /// The IANA names of every zone the project speaks of.
  package var zoneNames: [String] {
    Set(
      ([zoneName, answerHours.zone] + sites.map(\.zoneName) + cutovers.map(\.start?.zone)).compactMap { $0 }
    ).sorted()
  }
}

/// The zones in which an instant is told: that of the reader and that of a site.
package struct ZonePair: Hashable, Sendable {
  package let own: Zone
  /// `nil` if none is set, or this machine does not know it.
  package let site: Zone?

  package init(own: Zone, site: Zone?) {
    self.own = own
    self.site = site
  }

  /// `Wed 04 Nov 2026 05:00 PT (site) = Wed 04 Nov 2026 13:00 UTC`
  package func words(_ instant: Timestamp) -> String {
    let here = own.words(instant)
    guard let site, site != own else { return here }
    return "\(site.words(instant)) (site) = \(here)"
  }
}
