import Dashboard
import Domain
import TestSupport
import Testing

/// `V`: the provider previews the customer's screen.
struct SeatPreviewTests {
  @Test func theProviderSeesExactlyHerScreen() throws {
    var lee = try DashboardHarness.ofManager()
    lee.press("V")
    let dana = try DashboardHarness.ofCustomer()
    #expect(lee.model.seat?.isPreview == true)
    #expect(lee.model.seat?.lines == dana.model.seat?.lines)
    #expect(lee.model.seat?.seat.topics == dana.model.seat?.seat.topics)
    #expect(lee.model.seat?.seat.plan == dana.model.seat?.seat.plan)
  }

  @Test(arguments: ["y", "n", "-", "a", "r", "u"])
  func nothingCanBeAnsweredThere(key: String) throws {
    var lee = try DashboardHarness.ofManager()
    lee.press("V \(key)")
    #expect(lee.effects.isEmpty && lee.model.overlays.isEmpty)
    #expect(lee.model.notice?.text == "Only Dana Ruiz can answer here. This is a preview.")
  }

  @Test(arguments: ["esc", "q", "l esc esc"])
  func itLeadsBackToWhereTheProviderWas(keys: String) throws {
    var lee = try DashboardHarness.ofManager()
    lee.press("j j")
    let here = lee.model.checklists.list.current
    lee.press("V right \(keys)")
    #expect(lee.model.seat == nil)
    #expect(lee.model.screen == .checklists && lee.model.checklists.list.current == here)
  }

  @Test func itIsOffWithoutAProject() throws {
    var desk = DashboardHarness(rows: Customers.rows(2))
    desk.press("V")
    #expect(desk.model.seat == nil)
    #expect(desk.model.notice?.text == "Open the customer first.  Enter opens it")
  }

  @Test func whatSheAnswersIsOnTheProvidersViewAtOnce() throws {
    var lee = try DashboardHarness.ofManager()
    lee.press("V")
    #expect(lee.model.seat?.topic?.id == "PRE-E2")
    try lee.meanwhile(.claim(["PRE-E2"], evidence: "CHG-17"), by: SeatProject.dana, in: SeatProject.id)
    #expect(lee.model.seat?.topic?.state == .withUs)
  }
}
