import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Own fields, from any screen")
struct OwnFieldFormTests {
  private static let fields: [Command] = [
    .onOwnField(.add(NewOwnField("tenant", label: "Tenant ID", visibility: .customer))),
    .onOwnField(.add(NewOwnField("users", type: .number, value: "40"))),
    .onOwnField(.add(NewOwnField("installed", type: .date))),
    .onOwnField(.add(NewOwnField("plan", type: .choice, choices: ["Standard", "Premium"]))),
  ]

  private func desk(
    _ commands: [Command] = fields, by actor: Actor = SmallProject.ipm, files: HarnessFiles = HarnessFiles()
  ) throws
    -> DashboardHarness
  {
    let project = try ListsProject.project(commands.map { ($0, SmallProject.ipm, SmallProject.moment) })
    let row = ProjectSummary(project, on: SmallProject.moment.today)
    var desk = DashboardHarness(
      rows: [row], size: Size(columns: 100, rows: 36), by: actor, states: [row.id: project.state],
      files: files)
    desk.press("enter")
    return desk
  }

  private func choices(_ desk: DashboardHarness) -> [Picker.Choice] {
    if case .picker(let picker)? = desk.model.overlays.last { picker.choices } else { [] }
  }

  private func form(_ desk: DashboardHarness) throws -> Form {
    guard case .form(let form)? = desk.model.overlays.last else { throw Refusal.unknownItem("no form") }
    return form
  }

