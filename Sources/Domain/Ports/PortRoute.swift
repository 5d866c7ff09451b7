/// Whose rules and lead times an order falls under.
package enum PortRoute: Hashable, Sendable {
  case domestic, abroad, tollFree
  case uk(Lines, isRangeHolder: Bool)

  /// Kinds of UK lines, each with its own lead.
  package enum Lines: String, CaseIterable, Sendable {
    case single, associated, upTo150, above150, ddi
  }
}

extension Project.PortOrder {
  package var route: PortRoute {
    if type == .tollFree { return .tollFree }
    if isUK { return .uk(ukLines, isRangeHolder: holdsRange) }
    return type == .international ? .abroad : .domestic
  }

  private var isUK: Bool {
    details[.btn]?.hasPrefix("+44") == true || details[.cupid] != nil || details[.rangeHolder] != nil
  }

  private var holdsRange: Bool {
    guard let holder = details[.rangeHolder] else { return true }
    return holder.lowercased() == carrier.lowercased()
  }

  private var ukLines: PortRoute.Lines {
    switch details[.lines] {
    case "single", nil: (count ?? 1) > 1 ? .upTo150(count) : .single
    case "associated": .associated
    case "ddi": .ddi
    default: .upTo150(count)
    }
  }
}

extension PortRoute.Lines {
  fileprivate static func upTo150(_ count: Int?) -> Self { (count ?? 0) > 150 ? .above150 : .upTo150 }
}

/// Business days from submission to the port, and to the carrier's answer.
package struct PortLead: Hashable, Sendable {
  package let least: Int
  package let typical: Int
  package let most: Int
  /// The carrier's answer: warned about after the first, escalated after the second.
  package let answer: Int
  package let lastAnswer: Int

  init(_ route: PortRoute, _ terms: PortTerms) {
    switch route {
    case .domestic:
      self.init(terms, answer: (.answerMin, .answerTypical, .answerMax), notice: (.noticeMin, .noticeMax))
    case .abroad:
      self.init(
        terms, answer: (.abroadAnswerMin, .abroadAnswerTypical, .abroadAnswerMax),
        notice: (.abroadNoticeMin, .abroadNoticeMax))
    case .tollFree:
      self.init(
        least: terms[.tollFreeMin], typical: terms[.tollFreeMax], most: terms[.tollFreeMax],
        answer: terms[.tollFreeAnswer], lastAnswer: terms[.tollFreeAnswer])
    case .uk(let lines, let isRangeHolder):
      let days = terms[.uk(lines, isRangeHolder: isRangeHolder)]
      self.init(
        least: days, typical: days, most: days, answer: terms[.answerTypical], lastAnswer: terms[.answerMax])
    }
  }

  private init(
    _ terms: PortTerms, answer: (least: PortTerm, typical: PortTerm, most: PortTerm),
    notice: (least: PortTerm, most: PortTerm)
  ) {
    self.init(
      least: terms[answer.least] + terms[notice.least], typical: terms[answer.typical] + terms[notice.least],
      most: terms[answer.most] + terms[notice.most], answer: terms[answer.typical],
      lastAnswer: terms[answer.most])
  }

  private init(least: Int, typical: Int, most: Int, answer: Int, lastAnswer: Int) {
    self.least = least
    self.typical = typical
    self.most = most
    self.answer = answer
    self.lastAnswer = lastAnswer
  }
}
