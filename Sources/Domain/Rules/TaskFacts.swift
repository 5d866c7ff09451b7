/// Facts derived from a task's state and its neighbours, never stored (domain document 2.10).
extension Project {
  /// Unsettled tasks that this one waits for before it starts, or, once it has begun, before it ends. A dropped task
  /// is replaced by its own predecessors.
  ///
  /// - Parameter ending: whether its end is asked about; otherwise that depends on whether it has begun.
  package func blockers(of task: Task, ending: Bool? = nil) -> [Task] {
    predecessors(of: task).filter { link, before in
      link.holds(task, until: before, ending: ending ?? (task.started != nil))
    }.map(\.task)
  }

  /// Direct predecessors, each once, with their links; a dropped task is replaced by its own predecessors.
  func predecessors(of task: Task) -> [(link: Dependency, task: Task)] {
    var result: [(link: Dependency, task: Task)] = []
    var waiting = task.after
    var seen: Set<String> = [task.id.rawValue]
    var next = 0
    while next < waiting.count {
      let link = waiting[next]
      next += 1
      guard seen.insert(link.task).inserted, let found = self.task(ItemID(link.task)) else { continue }
      if found.state == .notApplicable || found.state == .cancelled {
        waiting += found.after
      } else {
        result.append((link, found))
      }
    }
    return result
  }

  /// Whether it is not started and nothing blocks it.
  package func isReady(_ task: Task) -> Bool {
    task.state == .notStarted && !waits(task) && blockers(of: task).isEmpty
  }

  /// Whether it waits. Most tasks are decided by their own links alone; only those after a dropped task
  /// need the full list.
  func waits(_ task: Task) -> Bool {
    task.after.contains { link in
      guard let before = self.task(ItemID(link.task)), before.id != task.id else { return false }
      return link.holds(task, until: before, ending: task.started != nil)
    }
  }

  /// Whether the phase's gate and its done/total count it.
  package func counts(_ task: Task) -> Bool { task.weight != .advisory && task.state != .notApplicable }

  /// Settled tasks and all tasks that count in a phase.
  package func progress(of phase: ItemID) -> (done: Int, total: Int) {
    var result = (done: 0, total: 0)
    for tasks in [tasks, unseen] {
      for task in tasks where task.phase == phase && task.state != .notApplicable && task.state != .cancelled
      {
        result.total += 1
        if task.state == .done { result.done += 1 }
      }
    }
    return result
  }
}

extension Dependency {
  /// Whether the task still waits for `before`. An overlap (a negative lag) holds dates, not people.
  fileprivate func holds(_ task: Project.Task, until before: Project.Task, ending: Bool) -> Bool {
    guard !before.state.isSettled, lag >= 0 else { return false }
    switch kind {
    case .finishToStart: return true
    case .startToStart: return task.started == nil && before.started == nil
    case .finishToFinish: return ending
    case .startToFinish: return ending && before.started == nil
    }
  }
}

extension Project.Task {
  /// Whether it was excluded from the project at its creation.
  var isLeftOut: Bool { state == .notApplicable && reason == NewProject.leftOut }

  /// Not applicable without the other side's consent: excluded at creation, or optional in every project.
  var mayBeLacking: Bool { state == .notApplicable && (isLeftOut || weight != .required) }

  /// The day it should be finished: a task has one, that of the plan. A day a person wants is `fixed` and in the plan.
  package var dueDay: Day? { dates.finish }

  package func isLate(on today: Day) -> Bool {
    guard !state.isSettled, let dueDay else { return false }
    return dueDay < today
  }
}

extension Project.Check {
  package func isLate(on today: Day) -> Bool {
    guard !state.isComplete, let due else { return false }
    return due < today
  }
}

extension Project.Issue {
  package func isLate(on today: Day) -> Bool {
    guard state.isOpen, let due else { return false }
    return due < today
  }

  /// Whether it is open without an open action whose day lies ahead (domain document 4.5); an action always has an
  /// owner.
  package func isUnplanned(on today: Day) -> Bool {
    state.isOpen && lastPlannedDay.map { $0 < today } ?? true
  }

  /// The last day for which an open action is planned.
  var lastPlannedDay: Day? { actions.filter { $0.state == .open }.compactMap(\.due).max() }

  /// The open action due first.
  package var nextAction: Project.Action? {
    actions.filter { $0.state == .open }
      .min { ($0.due?.number ?? .max, $0.id) < ($1.due?.number ?? .max, $1.id) }
  }
}
