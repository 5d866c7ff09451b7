import Domain
import TestSupport
import Testing

/// Several rejections of one order: which issues they leave open.
struct PortRejectionTests {
  private static let reason = PortDesk.reason
  private static let other = RejectionReason(
    code: "ACCOUNT_NUMBER_MISMATCH", title: "Account number differs", remedy: "Copy it from the CSR",
    owner: .porting, delay: 5)

  private func event(_ step: PortStep, _ reason: RejectionReason? = nil, foc: String? = nil) -> Command {
    let time = foc.map { PortDesk.time($0, 300) }
    return .recordPortEvent("PO-1", NewPortEvent(step, time: time, reason: reason))
  }

  /// The order comes back from the carrier for the second time; `between` is what people did with the issue meanwhile.
  private func rejectedTwice(
    for second: RejectionReason, between: [Command] = [], at moment: Moment = SmallProject.moment
  ) throws -> Project {
    let first = try PortDesk.after(
      PortDesk.way(to: .review) + [event(.reject, Self.reason)] + between
        + [event(.correct), event(.submit), event(.review)])
    return try PortDesk.after([event(.reject, second)], on: first.state, at: moment)
  }

  @Test func aSecondRejectionForTheSameReasonGoesOnInTheSameIssue() throws {
    let project = try rejectedTwice(for: Self.reason)
    #expect(project.issues.map(\.id) == ["AC-1"])
    let comments = try #require(project.comments["AC-1"])
    #expect(
      comments.map(\.text) == ["PO-1 was rejected again on Wed 18 Nov 2026, round 2: Service address differs"]
    )
    #expect(project.issues[0].state == .new && project.issues[0].holder == .customer)
  }

  @Test func anIssueThatWaitedForTheCarrierIsWorkAgain() throws {
    let waiting = Command.setIssue(["AC-1"], .waitingCarrier, note: "sent again")
    let project = try rejectedTwice(for: Self.reason, between: [waiting])
    #expect(project.issues[0].state == .inProgress && project.issues[0].holder == .customer)
    let fixed = try rejectedTwice(
      for: Self.reason, between: [.setIssue(["AC-1"], .fixed, note: "new address")])
    #expect(fixed.issues[0].state == .reopened)
    #expect(fixed.issues[0].reason == "PO-1 was rejected again: Service address differs")
  }

  @Test func aSecondRejectionNearGoLiveMakesItsIssueAsUrgentAsANewOne() throws {
    let project = try rejectedTwice(for: Self.reason, at: SmallProject.moment(day: "2026-12-08"))
    #expect(project.issues.map(\.priority) == [.p2])
  }

  @Test func anotherReasonOpensItsOwnIssueAndTheFormerOneIsAnswered() throws {
    let project = try rejectedTwice(for: Self.other)
    #expect(project.issues.map(\.id) == ["AC-1", "AC-2"])
    #expect(project.issues.map(\.state) == [.closed, .new])
    #expect(
      project.state.value("AC-1", .resolution) == "answered by round 2, which was rejected for another reason"
    )
    #expect(project.issues[1].title == "PO-1 rejected: Account number differs")
  }

  @Test func theMessageSaysWhichIssueItIs() throws {
    let start = try PortDesk.after(
      PortDesk.way(to: .review) + [
        event(.reject, Self.reason), event(.correct), event(.submit), event(.review),
      ])
    let say = { (reason: RejectionReason) in
      try plan(
        self.event(.reject, reason), on: start.state, by: SmallProject.ipm, at: SmallProject.moment
      ).summary
    }
    #expect(try say(Self.reason).contains("LOCATION_MISMATCH again, in AC-1 (P3)"))
    #expect(
      try say(Self.other).contains("ACCOUNT_NUMBER_MISMATCH, raised AC-2 (P3); AC-1 answered by round 2"))
  }

  @Test func aConfirmedDateClosesWhatTheCarrierObjectedTo() throws {
    let rejected = try rejectedTwice(for: Self.reason)
    let project = try PortDesk.after(
      [event(.correct), event(.submit), event(.review), event(.foc, foc: "2026-12-11T08:00")],
      on: rejected.state)
    #expect(project.issues.map(\.state) == [.closed])
    #expect(project.state.value("AC-1", .resolution) == "the carrier confirmed a date in round 3")
  }

  @Test func anIssueThatSomebodyRaisedAboutTheOrderIsLeftAlone() throws {
    let own = Command.raise(NewIssue(title: "Fax line missing", category: .porting, link: "PO-1"))
    let project = try rejectedTwice(for: Self.other, between: [own])
    #expect(project.issues.map(\.state) == [.closed, .new, .new])
  }

  @Test func undoingTheSecondRejectionLeavesTheProjectAsBefore() throws {
    let start = try PortDesk.after(
      PortDesk.way(to: .review) + [
        event(.reject, Self.reason), event(.correct), event(.submit), event(.review),
      ])
    var state = start.state
    let plan = try plan(
      event(.reject, Self.other), on: state, by: SmallProject.ipm, at: SmallProject.moment)
    try state.apply(plan.changes)
    try state.apply(plan.changes.reversed().map(\.inverse))
    let left = state.items.filter { !$0.value.values.isEmpty }
    #expect(left.mapValues(\.values) == start.state.items.mapValues(\.values))
  }
}
