import Domain

/// What was asked of the store: the command on its way, those that can be taken back, the one `.` does again.
struct Changes: Sendable {
  /// Asked for and not answered.
  private(set) var asked: Command?
  private(set) var askedOf: ProjectID?
  /// A word to be given once more, when what it is about has been read anew.
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

  /// The command on its way was refused; gives it back.
  mutating func refuse() -> (command: Command, project: ProjectID)? {
    defer { asked = nil }
    undo.refuse()
    guard let asked, let askedOf else { return nil }
    return (asked, askedOf)
  }

  /// Another project is open, whose items may have the same names.
  mutating func forgetLast() { last = nil }
}
