import Domain
import TestSupport
import Testing

/// Who the people of a project are, what they hold, and when they were in touch.
struct PeopleTests {
  private static let dana = Command.addPerson(
    NewPerson(name: "Dana Ruiz", role: .mpoc, email: "dana@acme.test", organisation: "Acme"))
  private static let jo = Command.addPerson(
    NewPerson(
      name: "Jo Park", role: .engineer, fields: [.zone: "America/Denver", .hours: "08:00-16:00", .level: "3"])
  )

  private func project(_ more: Command..., by actor: Actor = SmallProject.ipm) throws -> Project {
    var project = try SmallProject.after(Self.dana, Self.jo)
    for command in more { project = try SmallProject.after(command, on: project.state, by: actor) }
    return project
  }

  private func refused(_ command: Command, by actor: Actor = SmallProject.ipm) -> String {
    do {
      _ = try project(command, by: actor)
      return ""
    } catch { return (error as? Refusal)?.sentence ?? "\(error)" }
  }

  @Test func aPersonIsAddedWithZoneHoursDeputyAndLevel() throws {
    let project = try project(.set(["P1"], .deputy, "jo"))
    let people = project.people
    #expect(people[1].zoneName == "America/Denver" && people[1].hours?.text == "08:00-16:00")
    #expect(people[1].level == 3 && people[0].level == 1)
    #expect(people[0].deputy == "P2")
  }

  @Test(arguments: [
    (Field.hours, "nine"), (.zone, "Denver time"), (.level, "5"), (.deputy, "Nobody"), (.deputy, "Dana"),
  ])
  func aWrongValueIsRefusedByItsField(field: Field, value: String) {
    #expect(refused(.set(["P1"], field, value)).contains(field.rawValue))
  }

  @Test func theMainContactChangesTheirOwnDetailsAndNoOthers() throws {
    let dana = Actor(name: "Dana Ruiz", role: .mpoc)
    #expect(try project(.set(["P1"], .phone, "+1 555 0100"), by: dana).people[0].phone == "+1 555 0100")
    for (person, field) in [("P1", Field.role), ("P1", .level), ("P1", .name), ("P2", .phone)] {
      #expect(refused(.set([ItemID(person)], field, "2"), by: dana).contains("may not"), "\(person) \(field)")
    }
    let deputy = Actor(name: "Dana Ruiz", role: .deputy)
    #expect(refused(.set(["P1"], .phone, "1"), by: deputy).contains("may not"))
  }

  @Test func whoHoldsWhatIsDerivedFromTheItems() throws {
    let project = try project(
      .raise(NewIssue(title: "No audio", owner: .engineer)),
      .addAction(issue: "AC-1", text: "Look at the trunk", owner: .engineer, due: nil))
    let held = project.holdings(on: .at("2026-11-19"))
    #expect(held[0].things.map(\.item).contains("PLN-1"))
    #expect(
      held[1].things.map { "\($0.kind.rawValue) \($0.item) \($0.businessDays)" } == [
        "action A1 1", "issue AC-1 1",
      ])
  }

  @Test func aQuestionWaitsForWhoHasTheItem() throws {
    let dana = Actor(name: "Dana Ruiz", role: .mpoc)
    let project = try project(.comment("BLD-1", "Which numbers?"), by: dana)
    let owner = try #require(project.task("BLD-1")).owner
    let asked = project.holdings(on: .at("2026-11-20")).flatMap { held in
      held.things.filter { $0.kind == .question }.map { "\(held.person.role.rawValue) \($0.item)" }
    }
    #expect(owner.side == .provider)
    // Nobody of the provider but the engineer is named here.
    #expect(asked.isEmpty ? project.heldByNobody(on: .at("2026-11-20")) > 0 : asked == ["ENG BLD-1"])
  }

  @Test func aTouchIsRecordedWithOnePerson() throws {
    let project = try project(.touch("P1", NewTouch(on: .at("2026-11-17"), note: "phone, will sign")))
    #expect(project.people[0].contact == .at("2026-11-17"))
    #expect(project.holdings(on: .at("2026-11-18"))[0].touched == .at("2026-11-17"))
    #expect(project.lastContact == .at("2026-11-17"))
    #expect(refused(.touch("P1", NewTouch(on: .at("2026-11-19"), note: "x"))).contains("not after today"))
    #expect(refused(.touch("P1", NewTouch(on: .at("2026-11-17"), note: " "))).contains("how, and what"))
  }

  @Test func aReminderIsNoSignOfLifeOfTheCustomer() throws {
    let project = try project(.touch("P1", NewTouch(.reminded, on: .at("2026-11-17"), note: "mail")))
    #expect(project.lastContact == project.head.start)
    #expect(project.holdings(on: .at("2026-11-18"))[0].touched == .at("2026-11-17"))
  }

  @Test func theCustomerReadsNoNoteAboutAContact() throws {
    let project = try project(.touch("P1", NewTouch(on: .at("2026-11-17"), note: "sounds unhappy")))
    let seen = try #require(Project(project.state.shown(to: SmallProject.mpoc)))
    #expect(seen.people[0].contactNote == nil && seen.people[0].contact != nil)
  }
}

/// RACI over the steps of the Scope of Work.
struct StepDutiesTests {
  @Test func dutiesFollowFromTheTasksOfAStep() throws {
    let project = try #require(Project(TemplateProject.state()))
    #expect(project.duties.count == 12)
    let network = try #require(project.duties.first { $0.step.number == 9 })
    #expect(network[.responsible].contains(.customerNetwork))
    #expect(network[.accountable] == [.ipm] && network[.consulted] == [.mpoc])
    #expect(project.duties.allSatisfy { !$0[.responsible].isEmpty && $0.isSet.isEmpty })
  }

