import Domain

/// The result of one check by the doctor.
package struct Finding: Hashable, Sendable {
  /// Whether the finding is a fault.
  package enum Standing: String, Sendable {
    case good, note, bad
    /// A fault that somebody decided to live with.
    case accepted
  }

  package let name: String
  package let standing: Standing
  /// What was found; if bad, with project, entry and item if known.
  package let text: String

  package init(_ name: String, _ standing: Standing, _ text: String) {
    self.name = name
    self.standing = standing
    self.text = text
  }
}

/// The doctor: reads everything, changes nothing.
extension Workspace {
  package func examine() throws(StoreError) -> [Finding] {
    try engine.read { () throws(StoreError) in
      let parts = try schema.examineParts(on: engine)
      // Without all tables nothing else can be asked.
      if try schema.missingParts(on: engine).contains(where: \.isTable) { return parts }
      var findings: [Finding] = []
      var entries = 0
      let ids = try projectIDs()
      for id in ids {
        let examined = try examine(id)
        entries += examined.entries
        findings += examined.findings
      }
      findings += try examineTables()
      let isWhole = !findings.contains { $0.standing == .bad }
      if isWhole {
        findings.insert(
          Finding(
            "history", .good,
            "\(entries.counted("entry", "entries")) of \(ids.count.counted("project")), every chain whole"),
          at: 0)
        findings.insert(
          Finding("replay", .good, "every item, row, line of Today and count is what its log says"), at: 1)
      }
      return parts + findings
    }
  }

  func projectIDs() throws(StoreError) -> [ProjectID] {
    try engine.rows("SELECT id FROM project ORDER BY id").map { ProjectID($0.text(0)) }
  }

  /// Everything about one project, and how many entries its log has, if it can be read.
  func examine(_ id: ProjectID) throws(StoreError) -> (entries: Int, findings: [Finding]) {
    if let broken = try verify(id) {
      return (0, [Finding("history", .bad, "\(id): entry \(broken.sequence) \(broken.kind.words)")])
    }
    var log: [HistoryEntry] = []
    do throws(StoreError) {
      log = try ChangeTable.history(id, before: nil, limit: .max, on: engine).reversed()
    } catch {
      guard case .damaged(let what) = error else { throw error }
      return (0, [Finding("history", .bad, "\(id): \(what)")])
    }
    return (log.count, clock(log) + (try examine(id, log)))
  }

  /// Entries are ordered by number, so a clock that was set back loses nothing, but its days may mislead.
  private func clock(_ log: [HistoryEntry]) -> [Finding] {
    zip(log, log.dropFirst()).compactMap { before, after in
      let minutes = (before.at.milliseconds - after.at.milliseconds) / 60_000
      guard minutes >= 2 else { return nil }
      return Finding(
        "clock", .note, "\(after.project): the clock went back \(minutes) min at entry \(after.sequence)")
    }
  }

  /// Compares everything that follows from the log of a project with what is stored.
  private func examine(_ project: ProjectID, _ log: [HistoryEntry]) throws(StoreError) -> [Finding] {
    var state = ProjectState(id: project)
    for entry in log {
      do { try state.apply(entry.changes) } catch {
        return [
          Finding(
            "replay", .bad,
            "\(project): entry \(entry.sequence) does not follow from those before it (\(error.change.item) \(error.change.field))"
          )
        ]
      }
    }
    state.sequence = log.count
    let beside = [
      try compareItems(with: state), try replayNumbers(log, of: project),
      try examineTouched(log, of: project),
      try examineTexts(log, of: project),
    ]
    do throws(StoreError) { return beside.compactMap { $0 } + (try examineRow(of: state, log)) } catch {
      guard case .damaged = error else { throw error }
      return beside.compactMap { $0 } + [Finding("summary", .bad, "\(project): \(error.sentence)")]
    }
  }

  /// The first item that differs from the result of replaying the log.
  private func compareItems(with state: ProjectState) throws(StoreError) -> Finding? {
    let project = state.id
    let stored: ProjectState
    do throws(StoreError) {
      stored = try ItemTable.load(project, sequence: state.sequence, customerSeen: nil, on: engine)
    } catch {
      guard case .damaged(let what) = error else { throw error }
      return Finding("replay", .bad, "\(project): \(what)")
    }
    if let found = try examineDocuments(of: stored) { return found }
    for id in Set(state.items.keys).union(stored.items.keys).sorted() {
      if state[id] == stored[id] { continue }
      let (logged, found) = (state[id]?.values ?? [:], stored[id]?.values ?? [:])
      let field = Set(logged.keys).union(found.keys).sorted().first { logged[$0] != found[$0] }
      return Finding(
        "replay", .bad, "\(project): \(id) \(field?.rawValue ?? "revision") is not what its log says")
    }
    return nil
  }
}
