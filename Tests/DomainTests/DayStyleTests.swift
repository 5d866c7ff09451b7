import Domain
import TestSupport
import Testing

/// Days as they are typed where the settings or the language say how.
struct DayStyleTests {
  private let today = Day.at("2026-11-18")

  private func read(_ text: String, _ style: DayStyle) -> String {
    switch DayWords.read(text, today: today, calendar: .weekdays, style: style) {
    case .success(let day): day.iso
    case .failure(let problem): problem.sentence
    }
  }

  @Test(arguments: [
    ("12/11", "2027-11-12", "2026-12-11"), ("11/12", "2026-12-11", "2027-11-12"),
    ("24/11", "2026-11-24", "There is no 24/11."), ("11/24", "There is no 11/24.", "2026-11-24"),
    ("12/11/2027", "2027-11-12", "2027-12-11"), ("12/11/27", "2027-11-12", "2027-12-11"),
    ("12.11.2027", "2027-11-12", "2027-11-12"), ("24.11.", "2026-11-24", "2026-11-24"),
  ])
  func theOrderSaysHowADayIsRead(text: String, dayFirst: String, monthFirst: String) {
    #expect(read(text, DayStyle(order: .dayMonth)) == dayFirst)
    #expect(read(text, DayStyle(order: .monthDay)) == monthFirst)
  }

  @Test func withoutAnOrderItIsRefused() {
    #expect(read("12/11", DayStyle()) == "12/11 reads two ways: write 12 nov or 11 dec.")
    #expect(read("24/11", DayStyle()) == "24/11 is not clear everywhere: write 24 nov.")
    #expect(read("12 nov", DayStyle(order: .monthDay)) == "2027-11-12")
  }

  @Test func aLanguageHasItsOwnNames() {
    var texts = Texts(language: "de")
    texts.put("Montag,Dienstag,Mittwoch,Donnerstag,Freitag,Samstag,Sonntag", for: DateList.weekdays)
    texts.put("Jan,Feb,Mär,Apr,Mai,Jun,Jul,Aug,Sep,Okt,Nov,Dez", for: DateList.monthsShort)
    texts.put("heute", for: DateText.today)
    let style = DayStyle(texts: texts)
    #expect(read("mi", style) == "2026-11-25" && read("donnerstag", style) == "2026-11-19")
    #expect(read("24 dez", style) == "2026-12-24" && read("3. okt 2027", style) == "2027-10-03")
    #expect(read("heute", style) == "2026-11-18" && read("+2at", style) == "2026-11-20")
    #expect(read("fri", style) == "2026-11-20" && read("24 dec", style) == "2026-12-24")
    #expect(texts.short(.at("2026-10-03"), near: today) == "Sat 03 Okt")
  }
}
