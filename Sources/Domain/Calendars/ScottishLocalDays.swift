/// Local holidays of Scottish towns, which their councils set beside the bank holidays. Employers follow them or
/// not, so they are calendars of their own; those of other towns are imported from a file.
extension HolidayCalendar {
  /// Empty for everything but a Scottish town.
  var scottishLocal: [Holiday] {
    switch self {
    case .edinburgh:
      [
        Self.easterMonday,
        // The week before, where it would meet Easter Monday.
        Holiday(
          "spring-local", "Spring holiday",
          .unless(
            .nth(3, .monday, month: 4), is: .easter(1), otherwise: .nth(2, .monday, month: 4))),
        Holiday("victoria", "Victoria Day", .onOrBefore(.monday, month: 5, day: 23)),
        Holiday("autumn-local", "Autumn holiday", .nth(3, .monday, month: 9)),
      ]
    case .glasgow:
      [
        Self.easterMonday, Holiday("fair", "Fair Monday", .nth(3, .monday, month: 7)),
        Holiday("september-friday", "September weekend", .before(.last(.monday, month: 9), days: 3)),
        Holiday("september-monday", "September weekend", .last(.monday, month: 9)),
      ]
    case .dundee:
      [
        Holiday("spring-local", "Spring holiday", .nth(1, .monday, month: 4)),
        Holiday("victoria", "Victoria Day", .last(.monday, month: 5)),
        Holiday("fair", "Fair holiday", .last(.monday, month: 7)),
        Holiday("autumn-local", "Autumn holiday", .nth(1, .monday, month: 10)),
      ]
    case .us, .englandWales, .scotland, .northernIreland, .ireland, .canada, .alberta, .britishColumbia,
      .manitoba, .newBrunswick, .newfoundland, .novaScotia, .northwestTerritories, .nunavut, .ontario,
      .princeEdwardIsland, .quebec, .saskatchewan, .yukon:
      []
    }
  }

  private static let easterMonday = Holiday("easter-monday", "Easter Monday", .easter(1))
}
