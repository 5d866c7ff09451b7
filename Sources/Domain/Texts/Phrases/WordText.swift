/// Words for how far something is, as documents show them. In English they are the words of the states themselves, which
/// are also what histories and filters are in.
package enum WordText: String, Phrase {
  // MARK: Tasks, checklists, gates, approvals
  case open
  case done
  case inProgress = "in progress"
  case waiting
  case notStarted = "not started"
  case dropped
  case skipped
  case claimed = "claimed done"
  case agreed
  case disputed
  case waived
  case notApplicable = "n/a"
  case reopened = "re-opened"
  case met
  case signed
  case changed
  case sentBack = "sent back"
  case withdrawn
  case recorded
  case deemed
  case approved
  // MARK: Projects, issues, registers, calls
  case active
  case onHold = "on hold"
  case dormant
  case closed
  case new
  case acknowledged
  case waitingCustomer = "waiting customer"
  case waitingCarrier = "waiting carrier"
  case waitingVendor = "waiting vendor"
  case fixed
  case verified
  case openedAgain = "reopened"
  case movedToSupport = "moved to support"
  case duplicate
  case declined
  case mitigating
  case occurred
  case planned
  case underWay = "under way"
  case held
  case deferred
  case noted
  case adopted
  case helped
  case hurt
  case proposal
  case performance
  case access
  case enhancement
  case pending
  // MARK: The go-live day
  case running
  case declared = "declared live, not yet confirmed"
  case live
  case rolledBack = "rolled back"
  // MARK: Port orders and numbers
  case draft
  case documentsPending = "documents pending"
  case readyToSubmit = "ready to submit"
  case submitted
  case carrierReview = "carrier review"
  case rejected
  case focConfirmed = "FOC confirmed"
  case locked
  case porting
  case partlyPorted = "partly ported"
  case ported
  case snapbackRequested = "snapback requested"
  case snappedBack = "snapped back"
  case cancelPending = "cancel pending"
  case cancelled
  case full
  case partial
  case geographic
  case tollFree = "toll-free"
  case mobile
  case international
  case withoutType = "without a type"
  // MARK: How certain, how bad
  case target
  case requested
  case confirmed
  case forecast
  case green
  case amber
  case red
  case blue
  case grey
  case low
  case medium
  case high
  case severityLow = "Low"
  case severityMedium = "Medium"
  case severityHigh = "High"
  case ready = "Ready"
  case readyWithConditions = "Ready with conditions"
  case notReady = "Not ready"
  case noFigure = "no figure"
  // MARK: Whose it is
  case ours
  case yours
  case theCarriers = "the carrier's"
  case everybody
  case theProvider = "The provider"
  case yourProvider = "your provider"
  // MARK: Kinds of issues
  case defect = "Defect"
  case callQuality = "Call quality"
  case accessIssue = "Access"
  case adoption = "Adoption"
  case trainingGap = "Training gap"
  case portingIssue = "Porting"
  case emergencyCalling = "Emergency calling"
  case customerNetwork = "Customer network"
  case licence = "Licence or tenant"
  case device = "Device or analogue"
  case billing = "Billing"
  case scope = "Scope"
  case schedule = "Schedule"
  case checklistDispute = "Checklist dispute"
  case documentation = "Documentation"
  // MARK: Other closed sets
  case inGolive = "in golive"
  case inFile = "checklist file"
  case email = "e-mail"
  case call
  case operatorSets = "the operator sets it, the customer may change it"
  case customerSets = "the customer sets it"
  case operatorOnly = "the operator sets it, and only the operator changes it"
  case levelOne = "first, for anything"
  case levelTwo = "the time of level 1 has passed, or either side asks"
  case levelThree = "1 business day after level 2, or the date is in danger"
  case levelFour = "1 business day after level 3, or the service is down for over 4 hours"
  case firstVersion = "first version"
  case asCommitted = "as committed"
  case closeOfProject = "Close of the project"

  package static let area = "words"
  package static let about = "words in documents: how far something is, how certain, whose it is"
}

extension Texts {
  /// A word of a closed set, known by its English. What is of no such set stays as it is; nothing that a person wrote may
  /// be handed in.
  package func word(_ english: String) -> String { WordText(rawValue: english).map { self($0) } ?? english }
}
