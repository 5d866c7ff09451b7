import ArgumentParser
import Dashboard
import Domain
import SafeTOML

struct ViewGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "view", abstract: "Views: a filter, an order and columns under a name.",
    discussion: """
      golive list --view NAME and golive work --view NAME print one; F in the dashboard shows one with a letter. Your own \
      are in views.toml (golive info says where); view show NAME prints one as it stands there, for a colleague.
      """,
    subcommands: [
      ViewListCommand.self, ViewShow.self, ViewColumns.self, ViewCheck.self, ViewSave.self, ViewImport.self,
      ViewRemove.self,
    ], defaultSubcommand: ViewListCommand.self)
}

/// A command about views, which are of the lists of all customers.
protocol ViewCommand: ProgramCommand {
  func run(_ library: ViewLibrary, _ call: Invocation) throws(CommandFailure)
}

extension ViewCommand {
  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "use views of all customers")
    try run(ViewsFile(call.paths.views).library(today: call.today), call)
  }
}

struct ViewListCommand: ViewCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All views with their letters and what they show.")
  @Argument(help: "portfolio or work; otherwise both.") var list: NamedView.List?
  @OptionGroup var options: GlobalOptions

  func run(_ library: ViewLibrary, _ call: Invocation) throws(CommandFailure) {
    for problem in library.problems { Output.complain(problem) }
    try call.output.show(.views(library, of: list.map { [$0] } ?? NamedView.List.allCases))
  }
}

struct ViewShow: ViewCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A view as it stands in a file of views; without a name, all of your own.")
  @Argument(help: "Its name.", completion: .custom(Completions.views)) var name: String?
  @Option(help: "portfolio or work, if both have a view of that name.") var list: NamedView.List?
  @OptionGroup var options: GlobalOptions

  func run(_ library: ViewLibrary, _ call: Invocation) throws(CommandFailure) {
    let views = try name.map { (name) throws(CommandFailure) in try library.all(named: name, of: list) }
    let shown = views ?? library.own.filter { $0.list == list ?? $0.list }
    guard options.wantsText, call.output.format != .plain else {
      return try Output.write(DisplayText.block(shown.map(\.toml).joined(separator: "\n")))
    }
    try call.output.show(.views(shown))
  }
}

struct ViewColumns: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "columns", abstract: "The columns of each list, for --columns and for views.")
  @Argument(help: "portfolio or work; otherwise both.") var list: NamedView.List?
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.output.show(.viewColumns(of: list.map { [$0] } ?? NamedView.List.allCases))
  }
}

struct ViewCheck: ViewCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "All faults of a file of views, each with line and field.")
  @Argument(help: "The file; otherwise your own views.", completion: .file()) var file: String?
  @OptionGroup var options: GlobalOptions

  func run(_ library: ViewLibrary, _ call: Invocation) throws(CommandFailure) {
    var checked = library
    if let file { checked = try ViewsFile.given(file, today: call.today) }
    guard checked.problems.isEmpty else {
      throw CommandFailure(.usage, checked.problems.joined(separator: "\n"))
    }
    try call.output.show(
      Report(
        kind: "viewCheck", facts: [Report.Fact("views", "Views without a fault", .number(checked.own.count))])
    )
  }
}

extension ViewsFile {
  /// A file that was named, which must be there.
  static func given(_ path: String, today: Day) throws(CommandFailure) -> ViewLibrary {
    let file = ViewsFile(path)
    do throws(TOMLFault) {
      guard try file.contents() != nil else {
        throw TOMLFault(file: path, found: "no file", expected: "a file of views")
      }
    } catch { throw CommandFailure(.usage, "\(error.words). Nothing was changed.") }
    return file.library(today: today)
  }
}

extension ViewLibrary {
  /// The views of that name: one, or one of each list.
  func all(named name: String, of list: NamedView.List?) throws(CommandFailure) -> [NamedView] {
    let lists = list.map { [$0] } ?? NamedView.List.allCases
    let found = lists.compactMap { view(name, for: $0) }
    guard found.isEmpty else { return found }
    throw CommandFailure(.notFound, unknown(name, for: lists))
  }

  private func unknown(_ name: String, for lists: [NamedView.List]) -> String {
    let near = lists.first { list in
      Fuzzy.nearest(to: name.lowercased(), among: names(for: list).map { $0.lowercased() }) != nil
    }
    return unknown(name, for: near ?? lists[0])
  }
}
