import Domain
import TestSupport
import Testing

/// Domain document 3.1 completely: every state and command, by either side, on either side's items.
struct CheckTransitionTests {
  enum Word: String, CaseIterable, Sendable {
    case claim, agree, dispute, waive, notApplicable, reopen, evidence

    func command(_ id: ItemID) -> Command {
      switch self {
      case .claim: .claim([id], evidence: "seen")
      case .agree: .agree([id], onBehalf: nil)
      case .dispute: .dispute(id, comment: "one is missing")
      case .waive: .waive([id], reason: "no lines", until: Day(iso: "2026-12-31"), onBehalf: nil)
      case .notApplicable: .notApplicable([id], reason: "no lines", onBehalf: nil)
      case .reopen: .reopen([id], reason: "new facts")
      case .evidence: .set([id], .evidence, "newer")
      }
    }
  }

  private static func item(of side: Side) -> ItemID { side == .customer ? "PRE-A1" : "PRE-A2" }
  private static func actor(_ side: Side) -> Actor {
    side == .customer ? SmallProject.mpoc : SmallProject.ipm
  }

  private static func start(_ state: CheckState, of owner: Side, proposal: CheckState? = nil) -> ProjectState
  {
    var project = SmallProject.state
    let id = item(of: owner)
    project.items[id]?.values[.state] = state.rawValue
    project.items[id]?.values[.evidence] = "seen"
    project.items[id]?.values[.proposal] = proposal?.rawValue
    if state == .claimed || state == .agreed || state == .disputed {
      project.items[id]?.values[.claimedSide] = owner.rawValue
    }
    return project
  }

  /// The result according to the table; `nil` means refused.
  private static func expected(_ word: Word, in state: CheckState, of owner: Side, by speaker: Side)
    -> CheckState?
  {
    let isOwn = speaker == owner
    switch (word, state) {
    case (.claim, .open), (.claim, .reopened), (.claim, .disputed): return isOwn ? .claimed : nil
    case (.agree, .claimed): return isOwn ? nil : .agreed
    case (.dispute, .claimed), (.dispute, .agreed): return isOwn ? nil : .disputed
    // A waiver counts as the provider's proposal, whoever owns the item; n/a may also be the customer's
    // own.
    case (.dispute, .waived): return speaker == .customer ? .disputed : nil
    case (.waive, _): return speaker == .provider ? state : nil
    case (.notApplicable, .agreed), (.notApplicable, .waived), (.notApplicable, .notApplicable):
      return speaker == .provider ? state : nil
    case (.notApplicable, _): return speaker == .provider || isOwn ? state : nil
    case (.reopen, .claimed), (.reopen, .agreed), (.reopen, .disputed), (.reopen, .waived),
      (.reopen, .notApplicable):
      return .reopened
    case (.evidence, .agreed): return isOwn ? .claimed : nil
    case (.evidence, _): return isOwn ? state : nil
    case (.claim, _), (.agree, _), (.dispute, _), (.reopen, _): return nil
    }
  }

  @Test(arguments: CheckState.allCases, Word.allCases)
  func everyWordInEveryState(state: CheckState, word: Word) throws {
    for owner in [Side.provider, .customer] {
      for speaker in [Side.provider, .customer] {
        let id = Self.item(of: owner)
        let after = try? SmallProject.after(
          word.command(id), on: Self.start(state, of: owner), by: Self.actor(speaker))
        let found = after?.check(id)?.state
        let wanted = Self.expected(word, in: state, of: owner, by: speaker)
        #expect(found == wanted, "\(speaker) says \(word) of an item of the \(owner)")
      }
    }
  }

  @Test(arguments: [CheckState.waived, .notApplicable], [Side.provider, .customer])
  func aProposalIsConfirmedOrDeclinedByTheCustomer(proposal: CheckState, owner: Side) throws {
    let id = Self.item(of: owner)
    let start = Self.start(.open, of: owner, proposal: proposal)
    let confirmed = try SmallProject.after(.agree([id], onBehalf: nil), on: start, by: SmallProject.mpoc)
    #expect(confirmed.check(id)?.state == proposal)
    #expect(throws: Refusal.self) { try SmallProject.after(.agree([id], onBehalf: nil), on: start) }
    let declined = try SmallProject.after(
      .dispute(id, comment: "we need it"), on: start, by: SmallProject.mpoc)
    #expect(declined.check(id)?.state == .reopened)
    #expect(declined.check(id)?.proposal == nil)
    #expect(declined.check(id)?.reason == "we need it")
  }

