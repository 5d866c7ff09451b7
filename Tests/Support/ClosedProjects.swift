import Domain
import SQLiteEngine
import StateStore

/// Five closed projects with statistics calculated by hand.
///
/// EXECUTE and GO-LIVE of the first took 15 and 6 business days, of the last 30 and 14; the phases before
/// them took 6 each in all five. Of the 25 sums of EXECUTE and GO-LIVE 13 are at most 29, and 20 are at
/// most 36.
package enum ClosedProjects {
  package static let phases = ["INITIATE", "PLAN", "EXECUTE", "GO-LIVE", "OPERATE", "OPTIMIZE", "CLOSE"]
  package static let planned = [6, 6, 18, 8, 11, 4, 8]
  package static let days = [
    [6, 6, 15, 6, 10, 3, 5], [6, 6, 18, 7, 10, 4, 6], [6, 6, 20, 8, 11, 4, 8], [6, 6, 22, 9, 11, 5, 9],
    [6, 6, 30, 14, 15, 8, 12],
  ]
  private static let start = Day.at("2025-01-06")

  private static func items() -> [Item] {
    days.enumerated().map { index, days in
      var values: [Field: String] = [
        .kind: Kind.project.rawValue, .customer: "Closed \(index + 1)", .state: "closed", .start: start.iso,
        .calendar: "weekdays", .phases: phases.joined(separator: " "), .phase: "CLOSE",
      ]
      var day = start
      for (phase, length) in zip(phases, days) {
        values[.entered(phase)] = day.iso
        day = WorkCalendar.weekdays.add(day, length)
      }
      values[.finished] = day.iso
      for (phase, length) in zip(phases, planned) { values[.planned(phase)] = String(length) }
      return Item(id: ItemID("closed-\(index + 1)"), values: values)
    }
  }

  package static var passages: [PhasePassage] { items().flatMap(PhasePassage.all) }

  /// Puts them into a workspace by the ordinary write path.
  package static func fill(_ engine: any Engine) throws {
    for item in items() {
      let rules = Rules(
        plan: { _, _, _, _, _ in
          let values = item.values.sorted { $0.key < $1.key }
          return Plan(
            changes: values.map { FieldChange(item.id, $0.key, from: nil, to: $0.value) }, summary: "created")
        }, summarise: Rules.domain.summarise)
      let workspace = try Workspace(
        engine, actor: Actor(name: "Ira", role: .ipm), via: "test", rules: rules)
      let id = ProjectID(item.id.rawValue)
      _ = try workspace.commit(
        .createProject(.test(id.rawValue)), id: "closed \(id)", on: ProjectState(id: id), at: .test())
    }
  }

  package static func fill(workspaceAt path: String) throws { try fill(SQLiteEngine.open(at: path)) }
}

/// Time zones without zone files.
package enum Clocks {
  package static let newYork = zone("America/New_York", -5, "EST")
  package static let london = zone("Europe/London", 0, "GMT")

  private static func zone(_ name: String, _ hours: Int, _ abbreviation: String) -> Zone {
    Zone(
      name: name,
      periods: [Zone.Period(from: .min, offset: hours * 3600, abbreviation: abbreviation)]) ?? .utc
  }
}
