import Domain
import SQLiteEngine
import StateStore
import TestSupport
import Testing

/// A workspace with faults that somebody accepted goes on, and what of it is whole can be copied.
@Suite("Copies of a workspace with accepted faults")
struct AcceptedFaultTests {
  let store: SQLiteFixture
  let source: RecordedWorkspace
  var ira: Workspace { source.ira }

  init() throws {
    store = try SQLiteFixture()
    source = try RecordedWorkspace(store)
    for number in 1...5 { try source.run(.set(["INI-01"], .note, "note \(number)"), on: "globex") }
  }

  private func acceptAll() throws {
    let faults = try ira.faults().filter(\.isDamage)
    for fault in faults { store.engine.report(fault.text) }
    try ira.accept(
      DamageDecision(
        [ira.damage?.finding ?? ""] + faults.map(\.text), by: "Ira", reason: "known",
        at: Moment.test().timestamp))
    #expect(ira.damage == nil)
  }

  private func exported() throws(StoreError) -> (lines: [String], result: Exported) {
    var text = ""
    let result = try ira.exportAll(tool: "test") {
      text += $0
      return true
    }
    return (text.split(separator: "\n").map(String.init), result)
  }

  private func records(_ lines: [String]) throws -> [Record] { try lines.map { try Record(line: $0) } }

  @Test func aHistoryIsExportedUpToTheFaultAndTheRestIsNamedAndAdded() throws {
    try store.tamper("UPDATE change SET summary = 'x' WHERE project = 'globex' AND seq = 4")
    #expect(throws: StoreError.damaged("globex: entry 4 was edited")) { try exported() }
    try acceptAll()
    let present = try ira.load("globex")

    let (lines, result) = try exported()

    #expect(result.faults.map(\.found) == ["globex: entry 4 was edited"])
    let records = try records(lines)
    guard case .head(let head) = records[0] else { throw StoreError.failed("no head") }
    #expect(lines[0].contains("\"format\":2") && head.counts.faults == 1)
    let left = try self.records(
      records.compactMap { if case .left(let left) = $0 { left.line } else { nil } })
    #expect(left.filter { if case .entry = $0 { true } else { false } }.count == 3)
    #expect(left.filter { if case .item = $0 { true } else { false } }.count == present.items.count)

    let copy = try SQLiteFixture()
    let ben = try copy.session("Ben", rules: .domain)
    var rest = lines[...]
    var taken: [String] = []
    let imported = try ben.importAll(
      { () throws(RecordFault) in rest.popFirst().map { Array($0.utf8) } }, leaving: { taken.append($0) })
    #expect(imported.faults == result.faults && taken == left.map(\.line))
    #expect(try ben.faults() == [] && ben.verify() == [])
    #expect(try ben.load("globex").sequence == 3)
    for id in ["acme", "umbra"] as [ProjectID] { #expect(try ben.load(id).items == ira.load(id).items) }
    let receipt = try #require(source.receipt)
    guard case .genuine = try ben.check(receipt) else { throw StoreError.failed("the receipt does not hold") }
  }

  @Test func aProjectWithoutAWholeEntryIsNotInItButAddedAsItStands() throws {
    try store.tamper("UPDATE change SET summary = 'x' WHERE project = 'globex' AND seq = 1")
    try acceptAll()

    let (lines, result) = try exported()

    #expect(result.counts.projects == 2)
    let copy = try SQLiteFixture()
    let ben = try copy.session("Ben", rules: .domain)
    #expect(try ben.importing(lines).counts == result.counts)
    #expect(try ben.faults() == [] && ben.portfolio(PortfolioQuery(scope: .all)).rows.count == 2)
  }

  @Test func aTextThatIsMissingIsNamedAndTheHistoryIsWhole() throws {
    try store.tamper("DELETE FROM document_text WHERE project = 'acme'")
    try acceptAll()

    let (lines, result) = try exported()

    #expect(result.faults.contains { $0.document == "DOC-SOW-1" })
    let copy = try SQLiteFixture()
    let ben = try copy.session("Ben", rules: .domain)
    try ben.importing(lines)
    #expect(try ben.load("acme").sequence == ira.load("acme").sequence)
    // Where the file does not say so, it must have every text.
    let silent = lines.filter { !$0.contains("DOC-SOW-1 is not in this file") }
    let another = try SQLiteFixture().session("Ben", rules: .domain)
    #expect(throws: ImportFailure.self) { try another.importing(silent) }
  }

  @Test func anItemThatWasEditedIsNamedAndComesOutAsItsLogSays() throws {
    let before = try ira.load("globex")
    try store.tamper("UPDATE item SET state = 'done' WHERE project = 'globex' AND id = 'INI-02'")
    try acceptAll()
    let (lines, result) = try exported()
    #expect(result.faults.map(\.found) == ["globex: INI-02 state is not what its log says"])
    let copy = try SQLiteFixture()
    let ben = try copy.session("Ben", rules: .domain)
    try ben.importing(lines)
    #expect(try ben.load("globex").items == before.items)
  }

  @Test func aFindingIsKeptOnceInADecision() {
    let decision = DamageDecision(
      ["item T-1 cannot be read", "acme: item T-1 cannot be read", "acme: item T-1 cannot be read", "other"],
      by: "Ira",
      reason: "x", at: Moment.test().timestamp)
    #expect(decision.findings == ["acme: item T-1 cannot be read", "other"])
    let read = DamageDecision(on: "item T-1 cannot be read", notes: decision.note)
    #expect(read?.by == "Ira" && read?.reason == "x" && read?.at == Moment.test().timestamp)
    #expect(DamageDecision(on: "unknown", notes: decision.note) == nil)
  }
}
