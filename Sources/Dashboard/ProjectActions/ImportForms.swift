import Domain

/// Asks for a list to import into the open project.
extension Model {
  /// Of what the screen lists; where it lists nothing that comes from files, asks what first.
  mutating func askImport() -> [Effect] {
    guard let project, let context = context(for: screen) else { return [] }
    let list = checklists.fresh(in: context).checklist(in: context)?.id
    if let kind = importedHere { return ask(.form(ImportForms.form(kind, of: project, list: list))) }
    let choices = ImportKind.allCases.map { kind in
      Picker.Choice(
        id: kind.rawValue, title: kind.title, detail: kind.files,
        off: Policy.refusal(kind.permission, by: actor, on: project)?.sentence)
    }
    return ask(
      .picker(
        Picker("Import what?", choices: choices) { choice in
          ImportKind(rawValue: choice.id).map { [.ask(.form(ImportForms.form($0, of: project, list: list)))] }
            ?? []
        }))
  }

  /// What an import is about on this screen; `nil` where that has to be asked.
  var importedHere: ImportKind? {
    screen == .imports ? imports.preview?.kind : ImportKind(listedOn: screen)
  }
}

/// Each asks for the file and for what only its person can say.
enum ImportForms {
  /// - Parameter list: the checklist that is shown.
  static func form(_ kind: ImportKind, of project: Project, list: ItemID?) -> Form {
    switch kind {
    case .people: people(of: project)
    case .tasks: tasks(of: project)
    case .checks: checks(of: project, shown: list)
    case .daysOff: daysOff(of: project)
    case .numbers: numbers(of: project)
    }
  }

  private static func file(_ kind: ImportKind) -> Form.Entry {
    Form.Entry(id: "path", label: "File", kind: .required, hint: kind.files)
  }

  private static func review(_ values: [String: String], _ list: ImportList, _ project: ProjectID)
    -> [Reaction]
  {
    [.effect(.review(ImportQuestion(project: project, path: values["path"] ?? "", list: list)))]
  }

  private static func people(of project: Project) -> Form {
    let id = project.id
    return Form("Import people", entries: [file(.people)]) { review($0, .people, id) }
  }

  private static func tasks(of project: Project) -> Form {
    let phases = project.phases.map { (id: $0.id, title: DisplayText.line($0.title)) }
    let now = phases.first { $0.id == project.head.phase }?.title ?? ""
    let id = project.id
    return Form(
      "Import tasks",
      entries: [
        file(.tasks),
        Form.Entry(
          id: "phase", label: "Phase", kind: .choice(phases.map(\.title)), value: now,
          hint: "of tasks without one: no column, no heading"),
      ]
    ) { values in
      review(values, .tasks(phase: phases.first { $0.title == values["phase"] }?.id), id)
    }
  }

  private static func checks(of project: Project, shown: ItemID?) -> Form {
    let lists = project.checklists.map { (id: $0.id, title: "\($0.code) \(DisplayText.line($0.title))") }
    let none = "each row names it"
    let id = project.id
    return Form(
      "Import checklist items",
      entries: [
        file(.checks),
        Form.Entry(
          id: "list", label: "Checklist", kind: .choice([none] + lists.map(\.title)),
          value: lists.first { $0.id == shown }?.title ?? none, hint: "of items that name none"),
      ]
    ) { values in
      review(values, .checks(list: lists.first { $0.title == values["list"] }?.id), id)
    }
  }

  /// Whose days off there are.
  static let sides: [(name: String, side: Side?)] = [
    ("everybody", nil), ("the customer", .customer), ("us", .provider), ("the carrier", .carrier),
  ]

  static func daysOff(of project: Project) -> Form {
    let id = project.id
    return Form(
      "Import days off",
      entries: [
        file(.daysOff),
        Form.Entry(id: "side", label: "Whose", kind: .choice(sides.map(\.name)), value: sides[0].name),
        Form.Entry(
          id: "division", label: "Division",
          hint: "of bank holidays with several: scotland, england-and-wales"),
      ]
    ) { values in
      let side = sides.first { $0.name == values["side"] }?.side
      return review(values, .daysOff(side: side, division: BoardWords.text(values["division"])), id)
    }
  }

  static func numbers(of project: Project) -> Form {
    let id = project.id
    return Form(
      "Import a number list",
      entries: [
        file(.numbers),
        Form.Entry(id: "country", label: "Country", hint: "US, GB ...: its national form is read too"),
        Form.Entry(
          id: "scope", label: "Port", kind: .choice(["not known", "full", "partial"]), value: "not known",
          hint: "whether the BTN leaves too"),
      ]
    ) { values in
      let country = values["country"].flatMap { $0.isEmpty ? nil : $0.uppercased() }
      if let country, NumberingPlan.of(country) == nil {
        return [.refuse("Two letters of a country known here, such as US or GB.", entry: "country")]
      }
      let scope = values["scope"].flatMap(NumberImport.PortScope.init)
      return review(values, .numbers(country: country, scope: scope), id)
    }
  }
}
