import Domain
import Testing

/// Number lists as people and their programs write them, with every fault of the domain document's 5.5.
struct NumberHostileFileTests {
  private func rows(_ text: String, country: String? = nil) throws -> [NumberImport.Row] {
    try rows(Array(text.utf8), country: country)
  }

  private func rows(_ bytes: [UInt8], country: String? = nil) throws -> [NumberImport.Row] {
    NumberImport(try NumberFile(reading: bytes, country: country), into: []).rows
  }

  private func refusal(_ bytes: [UInt8]) -> String {
    do throws(ImportProblem) {
      _ = try NumberFile(reading: bytes)
      return ""
    } catch { return error.sentence }
  }

  private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    let units = [0xFEFF] + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
      return isBig ? [high, low] : [low, high]
    }
  }

  @Test func filesWithoutAListSayWhatTheyAre() {
    #expect(refusal([]).contains("the file is empty"))
    #expect(refusal(Array("\n\n".utf8)).contains("the file is empty"))
    #expect(refusal([0x50, 0x4B, 3, 4, 20, 0]).contains("save it as CSV"))
    #expect(refusal(Array("<html></html>".utf8)).contains("no column number"))
    #expect(refusal(Array("+12125550100,user\n".utf8)).contains("no column number"))
    #expect(!refusal([0, 0, 0, 0]).isEmpty)
    #expect(refusal(Array("number,site\n+12125550100,M".utf8) + [0xFC, 10]).contains("UTF-8"))
  }

  @Test func aHeadingAloneIsNoRow() throws { #expect(try rows("number,usage\n").isEmpty) }

  @Test(arguments: [true, false]) func bothEndsOfUTF16AreRead(isBig: Bool) throws {
    let text = "number;usage\r\n+12125550100;spare\r\n"
    #expect(try rows(utf16(text, isBig: isBig)).map(\.text) == ["+12125550100"])
    #expect(refusal(utf16(text, isBig: isBig).dropLast()).contains("UTF-16"))
  }

  @Test(arguments: [
    "=" + "\"+12125550100\"", "\u{202D}+1 (212) 555-0100\u{202C}", "\u{FF0B}12125550100",
    "tel:+1-212-555-0100",
    "'+12125550100", "+1\u{A0}212\u{A0}5550100", "0012125550100", "12125550100",
  ])
  func aNumberIsReadAsItIsWritten(text: String) throws {
    let cell = "\"" + text.replacing("\"", with: "\"\"") + "\""
    #expect(try rows("number\n\(cell)\n").map(\.text) == ["+12125550100"], "\(text)")
  }

  @Test(arguments: [
    ("(212) 555-0100", "US", "+12125550100"), ("1-212-555-0100", "US", "+12125550100"),
    ("011 44 20 7946 0000", "US", "+442079460000"), ("020 7946 0000", "GB", "+442079460000"),
    ("+44 (0)20 7946 0000", "GB", "+442079460000"), ("2079460000", "GB", "+442079460000"),
  ])
  func nationalFormsAreThoseOfTheCountry(text: String, country: String, number: String) throws {
    #expect(try rows("number\n\(text)\n", country: country).map(\.text) == [number])
  }

  @Test(arguments: [
    ("1.2125550152E+10", "exponent"), ("\"1,21255E+10\"", "exponent"), ("2125550100", "without a country"),
    ("+12129110100", "911"), ("+1800555019", "9 digits"), ("+1234567890123456", "at most 15"),
    ("x", "no part"),
    ("+12125550119..+12125550100", "before it begins"), ("+12125550000..+12125569999", "at most 10000"),
    ("+12125550100..+442079460000", "another length"), ("+19999999999..+20000000000", "another country"),
  ])
  func whatIsNoNumberSaysWhy(text: String, words: String) throws {
    let row = try #require(try rows("number\n\(text)\n").first)
    #expect(row.standing == .error)
    let error = row.findings.first { $0.severity == .error }
    #expect(error?.text.contains(words) == true && error?.remedy.isEmpty == false, "\(row.findings)")
  }

  @Test(arguments: [
    "+12125550100..+12125550119", "+12125550100 - +12125550119", "+12125550100\u{2013}+12125550119",
    "+12125550100\u{2026}+12125550119",
  ])
  func rangesAreReadInEveryForm(text: String) throws {
    #expect(try rows("number\n\(text)\n").map(\.text) == ["+12125550100..+12125550119"])
  }

  @Test func anExtensionBehindTheNumberIsKept() throws {
    let file = try NumberFile(reading: Array("LineURI\ntel:+12125550101;ext=101\n".utf8))
    let change = try #require(NumberImport(file, into: []).changes.first?.after)
    #expect(change.range.description == "+12125550101" && change[.extensionNumber] == "101")
  }

  @Test func separatorsBehindTheLastColumnAreNoFault() throws {
    let found = try rows("number,usage\n+12125550100,spare,,\n+12125550101,spare,x\n")
    #expect(found.map(\.standing) == [.new, .error])
  }

  @Test func textUnderNoHeadingIsSaidToBeLeftOut() throws {
    let row = try #require(try rows("number,,usage\n+12125550100,lobby,spare\n").first)
    #expect(row.findings.contains { $0.text.contains("\"lobby\" stands under no heading") })
  }

  @Test func aWrongCellIsNotAlsoMissing() throws {
    let row = try #require(try rows("number,usage\n+12125550100,spre\n").first)
    #expect(row.findings.filter { $0.heading == "usage" }.count == 1)
  }

  @Test func theCallerNameIsShortAndPlain() throws {
    let found = try rows(
      "number,cnam\n+12125550100,ABCDEFGHIJKLMNOP\n+12125550101,A&B\n+12125550102,NORTHWIND\n")
    #expect(found.map(\.standing) == [.error, .error, .new])
  }

  @Test func quotedLinesAreOneRow() throws {
    let found = try rows("number,notes,usage\n+12125550100,\"a\nb\",spare\n+12125550101,x,spre\n")
    #expect(found.map(\.line) == [2, 4] && found.map(\.standing) == [.new, .error])
  }
}
