import Domain
import TestSupport
import Testing

@Suite("What the customer wrote about open items")
struct CustomerWordsTests {
  private static let (lee, dana, moment) = (ListsProject.ipm, ListsProject.mpoc, ListsProject.moment)
  private let today = moment.today

  private func after(_ commands: [(Command, Actor)], on start: Project? = nil) throws -> Project {
    try ListsProject.project(
      commands.map { ($0, $1, Self.moment) }, on: try start?.state ?? ListsProject.fresh())
  }

  private func thing(_ project: Project, _ id: ItemID) -> TodayItem? {
    project.todayItems(on: today).first { $0.item == id }
  }

  /// An item of the customer's own that was not answered.
  private func asked() throws -> Project.Check {
    let project = try after([])
    return try #require(
      project.checklists.flatMap(\.checks).first {
        $0.state == .open && $0.claimant == .customer && $0.approves == nil && $0.holder == .customer
      })
  }

  @Test func aNoIsSeenAsANoUntilItIsClaimed() throws {
    let check = try asked()
    #expect(try after([]).answer(to: check) == nil)
    let said = try after([(.comment(check.id, "\(Seat.notYet): licences come on Friday"), Self.dana)])
    let now = try #require(said.check(check.id))
    #expect(said.answer(to: now) == .no && now.state == .open)
    let row = try #require(thing(said, check.id))
    #expect(row.reason == .refused && row.tier == .ours && row.words.hasPrefix("Answered no: "))
    #expect(row.holder == .customer && row.text.contains("licences come on Friday"))
    // What somebody of ours wrote since is no news any more; the answer stays what it is.
    let answered = try after([(.comment(check.id, "Friday is fine."), Self.lee)], on: said)
    #expect(thing(answered, check.id)?.reason != .refused)
    #expect(answered.answer(to: now) == .no)
    let claimed = try after([(.claim([check.id], evidence: "export"), Self.dana)], on: said)
    #expect(claimed.answer(to: try #require(claimed.check(check.id))) == .yes)
    // What the provider writes is no answer of the customer.
    let ours = try after([(.comment(check.id, "\(Seat.notYet), they say"), Self.lee)])
    #expect(ours.answer(to: try #require(ours.check(check.id))) == nil)
  }

  @Test func aFailedTestIsANo() throws {
    let failed = try after([(.recordResult(["TST-T01"], .fail, note: "no ring"), Self.lee)])
    #expect(failed.answer(to: try #require(failed.check("TST-T01"))) == .no)
  }

  @Test func aQuestionIsWithUsUntilItIsAnsweredAndThenWithTheCustomer() throws {
    let check = try asked()
    let start = try after([(.passBall([check.id], to: .customer), Self.lee)])
    #expect(start.held(check.id, on: today)?.holder == .customer)
    let question = try after([(.comment(check.id, "Which licences?"), Self.dana)], on: start)
    let held = try #require(question.held(check.id, on: today))
    #expect(held.holder == .provider && held.person == Self.lee.name)
    #expect(question.turn(of: check.id, .customer) == .provider)
    let row = try #require(thing(question, check.id))
    #expect(row.reason == .question && row.holder == .provider && row.person == Self.lee.name)
    let work = question.workItems.filter { $0.item == check.id }
    #expect(work.count == 2 && work.allSatisfy { $0.holder == .provider })
    #expect(!question.nudges(on: today).contains { $0.thing.item == check.id })
    let answered = try after([(.comment(check.id, "Teams Phone."), Self.lee)], on: question)
    #expect(answered.held(check.id, on: today)?.holder == .customer)
    #expect(answered.turn(of: check.id, .customer) == .customer)
  }

  /// `PLN-07`, which waits for others, has no clock.
  @Test func aQuestionAboutWorkThatCannotBeginIsWithUsToo() throws {
    let project = try after([(.comment("PLN-07", "What do we approve here?"), Self.dana)])
    #expect(project.task("PLN-07")?.owner.side == .customer)
    #expect(project.held("PLN-07", on: today) == nil)
    let row = try #require(thing(project, "PLN-07"))
    #expect(row.reason == .question && row.holder == .provider && row.person == Self.lee.name)
  }

  @Test func aTaskAboutADocumentIsDoneWithAWarningWhereThereIsNone() throws {
    let project = try after([])
    let set = Command.setTask(["INI-06"], .done, reason: "in my head", nextCheck: nil)
    let bare = try plan(set, on: project.state, by: Self.lee, at: Self.moment).summary
    #expect(bare.hasPrefix("set INI-06 to done; not made yet: Implementation Project Plan"), "\(bare)")
    let sow = try after([(.addDocument(NewDocument(.sow, text: "# Text\n")), Self.lee)])
    #expect(sow.missingDocument(of: try #require(sow.task("INI-07"))) == nil)
  }
}
