/// The figures over many projects: together, and for each month, product, IPM and carrier.
package struct PortfolioFigures: Hashable, Sendable {
  package let months: ClosedRange<Month>
  /// How many projects were looked at.
  package private(set) var projects = 0
  package private(set) var total = FigureSums()
  private var groups: [FigureGrouping: [String: FigureSums]] = [:]
  /// Where to go on; `nil` when all projects are counted.
  package var next: FiguresQuery.Step?

  package init(months: ClosedRange<Month>) { self.months = months }

  package mutating func add(_ figures: ProjectFigures, product: String, ipm: String) {
    projects += 1
    total.add(figures, in: months)
    groups[.product, default: [:]][product, default: FigureSums()].add(figures, in: months)
    groups[.ipm, default: [:]][ipm, default: FigureSums()].add(figures, in: months)
    for carrier in Set(figures.keys.map(\.carrier)) where !carrier.isEmpty {
      groups[.carrier, default: [:]][carrier, default: FigureSums()].add(
        figures, in: months, carrier: carrier)
    }
    var touched = Set(figures.keys.compactMap(\.month))
    if let live = figures[FigureKey(.live)] { touched.insert(Month(of: Day(number: live))) }
    for month in touched where months.contains(month) {
      groups[.month, default: [:]][month.iso, default: FigureSums()].add(figures, in: month...month)
    }
  }

  /// Counts the projects of the next step in.
  package mutating func add(_ other: PortfolioFigures) {
    projects += other.projects
    total.add(other.total)
    for (grouping, sums) in other.groups {
      for (name, sum) in sums { groups[grouping, default: [:]][name, default: FigureSums()].add(sum) }
    }
    next = other.next
  }

  package struct Line: Hashable, Sendable {
    /// Empty where a project has none.
    package let name: String
    package let sums: FigureSums
  }

  /// Every month, also one without anything; of the others those with something, the most go-lives first.
  package func lines(by grouping: FigureGrouping) -> [Line] {
    let found = groups[grouping] ?? [:]
    if grouping == .month {
      return months.map { Line(name: $0.iso, sums: found[$0.iso] ?? FigureSums()) }
    }
    return found.filter { !$0.value.isEmpty }.map { Line(name: $0.key, sums: $0.value) }
      .sorted {
        (-$0.sums.live, $0.name.lowercased(), $0.name) < (-$1.sums.live, $1.name.lowercased(), $1.name)
      }
  }

  /// The reasons of rejections, the most frequent first.
  package var reasons: [(reason: String, count: Int)] {
    total.rejections.map { (reason: $0.key, count: $0.value) }
      .sorted { (-$0.count, $0.reason) < (-$1.count, $1.reason) }
  }
}
