import Dashboard
import Domain
import TestSupport
import Testing

/// What was written in an editor that failed, or was killed with the dashboard.
@Suite struct EditorDraftTests {
  private let drafts = MemoryDrafts()

  /// A comment whose text is open in the editor.
  private func editing() -> DashboardHarness {
    var desk = DashboardHarness(rows: Customers.rows(1), drafts: drafts)
    desk.press("enter c")
    desk.type("short")
    desk.press("ctrl-x ctrl-e")
    return desk
  }

  private func prompt(_ desk: DashboardHarness) throws -> Prompt {
    guard case .prompt(let prompt)? = desk.model.overlays.last else { throw Refusal.rule("no prompt") }
    return prompt
  }

  @Test func whileItIsOpenTheDraftNamesTheFieldItsFileBelongsTo() throws {
    _ = editing()
    let draft = try #require(drafts.drafts.first)
    #expect(draft.editing == "text" && draft.text == "short")
  }

  @Test func afterAFailureTheFieldIsAsItWasAndTheEditorsTextIsADraft() throws {
    var desk = editing()
    desk.send(.edited(.left("a long text", why: "Left unchanged: the editor ended with status 1."), .prompt))
    #expect(
      desk.model.notice?.text
        == "Left unchanged: the editor ended with status 1. What you wrote is kept as a draft.")
    #expect(try prompt(desk).problem == desk.model.notice?.text, "seen where the person looks")
    #expect(try prompt(desk).line.text == "short")
    #expect(Set(drafts.drafts.map(\.text)) == ["short", "a long text"])
    desk.press("enter")
    #expect(drafts.drafts.map(\.text) == ["a long text"])
    desk.press("c")
    #expect(try prompt(desk).line.text == "a long text")
  }

  @Test func anEmptiedFileDoesNotEmptyTheFieldWithoutAWord() throws {
    var desk = editing()
    desk.send(.edited(.text(""), .prompt))
    #expect(try prompt(desk).line.text == "short")
    #expect(try prompt(desk).problem == "Left unchanged: the editor left an empty file.")
  }

  @Test func aNoteThatWasRefusedStaysWhenItsFormIsLeft() throws {
    var desk = DashboardHarness(rows: Customers.rows(1), drafts: drafts)
    desk.press("enter E")
    let note = String(repeating: "n", count: 20_000)
    guard case .edit(_, let purpose)? = desk.effects.last else { throw Refusal.rule("no editor") }
    desk.send(.edited(.text(note), purpose))
    guard case .form? = desk.model.overlays.last else { throw Refusal.rule("no form") }
    desk.press("esc")
    #expect(drafts.drafts.map(\.text) == [note])
    try desk.restart()
    desk.run("drafts")
    desk.press("enter enter")
    guard case .form(let form)? = desk.model.overlays.last else { throw Refusal.rule("no form") }
    #expect(form.entries[0].value == note)
  }
}
