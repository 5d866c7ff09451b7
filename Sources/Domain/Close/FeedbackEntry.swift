/// The one table of the Implementation Experience Feedback (domain document 3.7): forms, plain lines, the checklist file,
/// documents and figures are made from it.
package enum FeedbackEntry: String, CaseIterable, Sendable {
  case overall
  case communication, knowledge, responsiveness
  case expectations
  case porting
  case goLive = "go-live"
  case training
  case documentation
  case recommend
  case well, improve
  case contact, reference

  package enum Shape: Hashable, Sendable {
    /// 1 to 5; n/a where not every project has it.
    case rating(mayBeLeftOut: Bool)
    /// 0 to 10.
    case likelihood
    case text
    case yesNo
  }

  package var shape: Shape {
    switch self {
    case .overall, .communication, .knowledge, .responsiveness, .expectations, .goLive, .training,
      .documentation:
      .rating(mayBeLeftOut: false)
    case .porting: .rating(mayBeLeftOut: true)
    case .recommend: .likelihood
    case .well, .improve: .text
    case .contact, .reference: .yesNo
    }
  }

  package var title: String { label.rawValue }

  /// What the field of a form is called.
  package var label: CloseText {
    switch self {
    case .overall: .overall
    case .communication: .communication
    case .knowledge: .knowledge
    case .responsiveness: .responsiveness
    case .expectations: .expectations
    case .porting: .porting
    case .goLive: .goLive
    case .training: .training
    case .documentation: .documentation
    case .recommend: .recommend
    case .well: .well
    case .improve: .improve
    case .contact: .contact
    case .reference: .reference
    }
  }

  /// As the customer is asked.
  package var question: String { asked.rawValue }

  package var asked: CloseText {
    switch self {
    case .overall: .overallQuestion
    case .communication: .communicationQuestion
    case .knowledge: .knowledgeQuestion
    case .responsiveness: .responsivenessQuestion
    case .expectations: .expectationsQuestion
    case .porting: .portingQuestion
    case .goLive: .goLiveQuestion
    case .training: .trainingQuestion
    case .documentation: .documentationQuestion
    case .recommend: .recommendQuestion
    case .well: .wellQuestion
    case .improve: .improveQuestion
    case .contact: .contactQuestion
    case .reference: .referenceQuestion
    }
  }

  /// What may be written.
  package var expected: String { mayBe.rawValue }

  package var mayBe: CloseText {
    switch shape {
    case .rating(let mayBeLeftOut): mayBeLeftOut ? .ratingOrNone : .rating
    case .likelihood: .likelihood
    case .text: .words
    case .yesNo: .yesNo
    }
  }

  var field: Field { Field(rawValue: "feedback-\(rawValue)") }

  /// An answer as it is kept; `nil` for a text or a permission that was left empty.
  ///
  /// - Throws: if it is none, or one is missing.
  package func read(_ text: String) throws(FeedbackProblem) -> String? {
    let word = text.words.lowercased()
    switch shape {
    case .rating(let mayBeLeftOut):
      if mayBeLeftOut, ["n/a", "na", "n.a.", "-"].contains(word) { return Self.leftOut }
      guard let number = Self.number(word), (1...5).contains(number) else { throw FeedbackProblem(self) }
      return String(number)
    case .likelihood:
      guard let number = Self.number(word), (0...10).contains(number) else { throw FeedbackProblem(self) }
      return String(number)
    case .text:
      let kept = text.trimmed
      guard kept.utf8.count <= TextRule.long.bytes, DisplayText.firstHarmful(in: kept, breaks: true) == nil
      else { throw FeedbackProblem(self) }
      return kept.isEmpty ? nil : kept
    case .yesNo:
      switch word {
      case "": return nil
      case "yes", "y": return "yes"
      case "no", "n": return "no"
      default: throw FeedbackProblem(self)
      }
    }
  }

  package static let leftOut = "n/a"

  private static func number(_ word: String) -> Int? {
    word.utf8.count <= 2 && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
  }
}

/// An answer of the form that cannot be read.
package struct FeedbackProblem: Error, Hashable, Sendable {
  package let entry: FeedbackEntry

  init(_ entry: FeedbackEntry) { self.entry = entry }

  package var sentence: String { "\(entry.title): it needs \(entry.expected)." }
}

/// The answers of one form.
package struct FeedbackAnswers: Hashable, Sendable {
  package private(set) var values: [FeedbackEntry: String]

  /// - Throws: for the first answer that is missing or cannot be read.
  package init(_ typed: [FeedbackEntry: String]) throws(FeedbackProblem) {
    var values: [FeedbackEntry: String] = [:]
    for entry in FeedbackEntry.allCases { values[entry] = try entry.read(typed[entry] ?? "") }
    self.values = values
  }

  init(stored: [FeedbackEntry: String]) { values = stored }

  package subscript(entry: FeedbackEntry) -> String? { values[entry] }
  package func number(_ entry: FeedbackEntry) -> Int? { values[entry].flatMap { Int($0) } }

  /// `5 of 5, recommends us 9 of 10`
  package var brief: String {
    let overall = number(.overall).map { "\($0) of 5" }
    return [overall, number(.recommend).map { "recommends us \($0) of 10" }].compactMap { $0 }
      .joined(separator: ", ")
  }
}
