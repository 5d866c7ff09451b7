import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

@Suite("Rebuilding a damaged workspace from its log")
struct RebuildTests {
  let store: SQLiteFixture
  let source: RecordedWorkspace

  init() throws {
    store = try SQLiteFixture()
    source = try RecordedWorkspace(store)
    // So that the log has several pages.
    for number in 1...12 {
      try source.run(.set(["INI-01"], .note, String(repeating: "\(number) ", count: 200)), on: "globex")
    }
  }

  /// The pages that hold the rows of these tables.
  private func pages(of tables: String...) throws -> Set<Int> {
    var pages: Set<Int> = []
    for table in tables {
      try store.engine.run(
        "SELECT pageno FROM dbstat WHERE name = $1 AND pagetype <> 'internal'", [.text(table)]
      ) { pages.insert($0.number(0)) }
      // Tables in the order of their key have rows in every page.
      guard table != "change" else { continue }
      try store.engine.run("SELECT pageno FROM dbstat WHERE name = $1", [.text(table)]) {
        pages.insert($0.number(0))
      }
    }
    return pages
  }

  private func entries(of engine: any Engine) throws(StoreError) -> [[SQLValue]] {
    try engine.rows("SELECT * FROM change ORDER BY project, seq").map(\.values)
  }

  @Test func withoutDamageEveryTableComesOutAsItWas() throws {
    let outcome = try DamagedCopy(of: store).rebuild()
    #expect(outcome.rebuilt.projects.allSatisfy(\.isWhole) && outcome.rebuilt.findings.isEmpty)
    let (old, new) = (
      try RecordedWorkspace.rows(of: store.engine), try RecordedWorkspace.rows(of: outcome.engine)
    )
    for table in old.keys.sorted() { #expect(new[table] == old[table], "\(table)") }
    #expect(try outcome.workspace.faults() == [] && outcome.left.isEmpty)
    #expect(try outcome.engine.examine().allSatisfy { $0.standing != .bad })
  }

  /// Any other page may be lost, the first one, items, rows and indexes among them.
  @Test func whereTheLogIsWholeEveryEntryComesBack() throws {
    let kept = try pages(of: "change", "number_run", "document_text")
    for seed in 1...(TestLength.isLong ? 60 : 3) as ClosedRange<UInt64> {
      var random = Seeded(seed)
      let copy = try DamagedCopy(of: store)
      let others = (1...copy.pages).filter { !kept.contains($0) }
      copy.overwrite(seed == 1 ? others : others.filter { _ in random.next() % 2 == 0 } + [1], &random)
      #expect(throws: StoreError.self, "seed \(seed)") { try SQLiteEngine.open(at: copy.path) }

      let outcome = try copy.rebuild()
      #expect(outcome.rebuilt.projects.count == 3, "seed \(seed)")
      #expect(outcome.rebuilt.projects.allSatisfy(\.isWhole) && outcome.left.isEmpty, "seed \(seed)")
      #expect(try entries(of: outcome.engine) == entries(of: store.engine), "seed \(seed)")
      #expect(try outcome.workspace.faults() == [] && outcome.workspace.verify() == [], "seed \(seed)")
      let receipt = try #require(source.receipt)
      guard case .genuine = try outcome.workspace.check(receipt) else {
        Issue.record("seed \(seed): the receipt does not hold")
        continue
      }
    }
  }

  /// Everything is either in the new workspace, left over or named as missing; nothing traps.
  @Test func whateverIsDamagedTheReportAddsUp() throws {
    let heads = try source.ira.portfolio(PortfolioQuery(scope: .all)).rows.map(\.id).sorted()
    let counts = Dictionary(uniqueKeysWithValues: try heads.map { ($0, try source.ira.load($0).sequence) })
    for seed in 1...(TestLength.isLong ? 200 : 6) as ClosedRange<UInt64> {
      var random = Seeded(seed)
      let copy = try DamagedCopy(of: store, isCheckpointed: seed % 3 > 0)
      damage(copy, seed, &random)
      let outcome: DamagedCopy.Outcome
      do { outcome = try copy.rebuild() } catch { continue }
      for project in outcome.rebuilt.projects {
        let named = project.missing + project.left
        #expect(named.allSatisfy { $0 > project.last }, "seed \(seed)")
        #expect(project.last <= counts[project.id] ?? 0, "seed \(seed) \(project)")
        guard project.last > 0, project.missingRuns.isEmpty, project.missingTexts.isEmpty else { continue }
        #expect(try outcome.workspace.verify(project.id) == nil, "seed \(seed) \(project.id)")
      }
      let whole = Set(
        outcome.rebuilt.projects.filter { $0.missingRuns.isEmpty && $0.missingTexts.isEmpty }.map(\.id))
      let faults = try outcome.workspace.faults().filter { fault in
        whole.contains { fault.text.hasPrefix("\($0):") }
      }
      #expect(faults == [], "seed \(seed)")
    }
  }

  private func damage(_ copy: DamagedCopy, _ seed: UInt64, _ random: inout Seeded) {
    let target = seed % 3 == 0 && seed % 2 == 0 ? copy.log : copy.database
    switch seed % 4 {
    case 0:
      let page = Int(random.next() % UInt64(copy.pages)) + 1
      copy.overwrite([page, page + 1], &random)
    case 1:
      copy.edit(target) { $0.removeLast(Int(random.next() % UInt64(max(1, $0.count / 3)))) }
    default:
      copy.edit(target) { bytes in
        for _ in 0..<3 where !bytes.isEmpty {
          bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
        }
      }
    }
  }

  @Test func aProjectIsRebuiltUpToAGapAndTheRestIsLeft() throws {
    let copy = try DamagedCopy(of: store)
    // A letter in the body of entry 10, and in that of entry 11, which names it as the old value.
    copy.edit(copy.database) { bytes in
      let mark = Array("\"9 9 9 9".utf8)
      for place in bytes.indices.dropLast(mark.count) where bytes[place...].starts(with: mark) {
        bytes[place + 1] = UInt8(ascii: "8")
      }
    }
    let outcome = try copy.rebuild()
    let globex = try #require(outcome.rebuilt.projects.first { $0.id == "globex" })
    #expect(globex.last == 9 && globex.missing == [10, 11] && globex.left == [12, 13])
    #expect(try outcome.workspace.load("globex").sequence == 9)
    #expect(
      outcome.left.filter { $0.hasPrefix("{\"kind\":\"entry\",\"project\":\"globex\"") }.count == 4)
    #expect(outcome.rebuilt.projects.allSatisfy { $0.id == "globex" || $0.isWhole })
    #expect(try outcome.workspace.faults() == [])
  }

