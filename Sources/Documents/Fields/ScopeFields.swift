import Domain

/// The Scope of Work: its steps, sites, numbers, and what was agreed to.
enum ScopeFields {
  static let all: [DocumentField<DocumentFacts>] = [
    .rows("steps", "the steps of the Scope of Work", step) { $0.project.steps },
    .rows("sites", "the customer's places", site) { $0.project.sites },
    .text("users", "how many people use it, over all sites") { facts in
      let users = facts.project.sites.compactMap(\.users).reduce(0, +)
      return users == 0 ? nil : String(users)
    },
    .text("numbers", "the number inventory in one line") { facts in
      facts.project.inventory.numbers == 0 ? nil : facts.project.inventory.words
    },
    .rows("number_types", "how many numbers there are of each type", numberType) { facts in
      facts.project.inventory.types.sorted { $0.key < $1.key }
    },
    .rows("approvals", "what the customer approves, and how far that is", approval) { facts in
      facts.project.approvals
    },
  ]

  private static let step: [DocumentField<Project.Step>] = [
    .text("number", "from 1") { String($0.number) },
    .text("name", "the step's title") { $0.title },
    .text("plain", "the step in the customer's words") { $0.plain.isEmpty ? $0.title : $0.plain },
    .text("scope", "what the provider does") { $0.scope },
    .text("customer_part", "what the customer does") { $0.customerPart },
    .text("deliverable", "what comes out of it") { $0.deliverable },
    .text("accepted_when", "when it counts as accepted") { $0.acceptedWhen },
  ]

  private static let site: [DocumentField<Project.Site>] = [
    .text("code", "its short name") { $0.code },
    .text("site_name", "its name") { $0.name },
    .text("address", "street and town") { $0.address },
    .text("zone", "its time zone") { $0.zoneName },
    .text("site_users", "how many people work there") { $0.users.map(String.init) },
    .text("emergency_address", "what the dispatcher is told") { $0.emergencyAddress },
    .text("operator_model", "who sets the emergency address of a number") { $0.operatorModel?.words },
    .text("testers", "who tests there on the day") { $0.testers.joined(separator: ", ") },
    .text("window", "its go-live window on its own clocks") { $0.window?.text },
  ]

  private static let numberType: [DocumentField<(key: String, value: Int)>] = [
    .text("type", "geographic, toll-free ...") {
      $0.key.isEmpty ? "without a type" : $0.key.replacing("_", with: "-")
    },
    .text("count", "how many") { String($0.value) },
  ]

  private static let approval: [DocumentField<Approval>] = [
    .text("subject", "what is approved") { $0.subject.title },
    .text("statement", "the words that are signed") { $0.statement },
    .text("standing", "open, signed, changed since ...") { $0.standing.rawValue },
    .text("signed_by", "who signed") { $0.current?.signedBy },
    .text("signed_on", "the day") { $0.current?.on?.long },
    .text("receipt", "the receipt of the signature") { $0.current?.receipt?.code },
  ]
}
