import Domain

/// Adding, reading and editing one card, and the issue raised from it.
extension BoardScreen {
  func open(_ task: Project.Task) -> Offer<Self> {
    .run { screen, context in
      [.ask(.reader(CardReader.reader(task, screen.schedule(in: context)[task.id], in: context)))]
    }
  }

  func add(_ context: ScreenContext) -> Offer<Self> {
    .unless(
      noPhases(in: context),
      .run { screen, context in screen.focus(in: context).map { [.ask(.form(Self.addForm($0)))] } ?? [] })
  }

  func edit(_ task: Project.Task) -> Offer<Self> {
    .react { context in [.ask(.form(Self.editForm(task, in: context.project)))] }
  }

  func raise(_ task: Project.Task) -> Offer<Self> { .ask(.form(Self.issueForm(task))) }

  func editor(_ task: Project.Task) -> Offer<Self> {
    .react { context in
      let note = context.project.state.value(task.id, .note) ?? ""
      return [.effect(.edit(text: note, purpose: .field(task.id, .note)))]
    }
  }

  private static let roles = Role.owners.map(\.rawValue)

  private static func addForm(_ focus: Focus) -> Form {
    let (phase, title) = (focus.phase, focus.columns[focus.column].title)
    return Form(
      "Add a card to \(title)",
      entries: [
        .init(id: "title", label: "Title", kind: .required),
        .init(id: "owner", label: "Owner", kind: .choice(roles), value: Role.ipm.rawValue),
        .init(
          id: "fixed", label: "Ends on", kind: .day, hint: "empty: it follows the plan; fri, +2bd, 24 nov"),
        .init(id: "duration", label: "Duration", value: "1", hint: "business days"),
        .init(id: "customer", label: "Customer sees it", kind: .flag, value: "yes"),
      ]
    ) { values in
      guard let duration = Int((values["duration"] ?? "").trimmed) else {
        return [
          .refuse(
            "Not saved: the duration needs a whole number of business days, such as 2.", entry: "duration")
        ]
      }
      let task = NewTask(
        phase: phase, title: values["title"] ?? "", owner: values["owner"].flatMap(Role.init) ?? .ipm,
        duration: duration, fixed: values["fixed"].flatMap { Day(iso: $0) },
        visibility: values["customer"] == "no" ? .internal : .customer)
      return [.commit(.addTask(task))]
    }
  }

  private static func editForm(_ task: Project.Task, in project: Project) -> Form {
    var before: [(field: Field, entry: Form.Entry)] = [
      (.title, .init(id: "title", label: "Title", kind: .required, value: task.title)),
      (.owner, .init(id: "owner", label: "Owner", kind: .choice(roles), value: task.owner.rawValue)),
      (
        .duration,
        .init(id: "duration", label: "Duration", value: String(task.duration), hint: "business days")
      ),
      (.note, .init(id: "note", label: "Note", kind: .long, value: DisplayText.line(task.note ?? ""))),
    ]
    if let site = SiteChoice.entry(task.site, in: project) { before.append((.site, site)) }
    let (id, old) = (task.id, before.map { ($0.field, $0.entry.value) })
    return Form("Edit \(task.id)", entries: before.map(\.entry)) { values in
      let edits = old.compactMap { field, was -> Command? in
        let new = (values[field.rawValue] ?? was).trimmed
        return new == was.trimmed ? nil : .set([id], field, new.isEmpty ? nil : new)
      }
      return edits.isEmpty ? [.say("Nothing changed.")] : [.commit(.together(edits))]
    }
  }

  private static func issueForm(_ task: Project.Task) -> Form {
    let link = task.id
    let priorities = ["by category"] + Priority.allCases.map(\.title)
    return Form(
      "Raise an issue from \(task.id) \(task.title)",
      entries: [
        .init(id: "title", label: "Title", kind: .required),
        .init(
          id: "category", label: "Category", kind: .choice(IssueCategory.allCases.map(\.title)),
          value: IssueCategory.defect.title),
        .init(id: "priority", label: "Priority", kind: .choice(priorities), value: priorities[0]),
        .init(id: "description", label: "Description", kind: .long),
      ]
    ) { values in
      let issue = NewIssue(
        title: values["title"] ?? "",
        category: IssueCategory.allCases.first { $0.title == values["category"] } ?? .defect,
        priority: Priority.allCases.first { $0.title == values["priority"] },
        description: BoardWords.text(values["description"]), link: link)
      return [.commit(.raise(issue))]
    }
  }
}
