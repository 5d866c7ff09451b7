import Domain

extension Project {
  /// The zones its sites and its window name, as far as this machine knows them.
  var knownZones: [String: Zone] {
    Dictionary(
      zoneNames.compactMap { name in Clocks.zone(name).map { (name, $0) } }, uniquingKeysWith: { a, _ in a })
  }

  var siteWindows: [SiteWindow] { siteWindows(own: Clocks.own, zones: knownZones) }
}

extension ZonePair {
  /// The reader's zone and that of the customer, or of one of its sites.
  init(_ project: Project, at site: String? = nil) {
    let name = site.flatMap { project.site($0)?.zoneName } ?? project.zoneName
    self.init(own: Clocks.own, site: name.flatMap(Clocks.zone))
  }
}

extension Report {
  static func sites(_ project: Project) -> Report {
    let windows = project.siteWindows
    let columns = [
      Column("code", "SITE"), Column("name", "NAME"), Column("zone", "ZONE"), Column("users", "USERS"),
      Column("wave", "WAVE"), Column("window", "WINDOW"), Column("testers", "TESTERS"),
      Column("operatorModel", "OPERATOR MODEL"), Column("emergencyAddress", "EMERGENCY ADDRESS"),
      Column("address", "ADDRESS"),
    ]
    let rows = project.sites.map { site -> [Value] in
      [
        .text(site.code), .text(site.name), Value(site.zoneName), Value(site.users),
        Value(site.wave?.rawValue), Value(windows.first { $0.site == site }?.placed.words),
        .list(site.testers.map { .text($0) }), Value(site.operatorModel?.rawValue),
        Value(site.emergencyAddress), Value(site.address),
      ]
    }
    return Report(
      kind: "sites",
      facts: [Fact("project", "Project", .text(project.id.rawValue))] + warnings(windows),
      tables: [
        Table(
          "sites", "Sites", columns, rows: rows,
          empty: "No sites. golive site add \(project.id) CODE --name NAME --zone ZONE adds one.")
      ])
  }

  private static func warnings(_ windows: [SiteWindow]) -> [Fact] {
    let all = windows.flatMap(\.warnings)
    return all.isEmpty ? [] : [Fact("warnings", "Warnings", .list(all.map { .text($0) }))]
  }

  static func site(
    _ site: Project.Site, in project: Project, numbers: Int, clock: Moment
  ) -> Report {
    let window = project.siteWindows.first { $0.site == site }
    let pair = ZonePair(project, at: site.code)
    let goLive = project.goLive(ofWave: site.wave)
    return Report(
      kind: "site",
      facts: [
        Fact("code", "Site", .text(site.code)), Fact("name", "Name", .text(site.name)),
        Fact("address", "Address", Value(site.address)), Fact("zone", "Zone", Value(site.zoneName)),
        Fact("clock", "Now", .text(pair.words(clock.timestamp))),
        Fact("users", "Users", Value(site.users)),
        Fact("emergencyAddress", "Emergency address", Value(site.emergencyAddress)),
        Fact(
          "operatorModel", "Operator model", Value(site.operatorModel.map { "\($0.rawValue): \($0.words)" })),
        Fact("testers", "Testers", .list(site.testers.map { .text($0) })),
        Fact("wave", "Wave", Value(site.wave?.rawValue)), Fact("goLive", "Go-live", Value(goLive.day)),
        Fact("window", "Go-live window", Value(window?.placed.words)),
        Fact("numbers", "Numbers", .number(numbers)),
        Fact("namedBy", "Named by", Value(project.whatNames(site: site.code))),
      ] + warnings(window.map { [$0] } ?? []),
      tables: [comments(about: site.id, in: project, clock: clock)])
  }
}
