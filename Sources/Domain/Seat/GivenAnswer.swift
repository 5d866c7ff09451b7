/// What the customer says about one checklist item.
package struct GivenAnswer: Hashable, Sendable {
  package var item: ItemID
  /// `nil` leaves the customer's word as it is.
  package var answer: CheckAnswer?
  package var comment: String
  /// What shows it; empty leaves it as it is.
  package var evidence: String
  /// The item as it was in front of the customer.
  package var shown: Shown?

  package init(item: ItemID, answer: CheckAnswer?, comment: String = "", evidence: String = "") {
    self.item = item
    self.answer = answer
    self.comment = comment
    self.evidence = evidence
  }
}

extension CheckQuestion {
  /// What an answer does, as commands; none where it says nothing new.
  ///
  /// - Throws: when nothing of the kind is asked of the customer, or the reason an answer needs is missing.
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
          : "\(check.id) is done with a signature, which is given on its own.")
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
      for: new, asks, on: given.shown ?? .unread(id), because: reason, evidence)
    // A reason is one short line; what does not fit is kept as a comment.
    let isTold = !commands.isEmpty && needsReason(new) && reason.isSameText(as: comment)
    // Where the customer may not propose it, the customer asks for it.
    if new == .notApplicable, let proposal = commands.first,
      Policy.refusal(proposal, by: actor, on: project) != nil
    {
      let request = "Does not apply to us: \(reason)"
      return has(request, in: project) ? [] : [.comment(id, request)]
    }
    // Only what is claimed has evidence; what the customer shows besides is kept as a comment.
    let isClaim = new == .yes && (asks == .done || asks == .works)
    if let evidence, !isClaim { commands.append(.comment(id, evidence)) }
    if !comment.isEmpty, !isTold { commands.append(.comment(id, comment)) }
    return commands
  }

  private func commands(
    for new: CheckAnswer, _ asks: Asks, on shown: Shown, because reason: String, _ evidence: String?
  ) -> [Command] {
    switch (new, asks) {
    case (.yes, .done): return [.claim([id], evidence: evidence)]
    case (.yes, .agree), (.yes, .leaveOut): return [.agree([shown], onBehalf: nil)]
    case (.yes, .works):
      // The note of a result is one short line; what does not fit is evidence all the same.
      guard let evidence, evidence.contains("\n") || evidence.utf8.count > TextRule.title.bytes else {
        return [.recordResult([id], .pass, note: evidence)]
      }
      return [.recordResult([id], .pass, note: nil), .set([id], .evidence, evidence)]
    case (.no, .done): return [.reopen([id], reason: reason)]
    case (.no, .agree): return [.dispute(id, comment: reason)]
    case (.no, .leaveOut): return [.reopen([id], reason: reason)]
    case (.no, .works):
      return [.recordResult([id], .fail, note: reason)]
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
      throw .rule("what shows \(check.id) is ours to say; write yours as a comment.")
    }
    return text
  }

  /// Whether the same was said before.
  private func has(_ comment: String, in project: Project) -> Bool {
    let before = (project.comments[id] ?? []).map(\.text) + [check.reason ?? "", check.evidence ?? ""]
    return before.contains { $0.isSameText(as: comment) }
  }
}

extension String {
  /// On one line, with single blanks: as it is when lines were broken elsewhere.
  package var words: String {
    split { $0.isWhitespace || $0 == "⏎" }.joined(separator: " ")
  }

  /// The same but for line breaks and runs of blanks.
  package func isSameText(as other: String) -> Bool { words == other.words }
}
