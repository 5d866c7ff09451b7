import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport

/// A workspace, a time and the keys to press there.
struct Stage {
  /// A `GOLIVE_HOME`.
  let home: String
  let moment: Moment
  let script: Script
  /// A home directory that is removed with the value.
  var directory: TemporaryDirectory?

  /// Many customers, as created by `fill`.
  static func portfolio(_ home: String) -> Stage {
    Stage(home: home, moment: SmallProject.moment(day: "2026-11-23", minute: 540), script: .portfolio)
  }

  /// One customer, the day after the order: the whole template with a baseline, nothing done yet.
  static func project() throws -> Stage {
    let directory = TemporaryDirectory()
    var started = try BoardProjects.started()
    try TimelineProjects.run(.baseline(reason: "kick-off"), on: &started, at: BoardProjects.firstDay)
    let state = started
    let workspace = try Workspace(
      SQLiteEngine.create(at: directory.path + "/data/workspace", name: "benchmark"),
      actor: Actor(name: "Lee Chen", role: .ipm), via: "bench",
      rules: Rules(plan: { _, _, _, _, _ in state.creation }, summarise: Rules.domain.summarise))
    _ = try workspace.commit(
      .createProject(.test(state.id.rawValue)), id: "create", on: ProjectState(id: state.id), at: .test())
    return Stage(
      home: directory.path, moment: BoardProjects.firstDay, script: .project, directory: directory)
  }

  /// The number of projects.
  var projects: Int {
    let engine = try? SQLiteEngine.open(at: home + "/data/workspace")
    return (try? engine?.first("SELECT count(*) FROM project")?.number(0)) ?? 0
  }

  /// Makes it the environment of programs started from now on.
  func enter() {
    setenv("GOLIVE_HOME", home, 1)
    setenv("GOLIVE_NOW", "\(moment.today.iso)T09:00", 1)
  }
}

extension ProjectState {
  /// All items as one change.
  fileprivate var creation: Plan {
    Plan(
      changes: items.values.sorted { $0.id.rawValue < $1.id.rawValue }.flatMap { item in
        item.values.map { FieldChange(item.id, $0, from: nil, to: $1) }
      }, summary: "created \(id)")
  }
}
