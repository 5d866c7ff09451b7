import Testing

@testable import Domain

@Suite("Commands of one's own")
struct OwnCommandTests {
  private func row(_ values: [String: String], _ kind: RowFacts.Kind = .issue) -> RowFacts {
    RowFacts(kind: kind, name: "ISS-4", values: values)
  }

  @Test(arguments: [
    ("https://tickets.example/{id}?c={customer}", "https://tickets.example/ISS-4?c=Acme Ltd"),
    ("{{id}}", "{id}"), ("plain", "plain"), ("{ id }", "ISS-4"), ("{note}", ""),
    ("a{id}b{id}", "aISS-4bISS-4"),
  ])
  func fieldsStandInBraces(word: String, expected: String) throws {
    let command = try OwnCommand(name: "ticket", words: ["open", word])
    let words = try command.start(on: row(["id": "ISS-4", "customer": "Acme Ltd", "note": ""]))
    #expect(words == ["open", expected])
  }

  /// A value is one argument whatever it holds: no shell reads it.
  @Test func aValueStaysOneArgument() throws {
    let command = try OwnCommand(name: "say", words: ["echo", "{title}"])
    let title = "two words; rm -rf ~ $(date) \"quoted\"\nand a line"
    #expect(try command.start(on: row(["title": title])) == ["echo", title])
  }

  @Test func aCustomersTextBecomesNoOption() throws {
    let values = ["title": "--delete", "id": "ISS-4"]
    let open = try OwnCommand(name: "open", words: ["tool", "{title}"])
    #expect(throws: Refusal.self) { try open.start(on: row(values)) }
    let guarded = try OwnCommand(name: "open", words: ["tool", "--", "{title}"])
    #expect(try guarded.start(on: row(values)) == ["tool", "--", "--delete"])
    let within = try OwnCommand(name: "open", words: ["tool", "title={title}"])
    #expect(try within.start(on: row(values)) == ["tool", "title=--delete"])
  }

  @Test func anOwnFieldIsEmptyWithoutAValueAndAFaultIfThereIsNone() throws {
    let command = try OwnCommand(name: "portal", kinds: [.project], words: ["open", "x/{own.tenant-id}"])
    #expect(command.usesOwnFields)
    #expect(try command.start(on: row(["own.tenant-id": "contoso"], .project)) == ["open", "x/contoso"])
    #expect(try command.start(on: row(["own.tenant-id": ""], .project)) == ["open", "x/"])
    let refusal = #expect(throws: Refusal.self) {
      try command.start(on: row(["own.tenant": "a", "own.users": "4"], .project))
    }
    #expect(
      refusal?.sentence.contains(
        "no own field {own.tenant-id}, which portal needs. Did you mean {own.tenant}?") == true,
      "\(refusal?.sentence ?? "")")
    #expect(throws: OwnCommandFault.self) { try OwnCommand(name: "bad", words: ["open", "{own.No Name}"]) }
  }

  @Test func itIsForTheKindsItNames() throws {
    let command = try OwnCommand(name: "ticket", kinds: [.issue, .task], words: ["open"])
    #expect(try command.start(on: row([:], .task)) == ["open"])
    let refusal = #expect(throws: Refusal.self) { try command.start(on: row([:], .order)) }
    #expect(refusal?.sentence.contains("is for an issue or a task, and ISS-4 is a port order") == true)
  }

  @Test(arguments: [
    ([], "needs at least a program"), ([""], "needs at least a program"),
    (["{id}", "x"], "the program itself can have no field"),
    (["open", "{titel}"], "did you mean {title}?"), (["open", "{id"], "has no other"),
    (["open", "id}"], "has no other"), (["open", "{}"], "no field {}"),
  ])
  func faultsAreNamed(words: [String], expected: String) {
    let fault = #expect(throws: OwnCommandFault.self) { try OwnCommand(name: "x", words: words) }
    #expect(fault?.text.contains(expected) == true, "\(fault?.text ?? "")")
  }

  @Test func aFieldIsOneOfEveryKindItIsFor() {
    #expect(throws: OwnCommandFault.self) {
      try OwnCommand(name: "x", kinds: [.task, .person], words: ["open", "{email}"])
    }
    #expect(throws: Never.self) { try OwnCommand(name: "x", kinds: [.person], words: ["open", "{email}"]) }
    #expect(throws: Never.self) {
      try OwnCommand(name: "x", kinds: [.task, .person], words: ["open", "{project}"])
    }
  }
}
