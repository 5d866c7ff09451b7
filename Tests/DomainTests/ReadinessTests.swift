import Domain
import TestSupport
import Testing

/// The outcome of the readiness check (domain document 3.4).
struct ReadinessTests {
  private func measured(
    _ figures: [ItemID: String], agreed: [ItemID] = [], _ more: [ItemID: [Field: String?]] = [:]
  ) throws -> Project {
    var values = more
    for (id, text) in figures { values[id, default: [:]][.measured] = text }
    for id in agreed { values[id, default: [:]][.state] = "agreed" }
    return try TemplateProject.changed(values)
  }

  private func line(_ project: Project, _ id: ItemID) throws -> ReadinessReport.Line {
    let check = try #require(project.check(id))
    return try #require(project.readiness(of: check))
  }

  @Test(arguments: [
    ("RDY-R1", "49.9", true), ("RDY-R1", "50", false), ("RDY-R2", "99", true), ("RDY-R2", "100", false),
    ("RDY-R3", "0.9", true), ("RDY-R3", "1", false), ("RDY-R4", "9", true), ("RDY-R4", "10", false),
    ("RDY-R5", "29", true), ("RDY-R5", "30", false), ("RDY-R6", "0.04", true), ("RDY-R6", "0.05", false),
    ("RDY-R8", "1", true), ("RDY-R8", "0", false), ("RDY-R11", "100", true), ("RDY-R11", "99", false),
    ("RDY-R12", "100", true), ("RDY-R12", "98", false), ("RDY-R13", "100/95", true),
    ("RDY-R13", "100/94", false), ("RDY-R13", "99/100", false), ("RDY-R15", "100", true),
    ("RDY-R15", "99", false), ("RDY-R16", "100", true), ("RDY-R16", "90", false),
  ])
  func aFigureIsReadyWithinItsLimit(id: ItemID, figures: String, isReady: Bool) throws {
    #expect(try line(try measured([id: figures]), id).outcome == (isReady ? .ready : .notReady))
  }

  @Test func anAdvisoryItemIsAtWorstACondition() throws {
    #expect(try line(try measured(["RDY-R7": "30/60/0.1/15"]), "RDY-R7").outcome == .ready)
    let over = try line(try measured(["RDY-R7": "30/60/0.2/15"]), "RDY-R7")
    #expect(over.outcome == .conditions && over.reason == "loss 0.2 %, limit <= 0.1 %")
  }

  @Test func theWorstSiteCountsAndEverySiteNeedsAFigure() throws {
    let sites: [ItemID: [Field: String?]] = [
      "SITE-DEN": [.kind: "site", .code: "DEN"], "SITE-NYC": [.kind: "site", .code: "NYC"],
    ]
    let over = try line(try measured(["RDY-R1": "DEN 62; NYC 31"], sites), "RDY-R1")
    #expect(over.outcome == .notReady && over.reason == "DEN 62 ms, limit < 50 ms")
    let missing = try line(try measured(["RDY-R1": "NYC 31"], sites), "RDY-R1")
    #expect(missing.outcome == .notReady && missing.reason == "no figure of DEN")
    #expect(try line(try measured(["RDY-R1": "31"], sites), "RDY-R1").outcome == .ready)
  }

  private func measured(
    _ figures: [ItemID: String], _ more: [ItemID: [Field: String?]]
  ) throws -> Project { try measured(figures, agreed: [], more) }

  @Test func agreedWithoutAFigureOrListedAsAnIssueIsACondition() throws {
    let agreed = try measured([:], agreed: ["RDY-R12"])
    #expect(try line(agreed, "RDY-R12").reason == "no figure")
    #expect(try line(agreed, "RDY-R12").outcome == .conditions)
    let short = try measured(["RDY-R12": "98"], agreed: ["RDY-R12"])
    #expect(try line(short, "RDY-R12").outcome == .notReady)
    let listed = try TemplateProject.changed(
      ["NW-1": [.kind: "issue", .title: "Two queues missing", .state: "new", .link: "RDY-R12"]],
      from: short.state)
    #expect(try line(listed, "RDY-R12").outcome == .conditions)
  }

