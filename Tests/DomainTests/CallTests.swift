import Domain
import TestSupport
import Testing

/// Calls with the customer: planned, held, and what is said in them.
struct CallTests {
  private let later = CallProject.later

  private func refusal(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return (error as? Refusal)?.sentence ?? "\(error)" }
    return nil
  }

  @Test func aPlannedCallHasItsTimeWithItsZoneItsPeopleAndItsAgenda() throws {
    let call = try #require(Project(try CallProject.planned())?.call("CALL-1"))
    #expect(call.start?.words == "Thu 19 Nov 2026 10:00 America/New_York")
    #expect(call.end?.seconds == call.start.map { $0.instant.seconds + 3600 })
    #expect(call.name == "Kick-off call, Thu 19 Nov 2026" && call.state == .planned)
    #expect(call.invited.count == 2 && call.agenda == CallProject.agenda && call.agenda.minutes == 12)
    #expect(call.task == "PLN-02")
  }

  @Test func thereIsOneKickOffAheadAtATime() throws {
    let state = try CallProject.planned()
    let second = NewCall(.kickOff, start: CallProject.time("2026-11-20", 10))
    let why = refusal {
      _ = try ListsProject.project([(.planCall(second), CallProject.lee, CallProject.moment)], on: state)
    }
    #expect(why?.contains("CALL-1 is planned already") == true && why?.contains("Move it instead") == true)
    let status = NewCall(.status, start: CallProject.time("2026-11-20", 10))
    let both = try ListsProject.project([(.planCall(status), CallProject.lee, CallProject.moment)], on: state)
    #expect(both.callsAhead.map(\.id) == ["CALL-1", "CALL-2"])
  }

  @Test func everyMoveRaisesTheSequence() throws {
    let before = try #require(Project(try CallProject.planned())?.call("CALL-1"))
    let moved = try CallProject.project([
      .move(CallProject.time("2026-11-20", 15), minutes: 45, reason: "Dana is away")
    ])
    let call = try #require(moved.call("CALL-1"))
    #expect(before.sequence == 0 && call.sequence == 1)
    #expect(call.start?.words == "Fri 20 Nov 2026 15:00 America/New_York" && call.minutes == 45)
    #expect(call.reason == "Dana is away")
    let same = refusal {
      _ = try CallProject.project(
        [
          .move(CallProject.time("2026-11-20", 15), minutes: nil, reason: nil)
        ], on: moved.state)
    }
    #expect(same == "Not done: CALL-1 is at that time already.")
  }

  @Test func whatIsSaidIsWrittenDownWhileTheCallIsUnderWayAndAfterIt() throws {
    #expect(
      refusal { _ = try CallProject.project([.decide("Go", who: nil)]) }?.contains("has not begun") == true)
    let project = try CallProject.held()
    let call = try #require(project.call("CALL-1"))
    #expect(call.captured(.decision).map(\.text) == ["Keep the main number"])
    #expect(call.captured(.decision).map(\.number) == ["D1"])
    #expect(call.captured(.risk).map(\.who) == ["Dana Ruiz"])
    #expect(call.captured(.note).map(\.isInternal) == [false, true])
    #expect(call.actions.map(\.text) == ["Send the latest phone bill"])
    let after = try CallProject.project([.decide("One more", who: nil)], on: project.state)
    #expect(after.call("CALL-1")?.captured(.decision).map(\.number) == ["D1", "D2"])
  }

  @Test func aCallEndsOnlyWhenItIsKnownWhoWasThere() throws {
    let why = refusal { _ = try CallProject.project([.begin, .end]) }
    #expect(why?.contains("present needs who was there") == true, "\(why ?? "")")
  }

  @Test func whoWasPresentIsNotAbsent() throws {
    let state = try CallProject.planned()
    let dana = CallProject.person("Dana Ruiz", state)
    let project = try CallProject.project(
      [.begin, .attend(present: [], absent: [dana]), .attend(present: [dana], absent: [])], on: state)
    #expect(project.call("CALL-1")?.course.present == [dana])
    #expect(project.call("CALL-1")?.course.absent == [])
  }

  @Test func aHeldKickOffCompletesItsTaskAndIsContactWithTheCustomer() throws {
    let project = try CallProject.held()
    let task = try #require(project.task("PLN-02"))
    #expect(task.state == .done && task.evidence?.hasPrefix("CALL-1, held Thu 19 Nov 2026; present:") == true)
    #expect(project.lastContact == later.today)
  }

  @Test func aCancelledCallStaysWithItsReasonAndTakesNothingMore() throws {
    let project = try CallProject.project([.cancel(reason: "Order withdrawn")])
    #expect(
      project.call("CALL-1")?.state == .cancelled && project.call("CALL-1")?.reason == "Order withdrawn")
    #expect(project.callsAhead.isEmpty)
    #expect(
      refusal { _ = try CallProject.project([.begin], on: project.state) }?.contains("was cancelled") == true)
  }

  @Test func theCustomerReadsACallWithoutItsInternalNotes() throws {
    let state = try CallProject.held().state
    let shown = try #require(Project(state.shown(to: CallProject.dana)))
    let call = try #require(shown.call("CALL-1"))
    #expect(call.captured(.note).map(\.text) == ["Reception closes at five"])
    #expect(call.captured(.decision).count == 1 && call.actions.count == 1)
    let why = refusal {
      _ = try CallProject.project([.decide("Mine", who: nil)], on: state, by: CallProject.dana)
    }
    #expect(why == "Not done: Main Point of Contact may not plan calls and write their minutes.")
  }
}

