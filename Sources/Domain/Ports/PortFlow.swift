/// The state machine of port orders (domain document 5.2), from which changes, refusals and offers are made.
package enum PortFlow {
  /// What an event must bring along, or what must be true before it.
  package enum Need: Hashable, Sendable {
    /// The mandatory fields, a signed LOA and an invoice that is recent enough.
    case papers
    /// The day asked for is one the carrier accepts (6.6, rule 4).
    case feasible
    /// A day and time of day with its zone.
    case time
    /// A rejection reason of the template.
    case rejection
    /// Why, in words.
    case text
    /// Late changes of a confirmed date: the customer's word on the fee; none on the last day (6.6, rule 8).
    case notice
    /// No more than the lock period left until the port.
    case lastHours
    /// The snapback deadline has not passed.
    case snapbackOpen
  }

  /// What follows from an event besides the new state.
  package enum Effect: Hashable, Sendable {
    case stampSubmission
    case confirmDate
    /// The date is only asked for again.
    case askDate
    /// Nothing is promised any more.
    case dropDate
    case raiseIssue
    case nextRound
    case stampPort
  }

  /// One line of the table: the step leads from any of these states to one.
  package struct Rule: Sendable {
    package let step: PortStep
    package let from: [PortState]
    /// `nil` stays where it is.
    package let to: PortState?
    /// Whose act it is; the provider records it whoever acted.
    package let who: Side
    package let needs: [Need]
    package let effects: [Effect]

    fileprivate init(
      _ step: PortStep, from: [PortState], to: PortState?, by who: Side, needs: [Need] = [],
      then effects: [Effect] = []
    ) {
      self.step = step
      self.from = from
      self.to = to
      self.who = who
      self.needs = needs
      self.effects = effects
    }
  }

  /// Every allowed pair of state and step; each pair occurs once.
  ///
  /// The document names no way out of partly ported; without one its remaining lines could never be ported or
  /// returned.
  package static let rules: [Rule] = [
    Rule(.askDocuments, from: [.draft], to: .documentsPending, by: .provider),
    Rule(.redraft, from: [.documentsPending, .ready], to: .draft, by: .provider),
    Rule(.ready, from: [.documentsPending], to: .ready, by: .provider, needs: [.papers]),
    Rule(
      .submit, from: [.ready], to: .submitted, by: .provider, needs: [.papers, .feasible],
      then: [.stampSubmission]),
    Rule(.review, from: [.submitted], to: .carrierReview, by: .carrier),
    Rule(
      .reject, from: [.carrierReview, .focConfirmed, .locked], to: .rejected, by: .carrier,
      needs: [.rejection], then: [.dropDate, .raiseIssue]),
    Rule(.correct, from: [.rejected], to: .ready, by: .provider, needs: [.papers], then: [.nextRound]),
    Rule(
      .foc, from: [.carrierReview], to: .focConfirmed, by: .carrier, needs: [.time], then: [.confirmDate]),
    Rule(
      .redate, from: [.focConfirmed], to: .carrierReview, by: .provider, needs: [.time, .text, .notice],
      then: [.askDate]),
    Rule(.lock, from: [.focConfirmed], to: .locked, by: .carrier, needs: [.lastHours]),
    Rule(.activate, from: [.locked], to: .porting, by: .carrier),
    Rule(
      .partlyPorted, from: [.porting], to: .partlyPorted, by: .carrier, needs: [.text], then: [.stampPort]),
    Rule(.ported, from: [.porting, .partlyPorted], to: .ported, by: .provider, then: [.stampPort]),
    Rule(
      .snapback, from: [.porting, .partlyPorted, .ported], to: .snapbackRequested, by: .provider,
      needs: [.text, .snapbackOpen]),
    Rule(
      .snappedBack, from: [.snapbackRequested], to: .snappedBack, by: .carrier, then: [.dropDate]),
    Rule(
      .cancel, from: [.draft, .documentsPending, .ready, .submitted, .carrierReview, .rejected],
      to: .cancelPending, by: .provider, needs: [.text], then: [.dropDate]),
    Rule(
      .cancel, from: [.focConfirmed], to: .cancelPending, by: .provider, needs: [.text, .notice],
      then: [.dropDate]),
    Rule(.cancelled, from: [.cancelPending], to: .cancelled, by: .carrier),
    Rule(.note, from: PortState.allCases, to: nil, by: .carrier, needs: [.text]),
  ]

  package static func rule(_ step: PortStep, from state: PortState) -> Rule? {
    rules.first { $0.step == step && $0.from.contains(state) }
  }

  /// The steps possible in a state, in the order of the table.
  package static func offers(in state: PortState) -> [Rule] { rules.filter { $0.from.contains(state) } }

  /// Why a step is not possible, with what is.
  static func refusal(_ step: PortStep, of order: ItemID, in state: PortState) -> Refusal {
    let possible = offers(in: state).map(\.step.rawValue).joined(separator: ", ")
    return .rule(
      "\(order) is \(state.title), where \(step.rawValue) is not possible. Possible now: \(possible).")
  }
}
