import Domain
import Testing

/// Days as lists write them: read where they read one way, never guessed.
struct DateFormTests {
  private func day(_ text: String, _ form: DateForm?) throws -> String {
    let file = try DaysOffFile(FeedText("date;name\n\(text);x"), dates: form)
    return file.lines[0].day.iso
  }

  @Test(arguments: [
    ("2026-11-24", nil), ("2026/11/24", nil), ("24 Nov 2026", nil), ("Nov 24, 2026", nil),
    ("Tue 24 November 2026", nil), ("24-Nov-26", nil), ("24.11.2026", nil), ("24/11/2026", nil),
    ("11/24/2026", nil), ("2026-11-24T00:00:00", nil), ("Tue 11/24/26 8:00 AM", nil),
    ("11/24/2026", DateForm.us),
    ("24/11/2026", .eu), ("2026-11-24", .us), ("24.11.2026", .us),
  ])
  func oneReadingIsTaken(text: String, form: DateForm?) throws {
    #expect(try day(text, form) == "2026-11-24", "\(text)")
  }

  @Test func whatReadsTwoWaysNeedsAWord() throws {
    #expect(try day("03/04/2026", .us) == "2026-03-04")
    #expect(try day("03/04/2026", .eu) == "2026-04-03")
    #expect(try day("03.04.2026", nil) == "2026-04-03" && day("04/04/2026", nil) == "2026-04-04")
    for form in [nil, DateForm.iso] {
      #expect(
        performing: { try day("03/04/2026", form) },
        throws: { error in
          let problem = error as? DaysOffFile.Problem
          return problem?.line == 2 && problem?.column == 1 && problem?.sentence.contains("two ways") == true
            && problem?.sentence.contains("--dates") == true
        })
    }
  }

  @Test(arguments: [
    ("24/11/2026", DateForm.us), ("11/24/2026", .eu), ("31/02/2026", nil), ("2026-02-30", nil),
    ("tomorrow", nil),
    ("24 Nov", nil), ("1/2", nil), ("24/11/2019", nil), ("٢٤/١١/٢٠٢٦", nil), ("2026-11-24-1", nil),
  ])
  func whatIsNoDayIsRefused(text: String, form: DateForm?) {
    #expect(throws: DaysOffFile.Problem.self) { try day(text, form) }
  }
}
