import Dashboard
import Domain
import TestSupport
import Testing

/// The customer's documents: read, compared, approved or sent back.
struct SeatPapersTests {
  private func desk() throws -> DashboardHarness {
    var desk = try DashboardHarness.ofCustomer(state: try SeatProject.kickedOff())
    for command in PapersProject.commands {
      try desk.meanwhile(command, by: SeatProject.lee, in: SeatProject.id)
    }
    return desk
  }

  private func page(_ desk: DashboardHarness) -> [String] { desk.model.seat?.lines.map(\.text) ?? [] }

  @Test func whatWasMadeForThemIsListedWithItsNewestVersion() throws {
    var desk = try desk()
    desk.press("d")
    let papers = try #require(desk.model.seat?.seat.papers)
    #expect(papers.map(\.kind) == [.plan, .sow])
    #expect(papers.map(\.newest.number) == [1, 2])
    #expect(
      papers.last.flatMap { desk.model.seat?.seat.words(on: $0) }
        == "version 2 of Wed 18 Nov, waits for your approval")
  }

  @Test func aDocumentIsReadAndComparedWithTheVersionBefore() throws {
    var desk = try DashboardHarness.ofCustomer(state: try SeatProject.kickedOff())
    for (sites, reason) in [("One site", nil), ("Two sites", "Denver added")] {
      let new = NewDocument(.sow, text: "# Scope\n\n\(sites).\n", reason: reason)
      try desk.meanwhile(.addDocument(new), by: SeatProject.lee, in: SeatProject.id)
    }
    desk.press("d enter")
    #expect(page(desk).contains("Two sites."), "\(page(desk))")
    desk.press("c")
    #expect(page(desk).contains("- One site.") && page(desk).contains("+ Two sites."), "\(page(desk))")
    desk.press("c")
    #expect(page(desk).contains("Two sites."))
    desk.press("esc")
    #expect(desk.model.seat?.page == .papers)
  }

  @Test func yesLeadsToTheWordsThatNameTheVersionAndNoSendsItBack() throws {
    var desk = try desk()
    desk.press("d down enter y")
    #expect(desk.model.seat?.topic?.id == "PLN-07" && desk.model.seat?.page == .question)
    #expect(page(desk).contains { $0.contains("You sign Implementation Scope of Work, version 2") })
    desk.press("d enter esc")
    desk.press("down enter n")
    desk.type("Denver is missing")
    desk.press("enter")
    #expect(desk.stored(SeatProject.id)?.approval(of: .sow)?.standing == .sentBack)
  }

  @Test func whatNeedsNoApprovalIsSentBackAsWords() throws {
    var state = try PapersProject.state()
    state = try ListsProject.project(
      [(.addDocument(NewDocument(.contacts, text: "# Contacts\n")), SeatProject.lee, SeatProject.moment)],
      on: state
    ).state
    var desk = try DashboardHarness.ofCustomer(state: state)
    desk.press("d end enter")
    desk.press("y")
    #expect(desk.model.notice?.text.contains("needs no approval") == true)
    desk.press("n")
    desk.type("My number is wrong")
    desk.press("enter")
    let said = desk.stored(SeatProject.id)?.comments["DOC-CONTACTS-1"]?.map(\.text)
    #expect(said == ["Please change Contacts, roles and escalation, version 1: My number is wrong"])
  }

  @Test func aNewVersionIsNewsAndOpensFromThere() throws {
    let state = try PapersProject.state()
    let seat = Seat(try #require(Project(state)), for: SeatProject.dana, on: SeatProject.moment.today)
    let made = HistoryEntry(
      project: SeatProject.id, sequence: 9, at: SeatProject.moment.timestamp, actor: "Lee Chen", role: "IPM",
      via: "tui", summary: "made", changes: [FieldChange("DOC-SOW-2", .kind, from: nil, to: "document")],
      undoes: nil, undoneBy: nil, tick: 9, hash: "")
    let news = seat.news(from: [made])
    #expect(news.first?.title == "There is a new document for you: Implementation Scope of Work, version 2")
    #expect(news.first?.item == "DOC-SOW-2")
  }
}
