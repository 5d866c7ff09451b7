import Domain

/// In plain lines.
extension IssuesScreen {
  package func spokenHeading(_ head: String, filter: String, in context: ScreenContext) -> [String] {
    let open = context.project.issues.count { $0.state.isOpen }
    return ["\(head)\(filter): \(open) open of \(context.project.issues.count)."]
  }

  /// What is late or missing, and what is owed next.
  private func spokenFlags(of issue: Project.Issue, in context: ScreenContext) -> [String] {
    let response = context.response(to: issue)
    let owed = response?.next.flatMap { response?.words($0, near: context.today) }
    return [owed].compactMap { $0 }
      + context.flags(of: issue, response).filter { $0 != .answerLate }.map(\.words)
  }

  package func spokenRows(in context: ScreenContext) -> [LinearRow] {
    let fresh = fresh(in: context)
    let ids = fresh.list.sections.flatMap { $0.rows }
    return ids.compactMap { id -> LinearRow? in
      guard let issue = fresh.issue(id, in: context) else { return nil }
      var facts = ["\(issue.id) \(issue.priority.rawValue) \(issue.title)", issue.state.title]
      if issue.state.isOpen {
        facts.append("with \(Words.ball(of: issue.id, issue.holder, in: context))")
      }
      if let due = issue.due {
        facts.append(Words.due(due, isLate: issue.isLate(on: context.today), context))
      }
      facts += fresh.spokenFlags(of: issue, in: context)
      if let next = issue.nextAction { facts.append("next: \(next.text)") }
      return LinearRow(.item(id), name: id.rawValue, facts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }
}
