/// Something the customer approves, and how that stands.
package struct Approval: Hashable, Sendable, Identifiable {
  package enum Standing: String, CaseIterable, Sendable {
    /// Nobody has signed it.
    case open
    case signed
    /// Signed, and what it covers is no longer the same.
    case changed
    /// An open issue says what is wrong with it.
    case sentBack = "sent back"
    case withdrawn
    /// Its task was done without a sign-off.
    case recorded
  }

  package var id: SignOff.Subject { subject }
  package let subject: SignOff.Subject
  /// The task that is done with it.
  package let task: ItemID
  package let title: String
  package let standing: Standing
  /// What would be signed now, word for word.
  package let statement: String
  /// The state that would be covered now.
  package let covered: String
  /// The newest sign-off, withdrawn or not.
  package let latest: SignOff?
  /// The open issue it was sent back with.
  package let issue: ItemID?
  /// The same once it is said to be mended: a signature is the customer's word on that, too.
  package let mended: ItemID?
  /// Everything that comes first is there, and it is not done: it is time to ask.
  package let isDue: Bool
  /// What has to come first and is not there yet.
  package let before: [GateReport.Missing]

  /// The sign-off that stands, for this state or an earlier one.
  package var current: SignOff? { latest.flatMap { $0.isWithdrawn ? nil : $0 } }
  /// Not approved as it is now.
  package var isOpen: Bool { standing != .signed && standing != .recorded }

  /// The first few things that have to come first.
  package var beforeWords: String {
    let more = before.count > 3 ? "; and \(before.count - 3) more" : ""
    return before.prefix(3).map(\.text).joined(separator: "; ") + more
  }
}

extension Project {
  /// What this project asks the customer to approve, in the order of its plan.
  package var approvals: [Approval] { SignOff.Subject.allCases.compactMap(approval) }

  package func approval(of subject: SignOff.Subject) -> Approval? {
    guard let task = tasks.first(where: { $0.approves == subject && !$0.isDropped }) else { return nil }
    let covered = covered(by: subject, task)
    let latest = signOffs.last { $0.subject == subject }
    let sentBack = issues.filter { $0.state.isOpen && state.value($0.id, .subject) == subject.rawValue }
    let mended = sentBack.first { $0.state == .fixed || $0.state == .verified }
    let issue = sentBack.first { $0.id != mended?.id }
    // A template's needs do not depend on the day.
    let before = missingBefore(task, on: Day(number: 0))
    return Approval(
      subject: subject, task: task.id, title: task.title,
      standing: standing(of: task, latest, covered, issue), statement: statement(of: subject, task),
      covered: covered, latest: latest, issue: issue?.id, mended: mended?.id,
      isDue: !task.state.isSettled && before.isEmpty, before: before)
  }

  package func signOff(_ id: ItemID) -> SignOff? { signOffs.first { $0.id == id } }

  /// Of the sign-off that an entry gave; `nil` for one that takes it back, and for all others.
  package func receipt(of entry: HistoryEntry) -> Receipt? {
    guard let receipt = entry.signOff.flatMap(signOff)?.receipt, receipt.sequence == entry.sequence else {
      return nil
    }
    return receipt
  }

  /// Whether what a sign-off covers has changed since; lines that are no longer as they were.
  package func changes(since signOff: SignOff) -> [String] {
    guard let task = tasks.first(where: { $0.approves == signOff.subject }) else { return [] }
    let now = Set(covered(by: signOff.subject, task).split(separator: "\n"))
    let then = signOff.covered.split(separator: "\n")
    let lost = then.filter { !now.contains($0) }
    return (lost.isEmpty ? now.subtracting(then).sorted() : lost).map { DisplayText.line(String($0)) }
  }

  /// What has to come before it: what the template says, or else the tasks it comes after.
  func missingBefore(_ task: Task, on today: Day) -> [GateReport.Missing] {
    if let needs = task.needs { return missing(needs, on: today, acceptsNotApplicable: true) }
    return task.approves == nil ? [] : unsettled(blockers(of: task))
  }

  private func standing(
    of task: Task, _ latest: SignOff?, _ covered: String, _ issue: Issue?
  ) -> Approval.Standing {
    if issue != nil { return .sentBack }
    guard let latest else { return task.state == .done ? .recorded : .open }
    if latest.isWithdrawn { return task.state == .done ? .recorded : .withdrawn }
    return latest.covered == covered ? .signed : .changed
  }
}
