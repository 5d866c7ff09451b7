/// Work calendars by the name a project stores.
extension WorkCalendar {
  /// Every name a project may use: Monday to Friday alone, or with one set of public holidays.
  package static let names = [weekdays.name] + HolidayCalendar.allCases.map(\.rawValue)

  /// The calendar of that name; several joined with `+` give the union of their holidays.
  package static func named(_ name: String) -> WorkCalendar? {
    if let single = single(name) { return single }
    let parts = name.split(separator: "+").map { single(String($0)) }
    guard parts.count > 1, !parts.contains(nil) else { return nil }
    return WorkCalendar(
      name: name, holidays: parts.reduce(into: []) { $0.formUnion($1?.holidays ?? []) })
  }

  private static func single(_ name: String) -> WorkCalendar? {
    name == weekdays.name ? weekdays : HolidayCalendar(rawValue: name).map(built)
  }

  /// Each calendar is built once, on first use.
  private static func built(_ calendar: HolidayCalendar) -> WorkCalendar {
    switch calendar {
    case .us: us
    case .englandWales: englandWales
    case .scotland: scotland
    case .northernIreland: northernIreland
    }
  }

  private static let us = WorkCalendar(.us)
  private static let englandWales = WorkCalendar(.englandWales)
  private static let scotland = WorkCalendar(.scotland)
  private static let northernIreland = WorkCalendar(.northernIreland)

  private init(_ calendar: HolidayCalendar) {
    self.init(
      name: calendar.rawValue,
      holidays: Set((2020...2060).flatMap { calendar.holidays(in: $0).map(\.day) }))
  }
}
