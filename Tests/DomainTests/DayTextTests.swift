import Domain
import Testing

@Suite("Days as text")
struct DayTextTests {
  @Test("A column shows the weekday, and in another year the year instead")
  func days() throws {
    let today = try #require(Day(iso: "2026-11-18"))
    let last = try #require(Day(iso: "2026-12-31"))

    #expect([last, last + 5].map { $0.compact(near: today) } == ["Thu 31 Dec", "05 Jan 27"])
    #expect([last, last + 5].map(\.long) == ["Thu 31 Dec 2026", "Tue 05 Jan 2027"])
  }
}
