import Domain
import TestSupport
import Testing

/// What is new for the customer, in the customer's words.
struct SeatNewsTests {
  private struct Log {
    var state: ProjectState
    var entries: [HistoryEntry] = []

    mutating func add(_ command: Command, by actor: Actor) throws {
      let moment = SmallProject.moment(day: "2026-10-21", minute: 600)
      let planned = try plan(command, on: state, by: actor, at: moment)
      try state.apply(planned.changes)
      state.sequence += 1
      entries.insert(
        HistoryEntry(
          project: state.id, sequence: state.sequence, at: moment.timestamp, actor: actor.name,
          role: actor.role.rawValue, via: "test", summary: planned.summary, changes: planned.changes,
          undoes: nil, undoneBy: nil, tick: state.sequence, hash: ""), at: 0)
    }

    func news() throws -> [Seat.NewsItem] {
      let project = try #require(Project(state.shown(to: ListsProject.mpoc)))
      return Seat(project, for: ListsProject.mpoc, on: .at("2026-10-21")).news(from: entries)
    }
  }

  @Test func anAnswerToAQuestionIsNewWithItsWords() throws {
    var log = Log(state: try TemplateProject.state())
    try log.add(.comment("PRE-A3", "Which calendar do you mean?"), by: ListsProject.mpoc)
    try log.add(.comment("PRE-A3", "The one of your shops."), by: ListsProject.ipm)
    let news = try log.news()
    try #require(news.count == 1)
    #expect(news[0].title.hasPrefix("\(ListsProject.ipm.name) answered you about: Is the go-live day clear"))
    #expect(news[0].text == "The one of your shops." && news[0].item == "PRE-A3")
  }

  @Test func aMovedGoLiveSaysFromWhereAndWhy() throws {
    var log = Log(state: try TemplateProject.state())
    try log.add(
      .setGoLive(.at("2026-12-17"), .target, reason: "The lines come later", onBehalf: nil),
      by: ListsProject.ipm)
    let moved = try #require(try log.news().first { $0.title.hasPrefix("Your go-live") })
    #expect(moved.title == "Your go-live moved to Thursday 17 December. It was Wednesday 4 November.")
    #expect(moved.text == "Why: The lines come later")
  }

  @Test func aSolvedProblemIsNewAndOpensItself() throws {
    var log = Log(state: try TemplateProject.state())
    try log.add(.raise(NewIssue(title: "No ring tone")), by: ListsProject.mpoc)
    let issue = try #require(Project(log.state)?.issues.first?.id)
    try log.add(.setIssue([issue], .fixed, note: "Policy corrected"), by: ListsProject.ipm)
    let news = try log.news()
    #expect(news.map(\.title) == ["We say that this is solved: \(issue): No ring tone"])
    #expect(news[0].text == "Policy corrected" && news[0].item == issue)
  }

  @Test func whatTheCustomerDidAndWhatWasTakenBackIsNotNew() throws {
    var log = Log(state: try TemplateProject.state())
    try log.add(.comment("PRE-A3", "Which calendar?"), by: ListsProject.mpoc)
    try log.add(.set(["INI-03"], .note, "CANARY"), by: ListsProject.ipm)
    #expect(try log.news().isEmpty)
  }
}
