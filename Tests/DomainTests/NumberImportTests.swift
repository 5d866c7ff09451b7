import Domain
import Testing

/// What a number list would do to an inventory.
struct NumberImportTests {
  private static let heading =
    "number,number_end,usage,action,site,btn,losing_carrier,port_order,assign_email"

  private func file(_ rows: String...) throws -> NumberFile {
    try NumberFile(reading: Array(([Self.heading] + rows).joined(separator: "\n").utf8))
  }

  private func texts(_ row: NumberImport.Row) -> String { row.findings.map(\.text).joined(separator: "; ") }

  /// As if the file had been imported.
  private func inventory(_ file: NumberFile) -> [InventoryNumber] {
    NumberImport(file, into: []).changes.compactMap(\.after)
  }

  @Test func rowsAreNewThenUnchangedThenChanged() throws {
    let first = try file("+12125550100,,spare,keep,NYC,,,,", "+12125550101,,spare,keep,NYC,,,,")
    #expect(NumberImport(first, into: []).rows.map(\.standing) == [.new, .new])
    let stored = inventory(first)
    #expect(NumberImport(first, into: stored).rows.map(\.standing) == [.unchanged, .unchanged])
    #expect(NumberImport(first, into: stored).changes.isEmpty)

    let second = try file("+12125550100,,fax,keep,NYC,,,,", "+12125550101,,spare,keep,NYC,,,,")
    let changed = NumberImport(second, into: stored)
    #expect(changed.rows.map(\.standing) == [.changed, .unchanged])
    #expect(changed.changes.first?.before?[.usage] == "spare")
  }

  @Test func aColumnTheFileDoesNotHaveIsLeftAsItIs() throws {
    let stored = inventory(try file("+12125550100,,spare,keep,NYC,,,,"))
    let short = try NumberFile(reading: Array("number,notes\n+12125550100,lobby\n+12125550101,new".utf8))
    let found = NumberImport(short, into: stored)
    #expect(found.rows.map(\.standing) == [.changed, .new])
    #expect(found.changes.first?.after?[.site] == "NYC")
    #expect(found.rows[1].findings.map(\.heading) == ["usage", "action", "site"])
  }

  @Test func aNumberTwiceInTheFileIsAnErrorAlsoWithinARange() throws {
    let found = NumberImport(
      try file(
        "+12125550100,,spare,keep,NYC,,,,", "+1 212 555 0100,,spare,keep,NYC,,,,",
        "+12125550200,+12125550219,spare,keep,NYC,,,,", "+12125550210,,spare,keep,NYC,,,,"), into: [])
    #expect(found.rows.map(\.standing) == [.new, .error, .new, .error])
    #expect(texts(found.rows[1]).contains("line 2") && texts(found.rows[3]).contains("line 4"))
  }

  @Test func aNumberInsideAStoredRangeIsAnErrorAndTheRangeItselfIsNot() throws {
    let range = try file("+12125550200,+12125550219,spare,keep,NYC,,,,")
    let found = NumberImport(try file("+12125550210,,spare,keep,NYC,,,,"), into: inventory(range))
    #expect(found.rows[0].standing == .error)
    #expect(texts(found.rows[0]).contains("+12125550200..+12125550219"))
    #expect(NumberImport(range, into: inventory(range)).rows[0].standing == .unchanged)
  }

  @Test func aNumberOfAnotherProjectIsAWarning() throws {
    let other = NumberImport.Elsewhere(
      NumberRange(try NumberReading("+12125550100").number), customer: "Globex")
    let found = NumberImport(try file("+12125550100,,spare,keep,NYC,,,,"), into: [], elsewhere: [other])
    #expect(found.rows[0].standing == .new && found.rows[0].hasWarning)
    #expect(texts(found.rows[0]).contains("Globex"))
  }

  @Test func aBareListOfNumbersIsImportedAndCompletedLater() throws {
    let bare = try NumberFile(reading: Array("number\n+12125550100\n+12125550101".utf8))
    let found = NumberImport(bare, into: [])
    #expect(found.rows.map(\.standing) == [.new, .new])
    #expect(found.rows[0].findings.allSatisfy { $0.severity == .warning })
    let full = NumberImport(
      try file("+12125550100,,spare,keep,NYC,,,,"), into: found.changes.compactMap(\.after), sites: ["NYC"])
    #expect(full.rows.map(\.standing) == [.changed] && !full.rows[0].hasWarning)
  }

