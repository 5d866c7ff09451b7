import Dashboard
import Domain
import StateStore

/// Programs of the user's own: what they are started with is read from the store.
extension EffectHandler {
  /// The most rows of one command, so that a selection by mistake starts no thousand programs.
  static let mostStarts = 100

  /// Nothing is started unless it can be on every row.
  func run(_ command: OwnCommand, on rows: [RowPlace]) throws(StoreError) -> ProgramRun {
    guard rows.count <= Self.mostStarts else {
      throw .refused(
        .rule(
          "\(command.name) starts a program for each row, at most \(Self.mostStarts) at once; select fewer."))
    }
    let own = command.usesOwnFields ? try store.ownFields() : []
    var starts: [(name: String, start: ProgramStart)] = []
    var planned: [ProjectID: PlannedProject] = [:]
    for row in rows {
      let project: PlannedProject
      if let known = planned[row.project] { project = known } else { project = try facts(of: row.project) }
      planned[row.project] = project
      guard let facts = RowFacts(row.item, in: project, ownFields: own) else {
        throw .refused(.rule("\(row.name) is nothing a command of your own can be run on."))
      }
      starts.append((row.name, try command.program(on: facts, for: store.actor)))
    }
    return ProgramRun(command: command.name, rows: starts)
  }

  private func facts(of id: ProjectID) throws(StoreError) -> PlannedProject {
    guard let project = Project(try seenState(of: id)) else { throw .noSuchProject(id.rawValue) }
    return PlannedProject(project, on: services.clock().today, summary: try store.summary(id))
  }
}

extension OwnCommand {
  /// The start for one row: fields as arguments, and all of them in the environment.
  package func program(on row: RowFacts, for actor: Actor) throws(StoreError) -> ProgramStart {
    var environment = ["GOLIVE_KIND": row.kind.rawValue, "GOLIVE_PERSON": actor.name]
    for (field, value) in row.values {
      environment["GOLIVE_" + field.uppercased().map { $0 == "-" || $0 == "." ? "_" : String($0) }.joined()] =
        value
    }
    environment["GOLIVE_KIND"] = row.kind.rawValue
    do throws(Refusal) {
      return ProgramStart(words: try start(on: row), environment: environment, output: output)
    } catch { throw .refused(error) }
  }
}
