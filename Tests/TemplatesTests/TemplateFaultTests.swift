import Domain
import Templates
import TestSupport
import Testing

/// A broken template reports where it is broken and what is expected.
struct TemplateFaultTests {
  /// A small valid template; each case below replaces one piece of it.
  static let sound = """
    code = "small"
    title = "Small"
    product = "Product"
    go-live-task = "TWO-01"
    porting-tasks = []
    task = [
      { id = "ONE-01", phase = "ONE", title = "First", owner = "IPM", duration = 2 },
      { id = "ONE-02", phase = "ONE", title = "Second", owner = "MPOC", duration = 1, after = ["ONE-01+3"] },
      { id = "TWO-01", phase = "TWO", title = "Third", owner = "PORT", duration = 0, after = ["ONE-02"] },
    ]

    [[phase]]
    code = "ONE"
    title = "ONE"
    gate = { code = "G1", title = "ONE to TWO", criteria = [{ id = "G1.1", title = "Done", proof = "tasks ONE" }] }

    [[phase]]
    code = "TWO"
    title = "TWO"
    gate = { code = "G2", title = "TWO to end", criteria = [{ id = "G2.1", title = "All", proof = "checklist CHK" }] }

    [[checklist]]
    code = "CHK"
    title = "Checks"
    phase = "TWO"
    items = [
      { id = "CHK-A1", title = "Look", owner = "IPM", due-offset = -5 },
    ]

    [[step]]
    number = 1
    title = "Start"
    """

  /// The only fault of the sound template with something else in one place.
  private func error(replacing old: String, with new: String) throws -> TemplateFault? {
    let parts = Self.sound.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(old) is not in the sound template")
    let faults = TemplateReading(parts.joined(separator: new), file: "mine.toml").faults
    #expect(faults.count == 1, "\(faults.map(\.words))")
    return faults.first
  }

  @Test func aTemplateOfOnesOwnSaysItInTheCustomersWords() throws {
    let text = Self.sound.replacing(
      "duration = 1, after",
      with: "duration = 1, evidence = \"Count\", ask = \"Is it there?\", evidence_ask = \"How many?\", after"
    )
    .replacing("title = \"ONE\"", with: "title = \"ONE\"\nplain = \"Getting started\"")
    .replacing("due-offset", with: "due_offset")
    let template = try ProjectTemplate(toml: text, file: "mine.toml")
    #expect(template.tasks[1].asking.question == "Is it there?")
    #expect(template.tasks[1].asking.evidence == "How many?")
    #expect(template.phases[0].plain == "Getting started")
    #expect(template.checklists[0].items[0].dueOffset == -5)
  }

