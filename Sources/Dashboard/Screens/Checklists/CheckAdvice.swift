import Domain

/// What a checklist item needs next and from whom, and what Space does about it for this user.
package struct CheckAdvice: Hashable, Sendable {
  /// The effect of Space.
  package enum Obvious: Hashable, Sendable {
    case claim
    /// Agrees to a claim or a proposed waiver of the other side.
    case agree
    /// Records the other side's agreement, given outside the program: asks who and how.
    case agreeOnBehalf
    case pass
    case openIssue(ItemID)
    case nothing(String)

    /// Label in the hint line; empty when Space does nothing.
    package var verb: String {
      switch self {
      case .claim: "claim done"
      case .agree: "agree"
      case .agreeOnBehalf: "agree on behalf"
      case .pass: "pass"
      case .openIssue: "open the issue"
      case .nothing: ""
      }
    }
  }

  package let obvious: Obvious
  /// What is missing and from whom; empty when nothing is.
  package let needs: String

  package init(_ check: Project.Check, mode: ChecklistMode, in context: ScreenContext) {
    let wantsRun = mode == .test && !check.state.isComplete && check.proposal == nil
    if wantsRun, check.result == nil || check.result == .fail {
      obvious = .pass
      let places = context.project.siteCases(of: check).filter { $0.result == nil || $0.result == .fail }
        .compactMap { $0.site?.code }
      let place = places.isEmpty ? "" : " at \(places.joined(separator: ", "))"
      needs =
        (check.result == nil ? "a run: pass, partial or fail" : "a run that passes") + place
    } else {
      (obvious, needs) = Self.agreement(check, context)
    }
  }

  private static func agreement(_ check: Project.Check, _ context: ScreenContext) -> (Obvious, String) {
    let seat = context.actor.workingSide
    func name(_ side: Side) -> String { Words.side(side, for: context.actor, in: context.project) }
    if let proposal = check.proposal {
      let asked = check.proposer.other
      let needs = "\(name(asked)) to confirm: \(proposal.title)"
      if asked == seat { return (.agree, needs) }
      return (seat == .provider ? .agreeOnBehalf : .nothing("\(name(asked)) looks at it."), needs)
    }
    let claimant = check.claimant
    switch check.state {
    case .open, .reopened:
      let wants = check.evidenceWanted.isEmpty ? "" : ", with \(check.evidenceWanted)"
      let needs = "\(name(claimant)) to claim it done\(wants)"
      // If the provider claims the customer's item, the customer still has to agree.
      if claimant == seat || seat == .provider { return (.claim, needs) }
      let reason = "\(check.number) is for \(name(claimant)) to claim.  c asks in a comment"
      return (.nothing(reason), needs)
    case .claimed:
      let needs = "\(name(claimant.other)) to agree or dispute"
      if claimant != seat { return (.agree, needs) }
      // Only the provider records what the customer said outside the program.
      if seat == .provider { return (.agreeOnBehalf, needs) }
      return (.nothing("\(check.number) is claimed; \(name(.provider)) agrees or disputes it."), needs)
    case .disputed:
      let issue = check.dispute(in: context.project)
      let needs = "\(name(claimant)) to solve \(issue.map { "issue \($0.id)" } ?? "the dispute")"
      if let issue { return (.openIssue(issue.id), needs) }
      return (claimant == seat ? .claim : .nothing("\(check.number) is disputed.  R re-opens it"), needs)
    case .agreed: return (.nothing("\(check.number) is agreed already.  R re-opens it"), "")
    case .waived: return (.nothing("\(check.number) is waived.  R re-opens it"), "")
    case .notApplicable: return (.nothing("\(check.number) does not apply.  R re-opens it"), "")
    }
  }
}

extension Actor {
  /// The side this user acts for; the provider also acts for the carrier.
  package var workingSide: Side { side == .customer ? .customer : .provider }
}

extension Project.Check {
  /// The open issue created by a dispute or a failed test.
  package func dispute(in project: Project) -> Project.Issue? {
    project.issues.first { $0.link == id && $0.state.isOpen }
  }
}
