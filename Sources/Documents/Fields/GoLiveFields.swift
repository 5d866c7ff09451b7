import Domain

/// The go/no-go and the go-live day.
enum GoLiveFields {
  static let all: [DocumentField<DocumentFacts>] = [
    .text("go_decision", "GO or NO GO, once decided") { facts in
      facts.project.decision.map { $0.isGo ? "GO" : "NO GO" }
    },
    .day("go_decided_on", "the day of the decision") { $0.project.decision?.on },
    .text("go_decided_by", "both names") { $0.project.decision?.names.joined(separator: ", ") },
    .day("go_decided_for", "the go-live day that was decided on") { $0.project.decision?.goLive },
    .text("go_conditions", "what the GO depends on") { $0.project.decision?.conditions },
    .rows("go_criteria", "what the decision is made on", PlanFields.criterion) { facts in
      facts.project.goNoGo(on: facts.today)?.lines ?? []
    },
    .rows("cutovers", "the planned go-live days", cutover) { $0.project.cutovers },
  ]

  private static let cutover: [DocumentField<Project.Cutover>] = [
    .text("cutover", "its id") { $0.id.rawValue },
    .said("cutover_start", "T0 with its zone") { row, texts in row.start.map(texts.words) },
    .word("cutover_state", "planned, running, live ...") { $0.state.title },
    .rows("runbook", "its steps by time", runbookStep) { $0.steps },
    .rows("poll", "who is asked for GO", vote) { $0.asked },
  ]

  private static let runbookStep: [DocumentField<Project.RunbookStep>] = [
    .text("step_number", "of the step") { $0.number },
    .said("step_time", "when, with its zone") { step, texts in
      step.planned.map(texts.words) ?? step.time?.description
    },
    .text("step_title", "what is done") { $0.title },
    .role("step_owner", "the role that does it") { $0.owner },
    .text("step_site", "where") { $0.site },
    .word("step_state", "open, done or skipped") { $0.state.rawValue },
  ]

  private static let vote: [DocumentField<Role>] = [.role("poll_role", "the role that is asked") { $0 }]
}
