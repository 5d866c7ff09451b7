import Domain

/// Northwind Dental on its go-live day, at two sites in two zones: the numbers are moving since 08:00 Eastern.
package enum CutoverDay {
  package static let denver =
    Zone(name: "America/Denver", periods: [Zone.Period(from: .min, offset: -7 * 3600, abbreviation: "MST")])
    ?? .utc
  package static let zones = ["America/New_York": Clocks.newYork, "America/Denver": denver]
  package static let engineer = Actor(name: "Rob Okafor", role: .engineer)

  /// 08:00 Eastern on 4 November 2026, and minutes after it.
  package static func moment(_ minutes: Int = 0) -> Moment {
    SmallProject.moment(day: "2026-11-04", minute: 13 * 60 + minutes)
  }

  /// Everything before go-live is done; three orders, one of them rejected; nothing is planned for the day yet.
  package static func eve() throws -> Project {
    var values: [ItemID: [Field: String?]] = [
      TemplateProject.head: [
        .phase: "GO-LIVE", .zone: "America/New_York", .window: "08:00-10:30", .goLiveGrade: "confirmed",
      ],
      "SITE-NYC": site("NYC", "New York", "America/New_York"),
      "SITE-DEN": site("DEN", "Denver", "America/Denver"),
      "PO-1": order("Old Tel NYC", "locked", 26), "PO-2": order("Old Tel Denver", "locked", 14),
      "PO-3": order("Toll Co", "rejected", 2),
    ]
    for task in 1...7 { values[ItemID("GOL-0\(task)")] = [.state: "done", .finished: "2026-11-03"] }
    return try TemplateProject.changed(values, from: TemplateProject.worked(through: "EXECUTE").state)
  }

  /// The evening before, with the runbook.
  package static func planned() throws -> Project {
    let start = CutoverStart(LocalTime(day: moment().today, minute: 8 * 60), in: Clocks.newYork)
    let new = NewCutover(start: start, runbook: try TemplateProject.template.get().runbook)
    return try SmallProject.after(.planCutover(new), on: eve().state, at: moment(-900))
  }

  /// 08:37: everybody said go, New York is ported, Denver is late.
  package static func underWay() throws -> Project {
    var project = try planned()
    let steps = project.currentCutover?.steps ?? []
    let commands: [(Int, Command)] =
      steps.prefix(4).map { (-58, act(.settle([$0.id], .done, note: nil))) } + [
        (-14, act(.vote(.ipm, isGo: true, note: nil, onBehalf: nil))),
        (-13, act(.vote(.engineer, isGo: true, note: nil, onBehalf: "Rob Okafor, bridge"))),
        (-13, act(.vote(.porting, isGo: true, note: nil, onBehalf: "Sue Lind, bridge"))),
        (-12, act(.vote(.mpoc, isGo: true, note: nil, onBehalf: "Dana Ruiz, bridge"))),
        (3, act(.settle([steps[5].id], .done, note: nil))),
        (1, .recordPortEvent("PO-1", NewPortEvent(.activate))),
        (11, .recordPortEvent("PO-1", NewPortEvent(.ported))),
        (12, .recordPortEvent("PO-2", NewPortEvent(.activate))),
        (
          19,
          .recordRun(
            ["TST-T02", "TST-T03", "TST-T04"], NewTestRun(.pass, sites: ["NYC"], tester: "Ana Ruiz"))
        ), (24, .recordRun(["TST-T02"], NewTestRun(.pass, sites: ["DEN"]))),
        (29, act(.note("NAT helper off on VLAN 40", site: "DEN"))),
        (37, act(.note("carrier: block B submitted again, 10 min", site: nil))),
      ]
    for (minute, command) in commands {
      project = try SmallProject.after(command, on: project.state, at: moment(minute))
    }
    return project
  }

  /// 08:50: the emergency call at Denver was answered with the address of New York.
  package static func suspended() throws -> Project {
    let run = NewTestRun(.fail, sites: ["DEN"], note: "the address of New York was read back")
    return try SmallProject.after(.recordRun(["TST-T14"], run), on: underWay().state, at: moment(50))
  }

  private static func act(_ act: CutoverAct) -> Command { .cutOver("CUT-1", act) }

  private static func site(_ code: String, _ name: String, _ zone: String) -> [Field: String?] {
    [
      .kind: "site", .parent: TemplateProject.id.rawValue, "code": code, .name: name, .zone: zone,
      "testers": "Ana Ruiz", .sort: code,
    ]
  }

  private static func order(_ carrier: String, _ state: String, _ count: Int) -> [Field: String?] {
    [
      .kind: "port-order", .parent: TemplateProject.id.rawValue, .losingCarrier: carrier, .state: state,
      .numberCount: String(count), .owner: "PORT", .holder: "carrier", .round: "1",
    ]
  }
}
