/// One entry of a project's change log: one command of one person.
package struct HistoryEntry: Hashable, Sendable, Identifiable {
  package var id: Int { sequence }
  package let project: ProjectID
  package let sequence: Int
  package let at: Timestamp
  package let actor: String
  package let role: String
  /// The surface it came from: `tui`, `cli`.
  package let via: String
  package let summary: String
  package let changes: [FieldChange]
  /// The entry this one undoes, if it is an undo; a redo undoes the undo.
  package let undoes: Int?
  /// The later entry that undid this one.
  package var undoneBy: Int?
  /// Its position in the change order of the whole workspace, for "since you looked".
  package var tick: Int
  package let hash: String
  /// The items the command left unchanged; reported once, not stored.
  package var leftOut: String?
  /// The digest of what it changed in the number inventory, which is kept apart from `changes`; `nil` if nothing.
  package var numbers: String?

  package init(
    project: ProjectID, sequence: Int, at: Timestamp, actor: String, role: String, via: String,
    summary: String, changes: [FieldChange], undoes: Int?, undoneBy: Int?, tick: Int, hash: String
  ) {
    self.project = project
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.role = role
    self.via = via
    self.summary = summary
    self.changes = changes
    self.undoes = undoes
    self.undoneBy = undoneBy
    self.tick = tick
    self.hash = hash
  }
}

extension HistoryEntry {
  /// Whether it restores what an undo reverted.
  package var isRedo: Bool { undoes != nil && summary.hasPrefix(Self.redid) }

  /// The beginnings of the summaries of an undo and of a redo.
  package static let undid = "undid: "
  package static let redid = "redid: "

  /// The issue this entry raised.
  package var raised: ItemID? {
    undoes == nil ? changes.first { $0.field == .kind && $0.new == Kind.issue.rawValue }?.item : nil
  }

  /// The sign-off this entry gave or withdrew. Undo skips it: a withdrawal is an entry of its own.
  package var signOff: ItemID? {
    for change in changes where change.field == .kind {
      if change.new == Kind.signoff.rawValue { return change.item }
      guard change.new == Kind.withdrawal.rawValue else { continue }
      return changes.first { $0.item == change.item && $0.field == .parent }?.new.map(ItemID.init(_:))
    }
    return nil
  }
}
