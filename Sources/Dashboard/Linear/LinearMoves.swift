import Domain

/// Prints a move of a task that is shown and not stored, with its consequences.
extension LinearSession {
  var shownMove: TimelineGhost? { model.screen == .timeline ? model.timeline.ghost : nil }

  /// Prints each move once.
  mutating func readMove() {
    let move = shownMove.flatMap { $0.isKept ? nil : $0 }
    let key = move.map { "\($0.task) \($0.move) \($0.grade?.rawValue ?? "")" } ?? ""
    defer { told.move = key }
    guard let move, key != told.move else { return }
    unread = []
    read(move.summary)
    unread += move.consequences
    guard move.whatIf != nil else {
      say("Nothing is stored. Type move-to or edit for another day or length, drop to forget it.")
      return
    }
    let rest = unread.isEmpty ? "" : " Type more for all that moves."
    say("Nothing is stored yet. Type keep to store it, drop to forget it, date to say how firm it is.\(rest)")
  }
}
