/// States of a port order (domain document 5.2). Only a recorded event changes them, see `PortFlow`.
package enum PortState: String, CaseIterable, Sendable {
  case draft
  case documentsPending = "documents-pending"
  case ready
  case submitted
  case carrierReview = "carrier-review"
  case rejected
  case focConfirmed = "foc-confirmed"
  case locked
  case porting
  case partlyPorted = "partly-ported"
  case ported
  case snapbackRequested = "snapback-requested"
  case snappedBack = "snapped-back"
  case cancelPending = "cancel-pending"
  case cancelled

  /// Which fields may still be changed.
  package enum Editing: Sendable {
    /// Every field; `resets` returns a checked order to draft.
    case all(resets: Bool)
    /// Only the papers the carrier may ask for in addition.
    case papers
    /// Only what is nobody's but ours: the note and the carrier's contact.
    case notes
  }

  package var title: String {
    switch self {
    case .draft: "draft"
    case .documentsPending: "documents pending"
    case .ready: "ready to submit"
    case .submitted: "submitted"
    case .carrierReview: "carrier review"
    case .rejected: "rejected"
    case .focConfirmed: "FOC confirmed"
    case .locked: "locked"
    case .porting: "porting"
    case .partlyPorted: "partly ported"
    case .ported: "ported"
    case .snapbackRequested: "snapback requested"
    case .snappedBack: "snapped back"
    case .cancelPending: "cancel pending"
    case .cancelled: "cancelled"
    }
  }

  /// The state in the customer's words.
  package var plain: PortText {
    switch self {
    case .draft: .draft
    case .documentsPending: .documentsPending
    case .ready: .ready
    case .submitted: .submitted
    case .carrierReview: .carrierReview
    case .rejected: .rejected
    case .focConfirmed: .focConfirmed
    case .locked: .locked
    case .porting: .porting
    case .partlyPorted: .partlyPorted
    case .ported: .ported
    case .snapbackRequested: .snapbackRequested
    case .snappedBack: .snappedBack
    case .cancelPending: .cancelPending
    case .cancelled: .cancelled
    }
  }

  package var editing: Editing {
    switch self {
    case .draft, .documentsPending, .rejected: .all(resets: false)
    case .ready: .all(resets: true)
    case .carrierReview: .papers
    case .submitted, .focConfirmed, .locked, .porting, .partlyPorted, .ported, .snapbackRequested,
      .snappedBack, .cancelPending, .cancelled:
      .notes
    }
  }

  /// Who must act in this state; `nil` if nobody has to.
  ///
  /// - Parameter blamed: the side that mends a rejection.
  package func holder(rejectedFor blamed: Side) -> Side? {
    switch self {
    case .draft, .ready, .submitted, .partlyPorted: .provider
    case .documentsPending: .customer
    case .rejected: blamed
    case .carrierReview, .focConfirmed, .locked, .porting, .snapbackRequested, .cancelPending: .carrier
    case .ported, .snappedBack, .cancelled: nil
    }
  }

  /// Whether the numbers are still to be moved by this order.
  package var isOpen: Bool { self != .ported && self != .snappedBack && self != .cancelled }
}
