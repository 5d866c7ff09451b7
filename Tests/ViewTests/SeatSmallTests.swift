import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Views

/// The customer's screen in a window of 40x10, and its overlays at 80x24.
@Suite("The customer's screen where there is little room")
struct SeatSmallTests {
  private func lines(_ desk: DashboardHarness) -> [String] {
    render(desk.model, theme: Picture.theme, size: desk.model.geometry.size).grid.lines
  }

  private func text(_ desk: DashboardHarness) -> String { lines(desk).joined(separator: "\n") }

  @Test func everyFieldOfTheReportIsWholeAndEscIsNamed() throws {
    var desk = try DashboardHarness.ofCustomer(size: Size(columns: 40, rows: 10))
    desk.press("r")
    let labels = ["In a few words", "What is it?", "Who is affected?", "More about it"]
    for label in labels {
      #expect(text(desk).contains(label), "\(text(desk))")
      #expect(text(desk).contains("Esc goes back"), "\(text(desk))")
      desk.press("tab")
    }
    desk.press("tab")
    for trouble in Seat.ProblemKind.allCases {
      #expect(text(desk).contains(trouble.title.rawValue), "\(text(desk))")
      desk.press("right")
    }
  }

  /// Keys that lead to a page, and the words for leaving it.
  @Test(arguments: [
    ("", "q finish"), ("l", "Esc back"), ("w", "Esc back"), ("?", "Esc back"), ("r", "Esc goes back"),
    ("a", "Esc goes back"), ("n", "Esc goes back"), ("l /", "Esc shows all"),
  ])
  func everyPageNamesHowItIsLeft(keys: String, way: String) throws {
    for size in [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24)] {
      var desk = try DashboardHarness.ofCustomer(size: size)
      if !keys.isEmpty { desk.press(keys) }
      #expect(text(desk).contains(way), "\(size):\n\(text(desk))")
    }
  }

  @Test func theBoxInWhichIsSignedNamesHowItIsLeft() throws {
    let desk = try DashboardHarness.ofCustomer(
      size: Size(columns: 40, rows: 10), state: SeatProject.kickedOff())
    var program = DashboardProgram(desk.model)
    for _ in 0..<60 where program.model.overlays.isEmpty {
      _ = render(program.model, theme: Picture.theme, size: program.model.geometry.size)
      _ = program.update(.input(.key(.character("y"))))
    }
    try #require(!program.model.overlays.isEmpty)
    let grid = render(program.model, theme: Picture.theme, size: program.model.geometry.size).grid
    #expect(grid.lines.contains { $0.contains("Esc cancels") }, "\(grid.lines)")
    // No keys other than those of the box are offered.
    #expect(!grid.lines.contains { $0.contains("y yes") }, "\(grid.lines)")
  }

  @Test(arguments: [(80, 24), (48, 15), (120, 36)])
  func aLongNoticeLeavesNoPiecesOfWhatIsBelowIt(columns: Int, rows: Int) throws {
    var desk = try DashboardHarness.ofCustomer(size: Size(columns: columns, rows: rows))
    let words = (1...60).map { "word\($0)" }
    desk.send(.failed(Failure(words.joined(separator: " "))))
    let rows = lines(desk).filter { $0.contains("word") }
    #expect(rows.count > 1)
    for row in rows {
      let rest = row.split(separator: " ").filter { !$0.hasPrefix("word") }
      #expect(rest.isEmpty, "\(row)")
    }
  }
}
