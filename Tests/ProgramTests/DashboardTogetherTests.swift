import Foundation
import TestSupport
import Testing

/// Several programs on one workspace, and both sides of a project.
@Suite(.serialized) struct DashboardTogetherTests {
  @Test func aChangeAppearsOnTheOtherDashboardWithoutAKey() throws {
    let program = try CommandLineProgram.withProject()
    let mine = try DashboardTerminal(program)
    let theirs = try DashboardTerminal(program)
    try mine.openBoard()
    try theirs.openBoard("--as 'Sam Ochieng:IPM'")

    try mine.type("x", until: "Evidence for")
    try mine.tmux.type("Order 4711")
    try mine.key("Enter", until: "[INITIATE 1/9]")
    try theirs.tmux.waitUntil(contains: "[INITIATE 1/9]")

    try program.run("task", "oak", "state", "INI-02", "started")
    try program.run("task", "oak", "done", "INI-02", "--evidence", "Mail of 3 Nov")
    try mine.tmux.waitUntil(contains: "[INITIATE 2/9]")
    try theirs.tmux.waitUntil(contains: "[INITIATE 2/9]")

    // Undo only affects a person's own change.
    try theirs.type("u", until: "othing")
    try theirs.tmux.waitUntil(contains: "[INITIATE 2/9]")
  }

  @Test func theCustomersSeatSeesNoInternalTaskAndAgreesOrDisputes() throws {
    let program = try CommandLineProgram.withProject()
    let internalTitles = try Self.internalTitles(of: program)
    #expect(internalTitles.count > 10)
    try program.run("check", "oak", "PRE", "claim", "A1", "A2", "--evidence", "Mail of 3 Nov")
    let dana = try DashboardTerminal(program, columns: 160, rows: 48)
    try dana.open("--as 'Dana Ruiz:MPOC'", at: "Hello, Dana Ruiz")
    var seen = try dana.tmux.waitUntil(contains: "Question 1 of")
    try dana.walk(to: "We say yes. Do you agree?")
    for (key, text) in [("l", "Enter open"), ("w", "What comes next"), ("?", "take your last answer back")] {
      seen += try dana.type(key, until: text)
    }
    #expect(internalTitles.filter { seen.contains($0) } == [])
    try dana.key("Escape", until: "Do you agree?")

    try dana.type("y", until: "Both sides agree")
    try dana.walk(to: "We say yes. Do you agree?")
    try dana.type("n", until: "What is wrong?")
    try dana.tmux.type("Not the window we asked for")
    try dana.key("Enter", until: "We look into it")

    let items = try program.run("check", "oak", "list", "PRE", "--json").rows("checks")
    let states = items.prefix(2).map { $0["state"] as? String ?? "" }
    #expect(states == ["agreed", "disputed"])
  }

  private static func internalTitles(of program: CommandLineProgram) throws -> [String] {
    let tasks = try program.run("export", "oak", "--json").rows("items")
    return tasks.compactMap { item in
      let fields = item["fields"] as? [String: Any] ?? [:]
      let isInternal = fields["visibility"] as? String == "internal"
      return isInternal ? (fields["title"] as? String).map { String($0.prefix(24)) } : nil
    }
  }
}
