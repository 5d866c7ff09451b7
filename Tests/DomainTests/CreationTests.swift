import Domain
import TestSupport
import Testing

/// A project created from the built-in template, as a state and as project screens see it.
struct CreationTests {
  private let template: ProjectTemplate

  init() throws { template = try TemplateProject.template.get() }

  private func newProject(_ options: Set<ProjectOption> = Set(ProjectOption.allCases)) throws -> NewProject {
    NewProject(
      id: "northwind-dental", customer: "Northwind Dental", start: try #require(Day(iso: "2026-09-14")),
      calendar: "us", mpoc: "Dana Ruiz", ipm: "Jo Park", options: options, template: template)
  }

  private func created(_ options: Set<ProjectOption> = Set(ProjectOption.allCases)) throws -> ProjectState {
    var state = ProjectState(id: "northwind-dental")
    try state.apply(try newProject(options).changes())
    return state
  }

  @Test func everythingOfTheTemplateBecomesAnItem() throws {
    let state = try created()
    let counts = Dictionary(grouping: state.items.values) { $0.kind }.mapValues(\.count)
    #expect(
      counts == [
        .project: 1, .phase: 7, .criterion: 47, .task: 88, .checklist: 5, .check: 126, .step: 12, .person: 2,
      ])
  }

  @Test func changesStartFromNothingAndCanBeTakenBack() throws {
    let changes = try newProject().changes()
    #expect(changes.allSatisfy { $0.old == nil && $0.new?.isEmpty == false })
    #expect(Set(changes.map { [$0.item.rawValue, $0.field.rawValue] }).count == changes.count)
    var state = try created()
    try state.apply(changes.reversed().map(\.inverse))
    #expect(state.items.isEmpty)
  }

  @Test func theSameAnswersGiveTheSameChanges() throws {
    #expect(try newProject().changes() == newProject().changes())
  }

  @Test func theProjectItemHoldsTheAnswers() throws {
    let head = try #require(try created()["northwind-dental"])
    #expect(
      head.values == [
        .kind: "project", .title: "Northwind Dental", .customer: "Northwind Dental",
        .product: "Microsoft Teams Operator Connect", .template: "operator-connect", .phase: "INITIATE",
        .calendar: "us", .start: "2026-09-14", .goLive: "2026-11-04", .goLiveGrade: "target",
        .declarationTask: "GOL-12", .options: "analogue devices gaps porting tenant-build", .prefix: "ND",
        .declaredOptions: "devices analogue tenant-build porting gaps", .portingOption: "porting",
        .title(of: .devices): "phones or headsets", .title(of: .analogue): "analogue or fax lines",
        .title(of: .tenantBuild): "build in the customer's tenant",
        .title(of: .porting): "numbers are ported", .title(of: .gaps): "training gaps reported",
        .platform: "Microsoft Teams", .vendor: "Microsoft",
        .administrator: "Microsoft 365 administrator", .ipm: "Jo Park",
        .mpoc: "Dana Ruiz", .state: "active", .goLiveTask: "GOL-08", .baselineTask: "PLN-08",
        .phases: "INITIATE PLAN EXECUTE GO-LIVE OPERATE OPTIMIZE CLOSE", "planned-INITIATE": "6",
        "planned-PLAN": "6", "planned-EXECUTE": "18", "planned-GO-LIVE": "8", "planned-OPERATE": "11",
        "planned-OPTIMIZE": "4", "planned-CLOSE": "8",
        "port-slots": "Mon-Thu 08:00-17:00, Fri 08:00-14:00 America/New_York",
      ])
  }

  @Test func theProjectReadsBackWhole() throws {
    let project = try #require(Project(try created()))
    #expect(project.phases.map(\.title) == template.phases.map(\.title))
    #expect(project.phases.map(\.gate).first == "G1 INITIATE to PLAN")
    #expect(project.tasks.map(\.id.rawValue) == template.tasks.map(\.id))
    #expect(project.tasks.map(\.after) == template.tasks.map(\.after))
    #expect(project.checklists.map(\.code) == ["PRE", "RDY", "TRN", "TST", "CLO"])
    #expect(project.checklists.map(\.checks.count) == [40, 18, 16, 34, 18])
    #expect(project.checklists.first?.checks.first?.number == "A1")
    #expect(project.steps.map(\.number) == Array(1...12))
    #expect(project.people.map(\.name) == ["Dana Ruiz", "Jo Park"])
    #expect(project.phases.flatMap(\.criteria).allSatisfy { $0.proof != nil })
  }

  @Test func everyLinkLeadsSomewhere() throws {
    let state = try created()
    for item in state.items.values {
      if let parent = item.parent { #expect(state[parent] != nil, "\(item.id)") }
      for dependency in (item[.after] ?? "").split(separator: ";").compactMap({ Dependency($0) }) {
        #expect(state[ItemID(dependency.task)]?.kind == .task, "\(item.id)")
      }
    }
  }

  @Test func tasksHaveTheirDays() throws {
    let state = try created()
    #expect(state.value("INI-01", .start) == "2026-09-14")
    #expect(state.value("PLN-02", .finish) == "2026-09-23")
    #expect(state.value("GOL-08", .finish) == "2026-11-04")
    #expect(state.value("CLS-08", .finish) == "2026-12-09")
  }

  @Test func checklistItemsAreDueRelativeToGoLive() throws {
    let state = try created()
    #expect(state.value("PRE-A1", .due) == "2026-10-28")
    #expect(state.value("PRE-I3", .due) == "2026-11-02")
    #expect(state.value("TRN-L14", .due) == "2026-11-04")
    #expect(state.value("TRN-L15", .due) == "2026-11-17")
    #expect(state.value("RDY-R1", .due) == nil)
  }

  @Test func nothingIsLeftOutOfAFullProject() throws {
    #expect(try created().items.values.filter { $0[.state] == "n/a" }.map(\.id) == [])
  }

  @Test(arguments: [
    (ProjectOption.tenantBuild, ["EXE-12", "PRE-B6"]),
    (.devices, ["EXE-13", "PRE-G1", "TRN-L12"]),
    (.analogue, ["EXE-20", "PRE-G2", "TST-T32", "TST-T33"]),
    (.gaps, ["CLO-K5", "OPT-03", "TRN-L16"]),
    (
      .porting,
      [
        "CLO-K2", "CLO-K6", "EXE-03", "EXE-04", "EXE-22", "EXE-23", "EXE-24", "EXE-25", "EXE-26", "GOL-03",
        "PRE-C1", "PRE-C2", "PRE-C4", "PRE-C5", "PRE-C6", "PRE-C8", "RDY-R14", "TST-T01", "TST-T06",
      ]
    ),
  ])
  func whatAProjectDoesNotIncludeIsNotApplicable(option: ProjectOption, expected: [String]) throws {
    let state = try created(Set(ProjectOption.allCases).subtracting([option]))
    let left = state.items.values.filter { $0[.state] == "n/a" }
    #expect(left.map(\.id.rawValue).sorted() == expected)
    #expect(left.allSatisfy { $0[.reason] == NewProject.leftOut && $0[.start] == nil })
  }

  @Test func newNumbersOnlyStillHasItsGoLiveDay() throws {
    let state = try created([.devices])
    #expect(state.value("northwind-dental", .goLive) == "2026-11-03")
    #expect(state.value("GOL-08", .state) == "not-started")
    #expect(state.value("GOL-08", .note) != nil)
  }

  @Test func withoutNamesThereAreNoPeople() throws {
    var answers = try newProject()
    answers.mpoc = nil
    answers.ipm = nil
    var state = ProjectState(id: "northwind-dental")
    try state.apply(try answers.changes())
    #expect(try #require(Project(state)).people.isEmpty)
    #expect(state.value("northwind-dental", .mpoc) == nil)
  }

  @Test func everyGateIsClosedAtTheStart() throws {
    let project = try #require(Project(try created()))
    let start = try #require(Day(iso: "2026-09-14"))
    for phase in project.phases {
      let report = try #require(project.gate(of: phase.id, on: start))
      #expect(!report.isOpen, "\(phase.code)")
    }
  }

  @Test func aTemplateThatContradictsItselfCreatesNothing() throws {
    var cyclic = try newProject()
    cyclic.template.tasks[0].after = [Dependency(task: "INI-02")]
    #expect(
      throws: Refusal.rule(
        "no project was created: in template operator-connect, INI-01 waits for INI-02, which waits for INI-01."
      )
    ) { try cyclic.changes() }
    var double = try newProject()
    double.template.steps[1].number = 1
    #expect(throws: Refusal.rule("no project was created: template operator-connect has SOW-1 twice.")) {
      try double.changes()
    }
  }
}
