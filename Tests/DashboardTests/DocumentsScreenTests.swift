import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Documents by keys")
struct DocumentsScreenTests {
  private func desk(
    _ files: HarnessFiles = HarnessFiles(), _ usual: UsualAnswers = UsualAnswers()
  ) throws -> DashboardHarness {
    let project = try #require(Project(SeatProject.kickedOff()))
    let row = ProjectSummary(project, on: SeatProject.moment.today)
    var desk = DashboardHarness(
      rows: [row], size: Size(columns: 120, rows: 40), by: SeatProject.lee, states: [row.id: project.state],
      files: files, usual: usual)
    desk.press("enter 7")
    return desk
  }

  private func lines(_ desk: DashboardHarness) throws -> [String] {
    let context = try #require(desk.model.context(for: .documents))
    return desk.model.documents.fresh(in: context).detailLines(in: context).map(\.text)
  }

  @Test("a makes the first version at once, and asks why there is a next one")
  func making() throws {
    var desk = try desk()
    desk.press("j j a")
    #expect(desk.model.project?.latest(.sow)?.number == 1)
    #expect(desk.stored(SeatProject.id)?.latest(.sow)?.digest?.count == 64)
    desk.press("a")
    desk.type("Denver added")
    desk.press("enter")
    #expect(desk.model.project?.latest(.sow)?.reason == "Denver added")
    desk.press("u")
    #expect(desk.model.project?.latest(.sow)?.number == 1)
  }

  @Test("Where documents are in several languages, a asks which one")
  func choosingTheLanguage() throws {
    var desk = try desk(HarnessFiles(), UsualAnswers(paperLanguages: ["de", "en", "es"]))
    desk.press("j j a enter")
    #expect(desk.model.project?.latest(.sow)?.language == "de")
    desk.press("a")
    desk.type("for the head office")
    desk.press("enter right right enter")
    let newest = try #require(desk.model.project?.latest(.sow))
    #expect(newest.language == "es" && newest.number == 2 && newest.reason == "for the head office")
  }

  @Test("Enter shows a draft of what is not made yet, and the kept text of what is")
  func reading() throws {
    var desk = try desk()
    desk.press("j j enter")
    #expect(try lines(desk).first?.hasPrefix("DRAFT, not kept") == true)
    #expect(try lines(desk).contains("made from change 1"))
    #expect(desk.stored(SeatProject.id)?.documents.isEmpty == true)
    desk.press("a")
    #expect(try lines(desk).contains("made from change 1") && !lines(desk)[0].hasPrefix("DRAFT"))
    desk.press("esc j")
    #expect(try lines(desk).first?.hasPrefix("D4") == true)
  }

  @Test("The detail shows what the newest version changed; h and l show the others")
  func comparing() throws {
    var desk = try desk()
    desk.press("j j a a")
    desk.type("again")
    desk.press("enter")
    #expect(try lines(desk).contains("- made from change 1") && lines(desk).contains("+ made from change 2"))
    desk.press("h")
    let context = try #require(desk.model.context(for: .documents))
    #expect(desk.model.documents.version(in: context)?.number == 1)
    #expect(try !lines(desk).contains("- made from change 1"))
    desk.press("l")
    #expect(desk.model.documents.version(in: context)?.number == 2)
  }

  @Test("t records to whom, how and when a version was sent; a day ahead is refused in the form")
  func sending() throws {
    var desk = try desk()
    desk.press("j j t")
    #expect(desk.model.notice?.text.contains("was not made yet") == true)
    desk.press("a t tab tab")
    for _ in 0..<5 { desk.press("backspace") }
    desk.type("+2bd")
    desk.press("ctrl-s")
    #expect(desk.model.project?.latest(.sow)?.sendings.isEmpty == true && desk.form != nil)
    for _ in 0..<4 { desk.press("backspace") }
    desk.type("today")
    desk.press("ctrl-s")
    #expect(
      desk.model.project?.latest(.sow)?.sendings.map(\.words) == ["Dana Ruiz, e-mail, Wed 18 Nov 2026"])
  }

  @Test("E writes the version into a file in the form that is chosen")
  func saving() throws {
    let files = HarnessFiles()
    var desk = try desk(files)
    desk.press("j j a E j enter enter")
    let file = "\(SeatProject.id.rawValue)-sow-1.md"
    #expect(files.texts[file] == "# Implementation Scope of Work\n\nmade from change 1\n")
    #expect(desk.model.notice?.text.contains("Wrote") == true)
  }

  @Test("Support's answer on the handover pack is written down with whose word it was")
  func reviewing() throws {
    var desk = try desk()
    desk.press("/")
    desk.type("handover")
    desk.press("enter a m")
    desk.press("tab tab")
    desk.type("Sam Hill, call")
    desk.press("enter")
    let pack = try #require(desk.stored(SeatProject.id)?.latest(.handover))
    #expect(pack.reviews.map(\.answer) == [.accepted] && pack.reviews[0].onBehalf == "Sam Hill, call")
  }
}