  /// Nothing can be rebuilt on a first entry that is damaged, but everything else of the project is there to be read.
  @Test func whereTheFirstEntryIsDamagedEveryOtherAndTheItemsAsTheyStandAreLeft() throws {
    try store.tamper("UPDATE change SET summary = 'x' WHERE project = 'globex' AND seq = 1")

    let outcome = try DamagedCopy(of: store).rebuild()

    let globex = try #require(outcome.rebuilt.projects.first { $0.id == "globex" })
    #expect(globex.last == 0 && globex.missing == [1] && globex.left == Array(2...13))
    let stored = try source.ira.load("globex").items
    #expect(globex.leftEntries == 13 && globex.leftItems == stored.count)
    var items: [LoggedItem] = []
    for line in outcome.left {
      let record = try Record(line: line)
      if case .item(let item) = record { items.append(item) }
      #expect(record.line == line)
    }
    #expect(items.allSatisfy { $0.project == "globex" })
    #expect(Set(items.map(\.id)) == Set(stored.keys.map(\.rawValue)))
    #expect(items.first { $0.id == "INI-01" }?.fields.contains("12 12 12") == true)
    #expect(items.first { $0.id == "INI-01" }?.revision == stored["INI-01"]?.revision)
    #expect(outcome.rebuilt.projects.allSatisfy { $0.id == "globex" || $0.isWhole })
  }

