import Domain

/// Forms about one person, made from `PersonFields`.
enum PersonForms {
  static func new(in project: Project) -> Form {
    Form(
      "Add a person",
      entries: PersonFields.all.map { entry($0, value: $0.field == .role ? Role.mpoc.title : "") }
    ) { values in
      var fields: [Field: String] = [:]
      for entry in PersonFields.all where entry.field != .name && entry.field != .role {
        fields[entry.field] = BoardWords.text(values[entry.field.rawValue])
      }
      let role = role(values[Field.role.rawValue]) ?? .mpoc
      return [
        .commit(.addPerson(NewPerson(name: values[Field.name.rawValue] ?? "", role: role, fields: fields)))
      ]
    }
  }

  /// Only what this user may change.
  static func edit(_ person: Project.Person, in project: Project, by actor: Actor) -> Form {
    let before = PersonFields.all.filter {
      Policy.refusal(.edit($0.field, of: person.id), by: actor, on: project) == nil
    }.map { entry in
      (entry, entry.field == .role ? person.role.title : entry.text(of: person, in: project))
    }
    let old = before.map { ($0.field, $0.field == .role ? person.role.rawValue : $1) }
    return Form(DisplayText.line(person.name), entries: before.map { entry($0, value: $1) }) { values in
      let typed = values.map { ($0, $0 == Field.role.rawValue ? role($1)?.rawValue ?? $1 : $1) }
      return Ask.changes(person.id, from: old, to: Dictionary(uniqueKeysWithValues: typed))
    }
  }

  static func touch(_ person: Project.Person, on today: Day) -> Form {
    Form(
      "Contact with \(DisplayText.line(person.name))",
      entries: [
        .init(
          id: Field.contactNote.rawValue, label: "What", kind: .required,
          hint: "how, and what was said: phone, signs on Friday; internal"),
        .init(
          id: Field.contact.rawValue, label: "Day", kind: .day, value: today.iso,
          hint: "today, yesterday, -2bd"),
        .init(id: "reminded", label: "Only reminded", kind: .flag, value: "no"),
      ]
    ) { values in
      let day = values[Field.contact.rawValue].flatMap(Day.init(iso:)) ?? today
      let kind: NewTouch.Kind = values["reminded"] == "yes" ? .reminded : .heard
      return [
        .commit(.touch(person.id, NewTouch(kind, on: day, note: values[Field.contactNote.rawValue] ?? "")))
      ]
    }
  }

  private static func entry(_ entry: PersonFields.Entry, value: String) -> Form.Entry {
    let kind: Form.Entry.Kind =
      entry.field == .role ? .choice(Role.allCases.map(\.title)) : entry.field == .name ? .required : .text
    return Form.Entry(
      id: entry.field.rawValue, label: entry.title, kind: kind, value: value, hint: entry.hint)
  }

  private static func role(_ title: String?) -> Role? { Role.allCases.first { $0.title == title } }
}
