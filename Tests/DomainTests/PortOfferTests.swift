import Domain
import TestSupport
import Testing

/// Domain document 6.6, rules 6 and 7: what can be done after a rejection or a date that is not the day of go-live.
struct PortOfferTests {
  /// 16:20 in New York on the eve of go-live, Tue 3 Nov 2026.
  private static let eve = Moment(
    timestamp: Timestamp(
      seconds: Int64((Day(iso: "2026-11-03")?.number ?? 0) * 86_400 + 21 * 3600 + 20 * 60)),
    zoneOffset: -5 * 3600)
  private static let goLive = "2026-11-04"

  private static func order(_ state: String, foc: String?, carrier: String, sort: String) -> [Field: String?]
  {
    PortDesk.complete.mapValues { $0 }.merging([
      .parent: TemplateProject.id.rawValue, .state: state, .losingCarrier: carrier, .sort: sort,
      .submittedOn: "2026-10-13", .loaSignedOn: "2026-10-05", .invoiceDate: "2026-10-06",
      .dateGrade: foc == nil ? "requested" : "confirmed",
      .foc: foc.map { PortDesk.time("\($0)T08:00", 300).stored },
    ]) { $1 }
  }

  /// GO is decided; PO-1 is locked and PO-2 confirmed for the morning.
  private static func eveOfGoLive() throws -> Project {
    let worked = try TemplateProject.worked(through: "EXECUTE")
    var values: [ItemID: [Field: String?]] = [
      "PO-1": order("locked", foc: goLive, carrier: "Old Tel NYC", sort: "000001"),
      "PO-2": order("foc-confirmed", foc: goLive, carrier: "Old Tel Denver", sort: "000002"),
      TemplateProject.head: [
        .phase: "GO-LIVE", .decision: "go", .decidedBy: "Lee Chen; Dana Ruiz", .decidedOn: "2026-11-02",
        .decidedFor: goLive,
      ],
      "PRE-A1": [.state: "agreed", .evidence: "SOW 3, plan 2"],
      "PRE-C2": [.state: "agreed", .evidence: "PO-1: 40 of 40, PO-2: 10 of 10"],
      "PRE-C6": [.state: "agreed", .evidence: "PO-12 desk, 24 h"],
    ]
    for task in ["GOL-01", "GOL-02", "GOL-03", "GOL-04", "GOL-06"] {
      values[ItemID(task)] = [.state: "done", .started: "2026-10-27", .finished: "2026-10-30"]
    }
    return try TemplateProject.changed(values, from: worked.state)
  }

  private static func after(_ commands: Command..., on start: Project, at moment: Moment = eve) throws
    -> Project
  {
    var state = start.state
    for command in commands {
      try state.apply(plan(command, on: state, by: SmallProject.ipm, at: moment).changes)
      state.sequence += 1
    }
    return try #require(Project(state))
  }

  private static func rejected() throws -> Project {
    try after(
      .recordPortEvent("PO-2", NewPortEvent(.reject, reason: PortDesk.reason)), on: eveOfGoLive())
  }

  private func offers(for id: ItemID, in project: Project, at moment: Moment = eve) throws -> [PortOffer] {
    project.offers(for: try #require(project.portOrder(id)), by: SmallProject.ipm, at: moment)
  }

  @Test func aRejectionOpensTheWorkAgainThatRestsOnTheOrder() throws {
    let project = try Self.rejected()
    let open = ["EXE-24", "EXE-25", "EXE-26", "GOL-03"].map { project.task(ItemID($0))?.state }
    #expect(open == [.inProgress, .inProgress, .inProgress, .inProgress])
    #expect(project.task("EXE-22")?.state == .done && project.task("GOL-02")?.state == .done)
    #expect(project.task("EXE-25")?.duration == 14)
    #expect(project.check("RDY-R14")?.state == .reopened && project.check("PRE-A1")?.state == .agreed)
    #expect(project.head.goLive == TemplateProject.goLive && project.head.goLiveGrade == .target)
    let issue = try #require(project.issues.first)
    #expect(issue.priority == .p2 && issue.link == "PO-2")
    #expect(issue.description?.contains("Use the service address") == true)
    let gate = project.gate(of: "EXECUTE", on: Self.eve.today)
    let missing = gate?.lines.first { $0.criterion.id == "G3.5" }?.missing.map(\.text) ?? []
    #expect(missing == ["PO-2 Old Tel Denver (rejected, no confirmed date)"])
  }

  @Test func aRejectedOrderOnTheEveCanBeSplitOffMovedWithTheWaveOrCancelled() throws {
    let offers = try offers(for: "PO-2", in: Self.rejected())
    #expect(
      offers.map(\.words) == [
        "split the wave: PO-2 moves on Tue 17 Nov (+8 bd), the rest stays on Wed 04 Nov",
        "move the whole wave to Tue 17 Nov (+8 bd)", "cancel PO-2",
      ])
    #expect(
      offers.allSatisfy { $0.refusal == nil && $0.preview?.isGoVoid == true }, "\(offers.map(\.refusal))")
    let (split, move) = (try #require(offers[0].preview), try #require(offers[1].preview))
    #expect(split.repeated == 15 && split.goLives.map(\.to) == [Day(iso: "2026-11-17")])
    #expect(split.goLives[0].from == nil && move.goLives.map(\.from) == [TemplateProject.goLive])
    #expect(move.tasks.count > split.tasks.count && !move.people.isEmpty && !move.meetings.isEmpty)
    #expect(split.reopened.contains("PRE-C2") && !split.reopened.contains("PRE-A1"))
  }

