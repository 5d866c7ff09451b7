import Domain

/// What became of one project of a damaged workspace.
package struct RebuiltProject: Hashable, Sendable {
  package let id: ProjectID
  /// The number of its last entry in the new workspace; 0 if the project is not in it.
  package var last = 0
  /// Entries that could not be read, or whose hash does not hold.
  package var missing: [Int] = []
  /// Entries that were read, but come after one that was not.
  package var left: [Int] = []
  /// Entries whose number runs could not be read.
  package var missingRuns: [Int] = []
  /// Documents whose texts could not be read.
  package var missingTexts: [ItemID] = []
  /// How many entries and items were read that found no place in the new workspace.
  package var leftEntries = 0
  package var leftItems = 0

  package var isWhole: Bool {
    missing.isEmpty && left.isEmpty && missingRuns.isEmpty && missingTexts.isEmpty
  }
}

/// What a rebuild did.
package struct Rebuilt: Sendable {
  package var projects: [RebuiltProject] = []
  /// What was found at the files.
  package var findings: [Finding] = []
}

extension Workspace {
  /// Writes what can be read of a damaged workspace into this empty one, as one transaction: each project up to the first
  /// entry that is missing.
  ///
  /// - Parameter leave: takes the records that found no place, as lines of a whole export.
  package func rebuild(
    from rows: any SalvagedRows, leaving leave: (String) -> Void
  ) throws(StoreError) -> Rebuilt {
    try mayCopyAll()
    return try write { () throws(StoreError) in
      var rebuilder = Rebuilder(rows, into: self)
      return try rebuilder.run(leave)
    }
  }
}

private struct Rebuilder {
  private let rows: any SalvagedRows
  private let index: SalvageIndex
  private let workspace: Workspace
  private var ticks: Set<Int> = []
  private var spareTick: Int

  init(_ rows: any SalvagedRows, into workspace: Workspace) {
    self.rows = rows
    self.workspace = workspace
    index = SalvageIndex(rows)
    spareTick = index.lastTick
  }

  mutating func run(_ leave: (String) -> Void) throws(StoreError) -> Rebuilt {
    guard !index.entries.isEmpty else {
      throw .unusable(
        at: workspace.engine.location, why: "was not written, because no entry of a history could be read",
        remedy: "Restore a backup")
    }
    try workspace.mustKnowEverything(upTo: index.version)
    var result = Rebuilt(findings: rows.findings)
    for id in index.projects { result.projects.append(try rebuild(id, leave)) }
    for reader in index.seen.keys.sorted() {
      if let mark = index.seen[reader] { try SeenTable.insert(mark, on: workspace.engine) }
    }
    if let name = index.workspace {
      try Schema.rename(workspace: name, on: workspace.engine)
    } else {
      result.findings.append(
        Finding("name", .note, "the permanent name of the workspace could not be read; it has a new one"))
    }
    return result
  }

  private mutating func rebuild(_ id: ProjectID, _ leave: (String) -> Void) throws(StoreError)
    -> RebuiltProject
  {
    var replay = ProjectReplay(id, in: workspace)
    var result = RebuiltProject(id: id)
    do throws(RecordFault) {
      while let entry = next(after: replay) {
        var longer = replay
        do throws(RecordFault) { try longer.append(renumbered(entry)) } catch {
          guard case .wrong = error else { throw error }
          break
        }
        replay = longer
      }
      result.last = replay.state.sequence
      noteRest(of: replay, in: &result, leave)
      guard result.last > 0 else {
        leaveItems(of: id, in: &result, leave)
        return result
      }
      try appendRuns(to: &replay)
      result.missingRuns = replay.missingRuns.keys.sorted()
      for digest in (index.texts[id.rawValue] ?? [:]).keys.sorted() {
        if let text = text(digest, of: id) { try replay.append(text) }
      }
      result.missingTexts = replay.missingTexts
      if !result.isWhole { leaveItems(of: id, in: &result, leave) }
      let stored = index.heads[id.rawValue]?.customerSeen
      try replay.finish(
        customerSeen: CustomerDay.fits(stored, replay.customerDay) ? stored : replay.customerDay)
    } catch {
      if case .store(let error) = error { throw error }
      throw .failed("\(id): \(error.reason)")
    }
    return result
  }

