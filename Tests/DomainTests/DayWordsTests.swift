import Domain
import TestSupport
import Testing

@Suite("Days in words")
struct DayWordsTests {
  /// Wednesday 2026-11-18.
  private let today = SmallProject.moment.today
  private let calendar = WorkCalendar.weekdays

  @Test(
    "Reads",
    arguments: [
      ("today", "2026-11-18"), ("tomorrow", "2026-11-19"), ("yesterday", "2026-11-17"), ("fri", "2026-11-20"),
      ("Friday", "2026-11-20"), ("wed", "2026-11-25"), ("this wed", "2026-11-18"), ("next mon", "2026-11-23"),
      ("next fri", "2026-11-27"), ("last fri", "2026-11-13"), ("next week", "2026-11-23"),
      ("+2bd", "2026-11-20"), ("+3bd", "2026-11-23"), ("-1bd", "2026-11-17"), ("+2d", "2026-11-20"),
      ("+ 3 bd", "2026-11-23"), ("+1w", "2026-11-25"), ("+1m", "2026-12-18"), ("24 nov", "2026-11-24"),
      ("24nov", "2026-11-24"), ("nov 24", "2026-11-24"), ("tue 24 nov", "2026-11-24"),
      ("3 nov", "2027-11-03"),
      ("24th nov", "2026-11-24"), ("Tuesday, 24 November 2026", "2026-11-24"), ("24 nov tue", "2026-11-24"),
      ("tue 2026-11-24", "2026-11-24"), ("2026-11-24 tues", "2026-11-24"), ("Tue. 24. Nov.", "2026-11-24"),
      ("wed 24 nov 2027", "2027-11-24"), ("nov 24 2026 tue", "2026-11-24"), ("1 December", "2026-12-01"),
      ("24 nov 2027", "2027-11-24"),
      ("29 feb", "2028-02-29"), ("eow", "2026-11-20"), ("eom", "2026-11-30"), ("2026-11-24", "2026-11-24"),
      ("  FRI ", "2026-11-20"),
    ])
  func reads(text: String, iso: String) throws {
    let day = try DayWords.read(text, today: today, calendar: calendar).get()

    #expect(day.iso == iso)
  }

  @Test(
    "Refuses, and says what would do",
    arguments: [
      ("", "Not a day: write fri, +2bd, 24 nov, eow or 2026-11-24."),
      ("soon", "Not a day: write fri, +2bd, 24 nov, eow or 2026-11-24."),
      ("03/04", "03/04 reads two ways: write 3 apr or 4 mar."),
      ("3.4", "3.4 reads two ways: write 3 apr or 4 mar."),
      ("24/11", "24/11 is not clear everywhere: write 24 nov."),
      ("31 feb", "There is no 31 feb."),
      (
        "Mon 24 Nov 2026",
        "24 Nov 2026 is a Tuesday, not a Monday: write Tue 24 Nov 2026 or Mon 23 Nov 2026."
      ),
      ("mon 24 nov", "24 Nov 2026 is a Tuesday, not a Monday: write Tue 24 Nov 2026 or Mon 23 Nov 2026."),
      // It had that weekday, but is over.
      ("tue 17 nov", "17 Nov 2027 is a Wednesday, not a Tuesday: write Wed 17 Nov 2027 or Tue 17 Nov 2026."),
      ("nov 24 mon", "24 Nov 2026 is a Tuesday, not a Monday: write Tue 24 Nov 2026 or Mon 23 Nov 2026."),
      (
        "friday 2026-11-24",
        "24 Nov 2026 is a Tuesday, not a Friday: write Tue 24 Nov 2026 or Fri 27 Nov 2026."
      ),
      ("2026-02-30", "There is no day 2026-02-30."),
      ("+99999999999999999999bd", "Not a day: write fri, +2bd, 24 nov, eow or 2026-11-24."),
      ("fri mon", "Not a day: write fri, +2bd, 24 nov, eow or 2026-11-24."),
    ])
  func refuses(text: String, sentence: String) {
    let result = DayWords.read(text, today: today, calendar: calendar)

    #expect(result == .failure(DayWords.Problem(sentence: sentence)))
  }

  @Test("The end of the week is a working day even when Friday is a holiday")
  func endOfWeek() throws {
    let friday = today + 2
    let calendar = WorkCalendar(name: "test", holidays: [friday])

    let day = try DayWords.read("eow", today: today, calendar: calendar).get()

    #expect(day == today + 1)
  }

  @Test(
    "Echoes with the distance in business days",
    arguments: [
      ("2026-11-24", "= Tue 24 Nov 2026 (in 4 bd)"), ("2026-11-18", "= Wed 18 Nov 2026 (today)"),
      ("2026-11-13", "= Fri 13 Nov 2026 (3 bd ago)"),
      ("2026-11-21", "= Sat 21 Nov 2026 (in 2 bd, not a working day)"),
    ])
  func echoes(iso: String, text: String) throws {
    let day = try #require(Day(iso: iso))

    #expect(DayWords.echo(day, today: today, calendar: calendar) == text)
  }

  @Test("Reading never traps on arbitrary text")
  func neverTraps() {
    var random = Seeded(7)
    let pieces = ["+", "-", "9", "bd", " ", "nov", "/", ".", "next", "fri", "\u{202E}", "9999999", "m", "th"]

    var read = 0
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      if case .success(let day) = DayWords.read(text, today: today, calendar: calendar) {
        read += 1
        #expect(Day.planned.contains(day), "\(text)")
        #expect(!DayWords.echo(day, today: today, calendar: calendar).isEmpty, "\(text)")
      }
    }
    #expect(read > 50)
  }

  @Test(arguments: ["2019-12-31", "2061-01-01", "24 nov 2061", "1 jan 2019", "0001-01-01", "9999-12-31"])
  func aDayNobodyCanPlanIsRefusedWhereItIsTyped(text: String) throws {
    let today = try #require(Day(iso: "2026-11-18"))
    guard case .failure(let problem) = DayWords.read(text, today: today, calendar: .weekdays) else {
      return #expect(Bool(false), "\(text) was read")
    }
    #expect(problem.sentence.hasSuffix("is outside 2020 to 2060."))
  }
}
