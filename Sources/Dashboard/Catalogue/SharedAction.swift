/// An action with the same meaning on every screen. Its facts are in `SharedCatalogue`.
///
/// The raw value is the name in `keys.toml` and after `:`.
package enum SharedAction: String, CaseIterable, Sendable {
  // Move around
  case previousPlace = "previous-place"
  case nextChange = "next-change", previousChange = "previous-change"
  case waiting, mine, agenda
  // Find and choose
  case filter, clearFilter = "clear-filter", scope, views, saveView = "save-view", columns
  // Change
  case status, goLive = "go-live", decide = "go-no-go", window, contact, remind, escalate, health, approvals
  case feedback
  case importList = "import"
  case daysOff = "days-off", freeze, waves, sites, fields, scopeOfWork = "scope-of-work", team
  case undo, redo, repeatLast = "repeat"
  // Ask
  case stats, print, screenshot, help, palette, customerView = "customer-view", commands
  // The program
  case theme, seen, messages, drafts, demo, mouse, linear, redraw, suspend, quit
}
