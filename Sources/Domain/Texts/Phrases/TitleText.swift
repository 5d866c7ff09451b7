/// What the kinds of documents are called.
package enum TitleText: String, Phrase {
  case introduction = "Introduction e-mail"
  case plan = "Implementation Project Plan"
  case sow = "Implementation Scope of Work"
  case timeline = "Implementation Timeline"
  case kickOffAgenda = "Kick-off agenda"
  case minutes = "Minutes"
  case contacts = "Contacts, roles and escalation"
  case status = "Status report"
  case dataRequest = "Data request list"
  case loaCover = "LOA cover and checklist"
  case portTracker = "Port tracker"
  case readiness = "Readiness report"
  case checklist = "Pre-go-live checklist"
  case runbook = "Go-live runbook and contact card"
  case goDecision = "Go/no-go record"
  case testReport = "Test report"
  case userNotices = "User notices"
  case issues = "Issue list and working plan"
  case operateReview = "Operate review"
  case closeAgenda = "Close-call agenda"
  case acceptance = "Acceptance of Implemented Services"
  case handover = "Handover-to-support pack"
  case supportCard = "Customer support card"
  case lessons = "Lessons learned"
  case feedback = "Implementation Experience Feedback"
  case portfolio = "Portfolio report"

  package static let area = "titles"
  package static let about = "what the documents are called"
}

extension DocumentKind {
  package var title: String { name.rawValue }

  package var name: TitleText {
    switch self {
    case .introduction: .introduction
    case .plan: .plan
    case .sow: .sow
    case .timeline: .timeline
    case .kickOffAgenda: .kickOffAgenda
    case .minutes: .minutes
    case .contacts: .contacts
    case .status: .status
    case .dataRequest: .dataRequest
    case .loaCover: .loaCover
    case .portTracker: .portTracker
    case .readiness: .readiness
    case .checklist: .checklist
    case .runbook: .runbook
    case .goDecision: .goDecision
    case .testReport: .testReport
    case .userNotices: .userNotices
    case .issues: .issues
    case .operateReview: .operateReview
    case .closeAgenda: .closeAgenda
    case .acceptance: .acceptance
    case .handover: .handover
    case .supportCard: .supportCard
    case .lessons: .lessons
    case .feedback: .feedback
    }
  }
}