  @Test func bothSidesReadTheSameDuties() throws {
    let state = try TemplateProject.state()
    let ours = try #require(Project(state)).duties.map(\.roles)
    #expect(try #require(Project(state.shown(to: SmallProject.mpoc))).duties.map(\.roles) == ours)
  }

  @Test func aDutyIsSetAndFollowsTheTasksAgain() throws {
    let state = try TemplateProject.state()
    let set = try SmallProject.after(
      .set(["SOW-5"], Duty.responsible.field, "eng, cit"), on: state)
    let step = try #require(set.duties.first { $0.step.number == 5 })
    #expect(step[.responsible] == [.engineer, .customerIT] && step.isSet == [.responsible])
    let cleared = try SmallProject.after(.set(["SOW-5"], Duty.responsible.field, nil), on: set.state)
    #expect(cleared.duties.allSatisfy { $0.isSet.isEmpty })
    #expect(throws: Refusal.self) {
      try SmallProject.after(.set(["SOW-5"], Duty.accountable.field, "IPM ENG"), on: state)
    }
    #expect(throws: Refusal.self) {
      try SmallProject.after(.set(["SOW-5"], Duty.informed.field, "EVERYBODY"), on: state)
    }
  }
}

/// Reminders on business days 3, 5 and 8 of holding, then escalation.
struct NudgeTests {
  private func waiting(_ more: Command..., on day: String = "2026-11-18") throws -> Project {
    var project = try SmallProject.after(
      .addPerson(NewPerson(name: "Dana Ruiz", role: .mpoc)),
      .addPerson(NewPerson(name: "Kim Doe", role: .customerIT, fields: [.level: "2"])),
      .passTo(["PLN-1"], person: "P1"), .set(["PRE-A1"], .due, "2027-01-15"))
    for command in more {
      project = try SmallProject.after(command, on: project.state, at: SmallProject.moment(day: day))
    }
    return project
  }

  private func steps(_ project: Project, on day: String) -> [String] {
    project.nudges(on: .at(day)).filter { $0.person.id == "P1" && $0.from <= .at(day) }.map {
      switch $0.step {
      case .remind: "remind \($0.thing.item) from \($0.from.iso)"
      case .escalate(let level, let above): "level \(level): \(above.map(\.name).joined())"
      }
    }
  }

  @Test func aReminderIsDueOnBusinessDaysThreeFiveAndEight() throws {
    let held = try waiting()
    #expect(steps(held, on: "2026-11-20") == [])
    #expect(steps(held, on: "2026-11-23") == ["remind PLN-1 from 2026-11-23"])
    let once = try waiting(
      .touch("P1", NewTouch(.reminded, on: .at("2026-11-23"), note: "mail")), on: "2026-11-23")
    #expect(steps(once, on: "2026-11-24") == [])
    #expect(steps(once, on: "2026-11-25") == ["remind PLN-1 from 2026-11-25"])
    let late = try waiting(
      .touch("P1", NewTouch(.reminded, on: .at("2026-11-25"), note: "mail")), on: "2026-11-25")
    #expect(steps(late, on: "2026-11-30") == ["remind PLN-1 from 2026-11-30"])
  }

  @Test func afterThatTheNextLevelIsAskedOnce() throws {
    #expect(steps(try waiting(), on: "2026-12-01") == ["level 2: Kim Doe"])
    let asked = try waiting(
      .touch("P2", NewTouch(on: .at("2026-12-01"), note: "phone")),
      .touch("P1", NewTouch(.reminded, on: .at("2026-12-01"), note: "mail")), on: "2026-12-01")
    #expect(steps(asked, on: "2026-12-02") == [])
  }

  @Test func todayProposesItToTheProjectManager() throws {
    let things = try waiting().todayItems(on: .at("2026-11-23"))
    let thing = try #require(things.first { $0.item == "P1" })
    #expect(thing.reason == .remind && thing.tier == .ours)
    #expect(thing.words.hasPrefix("Remind: Dana Ruiz holds PLN-1"))
    let later = try waiting().todayItems(on: .at("2026-12-01"))
    #expect(later.first { $0.item == "P1" }?.reason == .escalate)
  }
}

/// One reminder for all projects of a person.
struct ReminderTests {
  private func project(_ email: String?, organisation: String?) throws -> Project {
    try SmallProject.after(
      .addPerson(NewPerson(name: "Dana Ruiz", role: .mpoc, email: email, organisation: organisation)))
  }

  @Test func itNamesEveryThingWithItsDays() throws {
    let project = try project("dana@acme.test", organisation: "Acme")
    let reminder = Reminder(
      to: project.people[0], in: [project, project], by: SmallProject.ipm, on: SmallProject.moment.today)
    #expect(reminder.parts.count == 2 && reminder.subject.hasPrefix("2 projects: "))
    #expect(reminder.body.contains("(PLN-1): with you since Mon 02 Nov 2026, 12 business days"))
    #expect(reminder.body.hasPrefix("Hello Dana Ruiz,\n") && reminder.body.contains("Lee Chen\n"))
    #expect(reminder.touches.count == 2)
  }

  @Test func aNamesakeOfAnotherCustomerIsSomebodyElse() throws {
    let acme = try project(nil, organisation: "Acme")
    for other in [
      try project(nil, organisation: "Oak Law"), try project(nil, organisation: nil),
    ] {
      let reminder = Reminder(
        to: acme.people[0], in: [acme, other], by: SmallProject.ipm, on: SmallProject.moment.today)
      #expect(reminder.parts.count == 1)
    }
    let byMail = try project("D@acme.test", organisation: "Acme Holding")
    let same = try project("d@acme.test", organisation: "Acme")
    #expect(byMail.people[0].isSame(as: same.people[0]))
  }
}
