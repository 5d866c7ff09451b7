import Domain

/// Phases, tasks and their dates.
enum PlanFields {
  static let all: [DocumentField<DocumentFacts>] = [
    .day("go_live", "the committed go-live day") { $0.goLive.committed },
    .word("go_live_grade", "target, requested or confirmed") { $0.goLive.grade.rawValue },
    .day("go_live_forecast", "the day go-live is expected; none once live") { $0.goLive.forecast },
    .said("go_live_slip", "how far the forecast is from the committed day") { facts, texts in
      facts.goLive.slip.map(texts.slip)
    },
    .day("go_live_baseline", "go-live in the newest baseline") { $0.goLive.baseline },
    .day("live", "the day services went live") { $0.goLive.actual },
    .day("close_forecast", "the day the project is expected to close") { $0.schedule.close },
    .text("baseline", "the number of the newest baseline") { facts in
      facts.project.head.baselineNumber.map(String.init)
    },
    .text("date_moves", "how often a confirmed date was moved") { String($0.project.head.dateMoves) },
    .said("float", "business days the work before go-live may lose") { facts, texts in
      facts.schedule.goLiveFloat.map { texts(PaperText.days, count: $0) }
    },
    .rows("phases", "the phases with their tasks", phase) { facts in
      facts.project.phases.map { PhaseOf(phase: $0, facts: facts) }
    },
    .rows("milestones", "calls, approvals, gates and go-live, by day", milestone) { $0.milestones },
    .rows("waves", "the go-lives, where there are several", wave) { $0.project.waveProgress },
    .rows("customer_tasks", "open tasks of the customer, by day", task) { facts in
      facts.open { $0.owner.side == .customer }
    },
    .rows("our_tasks", "open tasks of the provider, by day", task) { facts in
      facts.open { $0.owner.side == .provider }
    },
    .rows("carrier_tasks", "what carriers still have to do, by day", task) { facts in
      facts.open { $0.owner.side == .carrier }
    },
  ]

  /// A phase of one document.
  struct PhaseOf {
    let phase: Project.Phase
    let facts: DocumentFacts
  }

  private static let phase: [DocumentField<PhaseOf>] = [
    .text("phase_name", "its title") { $0.phase.title },
    .text("phase_plain", "its name for the customer") { $0.phase.plain },
    .text("gate", "the gate at its end") { $0.phase.gate },
    .day("gate_passed", "the day the gate was passed") { $0.phase.passedOn },
    .day("phase_start", "its first day") { $0.facts.schedule.phases[$0.phase.id]?.start },
    .day("phase_finish", "its last day") { $0.facts.schedule.phases[$0.phase.id]?.finish },
    .said("progress", "tasks done of all") { row, texts in
      row.facts.schedule.phases[row.phase.id].map { texts.of($0.tasksDone, $0.tasks) }
    },
    .rows("tasks", "its tasks in order", task) { row in
      row.facts.project.tasks(in: row.phase.id).filter { !$0.isDropped }.map {
        DocumentFacts.TaskRow(task: $0, facts: row.facts)
      }
    },
    .rows("criteria", "what the gate asks for", criterion) { row in
      row.facts.project.gate(of: row.phase.id, on: row.facts.today)?.lines ?? []
    },
  ]

  static let task: [DocumentField<DocumentFacts.TaskRow>] = [
    .text("id", "EXE-02") { $0.task.id.rawValue },
    .text("task", "what is to be done") { $0.task.title },
    .text("owner", "who does it") { row in
      row.facts.project.ownerName(row.task.owner, assignee: row.task.assignee)
    },
    .word("side", "ours, yours or the carrier's") { $0.task.owner.side.owning },
    .day("from", "the first day of work") { $0.line?.start ?? $0.task.started },
    .day("until", "the day it is expected, or was done") { row in
      row.task.finished ?? row.line?.forecast ?? row.task.finish
    },
    .said("state", "done, in progress, waiting ...") { row, texts in texts(row.task.state.name) },
    .flag("is_done", "whether it is done") { $0.task.state == .done },
    .flag("is_late", "whether it should have been done before the day of this document") { $0.isLate },
    .said("late_by", "business days it is late") { row, texts in
      row.isLate ? texts(PaperText.days, count: row.lateBy) : nil
    },
    .text("evidence", "what shows that it is done") { $0.task.evidence },
    .text("wanted", "what is asked for, in the customer's words") { row in
      row.task.asking.evidence.isEmpty ? row.task.evidenceWanted : row.task.asking.evidence
    },
    .text("why", "why it matters") { $0.task.asking.why },
    .flag("is_critical", "whether it has no float") { $0.line?.isCritical == true },
  ]

  static let criterion: [DocumentField<GateReport.Line>] = [
    .text("criterion", "what has to be true") { $0.criterion.title },
    .word("standing", "met, open, waived or n/a") { $0.standing.rawValue },
    .text("missing", "what is missing") { $0.missing.map(\.text).joined(separator: "; ") },
    .text("waiver", "reason and consent of a waiver") { $0.waiver },
  ]

  private static let milestone: [DocumentField<DocumentFacts.Milestone>] = [
    .day("day", "when") { $0.day },
    .text("milestone", "what") { $0.title },
    .word("grade", "target, requested, confirmed, forecast or done") { $0.grade },
    .text("note", "what limits it") { $0.note },
  ]

  private static let wave: [DocumentField<Project.WaveProgress>] = [
    .text("wave", "its name") { $0.title },
    .day("wave_go_live", "its committed day") { $0.goLive },
    .word("wave_grade", "target, requested or confirmed") { $0.goLiveGrade.rawValue },
    .said("wave_progress", "tasks done of all") { row, texts in texts.of(row.done, row.total) },
  ]
}

extension Side {
  /// In a paper of the provider for the customer.
  var owning: String {
    switch self {
    case .provider: "ours"
    case .customer: "yours"
    case .carrier: "the carrier's"
    }
  }
}

extension Texts {
  /// How far a forecast is from the committed day.
  fileprivate func slip(_ days: Int) -> String {
    guard days != 0 else { return self(WordText.asCommitted) }
    let count = (Slot.days, self(PaperText.days, count: abs(days)))
    return self(days > 0 ? PaperText.later : .earlier, count)
  }
}
