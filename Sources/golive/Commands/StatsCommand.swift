import ArgumentParser
import Domain
import StateStore

struct StatsCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "How long phases took in closed projects, planned and actual; a forecast; what customers said.",
    discussion: """
      Median and 90th percentile in business days, days on hold left out. Of the feedback the averages, and how many more \
      of a hundred customers would recommend you (9, 10) than would not (0 to 6).
      """)
  @Argument(
    help: "A project to forecast from these figures.", completion: .custom(Completions.projects))
  var project: String?
  @Option(help: "At most this many projects, the latest closed; 0 for all.") var limit = ProjectStatistics
    .latest
  @Flag(help: "Only what customers said, also as --csv.") var feedback = false
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit needs a number from 0.") }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    guard call.actor.side == .provider else {
      throw CommandFailure(
        .refused, "Figures cover the whole portfolio; golive plan PROJECT shows one project's dates.")
    }
    let store = try call.store()
    let said = try storing { () throws(StoreError) in
      try store.feedback(projects: limit == 0 ? .max : limit)
    }
    if feedback { return try call.output.show(.said(FeedbackStatistics(said))) }
    let passages = try storing { () throws(StoreError) in
      try store.passages(projects: limit == 0 ? .max : limit)
    }
    let open = try project.map { (name) throws(CommandFailure) in try call.open(name) }
    let template = try NewProjects(paths: call.paths, actor: call.actor).template(nil)
    let own = open?.project.phases.map(\.code) ?? template.phases.map(\.code)
    try call.output.show(
      .stats(
        ProjectStatistics(passages, phases: own), FeedbackStatistics(said), open, passages,
        today: call.today))
  }
}
