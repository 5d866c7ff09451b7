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
    .said("numbers", "the number inventory in one line") { facts, texts in
      facts.project.inventory.numbers == 0 ? nil : facts.project.inventory.words(texts)
    },
    .rows("number_types", "how many numbers there are of each type", numberType) { facts in
      facts.project.inventory.types.sorted { $0.key < $1.key }
    },
    .lines("assumptions", "what is taken for granted in this project") { facts in
      facts.project.scopeLines(.assumption).map(\.text)
    },
    .lines("exclusions", "what is not included in this project") { facts in
      facts.project.scopeLines(.exclusion).map(\.text)
    },
    .rows("quantities", "what is counted: agreed and delivered", quantity) { facts in
      facts.project.scopeLines(.quantity)
    },
    .rows("changes", "change requests that were not withdrawn", change) { facts in
      facts.project.changeRequests.filter { $0.state != .withdrawn }
    },
    .rows("approvals", "what the customer approves, and how far that is", approval) { facts in
      facts.project.approvals(in: facts.texts)
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
    .flag("is_out", "whether it is out of scope") { $0.inclusion == .excluded },
    .flag("is_optional", "whether it is done only if it is asked for") { $0.inclusion == .optional },
  ]

  private static let quantity: [DocumentField<Project.ScopeLine>] = [
    .text("quantity", "what is counted") { $0.text },
    .text("planned", "how many are agreed") { $0.planned.map(String.init) },
    .text("delivered", "how many were delivered") { $0.delivered.map(String.init) },
    .text("variance", "delivered less agreed: +2, -1, 0") { line in
      guard let planned = line.planned, let delivered = line.delivered else { return nil }
      return delivered > planned ? "+\(delivered - planned)" : String(delivered - planned)
    },
  ]

  private static let change: [DocumentField<Project.ChangeRequest>] = [
    .text("change", "its id") { $0.id.rawValue },
    .text("change_title", "what is changed") { $0.title },
    .text("change_reason", "why") { $0.reason },
    .text("change_impact", "what it does to dates, effort and price") { $0.impact },
    .word("change_state", "open or approved") { $0.state.rawValue },
    .text("change_by", "who raised it") { $0.by },
    .day("change_on", "the day it was raised") { $0.on },
  ]

  private static let site: [DocumentField<Project.Site>] = [
    .text("code", "its short name") { $0.code },
    .text("site_name", "its name") { $0.name },
    .text("address", "street and town") { $0.address },
    .text("zone", "its time zone") { $0.zoneName },
    .text("site_users", "how many people work there") { $0.users.map(String.init) },
    .text("emergency_address", "what the dispatcher is told") { $0.emergencyAddress },
    .word("operator_model", "who sets the emergency address of a number") { $0.operatorModel?.words },
    .text("testers", "who tests there on the day") { $0.testers.joined(separator: ", ") },
    .text("window", "its go-live window on its own clocks") { $0.window?.text },
  ]

  private static let numberType: [DocumentField<(key: String, value: Int)>] = [
    .said("type", "geographic, toll-free ...") { row, texts in texts.numberType(row.key) },
    .text("count", "how many") { String($0.value) },
  ]

  private static let approval: [DocumentField<Approval>] = [
    .said("subject", "what is approved") { row, texts in texts.name(of: row.subject) },
    .text("statement", "the words that are signed") { $0.statement },
    .word("standing", "open, signed, changed since ...") { $0.standing.rawValue },
    .text("signed_by", "who signed") { $0.current?.signedBy },
    .day("signed_on", "the day") { $0.current?.on },
    .text("receipt", "the receipt of the signature") { $0.current?.receipt?.code },
  ]
}
