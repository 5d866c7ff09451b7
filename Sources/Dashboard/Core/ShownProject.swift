import Domain

/// The open project, its portfolio row, and data from outside the project.
package struct ShownProject: Sendable {
  /// The project with its schedule and summary row, computed once for all screens.
  package internal(set) var planned: PlannedProject?
  package internal(set) var externalFacts = ExternalFacts()
  /// The facts for the pane beside the portfolio.
  package internal(set) var customer: CustomerFacts?
  /// The newest change of the workspace when the project was read.
  var customerTick = 0
  /// The statistics are to be shown as soon as they are loaded.
  var isWaitingForStats = false
}
