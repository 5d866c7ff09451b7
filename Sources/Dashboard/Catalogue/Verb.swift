/// An action that each screen defines for itself, under the same key.
///
/// The raw value is the name in `keys.toml` and after `:`. The facts are in `VerbCatalogue`.
package enum Verb: String, CaseIterable, Sendable {
  // Move around
  case up, down, left, right
  case pageUp = "page-up", pageDown = "page-down", top, bottom
  case nextPane = "next-pane", previousPane = "previous-pane"
  case open, back
  // Find and choose
  case nextMatch = "next-match", previousMatch = "previous-match"
  case sort, select, fold, zoomIn = "zoom-in", zoomOut = "zoom-out"
  // Change
  /// The most common action: pick up a card, claim or agree an item, acknowledge an issue.
  case primary
  case add, edit, editor, done, moveTo = "move-to"
  case moveLeft = "move-left", moveRight = "move-right", moveUp = "move-up", moveDown = "move-down"
  case state, comment, ball, assign, date, priority, evidence
  case notNeeded = "not-needed", problem, raise, action, waive, reopen, phase, baseline
  // Ask
  case why, copy
}
