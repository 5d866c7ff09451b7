import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Views

/// What is signed has been on the screen to its last word, at every size.
@Suite("Reading to the end before signing")
struct SeatReadingTests {
  private func program(_ columns: Int, _ rows: Int) throws -> DashboardProgram {
    let desk = try DashboardHarness.ofCustomer(
      size: Size(columns: columns, rows: rows), state: SeatProject.kickedOff())
    return DashboardProgram(desk.model)
  }

  private func lines(_ program: DashboardProgram) -> [String] {
    render(program.model, theme: Picture.theme, size: program.model.geometry.size).grid.lines
  }

  @Test(arguments: [(40, 10), (48, 15), (80, 24)])
  func yesBeforeTheLastLineSaysSoAndReadsOn(columns: Int, rows: Int) throws {
    var program = try program(columns, rows)
    var pages: [String] = []
    var presses = 0
    while program.model.overlays.isEmpty, presses < 200 {
      pages += lines(program)
      _ = program.update(.input(.key(.character("y"))))
      presses += 1
    }
    #expect(presses > 1)
    let words = pages.joined(separator: " ").split(separator: " ")
    let last = try #require(program.model.seat?.lines.last?.text.split(separator: " ").last)
    #expect(words.contains(last), "\(last)")
  }

  @Test(arguments: [(40, 10), (40, 12), (48, 15), (80, 24), (160, 48)])
  func theSentenceIsWholeBeforeItsKeySigns(columns: Int, rows: Int) throws {
    var program = try program(columns, rows)
    var presses = 0
    while program.model.overlays.isEmpty, presses < 200 {
      _ = program.update(.input(.key(.character("y"))))
      presses += 1
    }
    let statement = try #require(program.model.project?.approval(of: .sow)?.statement)
    var shown = ""
    presses = 0
    while presses < 50 {
      let now = lines(program)
      shown += now.joined(separator: " ") + " "
      if now.contains(where: { $0.contains("s signs") }) { break }
      #expect(now.contains { $0.contains("Space reads on") })
      // The key that signs only reads on.
      #expect(program.update(.input(.key(.character("s")))).isEmpty)
      presses += 1
    }
    for word in statement.split(separator: " ") {
      #expect(shown.contains(word), "\(word) at \(columns)x\(rows)")
    }
    #expect(!program.update(.input(.key(.character("s")))).isEmpty)
  }

  @Test(arguments: [Key.pageDown, .character(" ")], [(40, 10), (80, 24)])
  func pageAndBoxAreReadOnWithSpaceAndPgDn(key: Key, size: (columns: Int, rows: Int)) throws {
    var program = try program(size.columns, size.rows)
    for _ in 0..<60 {
      _ = lines(program)
      _ = program.update(.input(.key(key)))
    }
    _ = lines(program)
    _ = program.update(.input(.key(.character("y"))))
    #expect(!program.model.overlays.isEmpty, "read to its end")
    var presses = 0
    while !lines(program).contains(where: { $0.contains("s signs") }), presses < 50 {
      _ = program.update(.input(.key(key)))
      presses += 1
    }
    #expect(presses < 50)
    #expect(!program.update(.input(.key(.character("s")))).isEmpty)
  }

  @Test func whereAllFitsNothingChanges() throws {
    var program = try program(160, 200)
    _ = program.update(.input(.key(.character("y"))))
    #expect(!program.model.overlays.isEmpty)
  }
}