  @Test func whatTheCustomerProposesIsConfirmedOrDeclinedByTheProvider() throws {
    let word = Command.notApplicable(["PRE-A1"], reason: "no such lines", onBehalf: nil)
    let proposed = try SmallProject.after(word, by: SmallProject.mpoc)
    #expect(proposed.check("PRE-A1")?.state == .open)
    #expect(proposed.check("PRE-A1")?.proposal == .notApplicable)
    #expect(proposed.check("PRE-A1")?.proposer == .customer)
    #expect(proposed.check("PRE-A1")?.holder == .provider)
    #expect(throws: Refusal.self) {
      try SmallProject.after(.agree(["PRE-A1"], onBehalf: nil), on: proposed.state, by: SmallProject.mpoc)
    }
    let confirmed = try SmallProject.after(.agree(["PRE-A1"], onBehalf: nil), on: proposed.state)
    #expect(confirmed.check("PRE-A1")?.state == .notApplicable)
    #expect(confirmed.check("PRE-A1")?.agreedBy == "Lee Chen")
    #expect(confirmed.check("PRE-A1")?.proposer == .provider)
    let declined = try SmallProject.after(.dispute("PRE-A1", comment: "there are 3"), on: proposed.state)
    #expect(declined.check("PRE-A1")?.state == .reopened && declined.check("PRE-A1")?.proposal == nil)
    // The same command from the other side is its agreement.
    #expect(try SmallProject.after(word, on: proposed.state).check("PRE-A1")?.state == .notApplicable)
    // The customer's own name, given by another person, settles nothing.
    let sly = Command.notApplicable(["PRE-A1"], reason: "none", onBehalf: "Lee Chen, phone")
    #expect(try SmallProject.after(sly, by: SmallProject.mpoc).check("PRE-A1")?.state == .open)
  }

  @Test func aWaiverWithoutAnEndIsFollowedUp() throws {
    let endless = try SmallProject.after(
      .waive(["PRE-A1"], reason: "no lines", until: nil, onBehalf: "Dana Ruiz, phone"))
    #expect(endless.issues.map(\.link) == ["PRE-A1"])
    let ending = try SmallProject.after(
      .waive(["PRE-A1"], reason: "no lines", until: Day(iso: "2026-12-31"), onBehalf: "Dana Ruiz, phone"))
    #expect(ending.issues.isEmpty)
  }

  @Test func aDisputeBlocksTheGateEvenOfAnAdvisoryItem() throws {
    var state = Self.start(.claimed, of: .provider)
    for id in ["PRE-A1", "PRE-A2"] { state.items[ItemID(id)]?.values[.state] = "agreed" }
    state.items["PRE-A3"]?.values[.state] = "claimed"
    state.items["PRE-A3"]?.values[.claimedSide] = "provider"
    let before = try #require(Project(state)?.gate(of: "BUILD", on: SmallProject.moment.today))
    let after = try SmallProject.after(
      .dispute("PRE-A3", comment: "no end"), on: state, by: SmallProject.mpoc)
    #expect(before.isOpen)
    #expect(after.gate(of: "BUILD", on: SmallProject.moment.today)?.isOpen == false)
  }

  @Test func aReopenedDisputeIsADisputeAgain() throws {
    let start = Self.start(.claimed, of: .provider)
    var project = try SmallProject.after(
      .dispute("PRE-A2", comment: "two are missing"), on: start, by: SmallProject.mpoc)
    let issue = try #require(project.issues.first?.id)
    project = try SmallProject.after(
      .setIssue([issue], .fixed, note: nil), .verify([issue], note: "Dana, phone"),
      .setIssue([issue], .closed, note: nil), on: project.state)
    #expect(project.check("PRE-A2")?.state == .claimed)
    project = try SmallProject.after(
      .setIssue([issue], .reopened, note: "still missing"), on: project.state, by: SmallProject.mpoc)
    #expect(project.check("PRE-A2")?.state == .disputed)
  }

  @Test func aFailedTestReopensWhatRestsOnIt() throws {
    var state = Self.start(.agreed, of: .provider)
    state.items["PRE-A2"]?.values[.reopensWith] = "TST-T1"
    let failed = try SmallProject.after(
      .recordResult(["TST-T1"], .fail, note: "no audio"), on: state, by: SmallProject.mpoc)
    #expect(failed.check("PRE-A2")?.state == .reopened)
    #expect(failed.check("PRE-A2")?.reason == "test T1 failed")
    let passed = try SmallProject.after(
      .recordResult(["TST-T1"], .pass, note: nil), on: state, by: SmallProject.mpoc)
    #expect(passed.check("PRE-A2")?.state == .agreed)
  }

  @Test func aMovedDateReopensWhatRestsOnIt() throws {
    var state = Self.start(.agreed, of: .customer)
    state.items["PRE-A1"]?.values[.reopensWith] = "go-live"
    let day = try #require(Day(iso: "2026-12-15"))
    let moved = try SmallProject.after(
      .setGoLive(day, .target, reason: nil, onBehalf: nil), on: state)
    #expect(moved.check("PRE-A1")?.state == .reopened)
    #expect(moved.check("PRE-A1")?.reason?.contains("go-live moved") == true)
    let firmer = try SmallProject.after(
      .setGoLive(try #require(Day(iso: "2026-12-11")), .confirmed, reason: nil, onBehalf: nil), on: state)
    #expect(firmer.check("PRE-A1")?.state == .agreed)
  }

  @Test func whatIsClaimedCannotLoseItsEvidence() {
    #expect(throws: Refusal.self) {
      try SmallProject.after(
        .set(["PRE-A1"], .evidence, nil), on: Self.start(.claimed, of: .customer), by: SmallProject.mpoc)
    }
  }
}
