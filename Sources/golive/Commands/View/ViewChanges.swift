import ArgumentParser
import Dashboard
import Domain

struct ViewSave: ViewCommand {
  static let configuration = CommandConfiguration(
    commandName: "save", abstract: "Keep a view under a name; --replace overwrites one.")
  @Argument(help: "Its name.") var name: String
  @Option(help: "portfolio or work.") var list: NamedView.List
  @Option(help: FilterHelp.text, completion: .custom(Completions.filter)) var filter: String?
  @Option(
    help: ArgumentHelp("Columns in order, with a width if wanted: customer,ball:12.", valueName: "names"),
    completion: .custom(Completions.columns))
  var columns: String?
  @Option(help: "The letter that shows it behind F.") var key: String?
  @Option(help: "What it means, in a sentence.") var about: String?
  @Option(
    help:
      "Of the portfolio: go-live, customer, phase, ready, held, held-by-customer or due; of the open work: due, held, customer, item or touched."
  )
  var sort: String?
  @Flag(help: "Of the portfolio: in reverse order.") var descending = false
  @Option(help: "Of the portfolio: active, all, on-hold or closed.") var scope: PortfolioQuery.Scope?
  @Option(help: "Of the open work: waiting, mine, agenda or all.") var part: WorkQuery.List?
  @Option(help: "Of the open work: none, person, side, project or week.") var by: WorkQuery.Grouping?
  @Flag(help: "Of the open work: only of projects whose IPM you are.") var own = false
  @Flag(help: "It may overwrite one of that name.") var replace = false
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    switch list {
    case .portfolio:
      if part != nil || by != nil || own {
        throw ValidationError("--part, --by and --own are of the open work: --list work.")
      }
    case .work:
      if scope != nil || descending {
        throw ValidationError("--scope and --descending are of the portfolio: --list portfolio.")
      }
    }
  }

  func run(_ library: ViewLibrary, _ call: Invocation) throws(CommandFailure) {
    let view = try view()
    _ = try call.filter(filter, for: list.fields)
    if let key, let problem = NamedView.problem(ofKey: key) {
      throw CommandFailure(.usage, "--key: \(problem)")
    }
    if let problem = view.problem(on: call.today) { throw CommandFailure(.usage, "Not saved: \(problem)") }
    try ViewsFile(call.paths.views).keep(view, replacing: replace, today: call.today)
    try call.output.show(.views([view]))
  }

  private func order<Order: CaseIterable & RawRepresentable<String>>() throws(CommandFailure) -> Order? {
    guard let sort else { return nil }
    if let order = Order(rawValue: sort) { return order }
    let names = Order.allCases.map(\.rawValue).joined(separator: ", ")
    throw CommandFailure(
      .usage,
      "--sort: \(list.title) has no order \"\(DisplayText.line(sort))\". There are \(names). Nothing was saved."
    )
  }

  private func view() throws(CommandFailure) -> NamedView {
    let listing: NamedView.Listing =
      switch list {
      case .portfolio:
        .portfolio(
          .init(scope: scope ?? .active, order: try order() ?? .goLive, descending: descending))
      case .work: .work(.init(part: part ?? .all, by: by, sort: try order(), isOwn: own))
      }
    return NamedView(
      name.trimmed, about: about ?? "", key: key?.first, filter: filter ?? "",
      columns: try columns.map { (text) throws(CommandFailure) in
        try ViewOptions.columns(text, of: list)
      } ?? [], listing)
  }
}

struct ViewImport: ViewCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take over the views of a file that somebody handed to you: all, or none.")
  @Argument(help: "The file.", completion: .file()) var file: String
  @Flag(help: "They may overwrite yours of the same names.") var replace = false
  @OptionGroup var options: GlobalOptions

  func run(_ library: ViewLibrary, _ call: Invocation) throws(CommandFailure) {
    let given = try ViewsFile.given(file, today: call.today)
    guard given.problems.isEmpty else {
      throw CommandFailure(.usage, (given.problems + ["Nothing was taken over."]).joined(separator: "\n"))
    }
    try ViewsFile(call.paths.views).keep(given.own, replacing: replace, today: call.today)
    try call.output.show(.views(given.own))
  }
}

struct ViewRemove: ViewCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a view of your own.")
  @Argument(help: "Its name.", completion: .custom(Completions.views)) var name: String
  @Option(help: "portfolio or work, if both have a view of that name.") var list: NamedView.List?
  @OptionGroup var options: GlobalOptions

  func run(_ library: ViewLibrary, _ call: Invocation) throws(CommandFailure) {
    let found = try library.all(named: name, of: list).filter { library.own.contains($0) }
    guard let view = found.first else {
      throw CommandFailure(
        .refused,
        "\"\(DisplayText.line(name))\" comes with golive and stays; one of your own takes its place.")
    }
    guard found.count == 1 else {
      throw CommandFailure(
        .usage, "The portfolio and the open work have one of that name: add --list. Nothing was removed.")
    }
    try ViewsFile(call.paths.views).remove(view)
    try call.output.show(.views([view]))
  }
}
