import Domain

/// Facts of the selected card as labelled lines, the most important first.
package struct CardFacts: Sendable {
  package struct Line: Hashable, Sendable {
    package let label: String
    package let text: String
    /// The item that Enter goes to.
    package let item: ItemID?

    init(_ label: String, _ text: String, item: ItemID? = nil) {
      self.label = label
      self.text = text
      self.item = item
    }
  }

  package let mark: CardMark
  /// Id and whole title.
  package let title: String
  package let lines: [Line]
  /// State, ball and reason in one line, for layouts without room for `lines`; the day is on the card.
  package let brief: String

  package init(_ task: Project.Task, _ line: ScheduleLine?, in context: ScreenContext) {
    let forecast = CardForecast(task, line, in: context)
    mark = CardMark(task, in: context.project)
    title = "\(task.id) \(task.title)"
    lines =
      Self.state(task, mark, in: context) + Self.dates(task, line, forecast, in: context)
      + Self.needs(task, in: context) + Self.paper(task, in: context.project)
      + Self.proof(task, in: context.project) + Self.rest(task, in: context)
    let ball = CardFace(task, line, in: context).ball
    let shown = ["Why", "Needs", "Proof", "Issue"]
    let more = lines.filter { shown.contains($0.label) }.map { "\($0.label.lowercased()): \($0.text)" }
    brief = ([mark.word, ball, Self.who(task, in: context.project), forecast.floatWords] + more).filter {
      !$0.isEmpty
    }
    .joined(separator: "  ")
  }

  private static func state(_ task: Project.Task, _ mark: CardMark, in context: ScreenContext) -> [Line] {
    let project = context.project
    var words = [mark.word]
    if !task.state.isSettled { words.append(ball(task, in: context)) }
    if let finished = task.finished { words.append("on \(finished.long)") }
    words.append(who(task, in: project))
    if let started = task.started, !task.state.isSettled, started != task.heldSince {
      words.append("started \(started.short(near: context.today))")
    }
    var result = [Line("State", words.joined(separator: "  "))]
    if let reason = task.reason {
      let next = task.nextCheck.map { "  look again \($0.short(near: context.today))" } ?? ""
      result.append(Line("Why", reason + next))
    }
    return result
  }

  /// `forecast Fri 20 Nov  baseline Tue 17 Nov (+3)  no float, critical  after EXE-03 Order`.
  private static func dates(
    _ task: Project.Task, _ line: ScheduleLine?, _ forecast: CardForecast, in context: ScreenContext
  ) -> [Line] {
    guard let day = forecast.day else { return [] }
    var words = ["forecast \((line?.finish ?? day).short(near: context.today))"]
    if let fixed = task.fixed {
      words.append("\(task.fixedGrade.rawValue) \(fixed.short(near: context.today))")
    }
    if let baseline = task.baselineFinish {
      words.append("baseline \(baseline.short(near: context.today))")
    } else if let first = task.plannedFinish, first != task.finish {
      words.append("\(TaskSlip.name(isBaseline: false)) \(first.short(near: context.today))")
    } else if let plan = task.finish {
      words.append("plan \(plan.short(near: context.today))")
    }
    if forecast.late > 0 { words[words.count - 1] += " (+\(forecast.late) bd)" }
    let critical = line?.isCritical == true ? ", critical" : ""
    if !forecast.floatWords.isEmpty { words.append(forecast.floatWords + critical) }
    let driver = line?.driver.flatMap { context.project.task($0) }
    guard let driver, Policy.maySee(driver.visibility, context.actor) else {
      return [Line("Dates", words.joined(separator: "  "))]
    }
    words.append("after \(driver.id) \(driver.title)")
    return [Line("Dates", words.joined(separator: "  "), item: driver.id)]
  }

  private static func who(_ task: Project.Task, in project: Project) -> String {
    let name = project.ownerName(task.owner, assignee: task.assignee)
    return name == task.owner.rawValue ? "\(task.owner.title) (\(name))" : "\(name) (\(task.owner.rawValue))"
  }

  private static func ball(_ task: Project.Task, in context: ScreenContext) -> String {
    let holder = context.project.turn(of: task.id, task.holder)
    guard let since = context.project.heldSince(task.id), since <= context.today else {
      return holder.ball
    }
    let days = Span.workingDays(from: since, to: context.today, context.project.calendar)
    return "\(holder.ball) \(days) bd since \(since.short(near: context.today))"
  }

  private static func needs(_ task: Project.Task, in context: ScreenContext) -> [Line] {
    let visible = context.project.blockers(of: task).filter { Policy.maySee($0.visibility, context.actor) }
    guard !visible.isEmpty else { return [] }
    let names = visible.map { "\($0.id) \($0.title)" }.joined(separator: "; ")
    return [Line("Needs", names, item: visible.first?.id)]
  }

  /// The document the task is about, and what became of it.
  private static func paper(_ task: Project.Task, in project: Project) -> [Line] {
    guard let document = task.document else { return [] }
    let newest = project.latest(document.kind)
    let words = newest.map { "\($0.name), \(project.standing(of: $0).words)" }
    let wanted = task.state.isSettled ? "" : "; done once it is \(document.step.rawValue)"
    return [
      Line("Paper", "\(words ?? "\(document.kind.title), not made yet")\(wanted)", item: newest?.id)
    ]
  }

  private static func proof(_ task: Project.Task, in project: Project) -> [Line] {
    if let evidence = task.evidence { return [Line("Proof", DisplayText.line(evidence))] }
    if !task.state.isSettled, let shown = project.ownEvidence(of: task) { return [Line("Proof", shown)] }
    guard !task.evidenceWanted.isEmpty, !task.state.isSettled else { return [] }
    let need = task.weight == .required ? "wanted before it is done" : "wanted"
    return [Line("Proof", "none yet; \(need): \(task.evidenceWanted) -- A adds it")]
  }

  private static func rest(_ task: Project.Task, in context: ScreenContext) -> [Line] {
    let project = context.project
    var result: [Line] = []
    if let comments = project.comments[task.id], let last = comments.last {
      let count = comments.count == 1 ? "" : "  (\(comments.count) comments)"
      result.append(Line("Said", "\(last.author): \(DisplayText.line(last.text))\(count)", item: last.id))
    }
    let issues = project.issues.filter { $0.link == task.id && $0.state.isOpen }
    if let issue = issues.first {
      let more = issues.count == 1 ? "" : "  (+\(issues.count - 1))"
      result.append(
        Line("Issue", "\(issue.id) \(issue.priority.rawValue) \(issue.title)\(more)", item: issue.id))
    }
    if let site = task.site { result.append(Line("Site", project.site(site)?.title ?? site)) }
    result.append(Line("Plan", plan(task, in: context)))
    if let note = task.note { result.append(Line("Note", DisplayText.line(note))) }
    return result
  }

  private static func plan(_ task: Project.Task, in context: ScreenContext) -> String {
    let project = context.project
    let span = [task.start, task.finish].compactMap { $0?.short(near: context.today) }.joined(
      separator: " to ")
    let phase = project.phase(task.phase)?.title ?? ""
    let weight =
      switch task.weight {
      case .required: "required to leave \(phase)"
      case .advisory: "advisory"
      case .conditional: "conditional, required here to leave \(phase)"
      }
    let hidden = task.visibility == .internal ? "  internal" : ""
    return "\(span)\(span.isEmpty ? "" : "  ")\(task.duration) bd  \(weight)\(hidden)"
  }
}

