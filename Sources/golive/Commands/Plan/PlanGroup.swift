import ArgumentParser
import Domain

struct PlanGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "The dates of every task: float, critical path, baselines; re-plan.",
    discussion: "The project may also come before the verb: golive plan northwind fix EXE-25 \"24 nov\".",
    subcommands: [
      PlanShow.self, PlanReplan.self, PlanBaseline.self, PlanBaselines.self, PlanFix.self, PlanRelease.self,
      PlanAfter.self, PlanDuration.self, PlanWave.self, PlanWaves.self,
    ], defaultSubcommand: PlanShow.self)
}

struct PlanShow: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Every task with start, finish, float, baseline and variance.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "Only tasks of this phase.") var phase: String?
  @Flag(help: "Only open tasks without float.") var critical = false
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let phase = try phase.map { (name) throws(CommandFailure) in try open.project.phaseID(name) }
    let dates = open.dates(call)
    let lines = dates.lines(in: phase).filter { !critical || $0.isCritical }
    try call.output.show(.plan(open, dates, lines: lines))
  }
}

struct PlanReplan: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "replan", abstract: "Recalculate all open dates as of today.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "Why.") var reason: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.replan(reason: reason))
  }
}

struct PlanBaseline: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Store the dates as they are now, to compare later ones with.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "Why.") var reason: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.baseline(reason: reason))
  }
}

struct PlanBaselines: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "baselines", abstract: "List the baselines.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.baselines(open.project))
  }
}
