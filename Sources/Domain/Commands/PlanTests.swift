/// Results of test cases, and the problems they raise and settle (domain document 3.3).
extension Planner {
  mutating func record(_ ids: [ItemID], _ result: TestResult, _ note: String?) throws(Refusal) -> String {
    try require(ids, "case")
    for id in ids {
      let check = try check(id)
      guard project.checklist(check.checklist)?.mode == .test else {
        throw .rule("\(check.number) is not a test case.")
      }
      let text =
        try result == .pass
        ? optional(note, .evidence) : TextRule.title.require(note, .evidence, "a note on what was seen")
      set(id, .result, result)
      try settleProblem(result, text, of: check)
      if result == .fail {
        if let text { setEvidence(check, text) }
        set(id, .state, check.state == .open ? CheckState.open : .reopened)
        set(id, .agreedBy, nil as String?)
        clearProposal(id)
        pass(id, to: .provider)
      } else {
        try claim(check, evidence: text ?? check.evidence ?? result.rawValue)
      }
    }
    let raised = changes.filter { $0.field == .kind && $0.new == Kind.issue.rawValue }.map(\.item.rawValue)
    return "recorded \(result.rawValue) for \(names(ids, "case"))"
      + (raised.isEmpty ? "" : ", raised \(raised.joined(separator: ", "))")
  }

  /// A failed test raises an issue; a pass resolves the issue it raised.
  private mutating func settleProblem(
    _ result: TestResult, _ text: String?, of check: Project.Check
  ) throws(Refusal) {
    let known = project.failure(of: check)
    switch result {
    case .pass:
      guard let known, known.state != .fixed, known.state != .verified else { return }
      set(known.id, .state, actor.side == .customer ? IssueState.verified : .fixed)
      set(known.id, .resolution, "\(check.number) passed on \(today.long)")
      pass(known.id, to: actor.side == .customer ? .provider : .customer)
    case .fail, .partial:
      guard let known else { return try raise(result, text, of: check) }
      guard known.state == .fixed || known.state == .verified else { return }
      set(known.id, .state, IssueState.reopened)
      set(
        known.id, .reason,
        "\(check.number) \(result.word) again: \(text ?? "")".cut(toBytes: TextRule.title.bytes))
      pass(known.id, to: known.owner.side)
    }
  }

  private mutating func raise(
    _ result: TestResult, _ text: String?, of check: Project.Check
  ) throws(Refusal) {
    _ = try raise(
      NewIssue(
        title: "\(check.number) \(result.word): \(check.title)".cut(toBytes: TextRule.title.bytes),
        category: check.failsAs, priority: check.priority(of: result), description: text, link: check.id))
  }
}

extension TestResult {
  fileprivate var word: String {
    switch self {
    case .pass: "passed"
    case .partial: "works in part"
    case .fail: "failed"
    }
  }
}

extension Project.Check {
  /// A failed emergency call is always critical.
  fileprivate func priority(of result: TestResult) -> Priority {
    if test.failsAs == .emergency { return .p1 }
    return result == .fail && weight != .advisory ? .p2 : .p3
  }
}

extension Project {
  /// The open issue raised by a failed test case.
  func failure(of check: Check) -> Issue? {
    issues.last { $0.state.isOpen && $0.link == check.id && $0.category == check.failsAs }
  }

  /// The reason to suspend testing: a failed case that suspends it, or more than a fifth of the required
  /// cases run have failed.
  var suspension: (check: Check, words: String)? {
    for list in checklists where list.mode == .test {
      let run = list.checks.filter { $0.weight != .advisory && $0.result != nil }
      let failed = run.filter { $0.result == .fail }
      if let first = failed.first(where: \.suspends) {
        return (first, "stop testing and talk: \(first.number) \(first.title) failed")
      }
      if let first = failed.first, run.count >= 5, failed.count * 5 > run.count {
        return (first, "stop testing and talk: \(failed.count) of \(run.count) required tests failed")
      }
    }
    return nil
  }
}

extension Field {
  /// The `IssueCategory` of the issue a failed test case raises.
  package static let failsAs: Field = "fails-as"
  /// `yes` on a test case whose failure suspends testing.
  package static let suspends: Field = "suspends"
}
