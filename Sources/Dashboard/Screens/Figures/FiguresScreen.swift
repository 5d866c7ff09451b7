import Domain
import Layout

/// The figures over many projects as bars, with the trend by month.
///
/// They are counted in steps, so that a workspace of any size holds up no key.
package struct FiguresScreen: Sendable {
  package static let id = ScreenID.figures

  /// What the rows are.
  package enum Part: String, CaseIterable, Sendable {
    case month, product, ipm, carrier, reason, question
  }

  package private(set) var found: PortfolioFigures?
  /// The question that `found` answers; `nil` before the first answer.
  package private(set) var loaded: FiguresQuery?
  package internal(set) var part = Part.month
  package internal(set) var figure = Figure.onTime
  /// How many months are looked at, this one included.
  package internal(set) var span = 12
  package var filter = Filter()
  package var window = ListWindow()
  private var counting: (question: FiguresQuery, found: PortfolioFigures)?

  /// Counts everything at once, because plain lines are printed once.
  var readsAll = false

  static let spans = [3, 6, 12, 24, 36]

  package init() {}

  package var isLoaded: Bool { found != nil }
  package var isCounting: Bool { counting != nil }

  package func query(on today: Day) -> FiguresQuery {
    let month = Month(of: today)
    return FiguresQuery(
      filter: filter, months: month.advanced(by: 1 - span)...month, step: readsAll ? nil : FiguresQuery.Step()
    )
  }

  /// Goes on with the counting; `nil` when there is nothing left.
  package var nextStep: FiguresQuery? {
    guard let counting, let next = counting.found.next else { return nil }
    var query = counting.question
    query.step = next
    return query
  }

  /// Stores an answer; one to an older question is dropped.
  package mutating func take(_ answer: PortfolioFigures, for query: FiguresQuery, on today: Day) {
    var question = self.query(on: today)
    question.step = query.step
    guard question == query else { return }
    question.step = nil
    if let step = query.step, step != FiguresQuery.Step() {
      guard nextStep == query, var whole = counting?.found else { return }
      whole.add(answer)
      counting = (question, whole)
    } else {
      counting = (question, answer)
    }
    guard let found = counting?.found else { return }
    if found.next == nil { counting = nil }
    guard found.next == nil || loaded != question else { return }
    self.found = found
    loaded = question
    window.select(window.cursor, count: max(1, rows.count))
  }

  /// Starts at the top with what `change` makes of it.
  mutating func restart(_ change: (inout Self) -> Void) {
    change(&self)
    window = ListWindow()
    counting = nil
  }

  /// A row: its bar, and what it was counted from if that has further figures.
  package struct Row: Hashable, Sendable {
    package let bar: FigureBar
    package let sums: FigureSums?
  }

  package var rows: [Row] {
    guard let found else { return [] }
    switch part {
    case .month, .product, .ipm, .carrier:
      guard let grouping = FigureGrouping(rawValue: part.rawValue) else { return [] }
      return found.lines(by: grouping).map { line in
        Row(bar: line.sums.bar(figure, named: name(of: line)), sums: line.sums)
      }
    case .reason:
      return found.reasons.map { reason, count in
        let name = reason.isEmpty ? "without a reason" : reason
        return Row(
          bar: FigureBar(
            name: name, amount: count, text: String(count), sample: found.total.rejectedProjects),
          sums: nil)
      }
    case .question:
      return found.total.feedback.lines.map { line in
        let full = line.entry == .recommend ? 100 : 50
        return Row(
          bar: FigureBar(
            name: line.entry.title, amount: line.tenths, full: full,
            text: line.average.map { "\($0) of \(full / 10)" } ?? "-", sample: line.sample), sums: nil)
      }
    }
  }

  package var current: Row? { rows.indices.contains(window.cursor) ? rows[window.cursor] : nil }

  /// One bar for each month, for the sparkline.
  package var trend: [FigureBar] {
    found?.lines(by: .month).map { $0.sums.bar(figure, named: $0.name) } ?? []
  }

  private func name(of line: PortfolioFigures.Line) -> String {
    if line.name.isEmpty { return part == .ipm ? "nobody" : "none" }
    return part == .month ? Month(iso: line.name)?.short ?? line.name : line.name
  }
}

extension FiguresScreen.Part {
  package var title: String {
    switch self {
    case .month: "month"
    case .product: "product"
    case .ipm: "IPM"
    case .carrier: "carrier"
    case .reason: "reason of rejection"
    case .question: "question of the feedback"
    }
  }

  /// Whether its rows can show any figure.
  package var hasFigures: Bool { FigureGrouping(rawValue: rawValue) != nil }
}
