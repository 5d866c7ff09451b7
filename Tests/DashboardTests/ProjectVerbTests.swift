import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Verbs about the project as a whole")
struct ProjectVerbTests {
  @Test("A project is put on hold with a reason, from the palette, and resumed without one")
  func holding() {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("enter")
    desk.run("status")
    desk.press("down enter")
    desk.type("Their building moves")
    desk.press("tab")
    desk.type("+10bd")
    desk.press("ctrl-s")
    let review = desk.model.calendar.add(desk.model.day, 10)
    let item = ItemID(desk.model.project?.id.rawValue ?? "")
    #expect(
      desk.commits == [
        .together([
          .hold(reason: "Their building moves", from: desk.model.day), .set([item], .nextCheck, review.iso),
        ])
      ])
    #expect(desk.model.project?.holdReview == review)
    #expect(desk.model.project?.head.status == .onHold)

    desk.run("status")
    desk.press("up enter")
    #expect(desk.commits == [.setStatus(.active, reason: nil)])
    #expect(desk.model.project?.head.status == .active)
  }

  @Test("On the portfolio the state is set for every chosen line")
  func severalAtOnce() {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("v j v m")
    desk.press("down down enter")
    desk.type("silent")
    desk.press("enter")
    #expect(desk.commits == Array(repeating: .setStatus(.dormant, reason: "silent"), count: 2))
  }

  @Test(
    "A go-live day that is ruled out comes back with what speaks against it until both sides stand behind it")
  func blackout() {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("enter")
    desk.run("go-live")
    desk.press("ctrl-u")
    desk.type("2026-12-13")
    desk.press("ctrl-s")
    #expect(desk.commits.isEmpty)
    #expect(desk.model.notice?.text.contains("Sun 13 Dec 2026: ruled out, it is ") == true)
    guard case .form(let form) = desk.model.overlays.last else {
      return #expect(Bool(false), "the form is gone")
    }
    #expect(form.entries[0].value == "2026-12-13")

    #expect(form.entries[form.focus].id == "reason")
    desk.type("Their only quiet day")
    desk.press("tab")
    desk.type("Dana Ruiz, call")
    desk.press("enter")
    #expect(
      desk.commits == [
        .setGoLive(
          Day(iso: "2026-12-13") ?? desk.model.day, .target, reason: "Their only quiet day",
          onBehalf: "Dana Ruiz, call")
      ])
  }

  @Test("Without a project, or a gate that asks for it, the verbs say why they are off")
  func off() {
    var desk = DashboardHarness(rows: Customers.rows(0))
    #expect(desk.model.unavailable(.shared(.status)) == "There is no project here.  1 portfolio")
    desk = DashboardHarness(rows: Customers.rows(1))
    #expect(desk.model.unavailable(.shared(.goLive)) == "Open the customer first.  Enter opens it")
    desk.press("enter")
    #expect(
      desk.model.unavailable(.shared(.decide)) == "No gate of this project asks for a go/no-go decision.")
  }

  @Test("GO is not recorded while something before it is open; NO-GO takes both names and the conditions")
  func deciding() throws {
    let state = try BoardProjects.underWay(BoardProjects.lastDay, phase: "GO-LIVE")
    let row = try #require(Project(state).map { ProjectSummary($0, on: BoardProjects.lastDay.today) })
    var desk = DashboardHarness(rows: [row], states: [row.id: state])
    desk.press("enter")

    desk.run("go-no-go")
    desk.press("space ctrl-s")
    guard case .reader(let held) = desk.model.overlays.last else {
      return #expect(Bool(false), "GO was not held back")
    }
    #expect(held.title.hasPrefix("GO was not recorded"))
    #expect(held.lines.allSatisfy { $0.item != nil })

    desk.press("esc")
    desk.run("go-no-go")
    desk.press("tab tab tab")
    desk.type("FOC is missing; decide again on Monday")
    desk.press("enter")
    #expect(
      desk.commits == [
        .decideGo(
          false, names: ["Lee Chen", "Dana Ruiz"], conditions: "FOC is missing; decide again on Monday")
      ])
  }

  @Test("w on a line of the portfolio lists facts, each with a place to go to, before and after opening it")
  func why() {
    var desk = DashboardHarness(rows: Customers.rows(3))
    for _ in 0..<2 {
      desk.press("w")
      guard case .reader(let reader) = desk.model.overlays.last else {
        return #expect(Bool(false), "no reader")
      }
      #expect(reader.lines.count > 3)
      #expect(reader.lines.allSatisfy { $0.item != nil })
      desk.press("esc enter 1")
    }
  }
}
