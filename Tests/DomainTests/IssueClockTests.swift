import Domain
import TestSupport
import Testing

/// Domain document 4.3: what is owed on an issue, and by when.
struct IssueClockTests {
  /// Five hours behind UTC, all year.
  private let zones = ZoneBook(own: .utc) { $0 == "America/New_York" ? .fixed(offset: -5 * 3600) : nil }

  /// A time of day in UTC.
  private func at(_ day: String, _ hour: Int, _ minute: Int = 0) -> Moment {
    SmallProject.moment(day: day, minute: hour * 60 + minute)
  }

  private func raised(
    _ priority: Priority, _ moment: Moment, _ more: [Field: String] = [:]
  ) throws -> Project {
    var state = SmallProject.state
    state.items["acme"]?.values[.zone] = "America/New_York"
    for (field, value) in more { state.items["acme"]?.values[field] = value }
    return try SmallProject.after(
      .raise(NewIssue(title: "No audio", priority: priority)), on: state, by: SmallProject.mpoc, at: moment)
  }

  private func after(_ command: Command, _ project: Project, _ moment: Moment) throws -> Project {
    try SmallProject.after(command, on: project.state, at: moment)
  }

  private func response(_ project: Project, _ moment: Moment) throws -> IssueResponse {
    try #require(project.response(to: project.issues[0], at: moment.timestamp, zones))
  }

  private func words(_ project: Project, _ moment: Moment) throws -> String {
    try response(project, moment).words(near: moment.today)
  }

