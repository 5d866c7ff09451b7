/// What people do at the close besides signing.
package enum CloseAct: Hashable, Sendable {
  /// That the customer was asked for feedback, and how.
  case askFeedback(how: String)
  /// The submitted form; `onBehalf` names the customer's person and the channel when the provider records it.
  case giveFeedback(FeedbackAnswers, onBehalf: String?)
  /// The provider signs that everything is delivered, and asks the customer to accept it.
  case present(how: String)
  /// An open point with which the services are accepted: raised as an issue, or an issue that is open already.
  case except(NewException)
  /// Records that the services count as accepted, because the customer did not answer in time.
  case deem

  var permission: Permission {
    switch self {
    case .askFeedback, .present, .deem: .askAtClose
    case .giveFeedback(_, let onBehalf): .giveFeedback(onBehalf: onBehalf)
    case .except(let new): .listException(onBehalf: new.onBehalf)
    }
  }

  var items: [ItemID] {
    switch self {
    case .except(let new): [new.issue].compactMap { $0 }
    case .askFeedback, .giveFeedback, .present, .deem: []
    }
  }

  var onBehalf: String? {
    switch self {
    case .giveFeedback(_, let onBehalf): onBehalf
    case .except(let new): new.onBehalf
    case .askFeedback, .present, .deem: nil
    }
  }
}

/// An exception to be listed.
package struct NewException: Hashable, Sendable {
  /// What is not as agreed; empty for an issue that says it.
  package var text: String
  package var impact: String
  package var owner: Role
  package var due: Day?
  /// The open issue that it is; without one it is raised.
  package var issue: ItemID?
  package var onBehalf: String?

  package init(
    _ text: String, impact: String, owner: Role = .ipm, due: Day?, issue: ItemID? = nil,
    onBehalf: String? = nil
  ) {
    self.text = text
    self.impact = impact
    self.owner = owner
    self.due = due
    self.issue = issue
    self.onBehalf = onBehalf
  }
}
