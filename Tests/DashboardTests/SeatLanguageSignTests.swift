import Dashboard
import Domain
import TestSupport
import Testing

/// A signature is under the words that were read, in the language they were read in.
struct SeatLanguageSignTests {
  private func desk() throws -> DashboardHarness {
    var texts = Texts(language: "de")
    texts.put("Ich gebe frei: {customer}, {product}, {steps}{change}.{late}", for: ApprovalText.sow)
    texts.put("{count} Schritte", for: ApprovalText.steps)
    var desk = try DashboardHarness.ofCustomer(state: SeatProject.kickedOff(), texts: texts)
    desk.open("PLN-07")
    return desk
  }

  private let words = "Ich gebe frei: Northwind Dental, Microsoft Teams Operator Connect, 12 Schritte."

  @Test func whatIsSignedIsWhatWasReadAndTheEnglishIsKeptBesideIt() throws {
    var desk = try desk()
    #expect(desk.model.seat?.lines.map(\.text).contains(words) == true)
    desk.press("y")
    guard case .confirm(let confirm)? = desk.model.overlays.last else {
      Issue.record("nothing was asked")
      return
    }
    #expect(confirm.lines.first == words)
    desk.press("s")
    let signed = try #require(desk.stored(SeatProject.id)?.approval(of: .sow)?.current)
    #expect(signed.statement == words)
    #expect(
      signed.english?.hasPrefix("I approve the Implementation Scope of Work of Northwind Dental") == true)
    #expect(desk.stored(SeatProject.id)?.approval(of: .sow)?.standing == .signed)
    #expect(desk.model.seat?.lines.map(\.text).contains(words) == true)
  }

  @Test func inEnglishThereIsNothingBesideIt() throws {
    var desk = try DashboardHarness.ofCustomer(state: SeatProject.kickedOff())
    desk.open("PLN-07")
    desk.press("y s")
    let signed = try #require(desk.stored(SeatProject.id)?.approval(of: .sow)?.current)
    #expect(signed.english == nil && signed.statement.hasPrefix("I approve"))
  }

  @Test func whatChangesMeanwhileIsAskedAgainInTheSameLanguage() throws {
    var desk = try desk()
    desk.press("y")
    try desk.meanwhile(
      .set([ItemID(SeatProject.id.rawValue)], .product, "Direct Routing"), by: SeatProject.lee,
      in: SeatProject.id)
    desk.press("s")
    guard case .confirm(let again)? = desk.model.overlays.last else {
      Issue.record("not asked again")
      return
    }
    #expect(
      again.lines.contains("Ich gebe frei: Northwind Dental, Direct Routing, 12 Schritte."), "\(again.lines)")
    desk.press("s")
    #expect(
      desk.stored(SeatProject.id)?.approval(of: .sow)?.current?.statement
        == "Ich gebe frei: Northwind Dental, Direct Routing, 12 Schritte.")
  }
}
