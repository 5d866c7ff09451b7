import ArgumentParser
import Domain

struct CutoverGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cutover", abstract: "The go-live day: runbook, go/no-go poll, log, declaration, summary.",
    discussion: """
      The project may also come before the verb: golive cutover northwind done 5.
      golive cutover plan northwind writes the runbook; on the day, done, poll and note stamp what happens, and
      declare ends it, and check says how the next morning was. Several people may do so at once.
      """,
    subcommands: [
      CutoverShow.self, CutoverPlan.self, CutoverMove.self, CutoverAdd.self, CutoverDone.self,
      CutoverSkip.self, CutoverReopen.self, CutoverPoll.self, CutoverLog.self, CutoverDeclare.self,
      CutoverConfirm.self, CutoverCheck.self, CutoverDaySummary.self,
    ],
    defaultSubcommand: CutoverShow.self)
}

/// Which cutover is meant.
struct CutoverArgument: ParsableArguments {
  @OptionGroup var target: ProjectArgument
  @Option(help: "The wave, such as W2; without it the cutover under way, or the next.") var wave: String?

  func cutover(in project: Project) throws(CommandFailure) -> Project.Cutover {
    guard let wave else {
      if let current = project.currentCutover { return current }
      throw CommandFailure(
        .notFound, "No cutover of \(project.id) is planned. golive cutover plan \(project.id) plans it.")
    }
    if let cutover = project.cutover(ofWave: try project.laterWave(wave)) { return cutover }
    throw CommandFailure(
      .notFound,
      "No cutover of wave \(DisplayText.line(wave)) is planned. golive cutover plan \(project.id) --wave \(DisplayText.line(wave))"
    )
  }
}

/// A command about one cutover.
protocol CutoverCommand: ProgramCommand {
  var chosen: CutoverArgument { get }
  func run(_ cutover: Project.Cutover, _ open: OpenProject, _ call: Invocation) throws(CommandFailure)
}

extension CutoverCommand {
  func run(_ call: Invocation) throws(CommandFailure) {
    let open = try call.open(chosen.target.project)
    try run(try chosen.cutover(in: open.project), open, call)
  }
}

struct CutoverShow: CutoverCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Where the cutover stands: counts, poll, runbook and log.")
  @OptionGroup var chosen: CutoverArgument
  @Option(
    help: "Steps of the runbook to show: words, !x, @who, state:open, ( ); golive help filter says more.")
  var filter: String?
  @OptionGroup var options: GlobalOptions

  func run(_ cutover: Project.Cutover, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let filter = try open.filter(filter, for: .runbook, call)
    try call.output.show(.cutover(cutover, in: open.project, on: call.clock.now, filter: filter))
  }
}

struct CutoverDaySummary: CutoverCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "The day as text, once in each zone.")
  @OptionGroup var chosen: CutoverArgument
  @Option(help: "Only in this zone, by its IANA name; repeat it for several.") var zone: [String] = []
  @OptionGroup var options: GlobalOptions

  func run(_ cutover: Project.Cutover, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    var zones: [Zone] = []
    for name in zone { zones.append(try Clocks.checked(name)) }
    if zones.isEmpty { zones = CutoverClocks(cutover, of: open.project).zones }
    try call.output.show(.summary(of: cutover, in: open.project, zones))
  }
}
