import Domain

/// Sets assignee and evidence of cards, and copies their names to the clipboard.
extension BoardScreen {
  static func copy(_ ids: [ItemID], in project: Project) -> [Reaction] {
    let text = ids.map { "\($0) \(project.title(of: $0))" }.joined(separator: "\n")
    return Reaction.copying(text, as: Words.targets(ids, "task") { $0.rawValue })
  }

  static func personPicker(_ ids: [ItemID], in project: Project) -> Overlay {
    let now = Set(ids.map { project.task($0)?.assignee })
    var choices = project.people.map {
      Picker.Choice(
        id: "person \($0.id)", title: $0.name, detail: $0.role.title,
        off: now == [$0.id] ? "has it already" : nil)
    }
    if now != [nil] {
      choices.append(Picker.Choice(id: "nobody", title: "Nobody", detail: "the owner's role only"))
    }
    choices.append(Picker.Choice(id: "add", title: "Add a person", detail: "then assign with @"))
    let selected = now.count == 1 ? now.first.flatMap { $0 }.map { "person \($0)" } : nil
    return .picker(
      Picker("Who does \(BoardWords.name(ids, in: project))?", choices: choices, selected: selected) {
        choice in
        if choice.id == "add" { return [.ask(.form(personForm))] }
        let person = choice.id == "nobody" ? nil : ItemID(String(choice.id.dropFirst("person ".count)))
        return [.commit(.assign(ids, to: person))]
      })
  }

  private static var personForm: Form {
    let roles = Role.allCases.map(\.title)
    return Form(
      "Add a person",
      entries: [
        .init(id: "name", label: "Name", kind: .required),
        .init(id: "role", label: "Role", kind: .choice(roles), value: Role.mpoc.title),
        .init(id: "organisation", label: "Organisation"),
        .init(id: "email", label: "E-mail"),
        .init(id: "phone", label: "Phone"),
      ]
    ) { values in
      let person = NewPerson(
        name: values["name"] ?? "", role: Role.allCases.first { $0.title == values["role"] } ?? .mpoc,
        email: BoardWords.text(values["email"]), phone: BoardWords.text(values["phone"]),
        organisation: BoardWords.text(values["organisation"]))
      return [.commit(.addPerson(person))]
    }
  }

  static func evidencePrompt(_ ids: [ItemID], in project: Project) -> Prompt {
    let task = ids.count == 1 ? ids.first.flatMap { project.task($0) } : nil
    let wanted = task.map { $0.evidenceWanted.isEmpty ? "" : ": \($0.evidenceWanted)" } ?? ""
    return Prompt(
      "Evidence for \(BoardWords.id(ids))\(wanted)", text: task?.evidence ?? "", limit: .long
    ) {
      [.commit(.set(ids, .evidence, BoardWords.text($0)))]
    }
  }
}
