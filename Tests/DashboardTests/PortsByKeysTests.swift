import Dashboard
import Domain
import TestSupport
import Testing

/// Port orders by keys, over the real store.
struct PortsByKeysTests {
  private func desk() throws -> DashboardHarness {
    var row = Customers.rows(1)[0]
    row.id = ListsProject.id
    let eastern = try #require(PortsProject.eastern)
    var desk = DashboardHarness(
      rows: [row], states: [ListsProject.id: try PortsProject.midway().state],
      zones: [eastern.name: eastern])
    desk.press("enter 9")
    return desk
  }

  private func order(_ id: ItemID, _ desk: DashboardHarness) -> Project.PortOrder? {
    desk.stored(ListsProject.id)?.portOrder(id)
  }

  @Test func anOrderIsAddedFilledInAndMovedOn() throws {
    var desk = try desk()
    #expect(desk.model.screen == .ports)
    desk.press("a")
    desk.type("Fifth Tel")
    desk.press("ctrl-s")
    #expect(order("PO-5", desk)?.carrier == "Fifth Tel")
    #expect(desk.model.notice?.text.contains("u undo") == true)
    desk.press("space")
    #expect(order("PO-5", desk)?.state == .documentsPending)
    desk.press("A")
    desk.type("2026-11-10")
    desk.press("ctrl-s")
    #expect(order("PO-5", desk)?.details[.invoiceDate] == "2026-11-10")
    desk.press("u u")
    #expect(order("PO-5", desk)?.state == .draft)
  }

  @Test func aDateIsConfirmedInTheZoneThatWasTyped() throws {
    var desk = try desk()
    desk.press("j j space")
    desk.type("2026-12-04")
    desk.press("tab")
    desk.type("09:30")
    desk.press("tab ctrl-u")
    desk.type("America/New_York")
    desk.press("ctrl-s")
    let foc = try #require(order("PO-3", desk)?.dates.foc)
    #expect(foc.stored == PortsProject.time("2026-12-04T09:30")?.stored)
  }

  @Test func anUnknownZoneComesBackToTheForm() throws {
    var desk = try desk()
    desk.press("j j space")
    desk.type("2026-12-04")
    desk.press("tab")
    desk.type("09:30")
    desk.press("tab ctrl-u")
    desk.type("Mars/Olympus")
    desk.press("ctrl-s")
    #expect(order("PO-3", desk)?.state == .carrierReview)
    guard case .form(let form)? = desk.model.overlays.last else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.entries[form.focus].id == "zone" && form.entries[form.focus].problem != nil)
    #expect(form.entries[0].value == "2026-12-04")
  }

  @Test func aWayOnIsReadBeforeItIsTakenWithAReason() throws {
    var desk = try desk()
    desk.press("j j m")
    #expect(desk.model.notice?.text.contains("neither rejected") == true)
    desk.press("k m")
    guard case .picker(let picker)? = desk.model.overlays.last else {
      Issue.record("no choice is asked")
      return
    }
    #expect(picker.choices.last?.title.hasSuffix("cancel PO-2") == true, "\(picker.choices.map(\.title))")
    desk.press("down down down enter")
    guard case .confirm(let confirm)? = desk.model.overlays.last else {
      Issue.record("nothing is shown before it is taken")
      return
    }
    #expect(confirm.key == "t" && !confirm.lines.isEmpty && order("PO-2", desk)?.state == .rejected)
    desk.press("t")
    desk.type("Denver closes")
    desk.press("ctrl-s")
    #expect(order("PO-2", desk)?.state == .cancelPending)
    desk.press("u")
    #expect(order("PO-2", desk)?.state == .rejected)
  }
}
