import Domain

/// The Scope of Work: its steps, its other lines, and the requests that change it once it is signed.
extension Model {
  mutating func askScopeOfWork() -> [Effect] {
    guard let project else { return [] }
    let off = Policy.refusal(.changeScope, by: actor, on: project)?.onScreen
    let fixed = off ?? project.scopeIsFixed.map { _ in "signed; raise a change request first" }
    return ask(
      .picker(
        Picker(
          "Scope of Work of \(DisplayText.line(project.head.customer))",
          choices: Self.stepChoices(project, fixed) + Self.lineChoices(project)
            + Self.requestChoices(project, off) + [
              Picker.Choice(
                id: "add", title: "Add a line", detail: "an assumption, an exclusion or a quantity",
                off: fixed)
            ]
        ) { choice in Self.chosen(ItemID(choice.id), in: project, fixed) }))
  }

  private static func stepChoices(_ project: Project, _ off: String?) -> [Picker.Choice] {
    project.steps.map { step in
      Picker.Choice(
        id: step.id.rawValue, title: "\(step.number). \(step.title) (\(step.inclusion.words))", off: off)
    }
  }

  private static func lineChoices(_ project: Project) -> [Picker.Choice] {
    project.scopeLines.map { line in
      let counts = [line.planned.map { "\($0) agreed" }, line.delivered.map { "\($0) delivered" }]
      let facts = [line.kind.rawValue] + counts.compactMap { $0 }
      return Picker.Choice(
        id: line.id.rawValue, title: DisplayText.line(line.text), detail: facts.joined(separator: ", "))
    }
  }

  private static func requestChoices(_ project: Project, _ off: String?) -> [Picker.Choice] {
    let open = project.changeRequests.first { $0.state == .open }
    let missing = project.approval(of: .sow)?.current == nil ? "it is not signed: change it as it is" : nil
    let there = open.map { request in
      Picker.Choice(
        id: request.id.rawValue, title: "\(request.id) \(request.title)",
        detail: "open: signed again, it is approved; withdraw it here", off: off)
    }
    let raise = Picker.Choice(
      id: "request", title: "Raise a change request", detail: "opens a signed Scope of Work",
      off: off ?? missing ?? open.map { "\($0.id) is open" })
    return [there, raise].compactMap { $0 }
  }

  private static func chosen(_ id: ItemID, in project: Project, _ fixed: String?) -> [Reaction] {
    if id == "add" { return [.ask(.form(newScopeLine))] }
    if id == "request" { return [.ask(.form(newChangeRequest))] }
    if let step = project.steps.first(where: { $0.id == id }) { return [.ask(.picker(inclusion(of: step)))] }
    if let line = project.scopeLine(id) { return [.ask(.form(scopeForm(line, fixed)))] }
    guard project.changeRequest(id) != nil else { return [] }
    return [
      .ask(Ask.reason("Why is \(id) withdrawn?") { .withdrawChangeRequest(id, reason: $0) })
    ]
  }

  private static func inclusion(of step: Project.Step) -> Picker {
    Picker(
      "\(step.number). \(step.title)",
      choices: StepInclusion.allCases.map { inclusion in
        Picker.Choice(
          id: inclusion.rawValue, title: inclusion.words, off: inclusion == step.inclusion ? "it is" : nil)
      }, selected: step.inclusion.rawValue
    ) { [.commit(.set([step.id], .inclusion, $0.id))] }
  }

  private static var newScopeLine: Form {
    Form(
      "Add a line to the Scope of Work",
      entries: [
        .init(
          id: Field.category.rawValue, label: "Kind", kind: .choice(ScopeLineKind.allCases.map(\.rawValue)),
          value: ScopeLineKind.assumption.rawValue),
        .init(id: Field.text.rawValue, label: "Text", kind: .required, limit: .long),
        .init(id: Field.planned.rawValue, label: "Agreed", hint: "how many, of a quantity"),
      ]
    ) { values in
      let kind = values[Field.category.rawValue].flatMap(ScopeLineKind.init) ?? .assumption
      let typed = BoardWords.text(values[Field.planned.rawValue])
      let planned = typed.flatMap { Int($0) }
      guard typed == nil || planned != nil else {
        return [.refuse("A whole number, please.", entry: Field.planned.rawValue)]
      }
      return [
        .commit(.addScopeLine(NewScopeLine(kind, values[Field.text.rawValue] ?? "", planned: planned)))
      ]
    }
  }

  /// What was delivered can be counted at any time; the rest while the scope is open. An empty text removes the line.
  private static func scopeForm(_ line: Project.ScopeLine, _ fixed: String?) -> Form {
    var old: [(Field, String)] = []
    var entries: [Form.Entry] = []
    func add(_ field: Field, _ label: String, _ value: String, _ hint: String) {
      old.append((field, value))
      entries.append(.init(id: field.rawValue, label: label, value: value, hint: hint, limit: .long))
    }
    if fixed == nil { add(.text, "Text", line.text, "empty removes the line") }
    if line.kind == .quantity {
      if fixed == nil { add(.planned, "Agreed", line.planned.map(String.init) ?? "", "how many") }
      add(.delivered, "Delivered", line.delivered.map(String.init) ?? "", "how many came")
    }
    let before = old
    return Form("\(line.kind.title) \(line.id)", entries: entries) { values in
      if fixed == nil, values[Field.text.rawValue]?.trimmed.isEmpty == true {
        return [.commit(.removeScopeLine(line.id))]
      }
      return Ask.changes(line.id, from: before, to: values)
    }
  }

  private static var newChangeRequest: Form {
    Form(
      "Raise a change request",
      entries: [
        .init(id: Field.title.rawValue, label: "Change", kind: .required),
        .init(id: Field.reason.rawValue, label: "Why", kind: .required, limit: .long),
        .init(id: Field.impact.rawValue, label: "Impact", hint: "on dates, effort and price", limit: .long),
      ]
    ) { values in
      [
        .commit(
          .raiseChangeRequest(
            NewChangeRequest(
              title: values[Field.title.rawValue] ?? "", reason: values[Field.reason.rawValue] ?? "",
              impact: BoardWords.text(values[Field.impact.rawValue]))))
      ]
    }
  }
}
