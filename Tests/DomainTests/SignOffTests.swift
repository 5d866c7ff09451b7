import Domain
import TestSupport
import Testing

/// Sign-offs on the built-in template: words, tasks, gates, withdrawal.
struct SignOffTests {
  private func after(
    _ commands: Command..., on start: Project? = nil, by actor: Actor = ListsProject.mpoc
  ) throws -> Project {
    try ListsProject.project(
      commands.map { ($0, actor, ListsProject.moment) }, on: try start?.state ?? ready())
  }

  /// As created, with what each approval needs done.
  private func ready() throws -> ProjectState {
    var state = try ListsProject.fresh()
    for task in ["PLN-02", "PLN-03", "PLN-06", "EXE-36", "EXE-37", "GOL-12", "OPR-07", "CLS-03"] {
      state.items[ItemID(task)]?.values[.state] = "done"
    }
    return state
  }

  /// Signing moves neither the plan nor the committed day.
  @Test func theBaselineIsTheDayThatTheSignedSentenceNames() throws {
    let before = try after(.sign(.sow, onBehalf: nil))
    let words = try #require(before.approval(of: .plan)?.statement)
    let signed = try after(.sign(.plan, onBehalf: nil), on: before)
    #expect(signed.approval(of: .plan)?.standing == .signed)
    #expect(signed.signOffs.last?.statement == words)
    #expect(signed.head.goLive == before.head.goLive)
    #expect(signed.head.baselineGoLive == signed.head.goLive)
    #expect(signed.head.baselineGoLive.map { words.contains($0.long) } == true)
  }

  @Test func theTemplateAsksForFourApprovals() throws {
    let project = try #require(Project(try ListsProject.fresh()))
    #expect(project.approvals.map(\.subject) == [.sow, .plan, .userAcceptance, .acceptance])
    #expect(project.approvals.map(\.task) == ["PLN-07", "PLN-08", "EXE-38", "CLS-05"])
    #expect(project.approvals.allSatisfy { $0.standing == .open })
  }

  @Test func signingKeepsTheExactWordsAndFinishesTheTask() throws {
    let before = try #require(Project(try ListsProject.fresh())?.approval(of: .sow))
    let project = try after(.sign(.sow, onBehalf: nil))
    let signOff = try #require(project.signOffs.first)
    #expect(signOff.statement == before.statement)
    #expect(signOff.statement.contains("Northwind Dental") && signOff.statement.contains("12 steps"))
    #expect(signOff.signedBy == "Dana Ruiz")
    #expect(project.task("PLN-07")?.state == .done)
    #expect(project.task("PLN-07")?.evidence?.hasPrefix("SIG-1: Dana Ruiz") == true)
    #expect(project.approval(of: .sow)?.standing == .signed)
    let gate = try #require(project.gate(of: "PLAN", on: ListsProject.moment.today))
    #expect(gate.lines.first { $0.criterion.id == "G2.4" }?.isMet == true)
  }

  @Test func theSealCoversWordsAndState() throws {
    let state = try ready()
    let plan = try plan(
      Command.sign(.sow, onBehalf: nil).reading(state), on: state, by: ListsProject.mpoc,
      at: ListsProject.moment)
    let approval = try #require(Project(state)?.approval(of: .sow))
    #expect(plan.seals.map(\.item) == ["SIG-1"])
    #expect(plan.seals.map(\.text) == [approval.statement + "\n\n" + approval.covered])
  }

  @Test func theProviderSignsOnlyWithNameAndChannel() throws {
    #expect(throws: Refusal.self) { try after(.sign(.sow, onBehalf: nil), by: ListsProject.ipm) }
    let project = try after(.sign(.sow, onBehalf: "Dana Ruiz, e-mail"), by: ListsProject.ipm)
    #expect(project.signOffs.first?.signedBy == "Dana Ruiz, e-mail (recorded by Lee Chen)")
  }

