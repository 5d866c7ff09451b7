import ArgumentParser
import Domain
import StateStore

/// Whose people are counted.
enum LoadSide: String, CaseIterable, ExpressibleByArgument {
  case us, cust, carr, all

  var side: Side? { Side.allCases.first { $0.ball.lowercased() == rawValue } }
}

/// What the rows of the workload are.
enum LoadGrouping: String, CaseIterable, ExpressibleByArgument {
  case person, week
}

struct LoadCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Open work per person and week over all projects, with the go-live days.",
    discussion: """
      A figure is the number of open things (as golive work all lists them) that somebody has and that are due in that \
      week; what was due before today is late and in no week. Go-lives are the committed days of the projects those \
      things belong to, as long as they are not live.
      """)
  @Option(help: "person or week.") var by = LoadGrouping.person
  @Option(help: "How many weeks, from this one on.") var weeks = WorkloadQuery.usualWeeks
  @Option(help: "Whose people: us, cust, carr or all.") var side = LoadSide.us
  @Option(help: FilterHelp.text, completion: .custom(Completions.filter)) var filter: String?
  @Flag(help: "Only of projects whose IPM you are.") var own = false
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if !(1...WorkloadQuery.mostWeeks).contains(weeks) {
      throw ValidationError("--weeks needs a number from 1 to \(WorkloadQuery.mostWeeks).")
    }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    guard call.actor.side == .provider else {
      throw CommandFailure(
        .refused, "The load covers all customers; golive seat PROJECT shows what one project waits for.")
    }
    let store = try call.store()
    let query = WorkloadQuery(
      of: side.side, filter: try call.filter(filter, for: .openWork), isOwn: own, today: call.today,
      weeks: weeks)
    let load = try storing { () throws(StoreError) in try store.workload(query) }
    try call.output.show(.load(load, query, by: by))
  }
}
