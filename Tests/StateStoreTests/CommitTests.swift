import Domain
import StateStore
import TestSupport
import Testing

@Suite("Committing", .onEveryEngine)
struct CommitTests {
  let store: any EngineFixture
  let ira: Workspace

  init() throws {
    store = try Store.fixture()
    ira = try store.session()
  }

  @Test func whatWasCommittedIsThereAfterReopening() throws {
    let created = try ira.createTestProject()
    let changed = try ira.commit(
      .set(["T-1"], .due, "2026-12-01"), id: "c1", on: created, at: .test(minute: 1))

    let reopened = try store.otherSession()

    #expect(try reopened.load("acme") == changed.state)
    #expect(changed.state.sequence == 2)
    #expect(changed.state["T-1"]?.revision == 2)
    #expect(try reopened.summary("acme").nextDue == Day(iso: "2026-12-01"))
    #expect(try reopened.history("acme", item: nil, before: nil, limit: 10).first == changed.entry)
    #expect(try reopened.verify() == [])
  }

  @Test func unknownFieldsAreKept() throws {
    let created = try ira.createTestProject()
    let value = "quote \" slash \\ tab\t line\n bell\u{7} \u{1F600} e\u{301}"
    try ira.commit(.set(["T-2"], "colour-of-socks", value), id: "c1", on: created, at: .test())
    #expect(try ira.load("acme").value("T-2", "colour-of-socks") == value)
  }

  @Test func theSameCommandIsStoredOnceAndGivesItsFirstResult() throws {
    let created = try ira.createTestProject()
    let first = try ira.commit(.set(["T-1"], .note, "a"), id: "c1", on: created, at: .test())
    let again = try ira.commit(.set(["T-1"], .note, "a"), id: "c1", on: created, at: .test(minute: 9))
    let planned = try ira.commit(.set(["T-1"], .note, "a"), id: "c1", on: first.state, at: .test(minute: 9))
    #expect(again.entry == first.entry)
    #expect(planned.entry == first.entry)
    #expect(try ira.load("acme").sequence == 2)
  }

  @Test func creatingTwiceIsRefusedAndRetryingIsNot() throws {
    try ira.createTestProject()
    try ira.createTestProject()
    #expect(throws: StoreError.projectExists("acme")) {
      try ira.commit(.createProject(.test()), id: "other", on: ProjectState(id: "acme"), at: .test())
    }
    #expect(try ira.portfolio(PortfolioQuery()).total == 1)
  }

  @Test func aProjectThatIsNotThereIsNamed() throws {
    #expect(throws: StoreError.noSuchProject("nobody")) { try ira.load("nobody") }
    #expect(throws: StoreError.noSuchProject("nobody")) { try ira.summary("nobody") }
    #expect(throws: StoreError.noSuchProject("nobody")) { try ira.undo("nobody", id: "u", at: .test()) }
  }

  @Test func differentFieldsMergeAndNewItemsGetNumbersOfTheirOwn() throws {
    let ben = try store.otherSession()
    let seen = try ira.createTestProject()
    let task = NewTask(phase: "INITIATE", title: "Call", owner: .ipm)
    try ben.commit(.set(["T-1"], .note, "by Ben"), id: "b1", on: seen, at: .test())
    try ben.commit(.addTask(task), id: "b2", on: seen, at: .test())

    try ira.commit(.set(["T-1"], .due, "2026-12-01"), id: "i1", on: seen, at: .test())
    let merged = try ira.commit(.addTask(task), id: "i2", on: seen, at: .test()).state

    #expect(merged.value("T-1", .note) == "by Ben")
    #expect(merged.value("T-1", .due) == "2026-12-01")
    #expect(merged["T-6"] != nil)
    #expect(merged["T-7"] != nil)
    #expect(try ira.load("acme") == merged)
  }

  @Test func theSameFieldChangedMeanwhileIsRefusedWithBothValuesWhoAndWhen() throws {
    let ben = try store.otherSession()
    let seen = try ira.createTestProject()
    try ben.commit(.set(["T-1"], .note, "Ben's"), id: "b1", on: seen, at: .test(minute: 5))

    let conflict = EditConflict(
      change: FieldChange("T-1", .note, from: nil, to: "Ira's"), found: "Ben's", by: "Ben",
      at: Moment.test(minute: 5).timestamp)
    #expect(
      conflict.sentence
        == "Not saved: T-1 note is now \"Ben's\" (Ben, \(conflict.whenWords)), yours is \"Ira's\", it was empty. "
        + "Try again to keep yours.")
    #expect(throws: StoreError.refused(.conflict(conflict))) {
      try ira.commit(.set(["T-1"], .note, "Ira's"), id: "i1", on: seen, at: .test())
    }
    #expect(try ira.load("acme").sequence == 2)
  }

  @Test func twoWhoWriteTheSameAreNotInEachOthersWay() throws {
    let ben = try store.otherSession()
    let seen = try ira.createTestProject()
    try ben.commit(.set(["T-1"], .note, "same"), id: "b1", on: seen, at: .test())
    #expect(throws: StoreError.refused(.rule("It already has this value."))) {
      try ira.commit(.set(["T-1"], .note, "same"), id: "i1", on: seen, at: .test())
    }
  }

  @Test func textWithNULIsRefusedByName() throws {
    let seen = try ira.createTestProject()
    #expect(throws: StoreError.refused(.invalid(.note, expected: "text without NUL"))) {
      try ira.commit(.set(["T-1"], .note, "a\0b"), id: "c", on: seen, at: .test())
    }
  }

  @Test func aStateThatWasNotReadFromTheStoreChangesNothing() throws {
    var seen = try ira.createTestProject()
    seen.items["T-1"]?.revision = 7
    #expect(throws: StoreError.self) {
      try ira.commit(.set(["T-1"], .note, "a"), id: "c", on: seen, at: .test())
    }
    #expect(try ira.load("acme").sequence == 1)
  }
}
