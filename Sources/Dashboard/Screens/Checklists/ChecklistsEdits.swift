import Domain

/// Edits evidence, people, dates and order, and shows why an item is open.
extension ChecklistsScreen {
  func evidence(_ context: ScreenContext) -> Offer<Self> {
    each(context) { ids, name in
      let checks = chosenChecks(context)
      let wanted = checks.count == 1 ? checks[0].evidenceWanted : ""
      let returns = checks.contains { $0.state == .agreed } ? " (goes back to claimed)" : ""
      let permissions = ids.map { Permission.edit(.evidence, of: $0) }
      if let refusal = Policy.refusal(permissions, by: context.actor, on: context.project) {
        return .off(refusal.sentence)
      }
      if checks.count == 1, checks[0].measuredBy == nil, !checks[0].limits.isEmpty {
        return .ask(.form(ReadinessLines.form(checks[0])))
      }
      return .ask(
        .prompt(
          Prompt(
            "Evidence for \(name)\(wanted.isEmpty ? "" : ": \(wanted)")\(returns)",
            text: checks.count == 1 ? checks[0].evidence ?? "" : "", limit: .long
          ) { text in [.commit(.set(ids, .evidence, text.isEmpty ? nil : text))] }))
    }
  }

  func edit(_ context: ScreenContext) -> Offer<Self> {
    guard let check = currentCheck(in: context) else { return empty(context) }
    var old: [(Field, String)] = [
      (.title, check.title), (.owner, check.owner.rawValue), (.due, check.due?.iso ?? ""),
      (.note, check.note ?? ""),
    ]
    let site = SiteChoice.entry(check.site, in: context.project)
    if site != nil { old.append((.site, check.site ?? Project.Site.none)) }
    let before = old
    return ifAllowed(
      .edit(.title), context,
      .ask(
        .form(
          Form(
            "Edit \(check.number)",
            entries: [
              Form.Entry(id: "title", label: "Item", kind: .required, value: check.title),
              Form.Entry(
                id: "owner", label: "Claimed by", kind: .choice(Role.owners.map(\.rawValue)),
                value: check.owner.rawValue),
              Form.Entry(
                id: "due", label: "Due", kind: .day, value: check.due?.iso ?? "", hint: "empty: no date"),
              Form.Entry(id: "note", label: "Note", kind: .long, value: check.note ?? ""),
            ] + (site.map { [$0] } ?? [])
          ) { Ask.changes(check.id, from: before, to: $0) })))
  }

  func editNote(_ context: ScreenContext) -> Offer<Self> {
    guard let check = currentCheck(in: context) else { return empty(context) }
    return ifAllowed(
      .edit(.note), context,
      .react { _ in [.effect(.edit(text: check.note ?? "", purpose: .field(check.id, .note)))] })
  }

  func raise(_ context: ScreenContext) -> Offer<Self> {
    guard let check = currentCheck(in: context) else { return empty(context) }
    let title = "\(checklist(in: context)?.title ?? "") \(check.number): \(check.title)"
    return .ask(
      Ask.issue(link: check.id, title: String(title.prefix(100)), category: .defect, actor: context.actor))
  }

  func ball(_ context: ScreenContext) -> Offer<Self> {
    each(context) { ids, name in
      ifAllowed(
        .passBall(), context,
        .ask(Ask.ball(ids, of: name, in: context)))
    }
  }

  func assign(_ context: ScreenContext) -> Offer<Self> {
    each(context) { ids, name in
      ifAllowed(
        .changePlan, context,
        .ask(Ask.assign(ids, of: name, now: check(ids[0], in: context)?.assignee, in: context.project)))
    }
  }

  func date(_ context: ScreenContext) -> Offer<Self> {
    each(context) { ids, name in
      ifAllowed(
        .edit(.due), context, .ask(Ask.due(ids, of: name, now: check(ids[0], in: context)?.due)))
    }
  }

  func reorder(by step: Int, _ context: ScreenContext) -> Offer<Self> {
    guard let check = currentCheck(in: context), let list = checklist(in: context) else {
      return empty(context)
    }
    if !context.filter.isEmpty || isOnlyLeft {
      return .off("Some items are hidden; moving would jump over them.  Backspace and z show all")
    }
    let siblings = list.checks.filter { $0.section == check.section }
    guard let here = siblings.firstIndex(where: { $0.id == check.id }), siblings.indices.contains(here + step)
    else { return .off("\(check.number) is the \(step < 0 ? "first" : "last") of its section.") }
    // Behind the next item when moving down; behind the one before the previous when moving up.
    let target = siblings[step < 0 ? here - 1 : here + 1].id
    guard let place = list.checks.firstIndex(where: { $0.id == target }) else { return empty(context) }
    let behind = step < 0 ? (place > 0 ? list.checks[place - 1].id : nil) : target
    return ifAllowed(.changePlan, context, .commit(.reorder(check.id, behind: behind)))
  }

  func copy(_ context: ScreenContext) -> Offer<Self> {
    each(context) { _, name in
      .run { screen, context in
        let lines = screen.chosenChecks(context).map { "\($0.number) \($0.title) (\($0.stateWord))" }
        return Reaction.copying(lines.joined(separator: "\n"), as: name)
      }
    }
  }

  /// Items of this checklist that hold a gate; Enter goes to the item of a line.
  func why(_ context: ScreenContext) -> Offer<Self> {
    guard let list = checklist(in: context) else { return empty(context) }
    return .ask(.reader(why(list, context)))
  }

  private func why(_ list: Project.Checklist, _ context: ScreenContext) -> Reader {
    let mine = Set(list.visible(to: context.actor, in: context.project).map(\.id))
    var lines: [Reader.Line] = []
    if let check = currentCheck(in: context) {
      let needs = CheckAdvice(check, mode: list.mode, in: context).needs
      lines.append(
        Reader.Line(
          needs.isEmpty ? "\(check.number) needs nothing more." : "\(check.number) needs \(needs).",
          item: check.id))
    }
    lines += TestRunLines.standing(of: list, in: context.project)
    lines += ReadinessLines.standing(of: list, in: context.project)
    for phase in context.project.phases {
      guard let report = context.project.gate(of: phase.id, on: context.today) else { continue }
      for line in report.lines {
        guard case .checklist(let code)? = line.criterion.proof, code == list.code else { continue }
        lines.append(
          Reader.Line(
            "Gate \(report.title): \(line.criterion.title), \(word(for: line))", item: line.criterion.id))
        lines += line.missing.filter { $0.item.map(mine.contains) ?? true }
          .map { Reader.Line("  \($0.text)", item: $0.item ?? line.criterion.id) }
      }
    }
    if lines.count < 2 { lines.append(Reader.Line("No gate waits for this list.", item: list.id)) }
    return Reader("Why: \(list.title)", lines: lines)
  }

  private func word(for line: GateReport.Line) -> String {
    if line.isMet { return "met" }
    return line.isPassed ? "set aside" : "\(line.missing.count) open"
  }
}
