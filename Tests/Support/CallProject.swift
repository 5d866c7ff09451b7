import Domain

/// Northwind Dental in PLAN, its kick-off call planned for Thursday 19 November at 10:00 in New York.
package enum CallProject {
  package static let lee = ListsProject.ipm
  package static let dana = ListsProject.mpoc
  /// Wednesday 2026-11-18, 14:02 UTC.
  package static let moment = SmallProject.moment
  /// The hour of the call.
  package static let later = SmallProject.moment(day: "2026-11-19", minute: 15 * 60)

  /// INITIATE was left on Tuesday 17 November; nothing is planned yet.
  package static func begun() throws -> ProjectState {
    var state = try ListsProject.fresh()
    state.items["INITIATE"]?.values[.passedOn] = "2026-11-17"
    state.items[ItemID(state.id.rawValue)]?.values[.phase] = "PLAN"
    for item in state.items.values where item.kind == .task {
      guard item[.parent] == "INITIATE" || item.id == "PLN-01" else { continue }
      state.items[item.id]?.values[.state] = "done"
      state.items[item.id]?.values[.finished] = "2026-11-17"
    }
    return state
  }

  package static func time(_ day: String, _ hour: Int, _ zone: Zone = Clocks.newYork) -> ZonedTime {
    let local = LocalTime(day: Day(iso: day) ?? moment.today, minute: hour * 60)
    return ZonedTime(local: local, zone: zone.name, instant: zone.instant(local).instant)
  }

  package static let agenda = [
    AgendaPoint(minutes: 10, title: "Introductions and roles", lead: .ipm),
    AgendaPoint(minutes: 2, title: "Risks and questions"),
  ]

  package static func person(_ name: String, _ state: ProjectState) -> ItemID {
    state.items.values.first { $0.kind == .person && $0[.name] == name }?.id ?? "nobody"
  }

  /// With the kick-off planned as CALL-1, and both people invited.
  package static func planned() throws -> ProjectState {
    let state = try begun()
    let new = NewCall(
      .kickOff, start: time("2026-11-19", 10), minutes: 60, place: "https://meet.example/kick-off",
      invited: [person(lee.name, state), person(dana.name, state)], agenda: agenda)
    return try ListsProject.project([(.planCall(new), lee, moment)], on: state).state
  }

  package static func project(
    _ acts: [CallAct], in call: ItemID = "CALL-1", on state: ProjectState? = nil, by actor: Actor = lee,
    at moment: Moment = later
  ) throws -> Project {
    try ListsProject.project(acts.map { (.inCall(call, $0), actor, moment) }, on: try state ?? planned())
  }

  /// Held, with something of everything; Dana was there, Lee too.
  package static func held() throws -> Project {
    let state = try planned()
    return try project(
      [
        .begin, .attend(present: [person(lee.name, state), person(dana.name, state)], absent: []),
        .decide("Keep the main number", who: "Dana Ruiz"),
        .agree("Send the latest phone bill", owner: .mpoc, due: Day(iso: "2026-11-23")),
        .risk("The old contract ends in January", who: "Dana Ruiz"),
        .note("Reception closes at five", isInternal: false),
        .note("They are cross with us", isInternal: true), .end,
      ], on: state)
  }
}
