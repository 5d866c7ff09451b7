import Domain

/// The detail pane of a checklist item.
package enum CheckDetail {
  package static func title(of screen: ChecklistsScreen, in context: ScreenContext) -> String {
    screen.currentCheck(in: context).map { "\($0.number) \($0.title)" } ?? ""
  }

  package static func lines(of screen: ChecklistsScreen, in context: ScreenContext) -> [DetailLine] {
    guard let check = screen.currentCheck(in: context), let list = screen.checklist(in: context) else {
      return []
    }
    let advice = CheckAdvice(check, mode: list.mode, in: context)
    let runs = list.mode == .test ? TestRunLines.runs(of: check, context) : []
    return facts(check, list, advice, context) + runs + links(check, context)
      + CommentLines.all(about: check.id, in: context)
  }

  private static func facts(
    _ check: Project.Check, _ list: Project.Checklist, _ advice: CheckAdvice, _ context: ScreenContext
  ) -> [DetailLine] {
    var lines = [DetailLine(summary(check, list, context))]
    if !advice.needs.isEmpty {
      lines.append(DetailLine(advice.needs, label: "Needs", tone: .attention))
    }
    return lines + trail(check, context)
  }

  private static func summary(_ check: Project.Check, _ list: Project.Checklist, _ context: ScreenContext)
    -> String
  {
    var words = [check.stateWord]
    if context.project.isRefused(check) { words.append("answered no") }
    if let result = check.result { words.append("result \(result.title)") }
    words.append(check.weight == .advisory ? "advisory" : "holds the gate")
    if let due = check.due {
      words.append("due \(due.short(near: context.today))\(check.isLate(on: context.today) ? " (late)" : "")")
    }
    words.append("ball \(Words.ball(of: check.id, check.holder, in: context))")
    return words.joined(separator: ", ")
  }

  private static func trail(_ check: Project.Check, _ context: ScreenContext) -> [DetailLine] {
    var lines: [DetailLine] = []
    func add(_ label: String, _ text: String?, _ tone: DetailLine.Tone = .plain) {
      if let text, !text.isEmpty { lines.append(DetailLine(text, label: label, tone: tone)) }
    }
    add("Asks", check.asking.question)
    add("Because", check.asking.why)
    add("Reason", check.reason, check.state == .disputed ? .bad : .plain)
    add("Expected", check.expected)
    add("Wanted", check.evidenceWanted)
    lines += ReadinessLines.facts(of: check, in: context.project)
    let version = check.evidenceVersion > 1 ? " (version \(check.evidenceVersion))" : ""
    add("Evidence", check.evidence.map { $0 + version }, .good)
    add("Claimed", check.claimedBy)
    add("Agreed", check.agreedBy, .good)
    add("Proposed", check.proposal.map { "\($0.title) by \(check.proposedBy ?? "the provider")" }, .attention)
    add("Until", check.until?.long)
    add("Override", check.isAboutGoLive ? context.project.blackoutOverride?.text : nil, .attention)
    add("Who", context.project.ownerName(check.owner, assignee: check.assignee))
    add("Site", check.site.map { context.project.site($0)?.title ?? $0 })
    add("Note", check.note)
    return lines
  }

  private static func links(_ check: Project.Check, _ context: ScreenContext) -> [DetailLine] {
    context.project.issues.filter { $0.link == check.id }.map { issue in
      DetailLine(
        "\(issue.id) \(issue.priority.rawValue) \(issue.title) (\(issue.state.title))", label: "Issue",
        tone: issue.state.isOpen ? .attention : .muted, item: issue.id)
    }
  }
}

extension Project.Comment {
  /// Who wrote it; `Lee Chen (internal)` where the customer does not see it.
  var author: String { isInternal ? "\(by) (internal)" : by }
}

/// Comments on an item, newest first.
package enum CommentLines {
  package static func all(about id: ItemID, in context: ScreenContext) -> [DetailLine] {
    let comments = (context.project.comments[id] ?? []).filter { comment in
      let stored = context.project.state.value(comment.id, .visibility).flatMap(Visibility.init)
      return Policy.maySee(stored ?? .customer, context.actor)
    }
    if comments.isEmpty { return [] }
    let newest = comments.sorted { ($0.at?.milliseconds ?? 0) > ($1.at?.milliseconds ?? 0) }
    return [.blank]
      + newest.map { comment in
        DetailLine(comment.text, label: "\(Words.when(comment.at, context.moment)) \(comment.author)")
      }
  }
}
