import Domain
import TestSupport
import Testing

/// The go-live day (domain document 3.3): runbook, poll, log, declaration and rollback.
struct CutoverTests {
  private let day = SmallProject.moment(day: "2026-11-04", minute: 13 * 60)
  private let act = { (act: CutoverAct) in Command.cutOver("CUT-1", act) }

  /// Northwind with a cutover at 08:00 Eastern on 4 November, in the state before anything happened.
  private func planned(_ values: [ItemID: [Field: String?]] = [:]) throws -> Project {
    let worked = try TemplateProject.changed(values, from: TemplateProject.worked(through: "EXECUTE").state)
    return try SmallProject.after(.planCutover(new()), on: worked.state, at: day)
  }

  private func new(wave: ItemID? = nil) throws -> NewCutover {
    let start = CutoverStart(
      LocalTime(day: try #require(TemplateProject.goLive), minute: 480), in: Clocks.newYork)
    return NewCutover(wave: wave, start: start, runbook: try TemplateProject.template.get().runbook)
  }

  private func refused(_ act: CutoverAct, on project: Project, by actor: Actor = SmallProject.ipm) -> String {
    do {
      _ = try SmallProject.after(self.act(act), on: project.state, by: actor, at: day)
      return ""
    } catch { return (error as? Refusal)?.sentence ?? "\(error)" }
  }

  private func polled(_ project: Project) throws -> Project {
    try SmallProject.after(
      act(.vote(.ipm, isGo: true, note: nil, onBehalf: nil)),
      act(.vote(.engineer, isGo: true, note: nil, onBehalf: "Rob, bridge")),
      act(.vote(.porting, isGo: true, note: nil, onBehalf: "Sue, bridge")),
      act(.vote(.mpoc, isGo: true, note: nil, onBehalf: "Dana Ruiz, bridge")), on: project.state, at: day)
  }

  @Test func theRunbookIsPlacedOnTheClockInOrder() throws {
    let cutover = try #require(try planned().currentCutover)
    let planned = cutover.steps.compactMap { $0.planned?.instant }
    #expect(planned.count == cutover.steps.count && planned == planned.sorted())
    #expect(cutover.steps.first?.planned?.local.clock == "07:00")
    #expect(cutover.step(marked: .activation)?.planned?.local.clock == "08:00")
    #expect(cutover.step(marked: .nextMorning)?.planned?.text == "2026-11-05T08:30")
    #expect(cutover.state == .planned)
  }

  @Test func aWaveHasOneCutoverAtATime() throws {
    let project = try planned()
    #expect(throws: Refusal.self) {
      try SmallProject.after(.planCutover(new()), on: project.state, at: day)
    }
  }

  @Test func aSettledStepIsStampedWithTimeAndName() throws {
    let project = try planned()
    let first = try #require(project.currentCutover?.steps.first)
    let after = try SmallProject.after(act(.settle([first.id], .done, note: nil)), on: project.state, at: day)
    let step = try #require(after.runbookStep(first.id))
    #expect(step.state == .done && step.settledAt == day.timestamp && step.settledBy == "Lee Chen")
    #expect(step.minutesLate(at: day.timestamp) == 60)
    #expect(after.currentCutover?.state == .running)
    let again = try SmallProject.after(act(.settle([first.id], .open, note: nil)), on: after.state, at: day)
    #expect(again.runbookStep(first.id)?.settledAt == nil)
  }

  @Test func aStepIsSkippedWithAReasonOnly() throws {
    let project = try planned()
    let step = try #require(project.currentCutover?.steps.first)
    #expect(refused(.settle([step.id], .skipped, note: nil), on: project).contains("why the step is skipped"))
  }

  @Test func numbersAreNotMovedBeforeEverybodySaidGo() throws {
    let project = try planned()
    let activation = try #require(project.currentCutover?.step(marked: .activation)?.id)
    #expect(refused(.settle([activation], .done, note: nil), on: project).contains("ENG has not answered"))
    let all = try polled(project)
    #expect(all.currentCutover?.step(marked: .poll)?.state == .done)
    #expect(refused(.settle([activation], .done, note: nil), on: all).isEmpty)
    let against = try SmallProject.after(
      act(.vote(.engineer, isGo: false, note: "trunk down", onBehalf: "Rob, bridge")), on: all.state, at: day)
    #expect(refused(.settle([activation], .done, note: nil), on: against).contains("ENG says NO-GO"))
    #expect(refused(.settle([activation], .done, note: "carrier moved them at 08:00"), on: against).isEmpty)
  }

  @Test func nobodyVotesForAnotherWithoutSayingWhoseWordItWas() throws {
    let project = try planned()
    #expect(
      refused(.vote(.engineer, isGo: true, note: nil, onBehalf: nil), on: project).contains(
        "said go or no-go"))
    #expect(
      refused(.vote(.engineer, isGo: true, note: nil, onBehalf: "Rob"), on: project, by: SmallProject.mpoc)
        .contains("may not"))
    #expect(
      refused(.vote(.mpoc, isGo: true, note: nil, onBehalf: nil), on: project, by: SmallProject.mpoc).isEmpty)
    #expect(
      refused(.vote(.ipm, isGo: false, note: nil, onBehalf: nil), on: project).contains("why it is no-go"))
  }

  @Test func theCustomerSettlesTheCustomersStepsAndWritesIntoTheLog() throws {
    let project = try planned()
    let steps = try #require(project.currentCutover?.steps)
    let theirs = try #require(steps.first { $0.owner == .mpoc })
    let ours = try #require(steps.first { $0.owner == .porting })
    #expect(refused(.settle([theirs.id], .done, note: nil), on: project, by: SmallProject.mpoc).isEmpty)
    #expect(
      refused(.settle([ours.id], .done, note: nil), on: project, by: SmallProject.mpoc).contains("may not"))
    let after = try SmallProject.after(
      act(.note("reception hears ringback", site: nil)), on: project.state, by: SmallProject.mpoc, at: day)
    #expect(after.currentCutover?.log.last?.text == "reception hears ringback")
    #expect(after.currentCutover?.log.last?.by == "Dana Ruiz")
  }

  @Test func movingTheStartMovesOpenStepsOnly() throws {
    let project = try planned()
    let first = try #require(project.currentCutover?.steps.first)
    let done = try SmallProject.after(act(.settle([first.id], .done, note: nil)), on: project.state, at: day)
    let later = CutoverStart(
      LocalTime(day: try #require(TemplateProject.goLive), minute: 570), in: Clocks.newYork)
    let moved = try SmallProject.after(act(.move(later, reason: "carrier late")), on: done.state, at: day)
    let cutover = try #require(moved.currentCutover)
    #expect(cutover.step(first.id)?.planned == first.planned)
    #expect(cutover.step(marked: .activation)?.planned?.local.clock == "09:30")
  }

  @Test func aCutoverThatIsNotOnTheDayOfGoLiveAnyMoreSaysSo() throws {
    let project = try planned()
    #expect(project.goLiveElsewhere(try #require(project.currentCutover)) == nil)
    let october = SmallProject.moment(day: "2026-10-20")
    let moved = try SmallProject.after(
      .setGoLive(.at("2026-11-17"), .confirmed, reason: "carrier moved the slot", onBehalf: nil),
      on: project.state, at: october)
    #expect(moved.goLiveElsewhere(try #require(moved.currentCutover)) == .at("2026-11-17"))
    let item = try #require(moved.todayItems(on: october.today).first { $0.item == "CUT-1" })
    #expect(
      item.title == "CUT-1 is planned for Wed 04 Nov 2026, go-live is Tue 17 Nov 2026: move its start")
    let start = CutoverStart(LocalTime(day: .at("2026-11-17"), minute: 480), in: Clocks.newYork)
    let again = try SmallProject.after(
      act(.move(start, reason: "with go-live")), on: moved.state, at: october)
    #expect(again.goLiveElsewhere(try #require(again.currentCutover)) == nil)
    #expect(!again.todayItems(on: october.today).contains { $0.item == "CUT-1" })
  }

  @Test func liveIsDeclaredWhenNothingIsMissingAndConfirmedByTheCustomer() throws {
    let project = try planned(Self.tested)
    #expect(project.missingForLive(try #require(project.currentCutover), on: day.today).isEmpty)
    let declared = try SmallProject.after(
      act(.declare(.live, reason: nil, onBehalf: nil)), on: project.state, at: day)
    #expect(declared.currentCutover?.state == .declared)
    #expect(declared.task("GOL-12")?.state != .done)
    let shown = try #require(declared.shown("CUT-1"))
    let confirmed = try SmallProject.after(
      act(.confirm(shown, onBehalf: nil)), on: declared.state, by: SmallProject.mpoc, at: day)
    #expect(confirmed.currentCutover?.state == .live)
    #expect(confirmed.task("GOL-12")?.state == .done)
    #expect(confirmed.task("GOL-12")?.evidence?.contains("Lee Chen") == true)
    #expect(confirmed.task("GOL-12")?.evidence?.contains("Dana Ruiz") == true)
  }

  @Test func whileTheNumbersMoveTheCustomerIsAskedForTheTestsFirst() throws {
    let project = try CutoverDay.underWay()
    let seat = Seat(project, for: SmallProject.mpoc, on: CutoverDay.moment().today)
    let kinds = seat.questions.map(\.answerKind)
    let tests = kinds.prefix { $0 == .test }
    #expect(tests.count > 10 && !kinds.dropFirst(tests.count).contains(.test))
    #expect(kinds.count > tests.count)
  }

  @Test func theDayIsToldOnTheClocksOfRunbookSitesAndReader() throws {
    let project = try CutoverDay.underWay()
    let cutover = try #require(project.currentCutover)
    let start = try #require(cutover.start?.instant)
    let clocks = CutoverClocks(cutover, of: project, own: .utc) { CutoverDay.zones[$0] }
    #expect(clocks.all(start) == "08:00 ET = 06:00 MT = 13:00 UTC")
    let unknown = CutoverClocks(cutover, of: project, own: .utc) { _ in nil }
    #expect(unknown.all(start) == "13:00 UTC")
  }

  @Test func whatIsMissingBeforeLiveIsCountedAndTheFirstOfItNamed() throws {
    let project = try CutoverDay.suspended()
    let refused = refused(.declare(.live, reason: nil, onBehalf: nil), on: project)
    #expect(refused.hasPrefix("Not done: services are not live while "), "\(refused)")
    #expect(refused.contains("things are open: ") && refused.contains(" more. golive cutover "), "\(refused)")
  }

  @Test func theCustomerIsAskedWhetherServicesAreLiveAndConfirmsWithOneKey() throws {
    let project = try planned(Self.tested)
    #expect(Seat(project, for: SmallProject.mpoc, on: day.today).topic("CUT-1")?.state == .later)
    let declared = try SmallProject.after(
      act(.declare(.live, reason: nil, onBehalf: nil)), on: project.state, at: day)
    let seen = try #require(Project(declared.state.shown(to: SmallProject.mpoc)))
    let seat = Seat(seen, for: SmallProject.mpoc, on: day.today)
    let topic = try #require(seat.topic("CUT-1"))
    #expect(topic.state == .asks && topic.claim.contains("Lee Chen"))
    let reply = try seat.reply(.yes, to: topic).get()
    let live = try SmallProject.after(
      reply.command(""), on: declared.state, by: SmallProject.mpoc, at: day)
    #expect(live.currentCutover?.state == .live)
    #expect(Seat(live, for: SmallProject.mpoc, on: day.today).topic("CUT-1")?.state == .done)
  }

  @Test func liveIsNotDeclaredWithASeriousProblemOpen() throws {
    let issue = NewIssue(title: "Emergency address wrong", category: .emergency, priority: .p1)
    let project = try SmallProject.after(.raise(issue), on: planned(Self.tested).state, at: day)
    #expect(
      refused(.declare(.live, reason: nil, onBehalf: "Dana Ruiz"), on: project).contains(
        "services are not live while 1 thing is open"))
  }

  @Test func aRollbackAsksTheOrdersBackAndPromisesNothing() throws {
    var values = Self.tested
    values["PO-1"] = [
      .kind: "port-order", .parent: TemplateProject.id.rawValue, .losingCarrier: "Old Tel", .state: "ported",
      .numberCount: "40", .snapbackUntil: String(day.timestamp.milliseconds + 3_600_000),
    ]
    values["PO-2"] = [
      .kind: "port-order", .parent: TemplateProject.id.rawValue, .losingCarrier: "Late Tel", .state: "ported",
      .snapbackUntil: String(day.timestamp.milliseconds - 1),
    ]
    let project = try planned(values)
    #expect(refused(.declare(.rolledBack, reason: nil, onBehalf: "Dana Ruiz"), on: project).contains("why"))
    #expect(
      refused(.declare(.rolledBack, reason: "no audio", onBehalf: nil), on: project).contains(
        "agreed to the rollback"))
    let back = try SmallProject.after(
      act(.declare(.rolledBack, reason: "no audio", onBehalf: "Dana Ruiz")), on: project.state, at: day)
    #expect(back.currentCutover?.state == .rolledBack)
    #expect(back.portOrder("PO-1")?.state == .snapbackRequested)
    #expect(back.portOrder("PO-2")?.state == .ported)
    #expect(back.head.goLiveGrade == .target)
    #expect(try SmallProject.after(.planCutover(new()), on: back.state, at: day).cutovers.count == 2)
  }

  @Test func theStandingCountsNumbersByTheStateOfTheirOrders() throws {
    var values: [ItemID: [Field: String?]] = [:]
    for (id, state, count) in [("PO-1", "ported", "26"), ("PO-2", "rejected", "2"), ("PO-3", "locked", "14")]
    {
      values[ItemID(id)] = [
        .kind: "port-order", .parent: TemplateProject.id.rawValue, .losingCarrier: "Old Tel", .state: state,
        .numberCount: count,
      ]
    }
    let project = try planned(values)
    let numbers = project.standing(of: try #require(project.currentCutover)).numbers
    #expect(numbers.live == 26 && numbers.failed == 2 && numbers.pending == 14 && numbers.orders == 3)
  }

  @Test func theSummaryTellsTheDayInEachZone() throws {
    let project = try polled(planned())
    let cutover = try #require(project.currentCutover)
    let here = CutoverSummary(cutover, of: project, in: Clocks.newYork).lines.joined(separator: "\n")
    let there = CutoverSummary(cutover, of: project, in: .utc).lines.joined(separator: "\n")
    #expect(
      here.contains("08:00  Activate the port: open") && there.contains("13:00  Activate the port: open"))
    #expect(here.contains("ENG: GO, Rob, bridge at 08:00") && there.contains("ENG: GO, Rob, bridge at 13:00"))
  }

  /// Everything before the declaration is done, and all tests have passed.
  static var tested: [ItemID: [Field: String?]] {
    var values: [ItemID: [Field: String?]] = [TemplateProject.head: [.phase: "GO-LIVE"]]
    for number in 1...11 {
      values[ItemID("GOL-\(number < 10 ? "0" : "")\(number)")] = [.state: "done", .finished: "2026-11-04"]
    }
    for number in 1...34 {
      values[ItemID("TST-T\(number < 10 ? "0" : "")\(number)")] = [.state: "agreed", .result: "pass"]
    }
    return values
  }
}
