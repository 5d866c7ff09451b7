import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

/// Damage that anybody meets keeps everybody from writing, until somebody decides.
@Suite("Damage is decided about")
struct DecidedDamageTests {
  let store: SQLiteFixture
  let ira: Workspace

  init() throws {
    store = try SQLiteFixture()
    ira = try store.session()
    try ira.createTestProject()
    try ira.createTestProject("bolt", customer: "Bolt")
  }

  private func decision(_ findings: String...) -> DamageDecision {
    DamageDecision(findings, by: "Ira", reason: "known", at: Moment.test().timestamp)
  }

  private func note(_ workspace: Workspace, _ text: String) throws {
    _ = try workspace.commit(
      .set(["T-2"], .note, text), id: text, on: workspace.load("bolt"), at: .test())
  }

  private func ruinItem() throws {
    try store.engine.run("UPDATE item SET fields = '{a}' WHERE project = 'acme' AND id = 'T-1'")
  }

  @Test func whatAReaderMeetsKeepsEverybodyFromWriting() throws {
    let ben = try store.otherSession()
    try ruinItem()
    try note(ben, "before")
    #expect(throws: StoreError.damaged("item T-1 of project acme cannot be read")) { try ira.load("acme") }

    let damage = try #require(ben.damage)

    #expect(damage.finding == "item T-1 of project acme cannot be read")
    #expect(throws: StoreError.undecided(damage)) { try note(ben, "after") }
    #expect(throws: StoreError.undecided(damage)) { try ben.createTestProject("corn", customer: "Corn") }
    #expect(try ben.load("bolt").value("T-2", .note) == "before")
  }

  @Test func theRefusalNamesTheFindingAndTheWaysOut() throws {
    try ruinItem()
    _ = try? ira.load("acme")
    let refusal = #expect(throws: StoreError.self) { try note(ira, "x") }
    let words = refusal?.sentence ?? ""
    for part in [
      "Not saved", "item T-1 of project acme cannot be read", "golive restore",
      "golive doctor --rebuild DIRECTORY", "golive doctor --accept",
    ] { #expect(words.contains(part), "\(words)") }
  }

  @Test func whoDecidesAndWhyIsKeptAndTheSameFindingIsNotRaisedAgain() throws {
    try ruinItem()
    _ = try? ira.load("acme")
    try ira.accept(decision("item T-1 of project acme cannot be read"))

    #expect(ira.damage == nil)
    try note(ira, "after")
    _ = try? ira.load("acme")
    try note(ira, "again")
    let kept = try ChildProcess.run(["/bin/cat", store.path + "/damaged.accepted"]).said
    #expect(kept.contains("by Ira\nreason known\nfound item T-1 of project acme cannot be read"))

    try store.engine.run("UPDATE item SET fields = '{b}' WHERE project = 'acme' AND id = 'T-3'")
    try store.engine.run("UPDATE item SET fields = '{}' WHERE project = 'acme' AND id = 'T-1'")
    _ = try? ira.load("acme")
    #expect(throws: StoreError.self) { try note(ira, "other damage") }
  }

  @Test func anAcceptedFileIsTheOneThatIsWorkedOnFromThenOn() throws {
    let copy = store.directory.path + "/copy"
    try store.engine.run("PRAGMA wal_checkpoint(TRUNCATE)")
    _ = try ChildProcess.run(["/bin/cp", "-a", store.path, copy])
    let old = copy + "/old"
    _ = try ChildProcess.run(["/bin/cp", "-a", copy + "/golive.db", old])
    func open() throws -> Workspace {
      try Workspace(SQLiteEngine.open(at: copy), actor: ira.actor, via: "test", rules: FakeRules.rules)
    }
    try note(open(), "one")
    rename(old, copy + "/golive.db")
    let workspace = try open()
    #expect(workspace.damage?.kind == .behind)

    try workspace.accept(decision())

    try note(workspace, "two")
    #expect(try open().damage == nil)
  }

  @Test(arguments: [
    "TRIGGER change_is_never_edited", "TRIGGER change_continues_the_log", "INDEX project_due",
  ])
  func aMissingGuardIsFoundAndMadeAgainWhenSomebodyDecides(part: String) throws {
    try store.engine.run("DROP \(part)")

    let ben = try store.otherSession()

    let name = part.split(separator: " ")[1]
    #expect(ben.damage?.finding.contains("\(name) is missing") == true)
    #expect(throws: StoreError.self) { try note(ben, "x") }
    try ben.accept(decision())
    #expect(try store.engine.parts().contains { $0.name == name })
    try note(ben, "y")
    #expect(try store.otherSession().damage == nil)
  }

  @Test func aMissingTableCannotBeAccepted() throws {
    try store.engine.run("DROP TABLE touched")
    let ben = try store.otherSession()
    #expect(throws: StoreError.damaged("the table touched is missing")) { try ben.accept(decision()) }
    #expect(ben.damage != nil)
  }

  @Test func aNoteThatSaysNothingIsDamageAllTheSame() throws {
    close(open(store.path + "/damaged", O_CREAT | O_WRONLY, 0o600))
    #expect(ira.damage?.finding == "its note cannot be read")
    #expect(throws: StoreError.self) { try note(ira, "x") }
    // Whoever removes the note has decided.
    unlink(store.path + "/damaged")
    try note(ira, "y")
  }

  @Test func aFindingIsKeptAsOneLineWithoutControls() throws {
    store.engine.report("a\nb\u{1B}[2J")
    let damage = try #require(ira.damage)
    #expect(!damage.finding.contains("\n"))
    #expect(!damage.sentence.unicodeScalars.contains { DisplayText.isHarmful($0) })
    #expect(Damage(note: damage.note, at: 0) == damage)
  }
}
