import Dashboard
import Domain
import Layout
import TestSupport
import Testing

/// The customer's screen, by its keys.
struct SeatScreenTests {
  private func check(_ id: ItemID, _ desk: DashboardHarness) -> Project.Check? {
    desk.model.project?.check(id)
  }

  @Test func sheBeginsWithHerMostUrgentQuestionAndNothingElseIsAskedOfTheStore() throws {
    var desk = try DashboardHarness.ofCustomer()
    #expect(desk.model.seat?.topic?.id == "PRE-E2")
    #expect(desk.model.seat?.number == 1)
    try #require(desk.effects.count == 3)
    #expect(desk.effects.dropLast() == [.open(SeatProject.id), .loadSeatNews(SeatProject.id)])
    guard case .markSeen? = desk.effects.last else { return #expect(Bool(false), "\(desk.effects)") }
    desk.send(.input(.wake))
    #expect(desk.effects.isEmpty)
    try desk.meanwhile(.comment("PRE-H3", "Just so you know"), by: SeatProject.lee, in: SeatProject.id)
    #expect(desk.effects == [.open(SeatProject.id)])
  }

  @Test func yesAndEnterIsTheWholeSkill() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("y enter")
    #expect(check("PRE-E2", desk)?.state == .claimed)
    #expect(check("PRE-E2", desk)?.evidence == "Dana Ruiz says so")
    #expect(desk.model.notice?.text == "Thank you. Lee Chen sees it now.  u takes it back")
    #expect(desk.model.seat?.topic?.id != "PRE-E2")
    #expect(desk.model.seat?.number == 1)
  }

