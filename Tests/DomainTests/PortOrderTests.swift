import Domain
import TestSupport
import Testing

/// Domain document 5 and 6.6: what a port order holds, and what follows from its events.
struct PortOrderTests {
  private let event = { (event: NewPortEvent) in Command.recordPortEvent("PO-1", event) }

  private func refused(
    _ command: Command, on project: Project, at moment: Moment = SmallProject.moment
  ) -> String {
    do {
      _ = try SmallProject.after(command, on: project.state, at: moment)
      return ""
    } catch { return (error as? Refusal)?.sentence ?? "\(error)" }
  }

  @Test func ordersAreNumberedAndBeginAsDrafts() throws {
    let project = try SmallProject.after(
      .addPortOrder(NewPortOrder(carrier: "Old Tel", fields: [.numberCount: "40"])),
      .addPortOrder(NewPortOrder(carrier: "Toll Co", type: .tollFree)))
    #expect(project.portOrders.map(\.id) == ["PO-1", "PO-2"])
    #expect(project.portOrders.map(\.state) == [.draft, .draft])
    #expect(project.portOrders[0].count == 40 && project.portOrders[0].holder == .provider)
    #expect(project.portOrders[1].type == .tollFree)
  }

  @Test func anOrderIsNotReadyUntilItsPapersAre() throws {
    let project = try SmallProject.after(
      .addPortOrder(NewPortOrder(carrier: "Old Tel")), event(NewPortEvent(.askDocuments)))
    #expect(project.portOrders[0].holder == .customer)
    let sentence = refused(event(NewPortEvent(.ready)), on: project)
    for field in ["account-number", "btn", "loa-signed-on", "invoice-date"] {
      #expect(sentence.contains(field), "\(sentence)")
    }
  }

  @Test(arguments: [("2026-10-19", true), ("2026-10-18", false), ("2026-11-19", false)])
  func theInvoiceIsAtMostThirtyDaysOld(dated: String, isAllowed: Bool) throws {
    var state = PortDesk.state
    state.items["PO-1"]?.values[.invoiceDate] = dated
    let project = try PortDesk.after(PortDesk.way(to: .askDocuments), on: state)
    #expect(refused(event(NewPortEvent(.ready)), on: project).isEmpty == isAllowed)
  }

  @Test func theSameEventIsRecordedOnce() throws {
    let foc = NewPortEvent(.foc, number: "8841", time: PortDesk.time("2026-12-10T08:00", 300))
    let project = try PortDesk.after(PortDesk.way(to: .review) + [event(foc)])
    let order = try #require(project.portOrder("PO-1"))
    #expect(order.events.map(\.number) == ["own-1", "own-2", "own-3", "own-4", "8841"])
    #expect(order.holds(foc))
    #expect(!order.holds(NewPortEvent(.foc, number: "8841", time: PortDesk.time("2026-12-11T08:00", 300))))
    #expect(refused(event(foc), on: project).contains("recorded already"))
  }

  @Test func aConfirmedDateOnTheDayOfGoLiveConfirmsGoLive() throws {
    let foc = NewPortEvent(.foc, time: PortDesk.time("2026-12-11T08:00", 300))
    let project = try PortDesk.after(PortDesk.way(to: .review) + [event(foc)])
    #expect(project.portOrders[0].dates.grade == .confirmed)
    #expect(project.head.goLiveGrade == .confirmed)
  }

  @Test(arguments: [("2026-12-16", "3 bd after"), ("2026-12-09", "before go-live")])
  func anotherDateIsSaidAndMovesNothing(day: String, words: String) throws {
    let project = try PortDesk.after(PortDesk.way(to: .review))
    let foc = NewPortEvent(.foc, time: PortDesk.time("\(day)T08:00", 300))
    let plan = try plan(event(foc), on: project.state, by: SmallProject.ipm, at: SmallProject.moment)
    #expect(plan.summary.contains(words), "\(plan.summary)")
    let after = try PortDesk.after([event(foc)], on: project.state)
    #expect(after.head.goLive == project.head.goLive && after.head.goLiveGrade == .target)
  }

  @Test(arguments: [("2026-12-03", Priority.p3), ("2026-12-04", .p2), ("2026-12-10", .p2)])
  func aRejectionRaisesAnIssueAndDropsTheGrade(today: String, priority: Priority) throws {
    var state = PortDesk.state
    state.items["PO-1"]?.values[.state] = "foc-confirmed"
    state.items["PO-1"]?.values[.dateGrade] = "confirmed"
    state.items["acme"]?.values[.goLiveGrade] = "confirmed"
    let project = try PortDesk.after(
      [event(NewPortEvent(.reject, reason: PortDesk.reason))], on: state,
      at: SmallProject.moment(day: today))
    let order = try #require(project.portOrder("PO-1"))
    let issue = try #require(project.issues.first)
    #expect(order.state == .rejected && order.dates.grade == .target && order.dates.foc == nil)
    #expect(order.holder == .customer && order.lastReason == "LOCATION_MISMATCH")
    #expect(project.head.goLiveGrade == .target && project.head.goLive == Day(iso: "2026-12-11"))
    #expect(issue.priority == priority && issue.category == .porting && issue.owner == .mpoc)
    #expect(issue.link == "PO-1" && issue.description?.contains("Use the service address") == true)
  }

  @Test func aCorrectedOrderIsInTheNextRound() throws {
    var state = PortDesk.state
    state.items["PO-1"]?.values[.state] = "rejected"
    let project = try PortDesk.after([event(NewPortEvent(.correct))], on: state)
    #expect(project.portOrders[0].round == 2 && project.portOrders[0].state == .ready)
  }

