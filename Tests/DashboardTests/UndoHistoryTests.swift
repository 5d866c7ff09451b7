import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Undo on lists of many projects")
struct UndoHistoryTests {
  /// What is put on hold stays in the list.
  private func desk(_ count: Int) -> DashboardHarness {
    var desk = DashboardHarness(rows: Customers.rows(count))
    desk.showAllProjects()
    return desk
  }

  private func undone(_ desk: DashboardHarness) -> [ProjectID] {
    desk.effects.compactMap { if case .undo(let id) = $0 { id } else { nil } }
  }

  private func redone(_ desk: DashboardHarness) -> [ProjectID] {
    desk.effects.compactMap { if case .redo(let id) = $0 { id } else { nil } }
  }

  private func status(_ desk: DashboardHarness, _ id: ProjectID) -> ProjectStatus? {
    desk.stored(id)?.head.status
  }

  @Test("A bulk action is taken back and brought back whole, wherever the cursor is by then")
  func bulk() {
    var desk = desk(9)
    desk.press("v j v j v")
    desk.hold(because: "budget")
    #expect(desk.model.notice?.text.hasSuffix(": 3 projects.  u undo") == true)
    desk.press("esc G u")
    #expect(Set(undone(desk)) == ["p0", "p1", "p2"])
    #expect(status(desk, "p0") == .active && status(desk, "p2") == .active)
    #expect(desk.model.notice?.text.hasSuffix(": 3 projects.  Ctrl-R redo") == true)

    desk.press("k ctrl-r")
    #expect(Set(redone(desk)) == ["p0", "p1", "p2"])
    #expect(status(desk, "p1") == .onHold)
    desk.press("u")
    #expect(Set(undone(desk)) == ["p0", "p1", "p2"])
  }

  @Test(
    "Steps are taken back in the order they were taken, newest first, and then the line under the cursor counts"
  )
  func order() throws {
    var desk = desk(5)
    desk.hold(because: "budget")
    desk.press("j j")
    desk.hold(because: "moving house")
    let customer = try #require(desk.stored("p2")?.head.customer)
    #expect(desk.model.notice?.text.hasPrefix("\(customer): ") == true)
    desk.press("G u")
    #expect(undone(desk) == ["p2"])
    desk.press("u")
    #expect(undone(desk) == ["p0"])
    desk.press("u")
    #expect(undone(desk) == ["p4"])
    desk.press("g g v j v u")
    #expect(Set(undone(desk)) == ["p0", "p1"])
  }

  @Test("On a project's own screens u is about that project, and a list takes back only what is left")
  func onTheBoard() {
    var desk = desk(4)
    desk.press("v j v")
    desk.hold(because: "budget")
    desk.press("esc enter u")
    #expect(undone(desk) == ["p1"])
    #expect(status(desk, "p0") == .onHold && status(desk, "p1") == .active)

    desk.press("1 u")
    #expect(undone(desk) == ["p0"])
    desk.press("ctrl-r")
    #expect(redone(desk) == ["p0"])
    desk.press("ctrl-r")
    #expect(redone(desk) == ["p1"])
  }

  @Test("A new change ends what could be brought back, and what was refused is not in the way of older steps")
  func refused() throws {
    var desk = desk(3)
    desk.hold(because: "budget")
    desk.press("j")
    desk.hold(because: "moving house")
    // Somebody changed that since: the newest step can no longer be taken back.
    try desk.meanwhile(
      .setStatus(.active, reason: "Found the money"), by: Actor(name: "Sam Ochieng", role: .ipm), in: "p1")
    desk.press("u")
    #expect(undone(desk) == ["p1"] && desk.model.notice?.weight == .refused)
    desk.press("u")
    #expect(undone(desk) == ["p0"])

    desk.press("G")
    desk.hold(because: "strike")
    desk.press("g g ctrl-r")
    #expect(redone(desk) == ["p0"])
  }

  @Test("A bulk action that some refuse says how many have it and how many do not")
  func partly() {
    var desk = desk(3)
    desk.press("j")
    desk.hold(because: "budget")
    desk.press("k v j v j v")
    desk.hold(because: "strike")
    #expect(desk.model.notice?.text.contains("2 projects, refused by 1") == true)
    desk.press("esc u")
    #expect(Set(undone(desk)) == ["p0", "p2"])
  }
}
