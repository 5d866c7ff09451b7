import Dashboard
import Domain
import TestSupport
import Testing

/// A field changed by two people: a choice between both values, in which no typed text is lost.
struct ConflictQuestionTests {
  private static let sam = Actor(name: "Sam Ochieng", role: .ipm)
  private let long = "Licence export of 2 June, 42 of 42 assigned, checked against the build list by hand"

  private func evidence(_ desk: DashboardHarness) -> String? { desk.model.project?.check("PRE-F1")?.evidence }

  private func shown(_ desk: DashboardHarness) -> ConflictQuestion? {
    if case .conflict(let collision)? = desk.model.overlays.last { collision } else { nil }
  }

  /// Lee types evidence while Sam stores some, and then sends it.
  private func collided() throws -> DashboardHarness {
    var desk = try DashboardHarness.ofManager()
    try desk.choose("PRE-F1")
    desk.press("A ctrl-u")
    desk.type(long)
    try desk.meanwhile(.set(["PRE-F1"], .evidence, "Sam's list"), by: Self.sam, in: SeatProject.id)
    desk.press("enter")
    return desk
  }

  @Test func bothValuesAreShownWithWhoAndWhen() throws {
    let desk = try collided()
    let collision = try #require(shown(desk))
    #expect(collision.theirs(.english) == "Sam's list" && collision.mine(.english) == long)
    #expect(collision.who(at: SmallProject.moment, .english) == "Sam Ochieng, today 14:02")
    #expect(collision.fieldWord(.english) == "what shows it")
    #expect(evidence(desk) == "Sam's list")
  }

  @Test func mineIsStoredWhenIChooseIt() throws {
    var desk = try collided()
    desk.press("m")
    #expect(evidence(desk) == long)
    #expect(desk.model.overlays.isEmpty)
  }

  @Test func theirsStaysWhenIChooseIt() throws {
    var desk = try collided()
    desk.press("t")
    #expect(evidence(desk) == "Sam's list")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.model.notice?.text == "Kept what Sam Ochieng wrote.")
  }

  @Test func goingBackHasEveryLetterStillThere() throws {
    var desk = try collided()
    desk.press("esc")
    guard case .prompt(let prompt)? = desk.model.overlays.last else {
      Issue.record("the prompt is gone")
      return
    }
    #expect(prompt.line.text == long)
    // Sent again, it is compared with the current value.
    desk.press("enter")
    #expect(shown(desk) != nil || evidence(desk) == long)
  }

  @Test func otherKeysDecideNothing() throws {
    var desk = try collided()
    desk.press("enter y space")
    #expect(shown(desk) != nil)
    #expect(evidence(desk) == "Sam's list")
  }

  @Test func differentFieldsMerge() throws {
    var desk = try DashboardHarness.ofManager()
    try desk.choose("PRE-F1")
    desk.press("A ctrl-u")
    desk.type("42 of 42")
    try desk.meanwhile(.set(["PRE-F1"], .note, "Two are on leave"), by: Self.sam, in: SeatProject.id)
    desk.press("enter")
    #expect(evidence(desk) == "42 of 42")
    #expect(desk.model.project?.check("PRE-F1")?.note == "Two are on leave")
  }

  @Test func theOtherFieldsOfAFormAreStoredBesideTheirs() throws {
    var desk = try DashboardHarness.ofManager()
    try desk.choose("PRE-F1")
    desk.press("e ctrl-u")
    desk.type("All users are there")
    desk.press("tab tab tab")
    desk.type("A note of mine")
    try desk.meanwhile(.set(["PRE-F1"], .title, "Every user built"), by: Self.sam, in: SeatProject.id)
    desk.press("ctrl-s")
    #expect(shown(desk)?.mine(.english) == "All users are there")
    desk.press("t")
    #expect(desk.model.project?.check("PRE-F1")?.title == "Every user built")
    #expect(desk.model.project?.check("PRE-F1")?.note == "A note of mine")
  }

  @Test func whatWasRefusedComesBackToBeMended() throws {
    var desk = try DashboardHarness.ofCustomer()
    let text = String(repeating: "much too long ", count: 30)
    desk.press("right")
    #expect(desk.model.seat?.topic?.answerKind == .agree || desk.model.seat?.topic?.answerKind == .confirm)
    desk.press("n")
    desk.type(text)
    desk.press("enter")
    guard case .prompt(let prompt)? = desk.model.overlays.last else {
      Issue.record("what was typed is gone")
      return
    }
    #expect(prompt.line.text == text)
  }

  @Test func aCommandWithoutOneFieldLeavesTheRest() {
    let both = Command.together([.set(["A", "B"], .note, "x"), .set(["A"], .title, "y")])
    #expect(both.without(.note, of: "A") == .together([.set(["B"], .note, "x"), .set(["A"], .title, "y")]))
    #expect(Command.set(["A"], .note, "x").without(.note, of: "A") == nil)
    #expect(Command.set(["A"], .title, "x").without(.note, of: "A") == .set(["A"], .title, "x"))
  }
}

extension DashboardHarness {
  /// Puts the cursor of the checklists on an item.
  mutating func choose(_ id: ItemID) throws {
    press("g g")
    for _ in 0..<60 where model.checklists.list.current != id { press("j") }
    try #require(model.checklists.list.current == id)
  }
}
