import Domain

/// Sort orders of the issue list; ties are resolved by age, then by number.
package enum IssueOrder: String, CaseIterable, Sendable {
  case priority, due, age, owner, state

  package var title: String {
    switch self {
    case .priority: "priority, then age"
    case .due: "due date"
    case .age: "oldest first"
    case .owner: "owner"
    case .state: "state"
    }
  }

  func sorted(_ issues: [Project.Issue], in project: Project) -> [Project.Issue] {
    let keys = issues.map { key($0, project) }
    let order = issues.indices.sorted { a, b in
      if keys[a] != keys[b] { return keys[a] < keys[b] }
      let (left, right) = (issues[a].reportedOn?.number ?? .max, issues[b].reportedOn?.number ?? .max)
      return left == right ? a < b : left < right
    }
    return order.map { issues[$0] }
  }

  /// Compared first by number, then by text.
  private struct Key: Comparable {
    var number = 0
    var text = ""

    static func < (a: Self, b: Self) -> Bool {
      a.number == b.number ? a.text < b.text : a.number < b.number
    }
  }

  private func key(_ issue: Project.Issue, _ project: Project) -> Key {
    switch self {
    case .priority:
      Key(number: issue.state.isOpen ? Priority.allCases.firstIndex(of: issue.priority) ?? 9 : 10)
    case .due: Key(number: issue.due?.number ?? .max)
    case .age: Key(number: issue.reportedOn?.number ?? .max)
    case .owner: Key(text: project.ownerName(issue.owner, assignee: issue.assignee))
    case .state: Key(number: IssueState.allCases.firstIndex(of: issue.state) ?? 99)
    }
  }
}
