import Domain
import TestSupport
import Testing

/// A bulk command changes the items it fits; the others are named.
struct BulkCommandTests {
  private func planned(_ command: Command, on state: ProjectState = SmallProject.state) throws -> Plan {
    try Domain.plan(command, on: state, by: SmallProject.ipm, at: SmallProject.moment)
  }

  private func state(after command: Command) throws -> ProjectState {
    try SmallProject.after(command).state
  }

  @Test func thoseThatFitAreDoneAndTheOthersAreNamedWithTheirReason() throws {
    let state = try state(after: .claim(["PRE-A2"], evidence: "users.csv"))
    let plan = try planned(.claim(["PRE-A2", "PRE-A3"], evidence: nil), on: state)
    #expect(Set(plan.changes.map(\.item)) == ["PRE-A3"])
    #expect(plan.summary == "claimed PRE-A3 done")
    #expect(LeftOut.sentence(plan.left) == "1 left out: A2 is claimed done already")
  }

  @Test func doneCardsAreNotDoneAgain() throws {
    let state = try state(after: .setTask(["PLN-1"], .done, reason: "mail", nextCheck: nil))
    let plan = try planned(.setTask(["PLN-1", "BLD-2"], .done, reason: nil, nextCheck: nil), on: state)
    #expect(plan.left.map(\.item) == ["PLN-1"])
    #expect(!plan.changes.contains { $0.item == "PLN-1" && $0.field == .finished })
  }

  @Test func whatTheReasonOfEachIsIsKeptToThreeInWords() throws {
    let left = (1...5).map { LeftOut(item: ItemID("PRE-A\($0)"), refusal: .rule("A\($0) is open.")) }
    #expect(LeftOut.sentence(left) == "5 left out: A1 is open; A2 is open; A3 is open; and 2 more")
    #expect(LeftOut.sentence([]) == nil)
  }

  /// Items that the person may not change are left out like items that do not fit.
  @Test(arguments: [Role.pmo, .ipm, .cover])
  func anApprovalAmongSeveralIsLeftToItsOwnTurn(role: Role) throws {
    let actor = Actor(name: "Pat Moss", role: role)
    for ids in [["INI-03", "PLN-07", "INI-04"], ["PLN-08", "INI-04", "CLS-05"]] as [[ItemID]] {
      let approvals = ids.filter { !$0.rawValue.hasPrefix("INI") }
      let plan = try Domain.plan(
        .setTask(ids, .done, reason: "mail", nextCheck: nil), on: TemplateProject.state(), by: actor,
        at: SmallProject.moment)
      #expect(plan.left.map(\.item) == approvals)
      #expect(plan.changes.contains { $0.item == "INI-04" && $0.new == "done" })
      #expect(!plan.changes.contains { approvals.contains($0.item) && $0.field == .state })
    }
  }

  @Test func anItemOfAClosedListIsLeftOutToo() throws {
    let project = try TemplateProject.changed([
      "INITIATE": [.passedOn: "2026-11-02"], "PLAN": [.passedOn: "2026-11-02"],
      "EXECUTE": [.passedOn: "2026-11-02"],
    ])
    let plan = try Domain.plan(
      .claim(["RDY-R17", "TRN-L2"], evidence: "Monday"), on: project.state, by: SmallProject.mpoc,
      at: SmallProject.moment)
    #expect(plan.left.map(\.item) == ["RDY-R17"])
    #expect(plan.changes.contains { $0.item == "TRN-L2" && $0.field == .state })
  }

  @Test func whereNothingFitsItIsRefused() throws {
    #expect(throws: Refusal.self) {
      try planned(.agree(["PRE-A1", "PRE-A2"], onBehalf: "Dana Ruiz, phone"))
    }
  }

  @Test func aNameThatIsNotThereStopsAll() throws {
    #expect(throws: Refusal.unknownItem("PRE-A9")) {
      try planned(.passBall(["PRE-A1", "PRE-A9"], to: .customer))
    }
  }

  @Test func aCardIsOpenedAgainWithAReasonThatHistoryKeeps() throws {
    let state = try state(after: .setTask(["PLN-1"], .done, reason: "mail", nextCheck: nil))
    #expect(throws: Refusal.invalid(.reason, expected: "a reason")) {
      try planned(.reopen(["PLN-1"], reason: " "), on: state)
    }
    let plan = try planned(.reopen(["PLN-1"], reason: "the plan changed"), on: state)
    #expect(plan.summary == "re-opened PLN-1: the plan changed")
  }
}
