import Canvas
import Domain
import Layout
import TestSupport
import Testing
import Theming

/// Tiny screens and hostile texts, on all three list screens.
struct ListsHardshipTests {
  @Test func noSizeTraps() throws {
    let project = try ListsProject.midway()
    let log = ListsProject.log(12)
    for columns in [0, 1, 2, 3, 7, 20, 39, 40, 60, 119, 120, 160] {
      for rows in [0, 1, 2, 3, 5, 9, 10, 15, 16, 24] {
        let size = Size(columns: columns, rows: rows)
        let drawn = [
          try Drawn.checklists(project, at: size, keys: [.down, .open]),
          try Drawn.issues(project, at: size, keys: [.nextPane, .down]),
          try Drawn.history(project, log: log, at: size, keys: [.pageDown]),
        ]
        #expect(drawn.allSatisfy { $0.grid.size == size })
        if columns >= 40, rows >= 10 {
          #expect(drawn.allSatisfy { $0.grid.cells.contains { $0.scalar > 0x20 } }, "\(size)")
        }
      }
    }
  }

  @Test(arguments: Drawn.sizes) func hostileTextsReachNoCell(size: Size) throws {
    let project = try ListsProject.hostile()
    let evil = "\u{1B}]0;pwn\u{7}\u{202E}x\u{200B}"
    let log = ListsProject.log(3).map { entry in
      HistoryEntry(
        project: entry.project, sequence: entry.sequence, at: entry.at, actor: evil, role: evil, via: evil,
        summary: evil, changes: [FieldChange("PRE-A1", .title, from: evil, to: evil)], undoes: nil,
        undoneBy: nil,
        tick: entry.tick, hash: entry.hash)
    }
    let frames = [
      try Drawn.checklists(project, at: size, ascii: false, keys: [.open]),
      try Drawn.checklists(project, by: ListsProject.mpoc, at: size, ascii: false),
      try Drawn.issues(project, at: size, ascii: false, keys: [.open]),
      try Drawn.history(project, log: log, at: size, ascii: false, keys: [.nextPane]),
    ]
    for frame in frames {
      for cell in frame.grid.cells where cell.scalar != 0 {
        let scalar = try #require(Unicode.Scalar(cell.scalar))
        #expect(!DisplayText.isHarmful(scalar))
      }
    }
  }
}
