import Domain
import Testing

@Suite struct WordFormsTests {
  @Test(arguments: [(0, "0 entries"), (1, "1 entry"), (-1, "-1 entry"), (2, "2 entries")])
  func aNounIsInTheFormOfItsNumber(count: Int, words: String) {
    #expect(count.counted("entry", "entries") == words)
    #expect(count.counted("page is", "pages are").hasSuffix(count.magnitude == 1 ? " is" : " are"))
  }

  @Test(arguments: [Int.min, -1, 0, 4, Int.max])
  func aNumberThatNothingHasIsNone(number: Int) {
    #expect(["a", "b", "c"].index(numbered: number) == nil)
  }

  @Test func thingsAreNumberedFromOne() {
    #expect(["a", "b", "c"].index(numbered: 1) == 0 && ["a", "b", "c"].index(numbered: 3) == 2)
  }

  @Test func withoutAnotherFormItHasAnS() {
    #expect(3.counted("task") == "3 tasks" && 1.counted("task") == "1 task")
  }
}
