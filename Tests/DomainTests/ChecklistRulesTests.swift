import Domain
import TestSupport
import Testing

/// Domain document 3.1: two sides, evidence by version, nothing completed silently.
struct ChecklistRulesTests {
  private let claimA1 = Command.claim(["PRE-A1"], evidence: "42 of 42")

  @Test func aClaimNeedsEvidenceWhereItIsWanted() throws {
    #expect(throws: Refusal.invalid(.evidence, expected: "what shows that A1 is done: Count")) {
      try SmallProject.after(.claim(["PRE-A1"], evidence: nil), by: SmallProject.mpoc)
    }
    let check = try SmallProject.after(claimA1, by: SmallProject.mpoc).check("PRE-A1")
    #expect(check?.state == .claimed)
    #expect(check?.claimedBy == "Dana Ruiz")
    #expect(check?.holder == .provider)
  }

  @Test func theOtherSideAgrees() throws {
    let claimed = try SmallProject.after(claimA1, by: SmallProject.mpoc)
    let agreed = try SmallProject.after(.agree(["PRE-A1"], onBehalf: nil), on: claimed.state)
    #expect(agreed.check("PRE-A1")?.state == .agreed)
    #expect(agreed.check("PRE-A1")?.agreedBy == "Lee Chen")
  }

  @Test func theProviderAgreesForTheCustomerOnlyWithNameAndChannel() throws {
    let claimed = try SmallProject.after(.claim(["PRE-A2"], evidence: nil))
    #expect(throws: Refusal.self) {
      try SmallProject.after(.agree(["PRE-A2"], onBehalf: nil), on: claimed.state)
    }
    let agreed = try SmallProject.after(.agree(["PRE-A2"], onBehalf: "Dana Ruiz, phone"), on: claimed.state)
    #expect(agreed.check("PRE-A2")?.agreedBy == "Dana Ruiz, phone (recorded by Lee Chen)")
  }

  @Test func theCustomerNeverAgreesForTheProvider() throws {
    let claimed = try SmallProject.after(claimA1, by: SmallProject.mpoc)
    #expect(throws: Refusal.self) {
      try SmallProject.after(.agree(["PRE-A1"], onBehalf: "Lee"), on: claimed.state, by: SmallProject.mpoc)
    }
  }

  @Test func aDisputeRaisesALinkedIssueAndClosingItReturnsTheItemToClaimed() throws {
    let claimed = try SmallProject.after(.claim(["PRE-A2"], evidence: nil))
    let disputed = try SmallProject.after(
      .dispute("PRE-A2", comment: "two are missing"), on: claimed.state, by: SmallProject.mpoc)
    let issue = try #require(disputed.issues.first)
    #expect(disputed.check("PRE-A2")?.state == .disputed)
    #expect(issue.category == .dispute)
    #expect(issue.link == "PRE-A2")

    let closed = try SmallProject.after(
      .setIssue([issue.id], .fixed, note: nil), .verify([issue.id], note: "Dana, phone"),
      .setIssue([issue.id], .closed, note: nil), on: disputed.state)
    #expect(closed.check("PRE-A2")?.state == .claimed)
  }

  @Test func aDisputeNeedsAComment() throws {
    let claimed = try SmallProject.after(.claim(["PRE-A2"], evidence: nil))
    #expect(throws: Refusal.self) {
      try SmallProject.after(.dispute("PRE-A2", comment: ""), on: claimed.state, by: SmallProject.mpoc)
    }
  }

  @Test func editingEvidenceAfterAgreementResetsToClaimed() throws {
    let claimed = try SmallProject.after(claimA1, by: SmallProject.mpoc)
    let agreed = try SmallProject.after(.agree(["PRE-A1"], onBehalf: nil), on: claimed.state)
    let edited = try SmallProject.after(
      .set(["PRE-A1"], .evidence, "41 of 42"), on: agreed.state, by: SmallProject.mpoc)
    #expect(edited.check("PRE-A1")?.state == .claimed)
    #expect(edited.check("PRE-A1")?.agreedBy == nil)
    #expect(edited.check("PRE-A1")?.evidenceVersion == 2)
  }

  @Test func aWaiverIsProposedByOneSideAndConfirmedByTheOther() throws {
    let proposed = try SmallProject.after(.waive(["PRE-A1"], reason: "no lines", until: nil, onBehalf: nil))
    #expect(proposed.check("PRE-A1")?.state == .open)
    #expect(proposed.check("PRE-A1")?.proposal == .waived)
    let confirmed = try SmallProject.after(
      .agree(["PRE-A1"], onBehalf: nil), on: proposed.state, by: SmallProject.mpoc)
    #expect(confirmed.check("PRE-A1")?.state == .waived)
    #expect(confirmed.check("PRE-A1")?.reason == "no lines")
    #expect(confirmed.check("PRE-A1")?.agreedBy == "Dana Ruiz")
  }

  @Test func waiversAndNotApplicableNeedAReason() {
    #expect(throws: Refusal.self) {
      try SmallProject.after(.waive(["PRE-A1"], reason: "", until: nil, onBehalf: "Dana, call"))
    }
    #expect(throws: Refusal.self) {
      try SmallProject.after(.notApplicable(["PRE-A1"], reason: " ", onBehalf: "Dana, call"))
    }
  }

  @Test func aFailedTestCaseReopensAndAPassedOneIsClaimed() throws {
    let passed = try SmallProject.after(.recordResult(["TST-T1"], .pass, note: nil))
    #expect(passed.check("TST-T1")?.state == .claimed)
    let failed = try SmallProject.after(.recordResult(["TST-T1"], .fail, note: "no audio"), on: passed.state)
    #expect(failed.check("TST-T1")?.state == .reopened)
    #expect(failed.check("TST-T1")?.result == .fail)
    #expect(throws: Refusal.self) { try SmallProject.after(.recordResult(["PRE-A1"], .pass, note: nil)) }
  }
}

