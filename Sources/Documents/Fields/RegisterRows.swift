import Domain

/// Registers: risks, training sessions, fine-tuning items, lessons.
enum RegisterRows {
  static let all: [DocumentField<DocumentFacts>] = [
    .rows("risks", "risks that may still happen, the highest score first", risk) { $0.project.topRisks },
    .rows("top_risks", "the five of them with the highest score", risk) { facts in
      Array(facts.project.topRisks.prefix(5))
    },
    .rows("sessions", "training sessions, by their day", session) { facts in
      facts.project.entries(of: .training).filter { $0.state != .cancelled }
        .sorted { ($0.due?.number ?? .max, $0.id) < ($1.due?.number ?? .max, $1.id) }
    },
    .rows("tuning", "fine-tuning and pending items", tuning) { $0.project.entries(of: .tuning) },
    .rows("open_tuning", "those of them that are still to be done", tuning) { facts in
      facts.project.entries(of: .tuning).filter { !$0.state.isSettled }
    },
    .rows("moved_to_support", "what went on to support, with its case", moved) { $0.movedToSupport },
    .rows("lessons", "what was learned", isInternal: true, lesson) { $0.project.entries(of: .lessons) },
  ]

  private static let risk: [DocumentField<Project.RegisterEntry>] = [
    .text("risk", "its id") { $0.id.rawValue },
    .text("risk_title", "what may happen") { $0.title },
    .text("score", "probability times impact, 1 to 25") { $0.score.map(String.init) },
    .word("risk_level", "low, medium or high") { $0.level?.rawValue },
    .word("risk_state", "open or mitigating") { $0.state.title },
    .role("risk_owner", "the role that works against it") { $0.owner },
    .text("mitigation", "what makes it less likely") { $0.text(.mitigation) },
    .text("contingency", "what is done if it happens") { $0.text(.contingency) },
  ]

  private static let session: [DocumentField<Project.RegisterEntry>] = [
    .text("session", "its title") { $0.title },
    .text("audience", "for whom it is") { $0.text(.audience) },
    .day("session_day", "the day it is held") { $0.due },
    .text("session_time", "from when to when") { $0.text(.window) },
    .text("trainer", "who holds it") { $0.text(.trainer) },
    .word("session_state", "planned or held") { $0.state.title },
    .text("attendance", "how many came, of those invited") { $0.attendance },
    .text("understood", "how well it was understood, in percent") { $0.text(.comprehension) },
    .text("recording", "where it can be seen again") { $0.text(.recording) },
    .text("follows_up", "the issue it answers") { $0.issue?.rawValue },
  ]

  private static let tuning: [DocumentField<Project.RegisterEntry>] = [
    .text("item", "its id") { $0.id.rawValue },
    .text("item_title", "what is to be done") { $0.title },
    .word("item_list", "performance, access, enhancement or pending") { $0.text(.list) },
    .role("item_owner", "the role that does it") { $0.owner },
    .day("item_due", "the day it is due") { $0.due },
    .word("item_state", "open, done, deferred, moved to support") { $0.state.title },
    .text("item_reason", "who agreed that it waits, or how it was done") { $0.reason },
    .text("item_reference", "the support case") { $0.text(.reference) },
  ]

  private static let moved: [DocumentField<DocumentFacts.MovedItem>] = [
    .text("moved_id", "of the issue or item") { $0.id },
    .text("moved_title", "what it is about") { $0.title },
    .text("moved_case", "the support case") { $0.reference },
  ]

  private static let lesson: [DocumentField<Project.RegisterEntry>] = [
    .text("lesson", "its id") { $0.id.rawValue },
    .word("lesson_kind", "helped, hurt or proposal") { $0.text(.lesson) },
    .text("lesson_title", "in one line") { $0.title },
    .text("lesson_details", "what happened, and what should change") { $0.text(.description) },
    .word("lesson_state", "noted, adopted, dropped") { $0.state.title },
  ]
}

extension DocumentFacts {
  struct MovedItem {
    let id: String
    let title: String
    let reference: String?
  }

  /// Issues and fine-tuning items that support goes on with.
  var movedToSupport: [MovedItem] {
    project.issues.filter { $0.state == .movedToSupport }.map {
      MovedItem(id: $0.id.rawValue, title: $0.title, reference: $0.reference)
    }
      + project.entries(of: .tuning).filter { $0.state == .movedToSupport }.map {
        MovedItem(id: $0.id.rawValue, title: $0.title, reference: $0.text(.reference))
      }
  }
}
