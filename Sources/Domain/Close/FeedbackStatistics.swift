/// What customers said about their projects: averages, and how likely they are to recommend the provider.
package struct FeedbackStatistics: Hashable, Sendable {
  /// The answers to one question.
  package struct Line: Hashable, Sendable {
    package let entry: FeedbackEntry
    /// How many answered it.
    package let sample: Int
    /// In tenths, so that it is the same everywhere; `nil` without an answer.
    package let tenths: Int?

    /// `4.3`
    package var average: String? { tenths.map { "\($0 / 10).\($0 % 10)" } }
  }

  package let lines: [Line]
  /// How many gave feedback.
  package let sample: Int
  /// Percent of 9 and 10 less percent of 0 to 6, from -100 to 100; `nil` without an answer.
  package let score: Int?

  package init(_ all: [FeedbackAnswers]) {
    let counted = FeedbackEntry.allCases.filter(\.isCounted)
    self.init(
      Dictionary(uniqueKeysWithValues: counted.map { entry in (entry, all.compactMap { $0.number(entry) }) }),
      sample: all.count)
  }

  /// - Parameter answers: by question, those that were given.
  init(_ answers: [FeedbackEntry: [Int]], sample: Int) {
    self.sample = sample
    lines = FeedbackEntry.allCases.filter(\.isCounted).map { entry in
      let numbers = answers[entry] ?? []
      let sum = numbers.reduce(0, +)
      let tenths = numbers.isEmpty ? nil : (sum * 20 + numbers.count) / (2 * numbers.count)
      return Line(entry: entry, sample: numbers.count, tenths: tenths)
    }
    let likely = answers[.recommend] ?? []
    score = likely.isEmpty ? nil : Self.score(likely)
  }

  private static func score(_ answers: [Int]) -> Int {
    let balance = (answers.count { $0 >= 9 } - answers.count { $0 <= 6 }) * 100
    let half = balance < 0 ? -answers.count : answers.count
    return (balance * 2 + half) / (2 * answers.count)
  }
}

extension FeedbackEntry {
  var isCounted: Bool {
    switch shape {
    case .rating, .likelihood: true
    case .text, .yesNo: false
    }
  }
}
