import ArgumentParser
import Dashboard
import Domain

extension NamedView.List: ExpressibleByArgument {}

/// Which view of a list to print, and in which columns.
struct ViewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A view: its filter, order and columns; other options take the place of what it says.",
      valueName: "name"), completion: .custom(Completions.views))
  var view: String?
  @Option(
    help: ArgumentHelp(
      "Columns in order, with a width if wanted: customer,ball:12; golive view columns lists them.",
      valueName: "names"), completion: .custom(Completions.columns))
  var columns: String?

  /// The view that is named, or the list as it is without one.
  func view(for list: NamedView.List, _ call: Invocation) throws(CommandFailure) -> NamedView {
    var shown = try named(for: list, call)
    if let columns { shown.columns = try ViewOptions.columns(columns, of: list) }
    return shown
  }

  private func named(for list: NamedView.List, _ call: Invocation) throws(CommandFailure) -> NamedView {
    guard let view else {
      return switch list {
      case .portfolio: NamedView("", .portfolio(.init()))
      case .work: NamedView("", .work(.init(part: .waiting)))
      }
    }
    try call.needsProvider(to: "use views of all customers")
    let library = ViewsFile(call.paths.views).library(today: call.today)
    guard let found = library.view(view, for: list) else {
      throw CommandFailure(.notFound, library.unknown(view, for: list))
    }
    return found
  }

  static func columns(_ text: String, of list: NamedView.List) throws(CommandFailure) -> [ColumnChoice] {
    do throws(ColumnProblem) { return try list.columns(text) } catch {
      throw CommandFailure(.usage, "--columns: \(error.sentence)")
    }
  }
}
