import Domain
import TestSupport
import Testing

/// Domain document 1.2: on hold, dormant, cancelled, closed, re-opened.
struct LifeTests {
  private func day(_ text: String) -> Day { .at(text) }
  private func moment(_ text: String) -> Moment { SmallProject.moment(day: text, minute: 600) }

  @Test func aHoldHasAReasonAndAFirstDay() throws {
    let held = try SmallProject.after(
      .hold(reason: "merger", from: day("2026-11-16")), at: moment("2026-11-18"))
    #expect(held.head.status == .onHold)
    #expect(held.holdSince == day("2026-11-16"))
    #expect(held.state.value("acme", .reason) == "merger")
    for command in [
      Command.hold(reason: "", from: day("2026-11-16")), .hold(reason: "x", from: day("2026-11-19")),
      .hold(reason: "x", from: day("2026-11-01")),
    ] {
      #expect(throws: Refusal.self, "\(command)") {
        try SmallProject.after(command, at: moment("2026-11-18"))
      }
    }
    #expect(throws: Refusal.self) {
      try SmallProject.after(.hold(reason: "x", from: day("2026-11-18")), on: held.state)
    }
  }

  @Test(arguments: [
    ("2026-11-16", "2026-11-16", 0), ("2026-11-16", "2026-11-17", 1), ("2026-11-16", "2026-11-23", 5),
    ("2026-11-14", "2026-11-16", 0), ("2026-11-13", "2026-11-16", 1), ("2026-11-12", "2026-11-15", 2),
  ])
  func holdDaysAreBusinessDaysUpToTheResumeDay(from: String, to: String, days: Int) throws {
    let held = try SmallProject.after(.hold(reason: "x", from: day(from)), at: moment("2026-11-24"))
    #expect(held.holdDays(on: day(to)) == days)
    let back = try SmallProject.after(.resume(on: day(to)), on: held.state, at: moment("2026-11-24"))
    #expect(back.head.status == .active)
    #expect(back.holdDays(on: day("2026-12-24")) == days)
    #expect(back.state.value("acme", .resumedOn) == to)
    #expect(back.state.value("acme", .held(in: "PLAN")) == String(days))
    #expect(back.holdSince == nil)
  }

  @Test func severalHoldsAddUp() throws {
    var project = SmallProject.project
    for (from, to) in [("2026-11-09", "2026-11-11"), ("2026-11-16", "2026-11-19")] {
      project = try SmallProject.after(
        .hold(reason: "x", from: day(from)), .resume(on: day(to)), on: project.state, at: moment(to))
    }
    #expect(project.holdDays(on: day("2026-11-30")) == 5)
  }

  @Test func onlyAHeldOrDormantProjectIsResumedAndNotBeforeItsHold() throws {
    #expect(throws: Refusal.self) { try SmallProject.after(.resume(on: day("2026-11-18"))) }
    let held = try SmallProject.after(.hold(reason: "x", from: day("2026-11-16")), at: moment("2026-11-18"))
    for text in ["2026-11-15", "2026-11-19"] {
      #expect(throws: Refusal.self) {
        try SmallProject.after(.resume(on: day(text)), on: held.state, at: moment("2026-11-18"))
      }
    }
    let dormant = try SmallProject.after(.setStatus(.dormant, reason: "silent"))
    #expect(
      try SmallProject.after(.setStatus(.active, reason: nil), on: dormant.state).head.status == .active)
  }

  @Test func nothingIsTakenBackInAProjectThatIsOverButItsEnd() throws {
    var state = SmallProject.state
    state.items["acme"]?.values[.state] = "closed"
    let project = try #require(Project(state))
    #expect(project.refusal(ofUndoing: [FieldChange("PLN-1", .title, from: "a", to: "b")]) != nil)
    #expect(project.refusal(ofUndoing: [FieldChange("acme", .state, from: "active", to: "closed")]) == nil)
    let active = SmallProject.project
    #expect(active.refusal(ofUndoing: [FieldChange("PLN-1", .title, from: "a", to: "b")]) == nil)
  }

  @Test(arguments: [ProjectStatus.cancelled, .closed])
  func nothingChangesInAProjectThatIsOver(status: ProjectStatus) throws {
    var state = SmallProject.state
    state.items["acme"]?.values[.state] = status.rawValue
    for command in [
      Command.setTask(["PLN-1"], .done, reason: "x", nextCheck: nil), .passBall(["PLN-1"], to: .provider),
      .set(["PLN-1"], .title, "x"), .setPhase("BUILD"), .raise(NewIssue(title: "x")),
      .together([.set(["PLN-1"], .title, "x")]), .comment("PLN-1", "for the record"),
    ] {
      do {
        _ = try SmallProject.after(command, on: state)
        Issue.record("\(command) was carried out")
      } catch let refusal as Refusal {
        #expect(refusal.sentence.contains("first"), "\(refusal.sentence)")
      }
    }
    #expect(try SmallProject.after(.setStatus(.active, reason: "mistake"), on: state).head.status == .active)
  }

  @Test func cancellingNeedsAReason() throws {
    #expect(throws: Refusal.self) { try SmallProject.after(.setStatus(.cancelled, reason: nil)) }
    let project = try SmallProject.after(.setStatus(.cancelled, reason: "bought by another"))
    #expect(project.head.status == .cancelled)
  }

  @Test func aClosedProjectIsReopenedOnceIntoThePhaseBeforeTheLast() throws {
    let closed = try TemplateProject.changed(
      [TemplateProject.head: [.state: "closed", .phase: "CLOSE", .finished: "2026-12-09"]]
    ).state
    #expect(throws: Refusal.self) { try SmallProject.after(.setStatus(.active, reason: nil), on: closed) }
    let pmo = Actor(name: "Pat Moor", role: .pmo)
    let open = try SmallProject.after(
      .setStatus(.active, reason: "numbers missing"), on: closed, by: pmo, at: moment("2026-12-15"))
    #expect(open.head.status == .active)
    #expect(open.head.phase == "OPTIMIZE")
    #expect(open.reopenedOn == day("2026-12-15"))
    var again = open.state
    again.items[TemplateProject.head]?.values[.state] = "closed"
    #expect(throws: Refusal.self) { try SmallProject.after(.setStatus(.active, reason: "more"), on: again) }
  }

  @Test func aSilentCustomerSuggestsDormant() throws {
    let named = try SmallProject.after(.addPerson(NewPerson(name: "Dana Ruiz", role: .mpoc)))
    var state = named.state
    state.customerSeen = day("2026-11-03")
    let project = try #require(Project(state))
    #expect(project.dormantSuggestion(on: day("2026-11-16")) == nil)
    #expect(
      project.dormantSuggestion(on: day("2026-11-17"))
        == "Dana Ruiz was last heard from 10 bd ago: set the project to dormant?")
    let called = try SmallProject.after(
      .recordContact(on: day("2026-11-17"), note: "Dana Ruiz, phone"), on: state)
    #expect(called.lastContact == day("2026-11-17"))
    #expect(called.dormantSuggestion(on: day("2026-11-20")) == nil)
    #expect(throws: Refusal.self) {
      try SmallProject.after(.recordContact(on: day("2026-11-19"), note: "x"), on: state)
    }
  }

  @Test func whySaysThatASilentCustomerMayBeDormant() throws {
    let project = try TemplateProject.changed([TemplateProject.head: [.contact: "2026-09-14"]])
    let facts = project.why(.health, on: day("2026-09-28")).map(\.text)
    #expect(facts.last == "Dana Ruiz was last heard from 10 bd ago: set the project to dormant?")
    #expect(project.why(.health, on: day("2026-09-25")).allSatisfy { !$0.text.contains("dormant") })
  }

  @Test(arguments: ["2019-06-03", "2061-01-03"])
  func daysNobodyCanPlanAreRefusedByEveryCommand(text: String) {
    let far = day(text)
    let commands: [Command] = [
      .addTask(NewTask(phase: "BUILD", title: "x", owner: .ipm, fixed: far)),
      .raise(NewIssue(title: "x", due: far)), .setGoLive(far, .target, reason: "x", onBehalf: "y"),
      .setTask(["PLN-1"], .waiting, reason: "x", nextCheck: far),
      .waive(["PRE-A4"], reason: "x", until: far, onBehalf: nil), .recordContact(on: far, note: "x"),
      .hold(reason: "x", from: far), .fixDate("PLN-1", far, .target, reason: nil),
      .set(["PRE-A4"], .due, far.iso), .set(["acme"], .start, far.iso),
    ]
    for command in commands {
      #expect(throws: Refusal.self, "\(command)") { try SmallProject.after(command) }
    }
  }
}
