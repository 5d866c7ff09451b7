import Domain
import Layout

/// The detail of the row under the cursor.
package enum TodayDetail {
  /// `EXE-22  Acme Logistics`
  package static func title(_ today: TodayScreen) -> String {
    switch today.current {
    case .due(let index):
      guard let row = today.row(index) else { return "" }
      return DisplayText.line((row.number.map { "\($0)  " } ?? "") + row.project.customer)
    case .news(let index): return DisplayText.line(today.news[index].customer)
    case nil: return ""
    }
  }

  package static func pane(_ today: TodayScreen, _ moment: Moment, _ panes: ListPanes) -> DetailPane {
    DetailPane(title: title(today), lines: lines(today, moment), in: panes.detail, isBoxed: panes.isBeside)
  }

  package static func lines(_ today: TodayScreen, _ moment: Moment) -> [DetailLine] {
    switch today.current {
    case .due(let index): today.row(index).map { lines($0, moment.today) } ?? []
    case .news(let index): lines(today.news[index], moment)
    case nil: []
    }
  }

  private static func lines(_ row: TodayRow, _ today: Day) -> [DetailLine] {
    let (thing, project) = (row.thing, row.project)
    var lines = [DetailLine(DisplayText.line(thing.words), tone: .heading)]
    lines += thing.text.split(separator: "\n").map { DetailLine(DisplayText.line(String($0))) }
    lines += [
      DetailLine(
        thing.why(on: today, project.calendar), label: "Why", tone: thing.isLate(on: today) ? .bad : .plain),
      DetailLine(holder(row, today), label: "Held by"),
    ]
    if !thing.next.isEmpty { lines.append(DetailLine(DisplayText.line(thing.next), label: "Then")) }
    return lines + ProjectLines.lines(of: project, on: today)
  }

  /// `Dana Ruiz (CUST) since Mon 16 Nov, 4 bd`
  private static func holder(_ row: TodayRow, _ today: Day) -> String {
    let since = row.thing.heldSince.flatMap { day in
      row.heldDays(on: today).map { " since \(day.short(near: today)), \($0) bd" }
    }
    return "\(DisplayText.line(row.who)) (\(row.thing.holder.ball))\(since ?? "")"
  }

  private static func lines(_ news: NewsLine, _ moment: Moment) -> [DetailLine] {
    let entry = news.entry
    let head = "\(entry.actor) \(entry.summary)"
    return [
      DetailLine(DisplayText.line(head), tone: .heading),
      DetailLine(Words.when(entry.at, moment), label: "When"),
    ]
      + entry.changes.prefix(12).map { change in
        let words = [change.old, change.new].map {
          $0.map { "\"\(DisplayText.line(change.field.shown($0)))\"" } ?? "nothing"
        }
        return DetailLine("\(change.item) \(change.field): \(words[0]) -> \(words[1])")
      }
  }
}
