import Domain
import Testing

/// Number lists in the forms that spreadsheets and portals write (5.6).
struct NumberFileTests {
  private static let good = "number,usage,action,site\n+12125550100,spare,keep,NYC\n"

  private func ranges(_ text: String, country: String? = nil) throws -> [String] {
    try NumberFile(reading: Array(text.utf8), country: country).rows.map { $0.range?.description ?? "-" }
  }

  @Test(arguments: [
    good, "\u{FEFF}" + good, good.replacing(",", with: ";"), good.replacing(",", with: "\t"),
    good.replacing("\n", with: "\r\n"), good.replacing("\n", with: "\r"),
    "sep=;\n" + good.replacing(",", with: ";"),
    "\n\n" + good + "\n,,,\n", "Site;ACTION;Number;usage\nNYC;keep;+1 212-555-0100;Spare\n",
    "\"number\",\"usage\",\"action\",\"site\"\n\"+12125550100\",\"spare\",\"keep\",\"NYC\"",
    "TelephoneNumber,Usage,Action,Site\ntel:+12125550100,spare,keep,NYC",
  ])
  func everySeparatorOrderAndHeadingGivesTheSameRow(text: String) throws {
    let file = try NumberFile(reading: Array(text.utf8))
    let row = try #require(file.rows.first)
    #expect(file.rows.count == 1 && row.range?.description == "+12125550100")
    #expect(row.values == [.usage: "spare", .action: "keep", .site: "NYC"])
    #expect(row.findings.isEmpty)
  }

  @Test func utf16WithAndWithoutAMarkIsRead() throws {
    for isLittle in [true, false] {
      let bytes = Self.good.utf16.flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      let mark: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
      #expect(try NumberFile(reading: mark + bytes).rows.count == 1)
      #expect(try NumberFile(reading: bytes).rows.first?.range?.description == "+12125550100")
    }
    #expect(throws: ImportProblem.self) { try NumberFile(reading: [0xFF, 0xFE, 0x00, 0xD8]) }
  }

  @Test(arguments: [
    ("", 1, "empty"), ("usage,site\nspare,NYC", 1, "no column number"),
    ("number,Number,usage\n", 1, "the same column"), ("number,TelephoneNumber\n", 1, "the same column"),
    ("number,\"usage\n", 1, "not closed"), ("number,colour,colour\n", 1, "the same column"),
    ("12125550100,spare\n", 1, "must name the columns"),
  ])
  func aFileWithoutAUsableHeadingIsRefusedAsAWhole(text: String, line: Int, words: String) {
    #expect {
      try NumberFile(reading: Array(text.utf8))
    } throws: { error in
      guard let problem = error as? ImportProblem else { return false }
      return problem.line == line && problem.sentence.contains(words)
    }
  }

  @Test func bytesThatAreNotUTF8AreNamedWithTheirPlace() {
    #expect {
      try NumberFile(reading: Array("number,site\n+12125550100,Z".utf8) + [0xFC])
    } throws: { ($0 as? ImportProblem)?.line == 2 && ($0 as? ImportProblem)?.column == 15 }
  }

  @Test func rangesComeFromOneCellOrFromTwo() throws {
    let text = """
      From,To
      +14255551234,+14255551259
      +14255551300..+14255551309,
      +14255551400,
      """
    #expect(
      try ranges(text)
        == ["+14255551234..+14255551259", "+14255551300..+14255551309", "+14255551400"])
  }

  @Test func theCountryOfTheRowComesBeforeTheOneOfTheProject() throws {
    let text = "number,country\n020 7946 0000,GB\n212 555 0100,\n020 7946 0001,uk\n"
    #expect(try ranges(text, country: "US") == ["+442079460000", "+12125550100", "+442079460001"])
    #expect(try ranges(text) == ["+442079460000", "-", "+442079460001"])
  }

  @Test func aWrongCellIsNamedByLineColumnAndHeadingWithARemedy() throws {
    let text = """
      number,Usage,action,site,CNAM,wave
      +12125550100,usr,port,NYC,Northwind Dental,0
      "1.2125550152E+10",spare,keep,NYC,A&B,1
      """
    let rows = try NumberFile(reading: Array(text.utf8)).rows
    #expect(rows.map(\.line) == [2, 3])
    #expect(rows[0].findings.map(\.heading) == ["Usage", "CNAM", "wave"])
    #expect(rows[0].findings.map(\.column) == [14, 27, 44])
    #expect(rows[0].findings.first?.remedy == "did you mean user?")
    #expect(Set(rows[1].findings.map(\.heading)) == ["number", "CNAM"])
    #expect(rows.flatMap(\.findings).allSatisfy { $0.severity == .error && !$0.remedy.isEmpty })
  }

  @Test func aBrokenQuoteCostsItsRowAndNotTheRest() throws {
    let text =
      "number,site\n+12125550100,\"NYC\n+12125550101,NYC\n+12125550102,\"N\"Y\n+12125550103,NYC,x\n+12125550104,NYC"
    let rows = try NumberFile(reading: Array(text.utf8)).rows
    #expect(rows.map(\.line) == [2, 3, 4, 5, 6])
    #expect(rows.map { $0.findings.isEmpty } == [false, true, false, false, true])
  }

  @Test func accountNumberAndPINAreNeitherKeptNorShown() throws {
    let text = "number,Account Number,PIN,Floor\n+12125550100,447-001,9921,3rd"
    let file = try NumberFile(reading: Array(text.utf8))
    #expect(file.heading.ignored == ["Account Number", "PIN"])
    #expect(file.rows[0].notes == ["Floor": "3rd"])
    #expect(!"\(file.rows)".contains("9921") && !"\(file.rows)".contains("447-001"))
  }

  @Test func aMicrosoftExportIsReadWithItsOwnHeadings() throws {
    let text = """
      TelephoneNumber,NumberType,ActivationState,AssignmentStatus,TargetId,CivicAddressId,LocationId,IsoCountryCode
      +12125550100,OperatorConnect,Activated,UserAssigned,5b1f,a-1,l-1,US
      """
    let row = try #require(try NumberFile(reading: Array(text.utf8)).rows.first)
    #expect(row.findings.isEmpty)
    #expect(row.values == [.type: nil, .emergencyAddress: "a-1", .country: "US"])
    #expect(row.notes["ActivationState"] == "Activated" && row.notes["LocationId"] == "l-1")
  }
}
