/// Consent that one person records for another in the same step as the change.
extension Command {
  /// The texts read out before consent is taken: what it is given to, or, when recorded for another person,
  /// what that person is said to have agreed to.
  package func asked(of project: Project) -> [ShownText] {
    if case .waive(let ids, let reason, let until, let whose?) = self {
      return ids.compactMap { project.proposed($0, "to go on without it", reason, until, whose) }
    }
    if case .notApplicable(let ids, let reason, let whose?) = self {
      return ids.compactMap { project.proposed($0, "that it does not apply", reason, nil, whose) }
    }
    if case .decideGo(true, let names, let conditions, let wave) = self {
      return [project.go(decidedBy: names, conditions, of: wave)]
    }
    return shown
  }
}

extension Project {
  /// `nil` if no consent is needed.
  fileprivate func proposed(
    _ id: ItemID, _ what: String, _ reason: String, _ until: Day?, _ whose: String
  ) -> ShownText? {
    guard check(id) != nil || criterion(id) != nil, let shown = shown(id) else { return nil }
    let facts = ["proposed: \(what)", "because: \(DisplayText.line(reason))"]
    return ShownText(
      item: id,
      words: shown.words + facts + (until.map { ["until: \($0.long)"] } ?? [])
        + ["agreed to by: \(DisplayText.line(whose))"], covered: shown.covered)
  }

  fileprivate func go(decidedBy names: [String], _ conditions: String?, of wave: ItemID?) -> ShownText {
    let own = goLive(ofWave: wave)
    let day = own.day.map { "\($0.long) (\(own.grade.rawValue))" } ?? "no day"
    let terms = conditions.map { ["conditions: \(DisplayText.line($0))"] } ?? []
    return ShownText(
      item: own.holder,
      words: [
        "GO for the go-live of \(own.title.map { "\($0), " } ?? "")\(head.customer) on \(day).",
        "decided by: \(names.map { DisplayText.line($0) }.joined(separator: "; "))",
      ] + terms, covered: "")
  }
}
