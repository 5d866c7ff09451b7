/// States of a task (domain document 2.10). Ready, late, at risk and blocked are derived, never stored.
package enum TaskState: String, CaseIterable, Sendable {
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case waiting
  case done
  case notApplicable = "n/a"
  case cancelled

  /// Whether no more work is expected.
  package var isSettled: Bool { self == .done || self == .notApplicable || self == .cancelled }
  package var needsReason: Bool { self == .waiting || self == .notApplicable || self == .cancelled }

  package var title: String { name.rawValue }

  package var name: ApprovalText {
    switch self {
    case .notStarted: .notStarted
    case .inProgress: .inProgress
    case .waiting: .waiting
    case .done: .done
    case .notApplicable: .notApplicable
    case .cancelled: .cancelled
    }
  }
}

/// States of a two-sided checklist item (domain document 3.1).
package enum CheckState: String, CaseIterable, Sendable {
  case open
  case claimed
  case agreed
  case disputed
  case waived
  case notApplicable = "n/a"
  case reopened = "re-opened"

  /// Whether the gate counts it as complete.
  package var isComplete: Bool { self == .agreed || isSetAside }
  /// Whether it is complete without having been done.
  package var isSetAside: Bool { self == .waived || self == .notApplicable }

  package var title: String {
    self == .claimed ? "claimed done" : rawValue
  }
}

/// States of an issue (domain document 4.4).
package enum IssueState: String, CaseIterable, Sendable {
  case new
  case acknowledged
  case inProgress = "in-progress"
  case waitingCustomer = "waiting-customer"
  case waitingCarrier = "waiting-carrier"
  /// For who makes the platform, of which the template says the name.
  case waitingVendor = "waiting-vendor"
  case fixed
  case verified
  case closed
  case reopened
  case movedToSupport = "moved-to-support"
  case duplicate
  case declined

  /// Also reads the word that histories before November 2026 have for `waitingVendor`.
  package init?(rawValue word: String) {
    let word = word == "waiting-microsoft" ? "waiting-vendor" : word
    guard let state = Self.allCases.first(where: { $0.rawValue == word }) else { return nil }
    self = state
  }

  package var isOpen: Bool {
    ![.closed, .movedToSupport, .duplicate, .declined].contains(self)
  }

  package var title: String { rawValue.split(separator: "-").joined(separator: " ") }
}

/// States of an action in an issue's working plan.
package enum ActionState: String, CaseIterable, Sendable {
  case open, done, dropped
}

/// A gate criterion is open, waived or n/a; whether an open one is met is computed from its proof.
package enum CriterionState: String, CaseIterable, Sendable {
  case open
  case waived
  case notApplicable = "n/a"
}

/// States of a project (domain document 1.2); `isOver` in closed and cancelled ones.
package enum ProjectStatus: String, CaseIterable, Sendable {
  case active
  case onHold = "on-hold"
  case dormant
  case cancelled
  case closed

  package var title: String { self == .onHold ? "on hold" : rawValue }
}

/// Priorities of issues, the most urgent first (domain document 4.3).
package enum Priority: String, CaseIterable, Comparable, Sendable {
  case p1 = "P1"
  case p2 = "P2"
  case p3 = "P3"
  case p4 = "P4"

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  package var title: String {
    switch self {
    case .p1: "P1 Critical"
    case .p2: "P2 High"
    case .p3: "P3 Medium"
    case .p4: "P4 Low"
    }
  }
}

/// Issue categories (domain document 4.2).
package enum IssueCategory: String, CaseIterable, Sendable {
  case defect = "DEF"
  case performance = "PERF"
  case access = "ACC"
  case adoption = "ADOPT"
  case training = "TRAIN"
  case porting = "PORT"
  case emergency = "EMER"
  case network = "NET"
  case licence = "LIC"
  case device = "DEV"
  case billing = "BILL"
  case scope = "SCOPE"
  case schedule = "DATE"
  case dispute = "CHK"
  case document = "DOC"

  package var title: String {
    switch self {
    case .defect: "Defect"
    case .performance: "Call quality"
    case .access: "Access"
    case .adoption: "Adoption"
    case .training: "Training gap"
    case .porting: "Porting"
    case .emergency: "Emergency calling"
    case .network: "Customer network"
    case .licence: "Licence or tenant"
    case .device: "Device or analogue"
    case .billing: "Billing"
    case .scope: "Scope"
    case .schedule: "Schedule"
    case .dispute: "Checklist dispute"
    case .document: "Documentation"
    }
  }
}

/// Required for leaving the phase, advisory, or required only where the project includes that part.
package enum Weight: String, CaseIterable, Sendable {
  case required, advisory, conditional
}

/// Whether the customer may see an item; an unknown mark counts as internal.
package enum Visibility: String, CaseIterable, Sendable {
  case customer, `internal`
}

/// How certain a date is. A target is never shown as if it were confirmed.
package enum DateGrade: String, CaseIterable, Sendable {
  case target, requested, confirmed
}
