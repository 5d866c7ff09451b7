import Dashboard
import Domain
import Layout
import StateStore
import TestSupport
import Testing
import Theming

@testable import Session

/// When the loop of the screen, and that of plain lines, keep what is typed.
@Suite struct DraftKeepingTests {
  private let drafts = MemoryDrafts()
  private let workspace: PlantedWorkspace

  init() throws { workspace = try PlantedWorkspace(WorkspaceContents(rows: Customers.rows(1))) }

  private func run(_ display: MemoryDisplay) throws -> RuntimeEnding {
    let store = try workspace.session(of: SmallProject.ipm)
    var services = Services.still("draft ")
    (services.drafts, services.capabilities) = (drafts, .account)
    let model = Model(actor: SmallProject.ipm, moment: SmallProject.moment, size: display.size)
    return Runtime(
      WholeDashboard(model), display: display, store: store, services: services, seat: Forgetful(),
      theme: Theme(plain: "mono")
    ).run()
  }

  private func keys(_ words: String) -> [MemoryDisplay.Step] {
    Key.typed(words).map { .input(.key($0)) }
  }

  @Test(arguments: [Int32(1), 15])
  func aSignalThatEndsTheLoopKeepsWhatIsOpen(signal: Int32) throws {
    let ending = try run(MemoryDisplay(keys("enter c half") + [.input(.terminate(signal))]))
    #expect(ending == .left(status: 128 + signal))
    #expect(drafts.drafts.map(\.text) == ["half"])
  }

  @Test func aPauseInTypingKeepsItWithoutTheEndOfTheLoop() throws {
    var kept: [String] = []
    let drafts = drafts
    let display = MemoryDisplay(
      keys("enter c half") + [.input(.wake), .meanwhile { kept = drafts.drafts.map(\.text) }])
    _ = try run(display)
    #expect(kept == ["half"])
    #expect(display.timeouts.contains(150), "a pause is noticed after a moment")
  }

  @Test func aKeyIsNotAWriteWhileSomebodyTypes() throws {
    _ = try run(MemoryDisplay(keys("enter c") + [.burst(Key.typed("abcdefghijklmnop").map { .key($0) })]))
    #expect(drafts.writes == 1)
  }

  @Test func whatIsSavedIsForgottenWithTheKeyThatSavesIt() throws {
    var kept: [Int] = []
    let drafts = drafts
    _ = try run(
      MemoryDisplay(
        keys("enter c half") + [.input(.wake), .meanwhile { kept.append(drafts.texts.count) }]
          + keys("enter") + [.unnoticed({ kept.append(drafts.texts.count) }, .key(.down))]))
    #expect(kept == [1, 0])
  }

  @Test func theTextIsKeptBeforeTheEditorHasItAndTheEditorsFileIsNamedAfterTheDraft() throws {
    var kept: [String] = []
    let drafts = drafts
    let display = MemoryDisplay(keys("enter c half ctrl-x ctrl-e"))
    display.editor = { text in
      kept = drafts.drafts.map { "\($0.text) \($0.editing ?? "")" }
      return .text(text + " written")
    }
    _ = try run(display)
    #expect(kept == ["half text"])
    #expect(display.editedAt == "/drafts/1.md")
    #expect(drafts.drafts.map(\.text) == ["half written"])
  }

  @Test func anIdleDashboardIsNotWokenForDrafts() throws {
    let display = MemoryDisplay(keys("enter j j"))
    _ = try run(display)
    #expect(!display.timeouts.suffix(2).contains(150))
    #expect(drafts.writes == 0)
  }

  /// Lines in, words out, from one run to the next.
  private func talk(_ lines: [String]) throws -> String {
    let store = try workspace.session(of: SmallProject.ipm)
    var services = Services.still("line ")
    services.drafts = drafts
    let console = ScriptedConsole(lines)
    let model = Model(
      actor: SmallProject.ipm, moment: SmallProject.moment, size: Size(columns: 80, rows: 24))
    _ = LineLoop(LinearSession(model), console: console, store: store, services: services).run()
    return console.transcript
  }

  @Test func aHalfAnsweredFormOfPlainLinesIsOfferedInTheSameWords() throws {
    _ = try talk(["open 1", "issues", "add No ringback", "2"])
    #expect(drafts.drafts.count == 1)
    let again = try talk(["drafts", "1", "1", "b"])
    #expect(again.contains("Not saved last time: "))
    #expect(again.contains("drafts goes on with it"))
    #expect(again.contains("Now: No ringback."))
  }
}
