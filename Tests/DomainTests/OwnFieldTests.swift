import Domain
import TestSupport
import Testing

/// Fields that an organisation keeps of its projects.
struct OwnFieldTests {
  private static let tenant = add(NewOwnField("Tenant-ID", label: "Tenant ID", visibility: .customer))
  private static let users = add(NewOwnField("users", type: .number))
  private static let installed = add(NewOwnField("installed", type: .date))
  private static let support = add(
    NewOwnField("plan", label: "Support plan", type: .choice, choices: ["Standard", "Premium"]))

  private static func add(_ new: NewOwnField) -> Command { .onOwnField(.add(new)) }

  private static func filled() throws -> Project {
    try SmallProject.after(tenant, users, installed, support)
  }

  private func refused(
    _ command: Command, by actor: Actor = SmallProject.ipm, on project: Project = SmallProject.project
  ) -> String {
    do {
      _ = try SmallProject.after(command, on: project.state, by: actor)
      return ""
    } catch { return (error as? Refusal)?.sentence ?? "\(error)" }
  }

  @Test func aFieldIsAddedWithItsLabelTypeAndReaders() throws {
    let project = try Self.filled()
    #expect(project.ownFields.map(\.name) == ["tenant-id", "users", "installed", "plan"])
    #expect(project.ownFields.map(\.label) == ["Tenant ID", "Users", "Installed", "Support plan"])
    #expect(project.ownFields.map(\.isInternal) == [false, true, true, true])
    #expect(project.ownField("TENANT-id")?.id == "FIELD-TENANT-ID" && project.ownField("tenant") == nil)
    #expect(project.ownField("plan")?.choices == ["Standard", "Premium"])
    #expect(project.ownFields.allSatisfy { $0.value == nil })
    #expect(refused(Self.tenant, on: project).contains("there is a field tenant-id already"))
  }

  @Test(arguments: ["", "9x", "a b", "-a", "a-", "über", "own.x", String(repeating: "a", count: 25)])
  func aNameIsLettersDigitsAndHyphens(name: String) {
    #expect(refused(Self.add(NewOwnField(name))).contains("1 to 24 of a-z"), "\(name)")
  }

  @Test(arguments: [
    (ItemID("FIELD-TENANT-ID"), " contoso ", "contoso"), ("FIELD-USERS", " -40", "-40"),
    ("FIELD-INSTALLED", "2026-11-24", "2026-11-24"), ("FIELD-PLAN", "premium", "Premium"),
  ])
  func aValueIsReadAsItsTypeSays(id: ItemID, typed: String, stored: String) throws {
    let project = try SmallProject.after(.set([id], .value, typed), on: try Self.filled().state)
    #expect(project.ownField(id)?.value == stored)
    let cleared = try SmallProject.after(.set([id], .value, nil), on: project.state)
    #expect(cleared.ownField(id)?.value == nil)
  }

  @Test(arguments: [
    (ItemID("FIELD-USERS"), "many", "users"), ("FIELD-USERS", "1000000000", "users"),
    ("FIELD-INSTALLED", "soon", "installed"), ("FIELD-PLAN", "Gold", "one of Standard, Premium"),
    ("FIELD-TENANT-ID", String(repeating: "x", count: 201), "at most 200 bytes"),
  ])
  func aValueOfAnotherTypeIsRefusedByTheNameOfTheField(id: ItemID, typed: String, said: String) throws {
    #expect(refused(.set([id], .value, typed), on: try Self.filled()).contains(said))
    #expect(refused(Self.add(NewOwnField("n", type: .number, value: "many"))).contains("value"))
  }

  @Test(arguments: [
    (OwnFieldType.choice, [String](), "2 to 50"), (.choice, ["a"], "2 to 50"),
    (.choice, ["a", "A"], "each choice once"), (.text, ["a", "b"], "only the type choice"),
    (.choice, [String(repeating: "x", count: 61), "b"], "60 bytes"),
  ])
  func choicesBelongToAChoiceAndDiffer(type: OwnFieldType, choices: [String], said: String) {
    #expect(refused(Self.add(NewOwnField("x", type: type, choices: choices))).contains(said))
  }

