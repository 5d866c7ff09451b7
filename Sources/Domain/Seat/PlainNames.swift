/// Names for the customer's side: the template's plain words where it has them, instead of technical terms.
extension Project {
  func plainWords(for id: ItemID) -> String? {
    if let version = document(id) { return version.name }
    if let order = portOrder(id) { return "Moving your \(plainName(of: order))" }
    guard let asking = task(id)?.asking ?? check(id)?.asking else { return nil }
    return [asking.plain, asking.question].first { !$0.isEmpty }
  }

  /// `ND-3: Phones at reception do not ring`. Titles that the program generated are replaced by plain ones.
  func plainTitle(of issue: Issue) -> String { "\(issue.id): \(plainWords(of: issue))" }

  /// The same without its number.
  func plainWords(of issue: Issue) -> String { madeTitle(of: issue) ?? issue.title }

  /// For issues the program raised from an answer.
  private func madeTitle(of issue: Issue) -> String? {
    if let subject = state.value(issue.id, .subject).flatMap(SignOff.Subject.init) {
      return "You sent back \(subject.title)"
    }
    guard let link = issue.link, let words = plainWords(for: link) else { return nil }
    if issue.category == .dispute { return "Something is wrong with: \(words)" }
    if issue.title.hasPrefix(Planner.waiverFollowUp) { return "Left out for now, to be done later: \(words)" }
    return nil
  }

  /// The person who runs the project.
  package var manager: Person? {
    people.first { $0.role == .ipm && $0.name == head.ipm } ?? people.first { $0.role == .ipm }
  }

  /// The name of the person who handles an issue.
  package func handler(of issue: Issue) -> String {
    issue.assignee.flatMap { id in people.first { $0.id == id }?.name } ?? head.ipm ?? "Your project manager"
  }

  /// `Lee Chen has it and answers by Tuesday 24 November.`
  package func answerWords(to issue: Issue, near today: Day) -> String {
    guard let day = issue.answerBy else { return "\(handler(of: issue)) has it and looks at it soon." }
    let words = day == today ? "today" : "by \(day.spoken(near: today))"
    return "\(handler(of: issue)) has it and answers \(words)."
  }
}

extension Project.Phase {
  /// For the customer.
  package var plainTitle: String { plain.isEmpty ? title : plain }
}

extension DateGrade {
  /// For the customer.
  package var plain: String {
    switch self {
    case .target: "the day we aim for"
    case .requested: "asked for, not confirmed yet"
    case .confirmed: "confirmed"
    }
  }
}
