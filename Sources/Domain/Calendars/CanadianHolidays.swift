/// The statutory holidays of Canada: those of every jurisdiction, and what each one adds.
///
/// Where a holiday falls on a weekend, some laws give another day for it and some do not.
extension HolidayCalendar {
  /// Empty for calendars of other countries.
  var canadian: [Holiday] {
    switch self {
    case .canada:
      Self.common(canadaDay: .nextMonday, christmas: .twoDaysLater)
        + [
          Self.victoria, Self.reconciliation(2021, .nextMonday), Self.thanksgiving,
          Self.remembrance(.nextMonday), Self.boxing,
        ]
    case .alberta:
      Self.common(canadaDay: .mondayAfterSunday)
        + [Self.family("Family Day"), Self.victoria, Self.thanksgiving, Self.remembrance(.nextMonday)]
    case .britishColumbia:
      Self.common(canadaDay: .mondayAfterSunday)
        + [
          Self.family("Family Day"), Self.victoria, Self.civic("British Columbia Day"),
          Self.reconciliation(2023, .nextMonday), Self.thanksgiving, Self.remembrance(.stays),
        ]
    case .manitoba:
      Self.common(canadaDay: .stays)
        + [
          Self.family("Louis Riel Day"), Self.victoria, Self.reconciliation(2024, .nextMonday),
          Self.thanksgiving,
        ]
    case .newBrunswick:
      Self.common(canadaDay: .stays)
        + [Self.family("Family Day"), Self.civic("New Brunswick Day"), Self.remembrance(.stays)]
    case .newfoundland: Self.common(canadaDay: .nextMonday) + [Self.remembrance(.nextMonday)]
    case .novaScotia:
      Self.common(canadaDay: .stays) + [Self.family("Heritage Day"), Self.remembrance(.nextMonday)]
    case .northwestTerritories: Self.northern + [Self.indigenous(2001)]
    case .nunavut: Self.northern + [Holiday("nunavut", "Nunavut Day", .fixed(month: 7, day: 9))]
    case .ontario:
      Self.common(canadaDay: .stays) + [
        Self.family("Family Day"), Self.victoria, Self.thanksgiving, Self.boxing,
      ]
    case .princeEdwardIsland:
      Self.common(canadaDay: .nextMonday)
        + [Self.family("Islander Day"), Self.reconciliation(2022, .stays), Self.remembrance(.nextMonday)]
    case .quebec:
      Self.common(canadaDay: .mondayAfterSunday)
        + [
          Holiday("victoria", "National Patriots' Day", Self.victoria.rule),
          Holiday(
            "st-john", "St John the Baptist Day", .fixed(month: 6, day: 24), observed: .mondayAfterSunday),
          Self.thanksgiving,
        ]
    case .saskatchewan:
      Self.common(canadaDay: .nextMonday)
        + [
          Self.family("Family Day"), Self.victoria, Self.civic("Saskatchewan Day"), Self.thanksgiving,
          Self.remembrance(.nextMonday),
        ]
    case .yukon:
      Self.common(canadaDay: .nextMonday)
        + [
          Self.victoria, Self.indigenous(2017),
          Holiday("discovery", "Discovery Day", .nth(3, .monday, month: 8)),
          Self.reconciliation(2023, .stays), Self.thanksgiving, Self.remembrance(.nextMonday),
        ]
    case .us, .englandWales, .scotland, .northernIreland, .ireland, .dundee, .edinburgh, .glasgow: []
    }
  }

  /// What every jurisdiction has.
  private static func common(canadaDay: Observance, christmas: Observance = .nextMonday) -> [Holiday] {
    [
      Holiday("new-year", "New Year's Day", .fixed(month: 1, day: 1), observed: .nextMonday),
      Holiday("good-friday", "Good Friday", .easter(-2)),
      Holiday("canada", "Canada Day", .fixed(month: 7, day: 1), observed: canadaDay),
      Holiday("labour", "Labour Day", .nth(1, .monday, month: 9)),
      Holiday("christmas", "Christmas Day", .fixed(month: 12, day: 25), observed: christmas),
    ]
  }

  private static var northern: [Holiday] {
    common(canadaDay: .stays)
      + [victoria, civic("Civic Holiday"), reconciliation(2022, .stays), thanksgiving, remembrance(.stays)]
  }

  private static let victoria = Holiday(
    "victoria", "Victoria Day", .onOrBefore(.monday, month: 5, day: 24))
  private static let thanksgiving = Holiday("thanksgiving", "Thanksgiving", .nth(2, .monday, month: 10))
  private static let boxing = Holiday(
    "boxing", "Boxing Day", .fixed(month: 12, day: 26), observed: .twoDaysLater)

  /// The third Monday of February, under its name there.
  private static func family(_ title: String) -> Holiday {
    Holiday("family", title, .nth(3, .monday, month: 2))
  }

  /// The first Monday of August, under its name there.
  private static func civic(_ title: String) -> Holiday {
    Holiday("civic", title, .nth(1, .monday, month: 8))
  }

  private static func reconciliation(_ year: Int, _ observance: Observance) -> Holiday {
    Holiday(
      "reconciliation", "Truth and Reconciliation Day", .fixed(month: 9, day: 30), since: year,
      observed: observance)
  }

  private static func remembrance(_ observance: Observance) -> Holiday {
    Holiday("remembrance", "Remembrance Day", .fixed(month: 11, day: 11), observed: observance)
  }

  private static func indigenous(_ year: Int) -> Holiday {
    Holiday("indigenous", "National Indigenous Peoples Day", .fixed(month: 6, day: 21), since: year)
  }
}