  // MARK: Entries

  /// The entry that continues the log.
  private func next(after replay: ProjectReplay) -> LoggedEntry? {
    let sequence = replay.state.sequence + 1
    let mayBeOlder = isCommitted(sequence, of: replay.id)
    for place in index.entries[replay.id.rawValue]?[sequence] ?? [] where place.isCurrent || mayBeOlder {
      if let entry = rows.row(at: place).map(LoggedEntry.init),
        entry.fault(after: sequence - 1, replay.hash) == nil
      {
        return entry
      }
    }
    return nil
  }

  /// Whether an entry was committed, if it is found only among other versions of pages: one that was rolled back stays
  /// there for a while too.
  private func isCommitted(_ sequence: Int, of id: ProjectID) -> Bool {
    guard !rows.isLogDamaged, let head = index.heads[id.rawValue] else { return true }
    return sequence <= max(head.sequence, lastCurrent(of: id))
  }

  private func lastCurrent(of id: ProjectID) -> Int {
    (index.entries[id.rawValue] ?? [:]).filter { $0.value.contains(where: \.isCurrent) }.keys.max() ?? 0
  }

  /// The chain does not cover the tick, which must be unique.
  private mutating func renumbered(_ entry: LoggedEntry) -> LoggedEntry {
    var entry = entry
    if entry.tick < 1 || entry.tick > index.lastTick || ticks.contains(entry.tick) {
      spareTick += 1
      entry.tick = spareTick
    }
    ticks.insert(entry.tick)
    return entry
  }

  /// Names what does not follow, and leaves what was read of it.
  private func noteRest(of replay: ProjectReplay, in result: inout RebuiltProject, _ leave: (String) -> Void)
  {
    let id = replay.id.rawValue
    let found = index.entries[id] ?? [:]
    let end = max(index.heads[id]?.sequence ?? 0, lastCurrent(of: replay.id))
    guard end > result.last else { return }
    for sequence in result.last + 1...end {
      let entries = (found[sequence] ?? []).compactMap { rows.row(at: $0).map(LoggedEntry.init) }
      let whole = entries.first { $0.fault(after: sequence - 1, $0.previousHash) == nil }
      if whole == nil { result.missing.append(sequence) } else { result.left.append(sequence) }
      // What is left of a damaged entry may still help a person.
      guard let entry = whole ?? entries.first else { continue }
      result.leftEntries += 1
      leave(Record.entry(entry).line)
      for run in runs(of: sequence, in: id) { leave(Record.run(run).line) }
    }
    guard result.last == 0 else { return }
    for digest in (index.texts[id] ?? [:]).keys.sorted() {
      if let text = text(digest, of: replay.id) { leave(Record.text(text).line) }
    }
  }

  /// The project as it was last, for whoever makes it anew by hand.
  private func leaveItems(of id: ProjectID, in result: inout RebuiltProject, _ leave: (String) -> Void) {
    let items = index.items[id.rawValue] ?? [:]
    result.leftItems = items.count
    for id in items.keys.sorted() { if let item = items[id] { leave(Record.item(item).line) } }
  }

  // MARK: Numbers and texts

  private func appendRuns(to replay: inout ProjectReplay) throws(RecordFault) {
    for sequence in replay.missingRuns.keys.sorted() {
      do throws(RecordFault) { try replay.append(runs(of: sequence, in: replay.id.rawValue)) } catch {
        guard case .wrong = error else { throw error }
      }
    }
  }

  private func runs(of sequence: Int, in project: String) -> [LoggedRun] {
    let found = index.runs[project]?[sequence] ?? [:]
    return found.keys.sorted().compactMap { run in
      (found[run] ?? []).lazy.compactMap { rows.row(at: $0).map(LoggedRun.init) }.first
    }
  }

  private func text(_ digest: String, of id: ProjectID) -> TextRecord? {
    (index.texts[id.rawValue]?[digest] ?? []).lazy.compactMap { rows.row(at: $0) }.first.map {
      TextRecord(project: id.rawValue, digest: digest, text: $0.text(2))
    }
  }
}
