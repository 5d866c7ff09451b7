import Domain

/// Where a project's log contradicts its chain, and how.
package struct ChainBreak: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// The entry's content does not match its hash.
    case entryChanged
    /// The entry with this number is missing.
    case gap
    /// The log ends before the head of the project.
    case tailCut
  }

  package let project: ProjectID
  /// The first entry that does not match.
  package let sequence: Int
  package let kind: Kind
}

extension Workspace {
  /// Recomputes every chain.
  ///
  /// Returns the first break of each broken project, ordered by project.
  package func verify() throws(StoreError) -> [ChainBreak] {
    try engine.read { () throws(StoreError) in
      var breaks: [ChainBreak] = []
      for row in try engine.rows("SELECT id FROM project ORDER BY id") {
        if let found = try verify(ProjectID(row.text(0))) { breaks.append(found) }
      }
      return breaks
    }
  }

  package func verify(_ project: ProjectID) throws(StoreError) -> ChainBreak? {
    let head = try engine.first(
      "SELECT head_seq, head_hash FROM project WHERE id = $1", [.text(project.rawValue)])
    guard let head else { throw .noSuchProject(project.rawValue) }
    var walk = ChainWalk()
    try ChangeTable.log(project, on: engine) { walk.visit($0) }
    walk.end(sequence: head.number(0), hash: head.text(1))
    try compareNumbers(of: project, with: &walk)
    return walk.found.map { ChainBreak(project: project, sequence: $0.sequence, kind: $0.kind) }
  }
}

extension Workspace {
  /// The runs of numbers must be those whose digests the entries hold.
  private func compareNumbers(of project: ProjectID, with walk: inout ChainWalk) throws(StoreError) {
    let stored = try NumberRunTable.digests(of: project, on: engine)
    for sequence in Set(stored.keys).union(walk.numbers.keys).sorted()
    where stored[sequence] != walk.numbers[sequence] {
      return walk.note(sequence, .entryChanged)
    }
  }
}

/// Follows one project's chain and keeps the first fault.
private struct ChainWalk {
  private(set) var found: (sequence: Int, kind: ChainBreak.Kind)?
  private var sequence = 0
  private var hash = ""
  /// The digests of number runs by entry.
  private(set) var numbers: [Int: String] = [:]

  mutating func visit(_ entry: LoggedEntry) {
    guard found == nil else { return }
    if let kind = entry.fault(after: sequence, hash) {
      found = (sequence + 1, kind)
      return
    }
    sequence += 1
    hash = entry.hash
    numbers[sequence] = ChangeEntry.numbers(ofBody: entry.body)
  }

  /// A fault found elsewhere; the earliest one stays.
  mutating func note(_ sequence: Int, _ kind: ChainBreak.Kind) {
    if found.map({ sequence < $0.sequence }) ?? true { found = (sequence, kind) }
  }

  mutating func end(sequence head: Int, hash headHash: String) {
    guard found == nil else { return }
    if sequence < head {
      found = (sequence + 1, .tailCut)
    } else if sequence > head || hash != headHash {
      found = (sequence, .entryChanged)
    }
  }
}
