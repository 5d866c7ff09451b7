import Domain
import Testing

struct RunbookTimeTests {
  @Test(arguments: ["T-60", "T0", "T+15", "18:00", "G+1 08:30"])
  func everyFormIsReadAndWrittenTheSame(text: String) throws {
    #expect(try #require(RunbookTime(text)).description == text)
  }

  @Test(arguments: ["", "T", "T15", "T+", "T+9999", "25:00", "G+0 08:00", "G+1", "G+11 08:00", "soon"])
  func anythingElseIsNone(text: String) { #expect(RunbookTime(text) == nil) }
}
