import Domain
import TestSupport
import Testing

/// A person's statement counts as theirs, whoever recorded it.
struct OwnWordsTests {
  private static let name = ListsProject.mpoc.name

  private func log() throws -> HistoryLog { HistoryLog(state: try TemplateProject.state()) }

  private func answers(_ given: GivenAnswer..., person: String = name) -> Command {
    .recordAnswers(ReturnedAnswers(answers: given, person: person, digest: "ab12"))
  }

  @Test(arguments: ["Which calendar is meant?", "One line\nand another"])
  func aCommentOutOfAFileIsNoNewsToWhoeverWroteIt(comment: String) throws {
    var log = try log()
    try log.add(answers(GivenAnswer(item: "PRE-A3", answer: nil, comment: comment)))
    let seat = try log.seat()
    #expect(seat.talk(about: "PRE-A3").map(\.by) == ["\(Self.name) (recorded by \(ListsProject.ipm.name))"])
    #expect(seat.news(from: log.entries).isEmpty && seat.firstNews(from: log.entries).isEmpty)
    // To a colleague it is news.
    let colleague = Actor(name: "Bo Berg", role: .mpoc)
    #expect(!Seat(seat.project, for: colleague, on: seat.today).news(from: log.entries).isEmpty)
  }

  @Test func evidenceAndAnObjectionOutOfAFileAreNoNewsEither() throws {
    var log = try log()
    try log.add(.claim(["PRE-A1"], evidence: "v3"))
    log.entries = []
    try log.add(
      answers(
        GivenAnswer(item: "PRE-A1", answer: .no, comment: "A site is missing"),
        GivenAnswer(item: "PRE-A3", answer: .yes, evidence: "Calendar of 2026")))
    try log.add(answers(GivenAnswer(item: "PRE-A3", answer: nil, evidence: "Calendar of 2027")))
    let issue = try #require(Project(log.state)?.issues.first)
    #expect(RecordedWord(reading: issue.reportedBy).isFrom(Self.name))
    #expect(try log.seat().news(from: log.entries).isEmpty)
  }

  @Test func whatWasSignedOrSentBackOnBehalfIsNoNewsToWhoeverDidIt() throws {
    var log = HistoryLog(state: try SeatProject.kickedOff())
    let whose = "\(SeatProject.dana.name), e-mail"
    try log.add(.sendBack(.sow, comment: "Step 7 lacks our fax lines", onBehalf: whose))
    let seat = Seat(try #require(Project(log.state)), for: SeatProject.dana, on: .at("2026-11-18"))
    #expect(seat.news(from: log.entries).isEmpty)
    // The answer is news too: what the customer sent back is their own issue.
    let issue = try #require(seat.project.issues.first)
    #expect(RecordedWord(reading: issue.reportedBy).isFrom(SeatProject.dana.name))
    try log.add(.setIssue([issue.id], .inProgress, note: nil))
    let later = Seat(try #require(Project(log.state)), for: SeatProject.dana, on: .at("2026-11-18"))
    #expect(later.firstNews(from: log.entries).map(\.item) == [issue.id])
  }

  @Test func aQuestionOutOfAFileWaitsForAnAnswerAsAnyOther() throws {
    var log = try log()
    try log.add(answers(GivenAnswer(item: "PRE-A3", answer: nil, comment: "Which calendar is meant?")))
    let project = try #require(Project(log.state))
    let items = project.todayItems(on: .at("2026-10-21"))
    #expect(items.contains { $0.item == "PRE-A3" && $0.reason == .question })
    // The comment answers the customer.
    try log.add(.comment("PRE-A3", "That of your shops."))
    let news = try log.seat().news(from: log.entries)
    #expect(news.map(\.title).first?.contains("answered you about") == true, "\(news)")
  }

  @Test func theFirstVisitShowsAnswersToOwnQuestionsAndProblemsAlone() throws {
    var log = try log()
    try log.add(.comment("PRE-A3", "Which calendar?"), by: ListsProject.mpoc)
    try log.add(.comment("PRE-A3", "That of your shops."))
    try log.add(.comment("PRE-A4", "Please think of the night shift."))
    try log.add(.raise(NewIssue(title: "No ring tone")), by: ListsProject.mpoc)
    try log.add(.raise(NewIssue(title: "Ours")))
    let issues = try #require(Project(log.state)).issues
    let mine = try #require(issues.first { $0.title == "No ring tone" })
    let ours = try #require(issues.first { $0.title == "Ours" })
    try log.add(.setIssue([mine.id, ours.id], .inProgress, note: nil))
    try log.add(.setGoLive(.at("2026-12-17"), .target, reason: "The lines come later", onBehalf: nil))
    let first = try log.seat().firstNews(from: log.entries)
    #expect(first.map(\.item) == [mine.id, "PRE-A3"], "\(first)")
    // A person who has looked before is shown the rest as well.
    #expect(try log.seat().news(from: log.entries).count > first.count)
  }

  @Test(arguments: [
    ("Dana Ruiz", "Dana Ruiz", nil as String?),
    ("Dana Ruiz, phone (recorded by Lee Chen)", "Dana Ruiz, phone", "Lee Chen"),
    ("Dana (the boss) (recorded by Lee (IPM))", "Dana (the boss)", "Lee (IPM)"),
  ])
  func aRecordedWordIsReadAsItIsWritten(text: String, speaker: String, recorder: String?) {
    let word = RecordedWord(reading: text)
    #expect(word.speaker == speaker && word.recorder == recorder && word.text == text)
    #expect(word.isFrom(word.name) && !word.isFrom("Dan") && !word.isFrom(""))
  }
}
