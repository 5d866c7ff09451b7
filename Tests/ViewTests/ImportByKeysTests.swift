import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Views

/// Lists from a file to the store and back, by keys, as they are seen.
struct ImportByKeysTests {
  private static let files = [
    "/people.csv": "name,role,email,shoe\nAnn Bell,TRN,ann@callpath.test,40\nBob,XYZ,,41\n",
    "/plan.csv": "title,phase,due\nUnpack phones,EXECUTE,03/04/2027\nLay cable,NOWHERE,\n",
    "/items.csv": "title,section,due\nTest the door phone,Lobby,03/04/2027\n,Lobby,\n",
    "/off.csv": "date,name\n2026-12-24,Plant shutdown\nsoon,Fair\n",
    "/odd.csv": "date,name\n03/04/2027,Fair\n",
  ]

  private func desk(
    by actor: Actor = ListsProject.ipm, at size: Size = Size(columns: 80, rows: 24),
    _ capabilities: SessionCapabilities = .account
  ) throws -> DashboardHarness {
    var row = Customers.rows(1)[0]
    row.id = ListsProject.id
    var desk = DashboardHarness(
      rows: [row], size: size, capabilities: capabilities, by: actor,
      states: [ListsProject.id: try PeopleProject.midway().state], files: HarnessFiles(Self.files))
    desk.press("enter")
    return desk
  }

  private func screen(_ desk: DashboardHarness) -> String {
    render(desk.model, theme: Picture.theme, size: desk.model.geometry.size).grid.lines
      .joined(separator: "\n")
  }

  private func read(_ path: String, _ desk: inout DashboardHarness) {
    desk.run("import")
    desk.type(path)
    desk.press("ctrl-s")
  }

  private func stored(_ desk: DashboardHarness) throws -> Project {
    try #require(desk.stored(ListsProject.id))
  }

  /// Says what is wrong: its line, its column, what helps.
  private func expectWrong(_ desk: DashboardHarness, _ line: Int, _ words: String..., at column: Int) {
    let screen = screen(desk)
    #expect(screen.contains("Line \(line) ") && screen.contains("character \(column) of the"), "\(screen)")
    for word in words { #expect(screen.contains(word), "\(screen)") }
  }

  @Test func peopleAreImportedWhereTheyAreListed() throws {
    var desk = try desk()
    let before = try stored(desk).people
    desk.press("6")
    read("/people.csv", &desk)
    #expect(
      screen(desk).contains("Import people.csv   2 rows   1 new  0 changed  0 same   0 warnings  1 error"))
    #expect(screen(desk).contains("Columns left out: shoe"))
    expectWrong(desk, 3, "XYZ", "write one of", at: 5)
    #expect(try stored(desk).people == before)
    desk.press("enter")
    #expect(desk.model.screen == .people && screen(desk).contains("Ann Bell"))
    #expect(desk.model.notice?.text.contains("mported 1 person from people.csv: 1 new") == true)
    #expect(try stored(desk).people.count == before.count + 1)
    desk.press("u")
    #expect(!screen(desk).contains("Ann Bell"))
    #expect(try stored(desk).people == before)
  }

  @Test func tasksAreImportedOnTheBoardAndDaysThatReadTwoWaysAreAskedFor() throws {
    var desk = try desk()
    let before = try stored(desk).tasks.count
    desk.press("2")
    read("/plan.csv", &desk)
    guard case .picker(let picker)? = desk.model.overlays.last else {
      Issue.record("nothing is asked")
      return
    }
    #expect(picker.title.contains("03/04/2027") && picker.choices.map(\.id) == ["us", "eu", "iso"])
    desk.press("down enter")
    expectWrong(desk, 3, "NOWHERE", "write one of", at: 11)
    desk.press("enter")
    #expect(desk.model.screen == .board && screen(desk).contains("Unpack phones"))
    let task = try #require(try stored(desk).tasks.first { $0.title == "Unpack phones" })
    #expect(task.fixed?.iso == "2027-04-03" && task.phase == "EXECUTE")
    desk.press("u")
    #expect(try stored(desk).tasks.count == before && !screen(desk).contains("Unpack phones"))
  }

