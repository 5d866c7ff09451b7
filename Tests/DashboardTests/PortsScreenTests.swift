import Dashboard
import Domain
import TestSupport
import Testing

/// What each key on the port orders asks for.
struct PortsScreenTests {
  private func desk(
    _ id: ItemID? = nil, _ actor: Actor = ListsProject.ipm, filter: Filter = Filter()
  ) throws -> ListsHarness<PortsScreen> {
    var desk = ListsHarness(PortsScreen(), try PortsProject.midway(), actor, filter: filter)
    var facts = ExternalFacts()
    facts.take(PortsProject.reasons)
    desk.context = ScreenContext(
      desk.context.planned, moment: desk.context.moment, actor: actor, filter: filter, externalFacts: facts)
    if let id { desk.select(id) }
    return desk
  }

  private func rows(_ desk: ListsHarness<PortsScreen>) -> [ItemID] {
    desk.screen.list.lines.compactMap { if case .row(let id) = $0 { id } else { nil } }
  }

  private func lines(_ desk: ListsHarness<PortsScreen>) -> [DetailLine] {
    desk.screen.detailLines(in: desk.context)
  }

  @Test func ordersStandInTheOrderTheyWereAdded() throws {
    #expect(rows(try desk()) == ["PO-1", "PO-2", "PO-3", "PO-4"])
  }

  @Test func theFilterKnowsStateTypeAndCarrier() throws {
    let read = { (text: String) throws(FilterProblem) in
      try Filter.read(text, for: .portOrders, today: ListsProject.moment.today)
    }
    #expect(rows(try desk(filter: read("state:rejected"))) == ["PO-2"])
    #expect(rows(try desk(filter: read("type:toll_free"))) == ["PO-3"])
    #expect(rows(try desk(filter: read("old tel !denver"))) == ["PO-1"])
    #expect(throws: FilterProblem.self) { try read("phase:go") }
  }

