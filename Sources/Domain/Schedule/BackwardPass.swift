/// Latest business days of tasks such that the plan ends on `end`, from which total float follows.
package struct BackwardPass: Hashable, Sendable {
  /// The latest business-day number each task may finish on without moving the end.
  package let latestFinishes: [String: Int]

  package init(_ work: [ForwardPass.Work], end: Int) throws(ForwardPass.Failure) {
    var latest = Array(repeating: end, count: work.count)
    for (index, predecessors) in try WorkOrder(work).steps.reversed() {
      let task = work[index]
      let freeBy = latest[index] - (task.isDropped ? 0 : task.duration)
      for (predecessor, lag) in predecessors {
        let finish = freeBy - (work[predecessor].isDropped ? 0 : lag)
        latest[predecessor] = min(latest[predecessor], finish)
      }
    }
    var finishes: [String: Int] = [:]
    for (index, task) in work.enumerated() where !task.isDropped { finishes[task.id] = latest[index] }
    latestFinishes = finishes
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
