import Domain
import TestSupport
import Testing

/// Domain document 1.2: met, open, waived or n/a, each with its proof, and waivers that end.
struct GateStandingTests {
  private let waiver = Command.waive(
    ["G2.2"], reason: "named next week", until: Day(iso: "2026-11-25"), onBehalf: nil)

  private func line(_ project: Project, on day: String = "2026-11-18") throws -> GateReport.Line {
    try #require(project.gate(of: "PLAN", on: Day.at(day))?.lines.last)
  }

  @Test func everyCriterionNamesItsProofAndTheItemBehindIt() throws {
    let gate = try #require(SmallProject.project.gate(of: "PLAN", on: SmallProject.moment.today))
    #expect(gate.lines.map(\.proof) == ["every required task of PLAN done", "mpoc on the project"])
    #expect(gate.lines.map(\.item) == ["PLAN", "acme"])
    #expect(gate.lines.map(\.standing) == [.open, .open])
  }

  @Test func aWaiverIsProposedAndHoldsOnlyWhenTheCustomerAgreed() throws {
    let proposed = try SmallProject.after(waiver)
    #expect(try line(proposed).standing == .open)
    #expect(try line(proposed).waiver == "proposed as waived by Lee Chen: named next week")
    let agreed = try SmallProject.after(
      .agree(["G2.2"], onBehalf: nil), on: proposed.state, by: SmallProject.mpoc)
    #expect(try line(agreed).standing == .waived)
    #expect(try line(agreed).waiver == "waived: named next week, agreed by Dana Ruiz, until Wed 25 Nov 2026")
  }

