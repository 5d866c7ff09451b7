/// When a phase will end, estimated from how long the organisation's closed projects took.
package struct PastForecast: Hashable, Sendable {
  /// The P50 day and the P80 day.
  package let half: Day
  package let fourFifths: Day
  /// The phase whose end is forecast, and the smallest sample of any remaining phase.
  package let phase: String
  package let sample: Int
}

/// The distribution of a duration in whole business days, from counted cases.
struct Durations: Hashable, Sendable {
  private var chances: [Int: Double]

  init(_ values: [Int]) {
    let share = 1 / Double(max(1, values.count))
    chances = values.reduce(into: [:]) { $0[min(max($1, 0), Self.longest), default: 0] += share }
  }

  /// The distribution of the sum, the two being independent.
  func followed(by next: Durations) -> Durations {
    var result = Durations([])
    for (first, chance) in chances.sorted(by: { $0.key < $1.key }) {
      for (second, share) in next.chances.sorted(by: { $0.key < $1.key }) {
        result.chances[first + second, default: 0] += chance * share
      }
    }
    return result
  }

  /// The smallest number of days within which at least this share of the cases ended.
  func percentile(_ percent: Int) -> Int {
    var sum = 0.0
    for (days, chance) in chances.sorted(by: { $0.key < $1.key }) {
      sum += chance
      if sum * 100 >= Double(percent) - 1e-6 { return days }
    }
    return chances.keys.max() ?? 0
  }

  private static let longest = 2000
}

extension Project {
  /// The P50 and P80 day on which `phase` will be left, or the phase of the go-live task if `nil`.
  ///
  /// Each remaining phase takes as long as it did in one of the closed projects of this kind, all combinations being
  /// equally likely and phases independent; of the current phase only cases that lasted longer than it has
  /// so far count. `nil` if the phase is over, the project is not active, or a phase has fewer than five
  /// such cases.
  package func forecast(
    from passages: [PhasePassage], on today: Day, endOf phase: ItemID? = nil
  ) -> PastForecast? {
    guard head.status == .active, let target = phase ?? goLiveTask?.phase,
      let last = phases.firstIndex(where: { $0.id == target }), last >= currentPhaseIndex,
      let entered = entered(head.phase)
    else { return nil }
    let held = state.items[ItemID(id.rawValue)]?.number(.held(in: head.phase.rawValue)) ?? 0
    let gone = max(0, calendar.distance(from: entered, to: today) - held)
    let byPhase = Dictionary(grouping: passages.of(kind: template), by: \.phase).mapValues { $0.map(\.days) }
    var total = Durations([0])
    var sample = Int.max
    for index in currentPhaseIndex...last {
      var days = byPhase[phases[index].code] ?? []
      if index == currentPhaseIndex { days = days.filter { $0 > gone }.map { $0 - gone } }
      guard days.count >= PhaseStatistics.smallest else { return nil }
      sample = min(sample, days.count)
      total = total.followed(by: Durations(days))
    }
    return PastForecast(
      half: calendar.add(today, total.percentile(50)), fourFifths: calendar.add(today, total.percentile(80)),
      phase: phases[last].code, sample: sample)
  }
}