  @Test func anUnknownSiteIsAWarningWithWhatHelps() throws {
    let list = try file("+12125550100,,spare,keep,DNE,,,,", "+12125550101,,spare,keep,den,,,,")
    let found = NumberImport(list, into: [], sites: ["DEN", "NYC"])
    #expect(found.rows.map(\.standing) == [.new, .new])
    #expect(found.rows[0].findings.map(\.text) == ["the project has no site DNE"])
    #expect(found.rows[0].findings.map(\.remedy) == ["add the site, or write DEN"])
    #expect(!found.rows[1].hasWarning && found.changes[1].after?[.site] == "DEN")
  }

  @Test func aPortLacksItsBTNAndCarrierAndAUserAnAddress() throws {
    let found = NumberImport(
      try file(
        "+12125550100,,spare,port,NYC,,,,", "+12125550101,,user,keep,NYC,,,,",
        "+12125550102,,alarm,port,NYC,+12125550102,Old Tel,,", "+12125550103,,user,keep,NYC,,,,ana@"),
      into: [])
    #expect(found.rows.map(\.standing) == [.new, .new, .error, .error])
    #expect(found.rows[0].findings.map(\.heading) == ["btn", "losing_carrier"])
    #expect(found.rows[1].findings.map(\.heading) == ["assign_email"])
    #expect(texts(found.rows[2]).contains("alarm is not ported"))
  }

  @Test func theBTNIsInTheListOfAFullPortAndNotOfAPartialOne() throws {
    let without = try file("+12125550101,,spare,port,NYC,+12125550100,Old Tel,PO-1,")
    let with = try file(
      "+12125550101,,spare,port,NYC,+12125550100,Old Tel,PO-1,",
      "+12125550100,,spare,port,NYC,+12125550100,Old Tel,PO-1,")
    #expect(NumberImport(without, into: [], scope: .full).count(.error) == 1)
    #expect(NumberImport(without, into: [], scope: .partial).count(.error) == 0)
    #expect(NumberImport(without, into: []).rows[0].hasWarning)
    #expect(NumberImport(with, into: [], scope: .full).count(.error) == 0)
    #expect(NumberImport(with, into: [], scope: .partial).count(.error) == 1)
    #expect(!NumberImport(with, into: []).rows.contains { $0.hasWarning })
  }

  @Test func aPortOrderHasOneCarrierOneBTNAndOneType() throws {
    let found = NumberImport(
      try file(
        "+12125550100,,spare,port,NYC,+12125550100,Old Tel,PO-1,",
        "+12125550101,,spare,port,NYC,+12125550100,New Tel,PO-1,",
        "+18005550199,,spare,port,NYC,+12125550100,Old Tel,PO-1,"), into: [])
    #expect(found.rows.map(\.standing) == [.new, .error, .new])
    #expect(texts(found.rows[2]).contains("geographic"))
  }

  @Test func oneUserHasOneNumberUnlessTheUsageIsShared() throws {
    let found = NumberImport(
      try file(
        "+12125550100,,user,keep,NYC,,,,ana@example.com", "+12125550101,,user,keep,NYC,,,,Ana@Example.com",
        "+12125550102,,call_queue,keep,NYC,,,,ana@example.com"), into: [])
    #expect(found.rows.map(\.standing) == [.new, .error, .new])
  }

  @Test func aWrongTypeAndARefusedUKNumberAreWarnings() throws {
    let text =
      "number,number_type,usage,action,site\n+18005550199,geographic,spare,keep,NYC\n+448449000000,,spare,keep,LON"
    let found = NumberImport(try NumberFile(reading: Array(text.utf8)), into: [])
    #expect(found.rows.map(\.standing) == [.new, .new])
    #expect(found.rows.allSatisfy { $0.hasWarning })
    #expect(texts(found.rows[0]).contains("toll_free") && texts(found.rows[1]).contains("084"))
  }
}
