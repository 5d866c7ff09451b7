import Domain
import Layout

extension TodayScreen {
  package mutating func refresh(_ context: WorkspaceContext) {}
  package func fresh(in context: WorkspaceContext) -> Self { self }

  /// Nothing is remembered: Today always starts at the top.
  package var memory: [String: String] {
    get { [:] }
    set {}
  }

  package var remembersFilter: Bool { false }

  package static var filterFields: FilterFields { .today }

  package mutating func setFilter(_ filter: Filter, in context: WorkspaceContext) -> [Effect] {
    restart(with: filter)
    return [.loadToday(query(on: context.day))]
  }

  package var filterExtent: FilterExtent? {
    isLoaded ? FilterExtent(shown: due, all: page.total) : nil
  }

  package func reload(in context: WorkspaceContext) -> [Effect] {
    [.loadToday(query(on: context.day)), .loadNews]
  }

  package var projects: [ProjectSummary] { [thing?.project].compactMap { $0 } }

  package var projectIDs: [ProjectID] {
    switch current {
    case .due(let index): [row(index)?.project.id].compactMap { $0 }
    case .news(let index): [news[index].entry.project]
    case nil: []
    }
  }

  package mutating func select(line: Int, in context: WorkspaceContext) {
    window.select(line, count: count)
  }
}

/// In plain lines.
extension TodayScreen {
  package func spokenHeading(_ head: String, filter: String, in context: WorkspaceContext) -> [String] {
    ["Today, \(context.day.short(near: context.day))\(filter)."]
  }

  package func spokenRows(in context: WorkspaceContext) -> [LinearRow] {
    let due = page.rows.enumerated().map { index, row in
      LinearRow(
        .line(page.offset + index), name: "\(row.project.id)/\(row.thing.item)", row.spoken(on: context.day),
        heading: index == 0 ? "\(page.heading.sentenceStart):" : nil)
    }
    let news = news.enumerated().map { index, line in
      LinearRow(
        .line(self.due + index),
        "\(line.entry.actor) (\(line.customer)) \(line.entry.summary), \(Words.when(line.entry.at, context.moment))",
        heading: index == 0 ? "Since you looked:" : nil)
    }
    return due + news
  }

  package func spokenDetail(in context: WorkspaceContext) -> [String] {
    [TodayDetail.title(self)] + TodayDetail.lines(self, context.moment).map(\.spoken)
  }
}

extension TodayRow {
  /// `Acme Logistics: EXE-22 Supply the latest carrier bill, was due Tue 17 Nov, Dana Ruiz (CUST) has it for 4 ...`
  func spoken(on today: Day) -> String {
    let item = number.map { "\($0) " } ?? ""
    let days = heldDays(on: today).map { " for \(Words.count($0, "business day"))" } ?? ""
    return [
      "\(project.customer): \(item)\(thing.words)", thing.dueWords(on: today),
      "\(who) (\(thing.holder.ball)) has it\(days)",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
