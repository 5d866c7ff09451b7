import Domain
import Templates
import TestSupport
import Testing

/// Options that a template declares, and the words for its platform.
struct TemplateOptionTests {
  private static let options = """
    platform = { name = "Webex", vendor = "Cisco" }
    option = [
      { id = "rooms", title = "meeting rooms", help = "adds their screens", default = true, headings = ["suites"] },
      { id = "move", title = "numbers move", porting = true },
      { id = "later", title = "known later", asked = false },
    ]

    """

  private func sound(_ replacing: (String, String)...) -> String {
    let small = TemplateFaultTests.sound.replacing("porting-tasks = []", with: "porting-tasks = [\"ONE-02\"]")
      .replacing("duration = 2 }", with: "duration = 2, condition = \"rooms\" }")
      .replacing("title = \"Start\"", with: "title = \"Start\"\ncondition = \"move\"")
    let whole = small.replacing("task = [", with: Self.options + "task = [", maxReplacements: 1)
    return replacing.reduce(whole) { $0.replacing($1.0, with: $1.1) }
  }

  @Test func theyAreReadInTheirOrderAndWrittenAgain() throws {
    let template = try ProjectTemplate(toml: sound(), file: "mine.toml")
    #expect(template.options.map(\.word) == ["rooms", "move", "later"])
    #expect(template.options.map(\.isUsual) == [true, false, false])
    #expect(template.options.map(\.isAsked) == [true, true, false])
    #expect(template.portingOption == "move" && template.usualOptions == ["rooms"])
    #expect(template.platform == .init(name: "Webex", vendor: "Cisco"))
    #expect(template.tasks[0].condition == "rooms" && template.steps[0].condition == "move")
    let again = TemplateReading(template.toml, file: "written.toml")
    #expect(again.template == template, "\(again.faults.map(\.words))")
  }

  @Test(arguments: [
    ("condition = \"rooms\"", "condition = \"room\"", 13, "task[0].condition", "nearest is rooms"),
    (
      "condition = \"move\"", "condition = \"mov\"", 39, "step[0].condition",
      "an option of this template, nearest"
    ),
    (
      "proof = \"tasks ONE\"", "proof = \"date-confirmed rome\"", 21, "phase[0].gate.criteria[0].proof",
      "an option"
    ),
    ("id = \"later\"", "id = \"rooms\"", 10, "option[2].id", "each id once"),
    ("id = \"later\"", "id = \"Later\"", 10, "option[2].id", "1 to 24 of a-z"),
    ("id = \"later\"", "id = \"mpoc\"", 10, "option[2].id", "another word"),
    ("asked = false", "porting = true", 10, "option[2].porting", "one option"),
    ("porting = true", "asked = true", 5, "porting-tasks", "an [[option]] with porting = true"),
    ("vendor =", "vender =", 6, "platform.vender", "vendor (nearest)"),
    ("default = true", "default = 1", 8, "option[0].default", "true or false"),
  ])
  func faultsAreAtTheirPlace(old: String, new: String, line: Int, path: String, expected: String) throws {
    let faults = TemplateReading(sound((old, new)), file: "mine.toml").faults
    #expect(faults.count == 1, "\(faults.map(\.words))")
    let fault = try #require(faults.first)
    #expect(fault.path == path && fault.line == line, "\(fault.words)")
    #expect(fault.expected.contains(expected), "\(fault.words)")
  }

  /// A file from before options were declared.
  @Test func oneThatDeclaresNoneHasThoseThatThereWereAsFarAsItNamesThem() throws {
    let text = TemplateFaultTests.sound.replacing("porting-tasks = []", with: "porting-tasks = [\"ONE-02\"]")
      .replacing("duration = 2 }", with: "duration = 2, condition = \"devices\" }")
    let template = try ProjectTemplate(toml: text, file: "mine.toml")
    #expect(template.options.map(\.word) == [.devices, .porting] && template.portingOption == .porting)
    #expect(try ProjectTemplate(toml: TemplateFaultTests.sound, file: "mine.toml").options.isEmpty)
  }

