/// The plan's tasks in dependency order, and the faults of its links.
struct ScheduleLinks {
  private(set) var steps: [(index: Int, predecessors: [(index: Int, lag: Int)])] = []
  /// Links to unknown tasks; they are ignored.
  private(set) var missing: [(task: ItemID, predecessor: String)] = []
  /// Links that form a cycle; there are no steps then.
  private(set) var failure: ForwardPass.Failure?

  init(_ plan: SchedulePlan) {
    var links: [[(index: Int, lag: Int)]] = []
    links.reserveCapacity(plan.tasks.count)
    for task in plan.tasks {
      var predecessors: [(index: Int, lag: Int)] = []
      for link in task.after {
        if let place = plan.place(of: ItemID(link.task)) {
          predecessors.append((place, min(max(link.lag, 0), ForwardPass.horizon)))
        } else {
          missing.append((task.id, link.task))
        }
      }
      links.append(predecessors)
    }
    do {
      steps = try WorkOrder(links: links) { plan.tasks[$0].id.rawValue }.steps
    } catch {
      failure = error
    }
  }

  /// A task and everything that must be finished before it, last first.
  func leading(to end: Int) -> [Int] {
    var isBefore = Array(repeating: false, count: steps.count)
    isBefore[end] = true
    var found: [Int] = []
    for (index, predecessors) in steps.reversed() where isBefore[index] {
      found.append(index)
      for (predecessor, _) in predecessors { isBefore[predecessor] = true }
    }
    return found
  }
}
