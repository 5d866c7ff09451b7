import Domain
import StateStore
import TestSupport
import Testing

@Suite("A whole export and its import", .onEveryEngine)
struct RecordTests {
  let source: RecordedWorkspace
  let lines: [String]

  init() throws {
    source = try RecordedWorkspace(Store.fixture())
    lines = try RecordedWorkspace.lines(of: source.ira)
  }

  @Test func everyTableOfTheCopyIsAsItWas() throws {
    let copy = try Store.fixture()
    let ira = try copy.session("Ira", rules: .domain)
    let imported = try ira.importing(lines)
    #expect(imported.counts.projects == 3 && imported.counts.texts == 2 && imported.counts.seen == 2)

    let (old, new) = (
      try RecordedWorkspace.rows(of: source.store.engine), try RecordedWorkspace.rows(of: copy.engine)
    )
    for table in old.keys.sorted() {
      #expect(old[table]?.isEmpty == false && new[table] == old[table], "\(table)")
    }
    #expect(try ira.faults() == [] && ira.verify() == [])
    #expect(try RecordedWorkspace.lines(of: ira) == lines)
  }

  @Test func receiptsHoldInTheCopyAndWorkGoesOnThere() throws {
    let copy = try Store.fixture()
    let ira = try copy.session("Ira", rules: .domain)
    try ira.importing(lines)

    let receipt = try #require(source.receipt)
    guard case .genuine = try ira.check(receipt) else {
      Issue.record("not genuine")
      return
    }
    #expect(try ira.text(of: "DOC-SOW-1", in: "acme") == "# One\n")
    let state = try ira.load("acme")
    #expect(
      try ira.commit(.set(["INI-01"], .note, "x"), id: "on", on: state, at: .test(minute: 9)).state.sequence
        == state.sequence + 1)
    #expect(try ira.faults() == [])
  }

  @Test func aWorkspaceWithProjectsIsNotImportedInto() throws {
    let before = try RecordedWorkspace.rows(of: source.store.engine)
    #expect {
      try source.ira.importing(lines)
    } throws: {
      guard case .store(.refused(let refusal))? = $0 as? ImportFailure else { return false }
      return refusal.sentence.contains("3 projects") && refusal.sentence.contains("--workspace")
    }
    #expect(try RecordedWorkspace.rows(of: source.store.engine) == before)
  }

  private func number(of kind: String) throws -> Int {
    try #require(lines.firstIndex { $0.hasPrefix("{\"kind\":\"\(kind)\"") })
  }

  /// Each edit, the line that is named, and a word of the reason.
  private func edits() throws -> [(name: String, lines: [String], line: Int, reason: String)] {
    let (entry, run, text) = (try number(of: "entry"), try number(of: "run"), try number(of: "text"))
    let one = try #require(lines.firstIndex { $0.contains("\"text\":\"# One") })
    func edited(_ place: Int, _ old: String, _ new: String) -> [String] {
      var edited = lines
      edited[place] = edited[place].replacing(old, with: new, maxReplacements: 1)
      return edited
    }
    func without(_ place: Int) -> [String] { lines.indices.filter { $0 != place }.map { lines[$0] } }
    let last = lines.count
    return [
      ("body", edited(entry, "INI-01", "INI-91"), entry + 1, "was edited"),
      ("actor", edited(entry, "\"actor\":\"Ira\"", "\"actor\":\"Eve\""), entry + 1, "was edited"),
      ("tick", edited(entry, "\"tick\":1}", "\"tick\":900}"), last, "SHA-256"),
      ("gap", without(entry + 1), entry + 2, "entry 2 is missing"),
      ("first entry", without(entry), entry + 1, "entry 1 is missing"),
      ("run", edited(run, "spare", "faxes"), run + 3, "number runs of entry"),
      ("text", edited(one, "One", "Won"), one + 1, "not the one with that digest"),
      ("no text", without(one), text + 2, "the text of DOC-SOW"),
      ("unknown key", edited(entry, "\"cmd\"", "\"colour\":\"red\",\"cmd\""), entry + 1, "colour"),
      ("unknown kind", edited(entry, "\"entry\"", "\"poem\""), entry + 1, "poem"),
      ("newer format", edited(0, "\"format\":1", "\"format\":3"), 1, "Upgrade this golive"),
      ("no head", without(0), 1, "first line"),
      ("no end", Array(lines.dropLast()), last, "ends before its last line"),
      ("half", Array(lines.prefix(4)), 5, "ends before its last line"),
      ("more", lines + [lines[1]], last + 1, "after the last line"),
      ("no JSON", edited(entry, "{", "<"), entry + 1, "not a JSON object"),
      ("fraction", edited(entry, "\"seq\":1", "\"seq\":1.5"), entry + 1, "not a JSON object"),
      (
        "text for a number", edited(entry, "\"seq\":1", "\"seq\":\"1\""), entry + 1,
        "\"seq\" is not a whole number"
      ),
      (
        "day", edited(1, "\"customerSeen\":\"2026-11-23\"", "\"customerSeen\":\"2026-01-01\""), text + 3,
        "customerSeen"
      ),
      ("counts", edited(0, "\"seen\":2", "\"seen\":3"), last, "SHA-256"),
    ]
  }

  @Test func aLineThatIsWrongIsNamedAndNothingIsStored() throws {
    let copy = try Store.fixture()
    let ira = try copy.session("Ira", rules: .domain)
    let empty = try RecordedWorkspace.rows(of: copy.engine)
    for edit in try edits() {
      #expect("\(edit.name)") {
        try ira.importing(edit.lines)
      } throws: {
        guard case .line(let line, let reason)? = $0 as? ImportFailure else { return false }
        #expect(line == edit.line && reason.contains(edit.reason), "\(edit.name): \(line), \(reason)")
        return true
      }
      #expect(try RecordedWorkspace.rows(of: copy.engine) == empty, "\(edit.name)")
    }
    try ira.importing(lines)
    #expect(try ira.faults() == [])
  }

  @Test func onlyTheProviderCopiesEverything() throws {
    #expect(throws: StoreError.self) { try RecordedWorkspace.lines(of: source.dana) }
    let dana = try Store.fixture().session("Dana Ruiz", role: .mpoc, rules: .domain)
    #expect(throws: ImportFailure.self) { try dana.importing(lines) }
  }

  @Test func anExportIsOfOneInstantWhileOthersWork() throws {
    let ben = try source.store.otherSession(rules: .domain)
    var text = ""
    var changes = 0
    _ = try source.ira.exportAll(tool: "test") {
      text += $0
      if changes < 5 {
        changes += 1
        let done = try? ben.commit(
          .set(["INI-02"], .note, "\(changes)"), id: "ben-\(changes)", on: ben.load("umbra"),
          at: .test(minute: changes))
        #expect(done != nil)
      }
      return true
    }
    #expect(changes == 5 && text.split(separator: "\n").map(String.init) == lines)
    #expect(try RecordedWorkspace.lines(of: source.ira) != lines)
  }

  @Test func aDamagedHistoryIsNotExported() throws {
    try source.store.tamper("UPDATE change SET summary = 'x' WHERE project = 'globex' AND seq = 1")
    #expect {
      try RecordedWorkspace.lines(of: source.ira)
    } throws: { ($0 as? StoreError)?.sentence.contains("globex: entry 1 was edited") == true }
  }

  @Test func whatCannotBeWrittenEndsTheExport() throws {
    var taken = 0
    _ = try source.ira.exportAll(tool: "test") { _ in
      taken += 1
      return taken < 3
    }
    #expect(taken == 3)
  }

  @Test func everyTableIsRecordedOrDerived() throws {
    let store = try SQLiteFixture()
    let tables = try store.engine.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .map { $0.text(0) }
    #expect(
      tables == (WorkspaceTables.recorded + WorkspaceTables.derived).sorted(),
      "a new table is exported, imported and rebuilt, or written anew from those that are: WorkspaceTables")
  }
}

@Suite("Lines of a whole export")
struct RecordLineTests {
  @Test func damagedLinesAreRefusedOrReadAndNeverTrap() throws {
    let line = try Record(
      line: "{\"kind\":\"seen\",\"tick\":12,\"at\":-3,\"reader\":\"a \\\" \\\\ \u{1F600} \u{9B} \u{202E}\"}"
    ).line
    #expect(line.unicodeScalars.allSatisfy { !DisplayText.isHarmful($0) })
    #expect(try Record(line: line).line == line)
    var random = Seeded(15)
    var refused = 0
    for _ in 0..<(TestLength.isLong ? 50_000 : 2000) {
      var bytes = Array(line.utf8)
      for _ in 0...Int(random.next() % 3) {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: place)
        default: bytes.insert(random.pick(Array("{}[]\",:\\u0e-".utf8)), at: place)
        }
      }
      guard let text = String(validating: bytes, as: UTF8.self) else { continue }
      do { _ = try Record(line: text) } catch { refused += 1 }
    }
    #expect(refused > 100)
  }
}
