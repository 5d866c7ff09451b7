import Dashboard
import Domain
import Layout
import TestSupport
import Testing

/// The customer's list: the usual cursor keys work here, and it can be narrowed.
struct SeatListTests {
  private func listed(_ desk: DashboardHarness) -> [ItemID] {
    desk.model.seat?.list.sections.flatMap(\.rows) ?? []
  }

  @Test func homeAndEndGoToTheFirstAndTheLastRow() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("l end")
    #expect(desk.model.seat?.list.current == listed(desk).last)
    desk.press("home")
    #expect(desk.model.seat?.list.current == listed(desk).first)
    desk.press("j j k")
    #expect(desk.model.seat?.list.current == listed(desk).dropFirst().first)
    desk.press("pagedown")
    #expect((listed(desk).firstIndex { $0 == desk.model.seat?.list.current } ?? 0) > 6)
  }

  @Test func endGoesToTheLastQuestionToo() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("end")
    #expect(desk.model.seat?.number == desk.model.seat?.seat.questions.count)
    desk.press("home")
    #expect(desk.model.seat?.number == 1)
  }

  @Test func onlyWhatWaitsForTheCustomerIsShownAndAllAgain() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("l")
    let all = listed(desk)
    desk.press("f")
    let seat = try #require(desk.model.seat?.seat)
    #expect(Set(listed(desk)) == Set(seat.questions.map(\.id)))
    desk.press("f")
    #expect(listed(desk) == all)
    desk.press("f esc")
    #expect(desk.model.seat?.page == .list && listed(desk) == all)
  }

  @Test func theListIsSearchedWhileTyping() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("l /")
    desk.type("firewall")
    let found = listed(desk)
    #expect(found.contains("PRE-E2") && found.count < 10)
    desk.press("enter enter")
    #expect(desk.model.seat?.page == .question)
    desk.press("l / esc")
    #expect(listed(desk).count > 50)
  }

  @Test func outsideTheListASearchSaysWhereItIs() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("/")
    #expect(desk.model.notice?.text.contains("l shows it") == true)
  }
}
