/// When testing stops, and when it is over (domain document 3.3).
extension Project {
  /// Why testing is suspended: stop, and talk to each other.
  package struct Suspension: Hashable, Sendable {
    package let testCase: SiteCase
    let reason: String

    package var words: String { "stop testing and talk: \(reason)" }
    /// `T14 failed at DEN`, for a short line.
    package var brief: String {
      testCase.check.suspends ? "\(testCase.check.number) failed\(testCase.place)" : reason
    }
  }

  /// A failed case that suspends testing wherever it fails, or more than a fifth of the required cases that were run
  /// have failed.
  ///
  /// - Parameter code: only at this site.
  package func suspension(at code: String? = nil) -> Suspension? {
    for list in checklists where list.mode == .test {
      let run = siteCases(of: list, at: code).filter { $0.isRequired && $0.isExecuted }
      let failed = run.filter { $0.result == .fail }
      if let first = failed.first(where: \.check.suspends) {
        return Suspension(testCase: first, reason: "\(first.title) failed")
      }
      if let first = failed.first, run.count >= Self.fewRuns, failed.count * 5 > run.count {
        return Suspension(
          testCase: first, reason: "\(failed.count) of \(run.count) required tests failed")
      }
    }
    return nil
  }

  /// Fewer runs say nothing about the share that fails.
  private static let fewRuns = 5

  /// What keeps a script from being over: required cases not run, failed, or passed in part without the
  /// customer's consent and an issue; open issues of priority 1 and 2.
  ///
  /// - Parameter code: only at this site; issues of other sites are left out.
  package func exitMissing(of list: Checklist, at code: String? = nil) -> [GateReport.Missing] {
    let cases = notPassed(siteCases(of: list, at: code).filter(\.isRequired))
    let urgent = issues.filter { issue in
      issue.state.isOpen && (issue.priority == .p1 || issue.priority == .p2)
        && (code == nil || issue.site == nil || issue.site == code)
    }
    return cases
      + urgent.map {
        GateReport.Missing(text: "\($0.id) \($0.priority.rawValue) \($0.title)", item: $0.id)
      }
  }

  /// What a required case lacks to count as passed at its site; `nil` if nothing.
  func lacking(_ item: SiteCase) -> String? {
    let check = item.check
    switch item.result {
    case nil, .notRun: return "not run"
    case .fail: return "failed"
    case .pass: return check.state == .reopened && check.result != .fail ? "open again" : nil
    case .partial:
      let hasIssue = issues.contains { $0.link == check.id && ($0.site == nil || $0.site == item.site?.code) }
      return check.state.isComplete && hasIssue ? nil : "works in part, not accepted yet"
    case .notApplicable: return check.state.isComplete ? nil : "n/a, not agreed yet"
    }
  }
}

extension SiteCase {
  /// Whether it was tried there.
  package var isExecuted: Bool {
    switch result {
    case .pass, .partial, .fail: true
    case .notRun, .notApplicable, nil: false
    }
  }
}

/// How far a test script is, at one site or at all.
package struct TestProgress: Hashable, Sendable {
  package let total: Int
  package let executed: Int
  package let passed: Int
  package let partial: Int
  package let failed: Int
  package let notRun: Int
  package let notApplicable: Int

  package init(_ cases: [SiteCase]) {
    func count(_ result: TestResult) -> Int { cases.count { $0.result == result } }
    total = cases.count
    executed = cases.count { $0.isExecuted }
    passed = count(.pass)
    partial = count(.partial)
    failed = count(.fail)
    notApplicable = count(.notApplicable)
    notRun = cases.count { $0.result == nil }
  }

  /// `12 of 68 run, 11 passed, 1 failed`
  package var words: String { words(.english) }

  package func words(_ texts: Texts) -> String {
    let run = (Slot.done, String(executed + notApplicable))
    let parts = [
      texts(PaperText.testsRun, run, (.total, String(total))),
      texts(PaperText.testsPassed, (.count, String(passed))),
      partial == 0 ? nil : texts(PaperText.testsInPart, (.count, String(partial))),
      failed == 0 ? nil : texts(ApprovalText.someFailed, (.count, String(failed))),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
