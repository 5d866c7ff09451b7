import Domain
import TestSupport
import Testing

/// What holds for every number list.
struct NumberPropertyTests {
  private static let cells = [
    "+12125550100", "+12125550101", "12125550102", "1.2E+10", "", "user", "port", "keep", "NYC", "GB", "US",
    "020 7946 0000", "+18005550199", "ana@example.com", "=1+1", "'=1", "\"x", "a\"b", "geographic",
    "2026-11-04",
    "08:00 Europe/London", "y", "-", "\u{202E}", "7", "+12125550100..+12125550120", "ä", "a,b", "line\nbreak",
  ]

  private func number(_ random: inout Seeded, _ place: Int) throws -> InventoryNumber {
    let first = try NumberReading("+1212555\(1000 + place * 20)").number
    let isRange = random.next() % 4 == 0
    let last = try NumberReading("+1212555\(1000 + place * 20 + (isRange ? 9 : 0))").number
    var number = InventoryNumber(
      try NumberRange(from: first, to: last),
      [
        .usage: random.pick(["spare", "fax", "call_queue"]),
        .action: random.pick(["keep", "new", "release"]),
        .site: random.pick(["NYC", "DEN", "=HYPERLINK(1)", "'=x", "+A1"]), .type: "geographic",
      ])
    for column in NumberColumn.values where random.next() % 2 == 0 && number[column] == nil {
      number.values[column] = value(of: column, &random)
    }
    if random.next() % 3 == 0 {
      number.notes["Floor"] = random.pick(["3rd", "@home", "two\nlines", "a;b\t\"c\""])
    }
    return number
  }

  /// `nil` for columns whose values depend on those of other rows.
  private func value(of column: NumberColumn, _ random: inout Seeded) -> String? {
    switch column {
    case .country: random.pick(["US", "GB"])
    case .emergencyAddress, .losingCarrier, .assignTo: random.pick(["Old Tel", "-1", "''=2", "設計, \"B\""])
    case .wave: random.pick(["1", "12"])
    case .extensionNumber: random.pick(["0042", "7"])
    case .cnam: "NORTHWIND 1"
    case .btn, .outboundCLI, .testNumber, .buildLike: "+12125559999"
    case .sms: random.pick(["y", "n"])
    case .requestedDay, .confirmedDay: "2026-11-04"
    case .requestedTime, .confirmedTime: random.pick(["08:00", "08:00 America/New_York"])
    case .state: random.pick(PortState.allCases).listWord
    case .notes: random.pick(["lobby", "=1", "one\ntwo", "-", "semi;colon"])
    case .number, .numberEnd, .type, .usage, .action, .site, .portOrder, .assignEmail: nil
    }
  }

  @Test(arguments: UInt64(1)...20) func anExportReadBackChangesNothing(seed: UInt64) throws {
    var random = Seeded(seed)
    let inventory = try (0..<50).map { try number(&random, $0) }

    let text = NumberExport.csv(inventory)
    let found = NumberImport(try NumberFile(reading: Array(text.utf8)), into: inventory)

    #expect(found.rows.count == inventory.count)
    let others = found.rows.filter { $0.standing != .unchanged }
    #expect(others.isEmpty, "seed \(seed): \(others.prefix(2))")
    // Into an empty project it gives the same inventory again.
    let again = NumberImport(try NumberFile(reading: Array(text.utf8)), into: [])
    #expect(again.changes.compactMap(\.after) == inventory, "seed \(seed)")
    for line in text.split(separator: "\r\n") {
      #expect(!line.contains("\"=") && !line.contains("\"@"), "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(1)...40) func everyRowOfAnyFileIsReportedOnce(seed: UInt64) throws {
    var random = Seeded(seed)
    var lines = ["number,number_end,usage,action,site,country,assign_email,Floor"]
    for _ in 0..<60 {
      let count = 1 + Int(random.next() % 9)
      let cells = (0..<count).map { _ in
        random.pick(Self.cells.filter { !$0.contains("\n") && !$0.hasPrefix("\"") })
      }
      lines.append(cells.joined(separator: ","))
    }
    let rows = lines.dropFirst().enumerated().filter { !$0.element.allSatisfy { $0 == "," } }.map {
      $0.offset + 2
    }

    let found = NumberImport(try NumberFile(reading: Array(lines.joined(separator: "\n").utf8)), into: [])

    #expect(found.rows.map(\.line) == rows, "seed \(seed)")
    let sum = NumberImport.Standing.allCases.reduce(0) { $0 + found.count($1) }
    #expect(sum == found.rows.count)
    for row in found.rows where row.standing == .error {
      #expect(row.findings.contains { $0.severity == .error }, "seed \(seed), line \(row.line)")
    }
  }

  /// Nothing traps, whatever the bytes.
  @Test(arguments: UInt64(1)...40) func anyBytesAreReadOrRefused(seed: UInt64) {
    var random = Seeded(seed)
    var text = "number,usage\n"
    for _ in 0..<200 { text += random.pick(Self.cells) + random.pick([",", "\n", ";", "\"", "\r\n", "\t"]) }
    var bytes = Array(text.utf8)
    if seed % 2 == 0 {
      for _ in 0..<5 { bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(random.next() & 255) }
    }
    do throws(ImportProblem) {
      let file = try NumberFile(reading: bytes)
      #expect(NumberImport(file, into: []).rows.count == file.rows.count)
    } catch { #expect(error.line > 0 && !error.sentence.isEmpty) }
  }
}
