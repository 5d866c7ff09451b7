import Domain
import TestSupport
import Testing

/// What the customer reports, and how its issues are titled.
struct SeatReportTests {
  private let day = Day.at("2026-10-21")

  private func after(_ steps: [(Command, Actor)]) throws -> Project {
    let moment = SmallProject.moment(day: "2026-10-21", minute: 600)
    return try ListsProject.project(steps.map { ($0.0, $0.1, moment) }, on: try TemplateProject.state())
  }

  @Test(arguments: IssueCategory.allCases)
  func whateverTheCustomerReportsStartsWithUs(category: IssueCategory) throws {
    let project = try after([(.raise(NewIssue(title: "Something", category: category)), ListsProject.mpoc)])
    let issue = try #require(project.issues.first)
    #expect(issue.holder == .provider)
    #expect(issue.answerBy != nil)
  }

  @Test func whatTheProviderRaisesGoesToWhoeverMendsIt() throws {
    let project = try after([(.raise(NewIssue(title: "Wi-Fi", category: .network)), ListsProject.ipm)])
    let issue = try #require(project.issues.first)
    #expect(issue.holder == .customer && issue.answerBy == nil)
  }

  @Test func theReportHasANumberANameAndADayEverywhere() throws {
    let report = Seat.report(.adoption, .some, title: "People keep their mobiles", text: "")
    let project = try after([(report, ListsProject.mpoc)])
    let issue = try #require(project.issues.first)
    let seat = Seat(project, for: ListsProject.mpoc, on: day)
    // Wednesday 21 October: the answer comes on the next business day.
    let words = "\(project.head.ipm ?? "Your project manager") has it and answers by Thursday 22 October."
    #expect(seat.reportThanks(issue) == "Thank you. It is number \(issue.id). \(words)")
    let line = try #require(seat.plan.flatMap(\.lines).first { $0.item == issue.id })
    #expect(line.text.contains(issue.id.rawValue) && line.text.contains(words))
    let topic = try #require(seat.topic(issue.id))
    #expect(topic.question == "\(issue.id): People keep their mobiles" && topic.due == .at("2026-10-22"))
    #expect(topic.standing == words && topic.state == .withUs)
  }

  @Test(arguments: Priority.allCases)
  func whatTheCustomerIsToldIsStoredWithTheReport(priority: Priority) throws {
    let report = Command.raise(NewIssue(title: "No ring tone", priority: priority))
    let project = try after([(report, ListsProject.mpoc)])
    let issue = try #require(project.issues.first)
    let manager = try #require(project.manager)
    #expect(manager.name == project.head.ipm && issue.assignee == manager.id)
    let due = try #require(issue.due)
    #expect(issue.answerBy == due)
    let day = due == self.day ? "today" : "by \(due.spoken(near: self.day))"
    #expect(project.answerWords(to: issue, near: self.day) == "\(manager.name) has it and answers \(day).")
    #expect(project.todayItems(on: due).contains { $0.item == issue.id })
  }

  @Test func aDayTheManagerSetsIsTheOneThatIsSaid() throws {
    let project = try after([
      (.raise(NewIssue(title: "No ring tone")), ListsProject.mpoc),
      (.set(["ND-1"], .due, "2026-10-30"), ListsProject.ipm),
    ])
    let issue = try #require(project.issues.first)
    #expect(issue.due == .at("2026-10-30"))
    #expect(project.answerWords(to: issue, near: day).hasSuffix("answers by Friday 30 October."))
  }

  @Test func whatIsWrittenDownForTheCustomerIsPromisedAsWell() throws {
    let project = try after([
      (.claim(["PRE-A1"], evidence: "v3"), ListsProject.ipm),
      (.agree(["PRE-A1"], onBehalf: "Dana Ruiz, phone"), ListsProject.ipm),
      (.dispute("PRE-A1", comment: "A site is missing", onBehalf: "Dana Ruiz, phone"), ListsProject.ipm),
    ])
    let issue = try #require(project.issues.first)
    #expect(issue.reportedBy == "Dana Ruiz, phone (recorded by \(ListsProject.ipm.name))")
    #expect(issue.assignee == project.manager?.id && issue.due != nil && issue.holder == .provider)
  }

  @Test func aReportTakesNothingBackFromTheProgress() throws {
    let before = Seat(try after([]), for: ListsProject.mpoc, on: day).progress
    let raised: [(Command, Actor)] = (1...5).map {
      (.raise(NewIssue(title: "Fault \($0)")), ListsProject.ipm)
    }
    let after = Seat(try after(raised), for: ListsProject.mpoc, on: day).progress
    #expect(before == after)
  }

  @Test func anAnswerMovesTheProgress() throws {
    let before = Seat(try after([]), for: ListsProject.mpoc, on: day)
    #expect(before.topic("PRE-A3")?.state == .asks)
    let after = Seat(
      try after([(.claim(["PRE-A3"], evidence: "looked"), ListsProject.mpoc)]), for: ListsProject.mpoc,
      on: day)
    #expect(after.progress.answered == before.progress.answered + 1)
    #expect(after.progress.asked == before.progress.asked)
    #expect(after.progressWords == "\(after.progress.answered) of \(after.progress.asked) answered")
  }

  @Test func aDisputeIsNamedInTheCustomersWords() throws {
    let project = try after([
      (.claim(["PRE-A1"], evidence: "v3"), ListsProject.ipm),
      (.dispute("PRE-A1", comment: "A site is missing"), ListsProject.mpoc),
    ])
    let issue = try #require(project.issues.first)
    let topic = try #require(Seat(project, for: ListsProject.mpoc, on: day).topic(issue.id))
    #expect(topic.question.hasPrefix("\(issue.id): Something is wrong with: Is the scope of work"))
    #expect(!topic.question.contains("SOW"))
  }

  @Test func evidenceIsAskedForInTheCustomersWords() throws {
    let seat = Seat(try after([]), for: ListsProject.mpoc, on: day)
    let topic = try #require(seat.topic("TRN-L1"))
    let reply = try #require(try? seat.reply(.yes, to: topic).get())
    #expect(reply.prompt == "On which day was the message sent? (Enter alone: yes)")
  }

  @Test func phasesHaveTheirPlainNamesForTheCustomer() throws {
    let project = try after([])
    #expect(project.phases.map(\.plainTitle).first == "Getting started")
    #expect(project.phases.allSatisfy { $0.plainTitle != $0.title || $0.plain.isEmpty })
  }

  @Test(arguments: [
    (Refusal.invalid(.title, expected: "text without invisible characters (U+200B)"), "U+200B"),
    (.invalid(.title, expected: "at most 200 bytes (this is 300)"), "too long"),
    (.invalid(.title, expected: "at most 4 accents on one letter"), "accents"),
    (.invalid(.reason, expected: "a reason"), "write a little more"),
  ])
  func aRefusedTextSaysWhatIsWrongWithIt(refusal: Refusal, says: String) {
    #expect(Texts.english(refusal.plain).contains(says), "\(refusal)")
  }
}
