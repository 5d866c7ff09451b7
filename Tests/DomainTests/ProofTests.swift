import Domain
import TestSupport
import Testing

/// Gate criteria that neither text nor "not needed" can meet.
struct ProofTests {
  private static let day = Day.at("2026-11-03")

  private func standing(_ criterion: ItemID, in project: Project) throws -> GateReport.Standing {
    let line = project.phases.compactMap { project.gate(of: $0.id, on: Self.day) }.flatMap(\.lines)
      .first { $0.criterion.id == criterion }
    return try #require(line).standing
  }

  @Test(arguments: [
    (DateGrade.target, GateReport.Standing.open), (.requested, .open), (.confirmed, .met),
  ])
  func theFocDateIsConfirmedByItsGradeOnly(grade: DateGrade, expected: GateReport.Standing) throws {
    let worked = try TemplateProject.worked(through: "EXECUTE")
    let project = try TemplateProject.changed(
      [
        "EXE-26": [.evidence: "Date is target"], TemplateProject.head: [.goLiveGrade: grade.rawValue],
      ], from: worked.state)
    #expect(project.task("EXE-25")?.state == .done)
    #expect(try standing("G3.5", in: project) == expected)
  }

  @Test func aProjectWithoutPortingWaitsForNoFocDate() throws {
    let project = try #require(Project(try TemplateProject.state([])))
    #expect(try standing("G3.5", in: project) == .met)
  }

  @Test(arguments: [IssueCategory.training, .adoption])
  func trainingThatSomebodyAsksForIsNotLeftOut(category: IssueCategory) throws {
    let without = try TemplateProject.changed([
      "OPT-03": [.state: "n/a", .reason: "not part of this project"]
    ])
    #expect(try standing("G6.2", in: without) == .met)
    let asked = try SmallProject.after(
      .raise(NewIssue(title: "Transfers are done wrong", category: category)), on: without.state)
    #expect(try standing("G6.2", in: asked) == .open)
    let trained = try TemplateProject.changed(["OPT-03": [.state: "done"]], from: asked.state)
    #expect(try standing("G6.2", in: trained) == .met)
  }

  /// One rule for all criteria that name a task: n/a set by the provider alone is no proof.
  @Test(arguments: [
    ("G1.4", "INI-09"), ("G2.1", "PLN-02"), ("G2.6", "PLN-06"), ("G3.2", "EXE-36"), ("G3.3", "EXE-39"),
    ("G4a.2", "GOL-03"), ("G4b.1", "GOL-08"), ("G4b.2", "GOL-09"), ("G4b.4", "GOL-10"), ("G4b.6", "GOL-12"),
    ("G5.1", "GOL-12"), ("G5.4", "OPR-04"), ("G6.3", "OPT-04"), ("G7.1", "CLS-03"), ("G7.7", "CLS-08"),
  ])
  func aNamedTaskThatOneSideCallsNotApplicableIsNoProof(criterion: ItemID, task: ItemID) throws {
    let worked = try TemplateProject.worked(through: "CLOSE")
    let aside = try TemplateProject.changed(
      [task: [.state: "n/a", .reason: "we think so", .finished: nil]], from: worked.state)
    #expect(try standing(criterion, in: aside) == .open)
    let line = aside.phases.compactMap { aside.gate(of: $0.id, on: Self.day) }.flatMap(\.lines)
      .first { $0.criterion.id == criterion }
    #expect(line?.missing.contains { $0.text.hasSuffix("(n/a: re-open it, or waive this)") } == true)
    let agreed = try SmallProject.after(
      .notApplicable([criterion], reason: "both think so", onBehalf: "Dana Ruiz, call"), on: aside.state)
    #expect(try standing(criterion, in: agreed) == .notApplicable)
  }

  @Test func whatWasNeverPartOfTheProjectIsNotWaitedFor() throws {
    let numbersOnly = try #require(Project(try TemplateProject.state([])))
    #expect(numbersOnly.task("GOL-03")?.state == .notApplicable)
    #expect(try standing("G4a.2", in: numbersOnly) == .met)
    // Made n/a later, by one side alone, it is still missing.
    let later = try TemplateProject.changed([
      "GOL-03": [.state: "n/a", .reason: "ported already"], TemplateProject.head: [.goLiveGrade: "confirmed"],
    ])
    #expect(try standing("G4a.2", in: later) == .open)
  }

  @Test func aTaskThatIsNotApplicableIsNoWorkOfItsPhaseAndComesBeforeNothing() throws {
    let worked = try TemplateProject.worked(through: "INITIATE")
    let aside = try TemplateProject.changed(
      ["INI-04": [.state: "n/a", .reason: "no gaps to list"]], from: worked.state)
    #expect(try standing("G1.5", in: aside) == .met)
    let plan = try TemplateProject.changed([
      "PLN-02": [.state: "n/a", .reason: "they know us"], "PLN-03": [.state: "done"],
    ])
    #expect(plan.approval(of: .sow)?.before.isEmpty == true)
  }

