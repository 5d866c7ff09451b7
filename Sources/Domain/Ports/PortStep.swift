/// What can happen to a port order; the word is the one typed on a command line.
package enum PortStep: String, CaseIterable, Sendable {
  case askDocuments = "ask-documents"
  case redraft
  case ready
  case submit
  case review
  case reject
  case correct
  case foc
  case redate
  case lock
  case activate
  case partlyPorted = "partly-ported"
  case ported
  case snapback
  case snappedBack = "snapped-back"
  case cancel
  case cancelled
  case note

  /// What happened, for history and reports.
  package var title: String {
    switch self {
    case .askDocuments: "papers asked of the customer"
    case .redraft: "back to draft"
    case .ready: "papers complete and checked"
    case .submit: "submitted"
    case .review: "taken into review by the losing carrier"
    case .reject: "rejected by the losing carrier"
    case .correct: "corrected"
    case .foc: "date confirmed (FOC)"
    case .redate: "another date asked for"
    case .lock: "locked for the port"
    case .activate: "activation started"
    case .partlyPorted: "ported in part"
    case .ported: "ported and tested"
    case .snapback: "return to the old carrier asked for"
    case .snappedBack: "returned to the old carrier"
    case .cancel: "cancellation asked for"
    case .cancelled: "cancelled"
    case .note: "note"
    }
  }

  /// The same in the customer's words.
  package var plain: String {
    switch self {
    case .askDocuments: "We asked you for papers"
    case .redraft: "We are changing the order"
    case .ready: "The papers are complete"
    case .submit: "We sent the order"
    case .review: "Your old carrier began to check it"
    case .reject: "Your old carrier sent it back"
    case .correct: "The order was corrected"
    case .foc: "Your old carrier confirmed the date"
    case .redate: "We asked for another date"
    case .lock: "The date is fixed now"
    case .activate: "The move began"
    case .partlyPorted: "Some of the numbers moved"
    case .ported: "The numbers moved and were tested"
    case .snapback: "We asked to have the numbers back at the old carrier"
    case .snappedBack: "The numbers are back with the old carrier"
    case .cancel: "We asked to call the order off"
    case .cancelled: "The order was called off"
    case .note: "News from the carrier"
    }
  }
}
