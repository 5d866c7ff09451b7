/// How far an open task is behind the day it was promised for: that of the newest baseline, or without one
/// the day first planned from the template.
///
/// Moving a task is a re-plan: late is judged against its current plan (`isLate(on:)`), while slip
/// accumulates what re-plans cost and remains until the task is done or a new baseline is stored.
package struct TaskSlip: Hashable, Sendable {
  package let promised: Day
  /// Whether the promised day is the baseline's; else it is the first planned one.
  package let isBaseline: Bool
  package let planned: Day
  /// Business days from `promised` to `planned`.
  package let days: Int

  /// The label in front of the promised day.
  package static func name(isBaseline: Bool) -> String { isBaseline ? "baseline" : "first planned for" }
}

extension Project.Task {
  /// The day it was promised for; `nil` where nothing is known of one.
  package var promised: Day? { dates.baselineFinish ?? dates.plannedFinish }
}

extension Project {
  /// `nil` if the task is not behind its promised day, or settled.
  package func slip(of task: Task) -> TaskSlip? {
    guard !task.state.isSettled, let promised = task.promised, let finish = task.dueDay, finish > promised
    else { return nil }
    return TaskSlip(
      promised: promised, isBaseline: task.baselineFinish != nil, planned: finish,
      days: daysBehind(promised, on: finish))
  }

  /// Business days `day` is behind the day that was promised; 0 where it is not.
  package func daysBehind(_ promised: Day, on day: Day) -> Int {
    promised < day ? calendar.distance(from: promised, to: day) : 0
  }

  /// The open work that the gate needs.
  func holding(gateOf phase: ItemID) -> [Task] {
    tasks.filter { $0.phase == phase && counts($0) && !$0.state.isSettled }
  }

  /// The first of them to look at: the one with the largest slip, else the one due first.
  package func gateHolder(of phase: ItemID) -> Task? {
    let tasks = holding(gateOf: phase)
    let slips = tasks.map { slip(of: $0)?.days ?? 0 }
    if let worst = slips.max(), worst > 0 { return slips.firstIndex(of: worst).map { tasks[$0] } }
    return tasks.min { ($0.dueDay?.number ?? .max, $0.sort) < ($1.dueDay?.number ?? .max, $1.sort) }
  }
}
