import Domain

extension WorkspaceContext {
  /// The facts behind a row of the portfolio: from the project if it is open, else from the row.
  func why(_ row: ProjectSummary) -> Reader {
    if let planned = project?.planned, planned.project.id == row.id {
      return WhyReader.project(planned, for: actor)
    }
    let place = ItemID(row.id.rawValue)
    let report = row.health(on: day).shown(to: actor, of: row.id)
    let word = report.isOverridden ? " (set by hand, computed \(report.computed.rawValue))" : ""
    var facts = [Fact("Health \(report.health.mark) \(report.health.rawValue)\(word):", item: place)]
    facts += report.reasons.map { Fact("  \($0.text)", item: $0.item) }
    facts += goLive(row)
    facts += [
      Fact("Ready \(row.ready)%: \(row.done) of \(row.total) required tasks are settled.", item: place),
      Fact(
        "Phase \(row.phaseTitle): \(row.gateOpen) of \(row.gateTotal) gate criteria are open.",
        item: ItemID(row.phase)),
    ]
    facts += held(row)
    if row.urgentIssues > 0 { facts.append(Fact("Issues P1 or P2: \(row.urgentIssues) open.")) }
    if row.disputed > 0 { facts.append(Fact("Checklist items disputed: \(row.disputed).")) }
    if !row.nextTitle.isEmpty, actor.side == .provider {
      let due = row.nextDue.map { ", due \($0.short(near: day))" } ?? ""
      facts.append(Fact("Next: \(DisplayText.line(row.nextTitle))\(due).", item: row.nextItem))
    }
    return Reader(
      "Why: \(DisplayText.line(row.customer))",
      lines: facts.map { Reader.Line($0.text, item: $0.item ?? place) })
  }

  private func goLive(_ row: ProjectSummary) -> [Fact] {
    var facts = [Fact("\(row.goLiveDates(on: day).words(near: day).sentenceStart).")]
    if let float = row.float(on: day) {
      facts.append(Fact("Float: \(Words.float(float)) for the work before go-live."))
    }
    return facts
  }

  private func held(_ row: ProjectSummary) -> [Fact] {
    func words(_ days: Int, _ since: Day?) -> String {
      "\(days) bd\(since.map { ", since \($0.short(near: day))" } ?? "")"
    }
    var facts: [Fact] = []
    if let days = row.heldDays(on: day) {
      facts.append(
        Fact("Held longest by \(row.holder.ball): \(words(days, row.heldSince)).", item: row.nextItem))
    }
    if row.holder != .customer, let days = row.heldByCustomerDays(on: day) {
      facts.append(Fact("Held longest by the customer: \(words(days, row.heldByCustomerSince))."))
    }
    return facts
  }
}
