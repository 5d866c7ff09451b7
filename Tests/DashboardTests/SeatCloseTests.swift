import Dashboard
import Domain
import TestSupport
import Testing

/// The close on the customer's screen: acceptance with exceptions, and how it went.
struct SeatCloseTests {
  private func desk(_ id: ItemID, state: ProjectState? = nil) throws -> DashboardHarness {
    var desk = try DashboardHarness.ofCustomer(
      size: .init(columns: 120, rows: 50), state: try state ?? CloseProject.state())
    desk.open(id)
    return desk
  }

  private func page(_ desk: DashboardHarness) -> [String] { desk.model.seat?.lines.map(\.text) ?? [] }

  private func fill(_ desk: inout DashboardHarness, _ answers: [String]) {
    for (index, answer) in answers.enumerated() {
      desk.type(answer)
      desk.press(index == answers.count - 1 ? "ctrl-s" : "tab")
    }
  }

  private let ratings = ["5", "4", "5", "4", "3", "n/a", "5", "4", "4", "9", "Quick answers"]

  @Test func theFeedbackFormIsFilledInSentAndLocked() throws {
    var desk = try desk("CLS-06")
    desk.press("y")
    fill(&desk, ratings)
    guard case .confirm(let confirm)? = desk.model.overlays.last else {
      Issue.record("not asked: \(String(describing: desk.model.overlays.last))")
      return
    }
    #expect(confirm.lines.contains("Recommend us: 9"))
    desk.press("s")
    var typed = CloseProject.typed
    (typed[.contact], typed[.reference]) = ("no", "no")
    #expect(desk.stored(CloseProject.id)?.feedback?.given?.answers == (try FeedbackAnswers(typed)))
    #expect(desk.model.notice?.text == "Thank you very much. It is locked and stays as it is.")
    #expect(page(desk).contains { $0.contains("You told us") })
    desk.press("u")
    #expect(desk.stored(CloseProject.id)?.feedback?.given != nil)
  }

  @Test func anAnswerThatIsNoneIsNamedAndNothingIsLost() throws {
    var desk = try desk("CLS-06")
    desk.press("y")
    fill(&desk, ["7"] + ratings.dropFirst())
    guard case .form(let form)? = desk.model.overlays.last else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.entries[0].problem == "It needs 1 (bad) to 5 (very good).")
    #expect(form.entries[9].value == "9" && desk.commits.isEmpty)
  }

  @Test func anExceptionIsListedByTheCustomerAndSignedWithTheWords() throws {
    var desk = try desk("CLS-05")
    desk.press("x")
    fill(&desk, ["No fax line", "Faxes are collected", "", "+5bd"])
    #expect(desk.stored(CloseProject.id)?.openExceptions.map(\.impact) == ["Faxes are collected"])
    desk.open("CLS-05")
    #expect(page(desk).contains { $0.contains("with these exceptions: ND-1 No fax line") })
    let answers = desk.model.seat.flatMap { screen in screen.topic.map(screen.answers) } ?? []
    #expect(answers.map(\.words).first == "I accept, with 1 exception")
    desk.press("y s")
    #expect(desk.stored(CloseProject.id)?.acceptanceDecision == .withExceptions)
    #expect(page(desk).contains("Accepted with exceptions"))
  }

  @Test func whatIsOpenWithoutImpactIsAskedForBeforeSigning() throws {
    let state = try CloseProject.after([.raise(NewIssue(title: "Crackle"))]).state
    var desk = try desk("CLS-05", state: state)
    desk.press("y")
    #expect(desk.model.notice?.text.contains("ND-1 lacks its impact") == true)
    #expect(desk.model.notice?.text.contains("Press x") == true)
  }

  @Test func rejectingAsksWhyAndSendsTheProjectBack() throws {
    var desk = try desk("CLS-05")
    desk.press("n")
    desk.type("No emergency address")
    desk.press("enter")
    let project = try #require(desk.stored(CloseProject.id))
    #expect(project.acceptanceDecision == .rejected && project.head.phase == "OPTIMIZE")
  }

  @Test func theProviderAsksPresentsAndWritesDown() throws {
    var lee = try DashboardHarness.ofManager(state: try CloseProject.state())
    lee.run("feedback")
    lee.type("ask")
    lee.press("enter enter")
    #expect(lee.stored(CloseProject.id)?.feedback?.asked?.channel == "e-mail")
    lee.press("g a")
    lee.type("implemented")
    lee.press("enter")
    lee.type("sign for us")
    lee.press("enter enter")
    #expect(lee.stored(CloseProject.id)?.acceptanceRequest?.presented?.name == "Lee Chen")
  }
}
