import Domain

/// The commands of this session: the one being stored, those that can be undone, and the one `.` repeats.
struct Changes: Sendable {
  /// Sent to the store; no answer yet.
  private(set) var asked: Command?
  private(set) var askedOf: ProjectID?
  /// A consent to ask for again once its outdated subject has been reloaded.
  var askedAgain: AskedAgain?
  /// The newest command that was stored.
  private(set) var last: Command?
  var undo = UndoHistory()

  mutating func ask(_ command: Command, of project: ProjectID) { (asked, askedOf) = (command, project) }

  mutating func record(_ entry: HistoryEntry, in project: ProjectID) {
    if let asked, entry.undoes == nil { last = asked }
    asked = nil
    undo.record(entry, in: project)
  }

  /// Ends the pending command after a refusal, and returns it.
  mutating func refuse() -> (command: Command, project: ProjectID)? {
    defer { asked = nil }
    undo.refuse()
    guard let asked, let askedOf else { return nil }
    return (asked, askedOf)
  }

  /// To be called when another project opens: its items may have the same ids.
  mutating func forgetLast() { last = nil }
}
