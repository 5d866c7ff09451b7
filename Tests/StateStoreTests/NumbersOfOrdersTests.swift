import Domain
import StateStore
import TestSupport
import Testing

/// Numbers of a port order, and the counts that the project keeps of its numbers.
@Suite("Numbers and their port orders", .onEveryEngine)
struct NumbersOfOrdersTests {
  let store: any EngineFixture
  let ira: Workspace

  init() throws {
    store = try Store.fixture()
    ira = try store.session("Ira", rules: .domain)
    let new = NewProject(
      id: "acme", customer: "Acme", start: Day(number: 20_760), mpoc: "Dana Ruiz", ipm: "Ira",
      options: Set(ProjectOption.allCases), template: try TemplateProject.template.get())
    try ira.commit(.createProject(new), id: "new", on: ProjectState(id: "acme"), at: .test())
    try commit(.addSite(NewSite(code: "NYC")))
    try addOrder("Old Tel")
  }

  @discardableResult
  private func commit(_ command: Command) throws -> Committed {
    let state = try ira.load("acme")
    return try ira.commit(command, id: "c\(state.sequence)", on: state, at: .test())
  }

  private func addOrder(_ carrier: String, _ fields: [Field: String] = [:]) throws {
    try commit(.addPortOrder(NewPortOrder(carrier: carrier, fields: fields)))
  }

  private func record(_ step: PortStep, note: String? = nil) throws {
    try commit(.recordPortEvent("PO-1", NewPortEvent(step, note: note)))
  }

  private func undo() throws { try ira.undo("acme", id: "u\(ira.load("acme").sequence)", at: .test()) }
  private func redo() throws { try ira.redo("acme", id: "r\(ira.load("acme").sequence)", at: .test()) }

  /// Numbers from +12125551000 on, each with the rest of its row: order and state.
  @discardableResult
  private func imported(_ rest: String...) throws -> ImportedNumbers {
    let rows = rest.enumerated().map { "+1212555\(1000 + $0),spare,port,NYC,+12125551000,Old Tel,\($1)" }
    let text = "number,usage,action,site,btn,losing_carrier,port_order,state\n" + rows.joined(separator: "\n")
    return try ira.importNumbers(
      NumberFile(reading: Array(text.utf8)), scope: nil, validRowsOnly: false, into: "acme",
      id: "i\(ira.load("acme").sequence)", at: .test())
  }

  private func states() throws -> [String] {
    try ira.numbers(NumberQuery("acme", limit: 1000)).numbers.map { $0[.state] ?? "-" }
  }

  private func change(_ edit: NumberEdit, _ number: String) throws {
    try ira.changeNumbers(
      edit, of: .ranges([try NumberRange(reading: number)]), in: "acme",
      id: "n\(ira.load("acme").sequence)", at: .test())
  }

  private func isWhole() throws -> Bool {
    try ira.verify().isEmpty && !ira.examine().contains { $0.standing == .bad }
  }

  @Test func anEventMovesTheNumbersOfItsOrderInTheSameEntry() throws {
    try imported("PO-1,", "PO-1,", ",")
    #expect(try states() == ["draft", "draft", "draft"])
    let before = try ira.load("acme").sequence
    try record(.askDocuments)
    #expect(try states() == ["documents_pending", "documents_pending", "draft"])
    #expect(try ira.load("acme").sequence == before + 1)
    let tally = try ira.numbers(NumberQuery("acme")).tally
    #expect(tally.contains(NumberTally(column: .state, value: "documents_pending", entries: 2, numbers: 2)))
    let deeds = try ira.history(of: try NumberReading("+12125551000").number, in: "acme", limit: 1)
    #expect(deeds.first?.words == ["state: draft -> documents_pending"])
    #expect(try isWhole())
  }

  @Test func undoAndRedoOfAnEventTakeTheNumbersWithThem() throws {
    try imported("PO-1,", "PO-1,")
    try record(.askDocuments)
    try undo()
    #expect(try states() == ["draft", "draft"])
    #expect(try ira.load("acme")["PO-1"]?[.state] == "draft")
    try redo()
    #expect(try states() == ["documents_pending", "documents_pending"])
    #expect(try isWhole())
  }

