/// The customer's word on a checklist item.
package enum CheckAnswer: String, CaseIterable, Sendable {
  case yes
  case no
  case notApplicable = "n/a"
}

/// A checklist item as the customer meets it: what is asked of her, in plain words, and what she said so far.
///
/// Every place that asks her - her screen, the plain prompts, the file she fills in - asks this.
package struct CheckQuestion: Hashable, Sendable, Identifiable {
  package enum Asks: Hashable, Sendable {
    /// Whether something on her side is done.
    case done
    /// The provider says it is done: her word is missing, or was given.
    case agree
    /// The provider asks to go without it.
    case leaveOut(CheckState)
    /// Whether a test case works.
    case works
  }

  package let check: Project.Check
  /// `nil` where nothing is asked of her now.
  package let asks: Asks?
  /// Her word as it stands; `nil` before she gave one.
  package let answer: CheckAnswer?

  package var id: ItemID { check.id }
  /// Still waits for her.
  package var isLeft: Bool { asks != nil && answer == nil }

  package init(_ check: Project.Check, mode: ChecklistMode) {
    self.check = check
    (asks, answer) = Self.reading(check, mode)
  }

  private static func reading(_ check: Project.Check, _ mode: ChecklistMode) -> (Asks?, CheckAnswer?) {
    if let proposal = check.proposal { return (.leaveOut(proposal), nil) }
    if mode == .test, check.state != .waived, check.state != .notApplicable {
      switch check.result {
      case .pass where check.state.isComplete || check.state == .claimed: return (.works, .yes)
      case .fail: return (.works, .no)
      case .pass, .partial, nil: return (.works, nil)
      }
    }
    let isHers = check.claimant == .customer
    switch check.state {
    case .open, .reopened: return (isHers ? .done : nil, nil)
    case .claimed: return isHers ? (.done, .yes) : (.agree, nil)
    case .agreed: return (isHers ? .done : .agree, .yes)
    case .disputed: return isHers ? (.done, nil) : (.agree, .no)
    case .waived: return (nil, nil)
    case .notApplicable: return (nil, .notApplicable)
    }
  }

  /// The question itself; `provider` is the name of whoever asks.
  package func sentence(from provider: String) -> String? {
    switch asks {
    case .done: "Is this done on your side?"
    case .agree: "\(provider) says this is done. Do you agree?"
    case .leaveOut: "\(provider) asks to leave this out. Do you agree?"
    case .works: "Does this work for you?"
    case nil: nil
    }
  }

  /// What an answer means here.
  package func words(for answer: CheckAnswer) -> String {
    switch (answer, asks) {
    case (.yes, .agree), (.yes, .leaveOut): "yes, I agree"
    case (.yes, .works): "yes, it works"
    case (.yes, .done), (.yes, nil): "yes, it is done"
    case (.no, .agree): "no, something is wrong"
    case (.no, .leaveOut): "no, we need it"
    case (.no, .works): "no, it does not work"
    case (.no, .done), (.no, nil): "no, not yet"
    case (.notApplicable, _): "does not apply to us"
    }
  }

  /// Why she is asked at all.
  package var why: String? { check.weight == .advisory ? nil : "going live waits for this" }

  /// Whether she is asked to show something with her answer.
  package var wantsEvidence: Bool { asks == .done || asks == .works }

  /// Whether an answer has to come with a comment that says why.
  package func needsReason(_ new: CheckAnswer) -> Bool {
    switch new {
    case .yes: false
    case .no: asks != .done || answer == .yes
    case .notApplicable: asks != .leaveOut(.notApplicable)
    }
  }
}

extension Project {
  /// All items of the lists given, as the customer meets them.
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

  /// Who asks the customer.
  package var asker: String { head.ipm ?? "the provider" }
}
