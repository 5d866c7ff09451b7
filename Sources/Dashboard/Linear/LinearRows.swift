import Domain
import Layout

/// A row of a list, read out with its number.
struct LinearRow: Sendable {
  enum Target: Sendable {
    /// Place in the portfolio.
    case customer(Int)
    /// Place in Today.
    case today(Int)
    case item(ItemID)
    /// What the cursor is on already.
    case current
  }

  let target: Target
  /// What it may be called instead of its number.
  let name: String?
  let text: String
  /// Read out before it.
  var heading: String?

  init(_ target: Target, name: String? = nil, _ text: String, heading: String? = nil) {
    self.target = target
    self.name = name
    self.text = text
    self.heading = heading
  }
}

extension LinearSession {
  var rows: [LinearRow] {
    switch model.screen {
    case .portfolio: return customers
    case .today: return today
    case .board, .checklists, .issues, .timeline, .history:
      guard let context = model.context(for: model.screen) else { return [] }
      switch model.screen {
      case .board: return model.board.spokenRows(in: context)
      case .checklists: return model.checklists.spokenRows(in: context)
      case .issues: return model.issues.spokenRows(in: context)
      case .timeline: return model.timeline.spokenRows(in: context)
      case .history: return model.history.spokenRows(in: context)
      case .today, .portfolio: return []
      }
    }
  }

  private var customers: [LinearRow] {
    let page = model.portfolio.page
    return page.rows.enumerated().map { index, row in
      LinearRow(
        .customer(page.offset + index), name: row.id.rawValue, row.spoken(on: model.day))
    }
  }

  private var today: [LinearRow] {
    let page = model.today.page
    let due = page.rows.enumerated().map { index, row in
      LinearRow(
        .today(page.offset + index), name: "\(row.project.id)/\(row.thing.item)", row.spoken(on: model.day),
        heading: index == 0 ? "\(page.heading.sentenceStart):" : nil)
    }
    let news = model.today.news.enumerated().map { index, line in
      LinearRow(
        .today(model.today.due + index),
        "\(line.entry.actor) (\(line.customer)) \(line.entry.summary), \(Words.when(line.entry.at, model.moment))",
        heading: index == 0 ? "Since you looked:" : nil)
    }
    return due + news
  }

  mutating func readList() {
    let rows = rows
    for line in model.spokenHeading { say(line) }
    guard !rows.isEmpty else {
      let isFirst = model.screen == .portfolio && model.portfolio.page.total == 0
      say(
        model.emptyFilterLine(clearing: "clear-filter shows all")
          ?? (isFirst ? "There is no customer here yet. add makes one." : "There is nothing here."))
      return
    }
    if top >= rows.count { top = 0 }
    // A few rows more are no reason to stop.
    let end = rows.count <= top + Self.page + 3 ? rows.count : top + Self.page
    for index in top..<end {
      if let heading = rows[index].heading { say(heading) }
      say("\(index + 1). \(rows[index].text)")
    }
    let left = rows.count - end
    say("\(left > 0 ? "\(left) more: type more. " : "")\(Self.numbers(rows.count)), or a verb; ? lists them.")
  }

  static func numbers(_ count: Int) -> String { count == 1 ? "Choose 1" : "Choose 1 to \(count)" }

  /// Puts the cursor on a row.
  mutating func select(row number: Int) -> Bool {
    let rows = rows
    guard rows.indices.contains(number - 1) else {
      say(
        rows.isEmpty
          ? "There is nothing here to choose." : "There is no \(number). \(Self.numbers(rows.count)).")
      return false
    }
    select(rows[number - 1].target)
    return true
  }

  mutating func select(_ target: LinearRow.Target) {
    switch target {
    case .customer(let place): model.portfolio.select(place, height: model.portfolioRows)
    case .today(let place): model.today.window.select(place, count: model.today.count)
    case .item(let id): _ = model.onScreen(model.screen) { $0.select(id, in: $1) }
    case .current: break
    }
  }

  /// Everything known of what the cursor is on.
  mutating func readDetail() {
    if model.screen == .today {
      read(([TodayDetail.title(model)] + TodayDetail.lines(model).map(\.spoken)).filter { !$0.isEmpty })
      return
    }
    guard let context = model.context(for: model.screen) else { return }
    read(detail(in: context).filter { !$0.isEmpty })
  }

  private func detail(in context: ScreenContext) -> [String] {
    switch model.screen {
    case .checklists:
      return [CheckDetail.title(of: model.checklists, in: context)]
        + CheckDetail.lines(of: model.checklists, in: context).map(\.spoken)
    case .issues:
      return [IssueDetail.title(of: model.issues, in: context)]
        + IssueDetail.lines(of: model.issues, in: context).map(\.spoken)
    case .history:
      return [HistoryDetail.title(of: model.history)]
        + HistoryDetail.lines(of: model.history, in: context).map(\.spoken)
    case .board, .timeline:
      let current =
        model.screen == .board ? model.board.current(in: context) : model.timeline.current(in: context)
      guard let task = current.flatMap({ context.project.task($0) }) else { return ["No task is chosen."] }
      let reader = CardReader.reader(task, context.project.schedule(on: context.today)[task.id], in: context)
      return [reader.title] + reader.lines.map(\.text)
    case .today, .portfolio: return []
    }
  }
}

extension DetailLine {
  fileprivate var spoken: String { label.isEmpty ? text : "\(label): \(text)" }
}
