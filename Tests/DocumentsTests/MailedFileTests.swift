import Documents
import Domain
import TestSupport
import Testing

/// A checklist file as it comes back by mail: read where it can be read in one way, else refused by name and line.
struct MailedFileTests {
  private static let file = """
    golive checklist file: 1
    project: acme
    as of change: 1
    filled in by: Dana Ruiz

    ----------------------------------------------------------------

    item: PRE-A1 (evidence 0)
    we ask: Are the licences there?
    question: Licences assigned
    answer: yes
    comment: Calendar checked “by hand”, Café Müller
    evidence: 40 of 40

    ----------------------------------------------------------------

    end of this checklist file

    """

  private func read(_ bytes: [UInt8]) throws(ChecklistFileProblem) -> ChecklistFile {
    try ChecklistFile(reading: bytes)
  }

  private func entry(_ bytes: [UInt8]) throws -> ChecklistFile.Entry {
    try #require(try read(bytes).entries.first)
  }

  private func expectWhole(_ bytes: [UInt8], _ name: String) throws {
    let entry = try entry(bytes)
    #expect(entry.answer == .yes, "\(name)")
    #expect(entry.comment == "Calendar checked “by hand”, Café Müller", "\(name)")
    #expect(entry.evidence == "40 of 40", "\(name)")
  }

  private func problem(_ text: String) throws -> ChecklistFileProblem {
    try #require(throws: ChecklistFileProblem.self) { try read(Array(text.utf8)) }
  }

  // MARK: Where it ends

  @Test func whatStandsBelowTheEndIsLeftOutAndNamed() throws {
    let signature = "--\nDana Ruiz\nOffice Manager\n\nThis e-mail is confidential.\nSent from my iPhone\n"
    let file = try read(Array((Self.file + signature).utf8))
    #expect(file.entries[0].evidence == "40 of 40")
    #expect(file.leftOut.map(\.text).first == "--")
    #expect(file.leftOut.count == 5)
    #expect(file.leftOut[0].line == 19)
  }

  @Test(arguments: ["--", "-- ", "Sent from my iPhone", "Get Outlook for iOS"])
  func aFileWithoutAnEndIsCutAtASignature(mark: String) throws {
    let old = Self.file.replacing("end of this checklist file\n", with: "")
    let last = old.replacing(
      "\n\n----------------------------------------------------------------\n\n\n", with: "\n")
    let file = try read(Array((last + "\n" + mark + "\nDana Ruiz\n").utf8))
    #expect(file.entries[0].evidence == "40 of 40")
    #expect(file.leftOut.count >= 1)
  }

  @Test func aGreetingAboveIsLeftOutAndNamed() throws {
    let file = try read(Array(("Hello Lee,\n\nhere it is: all done.\n\n" + Self.file).utf8))
    #expect(file.leftOut.map(\.text) == ["Hello Lee,", "here it is: all done."])
    #expect(file.entries[0].answer == .yes)
  }

  @Test func theWrittenFileHasAnEnd() throws {
    let text = ChecklistBench.file(SmallProject.project).text
    #expect(text.hasSuffix("\nend of this checklist file\n"))
  }

  // MARK: Encodings

  @Test func unicodeOfWindowsIsReadWithAndWithoutItsMark() throws {
    for isLittle in [true, false] {
      for hasMark in [true, false] {
        let units = Array((hasMark ? "\u{FEFF}" + Self.file : Self.file).utf16)
        let bytes = units.flatMap { unit -> [UInt8] in
          let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
          return isLittle ? pair.reversed() : pair
        }
        try expectWhole(bytes, "little \(isLittle), mark \(hasMark)")
      }
    }
    let broken: [UInt8] = [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]
    #expect(throws: ChecklistFileProblem.self) { try read(broken) }
  }

  private static func oneByte(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "“": 0x93
      case "”": 0x94
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
  }

  @Test func windows1252IsReadWhereItsLettersAreTheSameElsewhere() throws {
    try expectWhole(Self.oneByte(Self.file), "Windows-1252")
  }

  @Test(arguments: [[UInt8](arrayLiteral: 0xA3, 0xF3, 0x64, 0x9F), [0xF0, 0xD2, 0xC9], [0x64, 0xF8]])
  func aLetterThatCanBeReadInTwoWaysIsRefusedWithItsLine(letters: [UInt8]) throws {
    let parts = Self.file.split(separator: "40 of 40", omittingEmptySubsequences: false)
    let bytes = Self.oneByte(String(parts[0])) + letters + Self.oneByte(String(parts[1]))
    let problem = try #require(throws: ChecklistFileProblem.self) { try read(bytes) }
    #expect(problem.line == 13 && problem.sentence.contains("UTF-8"), "\(problem)")
  }

  @Test func aHeaderThatNamesTheLettersDecides() throws {
    let text =
      "Content-Type: text/plain; charset=\"iso-8859-1\"\n\n" + Self.file.replacing("Café", with: "Très")
    #expect(try entry(Self.oneByte(text)).comment.contains("Très"))
  }

  // MARK: Quoted-printable

