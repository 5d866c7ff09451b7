import Domain
import Layout

/// The detail of the row under the cursor, and the words of rows and groups.
package enum WorkDetail {
  package static func pane(_ work: WorkScreen, _ moment: Moment, _ layout: WorkLayout) -> DetailPane {
    layout.panes.detailPane(
      title: work.current.map { DisplayText.line("\($0.item.item)  \($0.project.customer)") } ?? "",
      lines: work.current.map { lines($0, moment.today) } ?? [])
  }

  package static func lines(_ row: WorkRow, _ today: Day) -> [DetailLine] {
    let item = row.item
    let kind = [item.kind.title.sentenceStart, item.state, item.priority].filter { !$0.isEmpty }
    return [
      DetailLine(DisplayText.line(item.title), tone: .heading),
      DetailLine(DisplayText.line(kind.joined(separator: ", "))),
      DetailLine(holder(row, today), label: "Held by"),
      DetailLine(due(item, today), label: "Due", tone: item.isLate(on: today) ? .bad : .plain),
      DetailLine(item.touched.map { touched($0, today) } ?? "nothing was heard yet", label: "Last touch"),
    ] + ProjectLines.lines(of: row.project, on: today)
  }

  private static func holder(_ row: WorkRow, _ today: Day) -> String {
    let days = row.heldDays(on: today).flatMap { days in
      row.item.since.map { " since \($0.short(near: today)), \(days) bd" }
    }
    let person = "\(DisplayText.line(row.item.person)) (\(row.item.holder.ball))"
    return person + (days ?? ", not to be worked on yet")
  }

  private static func due(_ item: WorkItem, _ today: Day) -> String {
    item.due.map { $0 == today ? "today" : $0.long } ?? "no day"
  }

  /// `today`, `Wed 18 Nov`
  package static func touched(_ day: Day, _ today: Day) -> String {
    day == today ? "today" : day.short(near: today)
  }
}

extension WorkGroup.Key {
  /// `Dana Ruiz (CUST)`, `week of Mon 23 Nov`
  package func title(_ row: WorkRow?, on today: Day) -> String {
    switch self {
    case .all: ""
    case .person(let name, let side): DisplayText.line("\(name) (\(side.ball))")
    case .side(let side): side.rawValue.sentenceStart
    case .project(let id): DisplayText.line(row?.project.customer ?? id.rawValue)
    case .week(let monday):
      monday == today.weekStart ? "this week" : "week of \(monday.short(near: today))"
    case .undated: "without a day"
    }
  }
}

extension WorkGroup {
  /// `7 things, oldest 6 bd, last touch today`
  package func words(_ key: Key, _ row: WorkRow?, on today: Day) -> String {
    var parts = [count.counted("thing")]
    if let oldest, oldest <= today, let calendar = row?.project.calendar {
      parts.append("oldest \(calendar.distance(from: oldest, to: today)) bd")
    }
    if case .person = key {
      parts.append(touched.map { "last touch \(WorkDetail.touched($0, today))" } ?? "never heard of")
    }
    return parts.joined(separator: ", ")
  }
}
