/// The papers of an implementation project (domain document section 7) that golive makes: each from the project's data by
/// a template, kept as numbered versions.
package enum DocumentKind: String, CaseIterable, Sendable {
  case introduction
  case plan
  case sow
  case timeline
  case kickOffAgenda = "kick-off-agenda"
  case minutes
  case contacts
  case status
  case dataRequest = "data-request"
  case loaCover = "loa-cover"
  case portTracker = "port-tracker"
  case readiness
  case checklist
  case runbook
  case goDecision = "go-decision"
  case testReport = "test-report"
  case userNotices = "user-notices"
  case issues
  case operateReview = "operate-review"
  case closeAgenda = "close-agenda"
  case acceptance
  /// The transition pack for Service & Support.
  case handover
  case supportCard = "support-card"
  case lessons
  case feedback

  /// Who reads it. What is for the customer is made from what the customer may see.
  package enum Audience: String, Sendable {
    case customer
    case provider

    package var words: String { self == .customer ? "both sides" : "our side only" }
  }

  /// Its number in the domain document: `D3`.
  package var number: String {
    switch self {
    case .introduction: "D1"
    case .plan: "D2"
    case .sow: "D3"
    case .timeline: "D4"
    case .kickOffAgenda: "D5"
    case .minutes: "D6"
    case .contacts: "D7"
    case .status: "D8"
    case .dataRequest: "D9"
    case .loaCover: "D10"
    case .portTracker: "D11"
    case .readiness: "D12"
    case .checklist: "D13"
    case .runbook: "D14"
    case .goDecision: "D15"
    case .testReport: "D16"
    case .userNotices: "D17"
    case .issues: "D18"
    case .operateReview: "D19"
    case .closeAgenda: "D20"
    case .acceptance: "D21"
    case .handover: "D22"
    case .supportCard: "D23"
    case .lessons: "D24"
    case .feedback: "D26"
    }
  }

  package var audience: Audience {
    switch self {
    case .introduction, .plan, .sow, .timeline, .kickOffAgenda, .minutes, .contacts, .status, .dataRequest,
      .loaCover,
      .portTracker, .readiness, .checklist, .runbook, .goDecision, .testReport, .userNotices, .issues,
      .operateReview, .closeAgenda, .acceptance, .supportCard, .feedback:
      .customer
    case .handover, .lessons: .provider
    }
  }

  /// What is approved by a signature on it.
  package var subject: SignOff.Subject? {
    switch self {
    case .plan: .plan
    case .sow: .sow
    case .acceptance: .acceptance
    case .introduction, .timeline, .kickOffAgenda, .minutes, .contacts, .status, .dataRequest, .loaCover,
      .portTracker,
      .readiness, .checklist, .runbook, .goDecision, .testReport, .userNotices, .issues, .operateReview,
      .closeAgenda,
      .handover, .supportCard, .lessons, .feedback:
      nil
    }
  }

  /// By its word, its number `D3`, or its title; capitals make no difference.
  package init?(naming text: String) {
    let word = text.trimmed.lowercased()
    let found = Self.allCases.first {
      $0.rawValue == word || $0.number.lowercased() == word || $0.title.lowercased() == word
    }
    guard let found else { return nil }
    self = found
  }
}
