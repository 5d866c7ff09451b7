import Domain

/// Forms of the entries of registers, made from `RegisterFields`.
enum RegisterForms {
  static func new(_ register: Register, fields given: [Field: String] = [:]) -> Form {
    let usual: [Field: String] = [
      .owner: (register == .training ? Role.trainer : .ipm).rawValue,
      .visibility: register.usualVisibility.rawValue, .list: "pending", .lesson: "proposal",
    ]
    let fields = RegisterFields.all(register).filter { $0.field != .note && $0.field != .attended }
    return Form(
      "Add a \(register.noun)",
      entries: fields.map { entry($0, value: given[$0.field] ?? usual[$0.field] ?? "") }
    ) { values in
      var new: [Field: String] = [:]
      for entry in fields where entry.field != .title {
        new[entry.field] = BoardWords.text(values[entry.field.rawValue])
      }
      let title = values[Field.title.rawValue] ?? ""
      return [.commit(.inRegister(.add(NewRegisterEntry(register, title, fields: new))))]
    }
  }

  /// A session that answers an issue.
  static func followUp(_ issue: Project.Issue) -> Form {
    new(.training, fields: [.title: issue.title, .link: issue.id.rawValue])
  }

  static func edit(_ entry: Project.RegisterEntry) -> Form {
    let old = RegisterFields.all(entry.register).filter { $0.field != .note }
      .map { ($0, entry.text($0.field) ?? "") }
    return Form("\(entry.id) \(entry.title)", entries: old.map { self.entry($0, value: $1) }) { values in
      Ask.changes(entry.id, from: old.map { ($0.0.field, $0.1) }, to: values)
    }
  }

  /// How many came, and how it went.
  static func held(_ entry: Project.RegisterEntry) -> Form {
    Form(
      "\(entry.id) \(entry.title) was held",
      entries: [
        .init(
          id: Field.attended.rawValue, label: "Attended", kind: .required, value: entry.text(.attended) ?? "",
          hint: entry.number(.seats).map { "how many came of \($0)" } ?? "how many came"),
        .init(
          id: Field.comprehension.rawValue, label: "Understood", value: entry.text(.comprehension) ?? "",
          hint: "in percent; may stay empty"),
        .init(
          id: Field.reason.rawValue, label: "How it went",
          hint: entry.issue.map { "it fixes \($0)" } ?? "may stay empty"),
      ]
    ) { values in
      var commands: [Command] = [Field.attended, .comprehension].compactMap { field in
        guard let text = BoardWords.text(values[field.rawValue]), text != entry.text(field) else {
          return nil
        }
        return .set([entry.id], field, text)
      }
      commands.append(
        .inRegister(.move(entry.id, to: .held, note: BoardWords.text(values[Field.reason.rawValue]))))
      return [.commit(.together(commands))]
    }
  }

  private static func entry(_ entry: RegisterFields.Entry, value: String) -> Form.Entry {
    let kind: Form.Entry.Kind =
      entry.field == .title
      ? .required
      : entry.isNeeded && !entry.shape.words.isEmpty ? .choice(entry.shape.words) : .typed(entry.shape)
    return Form.Entry(
      id: entry.field.rawValue, label: entry.title, kind: kind, value: value, hint: entry.hint)
  }
}
