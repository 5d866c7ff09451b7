/// The days of every week on which nobody works.
package struct Weekend: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package init(_ day: Weekday) { rawValue = 1 << UInt8(day.rawValue) }

  package static let saturdaySunday: Weekend = [Weekend(.saturday), Weekend(.sunday)]
  package static let fridaySaturday: Weekend = [Weekend(.friday), Weekend(.saturday)]

  package func contains(_ day: Weekday) -> Bool { rawValue & (1 << UInt8(day.rawValue)) != 0 }

  /// Weekends by the name that a calendar stores.
  package enum Name: String, CaseIterable, Sendable {
    case saturdaySunday = "weekdays"
    case fridaySaturday = "fri-sat"
    case friday = "fri"
    case saturday = "sat"
    case sunday = "sun"

    var days: Weekend {
      switch self {
      case .saturdaySunday: .saturdaySunday
      case .fridaySaturday: .fridaySaturday
      case .friday: Weekend(.friday)
      case .saturday: Weekend(.saturday)
      case .sunday: Weekend(.sunday)
      }
    }

    package var title: String {
      switch self {
      case .saturdaySunday: "Monday to Friday"
      case .fridaySaturday: "Sunday to Thursday"
      case .friday: "every day but Friday"
      case .saturday: "every day but Saturday"
      case .sunday: "Monday to Saturday"
      }
    }
  }

  /// The weekends among the parts of a calendar's name; Saturday and Sunday where there is none.
  init(of parts: [String]) {
    let named = parts.compactMap { Name(rawValue: $0)?.days }
    self = named.isEmpty ? .saturdaySunday : named.reduce(into: []) { $0.formUnion($1) }
  }

  /// The parts of a calendar's name that give this weekend; none for Saturday and Sunday.
  var names: [Name] {
    if self == .saturdaySunday { return [] }
    if let one = Name.allCases.first(where: { $0.days == self }) { return [one] }
    return Name.allCases.filter { isSuperset(of: $0.days) }
  }

  var words: String { self == .saturdaySunday ? "weekdays" : names.map(\.rawValue).joined(separator: "+") }
}
