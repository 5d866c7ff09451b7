import Domain
import TestSupport
import Testing

/// What a person of the customer's side is asked and told.
struct SeatTests {
  private func seat(_ project: Project, _ day: String = "2026-10-21", by person: Actor = ListsProject.mpoc)
    throws -> Seat
  {
    Seat(project, for: person, on: try #require(Day(iso: day)))
  }

  /// The template's project with single values stored.
  private func project(_ values: [ItemID: [Field: String?]] = [:]) throws -> Project {
    try TemplateProject.changed(values)
  }

  private func step(_ command: Command, _ project: Project, by actor: Actor = ListsProject.ipm) throws
    -> Project
  {
    try ListsProject.project(
      [(command, actor, SmallProject.moment(day: "2026-10-21", minute: 600))], on: project.state)
  }

  // MARK: Go-live

  @Test func aDayThatIsNotConfirmedIsNeverSaidAsIfItWere() throws {
    let head = TemplateProject.head
    // Nothing has been done, so the forecast is later, which is told.
    let later = " As things stand it will be Monday 14 December."
    let target = try seat(try project())
    #expect(target.goLiveWords == "Your go-live is not fixed yet: we aim for Wednesday 4 November." + later)
    let asked = try seat(try project([head: [.goLiveGrade: "requested"]]))
    #expect(
      asked.goLiveWords == "Your go-live is not fixed yet: Wednesday 4 November has been asked for." + later)
    let none = try seat(try project([head: [.goLive: nil]]))
    #expect(none.goLiveWords == "Your go-live is not fixed yet.")
    let fixed = try seat(try project([head: [.goLiveGrade: "confirmed"]]))
    #expect(fixed.goLiveWords == "Your go-live is Wednesday 4 November." + later)
    #expect(target.goLiveShort == "Go-live: not fixed yet")
  }

