import Domain

/// The project the screens 2 to 8 show, with its row of the portfolio and what is known of the world around it.
package struct ShownProject: Sendable {
  /// With its dates and its row, worked out once for all screens.
  package internal(set) var planned: PlannedProject?
  package internal(set) var externalFacts = ExternalFacts()
  /// The pane of the portfolio, for the project it was last worked out for.
  package internal(set) var customer: CustomerFacts?
  /// The newest change of the workspace when that project was read.
  var customerTick = 0
  /// The figures are shown as soon as they are there.
  var isWaitingForStats = false
}
