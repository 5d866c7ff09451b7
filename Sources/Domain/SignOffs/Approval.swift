/// Something the customer approves, and its state.
package struct Approval: Hashable, Sendable, Identifiable {
  /// How far an approval is.
  package enum Standing: String, CaseIterable, Sendable {
    /// Not signed.
    case open
    case signed
    /// Signed, but what it covers has changed since.
    case changed
    /// Sent back; an open issue says what is wrong with it.
    case sentBack = "sent back"
    case withdrawn
    /// Its task was done without a sign-off.
    case recorded
    /// Nobody answered in time, which counts as acceptance; never shown as signed.
    case deemed
  }

  package var id: SignOff.Subject { subject }
  package let subject: SignOff.Subject
  /// The task that the signature completes.
  package let task: ItemID
  package let title: String
  package let standing: Standing
  /// The exact words that would be signed now, in the language of who reads them.
  package let statement: String
  /// The same in English, which consent is compared by.
  package let english: String
  /// The state that the signature would cover now.
  package let covered: String
  /// The newest sign-off, withdrawn or not.
  package let latest: SignOff?
  /// The open issue that sent it back.
  package let issue: ItemID?
  /// The issue that sent it back, once it is fixed: signing also confirms that.
  package let mended: ItemID?
  /// Whether it can be asked for: everything it needs is present, and its task is not done.
  package let isDue: Bool
  /// What it needs that is still missing.
  package let before: [GateReport.Missing]

  /// The sign-off in force, for this state or an earlier one.
  package var current: SignOff? { latest.flatMap { $0.isWithdrawn ? nil : $0 } }
  /// Whether it is not approved in its current state.
  package var isOpen: Bool { standing != .signed && standing != .recorded && standing != .deemed }

  /// The first few things still missing.
  package var beforeWords: String {
    let more = before.count > 3 ? "; and \(before.count - 3) more" : ""
    return before.prefix(3).map(\.text).joined(separator: "; ") + more
  }
}

extension Project {
  /// The approvals of this project, in the order of its plan.
  package var approvals: [Approval] { approvals(in: .english) }

  package func approvals(in texts: Texts) -> [Approval] {
    tasks.compactMap { task in
      guard !task.isDropped, let approval = task.approves.flatMap({ approval(of: $0, in: texts) }),
        approval.task == task.id
      else { return nil }
      return approval
    }
  }

  package func approval(of subject: SignOff.Subject, in texts: Texts = .english) -> Approval? {
    guard let task = tasks.first(where: { $0.approves == subject && !$0.isDropped }) else { return nil }
    let covered = covered(by: subject, task)
    let latest = signOffs.last { $0.subject == subject }
    let sentBack = issues.filter { $0.state.isOpen && state.value($0.id, .subject) == subject.rawValue }
    let mended = sentBack.first { $0.state == .fixed || $0.state == .verified }
    let issue = sentBack.first { $0.id != mended?.id }
    // The needs of a template do not depend on the day.
    let before = missingBefore(task, on: Day(number: 0))
    let english = statement(of: subject, task)
    return Approval(
      subject: subject, task: task.id, title: task.title,
      standing: standing(of: task, latest, covered, issue),
      statement: texts.isEnglish ? english : statement(of: subject, task, texts), english: english,
      covered: covered, latest: latest, issue: issue?.id, mended: mended?.id,
      isDue: !task.state.isSettled && before.isEmpty, before: before)
  }

  package func signOff(_ id: ItemID) -> SignOff? { signOffs.first { $0.id == id } }

  /// The receipt of the sign-off that an entry gave; `nil` for withdrawals and all other entries.
  package func receipt(of entry: HistoryEntry) -> Receipt? {
    guard let receipt = entry.signOff.flatMap(signOff)?.receipt, receipt.sequence == entry.sequence else {
      return nil
    }
    return receipt
  }

  /// The lines of what a sign-off covers that have changed since.
  package func changes(since signOff: SignOff) -> [String] {
    guard let task = tasks.first(where: { $0.approves == signOff.subject }) else { return [] }
    let now = Set(covered(by: signOff.subject, task).split(separator: "\n"))
    let then = signOff.covered.split(separator: "\n")
    let lost = then.filter { !now.contains($0) }
    return (lost.isEmpty ? now.subtracting(then).sorted() : lost).map { DisplayText.line(String($0)) }
  }

  /// What it needs and lacks: the template's `needs`, or without them its predecessors.
  func missingBefore(_ task: Task, on today: Day) -> [GateReport.Missing] {
    if let needs = task.needs {
      return missing(needs, ofWave: task.wave, on: today, acceptsNotApplicable: true)
    }
    return task.approves == nil ? [] : unsettled(blockers(of: task, ending: true))
  }

  private func standing(
    of task: Task, _ latest: SignOff?, _ covered: String, _ issue: Issue?
  ) -> Approval.Standing {
    if issue != nil { return .sentBack }
    guard let latest else { return task.state == .done ? .recorded : .open }
    if latest.isWithdrawn { return task.state == .done ? .recorded : .withdrawn }
    if latest.isDeemed { return .deemed }
    return latest.covered == covered ? .signed : .changed
  }
}
