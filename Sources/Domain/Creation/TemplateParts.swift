extension ProjectTemplate {
  /// What a project of this kind may or may not include: that something in it depends on.
  package var parts: Set<ProjectOption> {
    let items = tasks.map(\.condition) + checklists.flatMap { $0.items.map(\.condition) }
    let proofs =
      phases.flatMap { $0.gate.criteria.map(\.proof) } + tasks.compactMap(\.needs)
      + checklists.flatMap { $0.items.compactMap(\.needs) }
    var parts = Set(items.compactMap { $0 } + proofs.flatMap(\.options))
    if !portingTasks.isEmpty || !rejections.isEmpty || !portTerms.isEmpty { parts.insert(.porting) }
    return parts
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
