import Documents
import Domain
import TestSupport
import Testing

/// Changes by mail programs, phones and office editors are undone if they are unambiguous.
struct ChecklistMailTests {
  /// A filled-in export whose texts contain non-ASCII letters.
  private static func filled() throws -> ChecklistFile {
    var named = SmallProject.project.state
    named.items["acme"]?.values[.mpoc] = "Dana Ruiz"
    var file = ChecklistFixture.file(try #require(Project(named)))
    file.entries[0].answer = .no
    file.entries[0].comment = "Café Münch\n  40 of 42 = too few\n> not quoted"
    file.entries[0].evidence = "Søren says: “next week” – really"
    return file
  }

  private static func read(_ bytes: [UInt8]) throws -> ChecklistFile { try ChecklistFile(reading: bytes) }

  private func expectSame(_ bytes: [UInt8], _ what: String) throws {
    let file = try Self.read(bytes)
    #expect(file.isSame(as: try Self.filled()), "\(what): \(file.entries[0])")
  }

  // MARK: Encodings

  @Test func aFileInUTF16IsReadWithAMarkAndWithoutOne() throws {
    let text = try Self.filled().text
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try expectSame([0xFE, 0xFF] + big, "big, marked")
    try expectSame([0xFF, 0xFE] + little, "little, marked")
    try expectSame(big, "big")
    try expectSame(little, "little")
    #expect(throws: ChecklistFileProblem.self) { try Self.read([0xFF, 0xFE] + little.dropLast()) }
  }

  @Test func aWindowsFileIsReadWhereItsLettersProveIt() throws {
    let signs: [Character: UInt8] = ["“": 0x93, "”": 0x94, "–": 0x96]
    let bytes = try Self.filled().text.map { character throws in
      try #require(signs[character] ?? character.unicodeScalars.first.flatMap { UInt8(exactly: $0.value) })
    }
    try expectSame(bytes, "Windows-1252")

    let unproved = String(decoding: bytes, as: UTF8.self).isEmpty ? [] : bytes.filter { $0 != 0xF8 }
    let problem = try #require(throws: ChecklistFileProblem.self) { try Self.read(unproved) }
    #expect(problem.line > 0 && problem.sentence.contains("save the file as UTF-8"), "\(problem)")
  }

  @Test func aLetterThatTwoEncodingsWriteAlikeIsRefusedByLine() throws {
    // 0xA4 is the currency sign in Windows-1252, the euro in Latin-9.
    let text = try Self.filled().text.replacing("Søren", with: "S@ren")
    let bytes = text.map {
      $0 == "@" ? 0xA4 : $0.unicodeScalars.first.map { UInt8(truncatingIfNeeded: $0.value) } ?? 0
    }
    let problem = try #require(throws: ChecklistFileProblem.self) { try Self.read(bytes) }
    #expect(problem.line > 0 && problem.sentence.contains("UTF-8"), "\(problem)")
  }

  @Test func lettersThatWereTakenForOthersAreRefusedByName() throws {
    let text = try Self.filled().text
    let damaged = String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
    let problem = try #require(throws: ChecklistFileProblem.self) { try Self.read(Array(damaged.utf8)) }
    #expect(problem.line > 0, "\(problem)")
    let printable = text.replacing(TextEncodingLetters.sent, with: "Ã¤ Ã© Ã± Ã¸ ÃŸ")
    let named = try #require(throws: ChecklistFileProblem.self) { try Self.read(Array(printable.utf8)) }
    #expect(named.sentence.contains("letters were damaged"), "\(named)")
  }

  private enum TextEncodingLetters { static let sent = "ä é ñ ø ß" }

  // MARK: What mail programs do

  @Test func aQuotedPrintableFileIsDecoded() throws {
    try expectSame(Array(Self.quotedPrintable(try Self.filled().text).utf8), "quoted-printable")
  }

  /// As RFC 2045 requires: lines of at most 76 characters.
  private static func quotedPrintable(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      var lines = [""]
      for byte in line.utf8 {
        let isPlain = 0x20...0x7E ~= byte && byte != 0x3D
        let code =
          isPlain ? String(Unicode.Scalar(byte)) : "=\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        if lines[lines.count - 1].count + code.count > 75 { lines.append("") }
        lines[lines.count - 1] += code
      }
      return lines.joined(separator: "=\r\n")
    }.joined(separator: "\r\n")
  }

  @Test(arguments: ["> ", ">", "> > ", ">> "])
  func aReplyThatQuotesTheFileIsRead(mark: String) throws {
    let text = try Self.filled().text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let quoted = lines.map { $0.isEmpty ? mark.trimmed : mark + $0 }.joined(separator: "\n")
    let file = try Self.read(Array(("Hi Lee,\n\nhere you are.\nDana\n\nLee Chen wrote:\n" + quoted).utf8))
    // One blank after the mark belongs to the mark.
    #expect(file.isSame(as: try Self.filled()), "\(file.entries[0])")
    #expect(file.leftOut.map(\.line) == [1, 3, 4, 6])
    #expect(file.leftOut.allSatisfy { $0.place == .above })
  }