  @Test func aSplitKeepsWhatWasAgreedForTheRestExceptWhatNamesTheOrder() throws {
    let project = try Self.rejected()
    let after = try Self.after(
      try offers(for: "PO-2", in: project)[0].command(reason: "Denver waits", onBehalf: nil), on: project)
    let order = try #require(after.portOrder("PO-2"))
    let wave = try #require(after.waves.first)
    #expect(order.wave == wave.id && wave.goLive == Day(iso: "2026-11-17") && wave.goLiveGrade == .target)
    #expect(after.head.goLive == TemplateProject.goLive && after.head.goLiveGrade == .confirmed)
    // The rest is as before; the split part goes on with what the rejection opened.
    for task in ["EXE-24", "EXE-25", "EXE-26", "GOL-03"] {
      #expect(after.task(ItemID(task))?.state == .done, "\(task)")
      #expect(after.task(ItemID("W2-\(task)"))?.state == .inProgress, "W2-\(task)")
    }
    #expect(after.task("EXE-25")?.finished == (try Self.eveOfGoLive()).task("EXE-25")?.finished)
    #expect(after.task("W2-GOL-01")?.state == .notStarted && after.task("GOL-02")?.state == .done)
    #expect(after.check("PRE-A1")?.state == .agreed && after.check("PRE-C6")?.state == .agreed)
    #expect(after.check("PRE-C2")?.state == .reopened)
    #expect(after.decision == nil && after.task("GOL-06")?.state == .notStarted)
    #expect(after.portOrder("PO-1")?.state == .locked)
  }

