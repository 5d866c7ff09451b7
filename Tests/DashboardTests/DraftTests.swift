import Dashboard
import Domain
import Session
import TestSupport
import Testing

/// What is typed and not saved outlives the process, is offered where it belongs, and is forgotten once it is saved.
@Suite struct DraftTests {
  private let drafts = MemoryDrafts()

  private func desk(_ drafts: (any DraftStore)? = nil) -> DashboardHarness {
    DashboardHarness(rows: Customers.rows(2), drafts: drafts ?? self.drafts)
  }

  private func prompt(_ desk: DashboardHarness) throws -> Prompt {
    guard case .prompt(let prompt)? = desk.model.overlays.last else { throw Refusal.rule("no prompt") }
    return prompt
  }

  private func form(_ desk: DashboardHarness) throws -> Form {
    guard case .form(let form)? = desk.model.overlays.last else { throw Refusal.rule("no form") }
    return form
  }

  /// Types half a comment; the process is killed.
  private func killed(_ drafts: (any DraftStore)? = nil) throws -> DashboardHarness {
    var desk = desk(drafts)
    desk.press("enter c")
    desk.type("half a thought")
    try desk.restart()
    return desk
  }

  @Test func whatWasTypedWhenTheProcessDiedIsNamedAtTheNextStart() throws {
    let desk = try killed()
    let words = try #require(desk.model.notice?.text)
    #expect(words.hasPrefix("Not saved last time: Comment on "))
    #expect(words.hasSuffix("today 14:02).  :drafts goes on with it"))
  }

  @Test func withoutAStoreForDraftsNothingIsOfferedWhichIsWhatTheOtherTestsWouldSee() throws {
    var desk = try killed(NoDrafts())
    #expect(desk.model.notice?.text.contains("Not saved last time") != true)
    desk.press("c")
    #expect(try prompt(desk).line.text == "")
  }

  @Test func theSameQuestionOnTheSameItemBeginsWithIt() throws {
    var desk = try killed()
    desk.press("l c")
    #expect(try prompt(desk).line.text == "", "another item")
    desk.press("esc h c")
    #expect(try prompt(desk).line.text == "half a thought")
    #expect(try prompt(desk).problem == "Your draft of today 14:02, not saved yet.")
  }

  @Test func savedItIsForgotten() throws {
    var desk = try killed()
    desk.press("c enter")
    #expect(desk.commits.count == 1)
    #expect(drafts.texts.isEmpty)
    try desk.restart()
    #expect(desk.model.notice == nil)
    desk.press("c")
    #expect(try prompt(desk).line.text == "")
  }

  @Test func theListOfDraftsGoesToThePlaceAndAsksAgain() throws {
    var desk = try killed()
    desk.press("1")
    desk.run("drafts")
    desk.press("enter enter")
    #expect(try prompt(desk).line.text == "half a thought")
    #expect(desk.model.screen == .board)
  }

  @Test func theListSaysOfWhichCustomerADraftIs() throws {
    var desk = try killed()
    func detail() throws -> String {
      desk.run("drafts")
      guard case .picker(let picker)? = desk.model.overlays.last else { throw Refusal.rule("no list") }
      desk.press("esc")
      return try #require(picker.choices.first?.detail)
    }
    #expect(try detail() == "today 14:02: half a thought", "on a screen of that project")
    desk.press("1")
    #expect(try detail().hasSuffix(", today 14:02: half a thought"))
  }

  @Test func aDraftThatIsDroppedIsGone() throws {
    var desk = try killed()
    desk.run("drafts")
    desk.press("enter down down enter")
    #expect(desk.model.notice?.text == "Dropped: the draft is forgotten.")
    #expect(drafts.texts.isEmpty)
    desk.run("drafts")
    #expect(desk.model.notice?.text == "There are no drafts: nothing typed is left unsaved.")
  }

  @Test func itsWholeTextCanBeReadAndCopied() throws {
    var desk = try killed()
    desk.run("drafts")
    desk.press("enter down enter y")
    #expect(desk.effects.last == .copy("half a thought"))
  }

  @Test func escKeepsItAndSaysSo() throws {
    var desk = try killed()
    desk.press("c esc")
    #expect(desk.model.notice?.text.hasPrefix("Kept as a draft, not saved") == true)
    #expect(drafts.drafts.map(\.text) == ["half a thought"])
    desk.press("c")
    #expect(try prompt(desk).line.text == "half a thought")
  }

  @Test func aFormComesBackWithWhatWasTypedAndChosenAndNoOtherField() throws {
    var desk = desk()
    desk.press("enter 4 a")
    desk.type("No ringback")
    desk.press("tab right tab")
    let typed = try form(desk).entries.map(\.value)
    try desk.restart()
    desk.press("4 a")
    #expect(try form(desk).entries.map(\.value) == typed)
    #expect(try #require(drafts.drafts.first).fields.count == 2)
  }

