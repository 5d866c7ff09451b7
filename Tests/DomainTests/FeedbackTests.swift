import Domain
import TestSupport
import Testing

/// The Implementation Experience Feedback: asked for, given once, locked, counted.
struct FeedbackTests {
  private let given = Command.close(.giveFeedback(CloseProject.answers, onBehalf: nil))

  @Test func askingClaimsItsChecklistItemAndMeetsTheGate() throws {
    let before = try CloseProject.after([])
    let gate = { (project: Project) in
      project.gate(of: "CLOSE", on: CloseProject.moment.today)?.lines.first { $0.criterion.id == "G7.5" }
    }
    #expect(gate(before)?.missing.contains { $0.text == "feedback (not asked for)" } == true)
    let asked = try CloseProject.after([.close(.askFeedback(how: "close call"))], by: CloseProject.ipm)
    #expect(asked.feedback?.asked?.channel == "close call" && asked.feedback?.given == nil)
    #expect(asked.check("CLO-K17")?.state == .claimed)
    #expect(asked.check("CLO-K17")?.evidence?.contains("close call") == true)
    #expect(gate(asked)?.missing.contains { $0.text == "feedback (not asked for)" } == false)
  }

  @Test func givingItFinishesTheTaskAndKeepsEveryAnswer() throws {
    let project = try CloseProject.after([given])
    let feedback = try #require(project.feedback?.given)
    #expect(feedback.by == "Dana Ruiz" && feedback.on == CloseProject.moment.today)
    #expect(feedback.answers == CloseProject.answers && feedback.answers[.porting] == "n/a")
    #expect(project.task("CLS-06")?.state == .done)
    #expect(project.task("CLS-06")?.evidence?.contains("5 of 5, recommends us 9 of 10") == true)
  }

  @Test func aSecondFormIsRefusedAndSaysWhy() throws {
    let project = try CloseProject.after([given])
    for (actor, whose) in [(CloseProject.mpoc, nil), (CloseProject.ipm, "Dana Ruiz, phone")] {
      let refusal = try #require(throws: Refusal.self) {
        try CloseProject.after(
          [.close(.giveFeedback(CloseProject.answers, onBehalf: whose))], by: actor, on: project.state)
      }
      #expect(refusal.sentence.contains("submitted on Wed 18 Nov 2026 by Dana Ruiz and is locked"))
    }
    #expect(throws: Refusal.self) {
      try CloseProject.after([.close(.askFeedback(how: "mail"))], by: CloseProject.ipm, on: project.state)
    }
  }

  @Test func theProviderRecordsItWithNameAndChannel() throws {
    let bare = Command.close(.giveFeedback(CloseProject.answers, onBehalf: " "))
    #expect(throws: Refusal.self) { try CloseProject.after([bare], by: CloseProject.ipm) }
    let project = try CloseProject.after(
      [.close(.giveFeedback(CloseProject.answers, onBehalf: "Dana Ruiz, phone"))], by: CloseProject.ipm)
    #expect(project.feedback?.given?.by == "Dana Ruiz, phone (recorded by Lee Chen)")
    #expect(project.check("CLO-K17")?.state == .claimed)
  }

  @Test(arguments: [
    (FeedbackEntry.overall, "6", "1 (bad) to 5"), (.overall, "", "1 (bad) to 5"),
    (.overall, "n/a", "1 (bad) to 5"),
    (.recommend, "11", "0 (not at all) to 10"), (.recommend, "-1", "0 (not at all)"),
    (.porting, "", "or n/a"),
    (.contact, "perhaps", "yes or no"), (.knowledge, "٣", "1 (bad) to 5"),
  ])
  func anAnswerThatIsNoneIsNamed(entry: FeedbackEntry, text: String, words: String) throws {
    var typed = CloseProject.typed
    typed[entry] = text
    let problem = try #require(throws: FeedbackProblem.self) { try FeedbackAnswers(typed) }
    #expect(problem.entry == entry && problem.sentence.contains(words), "\(problem.sentence)")
  }

  @Test func nothingIsAskedBeforeGoLive() throws {
    let fresh = try ListsProject.fresh()
    #expect(throws: Refusal.self) {
      try CloseProject.after([.close(.askFeedback(how: "mail"))], by: CloseProject.ipm, on: fresh)
    }
  }

  @Test func inAClosedProjectOnlyFeedbackThatWasAskedForMayStillCome() throws {
    var state = try CloseProject.after([.close(.askFeedback(how: "mail"))], by: CloseProject.ipm).state
    state.items[ItemID(CloseProject.id.rawValue)]?.values[.state] = ProjectStatus.closed.rawValue
    let project = try CloseProject.after([given], on: state)
    #expect(project.feedback?.given != nil && project.task("CLS-06")?.state == .notStarted)
    #expect(throws: Refusal.self) { try CloseProject.after([given], on: project.state) }
    var unasked = try CloseProject.state()
    unasked.items[ItemID(CloseProject.id.rawValue)]?.values[.state] = ProjectStatus.closed.rawValue
    #expect(throws: Refusal.self) { try CloseProject.after([given], on: unasked) }
  }

  @Test func averagesAndTheScoreCountWhatWasAnswered() throws {
    func form(_ overall: String, _ recommend: String) throws -> FeedbackAnswers {
      var typed = CloseProject.typed
      (typed[.overall], typed[.recommend]) = (overall, recommend)
      return try FeedbackAnswers(typed)
    }
    let figures = FeedbackStatistics([try form("5", "10"), try form("4", "8"), try form("2", "6")])
    #expect(figures.sample == 3 && figures.score == 0)
    #expect(figures.lines.first { $0.entry == .overall }?.average == "3.7")
    #expect(figures.lines.first { $0.entry == .porting }?.sample == 0)
    #expect(figures.lines.first { $0.entry == .porting }?.average == nil)
    #expect(FeedbackStatistics([]).score == nil)
    #expect(FeedbackStatistics([try form("5", "9"), try form("5", "9"), try form("5", "0")]).score == 33)
    #expect(FeedbackStatistics([try form("5", "0"), try form("5", "0"), try form("5", "9")]).score == -33)
  }

  @Test func theCustomerIsAskedOnceItIsTimeAndReadsWhatTheySaid() throws {
    func topic(_ project: Project) -> Seat.Topic? {
      Seat(project, for: CloseProject.mpoc, on: CloseProject.moment.today).topic("CLS-06")
    }
    let asked = try CloseProject.after([.close(.askFeedback(how: "mail"))], by: CloseProject.ipm)
    #expect(topic(asked)?.state == .asks && topic(asked)?.answerKind == .feedback)
    let given = try CloseProject.after([given], on: asked.state)
    let seat = Seat(given, for: CloseProject.mpoc, on: CloseProject.moment.today)
    let done = try #require(seat.topic("CLS-06"))
    #expect(done.state == .done && done.standing.contains("You told us"))
    #expect(seat.covered(by: done).flatMap(\.lines).contains { $0.text.contains("all in all? 5") })
  }
}
