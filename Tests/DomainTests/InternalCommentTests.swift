import Domain
import TestSupport
import Testing

/// What the provider's people write to each other.
struct InternalCommentTests {
  private func project(_ steps: (Command, Actor)...) throws -> Project {
    var state = try SmallProject.after(.raise(NewIssue(title: "No audio")), by: SmallProject.mpoc).state
    for (step, actor) in steps { state = try SmallProject.after(step, on: state, by: actor).state }
    return try #require(Project(state))
  }

  private let secret = Command.comment("AC-1", "They never answer the phone", isInternal: true)

  @Test func theCustomerSeesNeitherTheCommentNorThatThereIsOne() throws {
    let whole = try project((secret, SmallProject.ipm))
    #expect(whole.comments["AC-1"]?.map(\.isInternal) == [true])
    let theirs = try #require(Project(whole.state.shown(to: SmallProject.mpoc)))
    #expect(theirs.comments["AC-1"] == nil)
    #expect(Seat(theirs, for: SmallProject.mpoc, on: SmallProject.moment.today).talk(about: "AC-1").isEmpty)
  }

  @Test func theyAreToldNothingOfItInHistory() throws {
    let before = try project()
    let plan = try plan(secret, on: before.state, by: SmallProject.ipm, at: SmallProject.moment)
    var after = before.state
    try after.apply(plan.changes)
    let entry = HistoryEntry(
      project: after.id, sequence: 2, at: SmallProject.moment.timestamp, actor: "Lee Chen", role: "IPM",
      via: "cli", summary: plan.summary, changes: plan.changes, undoes: nil, undoneBy: nil, tick: 2, hash: "")
    #expect(Redaction(after).shown(entry, to: SmallProject.mpoc) == nil)
  }

  @Test func aQuestionOfTheCustomerIsNotAnsweredByIt() throws {
    let asked = try project(
      (.set(["acme"], .mpoc, SmallProject.mpoc.name), SmallProject.ipm),
      (.comment("AC-1", "When is it fixed?"), SmallProject.mpoc), (secret, SmallProject.ipm))
    let row = try #require(asked.todayItems(on: SmallProject.moment.today).first { $0.item == "AC-1" })
    #expect(row.text.contains("When is it fixed?"))
  }

  @Test func theCustomersSideCannotWriteOne() throws {
    #expect(throws: Refusal.self) { try project((secret, SmallProject.mpoc)) }
  }
}
