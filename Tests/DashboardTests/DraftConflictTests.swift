import Dashboard
import Domain
import TestSupport
import Testing

/// A draft is an answer to what was stored when it was typed.
@Suite struct DraftConflictTests {
  private static let sam = Actor(name: "Sam Ochieng", role: .ipm)
  private let drafts = MemoryDrafts()

  private func evidence(_ desk: DashboardHarness) -> String? { desk.model.project?.check("PRE-F1")?.evidence }

  /// Lee types evidence and the process dies; the draft is opened again after `meanwhile`.
  private func reopened(_ meanwhile: [Command]) throws -> DashboardHarness {
    var desk = try DashboardHarness.ofManager(drafts: drafts)
    try desk.choose("PRE-F1")
    desk.press("A ctrl-u")
    desk.type("42 of 42 assigned")
    for command in meanwhile { try desk.meanwhile(command, by: Self.sam, in: SeatProject.id) }
    try desk.restart()
    desk.run("drafts")
    desk.press("enter enter")
    return desk
  }

  @Test func aFieldThatSomebodyChangedSinceIsAskedAbout() throws {
    var desk = try reopened([.set(["PRE-F1"], .evidence, "Sam's list")])
    guard case .prompt(let prompt)? = desk.model.overlays.last else { throw Refusal.rule("no prompt") }
    #expect(prompt.line.text == "42 of 42 assigned")
    #expect(prompt.problem?.hasSuffix("It was changed meanwhile: saving asks which one holds.") == true)
    desk.press("enter")
    guard case .conflict(let clash)? = desk.model.overlays.last else { throw Refusal.rule("no question") }
    #expect(clash.theirs(.english) == "Sam's list" && clash.mine(.english) == "42 of 42 assigned")
    desk.press("m")
    #expect(evidence(desk) == "42 of 42 assigned")
    #expect(drafts.texts.isEmpty)
  }

  @Test func anotherFieldIsNone() throws {
    var desk = try reopened([.comment("PRE-F1", "looked at it")])
    guard case .prompt(let prompt)? = desk.model.overlays.last else { throw Refusal.rule("no prompt") }
    #expect(prompt.problem == "Your draft of today 14:02, not saved yet.")
    desk.press("enter")
    #expect(evidence(desk) == "42 of 42 assigned")
  }

  @Test func whatIsStoredByNowIsNoDraft() throws {
    var desk = try DashboardHarness.ofManager(drafts: drafts)
    try desk.choose("PRE-F1")
    desk.press("A ctrl-u")
    desk.type("42 of 42 assigned")
    try desk.meanwhile(.set(["PRE-F1"], .evidence, "42 of 42 assigned"), by: Self.sam, in: SeatProject.id)
    try desk.restart()
    try desk.choose("PRE-F1")
    desk.press("A")
    guard case .prompt(let prompt)? = desk.model.overlays.last else { throw Refusal.rule("no prompt") }
    #expect(prompt.problem == nil)
    #expect(drafts.texts.isEmpty)
  }
}
