import Domain

/// A workspace as used by one signed-in person: the projects, their change logs, and what that person has
/// seen.
///
/// Everything that is stored goes through `commit`, `undo` and `redo`, and each is one transaction:
/// take the project's next number, check, change the items, append to the log, sum up.
package final class Workspace: ProjectStore {
  package let actor: Actor
  let engine: any Engine
  let rules: Rules
  /// The channel recorded with this session's entries: `tui`, `cli`.
  let via: String
  let schema: Schema
  private var mayWrite = false
  /// The project decoded last: a commit keeps its result here, and the next one is planned on it.
  private var lastRead: Project?
  /// The dates of the last summary: most changes move none.
  var lastSchedule: ProjectSchedule?
  /// The project read or written last, where questions take long.
  var stored: StoredProject?
  /// How often a whole project was read from its items, for tests of the work a commit does.
  package private(set) var readings = 0

  /// Brings an older workspace up to date first.
  ///
  /// - Parameter beforeUpgrade: called before an older format is changed; what it throws keeps it as it is.
  package init(
    _ engine: any Engine, actor: Actor, via: String, rules: Rules = .domain, schema: Schema = .current,
    beforeUpgrade: () throws(StoreError) -> Void = {}
  ) throws(StoreError) {
    self.engine = engine
    self.actor = actor
    self.via = via
    self.rules = rules
    self.schema = schema
    mayWrite = try schema.prepare(engine, before: beforeUpgrade) { () throws(StoreError) in try restateAll() }
  }

  /// The permanent name of this workspace.
  package func name() throws(StoreError) -> String { try schema.mark(of: engine).workspace }

  /// Runs `body` in one write transaction, unless the workspace needs a newer program to write.
  func write<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    guard mayWrite else {
      throw .newerSchema(found: try schema.mark(of: engine).version, known: schema.version)
    }
    do throws(StoreError) { return try engine.write(body) } catch {
      stored = nil
      throw error
    }
  }

  /// A newer golive may keep more than this one knows to copy.
  func mustKnowEverything(upTo version: Int) throws(StoreError) {
    guard version <= schema.version else { throw .newerSchema(found: version, known: schema.version) }
  }

  /// The decoded project of a state, cached for repeated calls.
  func read(_ state: ProjectState) -> Project? {
    if let lastRead, lastRead.state == state { return lastRead }
    guard !state.items.isEmpty else { return nil }
    readings += 1
    lastRead = Project(state)
    return lastRead
  }

  /// As `read(_:)`, where `state` differs from `before` only in the items `changed`, so that only these are
  /// decoded again.
  func read(_ state: ProjectState, after before: ProjectState, changed: [ItemID]) -> Project? {
    guard let known = lastRead, known.state == before else { return read(state) }
    lastRead = Project(state, from: known, changed: changed)
    return lastRead
  }

  package func load(_ project: ProjectID) throws(StoreError) -> ProjectState {
    try whole(project).shown(to: actor)
  }

  package func history(_ project: ProjectID, item: ItemID?, before: Int?, limit: Int) throws(StoreError)
    -> [HistoryEntry]
  {
    try engine.read { () throws(StoreError) in
      if let item, !seesAll, try whole(project).isInternal(item) { return [] }
      return try shown(of: project, before: before, limit: limit) { (before, limit) throws(StoreError) in
        if let item {
          return try ChangeTable.history(of: item, in: project, before: before, limit: limit, on: engine)
        }
        return try ChangeTable.history(project, before: before, limit: limit, on: engine)
      }
    }
  }

  package func tick() throws(StoreError) -> Int { try ChangeTable.tick(on: engine) }

  package func isStored(_ id: String) throws(StoreError) -> Bool {
    try ChangeTable.stored(id, on: engine)?.actor == actor.name
  }

  package func lookAhead(_ questions: () -> Void) {
    let known = stored
    engine.lookAhead(questions)
    // What was read of a project may not have been all of it.
    stored = known
  }

  package func endLookingAhead() { engine.endLookingAhead() }

  package var damage: Damage? { engine.damage }

  /// Goes on with what is there. Guards and indexes that are gone are made again; a table cannot be.
  package func accept(_ decision: DamageDecision) throws(StoreError) {
    let missing = try schema.missingParts(on: engine)
    if let table = missing.first(where: \.isTable) { throw .damaged(table.isMissing) }
    try engine.accept(decision) { () throws(StoreError) in
      for part in missing { try engine.run(part.sql) }
    }
  }

  /// What somebody decided about a finding.
  package func decision(on finding: String) -> DamageDecision? { engine.decision(on: finding) }

  /// The number of a project's newest entry; `nil` if there is no such project.
  func lastEntry(of project: ProjectID) throws(StoreError) -> Int? {
    try engine.first("SELECT head_seq FROM project WHERE id = $1", [.text(project.rawValue)])?.number(0)
  }
}