  @Test func anIssueIsAcknowledgedAndResolvedInTheBusinessHoursOfTheZone() throws {
    // Wednesday 09:02 in New York: four hours to acknowledge, five days to resolve.
    let moment = at("2026-11-18", 14, 2)
    let project = try raised(.p3, moment)
    #expect(
      try words(project, moment)
        == "acknowledge by 13:02 UTC-05:00, resolve by Wed 25 Nov 09:02 UTC-05:00")
  }

  @Test func whatIsRaisedInTheEveningCountsFromTheNextMorning() throws {
    let moment = at("2026-11-18", 23)
    let due = try #require(try response(try raised(.p3, moment), moment).dues.first?.at)
    #expect(due == at("2026-11-19", 17).timestamp)
  }

  @Test func aP1CountsAtNightAndOnSundays() throws {
    let moment = at("2026-11-22", 3)
    let dues = try response(try raised(.p1, moment), moment).dues
    #expect(dues.map(\.at) == [at("2026-11-22", 3, 30).timestamp, at("2026-11-22", 7).timestamp])
  }

  /// Go-live is Friday 11 December; the business day after it is Monday.
  @Test func aP2CountsAllTheTimeFromGoLiveDayToTheBusinessDayAfter() throws {
    let sunday = at("2026-12-13", 3)
    #expect(try response(try raised(.p2, sunday), sunday).dues.first?.at == at("2026-12-13", 5).timestamp)
    let before = at("2026-12-06", 3)
    #expect(try response(try raised(.p2, before), before).dues.first?.at == at("2026-12-07", 15).timestamp)
  }

  @Test func aHolidayOfTheProviderDoesNotCount() throws {
    // Thursday 26 November is Thanksgiving.
    let moment = at("2026-11-25", 21)
    let project = try raised(.p3, moment, [.calendar: "us"])
    #expect(try response(project, moment).dues.first?.at == at("2026-11-27", 16).timestamp)
  }

  @Test func anAnswerAfterItsTimeIsLateAndOnTimeItIsNot() throws {
    let project = try raised(.p3, at("2026-11-18", 14, 2))
    #expect(try !response(project, at("2026-11-18", 18, 2)).isLate)
    let late = try response(project, at("2026-11-18", 18, 3))
    #expect(late.isLate && late.next?.target == .acknowledge)
    #expect(late.brief(near: at("2026-11-18", 18).today) == "ack LATE")
  }

  @Test func onceAcknowledgedAnUpdateIsOwedFromTheLastOneOn() throws {
    let project = try after(
      .setIssue(["AC-1"], .acknowledged, note: nil), raised(.p2, at("2026-11-18", 14)), at("2026-11-18", 15))
    #expect(try response(project, at("2026-11-18", 15)).dues.first?.at == at("2026-11-18", 19).timestamp)
    let told = try after(.comment("AC-1", "We found the firewall rule"), project, at("2026-11-18", 16))
    #expect(try response(told, at("2026-11-18", 16)).dues.first?.at == at("2026-11-18", 20).timestamp)
  }

  @Test func anInternalCommentAndTheCustomersOwnAreNoUpdates() throws {
    let project = try after(
      .setIssue(["AC-1"], .acknowledged, note: nil), raised(.p2, at("2026-11-18", 14)), at("2026-11-18", 15))
    let quiet = try SmallProject.after(
      .comment("AC-1", "They are slow", isInternal: true), on: project.state, at: at("2026-11-18", 16))
    let asked = try SmallProject.after(
      .comment("AC-1", "Any news?"), on: quiet.state, by: SmallProject.mpoc, at: at("2026-11-18", 17))
    #expect(try response(asked, at("2026-11-18", 17)).dues.first?.at == at("2026-11-18", 19).timestamp)
  }

  @Test func onGoLiveDayAP1IsSpokenOfEveryHalfHour() throws {
    let day = at("2026-12-11", 14)
    let project = try after(.setIssue(["AC-1"], .inProgress, note: nil), raised(.p1, day), day)
    #expect(try response(project, day).dues.first?.at == at("2026-12-11", 14, 30).timestamp)
  }

  @Test func theClockStandsStillWhileTheCustomerHasItAndSaysForHowLong() throws {
    let project = try after(
      .setIssue(["AC-1"], .waitingCustomer, note: "a trace"), raised(.p3, at("2026-11-18", 14)),
      at("2026-11-18", 16))
    let waiting = try response(project, at("2026-11-19", 18))
    #expect(waiting.isPaused && !waiting.isLate && waiting.dues.allSatisfy { $0.at == nil })
    #expect(waiting.pausedWords == "paused now, 1 bd 2 h so far")
    #expect(waiting.brief(near: at("2026-11-19", 18).today) == "paused")
    let resumed = try after(.setIssue(["AC-1"], .inProgress, note: nil), project, at("2026-11-19", 18))
    let going = try response(resumed, at("2026-11-19", 18))
    // Five days from Wednesday 09:00, and a day and two hours more.
    #expect(going.dues.first { $0.target == .resolve }?.at == at("2026-11-26", 16).timestamp)
    #expect(going.pausedWords == "paused 1 bd 2 h")
  }

  @Test func waitingForMicrosoftStopsNoClock() throws {
    let project = try after(
      .setIssue(["AC-1"], .waitingVendor, note: nil), raised(.p2, at("2026-11-18", 14)),
      at("2026-11-18", 15))
    #expect(try !response(project, at("2026-11-18", 16)).isPaused)
  }

  @Test func whatIsFixedOwesNothingAndSaysHowLongItTook() throws {
    let start = try raised(.p1, at("2026-11-18", 14))
    let fixed = try after(.setIssue(["AC-1"], .fixed, note: nil), start, at("2026-11-18", 19))
    let done = try response(fixed, at("2026-11-20", 9))
    #expect(done.dues.isEmpty && done.taken == 300 && done.wasLate)
    #expect(done.takenWords == "resolved in 5 h, later than promised")
  }

  @Test func reopeningStartsWhereItStood() throws {
    let fixed = try after(
      .setIssue(["AC-1"], .fixed, note: nil), raised(.p1, at("2026-11-18", 14)), at("2026-11-18", 15))
    let again = try after(.setIssue(["AC-1"], .reopened, note: "It is back"), fixed, at("2026-11-19", 10))
    #expect(
      try response(again, at("2026-11-19", 10)).dues.first { $0.target == .resolve }?.at
        == at("2026-11-19", 13).timestamp)
  }

  @Test func anOldIssueCountsFromTheMorningOfItsDay() throws {
    var state = try raised(.p3, at("2026-11-18", 20)).state
    for field in ["raised-at", "updated-at"] { state.items["AC-1"]?.values[Field(rawValue: field)] = nil }
    let project = try #require(Project(state))
    #expect(try response(project, at("2026-11-18", 20)).dues.first?.at == at("2026-11-18", 17).timestamp)
  }

  @Test func anOldIssueThatWaitsStandsStillSinceTheDayItCameToTheCustomer() throws {
    var state = try after(
      .setIssue(["AC-1"], .waitingCustomer, note: nil), raised(.p3, at("2026-11-18", 20)),
      at("2026-11-19", 20)
    ).state
    for field in ["raised-at", "updated-at", "pauses"] {
      state.items["AC-1"]?.values[Field(rawValue: field)] = nil
    }
    let project = try #require(Project(state))
    let response = try response(project, at("2026-12-09", 20))
    // Wednesday counted from its morning on.
    #expect(response.isPaused && !response.isLate)
    #expect(response.dues.first { $0.target == .resolve }?.left == 4 * 9 * 60)
  }

  @Test func aProjectHasItsOwnTargetsAndHours() throws {
    let moment = at("2026-11-18", 14)
    let own = try raised(
      .p3, moment, [.term(.hours): "Mon-Fri 06:00-22:00", "response-p3-acknowledge": "15 min"])
    #expect(try response(own, moment).dues.first?.at == at("2026-11-18", 14, 15).timestamp)
    #expect(throws: Refusal.self) {
      try SmallProject.after(.set(["acme"], "response-p3-acknowledge", "soon"))
    }
    let set = try SmallProject.after(.set(["acme"], "response-p3-acknowledge", "2h"))
    #expect(set.state.value("acme", "response-p3-acknowledge") == "2 h")
  }

  @Test func aP4HasNoDayOfSolutionAndAProjectOnHoldOwesNothing() throws {
    let moment = at("2026-11-18", 14)
    let project = try raised(.p4, moment)
    #expect(try response(project, moment).dues.map(\.target) == [.acknowledge])
    let held = try after(.hold(reason: "budget", from: moment.today), project, moment)
    #expect(held.response(to: held.issues[0], at: moment.timestamp, zones) == nil)
  }

  @Test func anIssueWithoutAnActionWithADayAheadIsFlaggedAsItsGateSays() throws {
    let project = try raised(.p3, at("2026-11-18", 14))
    let today = SmallProject.moment.today
    #expect(project.issues[0].isUnplanned(on: today))
    let planned = try SmallProject.after(
      .addAction(issue: "AC-1", text: "Trace", owner: .engineer, due: today + 2), on: project.state)
    #expect(!planned.issues[0].isUnplanned(on: today + 2))
    #expect(planned.issues[0].isUnplanned(on: today + 3))
  }

  @Test func todayNamesTheIssueOnTheDayItsAnswerIsDueAndTheLevelItIsToGoTo() throws {
    let project = try after(
      .setIssue(["AC-1"], .acknowledged, note: nil), raised(.p3, at("2026-11-18", 14)), at("2026-11-18", 15))
    let plain = try SmallProject.after(.set(["AC-1"], .due, nil), on: project.state)
    let row = try #require(
      plain.todayItems(on: at("2026-11-20", 9).today, zones: zones).first { $0.item == "AC-1" })
    #expect(row.reason == .escalateIssue && row.from == Day(iso: "2026-11-19"))
    #expect(row.next.contains("escalate to level 2"))
    #expect(row.text.contains("resolve by Wed 25 Nov 2026 09:00 UTC-05:00"))
  }
}
