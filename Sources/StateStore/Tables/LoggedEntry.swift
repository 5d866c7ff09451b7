import Domain

/// An entry of the change log with every stored column, as it stands.
package struct LoggedEntry: Hashable, Sendable {
  package let project: String
  package let sequence: Int
  package let command: String
  /// In milliseconds.
  package let at: Int
  package let actor: String
  package let role: String
  package let via: String
  package let summary: String
  package let step: String
  package let body: String
  package let bodyHash: String
  package let previousHash: String
  package private(set) var hash: String
  package let undoes: Int?
  /// The chain does not cover it.
  package var tick: Int

  static let names = [
    "project", "seq", "cmd", "at", "actor", "role", "via", "summary", "step", "body", "body_hash",
    "prev_hash",
    "hash", "undoes", "tick",
  ]
  static let columns = names.joined(separator: ", ")

  var values: [SQLValue] {
    [
      .text(project), SQLValue(sequence), .text(command), SQLValue(at), .text(actor), .text(role), .text(via),
      .text(summary), .text(step), .text(body), .text(bodyHash), .text(previousHash), .text(hash),
      SQLValue(undoes), SQLValue(tick),
    ]
  }
}

extension LoggedEntry {
  /// Reads the columns of `columns`.
  init(_ row: Row) {
    self.init(
      project: row.text(0), sequence: row.number(1), command: row.text(2), at: row.number(3),
      actor: row.text(4), role: row.text(5), via: row.text(6), summary: row.text(7), step: row.text(8),
      body: row.text(9), bodyHash: row.text(10), previousHash: row.text(11), hash: row.text(12),
      undoes: row.optionalNumber(13), tick: row.number(14))
  }

  /// The entry that follows the one with `previousHash` in the log.
  init(_ entry: ChangeEntry, after previousHash: String, tick: Int) {
    self.init(
      project: entry.project.rawValue, sequence: entry.sequence, command: entry.command,
      at: Int(entry.at.milliseconds), actor: entry.actor, role: entry.role, via: entry.via,
      summary: entry.summary, step: entry.step.rawValue, body: entry.body,
      bodyHash: Chain.digest([entry.body]), previousHash: previousHash, hash: "", undoes: entry.undoes,
      tick: tick)
    hash = Chain.hash(of: self, previous: previousHash)
  }

  /// Why it cannot follow the entry with that number and hash; `nil` if it does.
  func fault(after sequence: Int, _ hash: String) -> ChainBreak.Kind? {
    guard self.sequence == sequence + 1 else { return .gap }
    // A body may have been blanked; its digest stays and is covered by the chain.
    let bodyHolds = body.isEmpty || Chain.digest([body]) == bodyHash
    let isLinked = previousHash == hash && self.hash == Chain.hash(of: self, previous: hash)
    return bodyHolds && isLinked ? nil : .entryChanged
  }

  var changes: [FieldChange]? { ChangeEntry.changes(ofBody: body) }
  var moment: Moment { Moment(timestamp: Timestamp(milliseconds: Int64(at)), zoneOffset: 0) }
}
