import Domain

/// Why a row has its dates: its cause, the chain to the end of the project, and conflicts.
extension TimelineScreen {
  func why(_ context: ScreenContext) -> Reader {
    let facts = facts(in: context)
    if let ghost {
      let item = ghost.task
      let lines = ghost.lines.map { line in
        Reader.Line(line, item: ghost.whatIf?.changes.first { line.hasPrefix("  \($0.task) ") }?.task ?? item)
      }
      return Reader("What the move of \(item) would do", lines: lines)
    }
    var lines: [Reader.Line] = []
    if let row = currentRow(in: context) {
      lines.append(Reader.Line(summary(of: row, context), item: row.item))
      if let line = facts.schedule[row.item] { lines += causes(line, context) }
    }
    lines += chain(facts, context)
    let conflicts = facts.schedule.conflicts.filter { context.isSeen($0.task) }
    lines.append(
      conflicts.isEmpty
        ? Reader.Line("Every promised date is kept.", item: Self.place(context))
        : Reader.Line("Broken or in danger:"))
    lines += conflicts.map { Reader.Line("  \($0.text).", item: $0.task) }
    lines += clashes(facts, context) + around(facts, context)
    return Reader("Why these dates", lines: lines)
  }

  private func causes(_ line: ScheduleLine, _ context: ScreenContext) -> [Reader.Line] {
    var lines: [Reader.Line] = []
    switch line.cause {
    case .projectStart: lines.append(Reader.Line("  It starts with the project.", item: line.id))
    case .today: lines.append(Reader.Line("  Nothing holds it: it could start today.", item: line.id))
    case .after(let task, let kind, let lag):
      let wait = lag == 0 ? "" : ", \(lag.signed) bd"
      lines.append(
        Reader.Line("  It \(kind.words) \(name(task, context))\(wait).", item: reachable(task, context)))
    case .fixed(let grade): lines.append(Reader.Line("  Its day is fixed, \(grade.rawValue).", item: line.id))
    case .actual: lines.append(Reader.Line("  It was started or finished then.", item: line.id))
    }
    if let float = line.float {
      let words =
        float <= 0
        ? "  It is critical: a day later moves the end or breaks a promise."
        : "  It may slip \(float) bd, until \(line.latestFinish.short(near: context.today))."
      lines.append(Reader.Line(words, item: line.id))
    }
    if let limit = line.limit {
      lines.append(Reader.Line("  Then \(name(limit, context)) would move.", item: reachable(limit, context)))
    }
    return lines
  }

  /// The item for lines about go-live as a whole.
  private static func place(_ context: ScreenContext) -> ItemID {
    context.project.head.goLiveTask ?? ItemID(context.project.id.rawValue)
  }

  private func clashes(_ facts: TimelineFacts, _ context: ScreenContext) -> [Reader.Line] {
    guard facts.others != nil else { return [] }
    let clashes = facts.clashes(in: context.project)
    if clashes.isEmpty {
      return [
        Reader.Line("Nobody on its go-live is needed by another project that day.", item: Self.place(context))
      ]
    }
    return [Reader.Line("Needed in two places:")]
      + clashes.map { Reader.Line("  \($0.text).", item: $0.booking.item) }
  }

  /// The window in both zones, and the forecast from closed projects.
  private func around(_ facts: TimelineFacts, _ context: ScreenContext) -> [Reader.Line] {
    let (project, place) = (context.project, Self.place(context))
    var lines: [Reader.Line] = []
    if let window = facts.window {
      lines.append(Reader.Line("Go-live window \(window.words)", item: place))
    }
    lines += facts.siteWindows.map { Reader.Line("Go-live window \($0.words)", item: place) }
    lines += facts.windowWarnings.map { Reader.Line("  \($0)", item: place) }
    guard let passages = context.externalFacts.passages, !project.isLive else { return lines }
    if let past = facts.past {
      lines.append(Reader.Line("From your closed projects: \(past.words(near: context.today))", item: place))
      lines.append(
        Reader.Line(
          "  Each phase up to \(past.phase) takes as long as it did in one of the closed projects; half of all "
            + "combinations end by P50, four fifths by P80.", item: place))
    } else {
      let count = Set(passages.map(\.project)).count
      lines.append(
        Reader.Line(
          "From your closed projects: \(Words.count(count, "closed project")), too few to say when it goes live.",
          item: place))
    }
    return lines
  }

  /// `Window 08:00-10:30 ET = 05:00-07:30 PT (site)   P50 Tue 24 Nov  P80 Wed 25 Nov (12 closed projects)`
  package func aroundLine(in context: ScreenContext) -> String {
    let facts = facts(in: context)
    let parts = [
      facts.window.map { "Window \($0.words)" }, facts.past.map { $0.words(near: context.today) },
    ]
    return parts.compactMap { $0 }.joined(separator: "   ")
  }

  private func chain(_ facts: TimelineFacts, _ context: ScreenContext) -> [Reader.Line] {
    guard !facts.critical.isEmpty else {
      return [Reader.Line("Nothing open is critical.", item: Self.place(context))]
    }
    return [Reader.Line("Critical, in order:")]
      + facts.critical.map { line in
        Reader.Line("  \(line.finish.short(near: context.today))  \(name(line.id, context))", item: line.id)
      }
  }

  /// `Readiness  Tue 03 Nov - Fri 20 Nov, baseline Tue 17 Nov, +3 bd, 2 bd of float`
  package func summary(of row: TimelineFacts.Row, _ context: ScreenContext) -> String {
    let facts = facts(in: context)
    switch row.content {
    case .phase(let index):
      let phase = context.project.phases[index]
      guard let span = facts.schedule.phases[phase.id] else { return phase.title }
      let variance = span.variance.map { ", \($0.signed) bd to baseline" } ?? ""
      return
        "\(phase.title)  \(span.start.short(near: context.today)) - \(span.finish.short(near: context.today)), \(span.days) bd, "
        + "\(span.tasksDone) of \(span.tasks) done\(variance)"
    case .task, .wave:
      guard let task = context.project.task(row.item), let line = facts.schedule[row.item] else {
        return row.item.rawValue
      }
      let base = task.baselineFinish.map { ", baseline \($0.short(near: context.today))" } ?? ""
      let variance = line.variance.map { ", \($0.signed) bd" } ?? ""
      let float = line.float.map { ", float \($0) bd" } ?? ""
      let fixed = task.fixed.map { ", \(task.fixedGrade.rawValue) \($0.short(near: context.today))" } ?? ""
      return
        "\(task.id) \(task.title)  \(line.start.short(near: context.today)) - \(line.finish.short(near: context.today))\(base)\(variance)\(float)\(fixed)"
    }
  }

  /// Dates the plan does not meet, as far as this user may see them.
  package func conflicts(in context: ScreenContext) -> [ScheduleConflict] {
    facts(in: context).schedule.conflicts.filter { context.isSeen($0.task) }
  }

  private func reachable(_ id: ItemID, _ context: ScreenContext) -> ItemID? { context.isSeen(id) ? id : nil }

  private func name(_ id: ItemID, _ context: ScreenContext) -> String {
    context.isSeen(id) ? "\(id) \(context.project.title(of: id))" : "work of the provider"
  }
}