  @Test func whatOnlyTheLogOfTheDatabaseHoldsIsReadToo() throws {
    let copy = try DamagedCopy(of: store, isCheckpointed: false)
    #expect(SQLiteFixture.size(of: copy.log) > 100_000)
    #expect(try copy.rebuild().rebuilt.projects.allSatisfy(\.isWhole))

    // Its first frame is damaged, so that SQLite would apply none of it.
    let torn = try DamagedCopy(of: store, isCheckpointed: false)
    torn.edit(torn.log) { $0[40] ^= 1 }
    let outcome = try torn.rebuild()
    #expect(outcome.rebuilt.findings.contains { $0.text.contains("golive.db-wal") })
    #expect(try entries(of: outcome.engine) == entries(of: store.engine))
  }

  @Test func aDeletedProjectComesBack() throws {
    try store.engine.run("PRAGMA foreign_keys = OFF")
    try store.tamper("DELETE FROM item WHERE project = 'globex'", "DELETE FROM project WHERE id = 'globex'")
    let outcome = try DamagedCopy(of: store).rebuild()
    #expect(outcome.rebuilt.projects.map(\.id) == ["acme", "globex", "umbra"])
    #expect(try outcome.workspace.load("globex").sequence == 13)
    #expect(try outcome.workspace.faults() == [])
  }

  @Test func textsAndNumbersThatCannotBeReadAreNamed() throws {
    try store.tamper("DELETE FROM document_text", "DELETE FROM number_run WHERE seq = 6")
    let outcome = try DamagedCopy(of: store).rebuild()
    let acme = try #require(outcome.rebuilt.projects.first { $0.id == "acme" })
    #expect(acme.last == 7 && acme.missing.isEmpty)
    // Deleted rows may still stand in other versions of pages, but not after a checkpoint.
    #expect(acme.missingTexts == ["DOC-SOW-1"] && acme.missingRuns == [6])
  }

  @Test func theDamagedFilesStayAsTheyAreAndNothingIsOverwritten() throws {
    let copy = try DamagedCopy(of: store, isCheckpointed: false)
    copy.edit(copy.database) { $0[0] = 0 }
    let before = [copy.database, copy.log].map(DamagedCopy.read)
    _ = try copy.rebuild()
    #expect([copy.database, copy.log].map(DamagedCopy.read) == before)
    #expect(SQLiteFixture.size(of: copy.path + "/golive.db-shm") == 0)
    #expect {
      try copy.rebuild()
    } throws: { ($0 as? StoreError)?.sentence.contains("exists already") == true }
  }

  @Test func aFileWithoutAnyEntryIsRefusedAndLeavesNothing() throws {
    let copy = try DamagedCopy(of: store)
    copy.edit(copy.database) { bytes in bytes = bytes.map { _ in 7 } }
    #expect {
      try copy.rebuild()
    } throws: { ($0 as? StoreError)?.sentence.contains("no entry of a history could be read") == true }
    var info = stat()
    #expect(lstat(copy.rebuiltPath, &info) != 0 && lstat(copy.rebuiltPath + ".unfinished", &info) != 0)
  }

  @Test func anAttemptThatWasKilledIsRepeated() throws {
    let copy = try DamagedCopy(of: store)
    _ = try SQLiteEngine.create(at: copy.rebuiltPath + ".unfinished", name: "killed")
    #expect(try copy.rebuild().rebuilt.projects.allSatisfy(\.isWhole))
    var info = stat()
    #expect(lstat(copy.rebuiltPath + ".unfinished", &info) != 0)
  }
}
