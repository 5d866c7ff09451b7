import Domain

extension DocumentKind {
  /// The template that golive brings along.
  package var builtInTemplate: String {
    String(decoding: bytes, as: UTF8.self)
  }

  private var bytes: [UInt8] {
    switch self {
    case .introduction: PackageResources.introduction_md
    case .plan: PackageResources.plan_md
    case .sow: PackageResources.sow_md
    case .timeline: PackageResources.timeline_md
    case .kickOffAgenda: PackageResources.kick_off_agenda_md
    case .minutes: PackageResources.minutes_md
    case .contacts: PackageResources.contacts_md
    case .status: PackageResources.status_md
    case .dataRequest: PackageResources.data_request_md
    case .loaCover: PackageResources.loa_cover_md
    case .portTracker: PackageResources.port_tracker_md
    case .readiness: PackageResources.readiness_md
    case .checklist: PackageResources.checklist_md
    case .runbook: PackageResources.runbook_md
    case .goDecision: PackageResources.go_decision_md
    case .testReport: PackageResources.test_report_md
    case .userNotices: PackageResources.user_notices_md
    case .issues: PackageResources.issues_md
    case .operateReview: PackageResources.operate_review_md
    case .closeAgenda: PackageResources.close_agenda_md
    case .acceptance: PackageResources.acceptance_md
    case .feedback: PackageResources.feedback_md
    case .handover: PackageResources.handover_md
    case .supportCard: PackageResources.support_card_md
    case .lessons: PackageResources.lessons_md
    }
  }
}
