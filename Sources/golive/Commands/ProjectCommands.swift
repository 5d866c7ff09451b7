import ArgumentParser
import Dashboard
import Domain
import StateStore

struct ListCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the projects, as on the portfolio screen.")
  @Option(help: FilterHelp.text, completion: .custom(Completions.filter)) var filter: String?
  @Option(help: "go-live, customer, phase, ready, held, held-by-customer or due; otherwise go-live.")
  var sort: PortfolioQuery.Order?
  @Flag(help: "In reverse order.") var descending = false
  @Option(help: "active, all, on-hold or closed; otherwise active.") var scope: PortfolioQuery.Scope?
  @OptionGroup var view: ViewOptions
  @Option(help: "At most this many projects; 0 for all.") var limit = 100
  @Option(help: "Skip this many at the beginning.") var offset = 0
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if limit < 0 || offset < 0 { throw ValidationError("--limit and --offset need a number from 0.") }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    let view = try view.view(for: .portfolio, call)
    var listing = NamedView.PortfolioListing()
    if case .portfolio(let chosen) = view.listing { listing = chosen }
    if self.view.view == nil, let usual = call.settings.own.sort { listing.order = usual }
    // Another order runs in its own direction.
    let isReversed = descending || (sort == nil && listing.descending)
    let query = PortfolioQuery(
      filter: try call.filter(filter ?? view.filter, for: .portfolio), order: sort ?? listing.order,
      descending: isReversed, scope: scope ?? listing.scope, offset: offset,
      limit: limit == 0 ? .max : limit)
    let store = try call.store()
    let page = try storing { () throws(StoreError) in try store.portfolio(query) }
    if page.matching == 0 { try checkPhases(query.filter.values(of: "phase"), in: store) }
    try call.output.show(
      .projects(page, columns: call.output.columns(view.columns), today: call.today, actor: call.actor))
  }

  /// Phases depend on the templates of all projects, so they are checked only if the filter found nothing.
  private func checkPhases(_ wanted: [String], in store: any ProjectStore) throws(CommandFailure) {
    guard !wanted.isEmpty else { return }
    let all = try storing { () throws(StoreError) in
      try store.portfolio(PortfolioQuery(scope: .all, limit: .max))
    }
    let known = Set(all.rows.flatMap { [$0.phase.lowercased(), $0.phaseTitle.lowercased()] })
    guard let unknown = wanted.first(where: { value in !known.contains { $0.hasPrefix(value) } }),
      !known.isEmpty
    else { return }
    throw CommandFailure(
      .usage,
      "--filter: no project is in a phase \"\(DisplayText.line(unknown))\". There are \(Set(all.rows.map(\.phaseTitle)).sorted().joined(separator: ", "))."
    )
  }
}

struct ShowCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a project: its dates, phases and the gate in front.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.project(open, today: call.today, actor: call.actor))
  }
}

struct BoardCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Print the board: phases, and the tasks of each.")
  @OptionGroup var target: ProjectArgument
  @Option(help: FilterHelp.text, completion: .custom(Completions.filter)) var filter: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let filter = try open.filter(filter, for: .tasks(of: open.project), call)
    try call.output.show(.board(open, filter: filter, today: call.today))
  }
}

struct TodayCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "What needs you, over all projects: late, due, disputed, urgent, asked.")
  @Option(help: FilterHelp.text, completion: .custom(Completions.filter)) var filter: String?
  @Option(help: "At most this many lines.") var limit = TodayQuery.counted
  @Flag(help: "One short line, for a prompt or a status bar: 3 need you, 1 late.") var line = false
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit needs a number from 1.") }
    if line, options.wantsText { throw ValidationError("Choose one of --line, --json, --csv and --plain.") }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    let store = try call.store()
    if line { return try printLine(store, call) }
    let query = TodayQuery(filter: try call.filter(filter, for: .today), today: call.today, limit: limit)
    let page = try storing { () throws(StoreError) in try store.today(query) }
    try call.output.show(.today(page, today: call.today))
  }

  private func printLine(_ store: any ProjectStore, _ call: Invocation) throws(CommandFailure) {
    let wanted = try call.filter(filter, for: .today)
    let late = try call.filter((filter.map { "(\($0)) " } ?? "") + "late:yes", for: .today)
    let pages = try storing { () throws(StoreError) in
      (
        try store.today(TodayQuery(filter: wanted, today: call.today, limit: 1)),
        try store.today(TodayQuery(filter: late, today: call.today, limit: 1))
      )
    }
    let rest = pages.1.matching > 0 ? ", \(pages.1.matching) late" : ""
    try Output.write("\(pages.0.heading)\(rest)\n")
  }
}

struct NewsCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "news", abstract: "What others changed since you looked.")
  @Flag(help: "Mark it as seen.") var seen = false
  @Option(help: "At most this many lines.") var limit = 50
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit needs a number from 1.") }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    guard call.actor.side == .provider else {
      throw CommandFailure(
        .refused, "News covers the whole portfolio; golive history PROJECT shows one project's.")
    }
    let store = try call.store()
    let news = try storing { () throws(StoreError) in try store.news(limit: limit) }
    try call.output.show(.news(news, clock: call.clock.now))
    if seen {
      try storing { () throws(StoreError) in try store.markSeen(upTo: news.tick, at: call.clock.now) }
    }
  }
}
