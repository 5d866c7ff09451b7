/// The public holidays that ship with golive, as rules for any year (domain document 6.1).
package enum HolidayCalendar: String, CaseIterable, Sendable {
  case us
  case englandWales = "england-wales"
  case scotland
  case northernIreland = "northern-ireland"
  case ireland
  /// Workplaces under federal law; the others are under the law of their province.
  case canada
  case alberta = "canada-ab"
  case britishColumbia = "canada-bc"
  case manitoba = "canada-mb"
  case newBrunswick = "canada-nb"
  case newfoundland = "canada-nl"
  case novaScotia = "canada-ns"
  case northwestTerritories = "canada-nt"
  case nunavut = "canada-nu"
  case ontario = "canada-on"
  case princeEdwardIsland = "canada-pe"
  case quebec = "canada-qc"
  case saskatchewan = "canada-sk"
  case yukon = "canada-yt"
  // Local days alone, to be joined with the bank holidays: scotland+glasgow.
  case dundee, edinburgh, glasgow

  package var title: String {
    switch self {
    case .us: "US federal"
    case .englandWales: "England & Wales"
    case .scotland: "Scotland"
    case .northernIreland: "Northern Ireland"
    case .ireland: "Ireland"
    case .canada: "Canada federal"
    case .alberta: "Alberta"
    case .britishColumbia: "British Columbia"
    case .manitoba: "Manitoba"
    case .newBrunswick: "New Brunswick"
    case .newfoundland: "Newfoundland & Labrador"
    case .novaScotia: "Nova Scotia"
    case .northwestTerritories: "Northwest Territories"
    case .nunavut: "Nunavut"
    case .ontario: "Ontario"
    case .princeEdwardIsland: "Prince Edward Island"
    case .quebec: "Quebec"
    case .saskatchewan: "Saskatchewan"
    case .yukon: "Yukon"
    case .dundee: "Dundee, local days"
    case .edinburgh: "Edinburgh, local days"
    case .glasgow: "Glasgow, local days"
    }
  }

  /// Days off that fall on weekdays of `year`, observance applied, in order, each once.
  ///
  /// - Parameter off: keys of holidays that this organisation works, such as `columbus`.
  package func holidays(in year: Int, off: Set<String> = []) -> [(day: Day, title: String)] {
    let kept = all.filter { !off.contains($0.key) }
    let days: [(day: Day, title: String)] =
      observance == .substituteAfter ? substituted(kept, year) : moved(kept, year) + moved(kept, year + 1)
    let once = oneOff.map { (day: $0.day, title: $0.title) }
    var seen: Set<Day> = []
    return (days + once).filter { $0.day.civil.year == year && !$0.day.weekday.isWeekend }
      .sorted { $0.day < $1.day }.filter { seen.insert($0.day).inserted }
  }

  /// What becomes of a holiday that falls on a weekend.
  package enum Observance: Sendable {
    /// Saturday is observed the Friday before, Sunday the Monday after.
    case nearestWeekday
    /// It moves to the next weekday that is not a holiday.
    case substituteAfter
    case nextMonday
    /// Sunday is observed on Monday; a Saturday is lost.
    case mondayAfterSunday
    /// Saturday is observed on Monday, Sunday on Tuesday, so that two in a row stay two days.
    case twoDaysLater
    /// It is lost.
    case stays

    fileprivate func observed(_ day: Day) -> Day {
      switch (self, day.weekday) {
      case (.nearestWeekday, .saturday): day + -1
      case (.nearestWeekday, .sunday), (.nextMonday, .sunday), (.mondayAfterSunday, .sunday): day + 1
      case (.nextMonday, .saturday), (.twoDaysLater, .saturday), (.twoDaysLater, .sunday): day + 2
      case (_, _): day
      }
    }
  }

  private func moved(_ holidays: [Holiday], _ year: Int) -> [(day: Day, title: String)] {
    holidays.compactMap { holiday in
      holiday.day(in: year).map { ((holiday.observance ?? observance).observed($0), holiday.title) }
    }
  }

  private func substituted(_ holidays: [Holiday], _ year: Int) -> [(day: Day, title: String)] {
    let own = holidays.compactMap { holiday in
      holiday.day(in: year).map { (day: $0, title: holiday.title) }
    }
    var taken = Set(own.map(\.day).filter { !$0.weekday.isWeekend })
    return own.map { holiday in
      guard holiday.day.weekday.isWeekend else { return holiday }
      var substitute = holiday.day
      while substitute.weekday.isWeekend || taken.contains(substitute) { substitute = substitute + 1 }
      taken.insert(substitute)
      return (substitute, "\(holiday.title) (substitute)")
    }
  }
}
