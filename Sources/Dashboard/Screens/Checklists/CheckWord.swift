import Domain

/// Words for the next step of a checklist item that name one step only, such as `agree`.
enum CheckWord: String {
  case claim, agree, pass

  func means(_ next: CheckAdvice.Obvious) -> Bool {
    switch next {
    // A disputed item can be claimed again.
    case .claim, .openIssue: self == .claim
    case .agree, .agreeOnBehalf: self == .agree
    case .pass: self == .pass
    case .nothing: false
    }
  }
}

extension Model {
  /// Why the word does not apply to any of the selected items; `nil` if it applies to one.
  func misfit(_ word: String) -> String? {
    guard let word = CheckWord(rawValue: word.lowercased()) else { return nil }
    guard screen == .checklists, let context = context(for: screen) else {
      return "\(word.rawValue.sentenceStart) is for the items of a checklist."
    }
    return checklists.misfit(word, in: context)
  }
}

extension ChecklistsScreen {
  fileprivate func misfit(_ word: CheckWord, in context: ScreenContext) -> String? {
    guard let mode = checklist(in: context)?.mode, let first = chosenChecks(context).first else { return nil }
    let next = { (check: Project.Check) in CheckAdvice(check, mode: mode, in: context).obvious }
    if chosenChecks(context).contains(where: { word.means(next($0)) }) { return nil }
    return switch next(first) {
    case .claim: "\(first.number) is open: it has to be claimed first."
    case .agree, .agreeOnBehalf:
      first.proposal == nil
        ? "\(first.number) is claimed already; it can only be agreed to."
        : "Leaving out \(first.number) is proposed already; that can only be agreed to."
    case .pass: "\(first.number) is a test case: it passes or fails first."
    case .openIssue(let issue):
      "\(first.number) is disputed: \(issue) has to be solved, or it is claimed again."
    case .nothing(let reason): reason
    }
  }
}