/// Who has to agree depends on who made the claim, not on who owns the item.
struct ClaimantTests {
  @Test func theProviderClaimsTheCustomersItemsOnlyAsTheCustomersWord() throws {
    #expect(throws: Refusal.self) { try SmallProject.after(.claim(["PRE-A1"], evidence: "42 of 42")) }
    let claimed = try SmallProject.after(
      .claim(["PRE-A1"], evidence: "42 of 42", onBehalf: "Dana Ruiz, phone"))
    #expect(claimed.check("PRE-A1")?.claimant == .customer)
    #expect(claimed.check("PRE-A1")?.claimedBy == "Dana Ruiz, phone (recorded by Lee Chen)")
    #expect(claimed.check("PRE-A1")?.holder == .provider)
    #expect(throws: Refusal.self) {
      try SmallProject.after(.agree(["PRE-A1"], onBehalf: nil), on: claimed.state, by: SmallProject.mpoc)
    }
  }

  @Test func whatTheProviderTestsForTheCustomerStillNeedsTheCustomer() throws {
    let passed = try SmallProject.after(.recordResult(["TST-T1"], .pass, note: "from the bridge"))
    #expect(passed.check("TST-T1")?.claimant == .provider)
    let agreed = try SmallProject.after(
      .agree(["TST-T1"], onBehalf: nil), on: passed.state, by: SmallProject.mpoc)
    #expect(agreed.check("TST-T1")?.agreedBy == "Dana Ruiz")
  }

  @Test func severalCommandsTogetherAreOnePlanOrNone() throws {
    let project = try SmallProject.after(
      .together([
        .set(["BLD-1"], .title, "Build all users"), .set(["BLD-1"], .duration, "4"),
        .raise(NewIssue(title: "One")), .raise(NewIssue(title: "Two")),
      ]))
    #expect(project.task("BLD-1")?.title == "Build all users")
    #expect(project.task("BLD-1")?.duration == 4)
    #expect(project.issues.map(\.id) == ["AC-1", "AC-2"])
    #expect(throws: Refusal.self) {
      try SmallProject.after(.together([.set(["BLD-1"], .title, "x"), .set(["BLD-1"], .duration, "never")]))
    }
    #expect(throws: Refusal.self) {
      try SmallProject.after(.together([.comment("BLD-1", "hi"), .setPhase("BUILD")]), by: SmallProject.mpoc)
    }
  }
}