  @Test(arguments: [
    ("2026-12-04", "", true), ("2026-12-07", "agreed to the fee", false), ("2026-12-10", "locked", false),
  ])
  func anotherDateNeedsNoticeAndIsCounted(today: String, words: String, isFree: Bool) throws {
    var state = PortDesk.state
    state.items["PO-1"]?.values[.state] = "foc-confirmed"
    state.items["PO-1"]?.values[.foc] = PortDesk.time("2026-12-11T08:00", 300).stored
    let project = try #require(Project(state))
    let moment = SmallProject.moment(day: today)
    var redate = NewPortEvent(
      .redate, time: PortDesk.time("2026-12-17T08:00", 300), note: "site is not ready")
    let sentence = refused(event(redate), on: project, at: moment)
    #expect(isFree ? sentence.isEmpty : sentence.contains(words), "\(sentence)")
    redate.onBehalf = "Dana Ruiz, phone"
    guard words != "locked" else {
      #expect(refused(event(redate), on: project, at: moment).contains("locked"))
      return
    }
    let after = try PortDesk.after([event(redate)], on: state, at: moment)
    #expect(after.head.dateMoves == 1 && after.portOrders[0].dates.grade == .requested)
    #expect(after.portOrders[0].dates.asked == Day(iso: "2026-12-17"))
  }

  @Test func numbersCanGoBackOnlyWithinADay() throws {
    var state = PortDesk.state
    state.items["PO-1"]?.values[.state] = "porting"
    let ported = try PortDesk.after([event(NewPortEvent(.ported))], on: state)
    let back = event(NewPortEvent(.snapback, note: "no inbound calls"))
    let soon = SmallProject.moment(day: "2026-11-19", minute: 14 * 60)
    let late = SmallProject.moment(day: "2026-11-19", minute: 14 * 60 + 3)
    #expect(refused(back, on: ported, at: soon).isEmpty)
    #expect(refused(back, on: ported, at: late).contains("are over"))
  }

  @Test(arguments: PortState.allCases)
  func onlyWhatTheStateLeavesOpenCanBeEdited(state: PortState) throws {
    var start = PortDesk.state
    start.items["PO-1"]?.values[.state] = state.rawValue
    let project = try #require(Project(start))
    let isOpen = [.draft, .documentsPending, .ready, .rejected].contains(state)
    #expect(refused(.set(["PO-1"], .pin, "1234"), on: project).isEmpty == isOpen)
    #expect(refused(.set(["PO-1"], .csr, "C-1"), on: project).isEmpty == (isOpen || state == .carrierReview))
    #expect(refused(.set(["PO-1"], .note, "call back"), on: project).isEmpty)
    #expect(!refused(.set(["PO-1"], .state, "ported"), on: project).isEmpty)
    guard state == .ready else { return }
    let after = try SmallProject.after(.set(["PO-1"], .pin, "1234"), on: start)
    #expect(after.portOrders[0].state == .draft)
  }

  @Test func secretsAreMaskedForEverybodyAndNeverReachTheCustomer() throws {
    let project = try #require(Project(PortDesk.state))
    #expect(project.portOrders[0].details[.accountNumber] == "****907")
    #expect(project.portOrders[0].details[.pin] == "****")
    let shown = PortDesk.state.shown(to: SmallProject.mpoc)
    #expect(shown.value("PO-1", .pin) == "****" && shown.value("PO-1", .accountNumber) == "****907")
    let file = PortDesk.state.withoutSecrets
    #expect(file.value("PO-1", .pin) == nil && file.value("PO-1", .btn) == "+12125550100")
    let conflict = EditConflict(change: FieldChange("PO-1", .pin, from: "4711", to: "1234"), found: "9999")
    #expect(!["4711", "1234", "9999"].contains { conflict.sentence.contains($0) })
    let entry = HistoryEntry(
      project: "acme", sequence: 2, at: SmallProject.moment.timestamp, actor: "Lee Chen", role: "IPM",
      via: "", summary: "changed pin of PO-1",
      changes: [
        FieldChange("PO-1", .accountNumber, from: "8841-22-1111", to: "8841-22-1907"),
        FieldChange("PO-1", .pin, from: "4711", to: "1234"),
      ], undoes: nil, undoneBy: nil, tick: 0, hash: "")
    let read = Redaction(PortDesk.state).shown(entry, to: SmallProject.mpoc)
    #expect(read?.changes == [FieldChange("PO-1", .accountNumber, from: "****111", to: "****907")])
  }

  @Test func anEventIsUndoneWithAllThatFollowedFromIt() throws {
    let start = try PortDesk.after(PortDesk.way(to: .review))
    var state = start.state
    let plan = try plan(
      event(NewPortEvent(.reject, reason: PortDesk.reason)), on: state, by: SmallProject.ipm,
      at: SmallProject.moment)
    try state.apply(plan.changes)
    try state.apply(plan.changes.map(\.inverse))
    #expect(state.items.mapValues(\.values) == start.state.items.mapValues(\.values))
  }

  @Test func aProjectReadAgainAfterAnEventIsTheSameAsOneReadAnew() throws {
    let start = try #require(Project(PortDesk.state))
    var state = start.state
    let plan = try plan(
      event(NewPortEvent(.askDocuments)), on: state, by: SmallProject.ipm, at: SmallProject.moment)
    try state.apply(plan.changes)
    let again = Project(state, from: start, changed: Array(Set(plan.changes.map(\.item))))
    #expect(again?.portOrders == Project(state)?.portOrders)
    #expect(again?.portOrders.first?.events.count == 1)
  }
}
