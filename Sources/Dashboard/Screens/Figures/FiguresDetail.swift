import Domain
import Layout

/// All figures of the row under the cursor, and what the one that is drawn counts.
package enum FiguresDetail {
  package static func pane(_ figures: FiguresScreen, _ layout: FiguresLayout) -> DetailPane {
    let title = figures.current.map { DisplayText.line($0.bar.name) } ?? ""
    return layout.panes.detailPane(title: title, lines: lines(figures))
  }

  static func lines(_ figures: FiguresScreen) -> [DetailLine] {
    guard let row = figures.current else { return [] }
    guard let sums = row.sums else { return [DetailLine(explanation(figures, nil))] }
    let live = DetailLine("\(sums.live.counted("project")) went live", tone: .heading)
    return [live, DetailLine("What is drawn: \(explanation(figures, sums)).", tone: .muted)]
      + sums.lines.map { DetailLine("\($0.value)  (n \($0.sample))", label: $0.title) }
  }

  /// What the figure counts, over what, and what is left out.
  package static func explanation(_ figures: FiguresScreen, _ sums: FigureSums?) -> String {
    switch figures.part {
    case .reason:
      return "Rejections recorded on port orders by their reason; n is the number of projects concerned."
    case .question: return "Average of the feedback given in these months; n is the number of answers."
    case .month, .product, .ipm, .carrier:
      let lines = (sums ?? FigureSums()).lines
      let counts = lines.first { $0.key == figures.figure.lineKey }?.counts
      let carrier =
        figures.part == .carrier
        ? "; a project counts with each of its carriers, a rejection with its own" : ""
      return (counts ?? "projects that went live in these months") + carrier
    }
  }
}

extension FiguresScreen {
  /// `Dec 25 to Nov 26`
  package func period(on today: Day) -> String {
    let months = query(on: today).months
    return "\(months.lowerBound.short) to \(months.upperBound.short)"
  }

  /// What is drawn, in words.
  package var subject: String {
    switch part {
    case .month, .product, .ipm, .carrier: figure.title
    case .reason: Figure.rejections.title
    case .question: "feedback"
    }
  }
}

/// In plain lines.
extension FiguresScreen {
  package func spokenHeading(_ head: String, filter: String, in context: WorkspaceContext) -> [String] {
    let total = found?.total ?? FigureSums()
    return [
      "Figures by \(part.title), \(period(on: context.day)): \((found?.projects ?? 0).counted("project"))"
        + "\(filter).",
      total.spoken,
    ]
  }

  package func spokenRows(in context: WorkspaceContext) -> [LinearRow] {
    rows.enumerated().map { LinearRow(.line($0), name: $1.bar.name, spoken($1)) }
  }

  package func spokenDetail(in context: WorkspaceContext) -> [String] {
    guard let row = current else { return [] }
    guard let sums = row.sums else { return [FiguresDetail.explanation(self, nil)] }
    return sums.lines.map { "\($0.title): \($0.value), n \($0.sample): \($0.counts)." }
  }

  package func spokenPart(in context: WorkspaceContext) -> String { part.rawValue }

  func spoken(_ row: Row) -> String {
    let name = DisplayText.line(row.bar.name)
    guard let sums = row.sums else { return "\(name): \(row.bar.text), n \(row.bar.sample)" }
    return "\(name): \(sums.isEmpty ? "nothing" : sums.spoken)"
  }
}

extension FigureSums {
  /// `2 gone live; Live on the first confirmed day 1 of 2; Re-plans 3 (n 2)`
  fileprivate var spoken: String {
    let figures = lines.filter { $0.sample > 0 }.map { "\($0.title) \($0.value) (n \($0.sample))" }
    return (["\(live) gone live"] + figures).joined(separator: "; ")
  }
}
