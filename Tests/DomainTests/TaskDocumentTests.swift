import Domain
import TestSupport
import Testing

@Suite("Tasks that are done by what happens to their document")
struct TaskDocumentTests {
  private static let lee = ListsProject.ipm
  private static let moment = ListsProject.moment

  private func after(_ commands: [Command], by actor: Actor = lee, on state: ProjectState? = nil) throws
    -> Project
  {
    try ListsProject.project(
      commands.map { ($0, actor, Self.moment) }, on: try state ?? ListsProject.fresh())
  }

  private func made(_ kind: DocumentKind) -> Command { .addDocument(NewDocument(kind, text: "# Text\n")) }

  private func sent(_ id: ItemID) -> Command {
    .recordSending(id, NewSending(to: "Dana Ruiz", channel: "e-mail"))
  }

  @Test func draftingIsDoneOnceTheFirstVersionIsMade() throws {
    let project = try after([made(.sow), made(.plan)])
    #expect(project.task("INI-07")?.state == .done && project.task("INI-06")?.state == .done)
    #expect(project.task("INI-07")?.evidence == "Implementation Scope of Work, version 1")
    #expect(project.task("INI-08")?.state == .notStarted)
    // A later version changes nothing of a task that is done.
    #expect(
      try after([made(.sow)], on: project.state).task("INI-07")?.evidence?.hasSuffix("version 1") == true)
  }

  @Test func whatHasToBeSentIsDoneWhenItWasSentAndNotBefore() throws {
    let project = try after([made(.introduction)])
    #expect(project.task("INI-09")?.state == .notStarted)
    let mailed = try after([sent("DOC-INTRODUCTION-1")], on: project.state)
    #expect(mailed.task("INI-09")?.state == .done)
    #expect(mailed.task("INI-09")?.evidence?.contains("sent to Dana Ruiz (e-mail)") == true)
  }

  @Test func minutesBelongToTheTaskBehindTheirCall() throws {
    let held = try CallProject.held()
    func sendMinutes(about call: ItemID?) throws -> Project {
      try after(
        [
          .addDocument(NewDocument(.minutes, text: "# Minutes\n", about: call)), sent("DOC-MINUTES-1"),
        ], on: held.state)
    }
    #expect(try sendMinutes(about: "CALL-1").task("PLN-03")?.state == .done)
    #expect(try sendMinutes(about: nil).task("PLN-03")?.state == .notStarted)
  }

  @Test func whoeverMayNotFinishTheTaskStillMakesTheDocument() throws {
    let engineer = Actor(name: "Ruth Okafor", role: .engineer)
    let project = try after([made(.sow)], by: engineer)
    #expect(project.latest(.sow) != nil && project.task("INI-07")?.state == .notStarted)
  }

  @Test(arguments: ["sow", "sow printed", "paper made", "sow made twice"])
  func aTemplateThatSaysItWronglyIsNotRead(text: String) { #expect(TaskDocument(text) == nil) }

  @Test func everyTaskOfTheTemplateThatNamesOneReadsItBack() throws {
    let tasks = try TemplateProject.template.get().tasks.compactMap(\.document)
    #expect(tasks.count == 12 && tasks.allSatisfy { TaskDocument($0.text) == $0 })
  }
}

@Suite("Service & Support takes the handover pack over")
struct DocumentReviewTests {
  private static let sam = Actor(name: "Sam Hill", role: .support)

  private func pack(_ reviews: [(NewReview, Actor)], versions: Int = 1) throws -> Project {
    let made = (1...versions).map { _ in Command.addDocument(NewDocument(.handover, text: "# Pack\n")) }
    let steps = made.map { ($0, ListsProject.ipm, ListsProject.moment) }
    let answers = reviews.map {
      (Command.reviewDocument(ItemID("DOC-HANDOVER-\(versions)"), $0.0), $0.1, ListsProject.moment)
    }
    return try ListsProject.project(steps + answers, on: try ListsProject.fresh())
  }

  private func refusal(_ new: NewReview, by actor: Actor, of id: ItemID, on project: Project) -> String? {
    do throws(Refusal) {
      _ = try plan(.reviewDocument(id, new), on: project.state, by: actor, at: ListsProject.moment)
      return nil
    } catch { return error.sentence }
  }

  @Test func acceptingItCompletesItsTask() throws {
    let project = try pack([(NewReview(.accepted), Self.sam)])
    #expect(project.task("CLS-01")?.state == .done && project.task("CLS-02")?.state == .done)
    let version = try #require(project.latest(.handover))
    #expect(project.standing(of: version).words.hasPrefix("accepted by Sam Hill"))
  }

  @Test func itIsReturnedWithAReasonAndAcceptedLater() throws {
    let bare = try pack([])
    #expect(refusal(NewReview(.returned), by: Self.sam, of: "DOC-HANDOVER-1", on: bare) != nil)
    let project = try pack([
      (NewReview(.returned, reason: "no device list"), Self.sam), (NewReview(.accepted), Self.sam),
    ])
    #expect(project.latest(.handover)?.reviews.map(\.answer) == [.returned, .accepted])
    #expect(project.task("CLS-02")?.state == .done)
    #expect(refusal(NewReview(.accepted), by: Self.sam, of: "DOC-HANDOVER-1", on: project) != nil)
  }

  @Test func onlySupportSaysSoOrWhoeverWritesDownWhoDid() throws {
    let project = try pack([])
    let id: ItemID = "DOC-HANDOVER-1"
    #expect(refusal(NewReview(.accepted), by: ListsProject.ipm, of: id, on: project) != nil)
    #expect(
      refusal(NewReview(.accepted), by: Actor(name: "Ruth", role: .engineer), of: id, on: project) != nil)
    let written = NewReview(.accepted, onBehalf: "Sam Hill, call")
    #expect(refusal(written, by: ListsProject.ipm, of: id, on: project) == nil)
    let accepted = try pack([(written, ListsProject.ipm)])
    #expect(accepted.latest(.handover)?.reviews.first?.words.contains("Sam Hill") == true)
  }

  @Test func onlyTheNewestVersionOfWhatIsTakenOverIsReviewed() throws {
    let project = try pack([], versions: 2)
    let older = refusal(NewReview(.accepted), by: Self.sam, of: "DOC-HANDOVER-1", on: project)
    #expect(older?.contains("newer version") == true)
    let sow = try ListsProject.project(
      [(.addDocument(NewDocument(.sow, text: "# SOW\n")), ListsProject.ipm, ListsProject.moment)],
      on: project.state)
    #expect(refusal(NewReview(.accepted), by: Self.sam, of: "DOC-SOW-1", on: sow) != nil)
  }
}
