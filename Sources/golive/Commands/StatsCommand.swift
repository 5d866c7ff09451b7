import ArgumentParser
import Domain
import StateStore
import Templates

extension StatsGrouping: ExpressibleByArgument {}

struct StatsCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract:
      "How long phases took, a forecast, what customers said; figures by month, product, IPM, carrier.",
    discussion: """
      --by, --from, --to or --filter print figures over whole months: on time, re-plans, days held by side, port \
      rejections, feedback, each with the number of projects behind it and what it counts.
      Otherwise: median and 90th percentile in business days, days on hold left out. Of the feedback the averages, and how many more \
      of a hundred customers would recommend you (9, 10) than would not (0 to 6).
      """)
  @Argument(
    help: "A project to forecast from these figures.", completion: .custom(Completions.projects))
  var project: String?
  @Option(help: "At most this many projects, the latest closed; 0 for all.") var limit = ProjectStatistics
    .latest
  @Option(
    help: ArgumentHelp("Only projects of this kind, and its phases.", valueName: "code"),
    completion: .custom(Completions.templates))
  var template: String?
  @Flag(help: "Only what customers said, also as --csv.") var feedback = false
  @Option(help: "Figures by month, product, ipm, carrier, reason or question.") var by: StatsGrouping?
  @Option(help: "From the month of this day; the last 12 months without it.") var from: String?
  @Option(help: "To the end of the month of this day.") var to: String?
  @Option(help: FilterHelp.text, completion: .custom(Completions.filter)) var filter: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit needs a number from 0.") }
    if template != nil, project != nil || feedback || isAboutFigures {
      throw ValidationError("--template goes with the durations of phases over all projects.")
    }
    guard isAboutFigures else { return }
    if project != nil { throw ValidationError("Figures are over all projects: leave out \(project ?? "").") }
    if feedback { throw ValidationError("--feedback has no months: use --by question instead.") }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    guard call.actor.side == .provider else {
      throw CommandFailure(
        .refused, "Figures cover the whole portfolio; golive plan PROJECT shows one project's dates.")
    }
    let store = try call.store()
    if isAboutFigures {
      return try call.output.show(.figures(try figures(of: store, call), by: by))
    }
    let said = try storing { () throws(StoreError) in
      try store.feedback(projects: limit == 0 ? .max : limit)
    }
    if feedback { return try call.output.show(.said(FeedbackStatistics(said))) }
    let all = try storing { () throws(StoreError) in
      try store.passages(projects: limit == 0 ? .max : limit)
    }
    let open = try project.map { (name) throws(CommandFailure) in try call.open(name) }
    let library = TemplateLibrary(directories: [call.paths.templates])
    let named = try template.map { (code) throws(CommandFailure) in
      guard let named = library[code] else { throw library.unknown(code) }
      return named
    }
    let passages = (open?.project.template ?? named?.code).map { all.of(kind: $0) } ?? all
    let kinds =
      (open?.project.phases.map(\.code) ?? named?.phases.map(\.code)).map { [$0] }
      ?? Self.kinds(in: passages, library)
    try call.output.show(
      .stats(
        ProjectStatistics(passages, kinds: kinds), FeedbackStatistics(said), open, passages,
        today: call.today))
  }

  /// The phases of each kind of project that was closed; of the first kind while none was.
  private static func kinds(in passages: [PhasePassage], _ library: TemplateLibrary) -> [[String]] {
    let (codes, seen) = (Set(passages.map(\.kind)), Set(passages.map(\.phase)))
    let closed = library.templates.filter { template in
      codes.contains(template.code)
        || (codes.contains(nil) && !seen.isDisjoint(with: template.phases.map(\.code)))
    }
    return (closed.isEmpty ? Array(library.templates.prefix(1)) : closed).map { $0.phases.map(\.code) }
  }

  private var isAboutFigures: Bool { by != nil || from != nil || to != nil || filter != nil }

  private func figures(of store: any ProjectStore, _ call: Invocation) throws(CommandFailure)
    -> PortfolioFigures
  {
    let last = try to.map { (text) throws(CommandFailure) in Month(of: try call.day(text, "to")) }
    let first = try from.map { (text) throws(CommandFailure) in Month(of: try call.day(text, "from")) }
    let end = last ?? Month(of: call.today)
    let start = first ?? end.advanced(by: -11)
    guard start <= end else {
      throw CommandFailure(.usage, "--from \(start.iso) is after --to \(end.iso): nothing was counted.")
    }
    let query = FiguresQuery(filter: try call.filter(filter, for: .portfolio), months: start...end)
    return try storing { () throws(StoreError) in try store.figures(query) }
  }
}
