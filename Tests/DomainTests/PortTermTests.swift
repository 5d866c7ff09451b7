import Domain
import TestSupport
import Testing

/// Domain document 5.3: the carriers' terms, the earliest port day and the carrier's clock.
struct PortTermTests {
  private let head: ItemID = "acme"

  private func order(
    _ values: [Field: String?] = [:], of project: [Field: String] = [:]
  ) throws -> (Project, Project.PortOrder) {
    var state = PortDesk.state
    for (field, value) in values { state.items["PO-1"]?.values[field] = value }
    for (field, value) in project { state.items[head]?.values[field] = value }
    let whole = try #require(Project(state))
    return (whole, try #require(whole.portOrder("PO-1")))
  }

  private func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }
  private let today = SmallProject.moment.today

  private func refusal(_ command: Command, on project: Project) -> String {
    do {
      _ = try plan(command, on: project.state, by: SmallProject.ipm, at: SmallProject.moment)
      return ""
    } catch { return error.sentence }
  }

  @Test func everyTermHasTheDocumentsFigureUntilOneIsSet() throws {
    let figures: [(PortTerm, Int)] = [
      (.invoiceAge, 30), (.loaAge, 30), (.answerMin, 3), (.answerTypical, 7), (.answerMax, 15),
      (.noticeMin, 8), (.noticeMax, 10), (.abroadAnswerMin, 6), (.abroadAnswerMax, 45),
      (.abroadNoticeMin, 10), (.abroadNoticeMax, 30), (.changeNotice, 5), (.lock, 24), (.snapback, 24),
      (.legal, 4), (.tollFreeAnswer, 2), (.tollFreeMin, 3), (.tollFreeMax, 5),
    ]
    let terms = SmallProject.project.portTerms(of: "Old Tel")
    for (term, figure) in figures { #expect(terms[term] == figure, "\(term.key)") }
    let leads = PortRoute.Lines.allCases.map { lines in
      [terms[.uk(lines, isRangeHolder: true)], terms[.uk(lines, isRangeHolder: false)]]
    }
    #expect(leads == [[5, 7], [7, 10], [10, 13], [17, 20], [22, 25]])
    #expect(Set(PortTerm.all.map(\.key)).count == PortTerm.all.count)
  }

  @Test func aCarriersOwnTermStandsBeforeTheProjectsAndThatBeforeTheUsualOne() throws {
    let project = try SmallProject.after(
      .set([head], .term(.answerMax), "20"), .set([head], .term(.answerMax, of: "Old Tel"), "12"))
    #expect(project.portTerms(of: "old tel").value(.answerMax) == ("12", .carrier))
    #expect(project.portTerms(of: "Other").value(.answerMax) == ("20", .project))
    #expect(project.portTerms().value(.answerMin) == ("3", .standard))
    let again = try SmallProject.after(
      .set([head], .term(.answerMax, of: "Old Tel"), nil), on: project.state)
    #expect(again.portTerms(of: "Old Tel")[.answerMax] == 20)
  }

  @Test(arguments: [
    (PortTerm.answerMax, "many", "a number"), (.slots, "always", "slots such as"),
    (.slots, "Mon-Tue 08:00-10:00, Tue 08:00-09:00", "slots such as"), (.ukCutoff, "25:00", "a time of day"),
    (.calendar, "mars", "one of"), (.daysOff, "Friday", "days with names"),
  ])
  func aTermThatCannotBeReadIsRefused(term: PortTerm, value: String, words: String) {
    let sentence = refusal(.set([head], .term(term), value), on: SmallProject.project)
    #expect(sentence.contains(words), "\(sentence)")
  }

  @Test func slotsAreWrittenAsTheyAreRead() throws {
    let text = "Mon-Thu 08:00-17:00, Fri 08:00-14:00 America/New_York"
    let slots = try #require(PortSlots(text))
    #expect(slots.text == text && slots.zone == "America/New_York")
    #expect(slots.window(on: day("2026-11-20"))?.text == "08:00-14:00")
    #expect(slots.window(on: day("2026-11-21")) == nil)
    #expect(try TemplateProject.changed([:]).portTerms().value(.slots) == (text, .project))
  }

  /// Submitted tomorrow, Thu 19 Nov 2026, on a calendar of weekdays.
  @Test(arguments: [
    ([Field: String](), "2026-12-04", "08:00-17:00"),
    ([.numberType: "international"], "2026-12-11", "08:00-17:00"),
    ([.numberType: "toll_free"], "2026-11-24", "08:00-17:00"),
    ([.btn: "+442071234567", .lines: "single", .numberCount: "1"], "2026-11-26", "10:00-11:00"),
    ([.btn: "+442071234567", .lines: "multi", .numberCount: "200"], "2026-12-14", "15:00-16:00"),
    ([.btn: "+442071234567", .lines: "ddi", .rangeHolder: "BT"], "2027-01-04", "15:00-16:00"),
  ])
  func theEarliestDayFollowsFromTheLeadOfItsKind(values: [Field: String], earliest: String, window: String)
    throws
  {
    let (project, order) = try order(values.mapValues { $0 })
    let estimate = try #require(project.estimate(of: order, on: today))
    #expect(estimate.earliest == day(earliest) && estimate.window?.text == window)
    #expect(estimate.submission == day("2026-11-19") && !estimate.isSubmitted)
  }

  @Test func aCarriersHolidaysAndSlotsMoveTheEarliestDayOn() throws {
    let terms: [Field: String] = [
      .term(.daysOff, of: "Old Tel"): "2026-12-04 Company holiday;2026-12-07 Company holiday",
      .term(.slots): "Wed 09:00-12:00",
    ]
    let (project, order) = try order(of: terms)
    let estimate = try #require(project.estimate(of: order, on: today))
    #expect(estimate.earliest == day("2026-12-09") && estimate.words == "Wed 09 Dec 2026, 09:00-12:00")
  }

  @Test(arguments: [
    ("2026-12-03", "earlier than Old Tel accepts"), ("2026-12-03", "Fri 04 Dec 2026"),
    ("2026-12-05", "a weekend day"), ("2026-12-05", "Mon 07 Dec 2026"), ("2026-12-25", "year-end freeze"),
  ])
  func aDayTheCarrierWouldNotAcceptIsRefusedWithTheOneItDoes(asked: String, words: String) throws {
    let (project, _) = try order()
    let sentence = refusal(.set(["PO-1"], .askedDay, asked), on: project)
    #expect(sentence.contains(words), "\(sentence)")
    let added = refusal(
      .addPortOrder(NewPortOrder(carrier: "Old Tel", fields: [.askedDay: asked])), on: SmallProject.project)
    #expect(added.contains(words), "\(added)")
  }

  @Test func aDayAskedForThatHasBecomeTooEarlyIsNotSubmitted() throws {
    let (project, _) = try order([.state: "ready", .askedDay: "2026-11-20"])
    let submit = Command.recordPortEvent("PO-1", NewPortEvent(.submit))
    #expect(refusal(submit, on: project).contains("earlier than Old Tel accepts"))
    let later = try order([.state: "ready", .askedDay: "2026-12-08"]).0
    #expect(refusal(submit, on: later).isEmpty)
  }

  @Test(arguments: [
    ("2026-11-27", PortAnswer.Stage.inTime, 0), ("2026-11-29", .inTime, 0), ("2026-11-30", .late, 1),
    ("2026-12-09", .late, 8),
    ("2026-12-10", .overdue, 9),
  ])
  func theCarriersClockWarnsAfterTheUsualTimeAndEscalatesAfterTheLongest(
    on: String, stage: PortAnswer.Stage, late: Int
  ) throws {
    let (project, order) = try order([.state: "carrier-review", .submittedOn: "2026-11-18"])
    let answer = try #require(project.answer(to: order, on: day(on)))
    #expect(answer.stage == stage && answer.daysLate == late, "\(answer.words)")
    #expect(project.answer(to: try self.order().1, on: day(on)) == nil)
  }

  @Test func aTollFreeRequestIsEscalatedAfterTwoDays() throws {
    let (project, order) = try order([
      .state: "submitted", .submittedOn: "2026-11-18", .numberType: "toll_free",
    ])
    #expect(project.answer(to: order, on: day("2026-11-20"))?.stage == .inTime)
    #expect(project.answer(to: order, on: day("2026-11-23"))?.stage == .overdue)
  }

  @Test(arguments: [("12:59", "2026-11-18"), ("13:01", "2026-11-19")])
  func aUKOrderAfterTheCutoffCountsFromTheNextDay(clock: String, counted: String) throws {
    let (project, _) = try order([.state: "ready", .btn: "+442071234567"])
    let minute = try #require(ClockText.minute(clock))
    let plan = try plan(
      .recordPortEvent("PO-1", NewPortEvent(.submit)), on: project.state, by: SmallProject.ipm,
      at: SmallProject.moment(day: "2026-11-18", minute: minute))
    #expect(plan.changes.contains { $0.field == .submittedOn && $0.new == counted })
  }

  @Test func anOldLOAIsWarnedAbout() throws {
    let (project, order) = try order()
    #expect(project.paperWarning(of: order, on: today) == nil)
    #expect(project.paperWarning(of: order, on: day("2026-12-11"))?.contains("31 days old") == true)
  }

  @Test func noticeAndLockFollowTheTerms() throws {
    let (project, _) = try order(
      [.state: "foc-confirmed", .foc: PortDesk.time("2026-12-11T08:00", 300).stored],
      of: [.term(.changeNotice, of: "Old Tel"): "20", .term(.snapback): "48"])
    let redate = Command.recordPortEvent(
      "PO-1", NewPortEvent(.redate, time: PortDesk.time("2026-12-15T08:00", 300), note: "not ready"))
    #expect(refusal(redate, on: project).contains("asks for 20"))
    var state = PortDesk.state
    state.items["PO-1"]?.values[.state] = "porting"
    state.items[head]?.values[.term(.snapback)] = "48"
    let ported = try PortDesk.after([.recordPortEvent("PO-1", NewPortEvent(.ported))], on: state)
    let until = try #require(ported.portOrders[0].dates.snapbackUntil)
    #expect(until.seconds - SmallProject.moment.timestamp.seconds == 48 * 3600)
  }
}
