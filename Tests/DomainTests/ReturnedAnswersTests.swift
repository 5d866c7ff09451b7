import Domain
import TestSupport
import Testing

/// Answers from a file: whose they are, what they may do, and what is refused.
struct ReturnedAnswersTests {
  private static let digest = String(repeating: "ab", count: 32)

  private var project: Project {
    get throws {
      try SmallProject.after(
        .set(["acme"], .mpoc, "Dana Ruiz"), .set(["acme"], .ipm, "Lee Chen"),
        .addPerson(NewPerson(name: "Ann Viewer", role: .customerIT)))
    }
  }

  private func returned(_ answers: GivenAnswer..., person: String = "Dana Ruiz") -> Command {
    .recordAnswers(ReturnedAnswers(answers: answers, person: person, digest: Self.digest))
  }

  private func given(_ item: ItemID, _ answer: CheckAnswer?, _ comment: String = "", evidence: String = "")
    -> GivenAnswer
  {
    GivenAnswer(item: item, answer: answer, comment: comment, evidence: evidence)
  }

  @Test func theyAreTheCustomersWordsRecordedByTheProvider() throws {
    let plan = try plan(
      returned(given("PRE-A1", .yes, "done on Monday", evidence: "40 of 40")), on: try project.state,
      by: SmallProject.ipm, at: SmallProject.moment)
    var state = try project.state
    try state.apply(plan.changes)
    let check = try #require(Project(state)?.check("PRE-A1"))
    #expect(check.state == .claimed && check.claimant == .customer)
    #expect(check.claimedBy == "Dana Ruiz (recorded by Lee Chen)")
    #expect(check.evidence == "40 of 40" && check.evidenceVersion == 1)
    #expect(Project(state)?.comments["PRE-A1"]?.map(\.text) == ["done on Monday"])
    #expect(state.value("PRE-A1", .answersFile) == Self.digest)
    #expect(
      plan.summary == "recorded the answer to PRE-A1 on behalf of Dana Ruiz, file sha256 \(Self.digest)")
  }

  @Test func theCustomerRecordsOnlyHerOwnWords() throws {
    let after = try SmallProject.after(
      returned(given("PRE-A1", .yes, evidence: "40"), person: "Somebody Else"), on: try project.state,
      by: SmallProject.mpoc)
    #expect(after.check("PRE-A1")?.claimedBy == "Dana Ruiz")
  }

  @Test func aDisagreementRaisesAnIssueAndOneOfItsOwnEach() throws {
    let claimed = try SmallProject.after(.claim(["PRE-A2", "PRE-A3"], evidence: nil), on: try project.state)
    let long = "The count is wrong. " + String(repeating: "Forty users miss. ", count: 20)
    let after = try SmallProject.after(
      returned(given("PRE-A2", .no, "wrong\ncount"), given("PRE-A3", .no, long)), on: claimed.state)
    #expect(after.check("PRE-A2")?.state == .disputed && after.check("PRE-A2")?.reason == "wrong count")
    #expect(after.issues.count == 2)
    #expect(after.comments["PRE-A2"] == nil)
    #expect(after.check("PRE-A3")?.reason?.hasSuffix("…") == true)
    #expect(after.comments["PRE-A3"]?.first?.text == long.trimmed)
  }

  @Test(arguments: [
    ("PRE-A2", CheckAnswer.yes, "", "asks nothing of you"), ("PRE-A1", .yes, "", "evidence needs"),
    ("PRE-A1", .notApplicable, "", "a comment that says why"),
    ("PRE-X9", .yes, "", "no checklist item PRE-X9"),
    ("TST-T1", .no, "", "a comment that says why"),
  ])
  func whatIsNotHersToSayIsRefused(item: String, answer: CheckAnswer, comment: String, says: String) throws {
    let state = try project.state
    let refusal = try #require(throws: Refusal.self) {
      try plan(
        returned(given(ItemID(item), answer, comment)), on: state, by: SmallProject.ipm,
        at: SmallProject.moment)
    }
    #expect(refusal.sentence.contains(says), "\(refusal.sentence)")
  }

  @Test func aNameNobodyKnowsAndAnImporterWithoutTheRightAreRefused() throws {
    let state = try project.state
    let stranger = returned(given("PRE-A1", .yes, evidence: "x"), person: "Mallory")
    #expect(throws: Refusal.self) {
      try plan(stranger, on: state, by: SmallProject.ipm, at: SmallProject.moment)
    }
    let engineer = Actor(name: "Eve", role: .engineer)
    let answers = returned(given("PRE-A1", .yes, evidence: "x"))
    #expect(throws: Refusal.self) { try plan(answers, on: state, by: engineer, at: SmallProject.moment) }
  }

  @Test func nothingIsRecordedInAProjectThatIsOver() throws {
    let closed = try SmallProject.after(.setStatus(.cancelled, reason: "sold"), on: try project.state)
    let review = try closed.review(
      [
        AskedItem(given: given("PRE-A1", .yes, evidence: "x"), title: "Licences assigned", evidenceVersion: 0)
      ],
      of: ReturnedAnswers(answers: [], person: "Dana Ruiz", digest: ""), since: [], by: SmallProject.ipm,
      at: SmallProject.moment)
    guard case .refused(let sentence) = review.lines[0].standing else {
      Issue.record("\(review.lines[0].standing)")
      return
    }
    #expect(sentence.contains("cancelled"))
  }

  @Test func whatChangedSinceIsRefusedWithBothValues() throws {
    let before = try project
    let command = Command.claim(["PRE-A1"], evidence: "ours", onBehalf: "Dana Ruiz, phone")
    let plan = try plan(command, on: before.state, by: SmallProject.ipm, at: SmallProject.moment)
    var state = before.state
    try state.apply(plan.changes)
    let entry = HistoryEntry(
      project: "acme", sequence: 9, at: SmallProject.moment.timestamp, actor: "Lee Chen", role: "IPM",
      via: "cli", summary: plan.summary, changes: plan.changes, undoes: nil, undoneBy: nil, tick: 9, hash: "")
    let after = try #require(Project(state))
    func standing(_ item: AskedItem, _ later: [HistoryEntry]) throws -> AnswerReview.Standing {
      try after.review(
        [item], of: ReturnedAnswers(answers: [], person: "dana  RUIZ", digest: ""), since: later,
        by: SmallProject.ipm, at: SmallProject.moment
      ).lines[0].standing
    }
    let item = AskedItem(
      given: given("PRE-A1", .no, "not yet"), title: "licences  assigned", evidenceVersion: 0)
    let other = AskedItem(
      given: given("PRE-A1", .no, "not yet"), title: "Free beer for all", evidenceVersion: 1)

    #expect(
      try standing(item, [entry])
        == .refused(
          "Changed on our side since: state \"open\" is now \"claimed\", by Lee Chen; the file says no. "
            + "Export again."))
    guard case .refused(let sentence) = try standing(other, []) else { throw Refusal.rule("not refused") }
    #expect(sentence.contains("Free beer"))
  }
}
