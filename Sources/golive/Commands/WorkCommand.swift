import ArgumentParser
import Domain
import StateStore

extension WorkQuery.List: ExpressibleByArgument {}
extension WorkQuery.Grouping: ExpressibleByArgument {}

struct WorkCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "work",
    abstract: "Open work over all projects: who you wait for, what is yours, the agenda, all.")
  @Argument(help: "waiting, mine, agenda or all.") var list: WorkQuery.List = .waiting
  @Option(help: "none, person, side, project or week.") var by: WorkQuery.Grouping?
  @Option(help: FilterHelp.text) var filter: String?
  @Flag(help: "Only of projects whose IPM you are.") var own = false
  @Option(help: "At most this many lines.") var limit = WorkQuery.counted
  @Option(help: "Skip this many at the beginning.") var offset = 0
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if limit < 1 || offset < 0 {
      throw ValidationError("--limit needs a number from 1, --offset one from 0.")
    }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    guard call.actor.side == .provider else {
      throw CommandFailure(
        .refused, "These lists cover all customers; golive seat PROJECT shows what one project waits for.")
    }
    let store = try call.store()
    let query = WorkQuery(
      list, by: by, filter: try call.filter(filter, for: .openWork), isOwn: own, today: call.today,
      offset: offset,
      limit: limit)
    let page = try storing { () throws(StoreError) in try store.work(query) }
    try call.output.show(.work(page, query, today: call.today))
  }
}
