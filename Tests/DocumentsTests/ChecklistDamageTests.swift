import Documents
import TestSupport
import Testing

/// Every damaged file is refused with line and field, and nothing of it is read.
struct ChecklistDamageTests {
  private static let head = """
    golive checklist file: 1
    project: acme
    as of change: 1
    filled in by: Dana Ruiz

    """
  private static let item = """
    item: PRE-A1 (evidence 0)
    question: Licences assigned
    answer: yes
    comment:
    evidence: 40 of 40

    """

  private static let damages: [(text: String, line: Int, says: String)] = [
    ("", 0, "golive checklist file"), ("Dear Lee, see you", 0, "golive checklist file"),
    (head.replacing("file: 1", with: "file: 3") + item, 1, "format 3"),
    (head.replacing("file: 1", with: "file: 2") + item, 10, "end of file"),
    (head.replacing("file: 1", with: "file: one") + item, 1, "no number"),
    (head.replacing("change: 1", with: "change: -1") + item, 3, "as of change"),
    (head.replacing("change: 1", with: "change: 99999999999999999999") + item, 3, "as of change"),
    (head.replacing("project: acme", with: "project: ../../etc/passwd") + item, 2, "project"),
    (head.replacing("project: acme", with: "project:") + item, 2, "project"),
    (head.replacing("project: acme\n", with: "") + item, 0, "project"),
    (head.replacing("filled in by: Dana Ruiz", with: "filled in by:") + item, 4, "filled in by"),
    (head + "project: acme\n" + item, 5, "twice"), (head + item + "project: other\n", 10, "top of the file"),
    (head + "answer: yes\n" + item, 5, "before the first item"),
    (head + item + item, 10, "line 5 already"), (head + item + item.lowercased(), 10, "line 5 already"),
    (head + item + "answer: no\n", 10, "twice"),
    (head + item.replacing("answer: yes", with: "answer: maybe"), 7, "answer: \"maybe\""),
    (head + item.replacing("answer: yes", with: "answer: yes\nwe did that last week"), 7, "answer"),
    (head + item.replacing("answer: yes", with: "answr: yes"), 7, "did you mean \"answer\""),
    (head + item.replacing("comment:", with: "coment: hello"), 8, "did you mean \"comment\""),
    (
      head + item.replacing("answer: yes", with: "answer: yes\nagreed by: Lee Chen"), 8,
      "no field \"agreed by\""
    ),
    (head + item.replacing("answer: yes", with: "answer: yes\nowner: IPM"), 8, "no field \"owner\""),
    (head + item.replacing("question: Licences assigned\n", with: ""), 5, "on the checklist"),
    (head + item.replacing("(evidence 0)", with: ""), 5, "evidence"),
    (head + item.replacing("(evidence 0)", with: "(evidence -2)"), 5, "evidence"),
    (head + item.replacing("PRE-A1", with: "PRE A1"), 5, "item"),
    (head + item.replacing("PRE-A1", with: "PRE-A1;DROP"), 5, "item"),
    (head + item.replacing("PRE-A1", with: String(repeating: "A", count: 61)), 5, "item"),
    (head + item.replacing("40 of 40", with: "a\u{1B}[31mred"), 9, "U+001B"),
    (head + item.replacing("40 of 40", with: "a\u{0}b"), 9, "U+0000"),
    (head + item.replacing("40 of 40", with: "a\u{202E}b"), 9, "U+202E"),
    (head + item.replacing("40 of 40", with: "a\u{2066}b"), 9, "U+2066"),
    (
      head
        + item.replacing("comment:", with: "comment: a = b").replacing("40 of 40", with: "=E2=80=9Cby hand"),
      9,
      "=E2"
    ),
    (head + item.replacing("40 of 40", with: "40=20"), 9, "=20"),
    (head + item.replacing("answer: yes", with: "answer: yes, but only in Berlin"), 7, "answer"),
    (head + item.replacing("answer: yes", with: "answer: no, done"), 7, "answer"),
    (head + item.replacing("40 of 40", with: "e" + String(repeating: "\u{301}", count: 9)), 9, "accents"),
    (head + item.replacing("40 of 40", with: String(repeating: "long ", count: 4000)), 9, "bytes"),
    (head + item.replacing("40 of 40", with: String(repeating: "x", count: 70_000)), 9, "bytes"),
    (head + item + String(repeating: "\n", count: 50_001), 50_001, "lines"),
  ]

  @Test(arguments: damages.indices)
  func aDamagedFileIsRefusedWithLineAndField(index: Int) throws {
    let (text, line, says) = Self.damages[index]
    let problem = try #require(throws: ChecklistFileProblem.self) { try ChecklistFixture.read(text) }
    #expect(problem.line == line, "\(problem.sentence)")
    #expect(problem.sentence.contains(says), "\(problem.sentence)")
  }

  @Test func bytesThatAreNoUTF8NameTheirLine() throws {
    let bytes = Array((Self.head + Self.item).utf8) + [0x63, 0xFF, 0xFE, 0x0A]
    let problem = try #require(throws: ChecklistFileProblem.self) { try ChecklistFile(reading: bytes) }
    #expect(problem.line == 10)
    #expect(problem.sentence.contains("UTF-8"))
  }

  @Test func aFileIsNeverLargerThanItsLimit() throws {
    let bytes = [UInt8](repeating: 0x0A, count: ChecklistFile.Limit.bytes + 1)
    let problem = try #require(throws: ChecklistFileProblem.self) { try ChecklistFile(reading: bytes) }
    #expect(problem.line == 0)
  }

  @Test func textWithAColonIsTextWhereTextMayStand() throws {
    let text =
      Self.head + Self.item.replacing("comment:", with: "comment: sites\nBerlin: 20 phones\n\n# and more")
    #expect(try ChecklistFixture.read(text).entries[0].comment == "sites\nBerlin: 20 phones\n\n# and more")
  }

  @Test func answersAreReadAsPeopleWriteThem() throws {
    for (written, answer) in [
      ("Yes", "yes"), ("y", "yes"), ("YES.", "yes"), ("no", "no"), ("N", "no"), ("N/A", "n/a"),
      ("n.a.", "n/a"),
      ("does not apply", "n/a"),
    ] {
      let text = Self.head + Self.item.replacing("answer: yes", with: "Answer : \(written)")
      #expect(try ChecklistFixture.read(text).entries[0].answer?.rawValue == answer, "\(written)")
    }
  }

  @Test(arguments: [41, 42, 43])
  func anyChangeOfAByteIsReadOrRefused(seed: UInt64) throws {
    var random = Seeded(seed)
    let project = try ChecklistFixture.project(&random, commands: 5)
    let bytes = Array(ChecklistFixture.file(project).text.utf8.prefix(4000))
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<3 {
        damaged[Int(random.next() % UInt64(damaged.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      if let file = try? ChecklistFile(reading: damaged) {
        #expect(try ChecklistFile(reading: Array(file.text.utf8)).isSame(as: file), "seed \(seed)")
      }
    }
  }
}
