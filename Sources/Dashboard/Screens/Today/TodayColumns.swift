import Domain
import Layout

/// The columns of Today's rows; the text has the remaining width.
package struct TodayColumns: Sendable {
  package let customer: Range<Int>
  package let words: Range<Int>
  package let due: Range<Int>
  package let ball: Range<Int>
  /// Days without their weekday.
  package let isBrief: Bool
  /// The item's number is part of the text.
  private let hasItems: Bool

  package init(_ today: TodayScreen, width: Int, on day: Day) {
    let isWide = width >= 100
    let name = isWide ? 22 : width >= 70 ? 17 : 9
    let year = day.civil.year
    let brief = today.page.rows.contains { $0.thing.due.map { $0.civil.year != year } ?? false } ? 9 : 6
    // On the smallest screens the glyph at the left marks what is late.
    let days = isWide ? 10 : width >= 60 ? brief : 0
    isBrief = !isWide
    hasItems = width >= 70
    ball = max(0, width - 9)..<max(0, width - 1)
    let end = max(0, ball.lowerBound - 1)
    due = max(0, end - days)..<end
    customer = 3..<3 + name
    words = customer.upperBound + 1..<max(customer.upperBound + 1, due.lowerBound - (days == 0 ? 0 : 1))
  }

  /// What is to be done, as text of the row.
  package func text(of row: TodayRow) -> String {
    DisplayText.line((hasItems ? row.number.map { "\($0) " } ?? "" : "") + row.thing.words)
  }

  /// The number of rows for the whole text.
  package func rows(_ row: TodayRow) -> Int { text(of: row).wrapped(to: max(1, words.count)).count }
}
