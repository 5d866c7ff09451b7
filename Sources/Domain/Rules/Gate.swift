/// A gate looked at on one day: what is met, what is missing, and where to look.
package struct GateReport: Hashable, Sendable {
  /// Something in the way, and the item a person would open to clear it.
  package struct Missing: Hashable, Sendable {
    package let text: String
    package let item: ItemID?
  }

  package struct Line: Hashable, Sendable {
    package let criterion: Project.Criterion
    /// Empty when the criterion is met.
    package let missing: [Missing]

    package var isMet: Bool { missing.isEmpty }
    /// Does not hold the gate: met, waived or not applicable.
    package var isPassed: Bool { isMet || criterion.state != .open }
  }

  package let title: String
  package let phase: ItemID
  package let lines: [Line]

  package var openCount: Int { lines.count { !$0.isPassed } }
  package var isOpen: Bool { openCount == 0 }
}

extension Project {
  /// The gate out of `phase`; `nil` when there is no such phase.
  package func gate(of phase: ItemID, on today: Day) -> GateReport? {
    guard let found = self.phase(phase) else { return nil }
    return GateReport(
      title: found.gate, phase: phase,
      lines: found.criteria.map { GateReport.Line(criterion: $0, missing: missing($0, on: today)) })
  }

  private func missing(_ criterion: Criterion, on today: Day) -> [GateReport.Missing] {
    guard let proof = criterion.proof else {
      return [GateReport.Missing(text: "its proof cannot be read", item: criterion.id)]
    }
    switch proof {
    case .phaseTasks(let code): return unsettled(tasks.filter { $0.phase.rawValue == code && counts($0) })
    case .tasks(let ids): return unsettled(tasks.filter { ids.contains($0.id.rawValue) })
    case .checklist(let code): return incomplete(checklist: code)
    case .noOpenIssues(let priorities):
      return issues.filter { $0.state.isOpen && priorities.contains($0.priority) }.map(open)
    case .issuesSettled: return issues.filter(\.state.isOpen).map(open)
    case .issuesPlanned:
      return issues.filter { $0.state.isOpen && !isPlanned($0, on: today) }
        .map { GateReport.Missing(text: "\($0.id) has no action with a due date ahead", item: $0.id) }
    case .field(let field):
      let value = state.value(ItemID(id.rawValue), field) ?? ""
      return value.isEmpty ? [GateReport.Missing(text: "\(field) is not set", item: ItemID(id.rawValue))] : []
    case .elapsed(let task, let days): return elapsed(task: task, days: days, on: today)
    }
  }

  private func unsettled(_ tasks: [Task]) -> [GateReport.Missing] {
    tasks.filter { $0.state != .done && $0.state != .notApplicable }
      .map { GateReport.Missing(text: "\($0.id) \($0.title) (\($0.state.title))", item: $0.id) }
  }

  private func incomplete(checklist code: String) -> [GateReport.Missing] {
    guard let list = checklists.first(where: { $0.code == code }) else {
      return [GateReport.Missing(text: "there is no checklist \(code)", item: nil)]
    }
    return list.checks.filter { $0.state == .disputed || ($0.weight != .advisory && !$0.state.isComplete) }
      .map { GateReport.Missing(text: "\($0.number) \($0.title) (\($0.state.title))", item: $0.id) }
  }

  private func open(_ issue: Issue) -> GateReport.Missing {
    GateReport.Missing(text: "\(issue.id) \(issue.priority.rawValue) \(issue.title)", item: issue.id)
  }

  private func isPlanned(_ issue: Issue, on today: Day) -> Bool {
    issue.actions.contains { action in
      guard action.state == .open, let due = action.due else { return false }
      return due >= today
    }
  }

  private func elapsed(task id: String, days: Int, on today: Day) -> [GateReport.Missing] {
    guard let task = task(ItemID(id)) else { return [] }
    guard let finished = task.finished, task.state == .done else { return unsettled([task]) }
    let gone = calendar.distance(from: finished, to: today)
    return gone >= days
      ? [] : [GateReport.Missing(text: "\(gone) of \(days) business days since \(id)", item: task.id)]
  }
}
