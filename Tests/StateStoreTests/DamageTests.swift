import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

@Suite("Damage")
struct DamageTests {
  let store: SQLiteFixture
  let ira: Workspace

  init() throws {
    store = try SQLiteFixture()
    ira = try store.session()
    try ira.createTestProject()
  }

  @Test(arguments: [
    #"{"a":"b","a":"c"}"#, #"{"a":1}"#, #"{"a":null}"#, #"{"a":"b"} }"#, #"{"a":"b",}"#, #"{a:"b"}"#,
    #"{"a":"\x"}"#, #"{"a":"\ud800"}"#, #"{"a":"\u12"}"#, #"{"a":"\u+123"}"#, #"{"a":"b}"#, "{\"a\":\"\n\"}",
  ])
  func fieldsThatCannotBeReadAreDamageAndNothingIsGuessed(fields: String) throws {
    try store.engine.run("UPDATE item SET fields = $1 WHERE id = 'T-1'", [.text(fields)])
    #expect(throws: StoreError.damaged("item T-1 of project acme cannot be read")) { try ira.load("acme") }
  }

  @Test func fieldsInAnotherSpellingAreRead() throws {
    let fields = #"{ "title" : "\u0041\ud83d\ude00\/\n" , "x" : "" }"#
    try store.engine.run("UPDATE item SET fields = $1 WHERE id = 'T-1'", [.text(fields)])
    #expect(try ira.load("acme").value("T-1", .title) == "A\u{1F600}/\n")
    #expect(try ira.load("acme").value("T-1", "x") == "")
  }

  @Test func theLogIsInsertOnly() throws {
    for statement in [
      "UPDATE change SET summary = 'x'", "DELETE FROM change",
      "INSERT OR REPLACE INTO change SELECT * FROM change WHERE project = 'acme' AND seq = 1",
    ] {
      #expect(throws: StoreError.self, "\(statement)") { try store.engine.run(statement) }
    }
    #expect(try ira.verify() == [])
  }

  @Test func aHistoryThatCannotBeReadIsDamage() throws {
    try store.engine.run("DROP TRIGGER change_is_never_edited")
    try store.engine.run("UPDATE change SET body = '[[\"T-1\",\"state\",null]]'")
    #expect(throws: StoreError.damaged("entry 1 of project acme cannot be read")) {
      try ira.history("acme", item: nil, before: nil, limit: 1)
    }
  }

  @Test func aDatabaseWithRuinedPagesIsDamagedAndNotCrashedOn() throws {
    let engine = store.engine
    var state = try ira.load("acme")
    for number in 0..<40 {
      let note = String(repeating: "x", count: 3000)
      state = try ira.commit(
        .set([ItemID("T-\(number % 5 + 1)")], .note, note + "\(number)"), id: "\(number)", on: state,
        at: .test()
      ).state
    }
    try engine.run("PRAGMA wal_checkpoint(TRUNCATE)")
    let copy = store.directory.path + "/copy"
    mkdir(copy, 0o700)
    try engine.run("VACUUM INTO $1", [.text(copy + "/golive.db")])
    chmod(copy + "/golive.db", 0o600)
    let size = SQLiteFixture.size(of: copy + "/golive.db")
    let file = open(copy + "/golive.db", O_RDWR)
    let noise = [UInt8](repeating: 0xA5, count: 4096)
    for page in 1..<size / 4096 { pwrite(file, noise, noise.count, page * 4096) }
    close(file)

    #expect(throws: StoreError.self) {
      let reader = try Workspace(
        SQLiteEngine.open(at: copy), actor: ira.actor, via: "test", rules: FakeRules.rules)
      _ = try reader.load("acme")
    }
  }

  @Test func everyErrorSaysOneLineWithoutControls() {
    let hostile = "\u{1B}[2J\n\u{202E}x"
    for error: StoreError in [
      .busy(heldBy: hostile, seconds: 1), .missing(at: hostile), .damaged(hostile), .failed(hostile),
      .wrongMode(at: hostile, fix: hostile), .hardLink(at: hostile), .noSuchProject(hostile),
    ] {
      #expect(!error.sentence.unicodeScalars.contains { DisplayText.isHarmful($0) }, "\(error)")
    }
  }

  @Test func theCustomersSideReadsNoPathNoCommandAndNoFault() {
    let secret = "/srv/golive.db"
    for error: StoreError in [
      .missing(at: secret), .full(at: secret), .busy(heldBy: secret, seconds: 1), .notAWorkspace(at: secret),
      .newerSchema(found: 9, known: 8), .readOnly(at: secret), .wrongOwner(at: secret),
      .wrongMode(at: secret, fix: secret), .symbolicLink(at: secret), .hardLink(at: secret),
      .networkFileSystem(at: secret, kind: secret), .damaged(secret), .failed(secret), .disk(secret),
      .undecided(Damage(.broken, secret, by: "Lee", at: Timestamp(milliseconds: 0))),
      .unusable(at: secret, why: secret, remedy: secret), .uncertain(secret), .replaced(at: secret),
      .cutShort(at: secret),
    ] {
      for words in [Texts.english(error.plain), error.sentence(for: .customer)] {
        #expect(!words.contains(secret) && !words.contains("golive") && !words.contains("format"), "\(error)")
        #expect(words.hasSuffix("."), "\(error)")
      }
      #expect(error.sentence(for: .provider) == error.sentence)
    }
  }
}