  @Test func theCustomerSeesTheSameGateThoughNotWhy() throws {
    let state = try TemplateProject.changed([
      "INI-06": [.state: "n/a", .reason: "not part of this project"], "INI-07": [.state: "done"],
      "INI-08": [.state: "done"],
    ]).state
    let hers = try #require(Project(state.shown(to: SmallProject.mpoc)))
    let ours = try #require(Project(state))
    #expect(try standing("G1.2", in: ours) == .met)
    #expect(try standing("G1.2", in: hers) == .met)
  }

  @Test(arguments: [("G2.4", "PLN-07"), ("G2.5", "PLN-08"), ("G7.4", "CLS-05")])
  func anApprovalIsProvedByItsSignatureAndByNothingElse(criterion: String, task: String) throws {
    for state in ["done", "n/a"] {
      let project = try TemplateProject.changed([ItemID(task): [.state: state, .evidence: "mail of Monday"]])
      #expect(try standing(ItemID(criterion), in: project) == .open, "\(state)")
    }
  }

  @Test func theEmergencyReadBackIsProvedByItsTest() throws {
    let ticked = try TemplateProject.changed(["GOL-10": [.state: "done", .evidence: "all fine"]])
    #expect(try standing("G4b.4", in: ticked) == .open)
    let passed = try TemplateProject.changed(
      ["TST-T14": [.result: "pass", .state: "claimed"]], from: ticked.state)
    #expect(try standing("G4b.4", in: passed) == .met)
    let failed = try TemplateProject.changed(
      ["TST-T14": [.result: "fail", .state: "re-opened"]], from: ticked.state)
    #expect(try standing("G4b.4", in: failed) == .open)
  }

  @Test func theTestScriptWasRunWhenItsRequiredCasesHaveResults() throws {
    let ticked = try TemplateProject.changed(["GOL-09": [.state: "done", .evidence: "done"]])
    #expect(try standing("G4b.2", in: ticked) == .open)
    var results: [ItemID: [Field: String?]] = [:]
    for check in ticked.checklist("TST")?.checks ?? [] where check.weight != .advisory {
      results[check.id] = [.result: "pass"]
    }
    #expect(try standing("G4b.2", in: try TemplateProject.changed(results, from: ticked.state)) == .met)
  }

  /// The test script and the emergency calls are proved by their runs at every site.
  @Test(arguments: [("GOL-09", "T01"), ("GOL-10", "T14")])
  func aTaskAboutTestsIsNotDoneBeforeTheyWereRun(task: ItemID, first: String) throws {
    let done = Command.setTask([task], .done, reason: "At both sites", nextCheck: nil)
    let sites = [Command.addSite(NewSite(code: "NYC")), .addSite(NewSite(code: "DEN"))]
    var project = try TemplateProject.changed([TemplateProject.head: [.phase: "GO-LIVE"]])
    for command in sites { project = try SmallProject.after(command, on: project.state) }
    let run = { (sites: [String]) in
      Command.recordRun(
        project.checklist("TST")?.checks.map(\.id) ?? [], NewTestRun(.pass, sites: sites))
    }
    let refusal = #expect(throws: Refusal.self) { try SmallProject.after(done, on: project.state) }
    #expect(
      refusal?.sentence.contains("\(first) ") == true && refusal?.sentence.contains("NYC (not run)") == true)
    let half = try SmallProject.after(run(["NYC"]), on: project.state)
    let still = #expect(throws: Refusal.self) { try SmallProject.after(done, on: half.state) }
    #expect(still?.sentence.contains("DEN (not run)") == true)
    let all = try SmallProject.after(run(["DEN"]), on: half.state)
    #expect(try SmallProject.after(done, on: all.state).task(task)?.state == .done)
  }

  @Test(arguments: [
    "tasks EXECUTE", "task INI-02 INI-03", "task OPT-03 for TRAIN ADOPT", "checklist PRE", "ran TST",
    "passed TST-T14", "no-issues P1 P2", "no-issues P1 EMER", "issues-planned", "issues-settled",
    "field mpoc",
    "signed sow", "date-confirmed", "date-confirmed porting", "decision GOL-06", "go-live PLN-06",
    "elapsed GOL-12 10", "task EXE-36; signed user-acceptance; no-issues EMER",
  ])
  func aProofIsWrittenAsItIsRead(text: String) throws {
    #expect(try #require(Proof(text)).text == text)
  }

  @Test(arguments: [
    "", "task", "task for TRAIN", "task A-1 for NOTHING", "signed The-Design", "ran", "task A;",
  ])
  func whatIsNoProofIsRefused(text: String) { #expect(Proof(text) == nil) }
}
