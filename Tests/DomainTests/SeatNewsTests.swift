import Domain
import TestSupport
import Testing

/// What is new for the customer, in plain words.
struct SeatNewsTests {
  @Test func anAnswerToAQuestionIsNewWithItsWords() throws {
    var log = HistoryLog(state: try TemplateProject.state())
    try log.add(.comment("PRE-A3", "Which calendar do you mean?"), by: ListsProject.mpoc)
    try log.add(.comment("PRE-A3", "The one of your shops."), by: ListsProject.ipm)
    let news = try log.news()
    try #require(news.count == 1)
    #expect(news[0].title.hasPrefix("\(ListsProject.ipm.name) answered you about: Is the go-live day clear"))
    #expect(news[0].text == "The one of your shops." && news[0].item == "PRE-A3")
  }

  @Test func aMovedGoLiveSaysFromWhereAndWhy() throws {
    var log = HistoryLog(state: try TemplateProject.state())
    try log.add(
      .setGoLive(.at("2026-12-17"), .target, reason: "The lines come later", onBehalf: nil),
      by: ListsProject.ipm)
    let moved = try #require(try log.news().first { $0.title.hasPrefix("Your go-live") })
    #expect(moved.title == "Your go-live moved to Thursday 17 December. It was Wednesday 4 November.")
    #expect(moved.text == "Why: The lines come later")
  }

  @Test func aSolvedProblemIsNewAndOpensItself() throws {
    var log = HistoryLog(state: try TemplateProject.state())
    try log.add(.raise(NewIssue(title: "No ring tone")), by: ListsProject.mpoc)
    let issue = try #require(Project(log.state)?.issues.first?.id)
    try log.add(.setIssue([issue], .fixed, note: "Policy corrected"), by: ListsProject.ipm)
    let news = try log.news()
    #expect(news.map(\.title) == ["We say that this is solved: \(issue): No ring tone"])
    #expect(news[0].text == "Policy corrected" && news[0].item == issue)
  }

  @Test func whatTheCustomerDidAndWhatWasTakenBackIsNotNew() throws {
    var log = HistoryLog(state: try TemplateProject.state())
    try log.add(.comment("PRE-A3", "Which calendar?"), by: ListsProject.mpoc)
    try log.add(.set(["INI-03"], .note, "CANARY"), by: ListsProject.ipm)
    #expect(try log.news().isEmpty)
  }
}