  @Test func healthLimitsAreReadCheckedAndKept() throws {
    let limits = "[health-terms]\ngate = 3\nsilence = \"none\"\n\n[[phase]]\ncode = \"ONE\""
    let text = TemplateFaultTests.sound.replacing("[[phase]]\ncode = \"ONE\"", with: limits)
    let template = try ProjectTemplate(toml: text, file: "mine.toml")
    #expect(template.healthTerms == ["gate": "3", "silence": "none"])
    #expect(TemplateReading(template.toml, file: "w.toml").template == template)
    var answers = try TemplateProject.new([])
    answers.template = template
    var state = ProjectState(id: answers.id)
    try state.apply(try answers.changes())
    let project = try #require(Project(state))
    #expect(project.value(of: HealthTerm.gate) == ("3", true) && project.silentFrom == nil)
    #expect(project.value(of: HealthTerm.late) == ("3", false))
    let made = ProjectTemplate(of: project, code: "small", title: "Small", origin: nil)
    #expect(made.healthTerms == template.healthTerms)
    let wrong = TemplateReading(text.replacing("gate = 3", with: "gate = 0"), file: "mine.toml").faults
    #expect(wrong.map(\.path) == ["health-terms.gate"] && wrong.first?.expected.contains("1 to 400") == true)
  }

  private func project(_ options: Set<ProjectOption>) throws -> Project {
    var answers = try TemplateProject.new(options)
    answers.template = try ProjectTemplate(toml: sound(), file: "mine.toml")
    var state = ProjectState(id: answers.id)
    try state.apply(try answers.changes())
    return try #require(Project(state))
  }

  @Test func aProjectKeepsThemWithTheirTitles() throws {
    let project = try project(["rooms"])
    #expect(project.head.included == ["meeting rooms"] && !project.head.isPorting)
    #expect(project.head.platform == .init(name: "Webex", vendor: "Cisco", administrator: "administrator"))
    #expect(project.task("ONE-02")?.state == .notApplicable && project.task("ONE-01")?.state == .notStarted)
    #expect(project.steps.first?.inclusion == .excluded)
    let moving = try self.project(["move"])
    #expect(moving.head.included == ["numbers move"] && moving.head.isPorting)
    #expect(moving.task("ONE-01")?.state == .notApplicable && moving.steps.first?.inclusion == .included)
  }

  @Test func aTemplateMadeFromAProjectDeclaresThemToo() throws {
    let project = try project(["rooms"])
    let template = try ProjectTemplate(toml: sound(), file: "mine.toml")
    let made = ProjectTemplate(of: project, code: "small", title: "Small", origin: template)
    #expect(made.options == template.options && made.platform == template.platform)
    let orphan = ProjectTemplate(of: project, code: "small", title: "Small", origin: nil)
    #expect(orphan.options.map(\.title) == ["meeting rooms", "numbers move", "known later"])
    #expect(orphan.portingOption == "move")
    #expect(TemplateReading(orphan.toml, file: "w.toml").faults.map(\.words) == [])
  }

  /// What a project stored before options were declared.
  @Test func anOlderProjectKeepsItsTitlesAndWhetherItPorts() throws {
    var state = try TemplateProject.state([.porting, .devices])
    let head = ItemID(state.id.rawValue)
    for field in [Field.declaredOptions, .portingOption, .platform, .vendor, .administrator] {
      state.items[head]?.values[field] = nil
    }
    for option in ProjectOption.allCases { state.items[head]?.values[.title(of: option)] = nil }
    let project = try #require(Project(state))
    #expect(project.head.included == ["phones or headsets", "numbers are ported"] && project.head.isPorting)
    #expect(project.head.platform.name == "Microsoft Teams Operator Connect")
    let template = try TemplateProject.template.get()
    let made = ProjectTemplate(of: project, code: template.code, title: template.title, origin: template)
    #expect(made.options == template.options)
  }
}
