import Domain
import Testing

/// Days off read from CSV: all of it or nothing.
struct DaysOffFileTests {
  @Test func linesAndHeadingsAreRead() throws {
    let notes = try DatedNotes(
      csv: "date,name\r\n2026-12-24,Plant shutdown\n\n2026-12-31,\"Stock, \"\"big\"\" take\"\n2027-01-04\n")
    #expect(
      notes.text == "2026-12-24 Plant shutdown;2026-12-31 Stock, \"big\" take;2027-01-04")
    #expect(DatedNotes(stored: notes.text) == notes)
  }

  @Test(arguments: [
    ("2026-12-24,a\n2026-02-30,b", 2, 1), ("date,name\n,x", 2, 1), ("2026-12-24,a,b", 1, 14),
    ("2026-12-24,\"a", 1, 12), ("2026-12-24,a;b", 1, 12), ("2026-12-24,a\n2026-12-24,b", 2, 1),
    ("2019-01-01,a", 1, 1), ("2061-01-01,a", 1, 1), ("2026-12-24,a\u{202E}b", 1, 12),
  ])
  func aMalformedLineIsNamedWithItsColumn(text: String, line: Int, column: Int) {
    #expect(
      performing: { try DatedNotes(csv: text) },
      throws: { error in
        guard let problem = error as? DatedNotes.CSVProblem else { return false }
        return problem.line == line && problem.column == column
      })
  }
}
