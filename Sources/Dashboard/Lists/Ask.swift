import Domain

/// Questions that several screens ask; each answer makes a command.
enum Ask {
  static func comment(_ ids: [ItemID], about name: String, by actor: Actor) -> Overlay {
    .prompt(
      Prompt(
        InternalText.hint("Comment on \(name)", for: actor), kind: .required,
        completions: actor.side == .provider ? [InternalText.mark] : [], limit: .long
      ) { text in
        let said = InternalText.read(text, by: actor)
        return ids.map { .commit(.comment($0, said.text, isInternal: said.isInternal)) }
      })
  }

  /// Assigns the ball to a side, or to one person by name.
  static func ball(_ ids: [ItemID], of name: String, in context: ScreenContext) -> Overlay {
    let project = context.project
    let now = ids.map { project.held($0, on: context.today) }
    func off(_ isHeld: (HeldItem) -> Bool) -> String? {
      now.allSatisfy { $0.map(isHeld) ?? false } ? "they have it" : nil
    }
    let sides = Side.allCases.map { side in
      Picker.Choice(
        id: side.rawValue, title: side.ball, detail: side.words,
        off: off { $0.holder == side && $0.named == nil })
    }
    let people = project.people.map { person in
      Picker.Choice(
        id: personMark + person.id.rawValue, title: person.name, detail: person.role.title,
        off: off { $0.named == person.id })
    }
    let held = now.first.flatMap { $0 }
    return .picker(
      Picker(
        "Who must act on \(name)?", choices: sides + people,
        selected: held?.named.map { personMark + $0.rawValue } ?? held?.holder.rawValue
      ) { choice in
        if let side = Side(rawValue: choice.id) { return [.commit(.passBall(ids, to: side))] }
        return [.commit(.passTo(ids, person: ItemID(String(choice.id.dropFirst(personMark.count)))))]
      })
  }

  private static let personMark = "person "

  static func assign(_ ids: [ItemID], of name: String, now: ItemID?, in project: Project) -> Overlay {
    let people = project.people.map {
      Picker.Choice(id: $0.id.rawValue, title: $0.name, detail: $0.role.title)
    }
    return .picker(
      Picker(
        "Who does \(name)?", choices: people + [Picker.Choice(id: "", title: "nobody by name")],
        selected: now?.rawValue ?? ""
      ) { choice in
        [.commit(.assign(ids, to: choice.id.isEmpty ? nil : ItemID(choice.id)))]
      })
  }

  static func due(_ ids: [ItemID], of name: String, now: Day?) -> Overlay {
    .prompt(
      Prompt("\(name) due (empty: no date)", kind: .day, text: now?.iso ?? "") { text in
        [.commit(.set(ids, .due, text.isEmpty ? nil : text))]
      })
  }

  static func reason(_ title: String, then command: @escaping @Sendable (String) -> Command) -> Overlay {
    .prompt(Prompt(title, kind: .required) { [.commit(command($0))] })
  }

  /// Into which file a text is written.
  static func file(for text: ExportedText, _ title: String, named name: String = "") -> Prompt {
    Prompt(title, kind: .required, text: name) { path in [.effect(.save(text, to: path))] }
  }

  /// With the day and time of a form whose entries are called `day` and `time`, or what is wrong with them.
  static func time(
    _ values: [String: String], such example: String, _ body: (LocalTime) -> [Reaction]
  ) -> [Reaction] {
    guard let day = values["day"].flatMap(Day.init(iso:)) else {
      return [.refuse("A day, please.", entry: "day")]
    }
    guard let minute = ClockText.minute(values["time"] ?? "") else {
      return [.refuse("A time of day such as \(example).", entry: "time")]
    }
    return body(LocalTime(day: day, minute: minute))
  }

  /// Records the consent of someone who has no login at hand: asks who and how, then shows the text for a separate
  /// confirmation.
  static func theirWord(
    _ title: String, then command: @escaping @Sendable (String) -> Command
  ) -> Overlay {
    .prompt(
      Prompt(title, kind: .required) { whose in
        let confirm = Confirm("Write down the yes of \(DisplayText.line(whose))", giving: command(whose))
        return [.ask(.confirm(confirm))]
      })
  }

  /// Asks for a new issue; the priority is left out when the user may not set it.
  static func issue(link: ItemID?, title: String, category: IssueCategory, actor: Actor) -> Overlay {
    let setsPriority = actor.side == .provider
    var entries = [
      Form.Entry(id: "title", label: "Title", kind: .required, value: title),
      Form.Entry(
        id: "category", label: "Category", kind: .choice(IssueCategory.allCases.map(\.title)),
        value: category.title),
    ]
    if setsPriority {
      entries += [
        Form.Entry(
          id: "priority", label: "Priority", kind: .choice(["by category"] + Priority.allCases.map(\.title)),
          value: "by category"),
        Form.Entry(
          id: "owner", label: "Owner", kind: .choice(["by category"] + Role.owners.map(\.title)),
          value: "by category"),
      ]
    }
    entries += [
      Form.Entry(id: "due", label: "Due", kind: .day, hint: "fri, +2bd, 24 nov; empty: no date"),
      Form.Entry(
        id: "description", label: "Description", kind: .long,
        hint: "what happens, who is affected, since when"),
    ]
    return .form(
      Form(link.map { "Raise an issue from \($0)" } ?? "Raise an issue", entries: entries) { values in
        [.commit(.raise(newIssue(values, link: link)))]
      })
  }

  private static func newIssue(_ values: [String: String], link: ItemID?) -> NewIssue {
    let description = values["description"] ?? ""
    return NewIssue(
      title: values["title"] ?? "",
      category: IssueCategory.allCases.first { $0.title == values["category"] } ?? .defect,
      priority: Priority.allCases.first { $0.title == values["priority"] },
      description: description.isEmpty ? nil : description,
      owner: Role.allCases.first { $0.title == values["owner"] },
      due: values["due"].flatMap(Day.init(iso:)), link: link)
  }

  /// One command for all changed fields of a form.
  static func changes(_ id: ItemID, from old: [(Field, String)], to values: [String: String]) -> [Reaction] {
    let edits = old.compactMap { field, before -> Command? in
      guard let after = values[field.rawValue], after != before.trimmed else { return nil }
      return .set([id], field, after.isEmpty ? nil : after)
    }
    return edits.isEmpty ? [.say("Nothing changed.")] : [.commit(.together(edits))]
  }
}
