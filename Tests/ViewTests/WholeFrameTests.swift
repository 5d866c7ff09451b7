import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Theming
import Views

/// Invariants of every screen at every width: closed frames, whole words, one style for the cursor row.
@Suite("The whole frame")
struct WholeFrameTests {
  private static let screens = ["1", "0", "2", "3", "4", "5", "8", "9"]
  private static let theme = Theme.loaded("dark")

  private func desk(_ size: Size, _ keys: String) throws -> DashboardHarness {
    var rows = Customers.rows(12)
    rows[0].id = ListsProject.id
    let log = ListsProject.log(30)
    var desk = DashboardHarness(
      rows: rows, size: size, lately: ListsProject.comments(4),
      states: [ListsProject.id: try ListsProject.midway().state])
    desk.press("enter")
    desk.press(String(keys.prefix(1)))
    if keys.hasPrefix("8") { desk.send(.history(log, project: ListsProject.id, item: nil, before: nil)) }
    desk.press(String(keys.dropFirst()))
    return desk
  }

  private func frame(_ desk: DashboardHarness, _ size: Size) throws -> Grid {
    render(desk.model, theme: try #require(Self.theme), size: size).grid
  }

  @Test(arguments: screens) func everyFrameAndRuleIsClosed(screen: String) throws {
    var desk = try desk(Size(columns: 80, rows: 24), screen)
    for columns in 40...200 {
      let size = Size(columns: columns, rows: columns < 80 ? 15 : columns < 160 ? 30 : 48)
      desk.send(.input(.resize(size)))
      let open = try frame(desk, size).openEnds
      #expect(open.isEmpty, "\(size): \(open.joined(separator: "; "))")
    }
  }

  @Test(arguments: ["1", "0", "3", "4", "8"]) func theCursorMarksItsWholeRow(screen: String) throws {
    for (columns, rows) in [(40, 10), (80, 24), (120, 36), (160, 48)] {
      let size = Size(columns: columns, rows: rows)
      let grid = try frame(desk(size, screen + " j"), size)
      let cursor = try #require(grid.cursor)
      let ground = try #require(Self.theme)[.cursor].background
      let marked = (0..<columns).filter { grid[$0, cursor.row].style.background == ground }
      #expect(marked.first == 0 && marked.count > columns / 3, "\(size)")
      #expect(marked == Array(0..<marked.count), "\(size)")
    }
  }

  @Test func everyCellIsOnTheGroundOfTheTheme() throws {
    let theme = try #require(Self.theme)
    for screen in Self.screens {
      for (columns, rows) in [(80, 24), (120, 36), (160, 48)] {
        let size = Size(columns: columns, rows: rows)
        let grid = try frame(desk(size, screen), size)
        let bare = grid.cells.indices.filter { grid.cells[$0].style.background < 0 }
        #expect(bare.isEmpty, "screen \(screen) at \(size): \(bare.prefix(3).map { $0 / columns })")
        #expect(theme[.text].background >= 0)
      }
    }
  }

  @Test func aMessageIsNeverCut() throws {
    let sentence =
      "Not done: the project is in EXECUTE and G3 is closed, because five of its criteria are open. "
      + "Nothing was stored. w says which, and W waives one with a reason and who approves it."
    for columns in [40, 60, 80, 120, 200] {
      let size = Size(columns: columns, rows: 24)
      var desk = try desk(size, "3")
      desk.send(.failed(Failure(sentence)))
      let grid = try frame(desk, size)
      let foot = (0..<size.rows - 1).map { grid.text(row: $0).trimmedEnd }.joined(separator: " ")
      let words = foot.split(separator: " ").joined(separator: " ")
      #expect(words.contains("because five of its criteria are open"), "\(columns)")
      #expect(words.hasSuffix("W waives one with a reason and who approves it."), "\(columns): \(words)")
    }
  }

  @Test func aMessageLongerThanTheScreenSaysWhereAllOfItIs() throws {
    let size = Size(columns: 40, rows: 10)
    var desk = try desk(size, "3")
    desk.send(.failed(Failure(String(repeating: "many words here ", count: 60))))
    #expect(try frame(desk, size).lines.joined().contains("... :messages shows all of it"))
  }

  @Test func theTitleCutsNothingButALongCustomersName() throws {
    var desk = try desk(Size(columns: 40, rows: 30), "3")
    for columns in 40...200 {
      let size = Size(columns: columns, rows: 30)
      desk.send(.input(.resize(size)))
      let title = try frame(desk, size).text(row: 0)
      #expect(title.contains("> Checklists"), "\(columns): \(title)")
      #expect(title.contains("…") == (columns < 20), "\(columns): \(title)")
    }
  }
}

extension Theme {
  fileprivate static func loaded(_ name: String) -> Theme? { try? load(name, depth: .palette) }
}

extension String {
  fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}

extension Grid {
  /// Corners without a line to the next one, and lines from the left edge that end before the right one.
  fileprivate var openEnds: [String] {
    var found: [String] = []
    func at(_ column: Int, _ row: Int) -> String {
      Unicode.Scalar(self[column, row].scalar).map(String.init) ?? ""
    }
    for row in 0..<size.rows {
      for column in 0..<size.columns where at(column, row) == "┌" {
        let right = (column + 1..<size.columns).first { at($0, row) == "┐" }
        let bottom = (row + 1..<size.rows).first { at(column, $0) == "└" }
        guard let right, let bottom, at(right, bottom) == "┘" else {
          found.append("corner at \(column), \(row)")
          continue
        }
        for side in row + 1..<bottom where at(column, side) != "│" || at(right, side) != "│" {
          found.append("side at row \(side)")
        }
      }
      let last = at(size.columns - 1, row)
      if at(0, row) == "─", !["─", "┐", "│", "┘"].contains(last) { found.append("rule in row \(row)") }
    }
    return found
  }
}