/// What Today and the seat make of calls.
struct CallsTodayTests {
  private func things(_ project: Project, _ moment: Moment = CallProject.moment) -> [TodayItem] {
    project.todayItems(on: moment.today).filter { $0.from <= moment.today }
  }

  @Test func aKickOffThatNobodyPlannedIsNamedWithItsDays() throws {
    let state = try CallProject.begun()
    let project = try #require(Project(state))
    #expect(project.kickOffDue(on: CallProject.moment.today).map { $0.lowerBound.iso } == "2026-11-19")
    let missing = things(project).first { $0.title.contains("kick-off call is not planned") }
    #expect(missing?.item == "PLN-02")
    #expect(missing?.title.contains("due Thu 19 Nov or Fri 20 Nov, 2-3 business days after INITIATE") == true)
    let planned = try #require(Project(try CallProject.planned()))
    #expect(!things(planned).contains { $0.title.contains("is not planned") })
  }

  @Test func aPlannedCallIsThereWithItsTimeInsteadOfItsTask() throws {
    let project = try #require(Project(try CallProject.planned()))
    let call = try #require(things(project).first { $0.item == "CALL-1" })
    #expect(call.reason == .happens && call.title == "Kick-off call, 10:00 America/New_York")
    #expect(call.due?.iso == "2026-11-19" && call.text.contains("With: "))
    #expect(!things(project).contains { $0.item == "PLN-02" })
  }

  @Test func minutesAreAskedForUntilThereAreSome() throws {
    let held = try CallProject.held()
    let asked = things(held, CallProject.later).first { $0.item == "CALL-1" }
    #expect(asked?.title == "Issue the minutes of Kick-off call" && asked?.due?.iso == "2026-11-20")
    let minutes = NewDocument(.minutes, text: "# Minutes\n", about: "CALL-1")
    let made = try ListsProject.project(
      [(.addDocument(minutes), CallProject.lee, CallProject.later)], on: held.state)
    #expect(made.minutes(of: try #require(made.call("CALL-1")))?.number == 1)
    #expect(!things(made, CallProject.later).contains { $0.item == "CALL-1" })
  }

  @Test func anActionOfACallIsWorkThatIsDoneLikeAnyOther() throws {
    let held = try CallProject.held()
    let action = try #require(held.call("CALL-1")?.actions.first)
    let day = SmallProject.moment(day: "2026-11-23")
    #expect(things(held, day).contains { $0.item == action.id && $0.text.contains("Agreed in CALL-1") })
    let seat = Seat(
      try #require(Project(held.state.shown(to: CallProject.dana))), for: CallProject.dana, on: day.today)
    #expect(seat.topic(action.id)?.why == "We agreed on it: Kick-off call, Thu 19 Nov 2026")
    let done = try ListsProject.project(
      [(.setAction([action.id], .done, result: "sent"), CallProject.dana, day)], on: held.state)
    #expect(done.action(action.id)?.state == .done)
    #expect(!things(done, day).contains { $0.item == action.id })
  }

  @Test func theSeatSaysWhenTheNextCallIs() throws {
    let state = try CallProject.planned().shown(to: CallProject.dana)
    let seat = Seat(
      try #require(Project(state)), for: CallProject.dana, on: CallProject.moment.today)
    let next = seat.plan.first { $0.title == "What comes next" }?.lines ?? []
    let line = try #require(next.first { $0.text == "Kick-off call" })
    #expect(line.when == "Thu 19 Nov 10:00 America/New_York")
    #expect(!next.contains { $0.text == "Project kick-off call" })
  }
}

struct AgendaPointTests {
  @Test(arguments: ["10 Introductions and roles @IPM", "2 Risks and questions", "0 A welcome @SUP"])
  func aPointIsReadAsItIsWritten(text: String) {
    #expect(AgendaPoint(text)?.description == text)
  }

  @Test(arguments: ["Introductions", "10", "ten minutes", "10 @IPM", "10 Talk @NOBODY", "601 Long"])
  func whatIsNoPointIsNotRead(text: String) { #expect(AgendaPoint(text) == nil) }
}