  @Test func aConfirmedDayHasItsHourAndPlace() throws {
    let fixed = try seat(
      try project([
        TemplateProject.head: [
          .goLiveGrade: "confirmed", .window: "08:00-10:30", .zone: "America/Los_Angeles",
        ]
      ]))
    #expect(
      fixed.goLiveWords.hasPrefix(
        "Your go-live is Wednesday 4 November at 8:00 (Los Angeles time). As things stand "))
    #expect(fixed.goLiveShort == "Go-live: Wed 04 Nov 8:00")
  }

  @Test(arguments: [
    ("on-hold", "Your project is paused. Go-live is not fixed."),
    ("cancelled", "This project was cancelled."),
    ("closed", "This project is closed."),
  ])
  func aProjectThatDoesNotRunSaysSo(status: String, words: String) throws {
    #expect(try seat(try project([TemplateProject.head: [.state: status]])).goLiveWords == words)
  }

  // MARK: What is asked, and when

  @Test func sheIsAskedTenBusinessDaysAheadAndTheMostUrgentFirst() throws {
    // PRE-A3 is due on 28 October, five business days before go-live.
    let early = try seat(try project(), "2026-10-13")
    #expect(early.topic("PRE-A3")?.state == .later)
    let later = try seat(try project(), "2026-10-14")
    let topic = try #require(later.topic("PRE-A3"))
    #expect(topic.state == .asks)
    #expect(topic.question.hasPrefix("Is the go-live day clear of your own busy days"))
    #expect(later.dueWords(topic) == "Needed by Wednesday 28 October (in 10 business days).")
    let days = later.questions.compactMap(\.due)
    #expect(days == days.sorted() && days.count > 3)
  }

  @Test func whatIsLateSaysForHowLong() throws {
    let seat = try seat(try project(), "2026-10-30")
    let topic = try #require(seat.topic("PRE-A3"))
    #expect(seat.dueWords(topic) == "This was needed by Wednesday 28 October (2 business days ago).")
    #expect(topic.stateWord(on: seat.today, in: .english) == "late")
  }

  @Test func ourItemsAreHersOnlyWhenTheyWaitForHerWord() throws {
    let open = try project()
    #expect(try seat(open).topic("PRE-A1") == nil)
    let claimed = try step(.claim(["PRE-A1"], evidence: "SOW v3"), open)
    let topic = try #require(try seat(claimed).topic("PRE-A1"))
    #expect(topic.answerKind == .agree && topic.state == .asks)
    #expect(topic.claim == "We say yes. Do you agree?")
    #expect(topic.details.map(\.text) == ["SOW v3"])
  }

  @Test func internalItemsAreNotThere() throws {
    let project = try project()
    let seat = try seat(project)
    let hidden = Set(project.tasks.filter { $0.visibility == .internal }.map(\.id))
    #expect(!hidden.isEmpty)
    #expect(seat.topics.allSatisfy { !hidden.contains($0.id) })
    let titles = Set(hidden.map { project.title(of: $0) })
    #expect(seat.plan.flatMap(\.lines).allSatisfy { !titles.contains($0.text) })
  }

  @Test func whatWasNeverPartOfTheProjectIsNotThere() throws {
    let small = try TemplateProject.changed([:], from: TemplateProject.state([]))
    #expect(try seat(small).topic("PRE-C4") == nil)
  }

  @Test func theTestsComeOnGoLiveDay() throws {
    #expect(try seat(try project(), "2026-11-03").topic("TST-T02")?.state == .later)
    #expect(try seat(try project(), "2026-11-04").topic("TST-T02")?.state == .asks)
  }

  @Test func countsAgreeWithEachOther() throws {
    let seat = try seat(try project(), "2026-10-30")
    let (answered, asked) = seat.progress
    let open = seat.questions.count { $0.group.key != "problems" && $0.group.key != "waivers" }
    #expect(answered + open == asked)
    #expect(seat.leftWords == "You have \(seat.questions.count) things left to do.")
  }

  // MARK: Answers

  private func answered(
    _ answer: Seat.Answer, _ text: String = "", to id: ItemID, in project: Project,
    on day: String = "2026-10-21"
  ) throws -> Project {
    let seat = try seat(project, day)
    let reply = try seat.reply(answer, to: try #require(seat.topic(id))).get()
    return try step(reply.command(text), project, by: ListsProject.mpoc)
  }

  @Test func yesClaimsWithHerWordWhereSheWritesNothing() throws {
    let plain = try answered(.yes, to: "PRE-A4", in: try project())
    #expect(plain.check("PRE-A4")?.state == .claimed)
    #expect(plain.check("PRE-A4")?.evidence == "Dana Ruiz says so")
    #expect(try seat(plain).topic("PRE-A4")?.state == .withUs)
    let better = try answered(.yes, "Jo Park and I", to: "PRE-A4", in: plain)
    #expect(better.check("PRE-A4")?.evidence == "Jo Park and I")
  }

  @Test func notYetLeavesItOpenAndIsRemembered() throws {
    let after = try answered(.no, "The mast is late", to: "PRE-A4", in: try project())
    let topic = try #require(try seat(after).topic("PRE-A4"))
    #expect(topic.state == .asks && topic.last == "not yet")
    #expect(try seat(after).talk(about: "PRE-A4").map(\.text) == ["Not yet: The mast is late"])
  }

  @Test func agreeingDisputingAndTurningDown() throws {
    let claimed = try step(.claim(["PRE-A1", "PRE-A2"], evidence: "Mail"), try project())
    let agreed = try answered(.yes, to: "PRE-A1", in: claimed)
    #expect(agreed.check("PRE-A1")?.agreedBy == "Dana Ruiz")
    let disputed = try answered(.no, "Not the window we asked for", to: "PRE-A2", in: agreed)
    #expect(disputed.check("PRE-A2")?.state == .disputed)
    #expect(disputed.issues.count == 1)
    let changed = try answered(.no, "On reflection", to: "PRE-A1", in: agreed)
    #expect(changed.check("PRE-A1")?.state == .disputed)
    let proposed = try step(
      .waive(["PRE-B4"], reason: "One country only", until: nil, onBehalf: nil), try project())
    #expect(try seat(proposed).topic("PRE-B4")?.claim == "We would like to go on without this. Do you agree?")
    let refused = try answered(.no, "We have two", to: "PRE-B4", in: proposed)
    #expect(refused.check("PRE-B4")?.proposal == nil)
    #expect(refused.check("PRE-B4")?.state == .reopened)
    let confirmed = try answered(.yes, to: "PRE-B4", in: proposed)
    #expect(confirmed.check("PRE-B4")?.state == .waived)
  }

  @Test func aTestFailsWithWhatHappenedAndIsThenWithUs() throws {
    let failed = try answered(.no, "Busy tone", to: "TST-T02", in: try project(), on: "2026-11-04")
    #expect(failed.check("TST-T02")?.result == .fail)
    #expect(try seat(failed, "2026-11-04").topic("TST-T02")?.state == .withUs)
    let passed = try answered(.yes, to: "TST-T03", in: try project(), on: "2026-11-04")
    #expect(passed.check("TST-T03")?.result == .pass)
  }

  @Test func aTaskOfHersIsDoneAndOpenAgain() throws {
    let ready = try TemplateProject.worked(through: "PLAN")
    let done = try answered(.yes, "40 sheets", to: "EXE-01", in: ready)
    #expect(done.task("EXE-01")?.state == .done)
    let open = try answered(.no, to: "EXE-01", in: done)
    #expect(open.task("EXE-01")?.state == .inProgress)
  }

  @Test func aSolvedProblemIsHersToConfirm() throws {
    var now = try step(
      Seat.report(.broken, .some, title: "No ring", text: ""), try project(), by: ListsProject.mpoc)
    let id = try #require(now.issues.first?.id)
    #expect(now.issues.first?.priority == .p3)
    now = try step(.setIssue([id], .fixed, note: "Restarted"), now)
    #expect(try seat(now).topic(id)?.claim == "We say that this is solved. Is it?")
    #expect(try answered(.yes, to: id, in: now).issue(id)?.state == .verified)
    #expect(try answered(.no, "Still silent", to: id, in: now).issue(id)?.state == .reopened)
  }

  @Test func emergencyTroubleIsCriticalHoweverFewItHits() throws {
    let now = try step(
      Seat.report(.emergency, .many, title: "Wrong address", text: "Read back the old one"), try project(),
      by: ListsProject.mpoc)
    #expect(now.issues.map(\.priority) == [.p1])
    #expect(now.issues.map(\.category) == [.emergency])
  }

  @Test func anAnswerStandsOnceItsListIsClosed() throws {
    let closed = try project(["GO-LIVE": [.passedOn: "2026-11-05"]])
    let seat = try seat(closed, "2026-11-06")
    let topic = try #require(seat.topic("PRE-A3"))
    #expect(throws: Seat.Unanswerable.self) { try seat.reply(.yes, to: topic).get() }
    #expect(try seat.reply(.ask, to: topic).get().isRequired)
  }

  @Test func whatWaitsOnWhomNamesEverySide() throws {
    let now = try answered(.yes, to: "PRE-A4", in: try TemplateProject.worked(through: "PLAN"))
    let plan = try seat(now).plan
    #expect(plan.map(\.title).prefix(2) == ["Waiting for you", "We are working on"])
    #expect(plan.last?.title == "What comes next")
    let next = try #require(plan.last?.lines.first { $0.text == "Move your numbers" })
    #expect(next.when.hasPrefix("about "))
  }

  /// What the exported list asks and what the screen says wait for the same day.
  @Test func whatMayBeAnsweredAlreadyIsSaidWhereNothingIsDue() throws {
    let project = try #require(Project(ListsProject.fresh()))
    let early = try seat(project, "2026-09-28")
    let later = early.topics.count { $0.state == .later && $0.answerKind == .claim }
    #expect(early.questions.isEmpty && later > 1)
    #expect(early.leftWords == "Nothing is due. \(later) questions can be answered already.")
  }
}
