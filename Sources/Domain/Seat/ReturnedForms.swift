/// A form of the close in a returned file, which is recorded as a whole.
package enum GivenForm: Hashable, Sendable {
  case feedback(FeedbackAnswers)
  /// Feedback without an answer to this question.
  case incomplete(FeedbackEntry)
  /// `reason` goes with a rejection, `exceptions` with an acceptance that has some.
  case acceptance(AcceptanceDecision, exceptions: [NewException], reason: String)
}

extension Project {
  /// The item that a form of the customer is about; `nil` if the project has none.
  package func place(of form: GivenForm) -> ItemID? {
    switch form {
    case .feedback, .incomplete: feedbackPlace
    case .acceptance: approval(of: .acceptance)?.task
    }
  }

  /// Whether a form says what is recorded already.
  func isKnown(_ form: GivenForm) -> Bool {
    switch form {
    case .feedback(let answers): feedback?.given?.answers == answers
    case .incomplete: false
    case .acceptance(let decision, _, let reason):
      acceptanceDecision == decision
        && (decision != .rejected || acceptanceRequest?.rejection?.reason.isSameText(as: reason) == true)
    }
  }

  /// Why a form cannot be taken as it was filled in.
  ///
  /// - Parameters:
  ///   - later: everything stored since the file was written, newest first.
  ///   - texts: the language it was read in.
  func objection(
    to form: GivenForm, read title: String, since later: [HistoryEntry], in texts: Texts
  ) -> String? {
    guard case .acceptance(let decision, _, _) = form, decision != .rejected,
      let now = approval(of: .acceptance, in: texts)
    else { return nil }
    let then = before(later)?.approval(of: .acceptance)
    guard DisplayText.line(now.statement).isSameText(as: title), then?.covered == now.covered else {
      return "What is accepted has changed since the file was written. Export again."
    }
    return nil
  }

  /// The project as it was before these changes, as far as its readers can tell.
  private func before(_ later: [HistoryEntry]) -> Project? {
    var state = state
    for change in later.flatMap({ $0.changes.reversed() }) {
      if change.field == .kind, change.old == nil {
        state.items[change.item] = nil
      } else {
        state.items[change.item]?.values[change.field] = change.old
      }
    }
    return Project(state)
  }
}

extension Planner {
  /// Records a form as the person who filled it in.
  mutating func record(_ form: GivenForm, read shown: ShownText?, in texts: Texts) throws(Refusal) {
    if project.isKnown(form) { return }
    switch form {
    case .incomplete(let entry):
      throw .rule("\(entry.title) has no answer, and the feedback counts as a whole: \(entry.expected).")
    case .feedback(let answers): try carry(.close(.giveFeedback(answers, onBehalf: nil)))
    case .acceptance(.rejected, _, let reason):
      try carry(.sendBack(.acceptance, comment: reason, onBehalf: nil))
    case .acceptance(let decision, let exceptions, _):
      if decision == .accepted, let open = project.openExceptions.first {
        throw .rule("\(open.issue) is open: the answer is \"with exceptions\", or it is settled first.")
      }
      let shown = shown ?? .unread("")
      guard !exceptions.isEmpty else {
        if decision == .withExceptions, project.openExceptions.isEmpty {
          throw .rule("no exception is named: write them as evidence, or answer \"accepted\".")
        }
        return try carry(.sign(.acceptance, shown, onBehalf: nil))
      }
      try take(shown)
      for exception in exceptions { try carry(.close(.except(exception))) }
      try signWhatIsListed(in: texts)
    }
  }

  mutating func carry(_ command: Command) throws(Refusal) {
    if let refusal = Policy.refusal(command, by: actor, on: project) ?? project.refusal(of: command) {
      throw refusal
    }
    _ = try carryOut(command)
  }

  /// The words name the exceptions that were listed just now.
  private mutating func signWhatIsListed(in texts: Texts) throws(Refusal) {
    var next = state
    do { try next.apply(changes) } catch { throw .conflict(error) }
    guard let listed = Project(next), let approval = listed.approval(of: .acceptance, in: texts) else {
      return
    }
    var signer = Planner(project: listed, actor: actor, moment: moment)
    try signer.carry(.sign(.acceptance, approval.shown, onBehalf: nil))
    for change in signer.changes { set(change.item, change.field, change.new) }
    seals += signer.seals
  }
}
