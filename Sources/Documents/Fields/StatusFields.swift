import Domain

/// How the project stands: health, the last week and the next, issues.
enum StatusFields {
  static let all: [DocumentField<DocumentFacts>] = [
    .word("health", "green, amber, red, blue or grey") { $0.health.health.rawValue },
    .text("health_reason", "the first reason for it, in one sentence") { $0.health.reasons.first?.text },
    .lines("health_reasons", "all reasons, the worst first") { $0.health.reasons.map(\.text) },
    .day("week_from", "the first day of the week reported on") { $0.lastWeek.lowerBound },
    .day("week_until", "its last day") { $0.lastWeek.upperBound },
    .day("next_week_until", "the last day of the week ahead") { $0.nextWeek.upperBound },
    .rows("done_last_week", "tasks done in the week reported on", PlanFields.task) { facts in
      facts.project.tasks.filter { $0.finished.map(facts.lastWeek.contains) ?? false && $0.state == .done }
        .map { DocumentFacts.TaskRow(task: $0, facts: facts) }
    },
    .rows("ours_next_week", "the provider's tasks due in the week ahead", PlanFields.task) { facts in
      facts.due(.provider)
    },
    .rows("yours_next_week", "the customer's tasks due in the week ahead", PlanFields.task) { facts in
      facts.due(.customer)
    },
    .rows("overdue_customer", "the customer's tasks that are late", PlanFields.task) { facts in
      facts.open { $0.owner.side == .customer }.filter(\.isLate)
    },
    .rows("overdue_ours", "the provider's tasks that are late", PlanFields.task) { facts in
      facts.open { $0.owner.side == .provider }.filter(\.isLate)
    },
    .rows("issues", "open issues, the most urgent first", issue) { facts in
      facts.project.issues.filter(\.state.isOpen).sorted {
        ($0.priority, $0.due ?? .distant, $0.id) < ($1.priority, $1.due ?? .distant, $1.id)
      }
    },
    .rows("settled_issues", "issues that are not open any more", issue) { facts in
      facts.project.issues.filter { !$0.state.isOpen }
    },
    .rows("decisions", "what waits for a decision of the customer", decision) { $0.decisions },
    .text("gate_in_front", "the next gate") { facts in
      facts.project.gate(of: facts.project.shownPhase, on: facts.today)?.title
    },
    .said("gate_progress", "criteria passed of all") { facts, texts in
      facts.project.gate(of: facts.project.shownPhase, on: facts.today).map {
        texts.of($0.lines.count - $0.openCount, $0.lines.count)
      }
    },
  ]

  private static let issue: [DocumentField<Project.Issue>] = [
    .text("issue", "its number") { $0.id.rawValue },
    .text("issue_title", "what is wrong") { $0.title },
    .text("priority", "P1 to P4") { $0.priority.rawValue },
    .word("category", "what kind of issue") { $0.category.title },
    .word("issue_state", "new, in progress, fixed ...") { $0.state.title },
    .day("due", "the day it is due") { $0.due },
    .role("issue_owner", "the role that solves it") { $0.owner },
    .text("reference", "the case or ticket elsewhere") { $0.reference },
    .word("severity", "for tests: High, Medium or Low") { $0.details[.severity] },
    .text("affected", "numbers or users") { $0.details[.affected] },
    .text("issue_site", "the code of its site") { $0.site },
    .text("impact", "what it does to the customer") { $0.impact },
    .text("workaround", "what helps until it is fixed") { $0.details[.workaround] },
    .text("root_cause", "why it happened", isInternal: true) { $0.details[.rootCause] },
    .day("answer_by", "the day by which the customer has an answer") { $0.answerBy },
    .text("next_action", "the next open action of its working plan") { $0.nextAction?.text },
    .rows("actions", "its working plan", action) { $0.actions },
  ]

  private static let action: [DocumentField<Project.Action>] = [
    .text("action", "what is to be done") { $0.text },
    .role("action_owner", "the role that does it") { $0.owner },
    .day("action_due", "the day it is due") { $0.due },
    .word("action_state", "open, done or dropped") { $0.state.rawValue },
  ]

  private static let decision: [DocumentField<DocumentFacts.Decision>] = [
    .text("decision", "what is to be decided") { $0.what },
    .text("decided_by", "who decides") { $0.who },
    .day("by_day", "when it is needed") { $0.day },
  ]
}

extension DocumentFacts {
  var health: HealthReport { project.health(on: today) }

  /// The seven days up to the day of the document.
  var lastWeek: ClosedRange<Day> { (today + -6)...today }
  var nextWeek: ClosedRange<Day> { today...today + 7 }

  /// Open work of a side that is due in the week ahead; what is late is listed by itself.
  func due(_ side: Side) -> [TaskRow] {
    open { $0.owner.side == side }.filter { nextWeek.contains($0.due) && !$0.isLate }
  }

  struct Decision {
    let what: String
    let who: String
    let day: Day?
  }

  /// Approvals that can be given now, and a go/no-go that is in front.
  var decisions: [Decision] {
    project.approvals.filter { $0.isOpen && $0.isDue }.map { approval in
      Decision(
        what: texts(PaperText.approve, (.title, texts.name(of: approval.subject))),
        who: project.head.mpoc ?? texts(RoleText.mpoc),
        day: schedule[approval.task]?.forecast)
    }
  }
}

extension Day {
  /// Behind every day that is planned for.
  fileprivate static let distant = Day(number: 1_000_000)
}