  @Test func theDetailNamesTheRejectionItsRemedyAndTheIssue() throws {
    let desk = try desk("PO-2")
    #expect(desk.screen.detailTitle(in: desk.context) == "PO-2  Old Tel Denver  rejected, round 2")
    let lines = lines(desk)
    #expect(
      lines.contains { $0.label == "Rejected" && $0.text.contains("LOCATION_MISMATCH, Suite is missing") })
    #expect(lines.contains { $0.label == "Remedy" && $0.text == "Use the service address, not billing" })
    #expect(lines.contains { $0.label == "Issue" && $0.item != nil })
    #expect(lines.contains { $0.text == "Dana looks for the lease" })
  }

  @Test func accountNumberAndPinAreNeverShown() throws {
    for id: ItemID in ["PO-1", "PO-2"] {
      let text = lines(try desk(id)).map { "\($0.label): \($0.text)" }.joined(separator: "\n")
      #expect(text.contains("Account: ****907") && text.contains("PIN: ****"))
      #expect(!text.contains("8841-22") && !text.contains("4711"))
    }
    var desk = try desk("PO-1")
    let form = desk.press(.edit).picked("account").form
    #expect(form?.entries.first { $0.id == "account-number" }?.value == "")
    #expect(form?.entries.first { $0.id == "account-number" }?.hint.contains("****907") == true)
  }

  @Test func spaceRecordsTheUsualNextStep() throws {
    var draft = try desk("PO-4")
    #expect(draft.press(.primary).commands == [.recordPortEvent("PO-4", NewPortEvent(.askDocuments))])
    var rejected = try desk("PO-2")
    #expect(rejected.press(.primary).commands == [.recordPortEvent("PO-2", NewPortEvent(.correct))])
  }

  @Test func aConfirmedDateIsAskedForWithItsZone() throws {
    var desk = try desk("PO-3")
    let asked = desk.press(.primary)
    #expect(asked.form?.entries.map(\.id) == ["foc", "slot", "zone", "note"])
    let done = asked.filled([
      "foc": "2026-12-04", "slot": "08:00", "zone": "America/New_York", "note": "by phone",
    ])
    let form = PortEventForm(
      NewPortEvent(.foc, note: "by phone"), of: ["PO-3"],
      at: try #require(LocalTime(iso: "2026-12-04T08:00")),
      in: "America/New_York")
    #expect(done.effects == [.recordPortEvent(form, ListsProject.id)])
    #expect(asked.filled(["foc": "", "slot": "08:00"]).refusal == "The day is needed.")
    #expect(asked.filled(["foc": "2026-12-04", "slot": "8"]).refusal?.contains("time of day") == true)
  }

  @Test func everyPossibleStepIsOfferedAndNoOther() throws {
    for id: ItemID in ["PO-1", "PO-2", "PO-3", "PO-4"] {
      var desk = try desk(id)
      let order = try #require(desk.context.project.portOrder(id))
      let offered = Set(desk.press(.state).choices.map(\.id))
      #expect(offered == Set(PortFlow.offers(in: order.state).map(\.step.rawValue)))
    }
  }

  @Test func aRejectionIsPickedByItsReason() throws {
    var desk = try desk("PO-3")
    let asked = desk.press(.problem)
    #expect(asked.choices.map(\.id) == ["LOCATION_MISMATCH", "OTHER"])
    let done = asked.picked("LOCATION_MISMATCH").filled(["note": "Suite 4"])
    #expect(
      done.commands == [
        .recordPortEvent(
          "PO-3", NewPortEvent(.reject, reason: PortsProject.reasons[0], note: "Suite 4"))
      ])
    let other = asked.picked("OTHER").form?.entries.first { $0.id == "note" }
    #expect(other?.kind == .required)
  }

  @Test func aStepThatIsNotPossibleSaysWhatIs() throws {
    let desk = try desk("PO-4")
    #expect(desk.off(.done) == "PO-4 is draft; that cannot happen now.  t says what can")
    #expect(desk.off(.problem)?.contains("draft") == true)
  }

  @Test func aNewOrderIsUnderTheCursorOnceItIsStored() throws {
    var desk = try desk("PO-1")
    let done = desk.press(.add).filled(["carrier": "Fourth Tel", "numbers": "12"])
    let new = NewPortOrder(carrier: "Fourth Tel", fields: [.numberCount: "12"])
    #expect(done.commands == [.addPortOrder(new)])
    let after = try ListsProject.project(
      [(.addPortOrder(new), ListsProject.ipm, ListsProject.moment)], on: desk.context.project.state)
    let context = ListsHarness(PortsScreen(), after).context
    desk.screen.refresh(context)
    #expect(desk.screen.current(in: context) == "PO-5")
  }

  @Test func onlyChangedFieldsAreStored() throws {
    var desk = try desk("PO-4")
    let done = desk.press(.edit).picked("order").filled(["pon": "NW-77", "number-count": "3"])
    #expect(
      done.commands == [
        .together([.set(["PO-4"], .numberCount, "3"), .set(["PO-4"], .pon, "NW-77")])
      ])
  }

  @Test func severalOrdersTakeOneStepTogether() throws {
    var desk = try desk("PO-1")
    desk.press(.select, .down, .down, .down, .select)
    let choices = desk.press(.state).choices
    #expect(choices.first { $0.id == "note" }?.off == nil)
    #expect(choices.first { $0.id == "ask-documents" }?.off == "only for 1 of 2")
    let note = desk.press(.state).picked("note").filled(["note": "Called"])
    #expect(
      note.commands == [
        .together([
          .recordPortEvent("PO-1", NewPortEvent(.note, note: "Called")),
          .recordPortEvent("PO-4", NewPortEvent(.note, note: "Called")),
        ])
      ])
  }

  @Test func theDateIsAskedForAgainOnceItIsConfirmed() throws {
    var confirmed = try desk("PO-1")
    #expect(confirmed.press(.date).form?.entries.map(\.id) == ["foc", "slot", "zone", "note", "agreed"])
    var draft = try desk("PO-4")
    #expect(draft.press(.date).form?.entries.first?.id == "asked-day")
  }

  @Test func otherRolesSeeWhyTheyCannotChangeOrders() throws {
    let engineer = Actor(name: "Eve", role: .engineer)
    #expect(try desk("PO-4", engineer).off(.primary)?.contains("port orders") == true)
    #expect(try desk("PO-4", engineer).off(.add)?.contains("port orders") == true)
  }

  @Test func aJumpToAnEventShowsItsOrder() throws {
    let event = try #require(PortsProject.midway().portOrder("PO-2")?.events.last)
    #expect(try desk(event.id).current == "PO-2")
    #expect(try PortsProject.midway().place(of: event.id) == .ports)
  }
}
