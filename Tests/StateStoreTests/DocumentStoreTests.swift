import Domain
import StateStore
import TestSupport
import Testing

@Suite("Documents beside the projects", .onEveryEngine)
struct DocumentStoreTests {
  let store: any EngineFixture
  let ira: Workspace

  init() throws {
    store = try Store.fixture()
    ira = try store.session("Ira", rules: .domain)
    for id in ["acme", "globex"] {
      let new = NewProject(
        id: ProjectID(id), customer: id.uppercased(), start: Day(number: 20_760), mpoc: "Dana Ruiz",
        ipm: "Ira", options: [], template: try TemplateProject.template.get())
      try ira.commit(.createProject(new), id: "new-\(id)", on: ProjectState(id: ProjectID(id)), at: .test())
    }
  }

  @discardableResult
  private func make(_ text: String, _ kind: DocumentKind = .sow, in project: ProjectID = "acme") throws
    -> Committed
  {
    let state = try ira.load(project)
    return try ira.commit(
      .addDocument(NewDocument(kind, text: text)), id: "\(project)-\(state.sequence)", on: state, at: .test())
  }

  private func isWhole() throws -> Bool {
    try ira.verify().isEmpty && !ira.examine().contains { $0.standing == .bad }
  }

  /// As somebody with a database tool.
  private func run(_ sql: String) throws(StoreError) {
    try store.engine.write { () throws(StoreError) in _ = try store.engine.run(sql) }
  }

  @Test func aVersionKeepsItsTextAndTheItemItsDigest() throws {
    let done = try make("# One\n")
    #expect(done.entry.summary == "made Implementation Scope of Work, version 1; INI-07 is done")
    let item = try #require(try ira.load("acme")["DOC-SOW-1"])
    #expect(item[.digest]?.count == 64 && !item.values.values.contains("# One\n"))
    let ben = try store.otherSession(rules: .domain)
    #expect(try ben.text(of: "DOC-SOW-1", in: "acme") == "# One\n")
    try make("# Two\n")
    #expect(try ira.text(of: "DOC-SOW-2", in: "acme") == "# Two\n")
    #expect(try ira.text(of: "DOC-SOW-1", in: "acme") == "# One\n")
    #expect(try isWhole())
  }

  @Test func undoTakesTheVersionAwayAndRedoBringsItBackWithItsText() throws {
    try make("# One\n")
    try ira.undo("acme", id: "u", at: .test())
    #expect(throws: StoreError.self) { try ira.text(of: "DOC-SOW-1", in: "acme") }
    try ira.redo("acme", id: "r", at: .test())
    #expect(try ira.text(of: "DOC-SOW-1", in: "acme") == "# One\n")
    #expect(try isWhole())
  }

  @Test func theCustomerReadsTheirOwnDocumentsOnly() throws {
    try make("# One\n")
    try make("# Other\n", in: "globex")
    let dana = try store.confined("Dana Ruiz", to: "acme", rules: .domain)
    #expect(try dana.text(of: "DOC-SOW-1", in: "acme") == "# One\n")
    #expect(throws: StoreError.noSuchProject("globex")) { try dana.text(of: "DOC-SOW-1", in: "globex") }
    #expect(throws: StoreError.self) {
      try dana.commit(
        .addDocument(NewDocument(.sow, text: "# Mine\n")), id: "d", on: dana.load("acme"), at: .test())
    }
  }

  @Test func aTextThatIsNotWhatWasMadeIsFound() throws {
    try make("# One\n")
    for (edit, repair) in [
      ("UPDATE document_text SET text = '# Won\n'", "UPDATE document_text SET text = '# One\n'")
    ] {
      try run(edit)
      #expect(throws: StoreError.self) { try ira.text(of: "DOC-SOW-1", in: "acme") }
      #expect(try !isWhole())
      try store.engine.accept(DamageDecision([], by: "Ira", reason: "", at: Moment.test().timestamp)) {}
      try run(repair)
    }
    #expect(try isWhole())
    try run("DELETE FROM document_text")
    #expect(try ira.examine().contains { $0.text.contains("DOC-SOW-1") })
  }
}
