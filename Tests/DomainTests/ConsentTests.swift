import Domain
import TestSupport
import Testing

/// Consent is to what was shown, and to nothing else.
struct ConsentTests {
  /// The sentence with which `command`, given to what `before` showed, is refused on `after`.
  private func refusal(_ command: Command, read before: Project, on after: Project, by actor: Actor) throws
    -> String
  {
    try #require(throws: Refusal.self) {
      try plan(command.reading(before), on: after.state, by: actor, at: SmallProject.moment)
    }.sentence
  }

  private func readyToSignThePlan() throws -> Project {
    var state = try ListsProject.fresh()
    for task in ["PLN-02", "PLN-03", "PLN-06"] { state.items[ItemID(task)]?.values[.state] = "done" }
    return try ListsProject.project(
      [(.sign(.sow, onBehalf: nil), ListsProject.mpoc, ListsProject.moment)], on: state)
  }

  @Test func signingAPlanWhoseGoLiveMovedIsRefusedWithBothDays() throws {
    let read = try readyToSignThePlan()
    let was = try #require(read.head.goLive)
    let day = try #require(Day(iso: "2027-01-20"))
    let moved = try ListsProject.project(
      [(.setGoLive(day, .target, reason: "asked", onBehalf: nil), ListsProject.ipm, ListsProject.moment)],
      on: read.state)
    let said = try refusal(.sign(.plan, onBehalf: nil), read: read, on: moved, by: ListsProject.mpoc)
    #expect(said.contains("go-live was \(was.long), is now Wed 20 Jan 2027"), "\(said)")
  }

  @Test func whatASignatureCoversCountsAsMuchAsItsSentence() throws {
    let read = try readyToSignThePlan()
    let changed = try ListsProject.project(
      [(.set(["EXE-28"], .title, "Open the firewall"), ListsProject.ipm, ListsProject.moment)], on: read.state
    )
    let said = try refusal(.sign(.plan, onBehalf: nil), read: read, on: changed, by: ListsProject.mpoc)
    #expect(said.contains("is now \"Open the firewall\""), "\(said)")
  }

  @Test func aTaskThatIsAddedChangesThePlanThatIsSigned() throws {
    let read = try readyToSignThePlan()
    let phase = try #require(read.phases.first { $0.code == "EXECUTE" })
    let new = NewTask(phase: phase.id, title: "Replace the switch", owner: .customerNetwork, duration: 3)
    let changed = try ListsProject.project(
      [(.addTask(new), ListsProject.ipm, ListsProject.moment)], on: read.state)
    let said = try refusal(.sign(.plan, onBehalf: nil), read: read, on: changed, by: ListsProject.mpoc)
    #expect(said.contains("Replace the switch"), "\(said)")
  }

  @Test func agreeingToEvidenceThatWasReplacedIsRefused() throws {
    let read = try SmallProject.after(.claim(["PRE-A2"], evidence: "window 08:00-10:00"))
    let changed = try SmallProject.after(
      .set(["PRE-A2"], .evidence, "window is 02:00 at night"), on: read.state)
    let said = try refusal(.agree(["PRE-A2"], onBehalf: nil), read: read, on: changed, by: SmallProject.mpoc)
    #expect(
      said.contains("what shows it was \"window 08:00-10:00\", is now \"window is 02:00 at night\""),
      "\(said)")
    let agreed = try SmallProject.after(
      .agree(["PRE-A2"], onBehalf: nil), on: changed.state, by: SmallProject.mpoc)
    #expect(agreed.check("PRE-A2")?.state == .agreed)
  }

  @Test func agreeingToManyItemsIsRefusedWhenOneOfThemChanged() throws {
    let read = try SmallProject.after(.claim(["PRE-A2", "PRE-A3"], evidence: "42"))
    let changed = try SmallProject.after(.set(["PRE-A3"], .evidence, "43"), on: read.state)
    let said = try refusal(
      .agree(["PRE-A2", "PRE-A3"], onBehalf: nil), read: read, on: changed, by: SmallProject.mpoc)
    #expect(said.contains("\"42\", is now \"43\""))
  }

  @Test func confirmingAWaiverWhoseReasonOrEndChangedIsRefused() throws {
    let read = try SmallProject.after(.waive(["PRE-A1"], reason: "No such users", until: nil, onBehalf: nil))
    let until = try #require(Day(iso: "2026-12-01"))
    let changed = try SmallProject.after(
      .waive(["PRE-A1"], reason: "Two users are missing", until: until, onBehalf: nil), on: read.state)
    let said = try refusal(.agree(["PRE-A1"], onBehalf: nil), read: read, on: changed, by: SmallProject.mpoc)
    #expect(said.contains("because was \"No such users\", is now \"Two users are missing\""), "\(said)")
    #expect(said.contains("new: until \"Tue 01 Dec 2026\""), "\(said)")
  }

  @Test func confirmingAWaivedGateCriterionIsBoundToItsReason() throws {
    let read = try SmallProject.after(.waive(["G2.1"], reason: "Minutes follow", until: nil, onBehalf: nil))
    let changed = try SmallProject.after(
      .waive(["G2.1"], reason: "None", until: nil, onBehalf: nil), on: read.state)
    #expect(
      try refusal(.agree(["G2.1"], onBehalf: nil), read: read, on: changed, by: SmallProject.mpoc)
        .contains("because was \"Minutes follow\", is now \"None\""))
  }

  @Test func aFixIsVerifiedAsItWasDescribed() throws {
    let raised = try SmallProject.after(.raise(NewIssue(title: "No ring tone")), by: SmallProject.mpoc)
    let read = try SmallProject.after(.setIssue(["AC-1"], .fixed, note: "Policy corrected"), on: raised.state)
    let changed = try SmallProject.after(.set(["AC-1"], .resolution, "Phone replaced"), on: read.state)
    #expect(
      try refusal(.verify(["AC-1"], note: nil), read: read, on: changed, by: SmallProject.mpoc)
        .contains("solved by was \"Policy corrected\", is now \"Phone replaced\""))
    #expect(throws: Refusal.self) {
      try plan(
        .setIssue(["AC-1"], .verified, note: "Dana, phone"), on: read.state, by: SmallProject.ipm,
        at: SmallProject.moment)
    }
  }

  @Test func aWordThatWasGivenToNothingIsRefused() throws {
    let claimed = try SmallProject.after(.claim(["PRE-A2"], evidence: "yes"))
    #expect(throws: Refusal.self) {
      try plan(
        .agree([ShownText.unread("PRE-A2")], onBehalf: nil), on: claimed.state, by: SmallProject.mpoc,
        at: SmallProject.moment)
    }
  }

  @Test func answersOutOfAFileAgreeToWhatTheFileShowed() throws {
    let claimed = try SmallProject.after(
      .set(["acme"], .mpoc, "Dana Ruiz"), .claim(["PRE-A2"], evidence: "42 of 42"))
    var given = GivenAnswer(item: "PRE-A2", answer: .yes)
    given.shown = claimed.shown("PRE-A2")
    let answers = Command.recordAnswers(ReturnedAnswers(answers: [given], person: "Dana Ruiz", digest: "ab"))
    #expect(try SmallProject.after(answers, on: claimed.state).check("PRE-A2")?.state == .agreed)
    let changed = try SmallProject.after(.set(["PRE-A2"], .evidence, "41 of 42"), on: claimed.state)
    let refusal = try #require(throws: Refusal.self) { try SmallProject.after(answers, on: changed.state) }
    #expect(refusal.sentence.contains("\"42 of 42\", is now \"41 of 42\""))
  }

  @Test func consentThatIsWrittenDownAtOnceIsReadOutWithAllItIsTo() throws {
    let until = Day.at("2026-12-01")
    let waive = Command.waive(["PRE-A1"], reason: "No such users", until: until, onBehalf: "Dana Ruiz, phone")
    let words = try #require(waive.asked(of: SmallProject.project).first).words
    for part in ["to go on without it", "No such users", "Tue 01 Dec 2026", "Dana Ruiz, phone"] {
      #expect(words.contains { $0.contains(part) }, "\(part): \(words)")
    }
    let go = Command.decideGo(true, names: ["Lee Chen", "Dana Ruiz"], conditions: "E911 test first")
    let said = go.asked(of: SmallProject.project).flatMap(\.words).joined(separator: " ")
    #expect(said.contains("Fri 11 Dec 2026 (target)") && said.contains("Lee Chen; Dana Ruiz"))
    #expect(said.contains("E911 test first"))
    // Without the other side, nothing is consented to yet.
    #expect(
      Command.waive(["PRE-A1"], reason: "x", until: nil, onBehalf: nil).asked(of: SmallProject.project)
        .isEmpty)
    #expect(
      Command.decideGo(false, names: ["Lee Chen"], conditions: "x").asked(of: SmallProject.project).isEmpty)
  }

  @Test func bothSidesAreShownTheSameWords() throws {
    let whole = try ListsProject.midway()
    let theirs = try #require(Project(whole.state.shown(to: ListsProject.mpoc)))
    let ids = whole.checklists.flatMap(\.checks).map(\.id) + whole.issues.map(\.id)
    for id in ids where theirs.shown(id) != nil { #expect(whole.shown(id) == theirs.shown(id), "\(id)") }
  }

  @Test func theCustomerIsToldInPlainWordsWhatChanged() throws {
    let read = try SmallProject.after(.claim(["PRE-A2"], evidence: "8 to 10"))
    let changed = try SmallProject.after(.set(["PRE-A2"], .evidence, "2 at night"), on: read.state)
    let shown = try #require(read.shown("PRE-A2"))
    let outdated = try #require(changed.outdated(shown))
    #expect(
      Texts.english(Refusal.outdated(outdated).plain)
        == "This changed while you were reading: what shows it was \"8 to 10\", is now \"2 at night\". Please read it again."
    )
  }
}
