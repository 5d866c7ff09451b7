import Domain
import Testing

@Suite struct WordFormsTests {
  @Test(arguments: [(0, "0 entries"), (1, "1 entry"), (-1, "-1 entry"), (2, "2 entries")])
  func aNounIsInTheFormOfItsNumber(count: Int, words: String) {
    #expect(count.counted("entry", "entries") == words)
    #expect(count.counted("page is", "pages are").hasSuffix(count.magnitude == 1 ? " is" : " are"))
  }

  @Test func withoutAnotherFormItHasAnS() {
    #expect(3.counted("task") == "3 tasks" && 1.counted("task") == "1 task")
  }
}
