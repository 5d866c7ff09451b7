import Domain
import StateStore
import TestSupport
import Testing

@Suite("The number inventory", .onEveryEngine)
struct NumberStoreTests {
  let store: any EngineFixture
  let ira: Workspace

  init() throws {
    store = try Store.fixture()
    ira = try store.session("Ira", rules: .domain)
    for (id, customer) in [("acme", "Acme"), ("globex", "Globex")] {
      let new = NewProject(
        id: ProjectID(id), customer: customer, start: Day(number: 20_760), mpoc: "Dana Ruiz", ipm: "Ira",
        options: Set(ProjectOption.allCases), template: try TemplateProject.template.get())
      try ira.commit(.createProject(new), id: "new-\(id)", on: ProjectState(id: ProjectID(id)), at: .test())
    }
  }

  private static let heading = "number,number_end,usage,action,site,state,notes\n"

  private func file(_ rows: [String]) throws -> NumberFile {
    try NumberFile(reading: Array((Self.heading + rows.joined(separator: "\n")).utf8))
  }

  private func spare(_ places: Range<Int>, state: String = "", notes: String = "") -> [String] {
    places.map { "+1212555\(1000 + $0),,spare,keep,NYC,\(state),\(notes)" }
  }

  @discardableResult
  private func imported(
    _ rows: [String], _ id: String, into project: ProjectID = "acme", by who: Workspace? = nil,
    validRowsOnly: Bool = false
  ) throws -> ImportedNumbers {
    try (who ?? ira).importNumbers(
      file(rows), scope: nil, validRowsOnly: validRowsOnly, into: project, id: id, at: .test())
  }

  private func all(_ project: ProjectID = "acme") throws -> [InventoryNumber] {
    try ira.numbers(NumberQuery(project, limit: 10_000)).numbers
  }

  private func runs() throws -> Int {
    try store.engine.first("SELECT count(*) FROM number_run")?.number(0) ?? 0
  }

  /// As somebody with a database tool.
  private func run(_ sql: String) throws(StoreError) {
    try store.engine.write { () throws(StoreError) in _ = try store.engine.run(sql) }
  }

  /// No finding of the doctor, no break of a chain.
  private func isWhole() throws -> Bool {
    try ira.verify().isEmpty && !ira.examine().contains { $0.standing == .bad }
  }

