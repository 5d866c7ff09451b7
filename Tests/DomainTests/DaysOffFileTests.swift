import Domain
import Testing

/// Days off read from CSV: the whole file or nothing.
struct DaysOffFileTests {
  @Test func linesAndAHeadingAreRead() throws {
    let file = try DaysOffFile(
      csv: "date,name\r\n2026-12-24,Plant shutdown\n\n2026-12-31,\"Stock, \"\"big\"\" take\"\n")
    let notes = DatedNotes().adding(file)
    #expect(file.lines.map(\.number) == [2, 4])
    #expect(notes.text == "2026-12-24 Plant shutdown;2026-12-31 Stock, \"big\" take")
    #expect(DatedNotes(stored: notes.text) == notes)
  }

  @Test(arguments: [",", ",,,", " , ", "\"\",\"\"", "   "])
  func aRowOfNothingButSeparatorsIsAnEmptyLine(row: String) throws {
    let file = try DaysOffFile(csv: "date,name\n\(row)\n2026-12-24,Shutdown\n\(row)")
    #expect(file.lines.map(\.number) == [3])
  }

  @Test func aDayThatIsThereIsRenamedAndAPeriodStays() throws {
    let old = DatedNotes(stored: "2026-12-24 Shutdown;2026-12-20..2026-12-31 Retail peak")
    let new = old.adding(try DaysOffFile(csv: "2026-12-24,Plant closed"))
    #expect(new.text == "2026-12-20..2026-12-31 Retail peak;2026-12-24 Plant closed")
  }

  @Test(arguments: [
    ("2026-12-24,a\n2026-02-30,b", 2, 1), ("date,name\n,x", 2, 1), ("2026-12-24,a,b", 1, 14),
    ("2026-12-24,\"a", 1, 12), ("2026-12-24,\"a\"b", 1, 15), ("2026-12-24,a;b", 1, 12),
    ("2026-12-24,a\n2026-12-24,b", 2, 1), ("2026-12-24,", 1, 12), ("2026-12-24", 1, 1),
    ("2019-12-31,a", 1, 1), ("2061-01-01,a", 1, 1), ("2026-12-24,a\u{202E}b", 1, 12),
    ("24/12/2026,a", 1, 1), ("2026-12-24,a\ndate,name", 2, 1),
  ])
  func aMalformedLineIsNamedWithItsColumn(text: String, line: Int, column: Int) {
    #expect(
      performing: { try DaysOffFile(csv: text) },
      throws: { error in
        guard let problem = error as? DaysOffFile.Problem else { return false }
        return problem.line == line && problem.column == column && !problem.sentence.isEmpty
      })
  }
}
