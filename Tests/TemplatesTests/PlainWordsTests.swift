import Domain
import Templates
import Testing

/// The customer is asked in plain words (ux.md, principle 8).
struct PlainWordsTests {
  private let template: ProjectTemplate

  init() throws { template = try TemplateLibrary().template("operator-connect") }

  private var askings: [(id: String, asking: ProjectTemplate.Asking)] {
    template.tasks.map { ($0.id, $0.asking) }
      + template.checklists.flatMap(\.items).map { ($0.id, $0.asking) }
  }

  @Test func everyChecklistItemAndCustomerTaskHasAQuestionAndAReason() {
    let items = template.checklists.flatMap(\.items).map { ($0.id, $0.asking) }
    let tasks = template.tasks.filter { $0.owner.side == .customer }.map { ($0.id, $0.asking) }
    for (id, asking) in items + tasks {
      #expect(asking.question.hasSuffix("?") || asking.question.contains("? "), "\(id): \(asking.question)")
      #expect(asking.why.hasSuffix("."), "\(id): \(asking.why)")
    }
    #expect(items.count == 126)
  }

  @Test func everyOtherTaskTheCustomerSeesHasAPlainName() {
    for task in template.tasks where task.owner.side != .customer && task.visibility == .customer {
      #expect(!task.asking.plain.isEmpty, "\(task.id)")
    }
  }

  @Test func whatTheCustomerIsToShowIsAskedInPlainWords() {
    let items = template.checklists.flatMap(\.items).map { ($0.id, $0.owner, $0.evidence, $0.asking) }
    let tasks = template.tasks.map { ($0.id, $0.owner, $0.evidence, $0.asking) }
    for (id, owner, evidence, asking) in items + tasks where owner.side == .customer && !evidence.isEmpty {
      #expect(asking.evidence.hasSuffix("?"), "\(id)")
    }
  }

  @Test func everyPhaseHasANameForTheCustomer() {
    #expect(template.phases.allSatisfy { !$0.plain.isEmpty && $0.plain != $0.title })
  }

  @Test func everyStepOfTheScopeOfWorkSaysWhatEachSideDoes() {
    for step in template.steps {
      #expect(step.plain.hasPrefix("We ") && step.plain.contains(". You "), "\(step.number): \(step.plain)")
    }
    #expect(template.steps.count == 12)
  }

  @Test func nothingSaidToTheCustomerIsJargon() {
    let jargon: Set<String> = [
      "FOC", "LOA", "CSR", "BTN", "DID", "DIDs", "SOW", "RACI", "UAT", "CNAM", "PON", "RespOrg", "IPM",
      "MPOC",
      "G", "G-2", "QoS", "AA", "CQ", "bd", "RAG", "TeamsOnly", "LSR", "SBC", "evidence", "waived",
      "waiver", "baseline", "cutover", "EXECUTE", "phase",
    ]
    let texts =
      askings.flatMap { [$0.asking.question, $0.asking.why, $0.asking.plain, $0.asking.evidence] }
      + template.phases.map(\.plain) + template.steps.map(\.plain)
    for text in texts {
      let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
      #expect(words.isDisjoint(with: jargon), "\(text)")
    }
  }
}
