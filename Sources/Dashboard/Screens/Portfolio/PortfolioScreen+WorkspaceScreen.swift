import Domain
import Layout

extension PortfolioScreen: WorkspaceScreen {
  package mutating func refresh(_ context: WorkspaceContext) {}
  package func fresh(in context: WorkspaceContext) -> Self { self }

  package var filter: Filter { query.filter }
  package var isLoaded: Bool { loaded != nil }

  package mutating func setFilter(_ filter: Filter, in context: WorkspaceContext) -> [Effect] {
    [.loadPortfolio(ask(height: rows(context)) { $0.filter = filter })]
  }

  package var filterExtent: FilterExtent? {
    isLoaded ? FilterExtent(shown: count, all: page.total, isCounted: page.rest == 0) : nil
  }

  package var suggestion: (word: String, count: Int)? {
    let words = words
    return Fuzzy.nearest(to: filter.text.lowercased(), among: words.keys.sorted()).map {
      ($0, words[$0, default: 0])
    }
  }

  package func reload(in context: WorkspaceContext) -> [Effect] {
    let chosen = chosenElsewhere
    return [.loadPortfolio(queryAroundCursor(height: rows(context)))]
      + (chosen.isEmpty ? [] : [.loadChosen(chosen)])
  }

  package func shows(_ fact: ExternalFact, in context: WorkspaceContext) -> Bool {
    switch fact {
    case .clocksAndBookings, .rejections: false
    case .pastPhases: !PortfolioLayout(context.geometry, self, context.today, on: context.day).strip.isEmpty
    }
  }

  package var selectedCount: Int { selected.count }
  package var projects: [ProjectSummary] { targets }
  package var projectUnderCursor: ProjectID? { current?.id }

  package mutating func select(line: Int, in context: WorkspaceContext) {
    select(line, height: rows(context))
  }

  package var memory: [String: String] {
    get {
      var result = [
        "row": String(window.cursor), "order": query.order.rawValue, "scope": query.scope.rawValue,
      ]
      result["cursor"] = anchor?.rawValue
      result["descending"] = query.descending ? "yes" : nil
      result["columns"] = columns.isEmpty ? nil : columns.text
      // A view that was changed is none any more.
      result["view"] = view.flatMap { $0.shows(asView($0.name)) ? $0.name : nil }
      result["selected"] =
        selected.isEmpty ? nil : selected.map(\.rawValue).sorted().joined(separator: "\n")
      return result
    }
    set {
      restore(
        anchor: newValue["cursor"].map(ProjectID.init(_:)), row: newValue["row"].flatMap { Int($0) } ?? 0)
      if let order = newValue["order"].flatMap(PortfolioQuery.Order.init) { query.order = order }
      if let scope = newValue["scope"].flatMap(PortfolioQuery.Scope.init) { query.scope = scope }
      query.descending = newValue["descending"] == "yes"
      let columns = newValue["columns"].flatMap { try? PortfolioColumn.read($0) } ?? []
      show(nil)
      self.columns = columns
      newValue["view"].map { show(asView($0)) }
      choose((newValue["selected"] ?? "").split(separator: "\n").map { ProjectID(String($0)) })
    }
  }
}

/// In plain lines.
extension PortfolioScreen {
  package func spokenHeading(_ head: String, filter: String, in context: WorkspaceContext) -> [String] {
    [
      "Portfolio: \(count) of \(page.total) customers, \(query.scope.title), "
        + "sorted by \(query.order.title)\(view.map { ", view \($0.title(for: asView($0.name)))" } ?? "")\(filter)."
    ]
  }

  package func spokenRows(in context: WorkspaceContext) -> [LinearRow] {
    let chosen = columns.columns(PortfolioColumn.self).map(\.column)
    return page.rows.enumerated().map { index, row in
      LinearRow(
        .line(page.offset + index), name: row.id.rawValue,
        chosen.isEmpty ? row.spoken(on: context.day) : row.spoken(chosen, on: context.day))
    }
  }

  /// Empty, because a row is opened instead.
  package func spokenDetail(in context: WorkspaceContext) -> [String] { [] }
}

extension ProjectSummary {
  /// The columns that somebody chose. Without the customer nobody would know whose row it is.
  fileprivate func spoken(_ columns: [PortfolioColumn], on today: Day) -> String {
    let named = columns.contains(.customer) || columns.contains(.id)
    return
      ((named ? [] : [DisplayText.line(customer)])
      + columns.compactMap { (column) -> String? in
        if column == .health { return "health \(health(on: today).health.rawValue)" }
        let text = column.text(self, on: today)
        return column == .customer || column == .why ? text : column.spoken(text)
      }).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  fileprivate func spoken(on today: Day) -> String {
    var facts = [
      customer, status == .active ? progress.phaseTitle : "\(progress.phaseTitle), \(status.title)",
    ]
    facts.append("health \(health(on: today).health.rawValue)")
    facts.append(progress.gateOpen == 0 ? "gate ready" : "\(progress.gateOpen) open at the gate")
    if let days = heldDays(on: today) {
      facts.append("with \(held.holder.ball) for \(Words.count(days, "business day"))")
    }
    facts.append(goLiveDates(on: today).words(near: today))
    if status == .active, let float = float(on: today) {
      let days = Words.count(abs(float), "business day")
      facts.append(float < 0 ? "\(days) short" : "float \(days)")
    }
    facts.append("\(ready) % ready")
    if troubles.openIssues > 0 { facts.append(Words.count(troubles.openIssues, "open issue")) }
    return facts.joined(separator: ", ")
  }
}