  @Test func aDayThatNobodyExplainsStaysAnError() throws {
    var desk = try desk()
    desk.press("2")
    read("/plan.csv", &desk)
    desk.press("down down enter")
    expectWrong(desk, 2, "two ways", at: 23)
    #expect(desk.model.hints.first?.word != "import 1 valid row")
    desk.press("enter")
    #expect(
      desk.model.screen == .imports && desk.model.notice?.text.contains("No row can be imported") == true)
  }

  @Test func itemsAreImportedIntoTheChecklistThatIsShown() throws {
    var desk = try desk()
    desk.press("3")
    let list = try #require(desk.model.context(for: .checklists).flatMap(desk.model.checklists.checklist))
    read("/items.csv", &desk)
    desk.press("enter")
    expectWrong(desk, 3, "there is no text", "type it, or remove the row", at: 1)
    desk.press("enter")
    #expect(desk.model.screen == .checklists && screen(desk).contains("Test the door phone"))
    let new = try #require(
      try stored(desk).checklist(list.id)?.checks.first { $0.title == "Test the door phone" })
    #expect(new.due?.iso == "2027-03-04" && new.section == "Lobby")
    desk.press("u")
    #expect(try stored(desk).checklist(list.id) == list && !screen(desk).contains("Test the door phone"))
  }

  @Test func daysOffAreImportedFromTheirList() throws {
    var desk = try desk()
    desk.press("6 g d")
    desk.type("import")
    desk.press("enter")
    desk.type("/off.csv")
    desk.press("tab right ctrl-s")
    expectWrong(desk, 3, "\"soon\" is no day", "write it as 2026-11-24", at: 1)
    desk.press("enter")
    #expect(desk.model.screen == .people)
    desk.press("g d")
    #expect(screen(desk).contains("Thu 24 Dec 2026 Plant shutdown") && screen(desk).contains("the customer"))
    desk.press("esc u g d")
    #expect(!screen(desk).contains("Plant shutdown"))
  }

  @Test func daysOffThatReadTwoWaysAreAskedForToo() throws {
    var desk = try desk()
    desk.press("5")
    desk.run("import")
    desk.type("days")
    desk.press("enter")
    desk.type("/odd.csv")
    desk.press("ctrl-s enter enter")
    let item = ItemID(ListsProject.id.rawValue)
    #expect(try stored(desk).state.value(item, .daysOff) == "2027-03-04 Fair")
    #expect(desk.model.screen == .timeline)
  }

  @Test(arguments: ["2", "3", "6"])
  func aFileThatIsNotThereComesBackToTheFormWithASentence(key: String) throws {
    var desk = try desk()
    desk.press(key)
    read("/nowhere.csv", &desk)
    guard case .form(let form)? = desk.model.overlays.last else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.entries[0].value == "/nowhere.csv" && desk.model.notices.isSaved)
    #expect(
      form.entries.contains { $0.problem?.contains("nowhere") == true }, "\(form.entries.map(\.problem))")
  }

  @Test func whatWasFoundIsSavedAndLeavingStoresNothing() throws {
    var desk = try desk()
    let before = try stored(desk).state.sequence
    desk.press("6")
    read("/people.csv", &desk)
    desk.press("z")
    #expect(screen(desk).contains("Ann Bell"))
    desk.press("esc")
    #expect(desk.model.screen == .people && desk.model.imports.preview == nil)
    #expect(try stored(desk).state.sequence == before)
    desk.run("preview")
    #expect(desk.model.notice?.text == ImportScreen.unread)
  }

  @Test func aProjectThatOthersChangeMeanwhileIsComparedAnew() throws {
    var desk = try desk()
    desk.press("6")
    read("/people.csv", &desk)
    let ann = NewPerson(name: "Ann Bell", role: .trainer, email: "ann@callpath.test")
    try desk.meanwhile(.addPerson(ann), by: ListsProject.ipm, in: ListsProject.id)
    #expect(screen(desk).contains("0 new  0 changed  1 same"))
    desk.press("enter")
    #expect(desk.model.notice?.text.contains("No row can be imported") == true)
  }

  @Test func whatIsNotAllowedIsNotOfferedAndSaysWhy() throws {
    var desk = try desk(by: Actor(name: "Ruth Okafor", role: .engineer))
    desk.press("2")
    desk.run("import")
    #expect(desk.model.overlays.isEmpty && desk.model.notice?.text.contains("change the plan") == true)
    desk.press("5")
    desk.run("import")
    guard case .picker(let picker)? = desk.model.overlays.last else {
      Issue.record("nothing is asked")
      return
    }
    let off = Dictionary(uniqueKeysWithValues: picker.choices.map { ($0.id, $0.off) })
    #expect(off["tasks"]??.contains("change the plan") == true && off["people"] == .some(nil))
  }

  @Test func aCustomerImportsNothing() throws {
    let desk = try desk(by: ListsProject.mpoc)
    for screen in ["2", "3", "6", "9"] {
      var desk = desk
      desk.press(screen)
      #expect(desk.model.unavailable(.shared(.importList))?.isEmpty == false, "\(screen)")
    }
  }

  @Test func aLoginReadsNoFiles() throws {
    var desk = try desk(.dashboard)
    desk.press("6")
    desk.run("import")
    #expect(desk.model.notice?.text.contains("reads no files") == true && desk.model.overlays.isEmpty)
    desk.press("g d")
    guard case .picker(let picker)? = desk.model.overlays.last else {
      Issue.record("nothing is asked")
      return
    }
    #expect(picker.choices.first { $0.id == "import" }?.off?.contains("reads no files") == true)
  }

  @Test(arguments: [(80, 24), (160, 48), (40, 10)])
  func thePreviewIsWholeAtEverySize(columns: Int, rows: Int) throws {
    let size = Size(columns: columns, rows: rows)
    var desk = try desk(at: size)
    desk.press("6")
    read("/people.csv", &desk)
    desk.press("z")
    let grid = render(desk.model, theme: Picture.theme, size: size, ascii: true).grid
    try expectGolden(grid, rows: grid.belowTabs, "import-people-\(size)")
  }
}
