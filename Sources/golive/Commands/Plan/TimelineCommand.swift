import ArgumentParser
import Domain

struct TimelineCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Draw the plan by week: critical path, baseline, grades, blackout days.",
    discussion: "--json and --csv give the days of each task in place of bars.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "Only tasks of this phase.") var phase: String?
  @Flag(help: "Only open tasks without float.") var critical = false
  @Option(help: FilterHelp.text) var filter: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let phase = try phase.map { (name) throws(CommandFailure) in try open.project.phaseID(name) }
    let dates = open.dates(call)
    let filter = try open.filter(filter, for: .tasks(of: open.project), call)
    let planned = filter.isEmpty ? nil : open.planned(call)
    let lines = dates.lines(in: phase).filter { line in
      (!critical || line.isCritical)
        && (planned.map { planned in
          open.project.task(line.id).map { filter.accepts($0, in: planned) } ?? false
        } ?? true)
    }
    let chart = Gantt(dates, lines: lines, today: call.today)
    let passages = call.actor.side == .provider ? try open.passages() : nil
    try call.output.show(
      .timeline(open, dates, lines: lines, chart: chart, today: call.today, passages: passages))
  }
}