  @Test func anImportIsOneEntryAndIsThereAfterReopening() throws {
    let done = try imported(spare(0..<50) + ["+12125552000,+12125552099,fax,keep,DEN,,"], "1")

    #expect(done.entry.sequence == 2 && done.entry.summary == "imported 150 numbers")
    #expect(done.rows.count(.new) == 51)
    let ben = try store.otherSession(rules: .domain)
    let page = try ben.numbers(NumberQuery("acme", limit: 10_000))
    #expect(page.numbers.count == 51 && page.next == nil)
    #expect(page.numbers.last?.range.description == "+12125552000..+12125552099")
    #expect(page.total == NumberTally(column: nil, value: "", entries: 51, numbers: 150))
    #expect(
      page.tally.contains(NumberTally(column: .site, value: "DEN", entries: 1, numbers: 100)))
    // Neighbours with the same values share one line of the log.
    #expect(try runs() == 2)
    #expect(try isWhole())
  }

  @Test func pagesFollowEachOtherAndFiltersNarrow() throws {
    try imported(spare(0..<25, state: "ported") + spare(25..<40), "1")
    var query = NumberQuery("acme", limit: 10)
    query.values[.state] = ["ported"]
    var found: [InventoryNumber] = []
    for _ in 0..<3 {
      let page = try ira.numbers(query)
      found += page.numbers
      if let next = page.next { query.place = .after(next) }
    }
    #expect(found.count == 25)
    #expect(found.map(\.range) == found.map(\.range).sorted())
    query.values[.site] = ["nowhere"]
    #expect(try ira.numbers(query).numbers.isEmpty)
  }

  @Test func aPageIsReadBackwardsAndSaysWhereItIs() throws {
    try imported(spare(0..<25), "1")
    var query = NumberQuery("acme", limit: 10)
    query.place = .last
    let last = try ira.numbers(query)
    #expect(last.offset == 15 && last.numbers.count == 10 && last.next == nil && last.found.entries == 25)
    query.place = .before(try #require(last.numbers.first?.range.first))
    let middle = try ira.numbers(query)
    #expect(middle.offset == 5 && middle.numbers.map(\.range) == middle.numbers.map(\.range).sorted())
    #expect(middle.next == middle.numbers.last?.range.first)
  }

  @Test func aFilterFindsNumbersPlacesAndWords() throws {
    let rows = [
      "+12125551000,,user,keep,NYC,,lobby", "+12125552000,+12125552099,fax,keep,DEN,ported,",
      "+442079460000,,spare,new,LON,,",
    ]
    try imported(rows, "1")
    func found(_ text: String) throws -> [String] {
      var query = NumberQuery("acme")
      query.filter = try Filter.read(text, for: .numbers, today: Day(number: 0))
      let page = try ira.numbers(query)
      #expect(page.found.entries == page.numbers.count)
      return page.numbers.compactMap { $0[.site] }
    }
    #expect(try found("site:nyc") == ["NYC"])
    #expect(try found("!site:nyc") == ["DEN", "LON"])
    #expect(try found("usage:fax state:ported") == ["DEN"])
    #expect(try found("2079") == ["LON"])
    #expect(try found("+12125552042") == ["DEN"])
    #expect(try found("lobby") == ["NYC"])
    #expect(try found("100%").isEmpty)
    #expect(try found("notes:lob") == ["NYC"])
    #expect(try found("!notes:lob") == ["DEN", "LON"])
    #expect(try found("notes:none numbers:1") == ["LON"])
    #expect(try found("numbers>50 or re:/lob+y/") == ["NYC", "DEN"])
    #expect(try found("!(site:den or lobby)") == ["LON"])
    #expect(try found("site:nyc,lon usage!=user") == ["LON"])
    let dana = try store.confined("Dana Ruiz", to: "acme", rules: .domain)
    var notes = NumberQuery("acme")
    notes.filter = Filter(text: "lobby", terms: [.contains("lobby")])
    #expect(try dana.numbers(notes).numbers.isEmpty)
  }

  @Test func numbersAreChangedAsOneEntryAndTakenBack() throws {
    try imported(spare(0..<10) + ["+12125552000,+12125552099,fax,keep,DEN,,"], "1")
    let ranges = [
      try NumberRange(reading: "+12125551002..+12125551004"), try NumberRange(reading: "+12125552050"),
    ]
    let entry = try ira.changeNumbers(
      .set([.usage: "conference"]), of: .ranges(ranges), in: "acme", id: "2", at: .test())
    #expect(entry.summary == "set usage to conference of 4 numbers")
    let page = try ira.numbers(NumberQuery("acme", limit: 100))
    #expect(page.numbers.count == 13 && page.total?.numbers == 110 && page.version == entry.sequence)
    #expect(page.tally.contains(NumberTally(column: .usage, value: "conference", entries: 4, numbers: 4)))
    #expect(try isWhole())
    try ira.undo("acme", id: "3", at: .test())
    #expect(try all().count == 11 && isWhole())
    try ira.redo("acme", id: "4", at: .test())
    #expect(try all().count == 13 && isWhole())
  }

  @Test func aFilterChangesWhatItFindsUnlessSomebodyWasFaster() throws {
    try imported(spare(0..<5), "1")
    var query = NumberQuery("acme")
    query.values[.usage] = ["spare"]
    let seen = try ira.numbers(query).version
    try ira.changeNumbers(
      .set([.notes: "x"]), of: .found(query, version: seen), in: "acme", id: "2", at: .test())
    #expect(try all().allSatisfy { $0[.notes] == "x" })
    #expect(throws: StoreError.self) {
      try ira.changeNumbers(
        .remove, of: .found(query, version: seen), in: "acme", id: "3", at: .test())
    }
    query.values[.usage] = ["fax"]
    #expect(throws: StoreError.self) {
      try ira.changeNumbers(.remove, of: .found(query, version: nil), in: "acme", id: "4", at: .test())
    }
    #expect(try all().count == 5)
  }

  @Test func aNumberTellsItsOwnHistory() throws {
    try imported(["+12125552000,+12125552099,fax,keep,DEN,,basement"], "1")
    let one = try NumberRange(reading: "+12125552042")
    try ira.changeNumbers(.set([.usage: "spare"]), of: .ranges([one]), in: "acme", id: "2", at: .test())
    let deeds = try ira.history(of: one.first, in: "acme", limit: 10)
    #expect(deeds.map(\.sequence) == [3, 2])
    #expect(deeds[0].words == ["usage: fax -> spare"])
    #expect(deeds[1].words.first == "added" && deeds[1].words.contains("site: DEN"))
    let dana = try store.confined("Dana Ruiz", to: "acme", rules: .domain)
    let shown = try dana.history(of: one.first, in: "acme", limit: 10).flatMap(\.words)
    #expect(shown.contains("usage: fax -> spare") && !shown.contains { $0.contains("basement") })
    #expect(throws: StoreError.self) { try dana.history(of: one.first, in: "globex", limit: 10) }
    #expect(throws: StoreError.self) {
      try dana.changeNumbers(.remove, of: .ranges([one]), in: "acme", id: "9", at: .test())
    }
  }

  @Test func theSameFileAgainStoresNothing() throws {
    try imported(spare(0..<5), "1")
    #expect(throws: StoreError.self) { try imported(spare(0..<5), "2") }
    #expect(try ira.load("acme").sequence == 2)
    #expect(try ira.review(file(spare(0..<5)), scope: nil, into: "acme").count(.unchanged) == 5)
  }

  @Test func oneErrorKeepsAllRowsOutUnlessOnlyValidOnesAreWanted() throws {
    let rows = spare(0..<3) + ["nonsense,,spare,keep,NYC,,"]
    #expect(throws: StoreError.self) { try imported(rows, "1") }
    #expect(try all().isEmpty)
    let done = try imported(rows, "2", validRowsOnly: true)
    #expect(done.rows.rows.count == 4 && done.rows.count(.error) == 1)
    #expect(try all().count == 3)
  }

  @Test func aRetryOfTheSameImportStoresItOnce() throws {
    let first = try imported(spare(0..<3), "1")
    let again = try imported(spare(0..<3), "1")
    #expect(again.entry == first.entry)
    #expect(try ira.load("acme").sequence == 2)
  }

  @Test func undoAndRedoWalkOverNumbersAndItemsAlike() throws {
    try imported(spare(0..<3, notes: "lobby"), "1")
    try imported(spare(1..<5, notes: "attic"), "2")
    let state = try ira.load("acme")
    try ira.commit(.comment("EXE-04", "hello"), id: "3", on: state, at: .test())

    try ira.undo("acme", id: "u1", at: .test())
    let undone = try ira.undo("acme", id: "u2", at: .test())
    #expect(undone.entry.summary == "undid: imported 2 numbers, changed 2 entries of the number inventory")
    #expect(try all().map { $0[.notes] } == ["lobby", "lobby", "lobby"])
    try ira.undo("acme", id: "u3", at: .test())
    #expect(try all().isEmpty && ira.numbers(NumberQuery("acme")).tally.isEmpty)
    try ira.redo("acme", id: "r1", at: .test())
    try ira.redo("acme", id: "r2", at: .test())
    #expect(try all().map { $0[.notes] } == ["lobby", "attic", "attic", "attic", "attic"])
    #expect(try isWhole())
  }

  @Test func undoNeverGoesOverWhatSomebodyElseChangedSince() throws {
    let ben = try store.session("Ben", rules: .domain)
    try imported(spare(0..<3, notes: "lobby"), "1")
    try imported(spare(1..<2, notes: "attic"), "2", by: ben)
    #expect {
      try ira.undo("acme", id: "u", at: .test())
    } throws: { error in
      guard case .undoBlocked(let conflict, let by)? = error as? StoreError else { return false }
      return conflict.change.item == "+12125551001" && conflict.found == "attic" && by == "Ben"
    }
    #expect(try all().count == 3)
  }

  @Test func aNumberOfAnotherProjectIsAWarningUntilThatOneIsClosed() throws {
    try imported(["+12125551000,+12125551099,spare,keep,LON,,"], "1", into: "globex")
    let found = try ira.review(file(spare(5..<6)), scope: nil, into: "acme")
    #expect(found.rows[0].findings.map(\.text).last == "Globex has +12125551000..+12125551099 too")
    try ira.commit(.setStatus(.cancelled, reason: "lost"), id: "2", on: ira.load("globex"), at: .test())
    let after = try ira.review(file(spare(5..<6)), scope: nil, into: "acme").rows[0].findings
    #expect(after.map(\.text) == ["the project has no site NYC"])
    #expect(throws: StoreError.self) { try imported(spare(7..<8), "3", into: "globex") }
  }

  @Test func theCustomerReadsTheirOwnNumbersWithoutNotesAndChangesNone() throws {
    try imported(spare(0..<2, notes: "ours"), "1")
    try imported(spare(5..<6), "2", into: "globex")
    let dana = try store.confined("Dana Ruiz", to: "acme", rules: .domain)
    let seen = try dana.numbers(NumberQuery("acme")).numbers
    #expect(seen.count == 2 && seen.allSatisfy { $0[.notes] == nil && $0[.usage] == "spare" })
    #expect(throws: StoreError.noSuchProject("globex")) { try dana.numbers(NumberQuery("globex")) }
    #expect(
      throws: StoreError.refused(
        .notAllowed(who: "Main Point of Contact", what: "change the number inventory"))
    ) {
      try dana.importNumbers(
        file(spare(8..<9)), scope: nil, validRowsOnly: false, into: "acme", id: "x", at: .test())
    }
    #expect(throws: StoreError.self) { try dana.review(file(spare(8..<9)), scope: nil, into: "acme") }
    #expect(try dana.history("acme", item: nil, before: nil, limit: 1).first?.summary == "imported 2 numbers")
  }

  @Test func aConnectionOfOneProjectChangesNoOtherNumbers() throws {
    let own = try store.confined("Ira", role: .ipm, to: "acme", rules: .domain)
    let done = try own.importNumbers(
      file(spare(0..<2)), scope: nil, validRowsOnly: false, into: "acme", id: "1", at: .test())
    #expect(done.entry.tick == 2)
    #expect(throws: StoreError.noSuchProject("globex")) {
      try own.importNumbers(
        file(spare(0..<2)), scope: nil, validRowsOnly: false, into: "globex", id: "2", at: .test())
    }
  }

  @Test func editedNumbersCountsAndRunsAreFound() throws {
    try imported(spare(0..<3), "1")
    let edits = [
      ("UPDATE number SET site = 'DEN' WHERE low = 12125551001", "UPDATE number SET site = 'NYC'"),
      (
        "UPDATE number_tally SET numbers = numbers + 1 WHERE subject = 'all'",
        "UPDATE number_tally SET numbers = numbers - 1 WHERE subject = 'all'"
      ),
      ("UPDATE number_run SET high = high + 1", "UPDATE number_run SET high = high - 1"),
    ]
    for (edit, repair) in edits {
      try run(edit)
      #expect(try !isWhole(), "\(edit)")
      try run(repair)
      #expect(try isWhole(), "\(repair)")
    }
  }

  /// Opening the project, and a command on it, read and write no number.
  @Test func otherCommandsDoNotTouchTheNumbers() throws {
    try imported(spare(0..<200), "1")
    try run("UPDATE number SET fields = '{broken}'")
    let state = try ira.load("acme")
    try ira.commit(.comment("EXE-04", "hello"), id: "2", on: state, at: .test())
    try ira.undo("acme", id: "3", at: .test())
    #expect(throws: StoreError.self) { try ira.numbers(NumberQuery("acme")) }
  }
}
