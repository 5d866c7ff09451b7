import Domain
import Templates
import Testing

/// The counts in the domain document are those of the built-in template.
struct BuiltInTemplateTests {
  private let template: ProjectTemplate

  init() throws {
    let library = TemplateLibrary()
    #expect(library.failures.map(\.sentence) == [])
    template = try library.template("operator-connect")
  }

  private func checklist(_ code: String) throws -> ProjectTemplate.Checklist {
    try #require(template.checklists.first { $0.code == code })
  }

  @Test func eightyEightTasksAreRequiredAdvisoryOrConditional() {
    #expect(template.tasks.count == 88)
    #expect(template.tasks.count { $0.weight == .required } == 78)
    #expect(template.tasks.count { $0.weight == .advisory } == 6)
    #expect(template.tasks.count { $0.weight == .conditional } == 4)
    #expect(template.tasks.count { $0.visibility == .customer } == 73)
  }

  /// Section 2.9: tasks, required, advisory, conditional, visible to the customer.
  @Test(arguments: [
    ("INITIATE", [9, 9, 0, 0, 2]), ("PLAN", [8, 7, 1, 0, 8]), ("EXECUTE", [39, 35, 1, 3, 35]),
    ("GO-LIVE", [12, 11, 1, 0, 11]), ("OPERATE", [7, 5, 2, 0, 7]), ("OPTIMIZE", [5, 4, 0, 1, 5]),
    ("CLOSE", [8, 7, 1, 0, 5]),
  ])
  func everyPhaseHasItsTasks(phase: String, counts: [Int]) {
    let tasks = template.tasks.filter { $0.phase == phase }
    #expect(
      [
        tasks.count, tasks.count { $0.weight == .required }, tasks.count { $0.weight == .advisory },
        tasks.count { $0.weight == .conditional }, tasks.count { $0.visibility == .customer },
      ] == counts)
  }

  @Test func everyOwnerHasTheirTasks() {
    let counts = Dictionary(grouping: template.tasks, by: \.owner).mapValues(\.count)
    #expect(
      counts == [
        .ipm: 29, .mpoc: 24, .provisioning: 9, .engineer: 6, .porting: 4, .trainer: 4, .customerIT: 3,
        .customerNetwork: 3, .support: 2, .sales: 1, .pmo: 1, .carrier: 1, .billing: 1,
      ])
  }

  @Test func conditionalTasksNameTheirPart() {
    let conditions = template.tasks.filter { $0.condition != nil }.map { ($0.id, $0.condition) }
    #expect(conditions.map(\.0) == ["EXE-12", "EXE-13", "EXE-20", "OPT-03"])
    #expect(conditions.map(\.1) == [.tenantBuild, .devices, .analogue, .gaps])
    #expect(
      template.portingTasks == [
        "EXE-03", "EXE-04", "EXE-22", "EXE-23", "EXE-24", "EXE-25", "EXE-26", "GOL-03",
      ])
  }

  @Test func everyTaskSaysWhatMustBeShown() {
    #expect(template.tasks.filter { $0.evidence.isEmpty }.map(\.id) == [])
  }

  @Test func sevenPhasesEndInTheirGates() {
    #expect(template.phases.map(\.gate.code) == ["G1", "G2", "G3", "G4", "G5", "G6", "G7"])
    #expect(
      template.phases.map(\.title)
        == ["INITIATE", "PLAN", "EXECUTE", "GO LIVE", "OPERATE", "OPTIMIZE", "CLOSE"])
    #expect(template.phases.allSatisfy { !$0.purpose.isEmpty && $0.gate.criteria.count >= 5 })
  }

  @Test func goLiveIsGuardedByItsChecklistsAndIssues() throws {
    let gate = try #require(template.phases.first { $0.code == "GO-LIVE" }).gate
    let proofs = gate.criteria.map(\.proof)
    #expect(proofs.contains(.checklist("PRE")))
    #expect(proofs.contains(.checklist("TST")))
    #expect(proofs.contains(.noOpenIssues([.p1, .p2], [])))
    #expect(gate.criteria.count { $0.id.hasPrefix("G4a") } == 3)
  }

  @Test func everyGateAsksForTheRequiredTasksOfItsPhase() {
    for phase in template.phases {
      #expect(phase.gate.criteria.map(\.proof).contains(.phaseTasks(phase.code)), "\(phase.code)")
    }
  }

  @Test(arguments: [
    ("PRE", 40, [33, 5, 2]), ("RDY", 18, [17, 1, 0]), ("TRN", 16, [6, 8, 2]), ("TST", 34, [19, 12, 3]),
    ("CLO", 18, [15, 2, 1]),
  ])
  func checklistsHaveTheirItems(code: String, count: Int, weights: [Int]) throws {
    let items = try checklist(code).items
    #expect(items.count == count)
    #expect(
      [Weight.required, .advisory, .conditional].map { weight in items.count { $0.weight == weight } }
        == weights
    )
  }

  @Test func thePreGoLiveChecklistHasNineSections() throws {
    let items = try checklist("PRE").items
    var sections: [(title: String, count: Int)] = []
    for item in items {
      if sections.last?.title == item.section {
        sections[sections.count - 1].count += 1
      } else {
        sections.append((item.section, 1))
      }
    }
    #expect(sections.map(\.count) == [4, 6, 8, 4, 4, 6, 2, 3, 3])
    #expect(sections.first?.title == "A Agreement and scope")
    #expect(
      items.filter { $0.weight == .advisory }.map(\.id) == ["B6", "C7", "D4", "E3", "F5"].map { "PRE-\($0)" })
    #expect(items.filter { $0.weight == .conditional }.map(\.condition) == [.devices, .analogue])
    #expect(items.allSatisfy { item in item.dueOffset.map { (-5 ... -2).contains($0) } ?? false })
  }

  @Test func onlyTheTestScriptIsTestedCaseByCase() {
    #expect(template.checklists.filter { $0.mode == .test }.map(\.code) == ["TST"])
  }

  @Test func theScopeOfWorkHasTwelveSteps() {
    #expect(template.steps.map(\.number) == Array(1...12))
    #expect(
      template.steps.allSatisfy { !$0.deliverable.isEmpty && !$0.acceptedWhen.isEmpty && !$0.tasks.isEmpty })
  }
}
