import Domain
import TestSupport
import Testing

@Suite("What needs somebody today")
struct TodayRulesTests {
  private let today = ListsProject.moment.today

  private func things(_ project: Project) -> [TodayItem] { project.todayItems(on: today) }

  /// A late task of the carrier next to one of ours: each line shows its own holder, since its own day.
  @Test func everyLineHasItsOwnItemHolderAgeAndDay() throws {
    let project = try #require(Project(try TemplateProject.state()))
    let day = Moment.test().today + 30
    for thing in project.todayItems(on: day) where thing.from <= day {
      #expect(!thing.title.isEmpty, "\(thing.item)")
      if let task = project.task(thing.item) {
        #expect(thing.title == task.title && thing.due == task.dueDay && thing.holder == task.holder)
      }
      if let check = project.check(thing.item) {
        #expect(thing.title == check.title && thing.due == check.due && thing.holder == check.holder)
      }
      #expect(thing.heldSince == project.heldSince(thing.item) || thing.heldSince == nil)
    }
  }

  @Test func thereIsOneLineForEachItem() throws {
    let project = try ListsProject.midway()
    let things = things(project)
    #expect(Set(things.map(\.item)).count == things.count)
    #expect(!things.isEmpty)
  }

  @Test func openUrgentIssuesAreThereFromTheDayTheyWereReported() throws {
    let project = try ListsProject.midway()
    for issue in project.issues where issue.state.isOpen && issue.priority <= .p2 {
      let thing = try #require(things(project).first { $0.item == issue.id })
      #expect(thing.from <= today)
    }
  }

  @Test func aDisputedItemIsThere() throws {
    let project = try ListsProject.midway()
    let disputed = project.checklists.flatMap(\.checks).filter { $0.state == .disputed }
    #expect(!disputed.isEmpty)
    for check in disputed { #expect(things(project).contains { $0.item == check.id && $0.from <= today }) }
  }

  /// A question of the customer is listed until it is answered.
  @Test func aQuestionOfTheCustomerIsThereUntilItIsAnswered() throws {
    let project = try ListsProject.midway()
    var state = project.state
    let open = project.checklists.flatMap(\.checks).first { $0.state == .open }
    let check = try #require(open)
    try state.apply(
      plan(.comment(check.id, "Which form?"), on: state, by: ListsProject.mpoc, at: ListsProject.moment)
        .changes)
    func question() throws -> TodayItem? {
      try #require(Project(state)).todayItems(on: ListsProject.moment.today)
        .first { $0.item == check.id && $0.text.contains("Which form?") }
    }
    #expect(try question() != nil)
    try state.apply(
      plan(.comment(check.id, "The blue one."), on: state, by: ListsProject.ipm, at: ListsProject.moment)
        .changes)
    #expect(try question() == nil)
  }

  @Test func aProjectThatIsNotActiveNeedsNobody() throws {
    var state = try ListsProject.midway().state
    try state.apply([
      FieldChange(
        ItemID(state.id.rawValue), .state, from: state.value(ItemID(state.id.rawValue), .state), to: "on-hold"
      )
    ])
    #expect(try #require(Project(state)).todayItems(on: today).isEmpty)
  }

  /// The customer sees nothing of the provider's internal work.
  @Test func theCustomerSeesNothingInternal() throws {
    let project = try #require(Project(try TemplateProject.state()))
    let day = Moment.test().today + 200
    for thing in project.todayItems(on: day, [], for: SmallProject.mpoc) {
      #expect(project.task(thing.item)?.visibility != .internal)
      #expect(project.phase(thing.item) == nil)
    }
  }

  @Test func daysAreSaidAsTheyAreRead() {
    let thing = TodayItem(
      item: "T-1", reason: .due, from: today, due: today, holder: .customer, person: "", heldSince: nil,
      title: "x")
    #expect(thing.dueWords(on: today) == "due today")
    #expect(thing.dueWords(on: today + 1).hasPrefix("was due "))
    #expect(thing.isLate(on: today + 1) && !thing.isLate(on: today))
  }

  @Test func aHoldIsThereOnTheDayToLookAtItAgain() throws {
    var rollout = try Rollout(today: "2026-10-01")
    let review = "2026-10-12"
    try rollout.run(
      .together([
        .hold(reason: "merger", from: rollout.today), .set([ItemID("acme")], .nextCheck, review),
      ]))
    let things = try rollout.project.todayItems(on: rollout.today)
    let hold = try #require(things.first)
    #expect(things.count == 1 && hold.item == "acme" && hold.reason == .nextCheck)
    #expect(hold.from == .at(review) && hold.due == .at(review) && hold.text.contains("merger"))
    try rollout.run(.setStatus(.active, reason: nil), on: review)
    #expect(try !rollout.project.todayItems(on: .at(review)).contains { $0.item == "acme" })
  }
}
