/// One figure in words: its value, over how many it was counted, and what exactly.
package struct FigureLine: Hashable, Sendable {
  package let key: String
  package let title: String
  package let value: String
  /// The number of projects, or answers, behind it.
  package let sample: Int
  package let counts: String
}

extension FigureSums {
  package var lines: [FigureLine] { goLiveLines + workLines + feedbackLines }

  private var goLiveLines: [FigureLine] {
    [
      FigureLine(
        key: "onFirstConfirmed", title: "Live on the first confirmed day", value: onConfirmed.words,
        sample: onConfirmed.of,
        counts: "projects that went live in these months, on the first confirmed go-live day or earlier; "
          + "left out: \(live - onConfirmed.of) without a confirmed day"),
      FigureLine(
        key: "onFirstCommitted", title: "Live on the first committed day", value: onCommitted.words,
        sample: onCommitted.of,
        counts: "the same against the first day committed to, of any grade; "
          + "left out: \(live - onCommitted.of) without one"),
      FigureLine(
        key: "replans", title: "Re-plans", value: String(moves), sample: movedProjects,
        counts: "moves of the committed go-live to another day before it came, and the projects moved; "
          + "left out: what was undone"),
    ]
  }

  private var workLines: [FigureLine] {
    Side.allCases.map { side in
      FigureLine(
        key: "held.\(side.rawValue)", title: "Held by \(side.ball)", value: days(side), sample: heldProjects,
        counts:
          "business days from getting a thing to settling it or passing it on, in these months; two things "
          + "at once count twice; left out: what is still open")
    } + [
      FigureLine(
        key: "rejections", title: "Port rejections", value: String(rejected), sample: rejectedProjects,
        counts: "rejections recorded on port orders, each of them, and the projects concerned")
    ]
  }

  private var feedbackLines: [FigureLine] {
    let said = feedback
    let overall = said.lines.first { $0.entry == .overall }
    return [
      FigureLine(
        key: "overall", title: FeedbackEntry.overall.title,
        value: overall?.average.map { "\($0) of 5" } ?? "-", sample: overall?.sample ?? 0,
        counts: "average of the feedback given in these months"),
      FigureLine(
        key: "recommendation", title: FeedbackEntry.recommend.title,
        value: recommendation.map(\.signed) ?? "-",
        sample: said.sample,
        counts: "percent who answered 9 or 10 less percent who answered 0 to 6; "
          + "from \(PhaseStatistics.smallest) answers on"),
    ]
  }

  /// `nil` for too few answers.
  package var recommendation: Int? { feedback.sample < PhaseStatistics.smallest ? nil : feedback.score }

  /// `12 bd`, and with its share from five projects on.
  private func days(_ side: Side) -> String {
    let days = held[side] ?? 0
    guard heldProjects >= PhaseStatistics.smallest, heldDays > 0 else { return "\(days) bd" }
    return "\(days) bd (\((days * 200 + heldDays) / (2 * heldDays)) %)"
  }
}

extension FigureSums.Share {
  /// `3 of 4`, and from five on `75 % (6 of 8)`.
  package var words: String { percent.map { "\($0) % (\(count) of \(of))" } ?? "\(count) of \(of)" }
}
