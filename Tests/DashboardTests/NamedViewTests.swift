import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Views by keys")
struct NamedViewTests {
  @Test(arguments: NamedView.builtIn.filter { $0.list == .portfolio })
  func aLetterShowsAViewOfThePortfolio(view: NamedView) throws {
    var desk = DashboardHarness(rows: Customers.rows(12))
    let key = try #require(view.key)
    desk.press("F \(key)")
    let portfolio = desk.model.portfolio
    #expect(desk.model.overlays.isEmpty && desk.model.viewTitle == view.name)
    #expect(portfolio.asView(view.name).shows(view) && portfolio.loaded?.filter.text == view.filter)
    let shown = portfolio.page.rows.map(\.id)
    #expect(
      Set(shown)
        == Set(
          Customers.rows(12).filter { $0.status == .active && portfolio.query.filter.accepts($0) }.map(\.id)))
  }

  /// A view reads what its filter and order read, whatever the number of projects.
  @Test func aViewOf10000CostsWhatItsFilterCosts() throws {
    var desk = DashboardHarness(rows: Customers.rows(10_000))
    desk.press("F l")
    let viewed = desk.effects.compactMap { if case .loadPortfolio(let query) = $0 { query } else { nil } }
    var typed = DashboardHarness(rows: Customers.rows(10_000))
    typed.press("/")
    typed.type("live:none go-live:today..+15bd")
    typed.press("enter")
    #expect(viewed.first?.filter == typed.model.portfolio.query.filter)
    #expect(desk.model.portfolio.page.matching == typed.model.portfolio.page.matching)
    #expect(desk.model.portfolio.page.rows.count <= PortfolioScreen.chunk)
  }

  @Test func aFilterTypedOverAViewMakesItAChangedOneAndZeroLeavesIt() {
    var desk = DashboardHarness(rows: Customers.rows(12))
    desk.press("F d backspace")
    #expect(desk.model.viewTitle == "in danger, changed")
    desk.press("F 0")
    #expect(
      desk.model.viewTitle == nil
        && desk.model.portfolio.query
          == PortfolioQuery(
            offset: desk.model.portfolio.query.offset, limit: desk.model.portfolio.query.limit)
    )
    #expect(desk.model.portfolio.columns.isEmpty)
  }

  @Test func aViewIsThereAgainAfterARestart() throws {
    var desk = DashboardHarness(rows: Customers.rows(12))
    desk.press("F d")
    let columns = desk.model.portfolio.columns
    try desk.restart()
    #expect(desk.model.viewTitle == "in danger" && desk.model.portfolio.columns == columns)
    desk.press("backspace")
    try desk.restart()
    #expect(desk.model.viewTitle == nil && desk.model.portfolio.columns == columns)
  }

  @Test func whatIsShownIsSavedAsAViewAndOverwritingAsks() throws {
    let files = HarnessFiles()
    var desk = DashboardHarness(rows: Customers.rows(12), files: files)
    desk.press("/")
    desk.type("held>3")
    desk.press("enter F +")
    desk.type("held long")
    desk.press("enter")
    let saved = try #require(files.views.first)
    #expect(saved.name == "held long" && saved.filter == "held>3" && saved.list == .portfolio)
    #expect(desk.model.viewTitle == "held long")

    desk.press("backspace F +")
    #expect(desk.model.viewTitle == "held long, changed")
    desk.press("enter")
    guard case .confirm(let confirm)? = desk.model.overlays.last else {
      Issue.record("overwriting asks")
      return
    }
    #expect(confirm.title.contains("held long"))
    desk.press("esc")
    #expect(files.views == [saved])
    desk.press("F + enter o")
    #expect(files.views.map(\.filter) == [""] && files.views.map(\.name) == ["held long"])
    desk.press("F 0 F")
    let entries = ViewLibrary(own: files.views).entries(for: .portfolio)
    let own = try #require(entries.first { $0.isOwn })
    let key = try #require(own.key)
    desk.press(String(key))
    #expect(desk.model.viewTitle == "held long")
  }

  @Test(arguments: ["", "   ", String(repeating: "x", count: 41)])
  func aNameThatCannotBeKeptIsAskedForAgain(name: String) {
    let files = HarnessFiles()
    var desk = DashboardHarness(rows: Customers.rows(3), files: files)
    desk.press("F +")
    desk.type(name)
    desk.press("enter")
    #expect(files.views.isEmpty)
    guard case .prompt(let prompt)? = desk.model.overlays.last else {
      Issue.record("the prompt stays")
      return
    }
    #expect(prompt.problem != nil && prompt.line.text == name)
  }

  @Test func columnsAreChosenInOrderAndAnUnknownOneKeepsWhatWasTyped() throws {
    var desk = DashboardHarness(rows: Customers.rows(12))
    desk.press("F =")
    desk.press("ctrl-u")
    desk.type("customer blal:12 next")
    desk.press("enter")
    guard case .prompt(let prompt)? = desk.model.overlays.last else {
      Issue.record("the prompt stays")
      return
    }
    #expect(
      prompt.problem?.contains("Did you mean ball?") == true && prompt.line.text == "customer blal:12 next")
    desk.press("ctrl-u")
    desk.type("customer ball:12 next")
    desk.press("enter")
    #expect(desk.model.portfolio.columns.text == "customer,ball:12,next" && desk.model.overlays.isEmpty)
  }

  @Test func anotherLetterChoosesNothingAndArrowsMove() {
    var desk = DashboardHarness(rows: Customers.rows(12))
    desk.press("F z")
    #expect(desk.model.overlays.count == 1)
    desk.press("j k j enter")
    #expect(desk.model.viewTitle == "waiting")
  }

  @Test func faultsOfTheFileAreToldInTheMenuAndTheOthersWork() {
    let files = HarnessFiles()
    files.views = [NamedView("mine", key: "m", filter: "held>3", .portfolio(.init()))]
    files.viewProblems = ["views.toml:3:1: view \"x\", key: ..."]
    var desk = DashboardHarness(rows: Customers.rows(12), files: files)
    desk.press("F")
    guard case .picker(let picker)? = desk.model.overlays.last else {
      Issue.record("there is no menu")
      return
    }
    #expect(
      picker.choices.last?.title == "1 fault" && picker.choices.last?.off?.contains("views.toml:3:1") == true)
    desk.press("m")
    #expect(desk.model.viewTitle == "mine")
  }

  @Test func viewsAreOfTheListsOfAllCustomers() throws {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("0")
    desk.press("F")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.model.notice?.text.contains("Only the lists of all customers have views") == true)
  }

  @Test func aLoginKeepsNoViewsAndADemoNeither() {
    for isDemo in [true, false] {
      let files = HarnessFiles()
      var desk = DashboardHarness(
        rows: Customers.rows(3), demo: isDemo, capabilities: isDemo ? .account : .dashboard, files: files)
      desk.press("F +")
      #expect(desk.model.overlays.count == 1, "it is off in the menu")
      desk.press("esc")
      desk.run("save-view")
      #expect(desk.model.overlays.isEmpty && files.views.isEmpty)
    }
  }
}

