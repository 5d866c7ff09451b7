import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing

/// The board shows its content: ids, titles, gates.
@Suite("Board: texts")
struct BoardTextTests {
  private func project() throws -> Project {
    try #require(Project(BoardProjects.underWay(BoardProjects.buildDay, phase: "EXECUTE")))
  }

  private func picture(_ project: Project, _ columns: Int, _ rows: Int) -> BoardPicture {
    BoardPicture(project: project, at: BoardProjects.buildDay, columns, rows)
  }

  /// Only the next gate of the project can be passed.
  @Test(arguments: [60, 80, 120, 160, 200])
  func aGateBehindTheProjectIsSaidToBeBehindAndNeverOffered(columns: Int) throws {
    let project = try project()
    for phase in project.phases.indices {
      let task = try #require(project.tasks(in: project.phases[phase].id).first)
      let board = picture(project, columns, 24).selecting(task.id)
      let rows = (0..<24).map { board.grid.text(row: $0) }
      let line = try #require(rows.first { $0.contains("Gate ") })
      let isBehind = phase < project.currentPhaseIndex
      #expect(line.contains("behind") == isBehind, "\(project.phases[phase].code): \(line)")
      if isBehind { #expect(!line.contains("criteria"), "\(line)") }
      #expect(!line.contains("P on") || phase == project.currentPhaseIndex, "\(line)")
    }
  }

  /// The words of one card as drawn, without blanks.
  private func text(of region: Region, _ grid: Grid) -> String {
    (region.area.row..<region.area.endRow).map { row in
      String(grid.text(row: row).dropFirst(region.area.column).prefix(region.area.columns))
    }.joined().filter { !$0.isWhitespace }
  }

  @Test func everyCardHasItsIDAndItsTitleOnUpToThreeLines() throws {
    let project = try project()
    for columns in stride(from: 60, through: 200, by: 4) {
      let picture = picture(project, columns, columns < 120 ? 24 : 48)
      let (grid, regions) = (picture.grid, picture.regions)
      var seen = 0
      for region in regions {
        guard case .item(let id) = region.target, let task = project.task(id) else { continue }
        let drawn = text(of: region, grid)
        let lines = LaneRows.title(of: task, width: region.area.columns - LaneRows.gutter)
        let whole = lines.allSatisfy { $0.columns <= region.area.columns - LaneRows.gutter }
        let wanted = (whole ? lines : Array(lines.dropLast())).joined().filter { !$0.isWhitespace }
        #expect(drawn.contains(wanted), "\(id) at \(columns): \(drawn)")
        #expect(drawn.contains(id.rawValue))
        seen += 1
      }
      #expect(seen >= 4, "\(columns) columns")
    }
  }

  @Test func finishedAndEmptyPhasesFoldAndTheirNeighboursGetTheWidth() throws {
    let project = try project()
    for columns in [60, 80, 100, 120, 160, 200] {
      let picture = picture(project, columns, 30)
      let focus = try #require(picture.screen.focus(in: picture.context))
      let layout = picture.screen.layout(focus, in: picture.context)
      for lane in layout.lanes where lane.column != focus.column {
        #expect(lane.isNarrow == focus.columns[lane.column].open.isEmpty)
        #expect(lane.isNarrow == (lane.area.columns == BoardLayout.narrowWidth))
      }
      #expect(layout.lanes.map(\.area.columns).reduce(0, +) == columns)
      #expect(layout.lanes.contains { $0.isNarrow }, "\(columns) columns")
    }
  }

  @Test func aFoldedPhaseHasItsWholeName() throws {
    let picture = picture(try project(), 160, 48)
    let top = picture.grid.lines[picture.context.body.row + 3]
    #expect(top.hasPrefix("|INITIATE||PLAN"), "\(top)")
  }

  @Test func theGateLineCutsNoWord() throws {
    let project = try project()
    for columns in 60...200 {
      let picture = picture(project, columns, 30)
      let line = picture.grid.text(row: picture.context.body.row + 1)
      #expect(!line.contains("~"), "\(columns): \(line)")
      #expect(line.contains("Gate G3") && line.contains("5 of 5"), "\(columns): \(line)")
    }
  }

  @Test func aLargeScreenSaysWhatHoldsTheGateAndWhoHoldsWhat() throws {
    let text = picture(try project(), 160, 48).grid.lines.joined(separator: "\n")
    #expect(text.contains("Gate G3") && text.contains(": 5 of 5 open"))
    #expect(text.contains("Held now: "))
  }

  @Test func pagingAndSteppingKeepTheWholeCardInView() throws {
    let project = try project()
    var seeded = Seeded(5)
    for size in [(60, 16), (80, 24), (120, 36), (160, 48)] {
      var picture = picture(project, size.0, size.1)
      for _ in 0..<60 {
        picture = picture.pressing(seeded.pick([.up, .down, .down, .pageDown, .pageUp, .bottom, .top]))
        let id = try #require(picture.screen.current(in: picture.context))
        let region = try #require(picture.regions.last { $0.target == .item(id) })
        let task = try #require(project.task(id))
        let lines = LaneRows.title(of: task, width: region.area.columns - LaneRows.gutter)
        #expect(region.area.rows > lines.count, "\(id) at \(size)")
      }
    }
  }
}
