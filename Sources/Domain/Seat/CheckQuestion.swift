/// The customer's answer to a checklist item.
package enum CheckAnswer: String, CaseIterable, Sendable {
  case yes
  case no
  case notApplicable = "n/a"
}

/// A checklist item in a file: whether the customer is asked about it, and the customer's answer so far.
///
/// The wording of the question is that of `Seat.Topic`.
package struct CheckQuestion: Hashable, Sendable, Identifiable {
  /// What the customer is asked about the item.
  package enum Asks: Hashable, Sendable {
    /// Whether something on the customer's side is done.
    case done
    /// The provider claims it; the customer agrees or has agreed.
    case agree
    /// The provider proposes to waive or drop it.
    case leaveOut(CheckState)
    /// Whether a test case works.
    case works
  }

  package let check: Project.Check
  /// `nil` if the customer is not asked now.
  package let asks: Asks?
  /// The customer's current answer; `nil` before the first.
  package let answer: CheckAnswer?

  package var id: ItemID { check.id }

  package init(_ check: Project.Check, mode: ChecklistMode) {
    self.check = check
    (asks, answer) = Self.reading(check, mode)
  }

  private static func reading(_ check: Project.Check, _ mode: ChecklistMode) -> (Asks?, CheckAnswer?) {
    if let proposal = check.proposal {
      guard check.proposer == .customer else { return (.leaveOut(proposal), nil) }
      return (mode == .test ? .works : .done, .notApplicable)
    }
    if mode == .test, check.state != .waived, check.state != .notApplicable {
      switch check.result {
      case .pass where check.state.isComplete || check.state == .claimed: return (.works, .yes)
      case .fail: return (.works, .no)
      case .notApplicable: return (.works, .notApplicable)
      case .pass, .partial, .notRun, nil: return (.works, nil)
      }
    }
    let isHers = check.claimant == .customer
    switch check.state {
    // An approval is signed separately.
    case .open where check.approves != nil, .reopened where check.approves != nil: return (nil, nil)
    case .open, .reopened: return (isHers ? .done : nil, nil)
    case .claimed: return isHers ? (.done, .yes) : (.agree, nil)
    case .agreed: return (isHers ? .done : .agree, .yes)
    case .disputed: return isHers ? (.done, nil) : (.agree, .no)
    case .waived: return (nil, nil)
    case .notApplicable: return (nil, .notApplicable)
    }
  }

  /// Whether the customer is asked for evidence with the answer.
  package var wantsEvidence: Bool { asks == .done || asks == .works }

  /// Whether the answer needs a comment that gives the reason.
  package func needsReason(_ new: CheckAnswer) -> Bool {
    switch new {
    case .yes: false
    case .no: true
    case .notApplicable: asks != .leaveOut(.notApplicable)
    }
  }
}

extension Project {
  /// All items of the given lists, in the form shown to the customer.
  package func questions(in lists: [Checklist]) -> [CheckQuestion] {
    lists.flatMap { list in list.checks.map { CheckQuestion($0, mode: list.mode) } }
  }

  package func question(_ id: ItemID) -> CheckQuestion? {
    for list in checklists {
      if let check = list.checks.first(where: { $0.id == id }) {
        return CheckQuestion(check, mode: list.mode)
      }
    }
    return nil
  }

  /// The day a checklist was closed: when the gate that depends on it was passed. A list that no gate
  /// depends on, such as training after go-live, stays open until the project ends.
  func closed(_ list: Checklist) -> Day? {
    phases.first { phase in
      phase.passedOn != nil && phase.criteria.contains { $0.proof == .checklist(list.code) }
    }?
    .passedOn
  }

  /// Why the customer's side can no longer change an item of a closed list; `nil` while it is open.
  func closedRefusal(_ id: ItemID) -> Refusal? {
    guard let check = check(id), let closed = checklist(check.checklist).flatMap(closed) else { return nil }
    return .rule("\(check.id) was closed on \(closed.iso): answers stay as they are.")
  }

  /// Who asks the customer.
  package var asker: String { head.ipm ?? "the provider" }
}
