/// How long a phase usually takes, over closed projects.
package struct PhaseStatistics: Hashable, Sendable {
  /// Median and 90th percentile of durations in business days, by nearest rank.
  package struct Spread: Hashable, Sendable {
    package let median: Int
    package let ninetieth: Int

    /// `nil` for fewer than `PhaseStatistics.smallest` values.
    package init?(_ values: [Int]) {
      guard values.count >= PhaseStatistics.smallest else { return nil }
      let sorted = values.sorted()
      median = sorted.percentile(50)
      ninetieth = sorted.percentile(90)
    }
  }

  package let phase: String
  /// How many projects went through it.
  package let sample: Int
  /// `nil` if the sample is too small.
  package let actual: Spread?
  /// Of the same projects, those with a stored plan.
  package let planned: Spread?

  /// The smallest sample that is reported.
  package static let smallest = 5

  /// One row per phase, in the order given; a phase without passages has sample 0.
  package static func over(_ passages: [PhasePassage], phases: [String]) -> [PhaseStatistics] {
    let byPhase = Dictionary(grouping: passages, by: \.phase)
    return phases.map { phase in
      let found = byPhase[phase] ?? []
      return PhaseStatistics(
        phase: phase, sample: found.count, actual: Spread(found.map(\.days)),
        planned: Spread(found.compactMap(\.planned)))
    }
  }

  /// Whole projects, from the first phase to the last of their kind; projects that skipped a phase are left out.
  ///
  /// - Parameter kinds: the phases of each kind of project.
  package static func whole(_ passages: [PhasePassage], kinds: [[String]]) -> PhaseStatistics {
    let complete = Dictionary(grouping: passages, by: \.project).values.compactMap { passed in
      kinds.lazy.map { phases in passed.filter { phases.contains($0.phase) } }
        .enumerated().first { Set($1.map(\.phase)).count == kinds[$0].count }?.element
    }
    let plans = complete.filter { $0.allSatisfy { $0.planned != nil } }
    return PhaseStatistics(
      phase: "", sample: complete.count, actual: Spread(complete.map { $0.reduce(0) { $0 + $1.days } }),
      planned: Spread(plans.map { $0.reduce(0) { $0 + ($1.planned ?? 0) } }))
  }
}

extension [Int] {
  /// The nearest-rank percentile of sorted values: the smallest value with at least `percent` of them at or below it.
  func percentile(_ percent: Int) -> Int {
    guard let last else { return 0 }
    let rank = (count * percent + 99) / 100
    return rank >= 1 && rank <= count ? self[rank - 1] : last
  }
}
