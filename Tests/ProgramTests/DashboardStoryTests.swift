import Foundation
import TestSupport
import Testing

/// A working day with the real program: everything done is there after a restart.
@Suite(.serialized) struct DashboardStoryTests {
  @Test func aProjectsFirstDayIsThereAfterOpeningAgain() throws {
    let program = try CommandLineProgram()
    let dash = try DashboardTerminal(program)
    try dash.open(at: "Portfolio")
    try dash.tmux.waitUntil(contains: "No projects yet.")
    try create(dash)
    try workTheBoard(dash)
    try claim(dash)
    try raise(dash)
    try undoThreeTimes(dash)
    try dash.go("2", to: "Oak & Iron Law > Board")
    let left = try dash.tmux.waitUntil(contains: "INI-02 Assign")
    try dash.tmux.keys("C-c", "C-c")
    try dash.tmux.waitUntil(contains: "status=0")

    try dash.tmux.run("clear")
    try dash.open(at: "Oak & Iron Law > Board")
    let again = try dash.tmux.waitUntil(contains: "INI-02 Assign")

    #expect(lanes(again) == lanes(left))
    try agreeWithTheCommandLine(dash)
  }

  private func create(_ dash: DashboardTerminal) throws {
    try dash.type("a", until: "New customer project")
    try dash.tmux.type("Oak & Iron Law")
    try dash.tmux.keys("Tab", "C-u")
    try dash.type("2 nov 2026", until: "Mon 02 Nov 2026")
    try dash.tmux.keys("Tab", "Tab")
    try dash.type("Dana Ruiz", until: "Dana Ruiz")
    try dash.key("C-s", until: "Oak & Iron Law > Board")
    try dash.tmux.waitUntil(contains: "INI-01 Receive")
  }

  private func workTheBoard(_ dash: DashboardTerminal) throws {
    try dash.type("x", until: "Evidence for")
    try dash.tmux.type("Order 4711 of 2 Nov")
    try dash.key("Enter", until: "[INITIATE 1/9]")
    try dash.type("/reconcile", until: "reconcile")
    try dash.key("Enter", until: "INI-04 Reconcile")
    try dash.key("Escape", until: "8 left")
    try dash.type("gg", until: "INI-02 Assign")
    try dash.type(" ", until: "Carrying INI-02")
    try dash.tmux.type("l")
    try dash.key("Space", until: "Moved INI-02 to PLAN.")
  }

  private func claim(_ dash: DashboardTerminal) throws {
    try dash.go("3", to: "Oak & Iron Law > Checklists")
    try dash.type(" ", until: "Evidence for A1")
    try dash.tmux.type("SOW v3, no open change requests")
    try dash.key("Enter", until: "1 to agree")
    try dash.type("j ", until: "Evidence for A2")
    try dash.tmux.type("Mail of 3 Nov")
    try dash.key("Enter", until: "2 to agree")
  }

  private func raise(_ dash: DashboardTerminal) throws {
    try dash.go("4", to: "Oak & Iron Law > Issues")
    try dash.type("a", until: "Raise an issue")
    try dash.tmux.type("No ringback on transfer")
    try dash.key("C-s", until: "OIL-1")
    try dash.type("c", until: "Comment on")
    try dash.tmux.type("Traces asked for")
    try dash.key("Enter", until: "Commented on OIL-1")
    try dash.key("Enter", until: "Traces asked for")
    try dash.key("Escape", until: "Issue ")
  }

  private func undoThreeTimes(_ dash: DashboardTerminal) throws {
    try dash.type("u", until: "Undid: commented")
    try dash.type("u", until: "Undid: raised")
    try dash.type("u", until: "Undid: claimed PRE-A2 done")
    try dash.go("8", to: "Oak & Iron Law > History")
  }

  private func agreeWithTheCommandLine(_ dash: DashboardTerminal) throws {
    let row = try #require(try dash.program.run("list", "--json").rows("projects").first)
    #expect(row["phase"] as? String == "INITIATE")
    #expect(row["openIssues"] as? Int == 0)
    #expect(row["done"] as? Int == 1)
    let goLive = try #require(row["goLive"] as? String)
    let screen = try dash.go("1", to: "Portfolio")
    #expect(screen.contains("Oak & Iron Law"))
    #expect(screen.contains(String(goLive.suffix(2))))
    let log = try dash.program.run("history", "oak", "--json").rows("entries")
    #expect(log.count == 10)
    let items = try dash.program.run("check", "oak", "list", "PRE", "--json").rows("checks")
    #expect(items.filter { $0["evidence"] as? String != nil }.map { $0["id"] as? String } == ["PRE-A1"])
  }

  /// The lanes and the detail, without the message line and the clock.
  private func lanes(_ screen: String) -> [Substring] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).prefix(19).map { $0 }
  }
}