  @Test func aWaiverIsAConditionAndADisputeIsNotReady() throws {
    let project = try measured(
      [:], ["RDY-R9": [.state: "waived", .reason: "old site"], "RDY-R10": [.state: "disputed"]])
    #expect(try line(project, "RDY-R9").outcome == .conditions)
    #expect(try line(project, "RDY-R10").outcome == .notReady)
  }

  @Test func portOrdersAndTestersAreCountedByThemselves() throws {
    func orders(_ grade: String) throws -> Project {
      try measured(
        [:],
        [
          "PO-1": [
            .kind: "port-order", .losingCarrier: "A", .state: "foc-confirmed", .dateGrade: "confirmed",
          ],
          "PO-2": [.kind: "port-order", .losingCarrier: "B", .state: "carrier-review", .dateGrade: grade],
          "SITE-DEN": [.kind: "site", .code: "DEN", .testers: "Ana Ruiz"],
        ])
    }
    let open = try line(try orders("requested"), "RDY-R14")
    #expect(open.outcome == .notReady && open.figures == "50")
    #expect(try line(try orders("confirmed"), "RDY-R14").outcome == .ready)
    #expect(try line(try orders("confirmed"), "RDY-R17").outcome == .ready)
  }

  @Test func theOutcomeIsThatOfTheWorstArea() throws {
    var figures: [ItemID: String] = [:]
    let ready: [(String, String)] = [
      ("R1", "40"), ("R2", "80"), ("R3", "0.5"), ("R4", "5"), ("R5", "20"), ("R6", "0.01"),
      ("R7", "20/40/0.05/10"), ("R8", "12"), ("R11", "100"), ("R12", "100"), ("R13", "100/98"),
      ("R15", "100"), ("R16", "100"),
    ]
    for (id, text) in ready { figures[ItemID("RDY-\(id)")] = text }
    let rest: [ItemID] = ["RDY-R9", "RDY-R10", "RDY-R14", "RDY-R17", "RDY-R18"]
    let all = try measured(figures, agreed: rest)
    #expect(all.readiness(of: "RDY")?.outcome == .ready)
    figures["RDY-R3"] = "1.5"
    let noisy = try measured(figures, agreed: rest)
    let lossy = try #require(noisy.readiness(of: "RDY"))
    #expect(lossy.outcome == .notReady)
    #expect(lossy.areas.filter { $0.outcome == .notReady }.map(\.name) == ["Network"])
  }

  @Test func theGateReadsTheOutcome() throws {
    let line = { (project: Project) in
      project.gate(of: "EXECUTE", on: SmallProject.moment.today)?.lines.first { $0.criterion.id == "G3.3" }
    }
    let worked = try TemplateProject.worked(through: "EXECUTE")
    #expect(line(worked)?.isMet == true)
    let lossy = try TemplateProject.changed(["RDY-R3": [.measured: "1.5"]], from: worked.state)
    #expect(
      line(lossy)?.missing.map(\.text) == [
        "not ready: R3 Packet loss in any 15 s (1.5 %, limit < 1 %)"
      ])
  }

  @Test func figuresAreRecordedByWhoeverMeasuresAndEndAnAgreement() throws {
    let agreed = try measured(["RDY-R1": "42"], agreed: ["RDY-R1"])
    let lee = Actor(name: "Lee Chen", role: .ipm)
    let after = try ListsProject.project(
      [(.set(["RDY-R1"], .measured, "44,5 ms"), lee, SmallProject.moment)], on: agreed.state)
    #expect(after.check("RDY-R1")?.measured == "44.5" && after.check("RDY-R1")?.state == .claimed)
    for (id, text) in [("RDY-R1", "fast"), ("RDY-R13", "100"), ("RDY-R1", "40; 41"), ("RDY-R9", "1")] {
      #expect(throws: Refusal.self, "\(text)") {
        try ListsProject.project(
          [(.set([ItemID(id)], .measured, text), lee, SmallProject.moment)], on: agreed.state)
      }
    }
  }
}
