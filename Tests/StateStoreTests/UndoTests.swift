import Domain
import StateStore
import TestSupport
import Testing

@Suite("Undo and redo", .onEveryEngine)
struct UndoTests {
  let store: any EngineFixture
  let ira: Workspace
  let ben: Workspace
  let created: ProjectState

  init() throws {
    store = try Store.fixture()
    ira = try store.session("Ira")
    ben = try store.session("Ben")
    created = try ira.createTestProject()
  }

  private func set(_ item: ItemID, _ field: Field, _ value: String?, _ who: Workspace, _ id: String)
    throws
  {
    try who.commit(.set([item], field, value), id: id, on: who.load("acme"), at: .test())
  }

  private func note() throws -> String? { try ira.load("acme").value("T-1", .note) }

  @Test func undoAndRedoWalkOnesOwnChanges() throws {
    try set("T-1", .note, "a", ira, "1")
    try set("T-1", .note, "b", ira, "2")

    try ira.undo("acme", id: "u1", at: .test())
    #expect(try note() == "a")
    try ira.undo("acme", id: "u2", at: .test())
    #expect(try note() == nil)
    try ira.redo("acme", id: "r1", at: .test())
    #expect(try note() == "a")
    let last = try ira.redo("acme", id: "r2", at: .test())
    #expect(try note() == "b")
    #expect(last.entry.summary == "redid: set note of T-1")
    #expect(throws: StoreError.nothingToRedo) { try ira.redo("acme", id: "r3", at: .test()) }
    let again = try ira.undo("acme", id: "u3", at: .test())
    #expect(again.entry.summary == "undid: set note of T-1")
    #expect(try note() == "a")
    #expect(
      try ira.history("acme", item: nil, before: nil, limit: 9).map(\.undoes) == [
        7, 4, 5, 2, 3, nil, nil, nil,
      ])
  }

  @Test func aNewChangeEndsRedoing() throws {
    try set("T-1", .note, "a", ira, "1")
    try ira.undo("acme", id: "u1", at: .test())
    try set("T-2", .note, "other", ira, "2")
    #expect(throws: StoreError.nothingToRedo) { try ira.redo("acme", id: "r1", at: .test()) }
  }

  @Test func undoPassesOverWhatOthersDid() throws {
    try set("T-1", .note, "Ira's", ira, "1")
    try set("T-2", .note, "Ben's", ben, "2")
    let undone = try ira.undo("acme", id: "u1", at: .test()).state
    #expect(undone.value("T-1", .note) == nil)
    #expect(undone.value("T-2", .note) == "Ben's")
  }

  @Test func undoNeverGoesOverSomebodyElsesLaterChange() throws {
    try set("T-1", .note, "Ira's", ira, "1")
    try set("T-1", .note, "Ben's", ben, "2")
    let conflict = EditConflict(change: FieldChange("T-1", .note, from: "Ira's", to: nil), found: "Ben's")
    #expect(throws: StoreError.undoBlocked(conflict, by: "Ben")) {
      try ira.undo("acme", id: "u1", at: .test())
    }
    #expect(try note() == "Ben's")
  }

  @Test func anItemOthersAddedToIsNotUndone() throws {
    let task = NewTask(phase: "INITIATE", title: "Call", owner: .ipm)
    try ira.commit(.addTask(task), id: "1", on: created, at: .test())
    try set("T-6", .note, "Ben's", ben, "2")
    let conflict = EditConflict(change: FieldChange("T-6", .note, from: nil, to: nil), found: "Ben's")
    #expect(throws: StoreError.undoBlocked(conflict, by: "Ben")) {
      try ira.undo("acme", id: "u1", at: .test())
    }
  }

  @Test func anItemOthersReferToIsNotUndone() throws {
    let task = NewTask(phase: "INITIATE", title: "Call", owner: .ipm)
    try ira.commit(.addTask(task), id: "1", on: created, at: .test())
    try set("T-1", .link, "T-6", ben, "2")
    let conflict = EditConflict(change: FieldChange("T-1", .link, from: nil, to: nil), found: "T-6")
    #expect(throws: StoreError.undoBlocked(conflict, by: "Ben")) {
      try ira.undo("acme", id: "u1", at: .test())
    }
    #expect(try ira.load("acme")["T-6"] != nil)
  }

  @Test func redoDoesNotBringBackAReferenceToNothing() throws {
    let task = NewTask(phase: "INITIATE", title: "Call", owner: .ipm)
    try ira.commit(.addTask(task), id: "1", on: created, at: .test())
    try set("T-1", .link, "T-6", ben, "2")
    try ben.undo("acme", id: "u1", at: .test())
    try ira.undo("acme", id: "u2", at: .test())
    let conflict = EditConflict(change: FieldChange("T-6", .kind, from: nil, to: nil), found: nil)
    #expect(throws: StoreError.undoBlocked(conflict, by: "Ira")) {
      try ben.redo("acme", id: "r1", at: .test())
    }
  }

  @Test func theCreationOfAProjectIsNotUndone() throws {
    #expect(throws: StoreError.self) { try ira.undo("acme", id: "u1", at: .test()) }
    #expect(throws: StoreError.nothingToUndo) { try ben.undo("acme", id: "u2", at: .test()) }
    #expect(try ira.load("acme") == created)
  }

  @Test func retryingAnUndoUndoesOnce() throws {
    try set("T-1", .note, "a", ira, "1")
    try set("T-1", .note, "b", ira, "2")
    let first = try ira.undo("acme", id: "u1", at: .test())
    let again = try ira.undo("acme", id: "u1", at: .test())
    #expect(first.entry == again.entry)
    #expect(try note() == "a")
  }

  @Test func historyOfOneItemNamesOnlyWhatTouchedIt() throws {
    try set("T-1", .note, "a", ira, "1")
    try set("T-2", .note, "b", ira, "2")
    try ira.undo("acme", id: "u1", at: .test())
    let entries = try ira.history("acme", item: "T-2", before: nil, limit: 10)
    #expect(entries.map(\.sequence) == [4, 3, 1])
    #expect(entries[1].undoneBy == 4)
    #expect(try ira.history("acme", item: "T-2", before: 4, limit: 1).map(\.sequence) == [3])
  }
}
