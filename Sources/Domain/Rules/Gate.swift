/// A gate looked at on one day: what is met, what is missing, and where to look.
package struct GateReport: Hashable, Sendable {
  /// Something in the way, and the item a person would open to clear it.
  package struct Missing: Sendable {
    package let item: ItemID?
    private let words: @Sendable () -> String

    /// Put together where it is asked for: most gates are only counted.
    package var text: String { words() }

    init(text: @autoclosure @escaping @Sendable () -> String, item: ItemID?) {
      words = text
      self.item = item
    }
  }

  /// How a criterion stands on the day the gate was looked at.
  package enum Standing: String, CaseIterable, Sendable {
    case met, open, waived
    case notApplicable = "n/a"
  }

  package struct Line: Hashable, Sendable {
    package let criterion: Project.Criterion
    /// Empty when the criterion is met.
    package let missing: [Missing]
    /// What proves it, where that is one thing; else what is missing first.
    package let item: ItemID?
    /// It was waived, and the waiver has ended.
    package let isExpired: Bool

    package var isMet: Bool { missing.isEmpty }
    /// A valid waiver shows as waived even when the proof is there too: the mark stays on reports.
    package var standing: Standing {
      switch criterion.state {
      case .waived where !isExpired: .waived
      case .notApplicable: .notApplicable
      case .waived, .open: isMet ? .met : .open
      }
    }
    /// Does not hold the gate: met, waived or not applicable.
    package var isPassed: Bool { standing != .open }
    /// What proves it, for people.
    package var proof: String { criterion.proof?.sentence ?? "a proof that cannot be read" }
    /// Reason, who consented and until when, of a waiver or n/a; also of one that has ended or is only proposed.
    package var waiver: String? { criterion.waiver(isExpired: isExpired) }
  }

  package let title: String
  package let phase: ItemID
  package let lines: [Line]
  /// Who decides that it is passed; empty where the template does not say.
  package let deciders: [Role]

  package var openCount: Int { lines.count { !$0.isPassed } }
  package var isOpen: Bool { openCount == 0 }
}

extension GateReport.Missing: Hashable {
  package static func == (a: Self, b: Self) -> Bool { a.item == b.item && a.text == b.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(item) }
}

extension Project {
  /// The gate out of `phase`; `nil` when there is no such phase.
  package func gate(of phase: ItemID, on today: Day) -> GateReport? {
    guard let found = self.phase(phase) else { return nil }
    return GateReport(
      title: found.gate, phase: phase, lines: found.criteria.map { line($0, on: today) },
      deciders: found.deciders)
  }

  func line(_ criterion: Criterion, on today: Day) -> GateReport.Line {
    let missing = missing(criterion, on: today)
    return GateReport.Line(
      criterion: criterion, missing: missing, item: criterion.proof?.place(in: self) ?? missing.first?.item,
      isExpired: criterion.state == .waived && hasEnded(criterion.until, on: today))
  }

  /// A waiver holds up to the day before `until`.
  private func hasEnded(_ until: Day?, on today: Day) -> Bool { until.map { today >= $0 } ?? false }

  private func missing(_ criterion: Criterion, on today: Day) -> [GateReport.Missing] {
    guard let proof = criterion.proof else {
      return [GateReport.Missing(text: "its proof cannot be read", item: criterion.id)]
    }
    switch proof {
    case .phaseTasks(let code):
      return unsettled((tasks + unseen).filter { $0.phase.rawValue == code && counts($0) })
    case .tasks(let ids): return unsettled((tasks + unseen).filter { ids.contains($0.id.rawValue) })
    case .checklist(let code): return incomplete(checklist: code, on: today)
    case .noOpenIssues(let priorities):
      return issues.filter { $0.state.isOpen && priorities.contains($0.priority) }.map(open)
    case .issuesSettled: return issues.filter(\.state.isOpen).map(open)
    case .issuesPlanned:
      return issues.filter { $0.state.isOpen && !isPlanned($0, on: today) }
        .map { GateReport.Missing(text: "\($0.id) has no action with a due date ahead", item: $0.id) }
    case .field(let field):
      let value = state.value(ItemID(id.rawValue), field) ?? ""
      return value.isEmpty ? [GateReport.Missing(text: "\(field) is not set", item: ItemID(id.rawValue))] : []
    case .decision: return decisionMissing(on: today)
    case .goLive(let task): return unsettled(tasks.filter { $0.id.rawValue == task }) + ruledOut
    case .elapsed(let task, let days): return elapsed(task: task, days: days, on: today)
    }
  }

  private func unsettled(_ tasks: [Task]) -> [GateReport.Missing] {
    tasks.filter { $0.state != .done && $0.state != .notApplicable }
      .map { task in
        guard state[task.id] != nil else {
          return GateReport.Missing(text: "work of the provider (\(task.state.title))", item: nil)
        }
        return GateReport.Missing(text: "\(task.id) \(task.title) (\(task.state.title))", item: task.id)
      }
  }

  /// Go-live days, of every wave, that the rules speak against and nobody stands behind.
  private var ruledOut: [GateReport.Missing] {
    let own = (ItemID(id.rawValue), head.goLive, "go-live")
    return ([own] + waves.map { ($0.id, $0.goLive, "go-live of \($0.title)") }).compactMap {
      item, day, name in
      guard let day else { return GateReport.Missing(text: "\(name) has no day", item: item) }
      let hard = blackout.findings(on: day).filter { $0.level == .hard }
      guard !hard.isEmpty, state.value(item, .blackoutAgreedBy) == nil else { return nil }
      return GateReport.Missing(text: "\(name), \(Blackout.sentence(hard, on: day))", item: item)
    }
  }

  private func incomplete(checklist code: String, on today: Day) -> [GateReport.Missing] {
    guard let list = checklists.first(where: { $0.code == code }) else {
      return [GateReport.Missing(text: "there is no checklist \(code)", item: nil)]
    }
    return list.checks.filter {
      $0.state == .disputed
        || ($0.weight != .advisory && (!$0.state.isComplete || waiverEnded($0, on: today)))
    }.map { check in
      let state = waiverEnded(check, on: today) ? "waiver ended" : check.state.title
      return GateReport.Missing(text: "\(check.number) \(check.title) (\(state))", item: check.id)
    }
  }

  private func waiverEnded(_ check: Check, on today: Day) -> Bool {
    check.state == .waived && hasEnded(check.until, on: today)
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
