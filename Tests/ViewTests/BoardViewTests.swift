import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@testable import Views

@Suite("Board: drawing")
struct BoardViewTests {
  @Test func noSizeTraps() throws {
    let project = try #require(Project(BoardProjects.underWay(BoardProjects.buildDay, phase: "EXECUTE")))
    for rows in [0, 1, 2, 3, 5, 8, 10, 16, 17, 24] {
      for columns in [0, 1, 2, 3, 5, 10, 39, 40, 59, 60, 61, 80, 120, 161] {
        let picture = BoardPicture(project: project, at: BoardProjects.buildDay, columns, rows).pressing(
          .bottom, .primary, .up)
        #expect(picture.grid.lines.count == rows)
      }
    }
  }

  @Test func nothingIsDrawnOutsideTheBody() throws {
    let project = try #require(Project(BoardProjects.underWay(BoardProjects.buildDay, phase: "EXECUTE")))
    for rows in 10...30 {
      for columns in [40, 60, 120, 160] {
        let picture = BoardPicture(project: project, at: BoardProjects.buildDay, columns, rows).pressing(
          .bottom)
        let body = picture.context.body
        for row in 0..<rows where row < body.row || row >= body.endRow {
          #expect(picture.grid.text(row: row).allSatisfy { $0 == " " }, "row \(row) at \(columns)x\(rows)")
        }
      }
    }
  }

  @Test func theCursorIsAlwaysOnScreen() throws {
    let project = try #require(Project(BoardProjects.underWay(BoardProjects.buildDay, phase: "EXECUTE")))
    var seeded = Seeded(11)
    for size in BoardGoldenTests.sizes {
      var picture = BoardPicture(project: project, at: BoardProjects.buildDay, size.columns, size.rows)
      for _ in 0..<80 {
        picture = picture.pressing(
          seeded.pick([.up, .down, .left, .right, .pageDown, .pageUp, .bottom, .top, .fold]))
        guard picture.screen.current(in: picture.context) != nil else { continue }
        let marks = picture.grid.lines.filter { $0.contains("|>") || $0.hasPrefix(">") }
        #expect(marks.count == 1, "seed \(seeded.seed) at \(size)")
      }
    }
  }

  @Test func aClickOnACardMeansThatCard() {
    let picture = BoardPicture(SmallProject.state, 80, 24)
    let area = picture.regions.last { $0.target == .item("PLN-1") }?.area
    #expect(area?.contains(column: 5, row: 5) == true)
  }

  @Test func onlyCardsOnScreenBecomeRegions() {
    let picture = BoardPicture(BoardProjects.sized(10_000), 80, 24)
    #expect(picture.regions.count < 30)
  }

  @Test func theStripShowsAllThatFits() {
    let widths = [12, 8, 15, 12, 11, 12, 9]
    #expect(Surface.shown(widths, around: 2, room: 200) == 0..<7)
    #expect(Surface.shown(widths, around: 2, room: 0) == 2..<3)
    #expect(Surface.shown(widths, around: 9, room: 80).isEmpty)
    for room in 30...120 {
      for focus in widths.indices {
        let range = Surface.shown(widths, around: focus, room: room)
        let ends = (range.lowerBound > 0 ? 6 : 0) + (range.upperBound < 7 ? 6 : 0)
        let used = widths[range].reduce(0, +) + 3 * (range.count - 1) + ends
        #expect(range.contains(focus))
        #expect(used <= room || range.count == 1)
      }
    }
  }
}