  private static func quotedPrintable(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var coded = ""
      for byte in line.utf8 {
        if byte == UInt8(ascii: "=") || byte > 0x7E {
          let digits = String(byte, radix: 16, uppercase: true)
          coded += "=" + (digits.count == 1 ? "0" : "") + digits
        } else {
          coded.unicodeScalars.append(Unicode.Scalar(byte))
        }
      }
      return coded.utf8.count > 60 ? String(coded.prefix(40)) + "=\n" + coded.dropFirst(40) : coded
    }
    return lines.joined(separator: "\n")
  }

  @Test func quotedPrintableIsDecoded() throws {
    let text = Self.file.replacing("comment:", with: "comment:")
    try expectWhole(Array(Self.quotedPrintable(text).utf8), "quoted-printable")
    let coded = Self.file.replacing("“by hand”", with: "=E2=80=9Cby hand=E2=80=9D")
      .replacing("Café Müller", with: "Caf=C3=A9 M=C3=BCller")
    try expectWhole(Array(coded.utf8), "two letters")
  }

  @Test func aCodedBlankAtTheEndIsABlankAndInsideATextIsText() throws {
    let blank = Self.file.replacing("comment: Calendar checked “by hand”, Café Müller", with: "comment:=20")
    #expect(try entry(Array(blank.utf8)).comment == "")
    let text = Self.file.replacing("40 of 40", with: "n=20 phones")
    #expect(try entry(Array(text.utf8)).evidence == "n=20 phones")
    let unclear = try problem(Self.file.replacing("40 of 40", with: "n=20"))
    #expect(unclear.line == 13)
  }

  @Test func aFileOnlyPartlyCodedIsRefusedWithItsLine() throws {
    let mixed = Self.file.replacing("“by hand”", with: "=E2=80=9Cby hand=E2=80=9D")
      .replacing("Café Müller", with: "here").replacing("40 of 40", with: "a=b")
    #expect(try problem(mixed).line == 13)
  }

  // MARK: Replies, dashes, invisible signs

  @Test func theQuotingOfAReplyIsTakenAway() throws {
    for mark in ["> ", ">", ">> ", "> > "] {
      let quoted = Self.file.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? mark.trimmed : mark + $0 }.joined(separator: "\n")
      try expectWhole(Array(("On Monday Lee wrote:\n" + quoted).utf8), mark)
    }
  }

  @Test func rulesMayBeOfAnyDashesAndBrokenAnywhere() throws {
    let rule = String(repeating: "-", count: 64)
    for other in ["————————", "––––––––", "________", String(repeating: "-", count: 60) + "\n----", "— —"] {
      try expectWhole(Array(Self.file.replacing(rule, with: other).utf8), other)
    }
  }

  @Test func marksThatNobodySeesAreNoPartOfTheText() throws {
    for mark in ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"] {
      try expectWhole(Array(Self.file.replacing("40 of", with: "4\(mark)0 of").utf8), mark)
      try expectWhole(Array(Self.file.replacing("answer: yes", with: "answer: y\(mark)es").utf8), mark)
    }
  }

  @Test(arguments: ["“yes”", "\"Yes\"", "‘yes’", "«yes»", "„Yes“", "Yes, done.", "yes, thank you!", "YES."])
  func anAnswerInQuotationMarksOrWithAPoliteWordIsRead(written: String) throws {
    let text = Self.file.replacing("answer: yes", with: "answer: \(written)")
    #expect(try entry(Array(text.utf8)).answer == .yes)
  }

  @Test(arguments: ["yes, but only in Berlin", "yes no", "yes, not yet", "no, done", "perhaps"])
  func anAnswerThatSaysMoreIsRefused(written: String) throws {
    #expect(try problem(Self.file.replacing("answer: yes", with: "answer: \(written)")).line == 11)
  }

  // MARK: A no

  @Test func aNoWithoutACommentIsRefusedAndWithOneIsKept() throws {
    let state = try TemplateProject.state()
    let project = try #require(Project(state))
    let question = try #require(project.question("PRE-A3"))
    let bare = GivenAnswer(item: "PRE-A3", answer: .no)
    #expect(throws: Refusal.self) { try question.commands(for: bare, in: project, by: ListsProject.mpoc) }
    let told = GivenAnswer(item: "PRE-A3", answer: .no, comment: "We close on that day.")
    let commands = try question.commands(for: told, in: project, by: ListsProject.mpoc)
    #expect(commands == [.comment("PRE-A3", "Not yet: We close on that day.")])
  }

  @Test func theCustomersSentenceStandsFirstAndWhatIsNotAskedLast() throws {
    let text = ChecklistBench.file(try #require(Project(try TemplateProject.state()))).text
    let item = try #require(text.firstRange(of: "item: PRE-A3 "))
    let rest = text[item.lowerBound...]
    let ask = try #require(rest.firstRange(of: "we ask:"))
    let trade = try #require(rest.firstRange(of: "question:"))
    #expect(ask.lowerBound < trade.lowerBound)
    let lastAsked = try #require(text.ranges(of: "\nanswer:").last)
    let told = try #require(text.firstRange(of: "# For you to know"))
    #expect(lastAsked.lowerBound < told.lowerBound)
  }
}
