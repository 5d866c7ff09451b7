import Domain
import TestSupport
import Testing

/// A project with the log entries of its commands, newest first.
struct HistoryLog {
  var state: ProjectState
  var entries: [HistoryEntry] = []

  mutating func add(_ command: Command, by actor: Actor = ListsProject.ipm) throws {
    let moment = SmallProject.moment(day: "2026-10-21", minute: 600)
    let planned = try plan(command.reading(state), on: state, by: actor, at: moment)
    try state.apply(planned.changes)
    state.sequence += 1
    entries.insert(
      HistoryEntry(
        project: state.id, sequence: state.sequence, at: moment.timestamp, actor: actor.name,
        role: actor.role.rawValue, via: "test", summary: planned.summary, changes: planned.changes,
        undoes: nil, undoneBy: nil, tick: state.sequence, hash: ""), at: 0)
  }

  /// The page of the customer's main contact.
  func seat() throws -> Seat {
    let project = try #require(Project(state.shown(to: ListsProject.mpoc)))
    return Seat(project, for: ListsProject.mpoc, on: .at("2026-10-21"))
  }

  func news() throws -> [Seat.NewsItem] { try seat().news(from: entries) }
}