  @Test func anApprovalIsNeverDoneByTickingIt() throws {
    let done = Command.setTask(["PLN-07"], .done, reason: "Dana Ruiz, call", nextCheck: nil)
    for actor in [ListsProject.ipm, ListsProject.mpoc] {
      let refusal = try #require(throws: Refusal.self) { try after(done, by: actor) }
      #expect(refusal.sentence.contains("golive sign northwind-dental sow"))
    }
    let signed = try after(.sign(.sow, onBehalf: "Dana Ruiz, call"), by: ListsProject.ipm)
    #expect(throws: Refusal.self) {
      try after(
        .setTask(["PLN-07"], .inProgress, reason: nil, nextCheck: nil), on: signed, by: ListsProject.ipm)
    }
  }

  @Test func inABulkCommandTheOthersAreDoneAndTheApprovalsAreNamed() throws {
    let start = try ready()
    let command = Command.setTask(["PLN-01", "PLN-07", "CLS-05"], .done, reason: "mail", nextCheck: nil)
    let plan = try plan(command, on: start, by: ListsProject.ipm, at: ListsProject.moment)
    #expect(plan.summary.hasPrefix("set PLN-01 to done"))
    #expect(plan.left.map(\.item) == ["PLN-07", "CLS-05"])
    #expect(LeftOut.sentence(plan.left)?.contains("2 left out: PLN-07 is an approval") == true)
    let project = try after(command, by: ListsProject.ipm)
    #expect(project.signOffs.isEmpty && project.task("PLN-07")?.state == .notStarted)
    #expect(project.task("PLN-01")?.state == .done)
    #expect(throws: Refusal.self) {
      try after(.setTask(["PLN-07", "CLS-05"], .done, reason: "mail", nextCheck: nil), by: ListsProject.ipm)
    }
  }

  @Test(arguments: [
    (SignOff.Subject.sow, "PLN-02"), (.plan, "PLN-06"), (.userAcceptance, "EXE-36"), (.acceptance, "GOL-12"),
  ])
  func nobodySignsBeforeWhatHasToComeFirst(subject: SignOff.Subject, first: String) throws {
    let fresh = try #require(Project(try ListsProject.fresh()))
    for (actor, whose) in [(ListsProject.mpoc, nil), (ListsProject.ipm, "Dana Ruiz, phone")] {
      let refusal = try #require(throws: Refusal.self) {
        try after(.sign(subject, onBehalf: whose), on: fresh, by: actor)
      }
      #expect(refusal.sentence.contains("cannot be approved yet. First: \(first) "), "\(refusal.sentence)")
    }
    #expect(fresh.approval(of: subject)?.isDue == false)
  }

  @Test func aPlanThatWasSentBackIsSignedOnlyWhenItsIssueIsAnswered() throws {
    let back = try after(
      .sign(.sow, onBehalf: nil), .sendBack(.plan, comment: "Easter is missing", onBehalf: nil))
    let issue = try #require(back.issues.last?.id)
    let refusal = try #require(throws: Refusal.self) { try after(.sign(.plan, onBehalf: nil), on: back) }
    #expect(refusal.sentence.contains("was sent back: first \(issue)"))
    let mended = try after(.setIssue([issue], .fixed, note: "Moved"), on: back, by: ListsProject.ipm)
    #expect(try after(.sign(.plan, onBehalf: nil), on: mended).approval(of: .plan)?.standing == .signed)
  }

  @Test func thePlanStoresItsBaselineWithTheSignature() throws {
    let project = try after(.sign(.sow, onBehalf: nil), .sign(.plan, onBehalf: nil))
    #expect(project.head.baselineNumber == 1)
    #expect(project.task("PLN-08")?.state == .done)
  }

  @Test func whatChangesAfterwardsIsShown() throws {
    let signed = try after(.sign(.sow, onBehalf: nil), .sign(.plan, onBehalf: nil))
    let changed = try after(.set(["EXE-05"], .duration, "9"), on: signed, by: ListsProject.ipm)
    let signOff = try #require(changed.signOffs.last)
    #expect(changed.approval(of: .plan)?.standing == .changed)
    #expect(changed.changes(since: signOff).contains { $0.hasPrefix("EXE-05 duration") })
    #expect(signOff.statement == signed.signOffs.last?.statement)
    let again = try after(.sign(.plan, onBehalf: nil), on: changed)
    #expect(again.signOffs.count == 3 && again.approval(of: .plan)?.standing == .signed)
  }

  @Test func signingTwiceIsRefused() throws {
    let signed = try after(.sign(.sow, onBehalf: nil))
    #expect(throws: Refusal.self) { try after(.sign(.sow, onBehalf: nil), on: signed) }
    #expect(throws: Refusal.self) { try after(.sendBack(.sow, comment: "wait", onBehalf: nil), on: signed) }
  }

  @Test func aWithdrawalReopensTheTaskAndLeavesTheSignOffAsItWas() throws {
    let signed = try after(.sign(.sow, onBehalf: nil))
    #expect(throws: Refusal.self) { try after(.withdraw("SIG-1", reason: " "), on: signed) }
    let withdrawn = try after(.withdraw("SIG-1", reason: "Wrong version"), on: signed)
    #expect(withdrawn.task("PLN-07")?.state == .inProgress)
    #expect(withdrawn.approval(of: .sow)?.standing == .withdrawn)
    #expect(withdrawn.signOffs.first?.withdrawal?.reason == "Wrong version")
    #expect(withdrawn.state["SIG-1"]?.values == signed.state["SIG-1"]?.values)
    #expect(throws: Refusal.self) { try after(.withdraw("SIG-1", reason: "again"), on: withdrawn) }
    #expect(try after(.sign(.sow, onBehalf: nil), on: withdrawn).approval(of: .sow)?.standing == .signed)
  }

  @Test func sendingBackRaisesALinkedIssue() throws {
    let back = try after(.sendBack(.sow, comment: "Step 7 is missing our fax lines", onBehalf: nil))
    let issue = try #require(back.issues.first)
    #expect(issue.link == "PLN-07" && issue.description == "Step 7 is missing our fax lines")
    #expect(back.approval(of: .sow)?.standing == .sentBack)
    #expect(back.task("PLN-07")?.holder == .provider)
    #expect(throws: Refusal.self) { try after(.sendBack(.sow, comment: "again", onBehalf: nil), on: back) }
  }

  @Test func theAcceptanceClaimsItsChecklistItemAndAWithdrawalReopensIt() throws {
    let signed = try after(.sign(.acceptance, onBehalf: nil))
    #expect(signed.check("CLO-K16")?.state == .claimed)
    #expect(signed.check("CLO-K16")?.claimant == .customer)
    let withdrawn = try after(.withdraw("SIG-1", reason: "Too early"), on: signed)
    #expect(withdrawn.check("CLO-K16")?.state == .reopened)
  }

  @Test func bothSidesReadTheSameWordsAndState() throws {
    let state = try ListsProject.fresh()
    let (ours, theirs) = try (
      #require(Project(state)), #require(Project(state.shown(to: ListsProject.mpoc)))
    )
    for subject in SignOff.Subject.known {
      let (a, b) = (ours.approval(of: subject), theirs.approval(of: subject))
      #expect(a?.statement == b?.statement && a?.covered == b?.covered, "\(subject)")
    }
  }

  @Test func aReceiptIsReadHoweverItIsCopied() throws {
    let receipt = try #require(
      Receipt(
        project: "acme-17", sequence: 482, at: ListsProject.moment.timestamp,
        hash: "00443214c74254b635cf84653a56d7c675be77df0011"))
    #expect(receipt.description == "acme-17 · #482 · 2026-11-18 · 0123-4567-89AB-CDEF")
    for text in [
      "acme-17 · #482 · 2026-11-18 · 0123-4567-89AB-CDEF", "acme-17 482 2026-11-18 o123 4567 89ab cdef",
      "acme-17, # 482, 2O26-11-l8, OI2345678 9abCdEf", "acme-17|#482|2026-11-18|0L23-4567-89AB-CDEF",
    ] { #expect(Receipt(text) == receipt, "\(text)") }
    for text in [
      "", "acme-17", "acme-17 #482 2026-11-18 0123-4567-89AB-CDE", "acme-17 #0 2026-11-18 0123456789ABCDEF",
      "#482 2026-11-18 0123456789ABCDEF", "acme-17 #482 2026-11-18 0123456789ABCDEU",
    ] { #expect(Receipt(text) == nil, "\(text)") }
  }
}
