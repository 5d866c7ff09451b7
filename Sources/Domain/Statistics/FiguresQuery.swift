/// Over which projects and months to count.
package struct FiguresQuery: Hashable, Sendable {
  package var filter: Filter
  package var months: ClosedRange<Month>
  /// `nil` to count all projects at once; otherwise those behind this one, as many as fill a step.
  package var step: Step?

  /// A part of the counting, so that none takes long.
  package struct Step: Hashable, Sendable {
    package let after: String
    package init(after: String = "") { self.after = after }
  }

  package init(filter: Filter = Filter(), months: ClosedRange<Month>, step: Step? = nil) {
    self.filter = filter
    self.months = months
    self.step = step
  }

  /// The month of today and the eleven before it.
  package static func usual(on today: Day) -> ClosedRange<Month> {
    let month = Month(of: today)
    return month.advanced(by: -11)...month
  }
}

/// What the figures are counted for.
package enum FigureGrouping: String, CaseIterable, Sendable {
  case month, product, ipm, carrier
}
