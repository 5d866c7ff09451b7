import ArgumentParser
import Domain

struct CalendarUse: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "use", abstract: "Say whose calendar is which: us, scotland, us+england-wales.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The calendar.", completion: .list(WorkCalendar.names)) var name: String
  @Option(help: "us, cust or carr; otherwise the customer, whose calendar dates are counted in.")
  var side: Side = .customer
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.set([open.item], .calendar(of: side), name))
  }
}

struct CalendarWorked: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "worked", abstract: "Say which public holidays are worked: columbus veterans; none clears.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The holidays, or none.", completion: .list(WorkCalendar.holidayKeys))
  var holidays: [String]
  @Option(help: "us, cust or carr; otherwise everybody.") var side: Side?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let text = holidays.joined(separator: " ").lowercased()
    let field = side.map(Field.workedHolidays(of:)) ?? .workedHolidays
    try open.commit(.set([open.item], field, text == "none" ? nil : text))
  }
}

struct CalendarOff: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "off", abstract: "Add days off of a project; none clears them.",
    discussion: "golive calendar off northwind 2026-12-24 2026-12-31 --name \"Plant shutdown\" --side cust")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var period: PeriodArgument
  @Option(help: "us, cust or carr; otherwise everybody.") var side: Side?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try period.add(to: side.map(Field.daysOff(of:)) ?? .daysOff, of: open, call)
  }
}

/// A period of days off, or without changes.
struct PeriodArgument: ParsableArguments {
  @Argument(help: "The first day, or none.") var first: String
  @Argument(help: "The last day; otherwise the first.") var last: String?
  @Option(help: "What it is.") var name: String?

  /// Adds the period to those stored in the field; `none` clears them.
  func add(to field: Field, of open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    guard first.lowercased() != "none" else { return try open.commit(.set([open.item], field, nil)) }
    let from = try open.day(first, "the first day", today: call.today)
    let to = try last.map { (text) throws(CommandFailure) in
      try open.day(text, "the last day", today: call.today)
    }
    if let name, name.contains(";") {
      throw CommandFailure(.usage, "--name needs a text without semicolons. Nothing was changed.")
    }
    let entry = DatedNotes.Entry(first: from, last: to ?? from, title: name ?? "")
    try open.commit(.set([open.item], field, DatedNotes(stored: open.value(field)).adding(entry).text))
  }
}

struct CalendarFreeze: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze", abstract: "Keep go-live out of a period, or declare the network freeze around it.",
    discussion: "golive calendar freeze northwind 2026-11-20 2026-12-02 --name \"Retail peak\"; none clears.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var period: PeriodArgument
  @Flag(help: "The customer's network stays unchanged then.") var network = false
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try period.add(to: network ? .networkFreeze : .freezes, of: open, call)
  }
}

extension OpenProject {
  /// The project's own item.
  var item: ItemID { ItemID(id.rawValue) }

  func value(_ field: Field) -> String? { project.state.value(item, field) }
}
