/// Names for the customer's side: the template's plain words where it has them, instead of technical terms.
extension Project {
  func plainWords(for id: ItemID, _ texts: Texts = .english) -> String? {
    if let version = document(id) { return texts.name(of: version) }
    if let order = portOrder(id) { return texts(TopicText.movingYour, (.title, plainName(of: order, texts))) }
    guard let asking = task(id)?.asking ?? check(id)?.asking else { return nil }
    return [asking.plain, asking.question].first { !$0.isEmpty }
  }

  /// `ND-3: Phones at reception do not ring`. Titles that the program generated are replaced by plain ones.
  func plainTitle(of issue: Issue, _ texts: Texts = .english) -> String {
    "\(issue.id): \(plainWords(of: issue, texts))"
  }

  /// The same without its number.
  func plainWords(of issue: Issue, _ texts: Texts = .english) -> String {
    madeTitle(of: issue, texts) ?? issue.title
  }

  /// For issues the program raised from an answer.
  private func madeTitle(of issue: Issue, _ texts: Texts) -> String? {
    if let subject = state.value(issue.id, .subject).map(SignOff.Subject.init(rawValue:)) {
      return texts(TopicText.youSentBack, (.title, texts.name(of: subject)))
    }
    guard let link = issue.link, let words = plainWords(for: link, texts) else { return nil }
    if issue.category == .dispute { return texts(TopicText.somethingWrong, (.title, words)) }
    if issue.title.hasPrefix(Planner.waiverFollowUp) {
      return texts(TopicText.doneLater, (.title, words))
    }
    return nil
  }

  /// The person who runs the project.
  package var manager: Person? {
    people.first { $0.role == .ipm && $0.name == head.ipm } ?? people.first { $0.role == .ipm }
  }

  /// The name of the person who handles an issue.
  package func handler(of issue: Issue, _ texts: Texts = .english) -> String {
    issue.assignee.flatMap { id in people.first { $0.id == id }?.name } ?? head.ipm
      ?? texts(SeatText.aManager)
  }

  /// `Lee Chen has it and answers by Tuesday 24 November.`
  package func answerWords(to issue: Issue, near today: Day, _ texts: Texts = .english) -> String {
    let name = (Slot.name, handler(of: issue, texts))
    guard let day = issue.answerBy else { return texts(TopicText.looksSoon, name) }
    return day == today
      ? texts(TopicText.answersToday, name)
      : texts(TopicText.answersBy, name, (.day, texts.spoken(day, near: today)))
  }
}

extension Project.Phase {
  /// For the customer.
  package var plainTitle: String { plain.isEmpty ? title : plain }
}

extension DateGrade {
  /// For the customer.
  package var plain: TopicText {
    switch self {
    case .target: .targetDay
    case .requested: .requestedDay
    case .confirmed: .confirmedDay
    }
  }
}
