import Dashboard
import Domain
import TestSupport
import Testing

/// Approvals on the customer's screen: first the words, then a different key.
struct SeatApprovalTests {
  private func desk() throws -> DashboardHarness {
    var desk = try DashboardHarness.ofCustomer(state: SeatProject.kickedOff())
    desk.open("PLN-07")
    return desk
  }

  private func approval(_ desk: DashboardHarness) -> Approval? { desk.model.project?.approval(of: .sow) }
  private func page(_ desk: DashboardHarness) -> [String] { desk.model.seat?.lines.map(\.text) ?? [] }

  @Test func theExactWordsAndWhatTheyCoverAreOnThePage() throws {
    let desk = try desk()
    let statement = try #require(approval(desk)?.statement)
    #expect(page(desk).contains(statement))
    #expect(page(desk).contains("What you get, in 12 steps"))
    #expect(page(desk).count { $0.contains(". We ") && $0.contains(". You ") } == 12)
  }

  @Test func yesShowsTheWordsOnceMoreAndEnterCancels() throws {
    var desk = try desk()
    desk.press("y")
    guard case .confirm(let confirm)? = desk.model.overlays.last else {
      Issue.record("nothing was asked")
      return
    }
    #expect(confirm.lines.first == approval(desk)?.statement)
    desk.press("enter")
    #expect(desk.effects.isEmpty && approval(desk)?.standing == .open)
    desk.press("y y")
    #expect(desk.effects.isEmpty && approval(desk)?.standing == .open)
    desk.press("esc")
    #expect(desk.model.overlays.isEmpty && approval(desk)?.standing == .open)
  }

  @Test func signingShowsTheReceiptAndStaysOnThePage() throws {
    var desk = try desk()
    desk.press("y s")
    #expect(desk.commits.map(\.shown).first?.first?.words.first == approval(desk)?.current?.statement)
    #expect(approval(desk)?.standing == .signed)
    let receipt = "\(try #require(desk.model.project?.signOffs.first?.receipt))"
    #expect(receipt.hasPrefix("northwind-dental · #2 · 2026-11-18 · "))
    #expect(desk.model.notice?.text == "Signed.  Receipt: \(receipt)")
    #expect(desk.model.seat?.topic?.id == "PLN-07")
    #expect(page(desk).contains("You approved this on Wednesday 18 November."))
    #expect(page(desk).contains(receipt))
    #expect(desk.model.seat?.topic?.stateWord(on: SeatProject.moment.today, in: .english) == "done")
    #expect(desk.model.seat?.seat.questions.contains { $0.id == "PLN-07" } == false)
  }

