import Domain

/// What the detail pane of the checklists says about the item under the cursor.
package enum CheckDetail {
  package static func title(of screen: ChecklistsScreen, in context: ScreenContext) -> String {
    screen.currentCheck(in: context).map { "\($0.number) \($0.title)" } ?? ""
  }

  package static func lines(of screen: ChecklistsScreen, in context: ScreenContext) -> [DetailLine] {
    guard let check = screen.currentCheck(in: context), let list = screen.checklist(in: context) else {
      return []
    }
    let advice = CheckAdvice(check, mode: list.mode, in: context)
    let head =
      context.actor.side == .customer
      ? plain(check, list, advice, context) : full(check, list, advice, context)
    return head + links(check, context) + comments(check, context)
  }

  // MARK: For the provider

  private static func full(
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
    if let result = check.result { words.append("result \(result.rawValue)") }
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
    add("Reason", check.reason, check.state == .disputed ? .bad : .plain)
    add("Expected", check.expected)
    add("Wanted", check.evidenceWanted)
    let version = check.evidenceVersion > 1 ? " (version \(check.evidenceVersion))" : ""
    add("Evidence", check.evidence.map { $0 + version }, .good)
    add("Claimed", check.claimedBy)
    add("Agreed", check.agreedBy, .good)
    add("Proposed", check.proposal.map { "\($0.title) by \(check.proposedBy ?? "the provider")" }, .attention)
    add("Until", check.until?.long)
    add("Who", context.project.ownerName(check.owner, assignee: check.assignee))
    add("Note", check.note)
    return lines
  }

  // MARK: For the customer, in plain words (ux.md C4.4)

  private static func plain(
    _ check: Project.Check, _ list: Project.Checklist, _ advice: CheckAdvice, _ context: ScreenContext
  ) -> [DetailLine] {
    var lines = [question(check, advice, context)]
    if let due = check.due, !check.state.isComplete {
      let days = context.calendar.distance(from: context.today, to: due)
      let when =
        days < 0 ? "\(Words.count(-days, "business day")) ago" : "in \(Words.count(days, "business day"))"
      lines.append(DetailLine("Needed by \(due.short(near: context.today)) (\(when))."))
    }
    lines += answers(check, advice, context)
    func add(_ label: String, _ text: String?, _ tone: DetailLine.Tone = .plain) {
      if let text, !text.isEmpty { lines.append(DetailLine(text, label: label, tone: tone)) }
    }
    add("Why we ask", check.weight == .advisory ? nil : "going live waits for this")
    add("We look for", check.expected)
    add("Please show", check.state.isComplete ? nil : check.evidenceWanted)
    add("Shown so far", check.evidence, .good)
    add("Said by", check.claimedBy)
    add("Agreed by", check.agreedBy, .good)
    add("Because", check.reason)
    add("Until", check.until?.long)
    return lines
  }

  private static func question(
    _ check: Project.Check, _ advice: CheckAdvice, _ context: ScreenContext
  ) -> DetailLine {
    let provider = Words.side(.provider, for: context.actor, in: context.project)
    switch advice.obvious {
    case .claim: return DetailLine("Is this done on your side?", tone: .heading)
    case .pass: return DetailLine("Does this work for you?", tone: .heading)
    case .agree where check.proposal != nil:
      return DetailLine("\(provider) asks to leave this out. Do you agree?", tone: .heading)
    case .agree: return DetailLine("\(provider) says this is done. Do you agree?", tone: .heading)
    case .openIssue(let issue): return DetailLine("There is a problem with this: issue \(issue).", tone: .bad)
    case .agreeOnBehalf, .nothing:
      return advice.needs.isEmpty
        ? DetailLine("Nothing left to do here: \(check.state.title).", tone: .good)
        : DetailLine("Waiting for \(advice.needs).", tone: .muted)
    }
  }

  private static func answers(
    _ check: Project.Check, _ advice: CheckAdvice, _ context: ScreenContext
  ) -> [DetailLine] {
    switch advice.obvious {
    case .claim: [DetailLine("Space  Yes, it is done     c  Ask a question     i  Report a problem")]
    case .pass: [DetailLine("Space  Yes, it works     !  No     c  Ask a question")]
    case .agree: [DetailLine("Space  Yes, I agree     !  No, something is wrong     c  Ask a question")]
    case .openIssue: [DetailLine("Space  Open the issue     c  Add a comment")]
    case .agreeOnBehalf, .nothing: [DetailLine("c  Ask a question     i  Report a problem")]
    }
  }

  // MARK: For both

  private static func links(_ check: Project.Check, _ context: ScreenContext) -> [DetailLine] {
    context.project.issues.filter { $0.link == check.id }.map { issue in
      DetailLine(
        "\(issue.id) \(issue.priority.rawValue) \(issue.title) (\(issue.state.title))", label: "Issue",
        tone: issue.state.isOpen ? .attention : .muted, item: issue.id)
    }
  }

  private static func comments(_ check: Project.Check, _ context: ScreenContext) -> [DetailLine] {
    CommentLines.all(about: check.id, in: context)
  }
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
        DetailLine(comment.text, label: "\(Words.when(comment.at, context.moment)) \(comment.by)")
      }
  }
}
