import ArgumentParser
import Domain

struct CalendarGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Work calendars: holidays of a year, business days, a project's days off.",
    discussion: """
      golive calendar us 2026-11-25 +1 counts business days; golive calendar us --year 2027 lists holidays.
      A project's calendars: golive calendar northwind. Its days off: off, import, use, worked, freeze.
      """,
    subcommands: [
      CalendarShow.self, CalendarImport.self, CalendarUse.self, CalendarWorked.self, CalendarOff.self,
      CalendarFreeze.self,
    ], defaultSubcommand: CalendarShow.self)
}

struct CalendarShow: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "List calendars, the holidays of one, or count business days in it.",
    discussion: "A step back is written behind --: golive calendar us 2026-11-25 -- -1.")
  @Argument(help: "A calendar, such as us or us+scotland, or a project; without it all calendars.")
  var name: String?
  @Argument(help: "A day, in words, to look at or to count from.") var day: String?
  @Argument(help: "Business days to go from there: +1, -3; or another day, to count up to it.")
  var step: String?
  @Option(help: "The year whose holidays are listed; otherwise this one.") var year: Int?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if let year, !(2020...2060).contains(year) {
      throw ValidationError("--year needs a year from 2020 to 2060.")
    }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    let year = year ?? call.today.civil.year
    guard let name else { return try call.output.show(.calendars(year: year)) }
    if let calendar = WorkCalendar.named(name) {
      guard let day else { return try call.output.show(.holidays(name, calendar, year: year)) }
      return try count(name, calendar, day, call)
    }
    let open = try project(name, call)
    guard let day else { return try call.output.show(.calendars(of: open, year: year)) }
    try count(open.id.rawValue, open.project.calendars.everybody, day, call)
  }

  /// A name that is neither a calendar nor a project is reported as a misspelled calendar.
  private func project(_ name: String, _ call: Invocation) throws(CommandFailure) -> OpenProject {
    do throws(CommandFailure) { return try call.open(name) } catch {
      guard error.kind == .notFound || error.kind == .workspace else { throw error }
      throw CommandFailure(
        .notFound,
        "There is no calendar or project \"\(DisplayText.line(name))\". Calendars: "
          + WorkCalendar.listed + ".")
    }
  }

  private func count(
    _ name: String, _ calendar: WorkCalendar, _ text: String, _ call: Invocation
  ) throws(CommandFailure) {
    let from = try read(text, calendar, call)
    guard let step else { return try call.output.show(.arithmetic(name, calendar, from, nil, from)) }
    if let days = Self.number(step) {
      let to = calendar.add(from, days)
      guard Day.planned.contains(to) else {
        throw CommandFailure(.usage, "\(to.iso) is outside 2020 to 2060. Count fewer days.")
      }
      return try call.output.show(.arithmetic(name, calendar, from, days, to))
    }
    let to = try read(step, calendar, call)
    try call.output.show(.arithmetic(name, calendar, from, calendar.distance(from: from, to: to), to))
  }

  private func read(_ text: String, _ calendar: WorkCalendar, _ call: Invocation) throws(CommandFailure)
    -> Day
  {
    switch DayWords.read(text, today: call.today, calendar: calendar, style: call.dayStyle) {
    case .success(let day): return day
    case .failure(let problem): throw CommandFailure(.usage, problem.sentence)
    }
  }

  /// `+1`, `-3`, `5bd`.
  private static func number(_ text: String) -> Int? {
    let digits = text.lowercased().hasSuffix("bd") ? String(text.dropLast(2)) : text
    return Int(digits).flatMap { abs($0) <= 11_000 ? $0 : nil }
  }
}
