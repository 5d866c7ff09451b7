import Domain

/// Texts of the issue list.
package enum IssueWords {
  /// Business days since it was reported: `6d`.
  package static func age(_ issue: Project.Issue, in context: ScreenContext) -> String {
    guard let since = issue.reportedOn else { return "-" }
    return "\(max(0, context.calendar.distance(from: since, to: context.today)))d"
  }

  package static func waits(_ issue: Project.Issue, in context: ScreenContext) -> String {
    if !issue.state.isOpen { return "\(issue.id) is \(issue.state.title)." }
    let held = Words.ball(of: issue.id, issue.holder, in: context)
    let next = issue.nextAction.map { "next: \($0.text)" } ?? "no action is planned"
    return "\(issue.id) is \(issue.state.title), held by \(held); \(next)."
  }
}

extension IssueState {
  /// The verb that sets this state, for the hint line.
  var verb: String {
    switch self {
    case .acknowledged: "acknowledge"
    case .inProgress: "start"
    case .fixed: "fixed"
    case .verified: "verify"
    case .closed: "close"
    case .new, .waitingCustomer, .waitingCarrier, .waitingVendor, .reopened, .movedToSupport, .duplicate,
      .declined:
      title
    }
  }
}

extension Project.Issue {
  package var mark: RowMark {
    switch state {
    case .new, .acknowledged: .open
    case .inProgress, .fixed: .doing
    case .waitingCustomer, .waitingCarrier, .waitingVendor: .blocked
    case .reopened: .failed
    case .verified, .closed: .done
    case .movedToSupport, .duplicate, .declined: .waived
    }
  }
}

/// The detail pane of an issue.
package enum IssueDetail {
  package static func title(of screen: IssuesScreen, in context: ScreenContext) -> String {
    screen.currentIssue(in: context).map { "\($0.id)  \($0.priority.rawValue)  \($0.state.title)" } ?? ""
  }

  package static func lines(of screen: IssuesScreen, in context: ScreenContext) -> [DetailLine] {
    guard let issue = screen.currentIssue(in: context) else { return [] }
    return [DetailLine(issue.title, tone: .heading)] + plan(issue, context) + owed(issue, context)
      + EscalationLines.all(about: issue.id, in: context) + facts(issue, context)
      + CommentLines.all(about: issue.id, in: context)
  }

  private static func plan(_ issue: Project.Issue, _ context: ScreenContext) -> [DetailLine] {
    if issue.actions.isEmpty {
      let text = issue.state.isOpen ? "no action yet.  + adds one" : "none"
      return [DetailLine(text, label: "Plan", tone: issue.state.isOpen ? .attention : .muted)]
    }
    return issue.actions.enumerated().map { index, action in
      let due = action.due.map { ", due \($0.short(near: context.today))" } ?? ""
      let isLate = action.state == .open && action.due.map { $0 < context.today } == true
      let state: String
      switch action.state {
      case .open: state = isLate ? " (late)" : ""
      case .done: state = " (done\(action.result.map { ": \($0)" } ?? ""))"
      case .dropped: state = " (dropped\(action.result.map { ": \($0)" } ?? ""))"
      }
      let who = context.project.ownerName(action.owner, assignee: nil)
      return DetailLine(
        "\(index + 1) \(action.text), \(who)\(due)\(state)", label: index == 0 ? "Plan" : "",
        tone: action.state == .open ? (isLate ? .bad : .plain) : .muted, item: action.id)
    }
  }

  /// What is late or missing, and what the customer is owed by when.
  private static func owed(_ issue: Project.Issue, _ context: ScreenContext) -> [DetailLine] {
    guard let response = context.response(to: issue) else { return [] }
    // A late answer is said with its time, and an empty plan in its own line.
    let flags = context.flags(of: issue, response).filter {
      $0 != .answerLate && ($0 != .unplanned || !issue.actions.isEmpty)
    }.map { DetailLine($0.advice, label: "Note", tone: .attention) }
    let said = response.words(near: context.today)
    let owed = DetailLine(
      said, label: issue.state.stopsClock ? "Took" : "Owed", tone: response.isLate ? .bad : .plain)
    return (said.isEmpty ? [] : [owed]) + flags
  }

  private static func facts(_ issue: Project.Issue, _ context: ScreenContext) -> [DetailLine] {
    var lines: [DetailLine] = []
    func add(_ label: String, _ text: String?, _ tone: DetailLine.Tone = .plain, item: ItemID? = nil) {
      if let text, !text.isEmpty { lines.append(DetailLine(text, label: label, tone: tone, item: item)) }
    }
    add("Impact", issue.impact, .attention)
    add("What", issue.description)
    add("Kind", issue.category.title)
    for field in IssueFields.facts {
      guard let entry = IssueFields.entry(field) else { continue }
      let hidden = entry.isInternal ? " (internal)" : ""
      let text = entry.text(of: issue, in: context.project)
      add(entry.title, text.isEmpty ? nil : text + hidden)
    }
    add("Asked", IntakeQuestion.words(of: issue, in: context.project))
    add(
      "Due",
      issue.due.map { "\($0.short(near: context.today))\(issue.isLate(on: context.today) ? " (late)" : "")" },
      issue.isLate(on: context.today) ? .bad : .plain)
    let since =
      issue.reportedOn.map {
        " on \($0.short(near: context.today)), \(IssueWords.age(issue, in: context)) ago"
      } ?? ""
    add("Raised", "by \(issue.reportedBy)\(since)")
    add("Ball", Words.ball(of: issue.id, issue.holder, in: context))
    add("Reason", issue.reason)
    add("Fixed by", context.project.state[issue.id]?[.resolution].map(DisplayText.line))
    add("Ref", issue.reference)
    if let link = issue.link { add("From", "\(link) \(context.project.title(of: link))", item: link) }
    return lines
  }
}
