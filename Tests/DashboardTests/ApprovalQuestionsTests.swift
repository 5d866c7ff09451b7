import Dashboard
import Domain
import TestSupport
import Testing

/// The provider's list of approvals: `g a`.
struct ApprovalQuestionsTests {
  private func desk() throws -> DashboardHarness {
    var desk = try DashboardHarness.ofManager(on: .board, state: SeatProject.kickedOff())
    desk.press("g a")
    return desk
  }

  private func picker(_ desk: DashboardHarness) -> Picker? {
    guard case .picker(let picker)? = desk.model.overlays.last else { return nil }
    return picker
  }

  private func off(_ desk: DashboardHarness, _ id: String) -> String? {
    picker(desk)?.choices.first { $0.id == id }?.off
  }

  @Test func itListsHowEachStands() throws {
    let desk = try desk()
    let choices = try #require(picker(desk)?.choices)
    #expect(
      choices.map(\.title) == [
        "Scope of Work", "Project plan and timeline", "Build", "Implemented services",
      ])
    #expect(
      choices.map(\.detail) == [
        "open, asked of the customer now", "open, not due yet", "open, not due yet", "open, not due yet",
      ])
  }

  @Test func aYesIsWrittenDownWithNameChannelAndTheWordsReadOnce() throws {
    var desk = try desk()
    desk.press("enter down enter")
    desk.type("Dana Ruiz, e-mail of today")
    desk.press("enter")
    guard case .confirm(let confirm)? = desk.model.overlays.last else {
      Issue.record("nothing was confirmed")
      return
    }
    #expect(confirm.lines.first == desk.model.project?.approval(of: .sow)?.statement)
    desk.press("s")
    #expect(desk.commits.map(\.shown).first?.first?.words == confirm.lines.prefix(1).map { $0 })
    // The words are shown again, with the receipt.
    guard case .reader(let reader)? = desk.model.overlays.last else {
      Issue.record("nothing to read")
      return
    }
    #expect(reader.lines.first?.text == confirm.lines.first)
    let signOff = try #require(desk.model.project?.signOffs.first)
    #expect(signOff.signedBy == "Dana Ruiz, e-mail of today (recorded by Lee Chen)")
    #expect(desk.model.notice?.text.hasSuffix("Receipt: \(try #require(signOff.receipt))") == true)
  }

  @Test func whatIsSignedIsReadWithItsReceiptAndWithdrawn() throws {
    var desk = try desk()
    desk.press("enter down enter")
    desk.type("Dana Ruiz, call")
    desk.press("enter s esc g a enter")
    #expect(off(desk, "sign")?.contains("signed already") == true)
    #expect(off(desk, "back")?.contains("withdraw SIG-1 first") == true)
    #expect(off(desk, "withdraw") == nil)
    desk.press("enter")
    guard case .reader(let reader)? = desk.model.overlays.last else {
      Issue.record("nothing to read")
      return
    }
    #expect(reader.lines.first?.text == desk.model.project?.signOffs.first?.statement)
    #expect(reader.lines.contains { $0.text.hasPrefix("Receipt: northwind-dental · #2") })
    desk.press("esc g a enter down down down enter")
    desk.type("Wrong version")
    desk.press("enter")
    #expect(desk.model.project?.approval(of: .sow)?.standing == .withdrawn)
    #expect(desk.model.notice?.text.hasSuffix("It stays on record") == true)
  }

  @Test func aNoIsWrittenDownAsTheCustomers() throws {
    var desk = try desk()
    desk.press("enter down down enter")
    desk.type("Step 7 lacks fax lines")
    desk.press("tab")
    desk.type("Dana Ruiz, call")
    desk.press("enter")
    let approval = try #require(desk.model.project?.approval(of: .sow))
    #expect(approval.standing == .sentBack)
    let text = try #require(desk.model.project?.issue(approval.issue ?? "")?.description)
    #expect(text.hasPrefix("Step 7 lacks fax lines") && text.contains("Said by Dana Ruiz, call"))
  }

  @Test func whatSheSignedHerselfIsNotOursToWithdraw() throws {
    var desk = try DashboardHarness.ofManager(on: .board, state: SeatProject.kickedOff())
    try desk.meanwhile(.sign(.sow, onBehalf: nil), by: SeatProject.dana, in: SeatProject.id)
    desk.press("g a enter")
    #expect(off(desk, "withdraw")?.contains("withdraw what the customer signed") == true)
  }
}
