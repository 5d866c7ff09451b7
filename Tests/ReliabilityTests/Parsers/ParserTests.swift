import Documents
import Domain
import TOMLKit
import TestSupport
import Testing

@testable import golive

/// Hostile and damaged texts for every parser: no trap, a sentence without control characters for whatever is
/// refused, and whatever is taken is read the same once it has been written again.
@Suite("Hostile texts", .serialized)
struct ParserTests {
  private static let seed: UInt64 = 1
  private static let mutations = TestLength.isLong ? 20_000 : 120
  private static let size = TestLength.isLong ? 1 << 20 : 1 << 13

  @Test(arguments: FuzzedParser.words + FuzzedParser.files + FuzzedParser.program)
  func areReadOrRefusedInASentence(_ parser: FuzzedParser) {
    let faults = parser.proven(seed: Self.seed, mutations: Self.mutations, size: Self.size)
    #expect(faults.isEmpty, "\(parser), \(faults.count) texts, such as \(faults.prefix(3))")
  }

  @Test(arguments: FuzzedParser.words + FuzzedParser.files + FuzzedParser.program)
  func soundTextsAreTaken(_ parser: FuzzedParser) {
    for (number, text) in parser.sound.enumerated() {
      guard case .refused(let sentence) = parser.parse(text) else { continue }
      Issue.record("\(parser), text \(number): \(sentence)")
    }
  }

  /// Parsers that do what none may do.
  @Test(arguments: [
    FuzzedParser("control: repeats what it was given", ["a"]) { .refused("\"\($0)\" is no word") },
    FuzzedParser("control: drops what it cannot read", ["ab"]) { text in
      .kept(text, again: text.filter(\.isASCII))
    },
    FuzzedParser("control: says nothing", ["a"]) { _ in .refused("") },
  ])
  func aParserThatDoesNotKeepToItIsFound(_ parser: FuzzedParser) {
    #expect(!parser.proven(seed: 1, mutations: 50, size: 100, isControl: true).isEmpty)
  }

  /// What the check of the shape stands in front of.
  @Test func theTOMLLibraryAloneEndsTheProcess() async {
    await #expect(processExitsWith: .failure) { _ = try? TOMLTable(string: "[\n") }
    let guarded = FuzzedParser.program.first { $0.name == "keys.toml" }
    for text in ["[\n", "[[[", "a = [}", "[\u{72}\u{2}", "a.=1", "a = 07:3"] {
      guard case .refused(let sentence)? = guarded?.parse(Array(text.utf8)) else {
        Issue.record("\(text) was taken")
        continue
      }
      #expect(sentence.contains("keys.toml:1"), "\(sentence)")
    }
  }

  /// The customer's dialogue over a checklist file goes on whatever is typed, and what it writes is a file it can read.
  @Test func theDialogueOverAChecklistFileIsAnswered() throws {
    let sound = [
      "yes", "n", "1", "because we did not", "40 of 40", "-", "more", "?", "b", "list",
      "-9223372036854775808",
    ]
    .map { Array($0.utf8) }
    for (number, text) in (FuzzedParser.files.first { $0.name == "checklist files" }?.sound ?? [])
      .enumerated()
    {
      var dialogue = FillDialogue(try ChecklistFile(reading: text))
      var heard = dialogue.greeting
      var written = 0
      for line in 0..<(TestLength.isLong ? 3000 : 150) {
        var mutation = Mutation(UInt64(number * 10_000 + line), of: sound)
        // Most lines are damaged; without some that are not, no answer is ever given.
        let typed = line % 3 == 0 ? sound[line / 3 % sound.count] : mutation.next()
        let answer = dialogue.hear(String(decoding: typed, as: UTF8.self))
        heard += answer.said
        guard let file = answer.text else { continue }
        written += 1
        let again = try ChecklistFile(reading: Array(file.utf8))
        #expect(
          again.entries.map(\.answer) == dialogue.file.entries.map(\.answer), "file \(number), line \(line)")
      }
      let harmful = heard.first { DisplayText.firstHarmful(in: $0, breaks: true) != nil }
      #expect(harmful == nil, "\(harmful ?? "")")
      #expect(written > 0 && dialogue.left == 0, "file \(number)")
      ProofFigures.add(
        "hostile texts: answers to a checklist file", tried: heard.count, acknowledged: written)
    }
  }

  /// A dialogue in plain lines goes on whatever is typed.
  @Test func plainLinesAreAnswered() throws {
    var lines: [String] = []
    let sound = [
      "open northwind", "checklists", "claim A1 SOW v3 in force", "comment this called twice", "issues",
      "more", "?",
      "raise No ringback", "undo", "b", "timeline", "move +3bd", "set GOL-08 fri", "filter ball:us",
      "numbers", "history", "-9223372036854775808", "9223372036854775807",
    ].map { Array($0.utf8) }
    for number in 0..<(TestLength.isLong ? 3000 : 60) {
      var mutation = Mutation(UInt64(number), of: sound)
      let line = String(decoding: mutation.next(), as: UTF8.self)
      lines.append(
        contentsOf: line.split(separator: "\n").map(String.init).filter { $0 != "q" && $0 != "quit" })
    }
    let conversation = try Conversation()
    let said = try conversation.talk(lines + ["b", "b", "b", "q"])
    let answers = said.split(separator: "\n").filter { !$0.hasPrefix("> ") }
    let harmful = answers.first { DisplayText.firstHarmful(in: String($0)) != nil }
    #expect(harmful == nil, "\(harmful ?? "")")
    #expect(answers.count > lines.count / 2)
    let store = try conversation.fixture.session(rules: .domain)
    #expect(try !store.examine().contains { $0.standing == .bad })
    ProofFigures.add("hostile texts: plain lines", tried: lines.count, acknowledged: try store.tick())
  }
}