  @Test func aSignatureBelowTheEndIsNamedAndNoPartOfTheLastAnswer() throws {
    let mail = "\n\n-- \nDana Ruiz\nanswer: yes\nThis e-mail is confidential.\nSent from my iPhone\n"
    let file = try Self.read(Array((try Self.filled().text + mail).utf8))
    #expect(file.isSame(as: try Self.filled()))
    #expect(
      file.leftOut.map(\.text) == [
        "--", "Dana Ruiz", "answer: yes", "This e-mail is confidential.", "Sent from my iPhone",
      ])
  }

  @Test(arguments: ["-- \nDana Ruiz\nOffice manager", "Sent from my iPhone", "Get Outlook for Android"])
  func aFileOfAnOlderVersionEndsBeforeASignature(signature: String) throws {
    let old = """
      golive checklist file: 1
      project: acme
      as of change: 1
      filled in by: Dana Ruiz
      item: PRE-A1 (evidence 0)
      question: Licences assigned
      answer: yes
      comment: by hand
      """
    let file = try Self.read(Array((old + "\n" + signature + "\n").utf8))
    #expect(file.entries[0].comment == "by hand" && file.entries[0].answer == .yes)
    #expect(file.leftOut.first?.line == 9)
  }

  // MARK: What editors do

  @Test func invisibleSignsThatMeanNothingAreDropped() throws {
    let text = try Self.filled().text.replacing("answer", with: "ans\u{AD}wer")
      .replacing("Café", with: "Ca\u{200B}fé\u{FEFF}")
    try expectSame(Array(text.utf8), "soft hyphens")
  }

  @Test(arguments: ["————————", "–––––", "----", "========", "___________"])
  func aLineBetweenItemsMayBeAnyDashes(rule: String) throws {
    let text = try Self.filled().text.replacing(String(repeating: "-", count: 40), with: rule)
    try expectSame(Array(text.utf8), rule)
  }

  @Test func answersInQuotesAndWithCourtesiesAreRead() {
    let answers: [(String, CheckAnswer?)] = [
      ("“yes”", .yes), ("‘Yes’", .yes), ("„no“", .no), ("«N/A»", .notApplicable), ("Yes, done.", .yes),
      ("yes - thanks", nil), ("No, not yet", .no), ("\"n.a.\"", .notApplicable), ("Yes!", .yes),
      ("*yes*", .yes),
      ("yes, but only in Berlin", nil), ("no, done", nil), ("yes no", nil), ("yesterday", nil), ("", nil),
    ]
    for (written, answer) in answers { #expect(CheckAnswer(written: written) == answer, "\(written)") }
  }

  // MARK: What an answer needs

  @Test func aNoWithoutACommentIsRefusedAtItsLine() throws {
    var file = try Self.filled()
    file.entries[0].comment = ""
    file.entries[0].evidence = ""
    let read = try ChecklistFixture.read(file.text)
    var named = SmallProject.project.state
    named.items["acme"]?.values[.mpoc] = "Dana Ruiz"
    let project = try #require(Project(named))
    let line = try #require(
      file.text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex(of: "answer: no"))
    let standing = try ChecklistFixture.review(read, on: project).lines[0].standing
    guard case .refused(let reason) = standing else {
      Issue.record("\(standing)")
      return
    }
    #expect(reason.hasPrefix("Line \(line + 1): ") && reason.contains("comment"), "\(reason)")
  }

  @Test func aNoWithACommentIsKeptAsOne() throws {
    var named = SmallProject.project.state
    named.items["acme"]?.values[.mpoc] = "Dana Ruiz"
    let project = try #require(Project(named))
    let review = try ChecklistFixture.review(try ChecklistFixture.read(try Self.filled().text), on: project)
    #expect(review.lines[0].standing == .new, "\(review.lines[0])")
    #expect(review.applicable.map(\.comment).first?.contains("Café Münch") == true)
  }

  @Test func theCustomersQuestionsComeFirstAndEachIsAskedInTheirWords() throws {
    let project = try #require(Project(try TemplateProject.state()))
    let file = ChecklistFixture.file(project)
    let firstOther = try #require(file.entries.firstIndex { !$0.isAsked })
    #expect(firstOther > 0 && file.entries[firstOther...].allSatisfy { !$0.isAsked })
    let lines = file.text.split(separator: "\n").map(String.init)
    let heads = lines.indices.filter { lines[$0].hasPrefix("item: ") }
    let asked = heads.count { lines[$0 + 1].hasPrefix("we ask: ") }
    #expect(asked == firstOther && heads.prefix(asked).allSatisfy { lines[$0 + 1].hasPrefix("we ask: ") })
  }
}
