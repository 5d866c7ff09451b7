import ArgumentParser
import Domain

struct NumbersGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "numbers", abstract: "The telephone numbers of a project.",
    discussion: """
      The list is a CSV file whose first row names the columns, in any order: number, usage, action and site are needed,
      for numbers to port also btn and losing_carrier. golive numbers export writes every column there is.
      """,
    subcommands: [
      NumbersList.self, NumbersImport.self, NumbersExport.self, NumbersSet.self, NumbersAssign.self,
      NumbersRelease.self, NumbersRenumber.self, NumbersRemove.self, NumbersHistory.self,
      NumbersReconcile.self,
    ],
    defaultSubcommand: NumbersList.self)
}

struct NumbersList: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List numbers and their counts; options narrow the list.",
    discussion:
      "golive numbers list northwind --state ported --usage user; --after goes on where a page ended.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var filter: NumberFilter
  @Option(help: "The most rows; a range is one row.") var limit = 200
  @Option(help: "Only numbers after this one.") var after: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if !(1...50_000).contains(limit) { throw ValidationError("--limit needs a number from 1 to 50000.") }
  }

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    var query = try filter.query(in: open, call)
    query.limit = limit
    if let after {
      do { query.place = .after(try NumberReading(after).number) } catch {
        throw CommandFailure(.usage, "--after: \(error.text); \(error.remedy).")
      }
    }
    try call.output.show(.numbers(try open.numbers(query), of: open.id, isFiltered: !query.findsAll))
  }
}

struct NumbersExport: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the numbers as CSV that golive numbers import reads back.",
    discussion: "Account numbers and PINs belong to port orders and are not in it.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var filter: NumberFilter
  @OptionGroup var file: OutputFile
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let numbers = try open.allNumbers(filter.query(in: open, call))
    let text = NumberExport.csv(numbers)
    try file.put(text, saying: "wrote \(numbers.count.counted("row"))")
  }
}

/// The options that narrow a list of numbers.
struct NumberFilter: ParsableArguments {
  @Option(help: "Only this state, such as ported; may be repeated.") var state: [PortState] = []
  @Option(help: "Only this type, such as toll_free; may be repeated.") var type: [NumberType] = []
  @Option(help: "Only this usage, such as user; may be repeated.") var usage: [NumberUsage] = []
  @Option(help: "Only this action, such as port; may be repeated.") var action: [NumberAction] = []
  @Option(help: "Only this site, by its code; may be repeated.") var site: [String] = []
  @Option(help: "Only this port order; may be repeated.") var order: [String] = []
  @Option(help: FilterHelp.text) var filter: String?

  func query(in open: OpenProject, _ call: Invocation) throws(CommandFailure) -> NumberQuery {
    var query = NumberQuery(open.id)
    query.filter = try open.filter(filter, for: .numbers, call)
    let wanted: [(NumberColumn, [String])] = [
      (.state, state.map(\.listWord)), (.type, type.map(\.rawValue)), (.usage, usage.map(\.rawValue)),
      (.action, action.map(\.rawValue)), (.site, site), (.portOrder, order),
    ]
    for (column, values) in wanted where !values.isEmpty { query.values[column] = values }
    return query
  }
}

extension PortState: ExpressibleByArgument {
  package init?(argument: String) {
    guard let state = Self.allCases.first(where: { $0.listWord == argument }) else { return nil }
    self = state
  }

  package static var allValueStrings: [String] { allCases.map(\.listWord) }
}
extension NumberUsage: ExpressibleByArgument {}
extension NumberAction: ExpressibleByArgument {}
extension NumberImport.PortScope: ExpressibleByArgument {}
