extension ProjectTemplate {
  /// Every place that names an option, as the path in the file where the template was read.
  package var namedOptions: [(path: String, word: ProjectOption)] {
    var named: [(path: String, word: ProjectOption)] = []
    func add(_ path: String, _ condition: ProjectOption?, _ needs: Proof?) {
      if let condition { named.append(("\(path).condition", condition)) }
      for word in needs?.options ?? [] { named.append(("\(path).needs", word)) }
    }
    for (index, phase) in phases.enumerated() {
      for (number, criterion) in phase.gate.criteria.enumerated() {
        let path = "phase[\(index)].gate.criteria[\(number)].proof"
        named += criterion.proof.options.map { (path, $0) }
      }
    }
    for (index, task) in tasks.enumerated() { add("task[\(index)]", task.condition, task.needs) }
    for (index, list) in checklists.enumerated() {
      for (number, item) in list.items.enumerated() {
        add("checklist[\(index)].items[\(number)]", item.condition, item.needs)
      }
    }
    for (index, step) in steps.enumerated() { add("step[\(index)]", step.condition, nil) }
    return named
  }
}

extension Proof {
  fileprivate var options: [ProjectOption] {
    switch self {
    case .dateConfirmed(let option): option.map { [$0] } ?? []
    case .all(let proofs): proofs.flatMap(\.options)
    case .phaseTasks, .tasks, .tasksFor, .checklist, .ran, .passed, .readiness, .noOpenIssues, .issuesPlanned,
      .issuesSettled, .settled, .field, .signed, .orders, .numbers, .feedbackAsked, .decision, .goLive,
      .elapsed:
      []
    }
  }
}
