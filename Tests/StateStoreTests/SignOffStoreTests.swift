import Domain
import StateStore
import TestSupport
import Testing

/// Sign-offs, and what the doctor says of them.
@Suite("Sign-offs that hold", .onEveryEngine)
struct SignOffStoreTests {
  private let store: any EngineFixture
  private let ira: Workspace
  private let dana: Workspace
  private let id: ProjectID = "acme"

  init() throws {
    store = try Store.fixture()
    ira = try store.session(rules: .domain)
    dana = try store.session("Dana Ruiz", role: .mpoc, rules: .domain)
    let new = NewProject(
      id: id, customer: "Acme", start: Day(number: 20_780), mpoc: "Dana Ruiz", ipm: "Ira", options: [],
      template: try TemplateProject.template.get().withApprovalsAtOnce)
    _ = try ira.commit(.createProject(new), id: "new", on: ProjectState(id: id), at: .test())
  }

  @discardableResult
  private func run(_ command: Command, _ name: String, by who: Workspace? = nil, minute: Int = 1) throws
    -> Committed
  {
    let who = who ?? dana
    let state = try who.load(id)
    return try who.commit(command.reading(state), id: name, on: state, at: .test(minute: minute))
  }

  private func signed() throws -> SignOff {
    let committed = try run(.sign(.sow, onBehalf: nil), "sign")
    return try #require(Project(committed.state)?.signOffs.first)
  }

  @Test func theReceiptIsThatOfTheEntryOnBothScreens() throws {
    let signOff = try signed()
    let receipt = try #require(signOff.receipt)
    #expect(receipt.sequence == 2 && receipt.project == id)
    #expect(signOff.digest?.count == 64 && signOff.channel == "test")
    for who in [ira, dana] {
      #expect(try Project(who.load(id))?.signOffs.first?.receipt == receipt)
    }
    guard case .genuine(let entry, let found) = try ira.check(receipt) else {
      Issue.record("not genuine")
      return
    }
    #expect(entry.sequence == 2 && found?.id == signOff.id)
    #expect(Receipt(receipt.description.lowercased()) == receipt)
  }

  @Test func aSignOffIsNotUndone() throws {
    _ = try signed()
    #expect {
      try dana.undo(id, id: "u", at: .test())
    } throws: { ($0 as? StoreError)?.sentence.contains("golive withdraw acme SIG-1") == true }
    try run(.withdraw("SIG-1", reason: "Wrong version"), "w")
    #expect(throws: StoreError.self) { try dana.undo(id, id: "u2", at: .test()) }
  }

  @Test func aPlanThatMovedWhileItWasReadIsNotSigned() throws {
    try run(.sign(.sow, onBehalf: nil), "sow")
    let read = try dana.load(id)
    try run(.setGoLive(Day.at("2027-01-20"), .target, reason: "asked", onBehalf: nil), "move", by: ira)
    for seen in [read, try dana.load(id)] {
      #expect {
        try dana.commit(
          Command.sign(.plan, onBehalf: nil).reading(read), id: "plan\(seen.sequence)", on: seen, at: .test())
      } throws: { "\($0)".contains("is now Wed 20 Jan 2027") }
    }
    #expect(try Project(ira.load(id))?.signOffs.map(\.subject) == [.sow])
  }

  @Test func aYesDoesNotComeBackByRedoOnceItsEvidenceChanged() throws {
    try run(.claim(["PRE-A1"], evidence: "08:00"), "claim", by: ira)
    try run(.agree(["PRE-A1"], onBehalf: nil), "agree")
    _ = try dana.undo(id, id: "undo", at: .test())
    _ = try dana.redo(id, id: "redo", at: .test())
    #expect(try Project(dana.load(id))?.check("PRE-A1")?.state == .agreed)
    _ = try dana.undo(id, id: "undo2", at: .test())
    try run(.set(["PRE-A1"], .evidence, "02:00 at night"), "evidence", by: ira)
    #expect(throws: StoreError.self) { try dana.redo(id, id: "redo2", at: .test()) }
    #expect(try Project(dana.load(id))?.check("PRE-A1")?.state == .claimed)
  }

  @Test func aWithdrawnReceiptSaysSo() throws {
    let receipt = try #require(try signed().receipt)
    try run(.withdraw("SIG-1", reason: "Wrong version"), "w")
    guard case .withdrawn(_, let signOff) = try ira.check(receipt) else {
      Issue.record("not withdrawn")
      return
    }
    #expect(signOff.withdrawal?.reason == "Wrong version")
  }

  @Test func aForgedReceiptIsNotGenuine() throws {
    let receipt = try #require(try signed().receipt)
    let letters = receipt.code.dropLast() + (receipt.code.last == "0" ? "1" : "0")
    let forged = try #require(Receipt("acme 2 \(receipt.day.iso) \(letters)"))
    #expect(try ira.check(forged) == .notGenuine("entry 2 has another code"))
    let other = try #require(Receipt("acme 2 2020-01-02 \(receipt.code)"))
    guard case .notGenuine = try ira.check(other) else {
      Issue.record("a wrong day passed")
      return
    }
  }

  @Test func anEditedAGappedAndACutHistoryAreNamed() throws {
    let receipt = try #require(try signed().receipt)
    try run(.comment("PLN-07", "thanks"), "c")
    let healthy = try ira.examine()
    #expect(!healthy.contains { $0.standing == .bad })
    try store.tamper("UPDATE change SET summary = 'nothing' WHERE seq = 2")
    #expect(try ira.examine().contains(Finding("history", .bad, "acme: entry 2 was edited")))
    #expect(try ira.check(receipt) == .notGenuine("entry 2, at or before it, was edited"))
  }

  @Test func aGapIsNamed() throws {
    let receipt = try #require(try signed().receipt)
    try run(.comment("PLN-07", "thanks"), "c")
    try store.tamper("DELETE FROM change WHERE seq = 2")
    #expect(try ira.examine().contains(Finding("history", .bad, "acme: entry 2 is missing")))
    #expect(try ira.check(receipt) == .notGenuine("entry 2, at or before it, is missing"))
  }

  @Test func aCutTailIsFoundByItsReceiptEvenWhereTheHeadWasMoved() throws {
    try run(.comment("PLN-07", "first"), "c")
    try run(.sign(.sow, onBehalf: nil), "sign")
    let receipt = try #require(try Project(ira.load(id))?.signOffs.first?.receipt)
    try store.tamper(
      "DELETE FROM change WHERE seq = 3",
      "UPDATE project SET head_seq = 2, head_hash = (SELECT hash FROM change WHERE seq = 2)")
    #expect(try ira.verify() == [])
    #expect(try ira.check(receipt) == .tailCut(last: 2))
    #expect(try ira.examine().contains { $0.name == "replay" && $0.standing == .bad })
  }

  @Test func anItemChangedBehindTheLogIsNamed() throws {
    _ = try signed()
    try store.tamper("UPDATE item SET state = 'done' WHERE id = 'EXE-05'")
    #expect(
      try ira.examine().contains(Finding("replay", .bad, "acme: EXE-05 state is not what its log says")))
  }

  @Test func aClockThatWentBackIsNoted() throws {
    try run(.comment("PLN-07", "late"), "a", minute: 600)
    try run(.comment("PLN-07", "early"), "b", minute: 0)
    #expect(
      try ira.examine().contains(Finding("clock", .note, "acme: the clock went back 600 min at entry 3")))
  }
}
