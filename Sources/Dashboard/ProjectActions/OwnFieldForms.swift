import Domain

/// Fills in, adds, changes and removes the own fields of a project.
extension Model {
  mutating func askOwnFields() -> [Effect] {
    guard let project else { return [] }
    let off = Policy.refusal(.keepOwnFields, by: actor, on: project)?.onScreen
    let none = project.ownFields.isEmpty ? "there are none yet: add one" : nil
    let fill = Picker.Choice(
      id: "=", title: "Fill them in", detail: "all of them in one form", off: off ?? none)
    let add = Picker.Choice(
      id: "+", title: "Add a field", detail: "a text, a number, a date or a choice", off: off)
    let there = project.ownFields.map { field in
      Picker.Choice(id: field.name, title: field.line, detail: field.facts, off: off)
    }
    let choices = project.ownFields.isEmpty ? [add, fill] : [fill] + there + [add]
    let new = Self.newOwnField(day, calendar)
    return ask(
      .picker(
        Picker("Own fields of \(DisplayText.line(project.head.customer))", choices: choices) { choice in
          if choice.id == "=" { return [.ask(.form(Self.valuesForm(project)))] }
          if choice.id == "+" { return [.ask(.form(new))] }
          guard let field = project.ownField(choice.id) else { return [] }
          return [.ask(.picker(Self.ownFieldPicker(field, in: project)))]
        }))
  }

  private static func ownFieldPicker(_ field: Project.OwnField, in project: Project) -> Picker {
    Picker(
      "Own field \(field.label)",
      choices: [
        .init(id: "value", title: "Set the value", detail: field.shownValue ?? "none yet"),
        .init(id: "change", title: "Change", detail: "label, choices, who sees it"),
        .init(id: "remove", title: "Remove", detail: "with its value; u brings it back"),
      ]
    ) { choice in
      switch choice.id {
      case "value": [.ask(.form(valuesForm(project, only: field)))]
      case "remove": [.commit(.onOwnField(.remove(field.id)))]
      default: [.ask(.form(describingForm(field)))]
      }
    }
  }

  /// The values, each typed or chosen as its field is; empty clears one.
  ///
  /// - Parameter only: the one field that is asked for.
  private static func valuesForm(_ project: Project, only: Project.OwnField? = nil) -> Form {
    let fields = only.map { [$0] } ?? project.ownFields
    return Form(
      only.map { "Own field \($0.label)" } ?? "Own fields of \(DisplayText.line(project.head.customer))",
      entries: fields.map(\.entry)
    ) { values in
      let edits = fields.compactMap { field -> Command? in
        guard let typed = values[field.name] else { return nil }
        let new = field.type == .choice && typed == Project.OwnField.unset ? "" : typed
        guard new != (field.value ?? "") else { return nil }
        return .set([field.id], .value, new.isEmpty ? nil : new)
      }
      return edits.isEmpty ? [.say("Nothing changed.")] : [.commit(.together(edits))]
    }
  }

  /// The type is never changed, because the value would not be one of it.
  private static func describingForm(_ field: Project.OwnField) -> Form {
    let choices = field.choices.joined(separator: "; ")
    let visibility = (field.isInternal ? Visibility.internal : .customer).rawValue
    var old: [(Field, String)] = [(.title, field.label), (.visibility, visibility)]
    if field.type == .choice { old.append((.choices, choices)) }
    let before = old
    let label = Form.Entry(id: Field.title.rawValue, label: "Label", kind: .required, value: field.label)
    let chosen = Form.Entry(
      id: Field.choices.rawValue, label: "Choices", kind: .required, value: choices,
      hint: "separated by ;", limit: .long)
    return Form(
      "Own field \(field.name) (\(field.type.rawValue))",
      entries: (field.type == .choice ? [label, chosen] : [label]) + [seenEntry(visibility)]
    ) { values in Ask.changes(field.id, from: before, to: values) }
  }

