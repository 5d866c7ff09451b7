/// Work calendars by the name a project stores.
extension WorkCalendar {
  /// Every name a project may use: a weekend alone, or with one set of public holidays.
  package static let names =
    [weekdays.name] + HolidayCalendar.allCases.map(\.rawValue)
    + Weekend.Name.allCases.filter { $0 != .saturdaySunday }.map(\.rawValue)

  /// The same for a message: the provinces of Canada as a group.
  package static let listed: String = {
    let provinces = names.filter { $0.hasPrefix("canada-") }
    let group = "\(provinces.first ?? "") ... \(provinces.last ?? "")"
    var listed: [String] = []
    for name in names where !listed.contains(group) || !provinces.contains(name) {
      listed.append(provinces.contains(name) ? group : name)
    }
    return listed.joined(separator: ", ")
  }()

  /// The calendar of that name; several joined with `+` give the union of their holidays, and a weekend among
  /// them takes the place of Saturday and Sunday: `us+fri-sat`.
  package static func named(_ name: String) -> WorkCalendar? {
    if let single = single(name) { return single }
    let parts = name.split(separator: "+").map(String.init)
    guard parts.count > 1, parts.allSatisfy({ single($0) != nil }) else { return nil }
    return WorkCalendar(
      name: name, holidays: parts.reduce(into: []) { $0.formUnion(single($1)?.holidays ?? []) },
      weekend: Weekend(of: parts))
  }

  private static func single(_ name: String) -> WorkCalendar? {
    if let weekend = Weekend.Name(rawValue: name) { return of(weekend.days) }
    return HolidayCalendar(rawValue: name).map(built)
  }

  /// Every day but those of the weekend is worked.
  static func of(_ weekend: Weekend) -> WorkCalendar {
    switch weekend {
    case .saturdaySunday: weekdays
    case .fridaySaturday: fridaySaturday
    default: WorkCalendar(name: weekend.words, weekend: weekend)
    }
  }

  private static let fridaySaturday = WorkCalendar(
    name: Weekend.Name.fridaySaturday.rawValue, weekend: .fridaySaturday)

  /// Each calendar is built once, on first use.
  private static func built(_ calendar: HolidayCalendar) -> WorkCalendar {
    switch calendar {
    case .us: us
    case .englandWales: englandWales
    case .scotland: scotland
    case .northernIreland: northernIreland
    case .ireland: ireland
    case .canada: canada
    case .alberta: alberta
    case .britishColumbia: britishColumbia
    case .manitoba: manitoba
    case .newBrunswick: newBrunswick
    case .newfoundland: newfoundland
    case .novaScotia: novaScotia
    case .northwestTerritories: northwestTerritories
    case .nunavut: nunavut
    case .ontario: ontario
    case .princeEdwardIsland: princeEdwardIsland
    case .quebec: quebec
    case .saskatchewan: saskatchewan
    case .yukon: yukon
    case .dundee: dundee
    case .edinburgh: edinburgh
    case .glasgow: glasgow
    }
  }

  private static let us = WorkCalendar(.us)
  private static let englandWales = WorkCalendar(.englandWales)
  private static let scotland = WorkCalendar(.scotland)
  private static let northernIreland = WorkCalendar(.northernIreland)
  private static let ireland = WorkCalendar(.ireland)
  private static let canada = WorkCalendar(.canada)
  private static let alberta = WorkCalendar(.alberta)
  private static let britishColumbia = WorkCalendar(.britishColumbia)
  private static let manitoba = WorkCalendar(.manitoba)
  private static let newBrunswick = WorkCalendar(.newBrunswick)
  private static let newfoundland = WorkCalendar(.newfoundland)
  private static let novaScotia = WorkCalendar(.novaScotia)
  private static let northwestTerritories = WorkCalendar(.northwestTerritories)
  private static let nunavut = WorkCalendar(.nunavut)
  private static let ontario = WorkCalendar(.ontario)
  private static let princeEdwardIsland = WorkCalendar(.princeEdwardIsland)
  private static let quebec = WorkCalendar(.quebec)
  private static let saskatchewan = WorkCalendar(.saskatchewan)
  private static let yukon = WorkCalendar(.yukon)
  private static let dundee = WorkCalendar(.dundee)
  private static let edinburgh = WorkCalendar(.edinburgh)
  private static let glasgow = WorkCalendar(.glasgow)

  private init(_ calendar: HolidayCalendar) {
    self.init(
      name: calendar.rawValue,
      holidays: Set((2020...2060).flatMap { calendar.holidays(in: $0).map(\.day) }))
  }
}
