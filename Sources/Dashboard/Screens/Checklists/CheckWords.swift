import Domain

/// Texts of a checklist item in a row.
extension Project.Check {
  package func mark(in project: Project) -> RowMark {
    if project.isRefused(self) { return .failed }
    switch test.result {
    case .fail: return .failed
    case .partial: return .doing
    case .pass, .notRun, .notApplicable, nil: break
    }
    switch state {
    case .open, .reopened: return exception.proposal == nil ? .open : .doing
    case .claimed: return .doing
    case .agreed: return .done
    case .disputed: return .failed
    case .waived, .notApplicable: return .waived
    }
  }

  /// The text of the evidence column; for a test, its result.
  package func evidenceWord(mode: ChecklistMode, in project: Project) -> String {
    switch mode {
    case .test:
      if let result = test.result { return result.title }
      if state == .notApplicable { return "n/a" }
      let cases = project.siteCases(of: self)
      let run = cases.count { $0.result != nil }
      return run == 0 ? TestResult.notRun.title : "\(run) of \(cases.count)"
    case .agreement:
      if state == .waived || exception.proposal == .waived { return "waiver" }
      if state == .notApplicable || exception.proposal == .notApplicable { return "n/a" }
      if state == .disputed { return "DISPUTED" }
      if project.isRefused(self) { return "NO" }
      if claim.evidence != nil { return "given" }
      if claim.evidenceWanted.isEmpty { return "-" }
      return state == .open || state == .reopened ? "wanted" : "MISSING"
    }
  }
}
