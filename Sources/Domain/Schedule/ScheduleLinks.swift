/// The plan's tasks in dependency order, and the faults of its links.
struct ScheduleLinks {
  private(set) var steps: [PlanStep] = []
  /// Links to unknown tasks; they are ignored.
  private(set) var missing: [(task: ItemID, predecessor: String)] = []
  /// Links that form a cycle; there are no steps then.
  private(set) var failure: ForwardPass.Failure?

  init(_ plan: SchedulePlan) {
    var links: [[PlanLink]] = []
    links.reserveCapacity(plan.tasks.count)
    for task in plan.tasks {
      var predecessors: [PlanLink] = []
      for link in task.after {
        if let place = plan.place(of: ItemID(link.task)) {
          predecessors.append(PlanLink(place, link))
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

  /// A task and everything whose days it waits for, last first. What has begun holds nothing by its start any more.
  func leading(to end: Int, in plan: SchedulePlan) -> [Int] {
    var isBefore = Array(repeating: false, count: steps.count)
    isBefore[end] = true
    var found: [Int] = []
    for step in steps.reversed() where isBefore[step.index] {
      found.append(step.index)
      for link in step.predecessors where !link.kind.isFromStart || plan.tasks[link.index].started == nil {
        isBefore[link.index] = true
      }
    }
    return found
  }
}
