import Dashboard
import Domain
import TestSupport
import Testing

@Suite("The tour through the demo")
struct TourTests {
  private func desk(demo: Bool = true) -> DashboardHarness {
    DashboardHarness(rows: Customers.rows(3), demo: demo)
  }

  @Test("Every step is completed by doing it")
  func steps() {
    var desk = desk()
    #expect(desk.model.tourLine?.hasPrefix("1/5  Enter ") == true)

    desk.press("j enter")
    #expect(desk.model.tourLine?.hasPrefix("2/5  w ") == true)
    desk.press("w")
    #expect(desk.model.tourLine == nil)
    desk.press("esc")
    #expect(desk.model.tourLine?.hasPrefix("3/5  Space ") == true)
    desk.press("space j space")
    desk.press("space l space")
    #expect(desk.model.tourLine?.hasPrefix("4/5  u ") == true)
    desk.press("u")
    #expect(desk.model.tourLine?.hasPrefix("5/5  3 ") == true)
    desk.press("3")
    #expect(desk.model.tourLine == nil)
  }

  @Test("Esc ends it for good, and puts a carried card back first")
  func escape() {
    var desk = desk()

    desk.press("enter w esc space esc")
    #expect(desk.model.tourLine?.hasPrefix("3/5") == true)
    desk.press("esc")

    #expect(desk.model.tourLine == nil)
    #expect(desk.model.screen == .board)
  }

  @Test("ExternalFacts the demo there is none")
  func real() {
    #expect(desk(demo: false).model.tourLine == nil)
  }
}
