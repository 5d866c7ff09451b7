/// The customer's answer to one checklist item.
package struct GivenAnswer: Hashable, Sendable {
  package var item: ItemID
  /// `nil` keeps the current answer.
  package var answer: CheckAnswer?
  package var comment: String
  /// The evidence; empty keeps the current one.
  package var evidence: String
  /// What was typed as the answer to one question of a form, while a file is filled in.
  package var typed: String?
  /// A form of the close, instead of an answer.
  package var form: GivenForm?
  /// The item as it was shown to the customer.
  package var shown: ShownText?

  package init(item: ItemID, answer: CheckAnswer?, comment: String = "", evidence: String = "") {
    self.item = item
    self.answer = answer
    self.comment = comment
    self.evidence = evidence
  }
}

extension CheckQuestion {
  /// The commands that record an answer; none if it says nothing new.
  ///
  /// - Throws: if the customer is not asked this, or the required reason is missing.
  package func commands(for given: GivenAnswer, in project: Project, by actor: Actor) throws(Refusal)
    -> [Command]
  {
    let evidence = try newEvidence(given, in: project)
    var comment = given.comment.trimmed
    if has(comment, in: project) { comment = "" }
    guard let new = given.answer, new != answer else {
      var commands: [Command] = evidence.map { [.set([id], .evidence, $0)] } ?? []
      if !comment.isEmpty { commands.append(.comment(id, comment)) }
      return commands
    }
    guard let asks else {
      throw .rule(
        check.approves == nil
          ? "\(check.id) is \(check.state.title) and asks nothing of you now."
          : "\(check.id) is completed by a signature, which is given separately.")
    }
    if let refusal = project.closedRefusal(id) { throw refusal }
    let reason = try reason(for: new, given.comment)
    if new == .no, asks == .done, answer == nil {
      let notYet = "\(Seat.notYet): \(reason)"
      return (has(notYet, in: project) ? [] : [.comment(id, notYet)])
        + [evidence, reason.isSameText(as: comment) || comment.isEmpty ? nil : comment]
        .compactMap { $0.map { .comment(id, $0) } }
    }
    var commands = self.commands(
      for: new, asks, on: given.shown ?? .unread(id), because: reason, evidence, in: project)
    // A reason is one short line; a longer one is kept as a comment.
    let isTold = !commands.isEmpty && needsReason(new) && reason.isSameText(as: comment)
    // If the customer may not propose n/a, it is requested by comment.
    if new == .notApplicable, let proposal = commands.first,
      Policy.refusal(proposal, by: actor, on: project) != nil
    {
      let request = "Does not apply to us: \(reason)"
      return has(request, in: project) ? [] : [.comment(id, request)]
    }
    // Only a claim has evidence; otherwise it is kept as a comment.
    let isClaim = new == .yes && (asks == .done || asks == .works)
    if let evidence, !isClaim { commands.append(.comment(id, evidence)) }
    if !comment.isEmpty, !isTold { commands.append(.comment(id, comment)) }
    return commands
  }

  private func commands(
    for new: CheckAnswer, _ asks: Asks, on shown: ShownText, because reason: String, _ evidence: String?,
    in project: Project
  ) -> [Command] {
    switch (new, asks) {
    case (.yes, .done): return [.claim([id], evidence: evidence)]
    case (.yes, .agree), (.yes, .leaveOut): return [.agree([shown], onBehalf: nil)]
    case (.yes, .works):
      // The note of a result is one short line; a longer one is kept as evidence.
      guard let evidence, evidence.contains("\n") || evidence.utf8.count > TextRule.title.bytes else {
        return [.recordRun([id], project.answeredRun(.pass, of: check, evidence))]
      }
      return [
        .recordRun([id], project.answeredRun(.pass, of: check, nil)), .set([id], .evidence, evidence),
      ]
    case (.no, .done): return [.reopen([id], reason: reason)]
    case (.no, .agree): return [.dispute(id, comment: reason)]
    case (.no, .leaveOut): return [.reopen([id], reason: reason)]
    case (.no, .works):
      return [.recordRun([id], project.answeredRun(.fail, of: check, reason))]
    case (.notApplicable, .leaveOut(.notApplicable)): return [.agree([shown], onBehalf: nil)]
    case (.notApplicable, _): return [.notApplicable([id], reason: reason, onBehalf: nil)]
    }
  }

  private func reason(for new: CheckAnswer, _ comment: String) throws(Refusal) -> String {
    let line = comment.words
    guard needsReason(new) else { return line }
    guard !line.isEmpty else {
      throw .rule("\(check.id) is answered \"\(new.rawValue)\" without a comment that says why.")
    }
    return line.utf8.count <= TextRule.title.bytes ? line : line.cut(toBytes: TextRule.title.bytes - 3) + "…"
  }

  private func newEvidence(_ given: GivenAnswer, in project: Project) throws(Refusal) -> String? {
    let text = given.evidence.trimmed
    let known = DisplayText.block(project.state.value(id, .evidence) ?? "")
    guard !text.isEmpty, !text.isSameText(as: known), !has(text, in: project) else { return nil }
    guard wantsEvidence || check.claimant == .customer else {
      throw .rule("what shows \(check.id) is for us to give; write yours as a comment.")
    }
    return text
  }

  /// Whether the same comment was made before.
  private func has(_ comment: String, in project: Project) -> Bool {
    let before = (project.comments[id] ?? []).map(\.text) + [check.reason ?? "", check.evidence ?? ""]
    return before.contains { $0.isSameText(as: comment) }
  }
}

extension String {
  /// The text with all white space reduced to single blanks, to compare texts that were wrapped
  /// differently.
  package var words: String {
    split { $0.isWhitespace || $0 == "⏎" }.joined(separator: " ")
  }

  /// Whether both differ at most in line breaks and runs of blanks.
  package func isSameText(as other: String) -> Bool { words == other.words }
}
