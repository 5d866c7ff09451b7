import Domain
import TestSupport
import Testing

/// The customer is offered what works, and nothing else.
struct SeatOffersTests {
  private static let states: [@Sendable () throws -> ProjectState] = [
    { try TemplateProject.state() }, { try SeatProject.kickedOff() }, { try SeatProject.state() },
    { try TemplateProject.worked(through: "EXECUTE").state },
  ]

  @Test(arguments: states.indices)
  func everyAnswerThatIsOfferedIsTaken(place: Int) throws {
    let project = try #require(Project(try Self.states[place]()))
    let person = Actor(name: project.head.mpoc ?? "Dana Ruiz", role: .mpoc)
    let seat = Seat(project, for: person, on: SmallProject.moment.today)
    #expect(!seat.topics.isEmpty)
    for topic in seat.topics {
      for (answer, words) in seat.answers(to: topic) {
        guard let reply = try? seat.reply(answer, to: topic).get() else { continue }
        do {
          _ = try plan(reply.command("Monday"), on: project.state, by: person, at: SmallProject.moment)
        } catch {
          Issue.record("\(topic.id) \(topic.state) offers \"\(words)\": \(error)")
        }
      }
    }
  }

  @Test func aTaskWhoseTimeHasNotComeSaysSoAndOffersAQuestionAlone() throws {
    let project = try #require(Project(try TemplateProject.state()))
    let seat = Seat(project, for: ListsProject.mpoc, on: SmallProject.moment.today)
    let later = try #require(seat.topics.first { $0.answerKind == .task && $0.state == .later })
    #expect(later.standing.contains("We will ask you then"))
    let offered = seat.answers(to: later).filter { (try? seat.reply($0.answer, to: later).get()) != nil }
    #expect(offered.map(\.answer) == [.ask])
    guard case .failure(let reason) = seat.reply(.yes, to: later) else { return #expect(Bool(false)) }
    #expect(reason.sentence.contains("too early"))
  }

  @Test func whatIsDoneWithASignatureIsAskedOnceAsTheApproval() throws {
    let project = try #require(Project(try TemplateProject.state()))
    #expect(Seat(project, for: ListsProject.mpoc, on: SmallProject.moment.today).topic("CLO-K16") == nil)
    #expect(project.question("CLO-K16")?.asks == nil)
    // No other way completes it: not a claim, not on behalf, not a file, not in bulk.
    let file = ReturnedAnswers(
      answers: [GivenAnswer(item: "CLO-K16", answer: .yes, evidence: "signed")],
      person: ListsProject.mpoc.name,
      digest: "ab")
    for command: Command in [
      .claim(["CLO-K16"], evidence: "mail", onBehalf: "Dana Ruiz, phone"),
      .recordAnswers(file),
    ] {
      let refusal = try #require(throws: Refusal.self) {
        try plan(command, on: project.state, by: ListsProject.ipm, at: SmallProject.moment)
      }
      #expect(refusal.sentence.contains("signature"), "\(refusal.sentence)")
    }
    let bulk = try plan(
      .claim(["CLO-K16", "PRE-A4"], evidence: "mail", onBehalf: "Dana Ruiz, phone"), on: project.state,
      by: ListsProject.ipm,
      at: SmallProject.moment)
    #expect(bulk.left.map(\.item) == ["CLO-K16"])
    #expect(!bulk.changes.contains { $0.item == "CLO-K16" })
  }
}
