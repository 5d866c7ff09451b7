import Domain

/// The lines below the chart on wide screens.
extension TimelineScreen {
  /// The facts of the row under the cursor, and conflicts.
  package func details(in context: ScreenContext) -> [DetailLine] {
    guard let row = currentRow(in: context) else { return [] }
    let facts = facts(in: context)
    var lines = [DetailLine(summary(of: row, context), tone: .heading)]
    if let task = context.project.task(row.item) {
      let reader = CardReader.reader(task, facts.schedule[task.id], in: context)
      lines += reader.lines.map { DetailLine($0.text) }
    }
    return lines
      + conflicts(in: context).map {
        DetailLine("\($0.text).", tone: $0.kind == .advice ? .muted : .bad)
      }
      + facts.clashes(in: context.project).map { DetailLine("Clash: \($0.text).", tone: .bad) }
  }

  /// The tasks of the critical path, and the longest waits.
  package func around(in context: ScreenContext) -> [DetailLine] {
    let (facts, today) = (facts(in: context), context.today)
    var lines: [DetailLine] = []
    let window = aroundLine(in: context)
    if !window.isEmpty { lines.append(DetailLine(window)) }
    lines += facts.siteWindows.map { DetailLine("  \($0.words)") }
    lines += facts.windowWarnings.map { DetailLine($0, tone: .attention) }
    let held = context.project.heldItems(on: today, for: context.actor)
    let rows = 3
    lines.append(
      DetailLine(
        facts.critical.isEmpty
          ? "Nothing open is critical." : "Critical, \(Words.count(facts.critical.count, "task")):",
        tone: .heading))
    lines += facts.critical.prefix(rows).map { line in
      DetailLine("  \(line.finish.short(near: today))  \(line.id) \(context.project.title(of: line.id))")
    }
    if facts.critical.count > rows {
      lines.append(DetailLine("  and \(facts.critical.count - rows) more: w", tone: .muted))
    }
    guard !held.isEmpty else { return lines }
    lines.append(DetailLine("Held longest:", tone: .heading))
    return lines
      + held.prefix(rows).map {
        DetailLine("  \($0.holder.ball) \($0.businessDays)d  \($0.item) \($0.title)")
      }
  }
}
