import Domain

/// Whose project it is, who makes the document, and its own history.
enum HeadFields {
  static let all: [DocumentField<DocumentFacts>] = [
    .text("title", "the document's title") { $0.title },
    .text("version", "the number this version will have") { String($0.version) },
    .day("date", "the day it is made: Wed 18 Nov 2026") { $0.today },
    .text("author", "who makes it") { $0.author.name },
    .role("author_role", "the role of who makes it") { $0.author.role },
    .text("reason", "why this version is made, as the author says") { $0.reason },
    .text("provider", "the name of the provider's organisation") { $0.provider },
    .text("customer", "the customer's name") { $0.project.head.customer },
    .text("product", "the product that is implemented") { $0.project.head.product },
    .text("project", "the project's id") { $0.project.id.rawValue },
    .text("ipm", "the Implementation Project Manager's name") { $0.project.head.ipm },
    .text("mpoc", "the name of the customer's Main Point of Contact") { $0.project.head.mpoc },
    .text("mpoc_first_name", "the first word of that name") { facts in
      facts.project.head.mpoc?.split(separator: " ").first.map(String.init)
    },
    .word("status", "active, on hold, closed ...") { $0.project.head.status.title },
    .text("phase", "the phase the project is in") { facts in
      facts.project.phase(facts.project.shownPhase)?.title
    },
    .day("start", "the day the project began") { $0.project.head.start },
    .lines("options", "the parts that this project includes") { $0.project.head.included },
    .text("platform", "what the customer calls with, as the template names it") {
      $0.project.head.platform.name
    },
    .text("vendor", "who makes the platform") { $0.project.head.platform.vendor },
    .text("administrator", "who looks after the platform at the customer") {
      $0.project.head.platform.administrator
    },
    .flag("is_porting", "whether numbers are ported") { $0.project.head.isPorting },
    .rows("revisions", "the versions of this document, this one last", revision) { facts in
      facts.project.versions(of: facts.kind).reversed().map {
        Revision(number: $0.number, day: $0.on, by: $0.by, reason: $0.reason)
      } + [Revision(number: facts.version, day: facts.today, by: facts.author.name, reason: facts.reason)]
    },
  ]

  private struct Revision {
    let number: Int
    let day: Day?
    let by: String
    let reason: String?
  }

  private static let revision: [DocumentField<Revision>] = [
    .text("number", "of the version") { String($0.number) },
    .day("day", "it was made") { $0.day },
    .text("by", "who made it") { $0.by },
    .said("why", "why it was made") { row, texts in
      row.reason ?? (row.number == 1 ? texts(WordText.firstVersion) : nil)
    },
  ]
}
