import ArgumentParser
import Dashboard
import Domain
import StateStore

extension WorkQuery.List: ExpressibleByArgument {}
extension WorkQuery.Grouping: ExpressibleByArgument {}
extension WorkQuery.Order: ExpressibleByArgument {}

struct WorkCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "work",
    abstract: "Open work over all projects: who you wait for, what is yours, the agenda, all.")
  @Argument(help: "waiting, mine, agenda or all; otherwise waiting.") var list: WorkQuery.List?
  @Option(help: "none, person, side, project or week.") var by: WorkQuery.Grouping?
  @Option(help: "Within a group: due, held, customer, item or touched; otherwise as usual for it.")
  var sort: WorkQuery.Order?
  @Option(help: FilterHelp.text, completion: .custom(Completions.filter)) var filter: String?
  @Flag(help: "Only of projects whose IPM you are.") var own = false
  @OptionGroup var view: ViewOptions
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
    let view = try view.view(for: .work, call)
    var listing = NamedView.WorkListing(part: .waiting)
    if case .work(let chosen) = view.listing { listing = chosen }
    let part = list ?? listing.part
    let store = try call.store()
    let query = WorkQuery(
      part, by: by ?? (part == listing.part ? listing.grouping : nil),
      sort: sort ?? (part == listing.part ? listing.order : nil),
      filter: try call.filter(filter ?? view.filter, for: .openWork), isOwn: own || listing.isOwn,
      today: call.today, offset: offset, limit: limit)
    let page = try storing { () throws(StoreError) in try store.work(query) }
    try call.output.show(
      .work(page, query, columns: call.output.columns(view.columns), today: call.today))
  }
}
