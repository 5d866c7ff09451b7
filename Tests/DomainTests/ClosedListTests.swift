import Domain
import TestSupport
import Testing

/// What can no longer be answered is no longer asked.
struct ClosedListTests {
  private let day = Day.at("2026-11-06")

  /// The template's project with phases marked as passed.
  private func project(passed phases: [ItemID], status: String? = nil) throws -> Project {
    var values: [ItemID: [Field: String?]] = [:]
    for phase in phases { values[phase] = [.passedOn: "2026-11-02"] }
    if let status { values[TemplateProject.head] = [.state: status, .finished: "2026-11-05"] }
    return try TemplateProject.changed(values)
  }

  private func seat(_ project: Project) -> Seat { Seat(project, for: ListsProject.mpoc, on: day) }

  @Test func trainingGoesOnAfterItsPhaseAndCanBeAnswered() throws {
    let project = try project(passed: ["INITIATE", "PLAN", "EXECUTE"])
    let seat = seat(project)
    let topic = try #require(seat.topic("TRN-L2"))
    #expect(topic.closed == nil && topic.state == .asks)
    let reply = try #require(try? seat.reply(.yes, to: topic).get())
    #expect(throws: Never.self) {
      try plan(reply.command("Monday"), on: project.state, by: ListsProject.mpoc, at: SmallProject.moment)
    }
  }

  @Test func aListWhoseGateWasPassedAsksNothingAndSaysSo() throws {
    let project = try project(passed: ["INITIATE", "PLAN", "EXECUTE"])
    let seat = seat(project)
    let topic = try #require(seat.topic("RDY-R17"))
    #expect(topic.state == .closed && topic.stateWord(on: day, in: .english) == "closed")
    #expect(topic.standing.contains("was closed on Monday 2 November"))
    #expect(seat.questions.allSatisfy { $0.closed == nil })
    guard case .failure(let reason) = seat.reply(.yes, to: topic) else { return #expect(Bool(false)) }
    #expect(reason.sentence.contains("closed"))
  }

  @Test func theCommandLineAndTheFileRefuseWhatTheScreenRefuses() throws {
    let project = try project(passed: ["INITIATE", "PLAN", "EXECUTE"])
    for command: Command in [
      .claim(["RDY-R17"], evidence: "all named"),
      .notApplicable(["RDY-R17"], reason: "no sites", onBehalf: nil),
      .set(["RDY-R17"], .evidence, "x"), .together([.claim(["RDY-R17"], evidence: "all named")]),
    ] {
      #expect(throws: Refusal.self) {
        try plan(command, on: project.state, by: ListsProject.mpoc, at: SmallProject.moment)
      }
    }
    let question = try #require(project.question("RDY-R17"))
    #expect(throws: Refusal.self) {
      try question.commands(
        for: GivenAnswer(item: "RDY-R17", answer: .yes), in: project, by: ListsProject.mpoc)
    }
    // The provider can still correct the record.
    #expect(throws: Never.self) {
      try plan(
        .claim(["RDY-R11"], evidence: "all", onBehalf: "Dana Ruiz, phone"), on: project.state,
        by: ListsProject.ipm, at: SmallProject.moment)
    }
  }

  @Test(arguments: ["closed", "cancelled"])
  func aProjectThatIsOverAsksNothing(status: String) throws {
    let seat = seat(try project(passed: [], status: status))
    #expect(seat.questions.isEmpty)
    #expect(seat.leftWords == "Nothing is waiting for you.")
    #expect(seat.topics.allSatisfy { [.done, .leftOut, .closed].contains($0.state) })
    #expect(seat.topics.first { $0.state == .closed }?.standing.contains("5 November") == true)
  }
}
