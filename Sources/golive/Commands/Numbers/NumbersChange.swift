import ArgumentParser
import Domain

/// The numbers that a command is about.
struct NumberArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Numbers and ranges, +12125550100..+12125550119, with commas; a filter, 'site:NYC usage:spare'; or all.",
      valueName: "numbers"))
  var numbers: String

  func selection(in open: OpenProject) throws(CommandFailure) -> NumberSelection {
    do throws(Refusal) { return try NumberSelection(reading: numbers, of: open.id) } catch {
      throw CommandFailure(.usage, "Not done: \(error.bare)")
    }
  }
}

struct NumbersSet: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set a column of numbers: usage, site, assign_email ...",
    discussion: """
      golive numbers set northwind +12125550100..+12125550119 usage fax
      Columns: \(NumberColumn.values.map(\.rawValue).joined(separator: ", ")).
      """)
  @OptionGroup var target: ProjectArgument
  @OptionGroup var which: NumberArgument
  @Argument(help: "The column.") var column: String
  @Argument(help: "Its new value; an empty text clears it.") var value: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    guard let column = NumberColumn(heading: column), NumberColumn.values.contains(column) else {
      let names = NumberColumn.values.map(\.rawValue)
      let near = Fuzzy.nearest(to: self.column.lowercased(), among: names).map { " Did you mean \($0)?" }
      throw CommandFailure(
        .notFound,
        "There is no column \"\(DisplayText.line(self.column))\" to set.\(near ?? "") Columns: \(names.joined(separator: ", "))."
      )
    }
    try open.changeNumbers(.set([column: value]), of: which.selection(in: open))
  }
}

struct NumbersAssign: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Put numbers into a port order.",
    discussion: "Where a number has no losing carrier or BTN, it takes over those of the order.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var which: NumberArgument
  @Argument(help: "The order: PO-1, or its PON.") var order: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let id = try open.project.portOrderID(order)
    guard let order = open.project.portOrder(id) else { return }
    try open.changeNumbers(.assign(PortOrderOfNumbers(order)), of: which.selection(in: open))
  }
}

struct NumbersRelease: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Give numbers up: out of their port order and away from their user.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var which: NumberArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.changeNumbers(.release, of: which.selection(in: open))
  }
}

struct NumbersRemove: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take numbers out of the inventory, as after a mistaken import.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var which: NumberArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.changeNumbers(.remove, of: which.selection(in: open))
  }
}

struct NumbersRenumber: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "renumber", abstract: "Give numbers other numbers, and keep all that is known of them.",
    discussion: """
      The first becomes the number named, the others follow at the same distance:
      golive numbers renumber northwind +12125550100..+12125550119 +13035550100
      """)
  @OptionGroup var target: ProjectArgument
  @OptionGroup var which: NumberArgument
  @Argument(help: "The new number of the first one.") var first: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let number = try InputFile.number(first)
    try open.changeNumbers(.renumber(number), of: which.selection(in: open))
  }
}

struct NumbersHistory: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "What happened to a number, newest first.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The number.") var number: String
  @Option(help: "The most entries.") var limit = 50
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let number = try InputFile.number(number)
    let deeds = try open.history(of: number, limit: max(1, limit))
    try call.output.show(.numberHistory(deeds, of: number, in: open.id, clock: call.clock.now))
  }
}

extension InputFile {
  /// A number typed as an argument.
  static func number(_ text: String) throws(CommandFailure) -> PhoneNumber {
    do throws(NumberProblem) { return try NumberReading(text).number } catch {
      throw CommandFailure(.usage, "\"\(DisplayText.line(text))\": \(error.text); \(error.remedy).")
    }
  }
}
