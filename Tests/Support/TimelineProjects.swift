import Domain

/// Projects for the timeline.
package enum TimelineProjects {
  /// In the middle of EXECUTE, with a baseline from the first day.
  package static func underWay() throws -> ProjectState {
    var state = try BoardProjects.started()
    try run(.baseline(reason: "kick-off"), on: &state, at: BoardProjects.firstDay)
    let day = BoardProjects.buildDay
    let fresh = try BoardProjects.underWay(day, phase: "EXECUTE")
    for (id, item) in fresh.items {
      for (field, value) in item.values { state.items[id]?.values[field] = value }
    }
    for line in state.items.values.filter({ $0.kind == .baseline }) {
      for row in (line.values[.dates] ?? "").split(separator: "\n") {
        let words = row.split(separator: " ").map(String.init)
        state.items[ItemID(words[0])]?.values[.baselineStart] = words[1]
        state.items[ItemID(words[0])]?.values[.baselineFinish] = words[2]
      }
    }
    try run(.replan(reason: nil), on: &state, at: day)
    return state
  }

  package static func run(_ command: Command, on state: inout ProjectState, at moment: Moment) throws {
    try state.apply(plan(command, on: state, by: SmallProject.ipm, at: moment).changes)
    state.sequence += 1
  }
}
