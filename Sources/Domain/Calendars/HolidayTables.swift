/// The holidays of each calendar. Changes by proclamation are listed as one-offs.
extension HolidayCalendar {
  var observance: Observance {
    switch self {
    case .us: .nearestWeekday
    case .englandWales, .scotland, .northernIreland: .substituteAfter
    // Irish law moves no holiday off a weekend; Canadian law says so for each one.
    case .ireland, .canada, .alberta, .britishColumbia, .manitoba, .newBrunswick, .newfoundland, .novaScotia,
      .northwestTerritories, .nunavut, .ontario, .princeEdwardIsland, .quebec, .saskatchewan, .yukon,
      .dundee, .edinburgh, .glasgow:
      .stays
    }
  }

  package var all: [Holiday] {
    switch self {
    case .us: Self.federal
    case .englandWales:
      Self.newYear + Self.britishSpring + Self.easterMonday + Self.lateSummer + Self.christmas
    case .scotland: Self.newYear + Self.scottish + Self.britishSpring + Self.christmas
    case .northernIreland:
      Self.newYear + Self.northernIrish + Self.britishSpring + Self.easterMonday + Self.lateSummer
        + Self.christmas
    case .ireland: Self.irish
    case .canada, .alberta, .britishColumbia, .manitoba, .newBrunswick, .newfoundland, .novaScotia,
      .northwestTerritories, .nunavut, .ontario, .princeEdwardIsland, .quebec, .saskatchewan, .yukon:
      canadian
    case .dundee, .edinburgh, .glasgow: scottishLocal
    }
  }

  var oneOff: [OneOffHoliday] {
    let british = Self.british.compactMap(Self.day)
    switch self {
    case .englandWales, .northernIreland: return british
    case .ireland: return [("2022-03-18", "Day of Remembrance and Recognition")].compactMap(Self.day)
    // The provinces that made a holiday of it.
    case .britishColumbia, .newBrunswick, .newfoundland, .novaScotia, .princeEdwardIsland, .yukon:
      return [("2022-09-19", "State funeral")].compactMap(Self.day)
    case .us, .canada, .alberta, .manitoba, .northwestTerritories, .nunavut, .ontario, .quebec,
      .saskatchewan, .dundee, .edinburgh, .glasgow:
      return []
    case .scotland: return british + [("2026-06-15", "World Cup")].compactMap(Self.day)
    }
  }

  private static func day(_ entry: (iso: String, title: String)) -> OneOffHoliday? {
    Day(iso: entry.iso).map { OneOffHoliday(day: $0, title: entry.title) }
  }

  private static let federal = [
    Holiday("new-year", "New Year's Day", .fixed(month: 1, day: 1)),
    Holiday("king", "Martin Luther King Jr. Day", .nth(3, .monday, month: 1)),
    Holiday("washington", "Washington's Birthday", .nth(3, .monday, month: 2)),
    Holiday("memorial", "Memorial Day", .last(.monday, month: 5)),
    Holiday("juneteenth", "Juneteenth", .fixed(month: 6, day: 19), except: [2020]),
    Holiday("independence", "Independence Day", .fixed(month: 7, day: 4)),
    Holiday("labor", "Labor Day", .nth(1, .monday, month: 9)),
    Holiday("columbus", "Columbus Day", .nth(2, .monday, month: 10)),
    Holiday("veterans", "Veterans Day", .fixed(month: 11, day: 11)),
    Holiday("thanksgiving", "Thanksgiving", .nth(4, .thursday, month: 11)),
    Holiday("christmas", "Christmas Day", .fixed(month: 12, day: 25)),
  ]

  private static let newYear = [Holiday("new-year", "New Year's Day", .fixed(month: 1, day: 1))]
  private static let easterMonday = [Holiday("easter-monday", "Easter Monday", .easter(1))]
  private static let lateSummer = [Holiday("summer", "Summer bank holiday", .last(.monday, month: 8))]
  private static let christmas = [
    Holiday("christmas", "Christmas Day", .fixed(month: 12, day: 25)),
    Holiday("boxing", "Boxing Day", .fixed(month: 12, day: 26)),
  ]
  private static let britishSpring = [
    Holiday("good-friday", "Good Friday", .easter(-2)),
    Holiday("early-may", "Early May bank holiday", .nth(1, .monday, month: 5), except: [2020]),
    Holiday("spring", "Spring bank holiday", .last(.monday, month: 5), except: [2022]),
  ]
  private static let scottish = [
    Holiday("new-year-2", "2nd January", .fixed(month: 1, day: 2)),
    Holiday("summer", "Summer bank holiday", .nth(1, .monday, month: 8)),
    Holiday("st-andrew", "St Andrew's Day", .fixed(month: 11, day: 30)),
  ]
  private static let northernIrish = [
    Holiday("st-patrick", "St Patrick's Day", .fixed(month: 3, day: 17)),
    Holiday("boyne", "Battle of the Boyne", .fixed(month: 7, day: 12)),
  ]
  private static let irish = [
    Holiday("new-year", "New Year's Day", .fixed(month: 1, day: 1)),
    Holiday(
      "st-brigid", "St Brigid's Day",
      .on(.friday, .fixed(month: 2, day: 1), otherwise: .nth(1, .monday, month: 2)), since: 2023),
    Holiday("st-patrick", "St Patrick's Day", .fixed(month: 3, day: 17)),
    Holiday("easter-monday", "Easter Monday", .easter(1)),
    Holiday("may", "May bank holiday", .nth(1, .monday, month: 5)),
    Holiday("june", "June bank holiday", .nth(1, .monday, month: 6)),
    Holiday("august", "August bank holiday", .nth(1, .monday, month: 8)),
    Holiday("october", "October bank holiday", .last(.monday, month: 10)),
    Holiday("christmas", "Christmas Day", .fixed(month: 12, day: 25)),
    Holiday("st-stephen", "St Stephen's Day", .fixed(month: 12, day: 26)),
  ]

  /// Moved or added for the whole United Kingdom.
  private static let british = [
    ("2020-05-08", "Early May bank holiday (VE day)"), ("2022-06-02", "Spring bank holiday"),
    ("2022-06-03", "Platinum Jubilee"), ("2022-09-19", "State funeral"), ("2023-05-08", "Coronation"),
  ]
}