  @Test func aNewCustomerIsADraftOfThePortfolio() throws {
    var desk = desk()
    desk.press("a")
    desk.type("Oak & Iron")
    try desk.restart()
    desk.run("drafts")
    desk.press("enter enter")
    #expect(try form(desk).entries[0].value == "Oak & Iron")
    desk.press("ctrl-s")
    #expect(drafts.texts.isEmpty)
  }

  @Test func aRefusedTextStaysADraftUntilItIsStored() throws {
    var desk = desk()
    desk.press("enter c")
    desk.type("a")
    desk.send(.input(.paste(String(repeating: "\u{301}", count: 9))))
    desk.press("enter")
    #expect(try prompt(desk).problem?.contains("at most 4 accents") == true)
    #expect(drafts.drafts.count == 1)
    try desk.restart()
    desk.press("c")
    #expect(try prompt(desk).line.text.unicodeScalars.count == 10)
  }

  @Test func aTextThatWasStoredJustBeforeTheProcessDiedIsNotOffered() throws {
    var desk = desk()
    desk.press("enter c")
    desk.type("half a thought")
    desk.press("esc")
    let left = drafts.texts
    desk.press("c enter")
    #expect(drafts.texts.isEmpty)
    drafts.texts = left
    try desk.restart()
    #expect(desk.model.notice == nil)
    #expect(drafts.texts.isEmpty)
  }

  @Test func whatSomebodyElseStoredIsNoReasonToDropADraft() throws {
    var desk = desk()
    desk.press("enter c")
    desk.type("half a thought")
    let project = try #require(desk.model.project)
    let item = try #require(drafts.drafts.first?.question.items.first)
    try desk.meanwhile(
      .comment(item, "half a thought"), by: Actor(name: "Sam Ochieng", role: .ipm), in: project.id)
    try desk.restart()
    #expect(desk.model.notice?.text.contains("Not saved last time") == true)
  }

  @Test func twoDraftsOfTheSameQuestionAreBothThereAndTheNewestComesFirst() throws {
    _ = try killed()
    let first = drafts.texts
    drafts.texts = [:]
    var other = desk()
    other.press("enter c")
    other.type("another thought")
    other.press("esc")
    drafts.texts[7] = drafts.texts.first?.value
    drafts.texts[1] = first.first?.value
    drafts.texts = drafts.texts.filter { [1, 7].contains($0.key) }
    try other.restart()
    #expect(other.model.notice?.text.hasPrefix("2 drafts not saved last time, newest: Comment on") == true)
    other.press("c")
    #expect(try prompt(other).line.text == "another thought")
    other.press("enter c")
    #expect(try prompt(other).line.text == "half a thought", "the other one is not lost")
  }

  @Test func whatIsKeptIsBoundedByTheFieldHoweverMuchIsPasted() throws {
    var desk = desk()
    desk.press("enter c")
    desk.send(.input(.paste(String(repeating: "y", count: 1_000_000))))
    #expect(try #require(drafts.texts.first).value.utf8.count < 64 * 1024)
  }

  @Test func whatWasAnsweredBeforeASecondQuestionThatIsGivenUpIsNotLost() throws {
    var desk = desk()
    desk.press("enter t")
    desk.type("waiting")
    desk.press("enter enter")
    desk.type("the carrier's letter")
    desk.press("enter")
    #expect(try prompt(desk).title.hasPrefix("Look again on"))
    #expect(drafts.drafts.map(\.text) == ["the carrier's letter"])
    desk.press("esc")
    #expect(drafts.drafts.map(\.text) == ["the carrier's letter"])
    desk.run("drafts")
    desk.press("enter enter")
    #expect(desk.model.notice?.text.hasPrefix("Choose as before") == true)
    desk.type("waiting")
    desk.press("enter enter")
    #expect(try prompt(desk).line.text == "the carrier's letter")
  }

  @Test func aSecretIsKeptInTheDashboardAndNotInAFile() throws {
    let secret = Prompt("The PIN", kind: .required, isSecret: true) { _ in [] }
    var desk = desk()
    desk.press("enter")
    desk.model.show(.prompt(secret))
    desk.type("4711")
    #expect(drafts.texts.isEmpty)
    desk.press("esc")
    #expect(drafts.texts.isEmpty)
    desk.model.show(.prompt(secret))
    #expect(try prompt(desk).line.text == "4711")
  }

  @Test func aFaultOfTheStoreForDraftsIsSaidOnceAndHindersNothing() throws {
    drafts.fault = DraftFault("What you type is not kept as a draft: the disk is full.")
    var desk = desk()
    desk.press("enter c")
    desk.type("ab")
    let said = desk.model.notices.messages.count { $0.text.contains("not kept as a draft") }
    #expect(said == 1)
    desk.press("enter")
    #expect(desk.commits.count == 1)
  }
}
