import Domain

/// Edits plan, people, dates and texts, and shows what an issue blocks.
extension IssuesScreen {
  func addAction(_ context: ScreenContext) -> Offer<Self> {
    guard let issue = currentIssue(in: context) else { return empty(context) }
    return ifAllowed(
      .addAction(to: issue.id), context,
      .ask(
        .form(
          Form(
            "Next action for \(issue.id)",
            entries: [
              Form.Entry(id: "text", label: "To do", kind: .required),
              Form.Entry(
                id: "owner", label: "Owner", kind: .choice(Role.owners.map(\.rawValue)),
                value: issue.owner.rawValue),
              Form.Entry(id: "due", label: "Due", kind: .day, hint: "fri, +2bd, 24 nov"),
            ]
          ) { values in
            let owner = values["owner"].flatMap(Role.init) ?? issue.owner
            let due = values["due"].flatMap(Day.init(iso:))
            return [.commit(.addAction(issue: issue.id, text: values["text"] ?? "", owner: owner, due: due))]
          })))
  }

  func edit(_ context: ScreenContext) -> Offer<Self> {
    if let action = currentAction(in: context) { return edit(action, context) }
    guard let issue = currentIssue(in: context) else { return empty(context) }
    return ifAllowed(.edit(.title), context, .ask(.form(IssueForms.edit(issue, in: context))))
  }

  private func edit(_ action: Project.Action, _ context: ScreenContext) -> Offer<Self> {
    let old: [(Field, String)] = [
      (.text, action.text), (.owner, action.owner.rawValue), (.due, action.due?.iso ?? ""),
      (.result, action.result ?? ""),
    ]
    return ifAllowed(
      .edit(.text), context,
      .ask(
        .form(
          Form(
            "Edit the action",
            entries: [
              Form.Entry(id: "text", label: "To do", kind: .required, value: action.text),
              Form.Entry(
                id: "owner", label: "Owner", kind: .choice(Role.owners.map(\.rawValue)),
                value: action.owner.rawValue),
              Form.Entry(id: "due", label: "Due", kind: .day, value: action.due?.iso ?? ""),
              Form.Entry(id: "result", label: "Result", value: action.result ?? ""),
            ]
          ) { Ask.changes(action.id, from: old, to: $0) })))
  }

  func editDescription(_ context: ScreenContext) -> Offer<Self> {
    guard let issue = currentIssue(in: context) else { return empty(context) }
    return ifAllowed(
      .edit(.description), context,
      .react { _ in
        [.effect(.edit(text: issue.description ?? "", purpose: .field(issue.id, .description)))]
      })
  }

  func priority(_ context: ScreenContext) -> Offer<Self> {
    eachIssue(context) { issues, name in
      let ids = issues.map(\.id)
      return ifAllowed(
        .edit(.priority), context,
        .ask(
          .picker(
            Picker(
              "Priority of \(name)",
              choices: Priority.allCases.map { Picker.Choice(id: $0.rawValue, title: $0.title) },
              selected: issues.first?.priority.rawValue
            ) { choice in
              guard let priority = Priority(rawValue: choice.id) else { return [] }
              return [
                .ask(
                  .prompt(
                    Prompt("Why is \(name) \(priority.rawValue)? (may stay empty)") {
                      [.commit(.prioritise(ids, priority, because: $0))]
                    }))
              ]
            })))
    }
  }

  func raise(_ context: ScreenContext) -> Offer<Self> {
    guard let issue = currentIssue(in: context) else { return empty(context) }
    return begin(link: issue.id, category: issue.category)
  }

  func ball(_ context: ScreenContext) -> Offer<Self> {
    eachIssue(context) { issues, name in
      ifAllowed(
        .passBall(), context,
        .ask(Ask.ball(issues.map(\.id), of: name, in: context)))
    }
  }

  func assign(_ context: ScreenContext) -> Offer<Self> {
    eachIssue(context) { issues, name in
      ifAllowed(
        .changePlan, context,
        .ask(Ask.assign(issues.map(\.id), of: name, now: issues.first?.assignee, in: context.project)))
    }
  }

  func date(_ context: ScreenContext) -> Offer<Self> {
    each(context) { ids, name in
      let now = currentAction(in: context)?.due ?? issue(ids[0], in: context)?.due
      return ifAllowed(.edit(.due), context, .ask(Ask.due(ids, of: name, now: now)))
    }
  }

  /// Only actions of a plan can be reordered; issues are sorted.
  func reorder(by step: Int, _ context: ScreenContext) -> Offer<Self> {
    guard let action, let plan = currentIssue(in: context)?.actions else {
      return .off("The list is sorted by \(order.title).  s sorts it another way")
    }
    guard let here = plan.firstIndex(where: { $0.id == action }), plan.indices.contains(here + step) else {
      return .off("The action is the \(step < 0 ? "first" : "last") of the plan.")
    }
    let behind = step > 0 ? plan[here + 1].id : (here > 1 ? plan[here - 2].id : nil)
    return ifAllowed(.changePlan, context, .commit(.reorder(action, behind: behind)))
  }

  func copy(_ context: ScreenContext) -> Offer<Self> {
    if let action = currentAction(in: context) {
      return .copy(action.text, as: "the action")
    }
    return eachIssue(context) { issues, name in
      let text = issues.map { "\($0.id) \($0.priority.rawValue) \($0.title) (\($0.state.title))" }
      return .copy(text.joined(separator: "\n"), as: name)
    }
  }

  /// What the issue blocks, and what it waits for.
  func why(_ context: ScreenContext) -> Offer<Self> {
    guard let issue = currentIssue(in: context) else { return empty(context) }
    return .ask(.reader(Self.why(issue, context)))
  }

  private static func why(_ issue: Project.Issue, _ context: ScreenContext) -> Reader {
    var lines = [Reader.Line(IssueWords.waits(issue, in: context), item: issue.id)]
    for phase in context.project.phases {
      guard let gate = context.project.gate(of: phase.id, on: context.today) else { continue }
      for line in gate.lines where line.missing.contains(where: { $0.item == issue.id }) {
        lines.append(
          Reader.Line("It holds gate \(gate.title): \(line.criterion.title)", item: line.criterion.id))
      }
    }
    if lines.count == 1 { lines.append(Reader.Line("No gate waits for it.", item: issue.id)) }
    if let link = issue.link {
      lines.append(Reader.Line("It came from \(link) \(context.project.title(of: link))", item: link))
    }
    return Reader("Why: \(issue.id) \(issue.title)", lines: lines)
  }
}
