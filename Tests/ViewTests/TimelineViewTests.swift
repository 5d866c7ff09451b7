import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Timeline: drawing")
struct TimelineViewTests {
  private func picture(_ columns: Int, _ rows: Int, ascii: Bool = true) throws -> TimelinePicture {
    TimelinePicture(
      try TimelineProjects.underWay(), at: BoardProjects.buildDay, Size(columns: columns, rows: rows),
      ascii: ascii)
  }

  @Test func everySizeIsDrawnInsideItsArea() throws {
    for (columns, rows) in [
      (1, 1), (5, 3), (20, 8), (40, 10), (59, 15), (60, 16), (61, 17), (119, 20), (120, 16), (160, 16),
      (400, 200),
    ] {
      let drawn = try picture(columns, rows)
      #expect(drawn.grid.lines.count == rows)
      #expect(drawn.pressing(.bottom, .moveRight).grid.lines.count == rows)
      for region in drawn.regions { #expect(region.area.endRow <= rows && region.area.endColumn <= columns) }
    }
  }

  @Test func asciiDrawsAsciiOnly() throws {
    for line in try picture(160, 48).grid.lines {
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
  }

  @Test func hostileTitlesAreDrawnHarmless() throws {
    let titles = [
      "\u{1B}[2J\u{1B}]0;owned\u{7} wipes", "right\u{202E}to left", "zero\u{200B}width\u{FEFF}", "two\nlines",
      "設計レビューと番号の移行を確認する会議の記録", "e\u{301}\u{301}\u{301}\u{301} accents", "👩‍👩‍👧‍👦 family",
      String(repeating: "long ", count: 60),
    ]
    let drawn = TimelinePicture(
      BoardProjects.sized(8, titles: titles), at: SmallProject.moment, Size(columns: 80, rows: 24),
      ascii: false)
    for line in drawn.grid.lines {
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E || $0.value == 0x7F })
    }
    try expectGolden(drawn.grid, "timeline-hostile-80x24")
  }

  @Test func theGhostIsDrawnWhereTheTaskWouldBe() throws {
    let still = try picture(160, 48).selecting("EXE-25")
    let moved = still.pressing(.moveRight, .moveRight)
    #expect(moved.grid.lines.contains { $0.contains("GHOST EXE-25") })
    #expect(moved.grid.lines.contains { $0.contains("?") && $0.contains("=") || $0.contains("??") })
    #expect(!still.grid.lines.contains { $0.contains("GHOST EXE-25") })
  }

  @Test func linksInACircleAreSaidInPlaceOfTheChart() throws {
    var state = BoardProjects.sized(2)
    state.items["T-1"]?.values[.after] = "T-2"
    state.items["T-2"]?.values[.after] = "T-1"
    let drawn = TimelinePicture(state, at: SmallProject.moment, Size(columns: 80, rows: 24))
    #expect(drawn.grid.lines.contains { $0.contains("no dates can be calculated") })
  }

  @Test func theRowsAreWorkedOutOnceForAllKeys() throws {
    var screen = TimelineScreen()
    let context = TimelinePicture(
      BoardProjects.sized(10_000), at: SmallProject.moment, Size(columns: 80, rows: 24)
    ).context
    screen.refresh(context)
    for _ in 0..<1000 { _ = screen.handle(.down, in: context) }
    #expect(screen.window.cursor == 1000)
  }
}
