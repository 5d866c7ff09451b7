import Domain

extension ChecklistsScreen {
  /// The current checklist in sections, with filter and folds applied.
  func sections(in context: ScreenContext) -> [SectionedList<ItemID>.Section] {
    guard let list = checklist(in: context) else { return [] }
    var order: [String] = []
    var bySection: [String: [Project.Check]] = [:]
    for check in list.visible(to: context.actor, in: context.project) {
      if bySection[check.section] == nil { order.append(check.section) }
      bySection[check.section, default: []].append(check)
    }
    return order.compactMap { name in
      let all = bySection[name] ?? []
      let found = all.filter { context.filter.accepts($0, in: context.planned) }
      if found.isEmpty { return nil }
      let done = all.count { $0.state.isComplete }
      let isFolded = isOnlyLeft && done == all.count && !opened.contains(name)
      let rows = isOnlyLeft && !opened.contains(name) ? found.filter { !$0.state.isComplete } : found
      if rows.isEmpty && !isFolded { return nil }
      return SectionedList.Section(
        key: name, title: name.isEmpty ? list.title : name, count: "\(done)/\(all.count)",
        rows: rows.map(\.id), isFolded: isFolded)
    }
  }
}

extension ChecklistsScreen {
  /// Counts the rows of the current checklist, including folded ones.
  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    let checks = checklist(in: context)?.visible(to: context.actor, in: context.project) ?? []
    return FilterExtent(checks) { context.filter.accepts($0, in: context.planned) }
  }
}

extension Project.Checklist {
  /// Items this person may see.
  package func visible(to actor: Actor, in project: Project) -> [Project.Check] {
    if actor.side == .provider { return checks }
    return checks.filter { check in
      Policy.maySee(project.state.value(check.id, .visibility).flatMap(Visibility.init) ?? .customer, actor)
    }
  }

  /// The title without the word "checklist": `Pre-go-live`.
  package var shortTitle: String {
    for word in [" checklist", " check", " script"] where title.hasSuffix(word) {
      return String(title.dropLast(word.count))
    }
    return title
  }

  /// Complete and all items that this user may see.
  package func progress(for actor: Actor, in project: Project) -> (done: Int, total: Int) {
    let seen = visible(to: actor, in: project)
    return (seen.count { $0.state.isComplete }, seen.count)
  }
}