  @Test func whatChangedWhileTheBoxWasOpenIsSaidAndAskedAgain() throws {
    var desk = try desk()
    desk.press("y")
    try desk.meanwhile(
      .set(["SOW-1"], .note, "x"), by: SeatProject.lee, in: SeatProject.id)
    try desk.meanwhile(
      .set([ItemID(SeatProject.id.rawValue)], .customer, "Northwind Group"), by: SeatProject.lee,
      in: SeatProject.id)
    desk.press("s")
    #expect(approval(desk)?.standing == .open)
    guard case .confirm(let again)? = desk.model.overlays.last else {
      Issue.record("not asked again")
      return
    }
    #expect(
      again.lines.first?.contains("customer was \"Northwind Dental\", is now \"Northwind Group\"") == true)
    #expect(again.lines.contains(approval(desk)?.statement ?? ""))
    desk.press("s")
    #expect(approval(desk)?.standing == .signed)
    #expect(approval(desk)?.current?.statement.contains("Northwind Group") == true)
  }

  @Test func aTaskThatIsAddedAndAGoLiveThatMovesWhileTheBoxIsOpenAreSaid() throws {
    var state = try SeatProject.kickedOff()
    state.items["PLN-06"]?.values[.state] = "done"
    try state.apply(
      plan(
        Command.sign(.sow, onBehalf: nil).reading(state), on: state, by: SeatProject.dana,
        at: SeatProject.moment
      ).changes)
    for command: Command in [
      .addTask(NewTask(phase: "EXECUTE", title: "Replace the switch", owner: .customerNetwork, duration: 2)),
      .setGoLive(.at("2027-01-20"), .target, reason: "asked", onBehalf: nil),
    ] {
      var desk = try DashboardHarness.ofCustomer(state: state)
      desk.open("PLN-08")
      desk.press("y")
      #expect(!desk.model.overlays.isEmpty)
      try desk.meanwhile(command, by: SeatProject.lee, in: SeatProject.id)
      desk.press("s")
      #expect(desk.model.project?.approval(of: .plan)?.standing == .open)
      guard case .confirm(let again)? = desk.model.overlays.last else {
        Issue.record("not asked again")
        return
      }
      #expect(
        again.lines.first?.contains("Replace the switch") == true
          || again.lines.first?.contains("Wed 20 Jan 2027") == true, "\(again.lines)")
      desk.press("s")
      #expect(desk.model.project?.approval(of: .plan)?.standing == .signed)
    }
  }

  @Test func aSignatureIsNotUndoneAndTheMessageSaysHowItIsTakenBack() {
    let refusal = Refusal.signed("northwind-dental", "SIG-1")
    #expect(Texts.english(refusal.plain).contains("press n to take it back"))
    #expect(refusal.sentence.contains("golive withdraw northwind-dental SIG-1"))
  }

  @Test func sheSignsOnlyWhatSheHasReadToTheEnd() throws {
    var desk = try DashboardHarness.ofCustomer(state: SeatProject.kickedOff())
    desk.model.pageExtent = PageExtent(rows: 40, height: 10)
    desk.open("PLN-07")
    desk.press("y")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.model.notice?.text.hasPrefix("Please read to the end first: 30 more lines.") == true)
    #expect(desk.model.seat?.top == 9)
    desk.press("space space space")
    #expect(desk.model.seat?.top == 30)
    desk.press("y")
    #expect(!desk.model.overlays.isEmpty)
    // Reading back up does not remove it.
    desk.press("esc pageup y")
    #expect(!desk.model.overlays.isEmpty)
  }

  @Test func theSentenceInTheBoxIsReadToItsEndToo() throws {
    var desk = try desk()
    desk.press("y")
    desk.model.pageExtent = PageExtent(rows: 5, height: 2)
    desk.press("s")
    #expect(desk.effects.isEmpty && approval(desk)?.standing == .open)
    desk.press("space space s")
    #expect(approval(desk)?.standing == .signed)
  }

  @Test func noSendsItBackAndWhatWasMendedIsAskedAgain() throws {
    var desk = try desk()
    desk.press("n")
    desk.type("Step 7 lacks our fax lines")
    desk.press("enter")
    #expect(approval(desk)?.standing == .sentBack)
    let issue = try #require(approval(desk)?.issue)
    #expect(desk.model.project?.issue(issue)?.description == "Step 7 lacks our fax lines")
    desk.open("PLN-07")
    #expect(page(desk).contains("You sent it back. We are working on it."))
    desk.press("y")
    #expect(desk.model.overlays.isEmpty && desk.model.notice?.weight == .refused)

    try desk.meanwhile(
      .setIssue([issue], .fixed, note: "Step 7 has them"), by: SeatProject.lee, in: SeatProject.id)
    #expect(page(desk).contains("You sent it back. We have fixed it; please look again."))
    #expect(desk.model.project?.task("PLN-07")?.holder == .customer)
    // One question per subject: the issue itself is not asked about as well.
    #expect(desk.model.seat?.seat.questions.contains { $0.id == issue } == false)
    desk.press("y s")
    #expect(approval(desk)?.standing == .signed)
    #expect(desk.model.project?.issue(issue)?.state == .verified)
  }

  @Test func anApprovalIsTakenBackWithAReason() throws {
    var desk = try desk()
    desk.press("y s n")
    desk.press("enter")
    #expect(approval(desk)?.standing == .signed)
    desk.type("Wrong version")
    desk.press("enter")
    #expect(approval(desk)?.standing == .withdrawn)
    #expect(desk.model.notice?.text == "Thank you. Lee Chen sees it now.")
    #expect(page(desk).contains("You took your approval back."))
    desk.press("y s")
    #expect(approval(desk)?.standing == .signed)
    #expect(desk.model.project?.signOffs.count == 2)
  }

  @Test func whatChangedSinceIsSaidAndCanBeApprovedAgain() throws {
    var desk = try desk()
    desk.press("y s")
    try desk.meanwhile(
      .set([ItemID(SeatProject.id.rawValue)], .customer, "Northwind Dental Group"), by: SeatProject.lee,
      in: SeatProject.id)
    #expect(approval(desk)?.standing == .changed)
    #expect(page(desk).contains { $0.hasSuffix("you can approve it as it is now.") })
    #expect(page(desk).contains("the project's own data"))
    desk.press("y s")
    #expect(approval(desk)?.standing == .signed)
  }

  @Test func theDeputyReadsItAndSignsOnlyWhereItWasDelegated() throws {
    let deputy = Actor(name: "Kim Doe", role: .deputy)
    var state = try SeatProject.kickedOff()
    state.items["deputy"] = Item(
      id: "deputy", values: [.kind: "person", .name: deputy.name, .role: deputy.role.rawValue])
    var desk = try DashboardHarness.ofCustomer(by: deputy, state: state)
    desk.open("PLN-07")
    desk.press("y")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.model.notice?.text.hasPrefix("Dana Ruiz answers this one") == true)
    try desk.meanwhile(.delegate(true), by: SeatProject.dana, in: SeatProject.id)
    desk.press("y s")
    #expect(desk.model.project?.signOffs.first?.signer == "Kim Doe")
  }

  @Test func whatIsNotDueIsReadButNotSigned() throws {
    var desk = try desk()
    desk.open("CLS-05")
    #expect(page(desk).contains("Something else has to be done first. We will ask you then."))
    #expect(page(desk).contains { $0.hasPrefix("I accept the implemented services of Northwind Dental") })
    desk.press("y")
    #expect(desk.model.overlays.isEmpty && desk.effects.isEmpty)
  }

  @Test func eachApprovalSaysInHerWordsWhatItCovers() throws {
    let desk = try desk()
    let seat = try #require(desk.model.seat?.seat)
    func titles(_ id: ItemID) throws -> [String] {
      seat.covered(by: try #require(seat.topic(id))).map(\.title)
    }
    #expect(try titles("PLN-08") == ["The phases", "Days to note"])
    #expect(try titles("EXE-38") == ["What was done before"])
    #expect(
      try titles("CLS-05") == ["What you got, in 12 steps", "When you went live", "How it was tested"])
    #expect(seat.topic("PLN-08").map(seat.covered)?.first?.lines.count == 7)
    #expect(try titles("EXE-01").isEmpty)
  }
}
