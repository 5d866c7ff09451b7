/// What the customer wrote about open items: questions, and answers that say "not yet".
extension Project {
  /// The customer's newest comment on each open item where it is a question without an answer.
  var openQuestions: [(item: ItemID, comment: Comment)] {
    unanswered.filter { !Seat.isAnswer($0.comment.text) }
  }

  /// The customer's newest comment on each open item where it says "not yet" and nobody of ours wrote since.
  var openRefusals: [(item: ItemID, comment: Comment)] {
    unanswered.filter { $0.comment.text.hasPrefix(Seat.notYet) }
  }

  private var unanswered: [(item: ItemID, comment: Comment)] {
    let customers = customerNames
    return comments.compactMap { item, written in
      state[item] == nil ? nil : unanswered(item, written, customers).map { (item, $0) }
    }
  }

  /// Who has the turn: a question is for us to answer, whoever the item is with.
  package func turn(of item: ItemID, _ holder: Side) -> Side {
    holder == .customer && questionAsked(about: item) != nil ? .provider : holder
  }

  /// The day of the customer's question about an item that has no answer yet.
  func questionAsked(about item: ItemID) -> Day? {
    guard let written = comments[item], !written.isEmpty,
      let last = unanswered(item, written, customerNames), !Seat.isAnswer(last.text)
    else { return nil }
    return last.on
  }

  /// The customer's answer to a checklist item, also where it changed nothing: `no` for one that is not yet so.
  package func answer(to check: Check) -> CheckAnswer? {
    let mode = checklist(check.checklist)?.mode ?? .agreement
    return CheckQuestion(check, mode: mode).answer ?? (saidNo(to: check) ? .no : nil)
  }

  /// Whether the customer answered "no" to an item that neither a dispute nor the result of a test shows as such.
  package func isRefused(_ check: Check) -> Bool {
    check.state != .disputed && check.result == nil && answer(to: check) == .no
  }

  private func saidNo(to check: Check) -> Bool {
    guard check.state == .open || check.state == .reopened, check.proposal == nil else { return false }
    let customers = customerNames
    return (comments[check.id] ?? []).contains {
      !$0.isInternal && $0.text.hasPrefix(Seat.notYet)
        && customers.contains(RecordedWord(reading: $0.by).name)
    }
  }

  private var customerNames: Set<String> {
    Set(people.filter { $0.role.side == .customer }.map(\.name) + [head.mpoc].compactMap { $0 })
  }

  private func unanswered(_ item: ItemID, _ written: [Comment], _ customers: Set<String>) -> Comment? {
    guard
      let last = written.filter({ !$0.isInternal }).max(by: {
        ($0.at?.milliseconds ?? 0, $0.id) < ($1.at?.milliseconds ?? 0, $1.id)
      }), last.on != nil, customers.contains(RecordedWord(reading: last.by).name), !isSettled(item)
    else { return nil }
    return last
  }

  private func isSettled(_ item: ItemID) -> Bool {
    isOver(item) || task(item)?.state.isSettled ?? false || check(item)?.state.isComplete ?? false
      || issue(item).map { !$0.state.isOpen } ?? false
  }
}