@Suite("Views of the open work by keys")
struct WorkViewsByKeysTests {
  private func desk(_ files: HarnessFiles = HarnessFiles()) throws -> DashboardHarness {
    let project = try ListsProject.midway()
    let row = ProjectSummary(project, on: ListsProject.moment.today)
    return DashboardHarness(
      rows: [row], size: Size(columns: 160, rows: 48), states: [project.id: project.state], files: files)
  }

  @Test(arguments: NamedView.builtIn.filter { $0.list == .work })
  func aLetterShowsAViewOfTheOpenWork(view: NamedView) throws {
    var desk = try desk()
    let key = try #require(view.key)
    desk.press("O F \(key)")
    #expect(desk.model.viewTitle == view.name && desk.model.work.asView(view.name).shows(view))
    #expect(desk.model.work.isLoaded && desk.model.work.loaded?.filter.text == view.filter)
  }

  /// What a view groups by is not what the list is grouped by from then on.
  @Test func anotherListLeavesTheViewAndWhatItChanged() throws {
    var desk = try desk()
    desk.press("O s")
    desk.type("side")
    desk.press("enter F w")
    #expect(desk.model.work.grouping == .person && desk.model.viewTitle == "waiting")
    desk.press("F d O")
    #expect(desk.model.viewTitle == nil && desk.model.work.filter.isEmpty)
    #expect(desk.model.work.grouping == .side && desk.model.work.columns.isEmpty)
  }

  @Test func theListOnTheScreenIsSavedWithItsGroups() throws {
    let files = HarnessFiles()
    var desk = try desk(files)
    desk.press("I s")
    desk.type("project")
    desk.press("enter")
    desk.run("save-view")
    desk.type("mine by project")
    desk.press("enter")
    #expect(
      files.views == [NamedView("mine by project", .work(.init(part: .mine, by: .project)))])
  }
}
