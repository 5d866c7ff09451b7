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

  package var title: String {
    switch self {
    case .overall: "Overall satisfaction"
    case .communication: "Communication"
    case .knowledge: "Knowledge"
    case .responsiveness: "Responsiveness"
    case .expectations: "Plan kept"
    case .porting: "Porting"
    case .goLive: "Go-live day"
    case .training: "Training"
    case .documentation: "Papers and portal"
    case .recommend: "Recommend us"
    case .well: "What went well"
    case .improve: "What to improve"
    case .contact: "May we call you"
    case .reference: "May we name you"
    }
  }

  /// As the customer is asked.
  package var question: String {
    switch self {
    case .overall: "How satisfied are you, all in all?"
    case .communication: "How well did your project manager keep you informed?"
    case .knowledge: "How well did your project manager know the work?"
    case .responsiveness: "How quickly did your project manager answer?"
    case .expectations: "Was the plan kept, and did we tell you what to expect?"
    case .porting: "How did moving your numbers go?"
    case .goLive: "How did the go-live day go?"
    case .training: "How useful was the training?"
    case .documentation: "How useful were the papers and the portal?"
    case .recommend: "How likely are you to recommend us?"
    case .well: "What went well?"
    case .improve: "What should we do better?"
    case .contact: "May we contact you about your answers?"
    case .reference: "May we name you as a reference?"
    }
  }

  /// What may be written.
  package var expected: String {
    switch shape {
    case .rating(let mayBeLeftOut): "1 (bad) to 5 (very good)\(mayBeLeftOut ? ", or n/a" : "")"
    case .likelihood: "0 (not at all) to 10 (certainly)"
    case .text: "a few words, or nothing"
    case .yesNo: "yes or no"
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