  private static func seenEntry(_ visibility: String) -> Form.Entry {
    .init(
      id: Field.visibility.rawValue, label: "Seen by", kind: .choice(Visibility.allCases.map(\.rawValue)),
      value: visibility, hint: "customer: both sides; internal: ours only")
  }

  /// A day is read in words, on the project's calendar.
  private static func newOwnField(_ today: Day, _ calendar: WorkCalendar) -> Form {
    Form(
      "Add an own field",
      entries: [
        .init(
          id: Field.name.rawValue, label: "Name", kind: .required,
          hint: "tenant-id; for filters and commands, never changed"),
        .init(id: Field.title.rawValue, label: "Label", hint: "Tenant ID; empty: made from the name"),
        .init(
          id: Field.type.rawValue, label: "Type", kind: .choice(OwnFieldType.allCases.map(\.rawValue)),
          value: OwnFieldType.text.rawValue),
        .init(
          id: Field.choices.rawValue, label: "Choices", hint: "of a choice, separated by ;", limit: .long),
        seenEntry(Visibility.internal.rawValue),
        .init(id: Field.value.rawValue, label: "Value", hint: "empty: not known yet; a day as fri, 24 nov"),
      ]
    ) { values in
      var new = NewOwnField(
        values[Field.name.rawValue] ?? "", label: values[Field.title.rawValue] ?? "",
        type: values[Field.type.rawValue].flatMap(OwnFieldType.init) ?? .text,
        choices: Project.OwnField.choices(values[Field.choices.rawValue] ?? ""),
        visibility: values[Field.visibility.rawValue].flatMap(Visibility.init) ?? .internal,
        value: BoardWords.text(values[Field.value.rawValue]))
      if new.type == .date, let typed = new.value {
        switch DayWords.read(typed, today: today, calendar: calendar) {
        case .success(let day): new.value = day.iso
        case .failure(let problem): return [.refuse(problem.sentence, entry: Field.value.rawValue)]
        }
      }
      return [.commit(.onOwnField(.add(new)))]
    }
  }
}

extension NewOwnField {
  /// As of a field that there is, under the name that a refusal has for it.
  var entry: Form.Entry {
    Project.OwnField(self).entry(id: FilterField.ownPrefix + name)
  }

  /// What was typed into their entries, by their names.
  static func values(of fields: [NewOwnField], in typed: [String: String]) -> [String: String] {
    var values: [String: String] = [:]
    for field in fields {
      let text = typed[FilterField.ownPrefix + field.name] ?? ""
      if !text.isEmpty, field.type != .choice || text != Project.OwnField.unset { values[field.name] = text }
    }
    return values
  }
}

extension Project.OwnField {
  /// What a form shows for a choice without a value.
  fileprivate static let unset = "(none)"

  /// `Tenant ID: contoso`
  fileprivate var line: String { "\(label): \(shownValue ?? "-")" }

  /// `tenant-id, text, internal`
  fileprivate var facts: String {
    "\(name), \(type.rawValue), \(reader)"
  }

  private var reader: String { isInternal ? "internal" : "seen by the customer" }

  /// Under what name it is found, and who reads what is typed.
  private func hint(_ expected: String) -> String { "\(expected)   \(name), \(reader)" }

  fileprivate var entry: Form.Entry { entry(id: name) }

  fileprivate func entry(id: String) -> Form.Entry {
    switch type {
    case .text: Form.Entry(id: id, label: label, value: value ?? "", hint: hint("a text"))
    case .number: Form.Entry(id: id, label: label, value: value ?? "", hint: hint("a whole number"))
    case .date:
      Form.Entry(id: id, label: label, kind: .day, value: value ?? "", hint: hint("a day: fri, 24 nov"))
    case .choice:
      Form.Entry(
        id: id, label: label, kind: .choice([Self.unset] + choices),
        value: value.flatMap { choices.contains($0) ? $0 : nil } ?? Self.unset,
        hint: hint("one of them"))
    }
  }
}