  @Test func theValueStaysOneOfTheChoices() throws {
    let project = try SmallProject.after(
      .set(["FIELD-PLAN"], .value, "Premium"), on: try Self.filled().state)
    #expect(
      refused(.set(["FIELD-PLAN"], .choices, "Basic; Gold"), on: project).contains("Premium among them"))
    let more = try SmallProject.after(
      .set(["FIELD-PLAN"], .choices, "Basic;Premium\nGold"), on: project.state)
    #expect(more.ownField("plan")?.choices == ["Basic", "Premium", "Gold"])
    #expect(refused(.set(["FIELD-USERS"], .choices, "a; b"), on: project).contains("only the type choice"))
  }

  @Test func labelAndReadersAreChangedAndNameAndTypeNever() throws {
    let project = try SmallProject.after(
      .set(["FIELD-USERS"], .title, "Licensed users"), .set(["FIELD-USERS"], .visibility, "customer"),
      on: try Self.filled().state)
    #expect(project.ownField("users")?.label == "Licensed users")
    #expect(project.ownField("users")?.isInternal == false)
    for field in [Field.code, .type, .sort] {
      #expect(refused(.set(["FIELD-USERS"], field, "text"), on: project).contains("cannot be changed"))
    }
    #expect(refused(.set(["FIELD-USERS"], .visibility, nil), on: project).contains("a value"))
    #expect(refused(.set(["FIELD-USERS"], .title, " "), on: project).contains("a value"))
  }

  @Test func aFieldIsRemovedWithItsValue() throws {
    let project = try SmallProject.after(
      .set(["FIELD-USERS"], .value, "40"), .onOwnField(.remove("FIELD-USERS")), on: try Self.filled().state)
    #expect(project.ownField("users") == nil && project.state["FIELD-USERS"] == nil)
    #expect(refused(.onOwnField(.remove("FIELD-USERS")), on: project).contains("FIELD-USERS"))
  }

  @Test func thereIsALimitToThem() throws {
    var state = SmallProject.state
    for number in 1...Project.OwnField.most {
      state = try SmallProject.after(Self.add(NewOwnField("f\(number)")), on: state).state
    }
    let full = try #require(Project(state))
    #expect(refused(Self.users, on: full).contains("no more fit"))
  }

  @Test func theProvidersSideKeepsThemAndTheCustomerReadsTheVisibleOnes() throws {
    let project = try SmallProject.after(
      .set(["FIELD-TENANT-ID"], .value, "contoso"), .set(["FIELD-USERS"], .value, "40"),
      on: try Self.filled().state)
    #expect(
      refused(.set(["FIELD-TENANT-ID"], .value, "x"), by: SmallProject.mpoc, on: project)
        .contains("own fields"))
    #expect(refused(Self.users, by: SmallProject.mpoc).contains("own fields"))
    #expect(
      refused(.set(["FIELD-USERS"], .value, "x"), by: SmallProject.mpoc, on: project).contains("there is no"))
    let shown = try #require(Project(project.state.shown(to: SmallProject.mpoc)))
    #expect(shown.ownFields.map(\.name) == ["tenant-id"])
    let row = ProjectSummary(project, on: SmallProject.moment.today)
    #expect(row.own.map(\.words) == ["tenant-id contoso", "users 40"])
    #expect(Redaction(project.state).shown(row).own.map(\.name) == ["tenant-id"])
  }

  /// What the summary of a change says of an internal field is hidden with it.
  @Test func theNameOfAnInternalFieldIsNotShown() throws {
    let state = try Self.filled().state
    let planned = try plan(
      .set(["FIELD-PLAN"], .value, "Premium"), on: state, by: SmallProject.ipm, at: SmallProject.moment)
    #expect(planned.summary == "Support plan is Premium")
    #expect(Redaction(state).names(planned.summary))
  }

  @Test func theyAreReadAgainAfterAChange() throws {
    var project = SmallProject.project
    for command in [
      Self.tenant, Self.users, .set(["FIELD-USERS"], .value, "7"), .onOwnField(.remove("FIELD-TENANT-ID")),
    ] {
      let planned = try plan(command, on: project.state, by: SmallProject.ipm, at: SmallProject.moment)
      var state = project.state
      try state.apply(planned.changes)
      let again = try #require(Project(state, from: project, changed: planned.changes.map(\.item)))
      #expect(again.ownFields == Project(state)?.ownFields)
      project = again
    }
    #expect(project.ownFields.map(\.value) == ["7"])
  }

  @Test func aNewProjectHasTheFieldsOfItsTemplate() throws {
    var template = try TemplateProject.template.get()
    template.ownFields = [
      NewOwnField("tenant-id", label: "Tenant ID", visibility: .customer),
      NewOwnField("plan", type: .choice, choices: ["a", "b"]),
    ]
    var new = NewProject.test()
    new.template = template
    var state = ProjectState(id: new.id)
    try state.apply(new.changes())
    let project = try #require(Project(state))
    #expect(project.ownFields.map(\.label) == ["Tenant ID", "Plan"])
    #expect(
      project.ownFields.map(\.isInternal) == [false, true] && project.ownFields[1].choices == ["a", "b"])
  }

  @Test(arguments: 0..<20) func whatIsKeptInTheRowIsReadBack(seed: Int) {
    var random = Seeded(UInt64(seed))
    let values = (0..<Int.random(in: 0...6, using: &random)).map { place in
      OwnValue(
        "f\(place)", random.pick(OwnFieldType.allCases),
        random.pick(["a b  c", "7", "2026-11-24", "%_\\", "ü"]))
    }
    #expect([OwnValue](stored: values.stored) == values)
  }
}