  @Test func theProviderAgreesToAWaiverOnlyWithNameAndChannel() throws {
    let proposed = try SmallProject.after(waiver)
    #expect(throws: Refusal.self) {
      try SmallProject.after(.agree(["G2.2"], onBehalf: nil), on: proposed.state)
    }
    let agreed = try SmallProject.after(.agree(["G2.2"], onBehalf: "Dana Ruiz, phone"), on: proposed.state)
    #expect(agreed.criterion("G2.2")?.agreedBy == "Dana Ruiz, phone (recorded by Lee Chen)")
  }

  @Test(arguments: [
    ("2026-11-18", GateReport.Standing.waived), ("2026-11-24", .waived), ("2026-11-25", .open),
    ("2026-12-01", .open),
  ])
  func aWaiverEndsOnItsDay(day: String, expected: GateReport.Standing) throws {
    let project = try SmallProject.after(
      .waive(["G2.2"], reason: "named later", until: Day(iso: "2026-11-25"), onBehalf: "Dana Ruiz, phone"))
    #expect(try line(project, on: day).standing == expected)
    #expect(try line(project, on: day).isPassed == (expected == .waived))
  }

  @Test func aWaivedChecklistItemEndsOnItsDayToo() throws {
    let project = try SmallProject.after(
      .waive(
        ["PRE-A1", "PRE-A2"], reason: "later", until: Day(iso: "2026-11-25"), onBehalf: "Dana Ruiz, phone"))
    let before = try #require(project.gate(of: "BUILD", on: Day.at("2026-11-24")))
    let after = try #require(project.gate(of: "BUILD", on: Day.at("2026-11-25")))
    #expect(before.isOpen)
    #expect(
      after.lines[0].missing.map(\.text) == [
        "A1 Licences assigned (waiver ended)", "A2 Users built (waiver ended)",
      ])
  }

  @Test func aWaiverMustEndAfterToday() {
    #expect(throws: Refusal.self) {
      try SmallProject.after(
        .waive(["G2.2"], reason: "x", until: SmallProject.moment.today, onBehalf: "Dana, call"))
    }
  }

  @Test func notApplicableIsAgreedLikeAWaiverAndReopenTakesEitherBack() throws {
    let set = try SmallProject.after(.notApplicable(["G2.2"], reason: "one person", onBehalf: "Dana, call"))
    #expect(try line(set).standing == .notApplicable)
    let back = try SmallProject.after(.reopen(["G2.2"], reason: "two now"), on: set.state)
    #expect(try line(back).standing == .open)
    #expect(back.criterion("G2.2")?.agreedBy == nil)
  }

  @Test func nothingIsAgreedWhereNothingWasProposed() {
    #expect(throws: Refusal.self) {
      try SmallProject.after(.agree(["G2.1"], onBehalf: nil), by: SmallProject.mpoc)
    }
  }

  @Test func everyProofOfTheTemplateReadsAsASentence() throws {
    let project = try TemplateProject.changed([:])
    for phase in project.phases {
      let gate = try #require(project.gate(of: phase.id, on: Day.at("2026-09-14")))
      for line in gate.lines {
        #expect(line.proof != "a proof that cannot be read", "\(line.criterion.id)")
        #expect(line.isMet || line.missing.contains { $0.item != nil }, "\(line.criterion.id)")
        #expect(line.item.map { project.state[$0] != nil } ?? true, "\(line.criterion.id)")
      }
      #expect(!gate.deciders.isEmpty)
    }
  }

  /// What holds each gate once the tasks of its phase are done, on the day after, with the customer's MPOC
  /// named: only criteria that are not tasks.
  @Test(arguments: [
    ("INITIATE", "2026-09-22", ""), ("PLAN", "2026-09-30", ""), ("EXECUTE", "2026-10-27", ""),
    ("GO-LIVE", "2026-11-06", "G4a.3"), ("OPERATE", "2026-11-18", "G5.1"), ("OPERATE", "2026-11-23", ""),
    ("OPTIMIZE", "2026-12-01", ""), ("CLOSE", "2026-12-09", ""),
  ])
  func eachGateOpensWhenItsWorkIsDone(phase: String, day: String, open: String) throws {
    let project = try TemplateProject.worked(through: phase)
    let gate = try #require(project.gate(of: ItemID(phase), on: .at(day)))
    #expect(gate.lines.count >= 5)
    #expect(gate.lines.filter { !$0.isPassed }.map(\.criterion.id.rawValue).joined(separator: " ") == open)
  }

  /// Without its tasks done, every criterion of every gate holds it, except those that are not about tasks.
  @Test(arguments: ["INITIATE", "PLAN", "EXECUTE", "GO-LIVE", "OPERATE", "OPTIMIZE", "CLOSE"])
  func eachGateIsHeldByEveryCriterionBefore(phase: String) throws {
    let project = try TemplateProject.changed([
      TemplateProject.head: [.ipm: nil, .mpoc: nil],
      "ND-1": [
        .kind: "issue", .title: "No audio", .state: "new", .priority: "P1", .category: "DEF", .owner: "ENG",
      ],
    ])
    let gate = try #require(project.gate(of: ItemID(phase), on: .at("2026-09-14")))
    #expect(gate.lines.allSatisfy { !$0.isPassed && !$0.missing.isEmpty })
    #expect(gate.lines.flatMap(\.missing).allSatisfy { $0.item != nil })
  }

  @Test func aRuledOutGoLiveHoldsThePlanUntilBothSidesStandBehindIt() throws {
    let project = try TemplateProject.changed(
      [TemplateProject.head: [.goLive: "2026-12-24"]],
      from: TemplateProject.worked(through: "PLAN").state)
    let line = try #require(
      project.gate(of: "PLAN", on: .at("2026-09-30"))?.lines.first { $0.criterion.id == "G2.6" })
    #expect(line.missing.first?.text.hasPrefix("go-live, Thu 24 Dec 2026 is the last business day") == true)
    let agreed = try TemplateProject.changed(
      [TemplateProject.head: [.blackoutAgreedBy: "Dana Ruiz, phone"]], from: project.state)
    #expect(agreed.gate(of: "PLAN", on: .at("2026-09-30"))?.isOpen == true)
  }
}
