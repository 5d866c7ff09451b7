/// A calendar month.
package struct Month: Hashable, Comparable, Strideable, Sendable {
  /// Months since the beginning of year 0.
  package let number: Int

  package init(number: Int) { self.number = number }

  package init(of day: Day) {
    let (year, month, _) = day.civil
    number = year * 12 + month - 1
  }

  package static func < (a: Month, b: Month) -> Bool { a.number < b.number }
  package func advanced(by months: Int) -> Month { Month(number: number + months) }
  package func distance(to other: Month) -> Int { other.number - number }

  private var year: Int { number / 12 }
  private var month: Int { number % 12 + 1 }

  /// `2026-11`
  package var iso: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
  /// `Nov 26`
  package var short: String { "\(Day.monthName(month)) \(String(year).suffix(2))" }
  package var firstDay: Day { Day(year: year, month: month, day: 1) ?? Day(number: 0) }
  package var lastDay: Day { advanced(by: 1).firstDay + -1 }
}

extension Month {
  /// Reads `2026-11`.
  package init?(iso text: String) {
    guard let day = Day(iso: text + "-01") else { return nil }
    self.init(of: day)
  }
}
