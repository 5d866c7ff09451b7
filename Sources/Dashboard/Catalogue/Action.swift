/// Everything a person can do in the dashboard. What is known of each stands in `ActionCatalogue`.
///
/// The raw value is the name in `keys.toml` and after `:`.
package enum Action: String, CaseIterable, Sendable {
  // Move around
  case up, down, left, right
  case pageUp = "page-up", pageDown = "page-down", top, bottom
  case nextPane = "next-pane", previousPane = "previous-pane"
  case today, portfolio, board, checklists, issues, timeline, history
  case open, back, previousPlace = "previous-place"
  case nextChange = "next-change", previousChange = "previous-change"
  // Find and choose
  case filter, clearFilter = "clear-filter", nextMatch = "next-match", previousMatch = "previous-match"
  case sort, scope, select, fold, zoomIn = "zoom-in", zoomOut = "zoom-out"
  // Change
  /// The obvious thing: pick up a card, claim or agree an item, acknowledge an issue.
  case primary
  case add, edit, editor, done, moveTo = "move-to"
  case moveLeft = "move-left", moveRight = "move-right", moveUp = "move-up", moveDown = "move-down"
  case state, comment, ball, assign, date, priority, evidence
  case notNeeded = "not-needed", problem, raise, action, waive, reopen, phase, baseline
  case status, goLive = "go-live", decide = "go-no-go", window, contact, health, approvals
  case daysOff = "days-off", freeze, waves, team
  case undo, redo, repeatLast = "repeat"
  // Ask
  case why, stats, help, palette, copy
  case customerView = "customer-view"
  // The program
  case theme, seen, messages, demo, mouse, linear, redraw, suspend, quit
}
