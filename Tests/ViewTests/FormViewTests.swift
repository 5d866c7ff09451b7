import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Views

@Suite("Forms on screen")
struct FormViewTests {
  private static let theme = Picture.theme

  private func lines(_ form: Form, keys: String = "", _ columns: Int, _ rows: Int) -> [String] {
    let size = Size(columns: columns, rows: rows)
    var desk = DashboardHarness(rows: Customers.rows(2), size: size)
    desk.model.show(.form(form))
    if !keys.isEmpty { desk.press(keys) }
    let frame = render(desk.model, theme: Self.theme, size: size)
    return (0..<rows).map { frame.grid.text(row: $0) }
  }

  private let long = (1...60).map { "word\($0)" }.joined(separator: " ")

  private func judged() -> Form {
    let words = long
    return Form(
      "Go-live",
      entries: [
        .init(
          id: "day", label: "Day", kind: .day, value: "2026-12-01",
          verdict: { _ in DayVerdict(words, isFine: false) }),
        .init(id: "why", label: "Reason"),
      ]
    ) { _ in [] }
  }

  @Test(arguments: [(80, 24), (120, 36), (160, 48)])
  func theBoxGrowsToTheWholeVerdict(columns: Int, rows: Int) {
    let text = lines(judged(), columns, rows).joined(separator: "\n")
    for number in 1...60 { #expect(text.contains("word\(number)"), "word\(number) at \(columns)x\(rows)") }
  }

  /// If the window is too low, the words can be scrolled to the last.
  @Test func whatDoesNotFitIsScrolledToItsEnd() {
    let size = Size(columns: 48, rows: 12)
    var desk = DashboardHarness(rows: Customers.rows(2), size: size)
    desk.model.show(.form(judged()))
    var seen = ""
    for _ in 0..<12 {
      let frame = render(desk.model, theme: Self.theme, size: size)
      desk.model.pageExtent = frame.extent
      seen += (0..<12).map { frame.grid.text(row: $0) }.joined(separator: "\n")
      desk.press("pgdn")
    }
    for number in 1...60 { #expect(seen.contains("word\(number)"), "word\(number)") }
  }

  /// A day's field keeps its width whatever is shown about it, and nothing is shown twice.
  @Test func aDaysFieldKeepsItsWidthUnderWhatIsSaidOfIt() {
    let typed = "24 dec to 20 dec"
    let form = Form("Freezes", entries: [.init(id: "first", label: "First day", kind: .day, value: typed)]) {
      _ in []
    }
    let text = lines(form, keys: "ctrl-s", 80, 24)
    #expect(text.contains { $0.contains("First day  \(typed)") })
    let said = text.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(said.contains("Enter one day, not a period"))
    #expect(said.components(of: "Enter one day") == 1)
  }

  @Test func theFooterSaysWhatEscDoes() {
    let form = Form("Freezes", entries: [.init(id: "name", label: "Name")]) { _ in [] }
    #expect(lines(form, 80, 24).contains { $0.contains("Esc closes") })
    #expect(lines(form, keys: "a b", 80, 24).contains { $0.contains("Esc keeps a draft") })
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    var (count, rest) = (0, self[...])
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