/// The complete facts of a card as text; Enter goes to the item of a line.
enum CardReader {
  static func reader(_ task: Project.Task, _ line: ScheduleLine?, in context: ScreenContext) -> Reader {
    let project = context.project
    let facts = CardFacts(task, line, in: context)
    var lines = facts.lines.filter { !["Needs", "Said", "Note"].contains($0.label) }
      .map { Reader.Line("\($0.label): \($0.text)", item: $0.item) }
    lines += related(task, in: context)
    if let note = task.note {
      lines.append(Reader.Line("Note"))
      lines += note.split(separator: "\n", omittingEmptySubsequences: false).map { Reader.Line("  \($0)") }
    }
    for comment in project.comments[task.id] ?? [] {
      let day = comment.at.map { context.moment.local($0).day.short(near: context.today) } ?? ""
      lines.append(Reader.Line("\(comment.author)  \(day)"))
      lines += comment.text.split(separator: "\n", omittingEmptySubsequences: false).map {
        Reader.Line("  \($0)")
      }
    }
    return Reader(facts.title, lines: lines)
  }

  /// The facts for plain lines.
  static func spoken(_ item: ItemID?, in context: ScreenContext) -> [String] {
    guard let task = item.flatMap({ context.project.task($0) }) else { return ["No task is chosen."] }
    let reader = reader(task, context.schedule[task.id], in: context)
    return [reader.title] + reader.lines.map(\.text)
  }

  /// Cards it depends on, and cards that depend on it.
  private static func related(_ task: Project.Task, in context: ScreenContext) -> [Reader.Line] {
    let project = context.project
    func line(_ word: String, _ other: Project.Task, _ link: Dependency) -> Reader.Line? {
      guard Policy.maySee(other.visibility, context.actor) else { return nil }
      let kind = link.kind == .finishToStart ? "" : " \(link.kind.rawValue)"
      let wait = kind + (link.lag == 0 ? "" : " \(link.lag.signed) bd")
      return Reader.Line("\(word) \(other.id) \(other.title) (\(other.state.title))\(wait)", item: other.id)
    }
    let before = task.after.compactMap { dependency in
      project.task(ItemID(dependency.task)).flatMap { line("Needs:", $0, dependency) }
    }
    let behind = project.tasks.compactMap { other in
      other.after.first { $0.task == task.id.rawValue }.flatMap { line("Blocks:", other, $0) }
    }
    return before + behind
  }
}