  @Test func aNumberChangedSinceDoesNotHoldUpTheUndoOfAnEvent() throws {
    try imported("PO-1,", "PO-1,")
    let ben = try store.session("Ben", rules: .domain)
    try record(.askDocuments)
    try ben.changeNumbers(
      .release, of: .ranges([try NumberRange(reading: "+12125551001")]), in: "acme", id: "b", at: .test())
    try undo()
    #expect(try states() == ["draft", "-"])
    #expect(try isWhole())
  }

  @Test func numbersAssignedAfterAnEventFollowItsUndoToo() throws {
    try imported("PO-1,", ",")
    let ben = try store.session("Ben", rules: .domain)
    try record(.askDocuments)
    let order = try #require(Project(try ira.load("acme"))?.portOrder("PO-1"))
    try ben.changeNumbers(
      .assign(PortOrderOfNumbers(order)), of: .ranges([try NumberRange(reading: "+12125551001")]),
      in: "acme", id: "b", at: .test())
    #expect(try states() == ["documents_pending", "documents_pending"])
    try undo()
    #expect(try states() == ["draft", "draft"])
    #expect(try isWhole())
  }

  @Test func numbersThatNameAnOrderBeforeItIsThereFollowItOnceItIs() throws {
    try imported("8841-A,", "8842,")
    #expect(try states() == ["draft", "draft"])
    try addOrder("Other Tel", [.pon: "8841-A"])
    try commit(.recordPortEvent("PO-2", NewPortEvent(.askDocuments)))
    #expect(try states() == ["documents_pending", "draft"])
    let named = try ira.numbers(NumberQuery("acme")).numbers.map { $0[.portOrder] }
    #expect(named == ["PO-2", "8842"])
  }

  @Test func aListSaysWhatItsOrderIsAndIsCorrectedByIt() throws {
    try record(.askDocuments)
    let done = try imported("PO-1,ported", "po-1,", "PO-7,")
    #expect(try states() == ["documents_pending", "documents_pending", "draft"])
    let found = done.rows.rows.map { $0.findings.map(\.text).filter { !$0.contains("site") } }
    #expect(found[0] == ["PO-1 is documents_pending, not ported; its numbers have its state"])
    #expect(found[1].isEmpty)
    #expect(found[2] == ["the project has no port order PO-7"])
    #expect(throws: StoreError.self) { try imported("PO-1,ported", "po-1,", "PO-7,") }
  }

  @Test func theStateOfANumberInAnOrderIsNotSetByHand() throws {
    try imported("PO-1,", ",")
    #expect {
      try change(.set([.state: "ported"]), "+12125551000")
    } throws: {
      ($0 as? StoreError)?.sentence.contains("is in port order PO-1 and has its state") == true
    }
    try change(.set([.state: "ported"]), "+12125551001")
    #expect(try states() == ["draft", "ported"])
  }

  /// The project item counts the numbers, so that work which asks for them needs not read them.
  @Test func theProjectCountsItsNumbersThroughImportEditUndoAndRedo() throws {
    func totals() throws -> String { try #require(Project(try ira.load("acme"))).inventory.words }
    try imported("PO-1,", ",")
    #expect(try totals() == "2 numbers (2 geographic)")
    try change(.set([.site: nil]), "+12125551001")
    #expect(try totals() == "2 numbers (2 geographic), 1 of them incomplete")
    try commit(.comment("EXE-04", "hello"))
    try undo()
    try undo()
    #expect(try totals() == "2 numbers (2 geographic)")
    try redo()
    #expect(try totals() == "2 numbers (2 geographic), 1 of them incomplete")
    try change(.remove, "+12125551000")
    try undo()
    #expect(try totals() == "2 numbers (2 geographic), 1 of them incomplete")
    #expect(try isWhole())
  }

  @Test func theInventoryTaskIsDoneByACompleteListAndNotByOneWithGaps() throws {
    try imported(",", ",")
    try change(.set([.site: nil]), "+12125551001")
    let done = Command.setTask(["EXE-02"], .done, reason: nil, nextCheck: nil)
    #expect {
      try commit(done)
    } throws: {
      ($0 as? StoreError)?.sentence.contains("1 of 2 numbers lack") == true
    }
    try change(.set([.site: "NYC"]), "+12125551001")
    try commit(done)
    #expect(
      try ira.load("acme")["EXE-02"]?[.evidence] == "number inventory: 2 numbers (2 geographic)")
  }
}
