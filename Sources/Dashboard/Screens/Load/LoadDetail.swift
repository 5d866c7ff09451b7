import Domain
import Layout

/// The figure under the cursor in words, and what the figures count.
package enum LoadDetail {
  package static func pane(_ load: LoadScreen, _ moment: Moment, _ layout: LoadLayout) -> DetailPane {
    let today = moment.today
    guard let line = load.current else { return layout.panes.detailPane(title: "", lines: []) }
    let (query, slot) = (load.shown(layout, on: today), load.slot(layout))
    return layout.panes.detailPane(
      title: "\(name(line.person)), \(query.title(of: slot, on: today))",
      lines: lines(line, query, slot))
  }

  package static func name(_ person: Workload.Person) -> String {
    DisplayText.line("\(person.name) (\(person.side.ball))")
  }

  private static func lines(
    _ line: Workload.Line, _ query: WorkloadQuery, _ slot: WorkloadSlot
  ) -> [DetailLine] {
    let counts = line.counts.first(query.weeks)
    let here = Workload.ordered(line.goLives).filter { query.slot(of: $0.day) == slot }
    let count = counts[slot]
    return [
      DetailLine(
        count == 0 ? "Nothing is open there." : "\(count.counted("open thing")): Enter lists them",
        tone: .heading)
    ]
      + here.map { DetailLine($0.words(near: query.today), label: "Goes live", tone: .attention) }
      + [
        DetailLine("\(counts.late), due before today", label: "Late", tone: counts.late > 0 ? .bad : .plain),
        DetailLine(
          "\(counts.weeks.reduce(0, +)) until \(query.lastDay.short(near: query.today))",
          label: query.weeks.counted("week")),
        DetailLine("\(counts.later) later, \(counts.undated) without a day", label: "Besides"),
        DetailLine("\(counts.all)", label: "All open"),
      ]
      + Workload.ordered(line.goLives.subtracting(here)).map {
        DetailLine($0.words(near: query.today), label: "Go-live")
      }
  }

  /// The same where there is one row of forty columns.
  package static func brief(goLive: String) -> String { "Open things by week due.  \(goLive) go-live" }

  /// What a figure is, for whoever sees the chart for the first time.
  package static func legend(_ load: LoadScreen, goLive: String) -> String {
    let own = load.isOwn ? " in projects whose IPM you are" : ""
    return
      "Figure and bar: open things of that person due in that week\(own).  \(goLive) one of their projects "
      + "goes live.  Late: due before today, in no week."
  }
}

extension Workload.GoLive {
  /// `Tue 24 Nov Acme Logistics`
  package func words(near today: Day) -> String {
    "\(day.short(near: today)) \(DisplayText.line(customer))\(day < today ? ", has passed" : "")"
  }
}

extension Workload.Counts {
  /// With all but the first weeks as later.
  package func first(_ weeks: Int) -> Self {
    var result = self
    result.weeks = Array(self.weeks.prefix(weeks))
    result.later += self.weeks.dropFirst(weeks).reduce(0, +)
    return result
  }
}

extension WorkloadQuery {
  /// `week of Mon 23 Nov`
  package func title(of slot: WorkloadSlot, on today: Day) -> String {
    switch slot {
    case .late: "late"
    case .week(let week):
      week == 0 ? "this week" : "week of \((today.weekStart + 7 * week).short(near: today))"
    case .later: "after \(lastDay.short(near: today))"
    case .undated: "without a day"
    }
  }
}