  @Test func aTemplateGivesItsProjectsFieldsOfTheirOwn() throws {
    let fields = """

      [[own-field]]
      id = "tenant-id"
      label = "Tenant ID"
      visibility = "customer"

      [[own-field]]
      id = "plan"
      type = "choice"
      choices = ["standard", "premium"]
      """
    let template = try ProjectTemplate(toml: Self.sound + fields, file: "mine.toml")
    #expect(
      template.ownFields == [
        NewOwnField("tenant-id", label: "Tenant ID", visibility: .customer),
        NewOwnField("plan", type: .choice, choices: ["standard", "premium"]),
      ])
  }

  @Test(arguments: [
    ("id = \"Tenant ID\"", "own-field[0].id"), ("label = \"x\"", "own-field[0].id"),
    ("id = \"a\"\ntype = \"list\"", "own-field[0].type"),
    ("id = \"a\"\ntype = \"choice\"", "own-field[0].choices"),
    ("id = \"a\"\nchoices = [\"x\", \"y\"]", "own-field[0].choices"),
    ("id = \"a\"\nvisibility = \"all\"", "own-field[0].visibility"),
    ("id = \"a\"\nvisible = true", "own-field[0].visible"),
    ("id = \"a\"\n[[own-field]]\nid = \"a\"", "own-field[1].id"),
  ]) func aWrongFieldIsNamedByItsPlace(text: String, place: String) throws {
    let problem = try error(
      replacing: "title = \"Start\"", with: "title = \"Start\"\n\n[[own-field]]\n\(text)")
    #expect(problem?.path == place, "\(problem?.words ?? "it was read")")
  }

  @Test func aKeyInTwoSpellingsIsRefused() throws {
    let problem = try error(
      replacing: "duration = 1,", with: "duration = 1, ask = \"A?\", question = \"B?\",")
    #expect(problem.map { "\($0)".contains("the same key as") } == true)
  }

  @Test func aTemplateSetsHowFastIssuesAreAnswered() throws {
    let own = Self.sound + "\n\n[response-terms]\np1-acknowledge = \"15 min\"\n"
    let template = try ProjectTemplate(toml: own, file: "mine.toml")
    #expect(template.responseTerms == ["p1-acknowledge": "15 min"])
    let wrong = own.split(separator: "15 min").joined(separator: "soon")
    #expect(throws: TemplateFailure.self) { try ProjectTemplate(toml: wrong, file: "mine.toml") }
  }

  @Test func theSoundOneLoadsWithItsDefaults() throws {
    let template = try ProjectTemplate(toml: Self.sound, file: "mine.toml")
    #expect(
      template.tasks.map(\.after) == [[], [Dependency(task: "ONE-01", lag: 3)], [Dependency(task: "ONE-02")]])
    #expect(template.tasks.allSatisfy { $0.visibility == .customer && $0.weight == .required })
    #expect(template.checklists.first?.items.first?.dueOffset == -5)
    #expect(template.checklists.first?.mode == .agreement)
  }

  @Test(arguments: [
    ("owner = \"IPM\", duration", "owner = \"IPN\", duration", "task[0].owner", "one of SALES, PMO, IPM"),
    ("owner = \"IPM\", due", "owner = 7, due", "checklist[0].items[0].owner", "one of SALES, PMO, IPM"),
    ("duration = 2", "duration = -1", "task[0].duration", "a whole number from 0 to 1000"),
    ("duration = 2", "duration = 1.5", "task[0].duration", "a whole number from 0 to 1000"),
    ("duration = 2", "duration = \"2\"", "task[0].duration", "a whole number from 0 to 1000"),
    (", duration = 2", "", "task[0].duration", "a whole number from 0 to 1000"),
    ("duration = 2", "durration = 2", "task[0].durration", "duration (nearest)"),
    ("product =", "produkt =", "produkt", "product (nearest)"),
    ("porting-tasks =", "xyzzy =", "xyzzy", "one of code, title"),
    ("title = \"Third\"", "title = \"\"", "task[2].title", "a text"),
    ("title = \"Third\"", "title = \"a\\u202Eb\"", "task[2].title", "plain text on one line"),
    ("title = \"Third\"", "title = \"a\\nb\"", "task[2].title", "plain text on one line"),
    ("title = \"Third\", ", "", "task[2].title", "a text"),
    ("code = \"small\"", "code = \"Too Big\"", "code", "1 to 40 of a-z"),
    (
      "id = \"G2.1\"", "id = \"G1.1\"", "phase[1].gate.criteria[0].id",
      "an id not used at phase[0].gate.criteria[0].id"
    ),
    ("id = \"CHK-A1\"", "id = \"ONE-01\"", "checklist[0].items[0].id", "an id not used at task[0].id"),
    ("id = \"G2.1\"", "id = \"one 2\"", "phase[1].gate.criteria[0].id", "1 to 24 of"),
    ("id = \"G2.1\"", "id = \"P1\"", "phase[1].gate.criteria[0].id", "another id"),
    (
      "phase = \"ONE\", title = \"First\"", "phase = \"ONES\", title = \"First\"", "task[0].phase",
      "nearest is ONE"
    ),
    (
      "after = [\"ONE-02\"]", "after = [\"ONE-03\"]", "task[2].after[0]",
      "a task id of this template, nearest is"
    ),
    ("after = [\"ONE-02\"]", "after = [\"ONE-02+x\"]", "task[2].after[0]", "a task id, or one with a lag"),
    ("after = [\"ONE-02\"]", "after = \"ONE-02\"", "task[2].after", "a list of texts"),
    ("after = [\"ONE-01+3\"]", "after = [\"TWO-01\"]", "task[1].after", "an order in which every task"),
    (
      "proof = \"tasks ONE\"", "proof = \"believe me\"", "phase[0].gate.criteria[0].proof",
      "one of \"tasks PHASE\""
    ),
    ("proof = \"tasks ONE\"", "proof = \"tasks ONCE\"", "phase[0].gate.criteria[0].proof", "a phase code"),
    (
      "proof = \"tasks ONE\"", "proof = \"field mpocs\"", "phase[0].gate.criteria[0].proof", "nearest is mpoc"
    ),
    (
      "proof = \"checklist CHK\"", "proof = \"checklist CHECK\"", "phase[1].gate.criteria[0].proof",
      "a checklist code"
    ),
    ("phase = \"TWO\"\nitems", "phase = \"SIX\"\nitems", "checklist[0].phase", "a phase code"),
    ("go-live-task = \"TWO-01\"", "go-live-task = \"GOL-08\"", "go-live-task", "a task id"),
    ("porting-tasks = []", "porting-tasks = [\"TWO-01\"]", "go-live-task", "a task without condition"),
    ("porting-tasks = []", "porting-tasks = [\"TWO-9\"]", "porting-tasks[0]", "a task id of this template"),
    (
      "duration = 2 }", "duration = 2, weight = \"conditional\" }", "task[0].condition",
      "the id of an [[option]]"
    ),
    (
      "duration = 2 }", "duration = 2, condition = \"phones\" }", "task[0].condition",
      "an option that the template declares: [[option]]"
    ),
    (
      "due-offset = -5", "due-offset = true", "checklist[0].items[0].due-offset",
      "a whole number from -1000"
    ),
    ("duration = 2 }", "duration = 2, needs = \"all of it\" }", "task[0].needs", "one of \"tasks PHASE\""),
    ("duration = 2 }", "duration = 2, needs = \"task ONE-99\" }", "task[0].needs", "a task id"),
    (
      "duration = 2 }", "duration = 2, needs = \"signed sow\" }", "task[0].needs",
      "a subject that a task approves"
    ),
    (
      "duration = 2 }", "duration = 2, approves = \"user-acceptence\" }", "task[0].approves",
      "user-acceptance, or a word that is less like it"
    ),
    ("duration = 2 }", "duration = 2, approves = \"The design\" }", "task[0].approves", "1 to 24 of a-z"),
    (
      "duration = 2 }", "duration = 2, approves = \"sow\", statement = \"I do.\" }", "task[0].statement",
      "none: only of an approval of your own"
    ),
    (
      "duration = 2 }", "duration = 2, approves = \"design\", statement = \"I approve {it}.\" }",
      "task[0].statement", "places for {customer}, {product}, {items}"
    ),
    ("code = \"small\"", "code = \"small\"\ndeemed-after = 0", "deemed-after", "a whole number from 1"),
    (
      "duration = 2 }", "duration = 2, needs = \"task ONE-02; elapsed ONE-02 3\" }", "task[0].needs",
      "a proof that is the same on every day"
    ),
    (
      "proof = \"tasks ONE\"", "proof = \"task ONE-01 for NOISE\"", "phase[0].gate.criteria[0].proof",
      "one of \"tasks PHASE\""
    ),
    ("[[step]]", "[step]", "step", "a list of tables"),
    ("number = 1", "number = 0", "step[0].number", "a whole number from 1 to 99"),
    ("gate = { code = \"G1\"", "gates = { code = \"G1\"", "phase[0].gates", "gate (nearest)"),
  ])
  func aWrongValueIsNamedByItsPath(old: String, new: String, path: String, expected: String) throws {
    let error = try #require(try error(replacing: old, with: new))
    #expect(error.path == path)
    #expect(error.expected.contains(expected), "\(error.expected)")
    #expect(error.words.hasPrefix("mine.toml:\(error.line ?? 0):\(error.column ?? 0): \(path): found "))
  }

  @Test(arguments: [
    ("title = \"Small\"", "title = Small", 2), ("code = \"small\"", "code = \"small", 1),
    ("product = \"Product\"", "title = \"Twice\"", 3), ("[[step]]", "[[step", 30),
  ])
  func brokenTOMLIsNamedByItsLine(old: String, new: String, line: Int) throws {
    let error = try #require(try error(replacing: old, with: new))
    #expect(error.line == line && error.path.isEmpty)
    #expect(!error.expected.isEmpty)
  }

  @Test(arguments: [
    ("a = [}", 1, 6), ("a = [1, # x\n }]", 2, 2), ("a = {b = ]}", 1, 10), ("a = \"}\"\nb = [[}]]", 2, 7),
    ("a = 'x\\'\nb = [}]", 2, 6), ("a = \"\"\"\n}\\\"\"\"\"\"\nb = [\n}]", 4, 1), ("a = \"\"\nb = [}", 2, 6),
    ("a. = 1", 1, 4), ("[.a]", 1, 2), ("a = 07:3", 1, 7), ("a = 2026-11-24", 1, 5), ("a = \"x\" y", 1, 9),
    ("a = {b = 1,}", 1, 12), ("a = 1 2", 1, 7),
  ])
  func whatTheParserWouldDieOfIsFoundBefore(text: String, line: Int, column: Int) {
    let faults = TemplateReading(text, file: "mine.toml").faults
    #expect(faults.map(\.line) == [line] && faults.map(\.column) == [column])
  }

  /// One person corrects a file once, not fault by fault.
  @Test func allFaultsAreFoundAtOnceEachWithItsLine() {
    let text = """
      code = "Small one"
      title = "Small"
      produkt = "Product"
      go-live-task = "TWO-01"
      task = [
        { id = "ONE-01", phase = "ONE", title = "First", owner = "IPN", duration = 2000 },
        7,
        { phase = "ONE", title = "Second", owner = "MPOC", duration = 1, after = [
          "ONE-01",
          "ONE-01+x",
        ] },
        { id = "TWO-01", phase = "TWOO", title = "Third", owner = "PORT", duration = 0, after = ["ONE-09"] },
      ]

      [[phase]]
      code = "ONE"
      title = "ONE"
      [phase.gate]
      code = "G1"
      title = "ONE to TWO"
      deciders = ["IPM", "MPCO"]
      criteria = [
        { id = "G1.1", title = "Done", proof = "believe me" },
      ]

      [[phase]]
      code = "TWO"
      title = "TWO"
      gate = { code = "G2", title = "TWO to end", criteria = [{ id = "G2.1", title = "All", proof = "checklist CHC" }] }

      [[checklist]]
      code = "CHK"
      title = "Checks"
      phase = "TWO"
      items = [
        { id = "CHK-A1", title = "Look", owner = "IPM", due_offset = true },
      ]
      """
    let faults = TemplateReading(text, file: "mine.toml").faults
    #expect(
      faults.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.path)" } == [
        "1:1 code", "3:1 produkt", "6:52 task[0].owner", "6:67 task[0].duration", "7:3 task[1]",
        "8:3 task[2].id", "10:5 task[2].after[1]", "12:20 task[3].phase",
        "21:20 phase[0].gate.deciders[1]", "23:34 phase[0].gate.criteria[0].proof",
        "29:87 phase[1].gate.criteria[0].proof", "36:51 checklist[0].items[0].due_offset",
      ])
    #expect(faults[2].expected.hasSuffix("VIEWER, nearest is IPM"))
  }

  @Test func aFaultAtTheStartSaysHowManyMoreThereAre() {
    let failure = #expect(throws: TemplateFailure.self) {
      try ProjectTemplate(toml: "code = 7\ntitle = \"x\"", file: "mine.toml")
    }
    #expect(
      failure?.sentence
        == "Template not loaded: mine.toml:1:1: code: found the number 7, expected a text, and 4 more faults. golive template check lists all."
    )
  }

  @Test func theCycleIsNamedAsAChain() throws {
    let error = try #require(try error(replacing: "\"ONE-01+3\"", with: "\"TWO-01\""))
    #expect(error.found == "ONE-02 waits for TWO-01, which waits for ONE-02")
  }

  @Test func anEmptyDocumentIsMissingEverything() {
    let paths = TemplateReading("", file: "mine.toml").faults.map(\.path)
    #expect(paths == ["code", "title", "product", "go-live-task", "phase", "task"])
  }

  @Test func deepNestingIsRefusedNotFollowed() {
    let text = "code = " + String(repeating: "[", count: 100_000)
    #expect(throws: TemplateFailure.self) { try ProjectTemplate(toml: text, file: "mine.toml") }
  }

  @Test(arguments: 1...20)
  func damagedDocumentsAreRefusedOrReadNeverACrash(seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<50 {
      var bytes = Array(Self.sound.utf8)
      for _ in 0..<Int(random.next() % 4 + 1) {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = random.pick(Array("[]{}\"'=,.#\\0-_x\n".utf8))
        default: bytes.insert(contentsOf: bytes[place...].prefix(Int(random.next() % 40)), at: place)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      do {
        _ = try ProjectTemplate(toml: text, file: "mine.toml")
      } catch {
        #expect(
          !error.faults.isEmpty && error.faults.allSatisfy { !$0.found.isEmpty && !$0.expected.isEmpty },
          "seed \(seed)")
      }
    }
  }
}
