import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Theming
import Views

@Suite("Board: in the whole dashboard")
struct BoardFrameTests {
  private func opened(_ size: Size) throws -> Model {
    let project = try #require(Project(BoardProjects.underWay(BoardProjects.buildDay, phase: "EXECUTE")))
    var model = Model(actor: SmallProject.ipm, moment: BoardProjects.buildDay, size: size)
    _ = model.update(.created(project.id))
    _ = model.update(.opened(project, ProjectSummary(project, on: BoardProjects.buildDay.today)))
    return model
  }

  private func frame(_ model: Model, _ size: Size) throws -> Grid {
    render(model, theme: try Theme.load("terminal", depth: .sixteen), size: size, ascii: true).grid
  }

  @Test func keysReachTheBoardAndADropIsOneEffect() throws {
    var model = try opened(Size(columns: 80, rows: 24))
    #expect(model.screen == .board)
    for key in [Key.character(" "), .right] { #expect(model.update(.input(.key(key))).isEmpty) }
    let effects = model.update(.input(.key(.character(" "))))
    #expect(effects == [.commit(.placeTask("EXE-06", phase: "GO-LIVE", behind: nil), BoardProjects.id)])
  }

  @Test func evidenceIsAskedForInAPromptAndSentWithDone() throws {
    var model = try opened(Size(columns: 80, rows: 24))
    _ = model.update(.input(.key(.character("x"))))
    #expect(model.overlays.count == 1)
    for character in "D. Ruiz" { _ = model.update(.input(.key(.character(character)))) }
    let effects = model.update(.input(.key(.enter)))
    let done = Command.setTask(["EXE-06"], .done, reason: "D. Ruiz", nextCheck: nil)
    #expect(effects == [.commit(done, BoardProjects.id)])
  }

  @Test func escapePutsACardBackBeforeItLeavesTheBoard() throws {
    var model = try opened(Size(columns: 80, rows: 24))
    _ = model.update(.input(.key(.character(" "))))
    _ = model.update(.input(.key(.escape)))
    #expect(model.screen == .board)
    #expect(model.board.carry == nil)
    _ = model.update(.input(.key(.escape)))
    #expect(model.screen == .portfolio)
  }

  @Test func enterInTheGateReaderJumpsToTheCardBehindIt() throws {
    var model = try opened(Size(columns: 80, rows: 24))
    _ = model.update(.input(.key(.character("w"))))
    guard case .reader(let reader) = model.overlays.last else { return #expect(Bool(false), "no reader") }
    let line = try #require(reader.lines.firstIndex { $0.text.contains("missing: EXE-15") })
    for _ in 0..<line { _ = model.update(.input(.key(.down))) }
    _ = model.update(.input(.key(.enter)))
    #expect(model.overlays.isEmpty)
    #expect(model.board.current(in: try #require(model.context(for: .board))) == "EXE-15")
  }

  @Test func aCursorMoveChangesLessThanHalfTheScreen() throws {
    let size = Size(columns: 80, rows: 24)
    var model = try opened(size)
    var changes: [Int] = []
    for _ in 0..<12 {
      let before = try frame(model, size)
      _ = model.update(.input(.key(.down)))
      let after = try frame(model, size)
      changes.append(before.cells.indices.count { !before.sameCell(after, $0) })
    }
    changes.sort()
    #expect(changes[changes.count / 2] <= size.columns * size.rows / 2, "cells changed: \(changes)")
  }

  @Test(arguments: [Size(columns: 48, rows: 15), Size(columns: 80, rows: 24), Size(columns: 160, rows: 48)])
  func theBoardOfAFrame(size: Size) throws {
    let grid = try frame(opened(size), size)
    try expectGolden(grid, rows: grid.body, "board-frame-\(size)")
  }
}