  @Test func oneFormFillsThemAllInEachAsItsTypeIs() throws {
    var desk = try desk()
    desk.press("g v enter")
    #expect(try form(desk).entries.map(\.label) == ["Tenant ID", "Users", "Installed", "Plan"])
    #expect(
      try form(desk).entries.map(\.kind) == [.text, .text, .day, .choice(["(none)", "Standard", "Premium"])])
    desk.type("contoso")
    desk.press("tab tab")
    desk.type("fri")
    desk.press("tab right right ctrl-s")
    let stored = try #require(desk.stored(ListsProject.id))
    #expect(stored.ownFields.map(\.value) == ["contoso", "40", "2026-11-20", "Premium"])
    #expect(desk.model.overlays.isEmpty)
    desk.press("u")
    #expect(desk.stored(ListsProject.id)?.ownFields.map(\.value) == [nil, "40", nil, nil])
  }

  @Test func aWrongValueComesBackWithWhatWasTyped() throws {
    var desk = try desk()
    desk.press("g v enter")
    desk.type("contoso")
    desk.press("tab")
    desk.type("x")
    desk.press("ctrl-s")
    #expect(try form(desk).entries.map(\.value).prefix(2) == ["contoso", "40x"])
    #expect(try form(desk).focus == 1)
    #expect(
      try form(desk).entries[1].problem
        == "Not saved: users needs a whole number of at most 9 digits, such as 40.")
    #expect(desk.stored(ListsProject.id)?.ownField("tenant")?.value == nil)
  }

  @Test func aFieldIsAddedDescribedAndRemoved() throws {
    var desk = try desk([])
    desk.press("g v enter")
    desk.type("circuit-id")
    desk.press("tab")
    desk.type("Circuit")
    desk.press("ctrl-s")
    #expect(desk.commits == [.onOwnField(.add(NewOwnField("circuit-id", label: "Circuit")))])
    desk.press("g v")
    #expect(choices(desk).map(\.title) == ["Fill them in", "Circuit: -", "Add a field"])
    desk.type("circuit")
    desk.press("enter")
    desk.type("Change")
    desk.press("enter tab right ctrl-s")
    #expect(desk.stored(ListsProject.id)?.ownField("circuit-id")?.isInternal == false)
    desk.press("g v")
    desk.type("circuit")
    desk.press("enter")
    desk.type("Remove")
    desk.press("enter")
    #expect(desk.stored(ListsProject.id)?.ownFields.isEmpty == true)
  }

  @Test func aNewDayIsReadInWords() throws {
    var desk = try desk([])
    desk.press("g v enter")
    desk.type("installed")
    desk.press("tab tab right right tab tab tab")
    desk.type("someday")
    desk.press("ctrl-s")
    #expect(try form(desk).focus == 5)
    #expect(desk.stored(ListsProject.id)?.ownFields.isEmpty == true)
    desk.press("ctrl-u")
    desk.type("fri")
    desk.press("ctrl-s")
    #expect(desk.stored(ListsProject.id)?.ownField("installed")?.value == "2026-11-20")
    #expect(desk.model.overlays.isEmpty)
  }

  @Test func aWrongNameOrChoiceIsMarkedWhereItIs() throws {
    var desk = try desk([])
    desk.press("g v enter")
    desk.type("Support plan")
    desk.press("tab tab right right right ctrl-s")
    #expect(try form(desk).focus == 0)
    #expect(try form(desk).entries[0].problem?.contains("name needs 1 to 24") == true)
    desk.press("ctrl-u")
    desk.type("plan")
    desk.press("ctrl-s")
    #expect(try form(desk).focus == 3)
    #expect(try form(desk).entries[3].problem?.contains("2 to 50 choices") == true)
  }

  @Test(arguments: ["1", "0", "g q"]) func aFilterNamesAnUnknownFieldAndTabOffersThoseThereAre(list: String)
    throws
  {
    var desk = try desk()
    desk.press("\(list) /")
    desk.type("own.tenat:")
    guard case .prompt(let prompt)? = desk.model.overlays.last else { throw Refusal.unknownItem("no prompt") }
    #expect(prompt.problem?.contains("Did you mean own.tenant?") == true, "\(prompt.problem ?? "")")
    desk.press("ctrl-u")
    desk.type("own.te")
    desk.press("tab")
    desk.type(":none")
    desk.press("enter")
    #expect(desk.model.overlays.isEmpty && desk.model.filter.text == "own.tenant:none")
  }

  @Test func aViewAndAFilterThatWasKeptNameItToo() throws {
    let files = HarnessFiles()
    files.views = [NamedView("odd", key: "h", filter: "own.tenat:x", .portfolio(.init()))]
    var desk = try desk(files: files)
    desk.press("1 F h")
    #expect(
      desk.model.notice?.text.contains("Did you mean own.tenant?") == true,
      "\(String(describing: desk.model.notice))")
    #expect(desk.model.filter.isEmpty)
    desk.model.memory = ["screen": "portfolio", "portfolio.filter": "own.tenat:x"]
    for effect in desk.model.start() where effect == .loadOwnFields { desk.send(.ownFields(["tenant"])) }
    #expect(desk.model.notice?.text.contains("Did you mean own.tenant?") == true)
  }

  @Test func theFormOfANewProjectAsksForTheFieldsOfItsTemplate() throws {
    var desk = try desk()
    desk.press("1")
    desk.send(.kinds([try kind("a"), try kind("b", asking: fields)]))
    #expect(choices(desk).map(\.title) == ["Kind a", "Kind b"])
    desk.press("down enter")
    #expect(try form(desk).entries.suffix(3).map(\.label) == ["Tenant ID", "Installed", "Plan"])
    desk.type("Delta")
    desk.press("shift-tab shift-tab")
    desk.type("fri")
    desk.press("ctrl-s")
    let forms = desk.effects.compactMap { if case .create(let form) = $0 { form } else { nil } }
    #expect(forms.map(\.own) == [["installed": "2026-11-20"]])
    #expect(forms.map(\.template) == ["b"])
  }

  @Test func theFormAsksOnlyForOptionsThatItsTemplateDeclares() throws {
    var desk = try desk()
    desk.press("1")
    desk.send(.kinds([try kind("a")]))
    #expect(try form(desk).entries.map(\.id) == ["customer", "start", "calendar", "mpoc"])
    desk.type("Delta")
    desk.press("ctrl-s")
    let forms = desk.effects.compactMap { if case .create(let form) = $0 { form } else { nil } }
    #expect(forms.map(\.template) == ["a"] && forms.map(\.options) == [[]])
  }

  @Test func theFormAsksForTheOptionsOfItsTemplateInTheirOrder() throws {
    var desk = try desk()
    desk.press("1")
    var template = try TemplateProject.template.get()
    template.code = "centre"
    template.options = [
      .init("sbc", title: "a border controller on site", help: "adds its installation", isUsual: true),
      .init("fax", title: "fax lines"), .init("later", title: "known later", isAsked: false),
    ]
    desk.send(.kinds([ProjectKind(template)]))
    let entries = try form(desk).entries.dropFirst(4)
    #expect(entries.map(\.label) == ["A border controller on site", "Fax lines"])
    #expect(entries.map(\.value) == ["yes", "no"] && entries.map(\.hint) == ["adds its installation", ""])
    desk.type("Delta")
    desk.press("ctrl-s")
    let forms = desk.effects.compactMap { if case .create(let form) = $0 { form } else { nil } }
    #expect(forms.map(\.template) == ["centre"] && forms.map(\.options) == [["sbc"]])
  }

  private let fields = [
    NewOwnField("tenant-id", label: "Tenant ID"), NewOwnField("installed", type: .date),
    NewOwnField("plan", type: .choice, choices: ["standard", "premium"]),
  ]

  /// A kind of project in which nothing depends on an answer.
  private func kind(_ code: String, asking fields: [NewOwnField] = []) throws -> ProjectKind {
    var template = try TemplateProject.template.get()
    template.code = code
    template.title = "Kind \(code)"
    template.phases = []
    template.tasks = []
    template.checklists = []
    template.portingTasks = []
    template.rejections = []
    template.portTerms = [:]
    template.options = []
    template.ownFields = fields
    return ProjectKind(template)
  }

  @Test func aDeskOfTheCustomerHasNoneOfIt() throws {
    var desk = try desk(by: SmallProject.mpoc)
    desk.press("g v")
    #expect(choices(desk).allSatisfy { $0.off != nil })
    #expect(!choices(desk).contains { $0.title.hasPrefix("Users") })
  }

  @Test func thePaneOfTheCustomerShowsThoseWithAValue() throws {
    let project = try #require(desk().model.project)
    let planned = PlannedProject(project, on: SmallProject.moment.today)
    #expect(CustomerFacts(planned, for: SmallProject.ipm).own == ["Users: 40"])
    #expect(CustomerFacts(planned, for: SmallProject.mpoc).own.isEmpty)
  }
}
