/// Which states an issue may change to (domain document 4.4).
extension IssueState {
  package var next: [IssueState] {
    switch self {
    case .new:
      [.acknowledged, .inProgress] + Self.waits + [.fixed] + Self.exits
    case .acknowledged, .reopened:
      [.inProgress] + Self.waits + [.fixed] + Self.exits
    case .inProgress, .waitingCustomer, .waitingCarrier, .waitingVendor:
      ([.inProgress] + Self.waits + [.fixed] + Self.exits).filter { $0 != self }
    case .fixed: [.verified, .reopened]
    case .verified: [.closed, .reopened]
    case .closed, .movedToSupport, .duplicate, .declined: [.reopened]
    }
  }

  /// The next state on the usual way from new to closed.
  package var obviousNext: IssueState? {
    switch self {
    case .new: .acknowledged
    case .acknowledged, .reopened, .waitingCustomer, .waitingCarrier, .waitingVendor: .inProgress
    case .inProgress: .fixed
    case .fixed: .verified
    case .verified: .closed
    case .closed, .movedToSupport, .duplicate, .declined: nil
    }
  }

  /// The note required with the state; `nil` if none is.
  package var wantedNote: String? {
    switch self {
    case .movedToSupport: "the support case reference"
    case .duplicate: "the issue it repeats, such as NW-3"
    case .declined: "a reason the customer can read"
    case .reopened: "a reason"
    case .new, .acknowledged, .inProgress, .waitingCustomer, .waitingCarrier, .waitingVendor, .fixed,
      .verified, .closed:
      nil
    }
  }

  /// Who must act in this state; `nil` keeps the owner's side.
  var holder: Side? {
    switch self {
    case .waitingCustomer, .fixed: .customer
    case .waitingCarrier: .carrier
    case .verified: .provider
    case .new, .acknowledged, .inProgress, .waitingVendor, .closed, .reopened, .movedToSupport, .duplicate,
      .declined:
      nil
    }
  }

  private static let waits: [IssueState] = [.waitingCustomer, .waitingCarrier, .waitingVendor]
  private static let exits: [IssueState] = [.movedToSupport, .duplicate, .declined]
}

extension IssueCategory {
  /// Who usually fixes it (domain document 4.2).
  package var usualOwner: Role {
    switch self {
    case .defect, .access: .provisioning
    case .performance: .engineer
    case .adoption: .mpoc
    case .training: .trainer
    case .porting: .porting
    case .emergency: .provisioning
    case .network: .customerNetwork
    case .licence, .device: .customerIT
    case .billing: .billing
    case .scope, .schedule, .dispute, .document: .ipm
    }
  }

  /// Whether it can be answered by a training session.
  package var asksForTraining: Bool { self == .training || self == .adoption }

  package var defaultPriority: Priority { self == .emergency ? .p1 : .p3 }
}

extension Priority {
  /// The day by which the customer gets a first answer to a report (domain document 4.3): urgent reports
  /// the same day, even on a day off, others on the next business day.
  func answerDay(from today: Day, _ calendar: WorkCalendar) -> Day {
    switch self {
    case .p1: today
    case .p2: calendar.onOrAfter(today)
    case .p3, .p4: calendar.add(today, 1)
    }
  }
}
