/// What a phase usually takes, over closed projects.
package struct PhaseFigures: Hashable, Sendable {
  /// The middle and the long end of some durations, in business days, by nearest rank.
  package struct Spread: Hashable, Sendable {
    package let median: Int
    package let ninetieth: Int

    /// `nil` under `PhaseFigures.smallest` values.
    package init?(_ values: [Int]) {
      guard values.count >= PhaseFigures.smallest else { return nil }
      let sorted = values.sorted()
      median = sorted.percentile(50)
      ninetieth = sorted.percentile(90)
    }
  }

  package let phase: String
  /// How many projects went through it.
  package let sample: Int
  /// `nil` where the sample is too small to say.
  package let actual: Spread?
  /// Of the same projects, those whose plan is known.
  package let planned: Spread?

  /// Fewer values than this say nothing.
  package static let smallest = 5

  /// One line for each phase, in the order given; a phase nobody went through has sample 0.
  package static func over(_ passages: [PhasePassage], phases: [String]) -> [PhaseFigures] {
    let byPhase = Dictionary(grouping: passages, by: \.phase)
    return phases.map { phase in
      let found = byPhase[phase] ?? []
      return PhaseFigures(
        phase: phase, sample: found.count, actual: Spread(found.map(\.days)),
        planned: Spread(found.compactMap(\.planned)))
    }
  }

  /// The whole of each project, from the first phase to the last; projects with a phase missing are left out.
  package static func whole(_ passages: [PhasePassage], phases: [String]) -> PhaseFigures {
    let complete = Dictionary(grouping: passages.filter { phases.contains($0.phase) }, by: \.project)
      .values.filter { Set($0.map(\.phase)).count == phases.count }
    let plans = complete.filter { $0.allSatisfy { $0.planned != nil } }
    return PhaseFigures(
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
