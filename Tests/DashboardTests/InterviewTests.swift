import Dashboard
import Domain
import Testing

/// The questions of a checklist file, one after the other.
struct InterviewTests {
  private static func interview() -> Interview {
    Interview([
      Interview.Item(
        id: "PRE-A1", title: "Is the calendar clear?", facts: [], asks: "Your answer?", answer: nil,
        evidence: "")
    ])
  }

  /// A command that leads to a question for a text.
  @Test(arguments: ["n", "-", "y", "a", "e"], ["q", "Q", " quit "])
  func everyQuestionIsLeftWithAWordThatItNames(way: String, word: String) {
    var interview = Self.interview()
    #expect(interview.hear(way).isEmpty)
    #expect(interview.question.contains { $0.contains("q finishes") }, "\(interview.question)")
    #expect(interview.hear(word) == [.leave])
  }

  @Test func aReasonThatOnlyBeginsLikeTheWordIsKept() {
    var interview = Self.interview()
    _ = interview.hear("n")
    #expect(
      interview.hear("quite a lot is missing")
        == [.give(GivenAnswer(item: "PRE-A1", answer: .no, comment: "quite a lot is missing"))])
  }

  @Test func aQuestionMarkIsNoReason() {
    var interview = Self.interview()
    _ = interview.hear("n")
    #expect(interview.hear("?").isEmpty)
    #expect(interview.hear("") == [.say("A reason is needed. b goes back, q finishes.")])
  }

  @Test("In another language its own words are answers, too")
  func otherLanguage() {
    var texts = Texts(language: "de")
    texts.put("ja,j", for: ChecklistText.yes)
    texts.put("Warum?", for: FillText.why)
    texts.put("nein", for: ChecklistText.no)
    let item = Interview.Item(id: "PRE-A1", title: "Start", facts: [], asks: "?", answer: nil, evidence: nil)
    var interview = Interview([item], in: texts)
    #expect(interview.hear("Ja") == [.give(GivenAnswer(item: "PRE-A1", answer: .yes))])
    #expect(interview.hear("nein") == [])
    #expect(interview.question.first?.hasPrefix("Warum?") == true)
  }
}
