import Domain
import TestSupport
import Testing

/// Which side has the ball, and for how many business days.
struct HeldItemsTests {
  private let today = SmallProject.moment.today

  private func court(_ project: Project, on day: String = "2026-11-18") -> [String] {
    project.heldItems(on: .at(day)).map {
      "\($0.item) \($0.holder.ball) \($0.person ?? "-") \($0.businessDays)"
    }
  }

  @Test func aReadyTaskIsHeldSinceItBecameReady() throws {
    // PLN-1 has no predecessor: it could start with the project on 2 November.
    #expect(court(SmallProject.project) == ["PLN-1 CUST - 12"])
    let done = try SmallProject.after(
      .setTask(["PLN-1"], .done, reason: "yes", nextCheck: nil), at: SmallProject.moment(day: "2026-11-16"))
    #expect(court(done) == ["BLD-1 US - 2"])
    let next = try SmallProject.after(
      .setTask(["BLD-1"], .done, reason: "42", nextCheck: nil), on: done.state,
      at: SmallProject.moment(day: "2026-11-17"))
    // BLD-2 comes one business day after BLD-1.
    #expect(next.readySince(try #require(next.task("BLD-2"))) == Day.at("2026-11-18"))
    #expect(court(next) == ["BLD-2 CUST - 0"])
    #expect(court(next, on: "2026-11-17") == [])
  }

  @Test func linksOfADroppedTaskAreJoinedAgain() throws {
    let dropped = try SmallProject.after(.setTask(["BLD-1"], .notApplicable, reason: "none", nextCheck: nil))
    let last = try #require(dropped.task("BLD-2"))
    #expect(dropped.blockers(of: last).map(\.id) == ["PLN-1"])
    #expect(!dropped.isReady(last))
    let done = try SmallProject.after(
      .setTask(["PLN-1"], .done, reason: "yes", nextCheck: nil), on: dropped.state)
    #expect(done.isReady(last))
    #expect(done.readySince(last) == today)
  }

  @Test func aStoredDayWinsAndPassingRestartsTheClock() throws {
    let passed = try SmallProject.after(.passBall(["PLN-1"], to: .carrier))
    #expect(court(passed) == ["PLN-1 CARR - 0"])
    #expect(court(passed, on: "2026-11-23") == ["PLN-1 CARR - 3"])
  }

  @Test func aPersonHoldsWhatWasPassedToThem() throws {
    let named = try SmallProject.after(
      .addPerson(NewPerson(name: "Dana Ruiz", role: .mpoc)),
      .addPerson(NewPerson(name: "Jo Park", role: .provisioning)),
      .addPerson(NewPerson(name: "Ann Bell", role: .customerIT)))
    #expect(court(named) == ["PLN-1 CUST Dana Ruiz 12"])
    let passed = try SmallProject.after(.passTo(["PLN-1"], person: "P3"), on: named.state)
    #expect(court(passed) == ["PLN-1 CUST Ann Bell 0"])
    let back = try SmallProject.after(.passBall(["PLN-1"], to: .customer), on: passed.state)
    #expect(court(back) == ["PLN-1 CUST Dana Ruiz 0"])
    #expect(throws: Refusal.self) { try SmallProject.after(.passTo(["PLN-1"], person: "P9")) }
    #expect(throws: Refusal.self) { try SmallProject.after(.passTo(["PLAN"], person: "P3"), on: named.state) }
  }

  @Test func issuesAndTouchedChecksAreHeldAndSettledOnesAreNot() throws {
    let project = try SmallProject.after(
      .claim(["PRE-A2"], evidence: "42"), .raise(NewIssue(title: "No audio", category: .network)))
    #expect(Set(court(project)) == ["PLN-1 CUST - 12", "PRE-A2 CUST - 0", "AC-1 CUST - 0"])
    let settled = try SmallProject.after(.agree(["PRE-A2"], onBehalf: "Dana, call"), on: project.state)
    #expect(!settled.heldItems(on: today).contains { $0.item == "PRE-A2" })
  }

  @Test func anUntouchedChecklistItemIsHeldFromItsDueDay() throws {
    let project = try TemplateProject.changed([
      TemplateProject.head: [.phase: "GO-LIVE", .entered("GO-LIVE"): "2026-10-26"]
    ])
    #expect(project.heldSince("PRE-C1") == Day.at("2026-10-28"))
    #expect(project.heldSince("TST-T1") == nil)
  }

  @Test func totalsTellTheLongestOfEachSideAndPerson() throws {
    let project = try SmallProject.after(
      .addPerson(NewPerson(name: "Dana Ruiz", role: .mpoc)), .claim(["PRE-A2"], evidence: "42"))
    let total = project.heldItems(on: today).total(of: .customer)
    #expect(total.items == 2)
    #expect(total.longest == 12)
    #expect(total.people.map { "\($0.name) \($0.longest)" } == ["Dana Ruiz 12"])
    #expect(project.heldItems(on: today).total(of: .carrier).items == 0)
  }

  @Test func theCustomerSeesNothingInternal() throws {
    let hidden = try SmallProject.after(.set(["PLN-1"], .visibility, "internal"))
    #expect(hidden.heldItems(on: today, for: SmallProject.mpoc).isEmpty)
    #expect(hidden.heldItems(on: today, for: SmallProject.ipm).count == 1)
    #expect(
      hidden.why(.ball, on: today, for: SmallProject.mpoc).map(\.text) == ["no item has a running clock"])
  }

  @Test func theSummaryKnowsSinceWhenTheCustomerHolds() throws {
    let project = try SmallProject.after(
      .passBall(["PLN-1"], to: .provider), .claim(["PRE-A2"], evidence: "42"))
    let summary = ProjectSummary(project, on: today)
    #expect(summary.heldByCustomerSince == today)
    #expect(ProjectSummary(SmallProject.project, on: today).heldByCustomerSince == Day.at("2026-11-02"))
  }
}
