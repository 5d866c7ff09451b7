import Domain

/// One project of a workspace, for a person who may not know of any other.
///
/// Another project's id never reaches the database: it is answered like the id of a project that does not exist.
/// Numbers that count the whole workspace are this project's own here: the tick is the project's last entry.
package final class ProjectSession: ProjectStore {
  package let project: ProjectID
  package var actor: Actor { workspace.actor }
  let workspace: Workspace

  /// Takes the connection over: from now on it changes rows of this project only.
  package init(
    _ engine: any Engine, actor: Actor, project: ProjectID, via: String, rules: Rules = .domain,
    beforeUpgrade: () throws(StoreError) -> Void = {}
  ) throws(StoreError) {
    self.project = project
    workspace = try Workspace(engine, actor: actor, via: via, rules: rules, beforeUpgrade: beforeUpgrade)
    guard try workspace.lastEntry(of: project) != nil else { throw .noSuchProject(project.rawValue) }
    try engine.confine(to: project, as: actor)
  }

  package func load(_ id: ProjectID) throws(StoreError) -> ProjectState {
    try own(id) { (id) throws(StoreError) in try workspace.load(id) }
  }

  package func name() throws(StoreError) -> String { try workspace.name() }
  package func lookAhead(_ questions: () -> Void) { workspace.lookAhead(questions) }
  package func endLookingAhead() { workspace.endLookingAhead() }
  package var damage: Damage? { workspace.damage }

  package func ownProjects() throws(StoreError) -> [ProjectSummary] {
    actor.side == .customer ? [try summary(project)] : []
  }

  package func check(_ receipt: Receipt) throws(StoreError) -> ReceiptVerdict {
    // People copy by hand, in any case.
    guard receipt.project.rawValue.lowercased() == project.rawValue.lowercased() else {
      throw .noSuchProject(receipt.project.rawValue)
    }
    return try own(project) { (_) throws(StoreError) in try workspace.check(receipt) }
  }

  package func summary(_ id: ProjectID) throws(StoreError) -> ProjectSummary {
    try own(id) { (id) throws(StoreError) in try workspace.summary(id) }
  }

  package func history(_ id: ProjectID, item: ItemID?, before: Int?, limit: Int) throws(StoreError)
    -> [HistoryEntry]
  {
    try own(id) { (id) throws(StoreError) in
      try workspace.history(id, item: item, before: before, limit: limit).map(\.ownTick)
    }
  }

  package func isStored(_ id: String) throws(StoreError) -> Bool {
    try own(project) { (_) throws(StoreError) in try workspace.isStored(id) }
  }

  package func tick() throws(StoreError) -> Int {
    try own(project) { (id) throws(StoreError) in
      guard let last = try workspace.lastEntry(of: id) else { throw .noSuchProject(id.rawValue) }
      return last
    }
  }

  /// Runs `body` on this session's project, without revealing who else is at work.
  func own<T>(_ id: ProjectID, _ body: (ProjectID) throws(StoreError) -> T) throws(StoreError) -> T {
    // Byte by byte: Swift considers texts equal that a database distinguishes.
    guard id.rawValue.utf8.elementsEqual(project.rawValue.utf8) else { throw .noSuchProject(id.rawValue) }
    do throws(StoreError) { return try body(project) } catch {
      guard case .busy(_, let seconds) = error else { throw error }
      throw .busy(heldBy: "somebody else", seconds: seconds)
    }
  }
}

extension ProjectSession {
  package func commit(_ command: Command, id: String, on seen: ProjectState, at moment: Moment)
    throws(StoreError) -> Committed
  {
    try own(seen.id) { (_) throws(StoreError) in
      guard !command.createsProject else {
        throw .refused(.notAllowed(who: actor.role.title, what: "create projects"))
      }
      return try workspace.commit(command, id: own(id), on: seen, at: moment).ownTick
    }
  }

  package func undo(_ project: ProjectID, id: String, at moment: Moment) throws(StoreError) -> Committed {
    try own(project) { (project) throws(StoreError) in
      try workspace.undo(project, id: own(id), at: moment).ownTick
    }
  }

  package func redo(_ project: ProjectID, id: String, at moment: Moment) throws(StoreError) -> Committed {
    try own(project) { (project) throws(StoreError) in
      try workspace.redo(project, id: own(id), at: moment).ownTick
    }
  }

  /// Command ids are unique in the workspace; one used in another project must not be recognised here.
  func own(_ command: String) -> String { "\(project.rawValue)/\(command)" }
}

extension HistoryEntry {
  /// The entry with its position in the project as its tick.
  var ownTick: HistoryEntry {
    HistoryEntry(
      project: project, sequence: sequence, at: at, actor: actor, role: role, via: via, summary: summary,
      changes: changes, undoes: undoes, undoneBy: undoneBy, tick: sequence, hash: hash)
  }
}

extension Committed {
  fileprivate var ownTick: Committed { Committed(state: state, entry: entry.ownTick, planned: planned) }
}

extension ProjectSession {
  package func news(limit: Int) throws(StoreError) -> News {
    try own(project) { (id) throws(StoreError) in
      let news = try workspace.news(limit: limit, within: id)
      let lines = news.lines.map { News.Line(entry: $0.entry.ownTick, customer: $0.customer) }
      return News(lines: lines, count: news.count, tick: news.tick, since: news.since)
    }
  }

  package func markSeen(upTo tick: Int, at moment: Moment) throws(StoreError) {
    try own(project) { (id) throws(StoreError) in
      try workspace.markSeen(upTo: tick, within: id, at: moment)
    }
  }
}

extension Command {
  var createsProject: Bool {
    if case .together(let commands) = self { return commands.contains(where: \.createsProject) }
    if case .createProject = self { return true }
    return false
  }
}
