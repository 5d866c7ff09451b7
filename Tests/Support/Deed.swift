import Domain
import SQLiteEngine
import StateStore

/// Something somebody does to a project.
package struct Deed: Hashable, Sendable {
  private enum Act: Hashable, Sendable {
    case command(Command)
    case unchecked(String)
  }

  private let act: Act
  private let actor: Actor
  private let project: ProjectID

  package init(_ command: Command, by actor: Actor, in project: ProjectID) {
    (act, self.actor, self.project) = (.command(command), actor, project)
  }

  /// As another program might write it: the log says `summary`, which no rule has looked at.
  package init(unchecked summary: String, by actor: Actor, in project: ProjectID) {
    (act, self.actor, self.project) = (.unchecked(summary), actor, project)
  }

  func happen(in engine: SQLiteEngine, id: String) throws {
    let session = try PlantedWorkspace.session(of: actor, in: engine, rules: rules)
    let state = try session.load(project)
    _ = try session.commit(command.reading(state), id: id, on: state, at: SmallProject.moment)
  }

  private var command: Command {
    switch act {
    case .command(let command): command
    case .unchecked: .set([], .note, nil)
    }
  }

  private var rules: Rules {
    switch act {
    case .command: .domain
    case .unchecked(let summary):
      Rules(
        plan: { _, state, _, _, _ in
          let change = FieldChange(ItemID(state.id.rawValue), .note, from: nil, to: "noted")
          return Plan(changes: [change], summary: summary)
        }, summarise: Rules.domain.summarise)
    }
  }
}
