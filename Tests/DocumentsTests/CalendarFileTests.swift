import Documents
import Domain
import Testing

struct CalendarFileTests {
  @Test func anEmptyCalendarIsStillOne() {
    let file = CalendarFile(name: "Acme", events: [], stamp: Timestamp(seconds: 0), sequence: 1)
    #expect(file.text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(file.text.hasSuffix("END:VCALENDAR\r\n"))
  }
}
