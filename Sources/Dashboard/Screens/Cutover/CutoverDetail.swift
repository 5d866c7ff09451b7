import Domain

/// The step under the cursor, the poll, and the log, newest first.
enum CutoverDetail {
  static func title(of screen: CutoverScreen, in context: ScreenContext) -> String {
    guard let step = screen.currentStep(in: context) else { return "log" }
    return "\(step.number). \(step.title)"
  }

  static func lines(of screen: CutoverScreen, in context: ScreenContext) -> [DetailLine] {
    guard let cutover = screen.cutover(in: context) else { return planning }
    let clocks = CutoverClocks(cutover, in: context)
    let step = screen.currentStep(in: context).map { lines(of: $0, context, clocks) } ?? []
    let poll = poll(cutover, context, clocks)
    let log = log(cutover, clocks)
    // The poll is asked for first; once it is over, the log is what counts.
    let isPolling = !cutover.state.isOver && !cutover.pollMissing.isEmpty
    return step + (isPolling ? poll + log : log + poll) + missing(cutover, screen.missing)
  }

  private static let planning = [
    DetailLine("A cutover is the plan of the go-live day: who does what, and when, in every zone."),
    DetailLine("a plans it from the template's runbook."),
  ]

  private static func lines(
    of step: Project.RunbookStep, _ context: ScreenContext, _ clocks: CutoverClocks
  ) -> [DetailLine] {
    var lines: [DetailLine] = []
    let who = context.project.ownerName(step.owner, assignee: nil)
    lines.append(DetailLine(step.site.map { "\(who), at \($0)" } ?? who, label: "Who"))
    let when = step.time.map { "\($0)  " } ?? ""
    if let planned = step.planned {
      lines.append(DetailLine(when + clocks.all(planned.instant), label: "Planned"))
    }
    if let at = step.settledAt {
      let by = step.settledBy.map { " by \($0)" } ?? ""
      lines.append(DetailLine("\(step.state.rawValue) \(clocks.all(at))\(by)", label: "Actual", tone: .good))
    }
    if let note = step.note { lines.append(DetailLine(note, label: "Note")) }
    return lines
  }

  private static func poll(
    _ cutover: Project.Cutover, _ context: ScreenContext, _ clocks: CutoverClocks
  ) -> [DetailLine] {
    guard !cutover.asked.isEmpty else { return [] }
    return [.heading("Go/no-go poll")]
      + cutover.asked.map { role in
        guard let vote = cutover.vote(of: role) else {
          return DetailLine("no answer yet", label: role.rawValue, tone: .attention)
        }
        let at = vote.at.flatMap { time in clocks.zones.first.map { ", " + clocks.time(time, in: $0) } } ?? ""
        let why = vote.note.map { ": \($0)" } ?? ""
        return DetailLine(
          "\(vote.word), \(vote.onBehalf ?? vote.by)\(at)\(why)", label: role.rawValue,
          tone: vote.isGo ? .good : .bad)
      }
  }

  private static func log(_ cutover: Project.Cutover, _ clocks: CutoverClocks) -> [DetailLine] {
    let entries = cutover.log.reversed()
    guard !entries.isEmpty else {
      return [.heading("Log"), DetailLine("Nothing yet.  c writes a line", tone: .muted)]
    }
    return [.heading("Log")]
      + entries.map { line in
        let at = clocks.zones.first.map { clocks.time(line.at, in: $0) } ?? ""
        let place = line.site.map { " [\($0)]" } ?? ""
        return DetailLine("\(line.by)\(place)  \(line.text)", label: at)
      }
  }

  /// What stands between now and the declaration; all of it with `w`.
  private static func missing(
    _ cutover: Project.Cutover, _ missing: [GateReport.Missing]
  ) -> [DetailLine] {
    let all = lines(missing)
    guard cutover.declaration == nil, let first = all.first else { return [] }
    let shown = all.prefix(shownMissing)
    let more = all.count - shown.count
    let rest = more > 0 ? [DetailLine("and \(more) more  w", tone: .muted)] : []
    return first.tone == .good ? all : [.heading("Before services are declared live")] + shown + rest
  }

  private static let shownMissing = 5

  static func lines(_ missing: [GateReport.Missing]) -> [DetailLine] {
    guard !missing.isEmpty else {
      return [DetailLine("Nothing stands against declaring services live.", tone: .good)]
    }
    return missing.map { DetailLine($0.text, tone: .attention) }
  }
}