  @Test func herAnswersAgreeDisputeAndConfirm() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.send(.input(.resize(Size(columns: 80, rows: 24))))
    desk.open("PRE-F1")
    desk.press("y")
    #expect(check("PRE-F1", desk)?.agreedBy == "Dana Ruiz")
    desk.open("PRE-F1")
    desk.press("n")
    desk.type("Two are missing")
    desk.press("enter")
    #expect(check("PRE-F1", desk)?.state == .disputed)
    desk.open("PRE-H2")
    desk.press("y")
    #expect(check("PRE-H2", desk)?.state == .waived)
    desk.open("ND-1")
    desk.press("y")
    #expect(desk.model.project?.issue("ND-1")?.state == .verified)
  }

  @Test func aQuestionGoesToUsAndStaysOnTheSameItem() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("a")
    desk.type("Which firewall?")
    desk.press("enter")
    #expect(desk.effects.contains(.commit(.comment("PRE-E2", "Which firewall?"), SeatProject.id)))
    #expect(desk.model.notice?.text.hasPrefix("Lee Chen has your question") == true)
  }

  @Test func arrowsGoRoundHerQuestions() throws {
    var desk = try DashboardHarness.ofCustomer()
    let count = try #require(desk.model.seat?.seat.questions.count)
    var seen: [ItemID] = []
    for _ in 0..<count {
      seen.append(try #require(desk.model.seat?.topic?.id))
      desk.press("right")
    }
    #expect(Set(seen).count == count)
    #expect(desk.model.seat?.topic?.id == seen.first)
    desk.press("left")
    #expect(desk.model.seat?.topic?.id == seen.last)
  }

  @Test(arguments: ["z", "W", ":", "ctrl-p", "1", "g", "D", "H", "@", "E", "ctrl-z", "ctrl-x", "t", "P"])
  func everyOtherKeyDoesNothingAndSaysHowToGetHelp(key: String) throws {
    var desk = try DashboardHarness.ofCustomer()
    let before = desk.model.project?.state
    desk.press(key)
    #expect(desk.effects.isEmpty)
    #expect(desk.model.notice?.text == "That key does nothing here.  Press ? for help")
    #expect(desk.model.project?.state == before)
    #expect(desk.model.overlays.isEmpty && desk.model.navigation.pending.isEmpty)
  }

  @Test func aTypedLineNeverOpensAnEditor() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("a ctrl-x ctrl-e")
    #expect(desk.effects.isEmpty)
  }

  @Test func theListShowsAllThatIsHersAndOpensIt() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("l")
    #expect(desk.model.seat?.page == .list)
    desk.press("up enter")
    #expect(desk.model.seat?.page == .question)
    let topics = try #require(desk.model.seat?.seat.topics)
    #expect(
      Set(topics.map(\.group.title)).isSuperset(of: ["Problems", "Your tasks", "Pre-go-live checklist"]))
    desk.press("l l")
    #expect(desk.model.seat?.page == .question)
    desk.press("w esc")
    #expect(desk.model.seat?.page == .question)
  }

  @Test func oneFormReportsAProblem() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("r")
    desk.type("Nobody uses the app")
    desk.press("tab right tab tab")
    desk.type("They keep their mobiles")
    desk.press("enter")
    let issue = try #require(desk.model.project?.issues.last)
    #expect(issue.category == .adoption && issue.priority == .p3)
    #expect(issue.title == "Nobody uses the app" && issue.description == "They keep their mobiles")
    #expect(issue.reportedBy == "Dana Ruiz")
    #expect(
      desk.model.notice?.text.hasPrefix("Thank you. It is number \(issue.id). Lee Chen has it and answers")
        == true)
  }

  @Test func whatOthersChangeNeitherMovesHerNorTouchesALineShesTyping() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("right")
    let here = try #require(desk.model.seat?.topic?.id)
    desk.press("a")
    desk.type("A long thought that must not get lost")
    try desk.meanwhile(.comment("PRE-H3", "Just so you know"), by: SeatProject.lee, in: SeatProject.id)
    try desk.meanwhile(
      .waive(["PRE-E2"], reason: "No proxy there", until: nil, onBehalf: nil), by: SeatProject.lee,
      in: SeatProject.id)
    #expect(desk.model.seat?.topic?.id == here)
    guard case .prompt(let prompt)? = desk.model.overlays.last else {
      Issue.record("the line is gone")
      return
    }
    #expect(prompt.line.text == "A long thought that must not get lost")
    // What the customer was asked is now the provider's proposal, shown without a key press.
    #expect(desk.model.seat?.seat.topic("PRE-E2")?.answerKind == .confirm)
  }

  @Test func aQuestionThatSomebodyElseSettledStaysInFrontOfHer() throws {
    var desk = try DashboardHarness.ofCustomer()
    #expect(desk.model.seat?.topic?.id == "PRE-E2")
    try desk.meanwhile(.claim(["PRE-E2"], evidence: "Done by IT"), by: SeatProject.dana, in: SeatProject.id)
    #expect(desk.model.seat?.topic?.id == "PRE-E2")
    #expect(desk.model.seat?.topic?.state == .withUs)
  }

  @Test func whenNothingIsLeftItSaysSo() throws {
    var desk = try DashboardHarness.ofCustomer()
    for _ in 0..<20 where desk.model.seat?.topic != nil { desk.press("y enter") }
    #expect(desk.model.seat?.seat.questions.isEmpty == true)
    #expect(desk.model.seat?.lines.first?.text == "Nothing is waiting for you. Thank you!")
  }

  @Test func undoAndFinish() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("u")
    #expect(desk.effects == [.undo(SeatProject.id)])
    desk.press("q")
    #expect(desk.effects == [.quit])
  }

  @Test func severalProjectsAreChosenFromAPlainListAndNoneIsSaidKindly() throws {
    var desk = try DashboardHarness.ofCustomer(projects: 3)
    #expect(desk.model.seat == nil && desk.effects.isEmpty)
    desk.press("down up enter")
    #expect(desk.model.seat?.seat.project.id == SeatProject.id)
    desk.press("q")
    #expect(desk.model.seat == nil && desk.effects.isEmpty)
    desk.press("q")
    #expect(desk.effects == [.quit])
    var none = try DashboardHarness.ofCustomer(projects: 0)
    none.press("enter y")
    #expect(none.effects.isEmpty)
  }
}

extension DashboardHarness {
  /// Shows a topic of the customer as the list would.
  mutating func open(_ id: ItemID) {
    press("l")
    for _ in 0..<300 where model.seat?.list.current != id { press("down") }
    for _ in 0..<300 where model.seat?.list.current != id { press("up") }
    press("enter")
  }
}
