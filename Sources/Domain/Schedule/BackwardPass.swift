/// Latest business days of tasks such that the plan ends on `end`, from which total float follows.
package struct BackwardPass: Hashable, Sendable {
  /// The latest business-day number each task may finish on without moving the end.
  package let latestFinishes: [String: Int]

  package init(_ work: [ForwardPass.Work], end: Int) throws(ForwardPass.Failure) {
    // What is dropped has no day of its own to keep.
    var latest = work.map { $0.isDropped ? 2 * ForwardPass.horizon + end : end }
    for step in try WorkOrder(work).steps.reversed() {
      for link in step.predecessors {
        let finish = Self.latest(link, of: work[step.index], latest[step.index], before: work[link.index])
        latest[link.index] = min(latest[link.index], finish)
      }
    }
    var finishes: [String: Int] = [:]
    for (index, task) in work.enumerated() where !task.isDropped { finishes[task.id] = latest[index] }
    latestFinishes = finishes
  }

  /// The latest finish that a link leaves to the predecessor.
  private static func latest(
    _ link: PlanLink, of task: ForwardPass.Work, _ finish: Int, before: ForwardPass.Work
  ) -> Int {
    let isMorning = link.kind.isFromStart && !before.isDropped && before.duration > 0
    let needed =
      if task.isDropped { 0 } else if task.duration == 0 { isMorning ? 1 : 0 } else {
        link.kind.holdsStart ? task.duration : 0
      }
    let day = finish - needed - (before.isDropped ? 0 : link.lag)
    return isMorning ? day + before.duration : day
  }
}

/// Both passes over one plan.
package struct Schedule: Hashable, Sendable {
  package let forward: ForwardPass
  package let backward: BackwardPass

  package init(_ work: [ForwardPass.Work]) throws(ForwardPass.Failure) {
    forward = try ForwardPass(work)
    backward = try BackwardPass(work, end: forward.length)
  }

  /// Business days a task may slip before the last day moves.
  package func float(of task: String) -> Int? {
    guard let span = forward.spans[task], let latest = backward.latestFinishes[task] else { return nil }
    return latest - span.finish
  }

  /// Tasks without float, in the order of their days.
  package var critical: [String] {
    forward.spans.filter { float(of: $0.key) == 0 }
      .sorted { ($0.value.start, $0.value.finish, $0.key) < ($1.value.start, $1.value.finish, $1.key) }
      .map(\.key)
  }
}
