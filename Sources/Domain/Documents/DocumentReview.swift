extension Project {
  /// What those said who take a document over; never edited. A version can be accepted after it was returned.
  package struct DocumentReview: Hashable, Sendable, Identifiable {
    package enum Answer: String, CaseIterable, Sendable {
      case accepted, returned
    }

    package let id: ItemID
    package let answer: Answer
    /// Why it was returned, or a remark.
    package let reason: String?
    package let by: String
    /// Whose word it was, and how they gave it, where another person wrote it down.
    package let onBehalf: String?
    package let on: Day?

    package var words: String {
      let who = onBehalf.map { RecordedWord(of: $0, by: by).text } ?? by
      let why = reason.map { ": \($0)" } ?? ""
      return "\(answer.rawValue) by \(who)\(on.map { ", \($0.long)" } ?? "")\(why)"
    }
  }
}

extension DocumentKind {
  /// The role that accepts or returns it.
  package var reviewer: Role? { self == .handover ? .support : nil }
}

extension Project.DocumentReview {
  init?(_ item: Item) {
    guard let answer = item[.answer].flatMap(Answer.init(rawValue:)) else { return nil }
    self.init(
      id: item.id, answer: answer, reason: item.optionalText(.reason), by: item.text(.by),
      onBehalf: item.optionalText(.onBehalf), on: item.day(.on))
  }
}

/// What those say who take a version over.
package struct NewReview: Hashable, Sendable {
  package var answer: Project.DocumentReview.Answer
  package var reason: String?
  package var onBehalf: String?

  package init(_ answer: Project.DocumentReview.Answer, reason: String? = nil, onBehalf: String? = nil) {
    self.answer = answer
    self.reason = reason
    self.onBehalf = onBehalf
  }
}