  @Test func movingTheWholeWaveAsksForOtherDatesAndSaysWhoMustBeCalled() throws {
    let project = try Self.rejected()
    let after = try Self.after(
      try offers(for: "PO-2", in: project)[1].command(reason: "one go-live", onBehalf: nil), on: project)
    #expect(after.head.goLive == Day(iso: "2026-11-17") && after.head.goLiveGrade == .target)
    #expect(
      after.issues.first?.actions.map(\.text) == [
        "Call Old Tel NYC to stop PO-1, locked for its port on Wed 04 Nov 2026 08:00 America/New_York"
      ])
    #expect(after.portOrder("PO-2")?.dates.asked == Day(iso: "2026-11-17"))
  }

  @Test func cancellingTheOrderConfirmsTheRestAgain() throws {
    let project = try Self.rejected()
    let after = try Self.after(
      try offers(for: "PO-2", in: project)[2].command(reason: "Denver closes", onBehalf: nil), on: project)
    #expect(after.portOrder("PO-2")?.state == .cancelPending)
    #expect(after.head.goLiveGrade == .confirmed && after.task("EXE-25")?.state == .done)
    #expect(after.decision == nil)
  }

  private static let starts: [(String, ItemID)] = [
    ("rejected", "PO-2"), ("later", "PO-1"), ("earlier", "PO-1"),
  ]

  private static func start(_ name: String) throws -> Project {
    switch name {
    case "later": try confirmed(for: "2026-11-06")
    case "earlier": try confirmed(for: "2026-11-03")
    default: try rejected()
    }
  }

  @Test(arguments: starts)
  func takingAnyOfferAndUndoingItLeavesTheProjectAsBefore(start: String, order: ItemID) throws {
    let project = try Self.start(start)
    let moment = start == "rejected" ? Self.eve : Self.october
    let offers = try offers(for: order, in: project, at: moment)
    #expect(!offers.isEmpty)
    for offer in offers {
      var state = project.state
      let plan = try plan(
        offer.command(reason: "as agreed", onBehalf: "Dana Ruiz, phone"), on: state, by: SmallProject.ipm,
        at: moment)
      try state.apply(plan.changes)
      #expect(state.items.mapValues(\.values) != project.state.items.mapValues(\.values))
      try state.apply(plan.changes.reversed().map(\.inverse))
      let left = state.items.filter { !$0.value.values.isEmpty }
      #expect(left.mapValues(\.values) == project.state.items.mapValues(\.values), "\(offer.words)")
    }
  }

  /// Thu 22 Oct 2026: the carriers have answered.
  private static let october = Moment(
    timestamp: Timestamp(seconds: Int64((Day(iso: "2026-10-22")?.number ?? 0) * 86_400 + 50_000)),
    zoneOffset: 0)

  private static func confirmed(for day: String) throws -> Project {
    let worked = try TemplateProject.worked(through: "EXECUTE")
    let project = try TemplateProject.changed(
      [
        "PO-1": order("carrier-review", foc: nil, carrier: "Old Tel NYC", sort: "000001"),
        "PO-2": order("foc-confirmed", foc: goLive, carrier: "Old Tel Denver", sort: "000002"),
        TemplateProject.head: [.goLiveGrade: "requested"],
      ], from: worked.state)
    return try after(
      .recordPortEvent("PO-1", NewPortEvent(.foc, time: PortDesk.time("\(day)T08:00", 300))), on: project,
      at: october)
  }

  @Test func aLaterDateOffersToSplitToMoveOrToAskAgain() throws {
    let project = try Self.confirmed(for: "2026-11-06")
    let offers = try offers(for: "PO-1", in: project, at: Self.october)
    #expect(
      offers.map(\.words) == [
        "split the wave: PO-1 moves on Fri 06 Nov (+2 bd), the rest stays on Wed 04 Nov",
        "move the whole wave to Fri 06 Nov (+2 bd)", "ask Old Tel NYC for Wed 04 Nov, the day of go-live",
      ])
    let split = try Self.after(
      offers[0].command(reason: "NYC later", onBehalf: nil), on: project, at: Self.october)
    #expect(split.waves.map(\.goLive) == [Day(iso: "2026-11-06")])
    #expect(split.waves.map(\.goLiveGrade) == [.confirmed] && split.head.goLiveGrade == .confirmed)
    let moved = try Self.after(
      offers[1].command(reason: "one day", onBehalf: nil), on: project, at: Self.october)
    #expect(moved.head.goLive == Day(iso: "2026-11-06") && moved.head.goLiveGrade == .requested)
    #expect(moved.portOrder("PO-2")?.state == .carrierReview && moved.head.dateMoves == 1)
    #expect(moved.portOrder("PO-2")?.dates.asked == Day(iso: "2026-11-06"))
    let asked = try Self.after(
      offers[2].command(reason: "keep the day", onBehalf: nil), on: project, at: Self.october)
    #expect(asked.portOrder("PO-1")?.state == .carrierReview && asked.head.goLive == TemplateProject.goLive)
    #expect(asked.portOrder("PO-1")?.events.last?.note == "keep the day")
  }

  @Test func anEarlierDateOffersToAskForALaterOneWhileThereIsNotice() throws {
    let project = try Self.confirmed(for: "2026-11-03")
    let offers = try offers(for: "PO-1", in: project, at: Self.october)
    #expect(offers.map(\.words) == ["ask Old Tel NYC for Wed 04 Nov, the day of go-live"])
    #expect(offers[0].refusal == nil && !offers[0].needsConsent)
    let late = SmallProject.moment(day: "2026-10-29")
    #expect(try self.offers(for: "PO-1", in: project, at: late)[0].needsConsent)
    let last = SmallProject.moment(day: "2026-11-02")
    #expect(
      try self.offers(for: "PO-1", in: project, at: last)[0].refusal?.sentence.contains("locked") == true)
  }

  @Test func aDateOnTheDayOfGoLiveLeavesNothingToChooseAndNamesTheFixedDays() throws {
    let project = try Self.confirmed(for: Self.goLive)
    #expect(try offers(for: "PO-1", in: project, at: Self.october).isEmpty)
    #expect(project.head.goLiveGrade == .confirmed)
    let refusal = #expect(throws: Refusal.self) {
      try plan(
        .takePortOffer("PO-1", .cancel, reason: "x", onBehalf: nil), on: project.state, by: SmallProject.ipm,
        at: Self.october)
    }
    #expect(refusal?.sentence.contains("nothing to choose") == true)
  }

  @Test func workThatOrdersProveIsNotDoneBeforeTheyAreThatFar() throws {
    let project = try Self.confirmed(for: Self.goLive)
    let done = { (task: ItemID) in Command.setTask([task], .done, reason: "PON 1, PON 2", nextCheck: nil) }
    #expect(throws: Never.self) {
      try plan(done("EXE-25"), on: project.state, by: SmallProject.ipm, at: Self.october)
    }
    let rejected = try Self.rejected()
    let refusal = #expect(throws: Refusal.self) {
      try plan(done("EXE-25"), on: rejected.state, by: SmallProject.ipm, at: Self.eve)
    }
    #expect(refusal?.sentence.contains("PO-2 Old Tel Denver (rejected, not confirmed)") == true)
    let claim = #expect(throws: Refusal.self) {
      try plan(
        .claim(["RDY-R14"], evidence: "all of them"), on: rejected.state, by: SmallProject.ipm, at: Self.eve)
    }
    #expect(claim?.sentence.contains("PO-2") == true)
  }

  @Test func aCorrectedOrderThatIsConfirmedAgainCompletesWhatItOpened() throws {
    let project = try Self.after(
      .recordPortEvent("PO-2", NewPortEvent(.correct)), .recordPortEvent("PO-2", NewPortEvent(.submit)),
      .recordPortEvent("PO-2", NewPortEvent(.review)),
      .recordPortEvent("PO-2", NewPortEvent(.foc, time: PortDesk.time("2026-11-17T08:00", 300))),
      on: Self.rejected())
    #expect(project.task("EXE-24")?.state == .done && project.task("EXE-25")?.state == .done)
    #expect(project.task("EXE-25")?.finished == Self.eve.today)
  }
}
