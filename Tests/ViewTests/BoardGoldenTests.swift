import Domain
import Layout
import TestSupport
import Testing

@Suite("Board: golden screens")
struct BoardGoldenTests {
  static let sizes = [
    Size(columns: 40, rows: 10), Size(columns: 48, rows: 15), Size(columns: 80, rows: 24),
    Size(columns: 120, rows: 36), Size(columns: 160, rows: 48),
  ]

  enum Stage: String, CaseIterable {
    case start, execute, golive

    func picture(_ size: Size, ascii: Bool) throws -> BoardPicture {
      switch self {
      case .start:
        BoardPicture(
          try BoardProjects.started(), at: BoardProjects.firstDay, size.columns, size.rows, ascii: ascii)
      case .execute:
        BoardPicture(
          try BoardProjects.underWay(BoardProjects.buildDay, phase: "EXECUTE"), at: BoardProjects.buildDay,
          size.columns, size.rows, ascii: ascii)
      case .golive:
        BoardPicture(
          try BoardProjects.underWay(BoardProjects.lastDay, phase: "GO-LIVE"), at: BoardProjects.lastDay,
          size.columns, size.rows, ascii: ascii)
      }
    }
  }

  @Test(arguments: Stage.allCases, sizes)
  func theTemplateAtEachStage(stage: Stage, size: Size) throws {
    try expectGolden(stage.picture(size, ascii: true).grid, "board-\(stage.rawValue)-\(size)")
  }

  @Test(arguments: Stage.allCases)
  func theTemplateWithUnicodeSigns(stage: Stage) throws {
    for size in Self.sizes {
      try expectGolden(stage.picture(size, ascii: false).grid, "board-\(stage.rawValue)-\(size)-unicode")
    }
  }

  @Test(arguments: [120, 140]) func theCardsOfAMediumTerminal(columns: Int) throws {
    let picture = try Stage.execute.picture(Size(columns: columns, rows: 40), ascii: true)
    try expectGolden(picture.grid, "board-execute-\(columns)x40")
  }

  @Test(arguments: [0, 1, 2, 10_000]) func anyNumberOfCards(count: Int) throws {
    try expectGolden(BoardPicture(BoardProjects.sized(count), 80, 24).grid, "board-\(count)-cards-80x24")
  }

  @Test func theEndOfALongColumn() throws {
    let picture = BoardPicture(BoardProjects.sized(10_000), 80, 24).pressing(.bottom, .up)
    try expectGolden(picture.grid, "board-10000-cards-end-80x24")
  }

  @Test func aCarriedCard() throws {
    let picture = try Stage.execute.picture(Size(columns: 80, rows: 24), ascii: true)
    try expectGolden(picture.pressing(.down, .primary, .right, .up).grid, "board-carry-80x24")
  }

  @Test func chosenCardsAndShownDoneCards() throws {
    let picture = BoardPicture(BoardProjects.sized(9), 80, 24).pressing(
      .select, .down, .select, .fold, .bottom)
    try expectGolden(picture.grid, "board-chosen-unfolded-80x24")
  }

  @Test func aFilterThatHidesCards() throws {
    let filter = Filter(text: "dana", terms: [.person("dana")])
    let picture = BoardPicture(
      try BoardProjects.underWay(BoardProjects.buildDay, phase: "EXECUTE"), at: BoardProjects.buildDay, 80,
      24,
      filter: filter)
    try expectGolden(picture.grid, "board-filtered-80x24")
  }

  @Test func hostileTitlesAreDrawnHarmless() throws {
    let titles = [
      "\u{1B}[2J\u{1B}]0;owned\u{7} wipes", "right\u{202E}to left", "zero\u{200B}width\u{FEFF}", "two\nlines",
      "設計レビューと番号の移行を確認する会議の記録", "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} accents", "👩‍👩‍👧‍👦 family",
      String(repeating: "long ", count: 60),
    ]
    let state = BoardProjects.sized(8, titles: titles)
    try expectGolden(BoardPicture(state, 80, 24, ascii: false).grid, "board-hostile-80x24")
  }
}
