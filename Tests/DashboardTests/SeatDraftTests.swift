import Dashboard
import Domain
import TestSupport
import Testing

/// What the customer typed and did not send.
@Suite struct SeatDraftTests {
  private let drafts = MemoryDrafts(of: SeatProject.dana)

  private func form(_ desk: DashboardHarness) throws -> Form {
    guard case .form(let form)? = desk.model.overlays.last else { throw Refusal.rule("no form") }
    return form
  }

  private func prompt(_ desk: DashboardHarness) throws -> Prompt {
    guard case .prompt(let prompt)? = desk.model.overlays.last else { throw Refusal.rule("no prompt") }
    return prompt
  }

  @Test func aReportOfAProblemIsThereAgainInWordsWithoutCommands() throws {
    var desk = try DashboardHarness.ofCustomer(drafts: drafts)
    desk.press("r")
    desk.type("The phones do not ring")
    try desk.restart()
    #expect(
      desk.model.notice?.text
        == "Not sent last time: what you typed under \"Tell us what is wrong\".  r goes on with it")
    desk.press("r")
    #expect(try form(desk).entries[0].value == "The phones do not ring")
    desk.press("ctrl-s")
    #expect(drafts.texts.isEmpty)
    #expect(desk.model.project?.issues.contains { $0.title == "The phones do not ring" } == true)
  }

  @Test func anAnswerIsOfferedOnItsOwnQuestionAndOnNoOther() throws {
    var desk = try DashboardHarness.ofCustomer(drafts: drafts)
    desk.press("right a")
    let asked = desk.model.seat?.current
    desk.type("Which day is it?")
    try desk.restart()
    #expect(desk.model.seat?.current == asked)
    desk.press("left a")
    #expect(try prompt(desk).line.text == "")
    desk.press("esc right a")
    #expect(try prompt(desk).line.text == "Which day is it?")
  }

  @Test func escSaysThatItIsKeptWithoutNamingACommand() throws {
    var desk = try DashboardHarness.ofCustomer(drafts: drafts)
    desk.press("a")
    desk.type("Which day is it?")
    desk.press("esc")
    #expect(desk.model.notice?.text == "Kept, not sent: what you typed is here when you come back to it.")
  }
}
