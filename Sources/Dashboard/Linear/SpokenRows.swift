import Domain

/// Rows of the screens as one sentence each.
extension ProjectSummary {
  func spoken(on today: Day) -> String {
    var facts = [customer, status == .active ? phaseTitle : "\(phaseTitle), \(status.title)"]
    facts.append("health \(health(on: today).health.rawValue)")
    facts.append(gateOpen == 0 ? "gate ready" : "\(gateOpen) open at the gate")
    if let days = heldDays(on: today) {
      facts.append("with \(holder.ball) for \(Words.count(days, "business day"))")
    }
    facts.append(goLiveDates(on: today).words(near: today))
    if status == .active, let float = float(on: today) {
      let days = Words.count(abs(float), "business day")
      facts.append(float < 0 ? "\(days) short" : "float \(days)")
    }
    facts.append("\(ready) % ready")
    if openIssues > 0 { facts.append(Words.count(openIssues, "open issue")) }
    return facts.joined(separator: ", ")
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

extension Model {
  /// Where we are, in a line or two.
  var spokenHeading: [String] {
    let filtered = filter.isEmpty ? "" : ", filter \(filter.text)"
    guard screen.needsProject, let context = context(for: screen) else {
      guard screen == .portfolio else { return ["Today, \(day.short(near: day))\(filtered)."] }
      let query = portfolio.query
      return [
        "Portfolio: \(portfolio.count) of \(portfolio.page.total) customers, \(query.scope.title), "
          + "sorted by \(query.order.title)\(filtered)."
      ]
    }
    let head = "\(context.project.head.customer), \(screen.title)"
    switch screen {
    case .board: return board.spokenHeading(head + filtered, in: context)
    case .checklists: return checklists.spokenHeading(head + filtered, in: context)
    case .timeline: return timeline.spokenHeading(head + filtered, in: context)
    case .issues:
      let open = context.project.issues.count { $0.state.isOpen }
      return ["\(head)\(filtered): \(open) open of \(context.project.issues.count)."]
    case .history: return ["\(head)\(filtered), newest first."]
    case .today, .portfolio: return []
    }
  }
}

extension BoardScreen {
  func spokenHeading(_ head: String, in context: ScreenContext) -> [String] {
    guard let focus = focus(in: context) else { return ["\(head)."] }
    let column = focus.columns[focus.column]
    let phases = focus.columns.map { "\($0.title) \($0.done) of \($0.total)" }.joined(separator: ", ")
    let gate =
      column.gateTotal == 0
      ? "" : " Gate \(column.gateTitle): \(column.gateOpen) of \(column.gateTotal) open."
    return [
      "\(head), phase \(column.title): \(column.done) of \(column.total) done.\(gate)",
      "Phases: \(phases). Type a phase's name for its cards.",
    ]
  }

  func spokenRows(in context: ScreenContext) -> [LinearRow] {
    guard let focus = focus(in: context) else { return [] }
    let column = focus.columns[focus.column]
    return (column.open + column.settled).map { place in
      let task = context.project.tasks[place]
      let face = CardFace(task, focus.schedule[task.id], in: context)
      let facts = [
        "\(task.id) \(face.title)", face.mark.word, face.who, face.ball.isEmpty ? "" : "with \(face.ball)",
        face.day.isEmpty ? "" : task.state.isSettled ? "on \(face.day)" : "by \(face.day)",
        Int(face.late).map { "\(Words.count($0, "business day")) behind" } ?? "", face.why,
      ]
      return LinearRow(
        .item(task.id), name: task.id.rawValue, facts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }
}

extension ChecklistsScreen {
  func spokenHeading(_ head: String, in context: ScreenContext) -> [String] {
    guard let list = checklist(in: context) else { return ["\(head): none."] }
    let all = context.project.checklists.map(\.code).joined(separator: ", ")
    let done = list.checks.count { $0.state.isComplete }
    return ["\(head), \(list.code) \(list.title): \(done) of \(list.checks.count) complete. Lists: \(all)."]
  }

  func spokenRows(in context: ScreenContext) -> [LinearRow] {
    guard let list = checklist(in: context) else { return [] }
    let fresh = fresh(in: context)
    var rows: [LinearRow] = []
    for section in fresh.list.sections {
      for (index, id) in section.rows.enumerated() {
        guard let check = fresh.check(id, in: context) else { continue }
        var facts = ["\(check.number) \(check.title)", check.stateWord]
        if let result = check.result { facts.append("result \(result.rawValue)") }
        if let due = check.due {
          facts.append(Words.due(due, isLate: check.isLate(on: context.today), context))
        }
        facts.append(CheckAdvice(check, mode: list.mode, in: context).needs)
        rows.append(
          LinearRow(
            .item(id), name: check.number, facts.filter { !$0.isEmpty }.joined(separator: ", "),
            heading: index == 0 && !section.title.isEmpty ? "\(section.title):" : nil))
      }
    }
    return rows
  }
}

extension IssuesScreen {
  func spokenRows(in context: ScreenContext) -> [LinearRow] {
    let fresh = fresh(in: context)
    let ids = fresh.list.sections.flatMap { $0.rows }
    return ids.compactMap { id -> LinearRow? in
      guard let issue = fresh.issue(id, in: context) else { return nil }
      var facts = ["\(issue.id) \(issue.priority.rawValue) \(issue.title)", issue.state.title]
      if issue.state.isOpen {
        facts.append("with \(Words.ball(of: issue.id, issue.holder, in: context))")
      }
      if let due = issue.due {
        facts.append(Words.due(due, isLate: issue.isLate(on: context.today), context))
      }
      if let next = issue.nextAction { facts.append("next: \(next.text)") }
      return LinearRow(.item(id), name: id.rawValue, facts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }
}

extension TimelineScreen {
  func spokenHeading(_ head: String, in context: ScreenContext) -> [String] {
    let schedule = facts(in: context).schedule
    let words = context.project.goLiveDates(schedule, on: context.today).words(near: context.today)
    return ["\(head). \(words.sentenceStart)."]
  }

  func spokenRows(in context: ScreenContext) -> [LinearRow] {
    let facts = facts(in: context)
    let project = context.project
    return fresh(in: context).rows(in: context).compactMap { row -> LinearRow? in
      switch row.content {
      case .phase(let index):
        let phase = project.phases[index]
        guard let span = facts.schedule.phases[phase.id] else { return nil }
        let late = span.variance.map { $0 > 0 ? ", \($0) business days behind the baseline" : "" } ?? ""
        return LinearRow(
          .item(row.item),
          "Phase \(phase.title), \(span.start.short(near: context.today)) to \(span.finish.short(near: context.today)), "
            + "\(span.percent) % done\(late)")
      case .task(let place):
        let task = project.tasks[place]
        guard let line = facts.schedule[task.id] else { return nil }
        let float = line.float.map { $0 <= 0 ? ", no float" : ", float \($0)" } ?? ", done"
        return LinearRow(
          .item(task.id), name: task.id.rawValue,
          "\(task.id) \(task.title), \(line.start.short(near: context.today)) to \(line.finish.short(near: context.today))\(float)"
        )
      case .wave(let place):
        let wave = facts.waves[place]
        return LinearRow(
          .item(row.item),
          "Wave \(wave.title)\(wave.goLive.map { ", go-live \($0.short(near: context.today)) (\(wave.goLiveGrade.rawValue))" } ?? "")"
        )
      }
    }
  }
}

extension HistoryScreen {
  func spokenRows(in context: ScreenContext) -> [LinearRow] {
    let sequences = fresh(in: context).list.sections.flatMap { $0.rows }
    return sequences.compactMap { sequence -> LinearRow? in
      guard let entry = entry(sequence) else { return nil }
      let undone = entry.undoneBy == nil ? "" : ", undone"
      return LinearRow(
        .item(Self.rowID(sequence)), name: "#\(sequence)",
        "\(Words.when(entry.at, context.moment)), \(entry.who(for: context.actor)): \(entry.summary)\(undone)"
      )
    }
  }
}

extension Words {
  fileprivate static func due(_ day: Day, isLate: Bool, _ context: ScreenContext) -> String {
    "due \(day.short(near: context.today))\(isLate ? ", late" : "")"
  }
}
