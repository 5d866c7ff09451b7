/// Runs of test cases, and the problems they raise and settle (domain document 3.3).
extension Planner {
  mutating func record(_ ids: [ItemID], _ new: NewTestRun) throws(Refusal) -> String {
    try require(ids, "case")
    var places: [String] = []
    for id in ids {
      let check = try check(id)
      guard project.checklist(check.checklist)?.mode == .test else {
        throw .rule("\(check.number) is not a test case.")
      }
      let note =
        try new.result == .pass
        ? optional(new.note, .evidence)
        : TextRule.title.require(new.note, .evidence, "a note on what was seen")
      var newest = project.siteCases(of: check).map { ($0.site?.code, $0.result) }
      for site in try sites(of: check, for: new) {
        try addRun(of: check, at: site, new, note)
        if let place = newest.firstIndex(where: { $0.0 == site }) { newest[place].1 = new.result }
        if let site, !places.contains(site) { places.append(site) }
      }
      try conclude(check, TestResult.together(newest.map(\.1)), new.result, note)
    }
    let raised = changes.filter { $0.field == .kind && $0.new == Kind.issue.rawValue }.map(\.item.rawValue)
    return "recorded \(new.result.title) for \(names(ids, "case"))"
      + (places.isEmpty ? "" : " at \(places.joined(separator: ", "))")
      + (raised.isEmpty ? "" : ", raised \(raised.joined(separator: ", "))")
  }

  /// The codes of the sites a run is recorded for; `nil` stands for a project without sites.
  private func sites(of check: Project.Check, for new: NewTestRun) throws(Refusal) -> [String?] {
    let all = project.testSites(of: check).map(\.code)
    let own = Rights(actor: actor, project: project).sitesToTest(check)
    guard !all.isEmpty else { return [nil] }
    let open = all.filter { own?.contains($0) ?? true }
    if new.sites.isEmpty, open.count == 1 { return open }
    let wanted =
      new.sites.map(Project.Site.code) == [NewTestRun.everywhere.uppercased()]
      ? open : new.sites.map(Project.Site.code)
    guard !wanted.isEmpty, wanted.allSatisfy(all.contains) else {
      throw .invalid(
        .site, expected: "where \(check.number) was run: \(open.joined(separator: ", ")) or all")
    }
    if let other = wanted.first(where: { !open.contains($0) }) {
      throw .notAllowed(who: actor.name, what: "record results at \(other)")
    }
    return wanted
  }

  private mutating func addRun(
    of check: Project.Check, at site: String?, _ new: NewTestRun, _ note: String?
  ) throws(Refusal) {
    let time = new.time ?? moment.timestamp
    guard time <= moment.timestamp else { throw .invalid(.at, expected: "a time that is not ahead") }
    let issue = try settleProblem(new.result, note, of: check, at: site)
    let before = project.testRuns(of: check.id).filter { $0.site == site }
    let number = (before.map(\.number).max() ?? 0) + 1
    create(
      ItemID("\(check.id)\(site.map { ".\($0)" } ?? "").\(number)"), .testRun, in: check.id,
      [
        .site: site, .run: String(number), .result: new.result.rawValue,
        .tester: try optional(new.tester, .tester) ?? actor.name, .by: actor.name,
        .at: String(time.milliseconds), .on: moment.local(time).day.iso,
        .numberUsed: try optional(new.numberUsed, .numberUsed), .text: note, .link: issue?.rawValue,
        .sort: SortKey.padded(project.testRuns.values.reduce(1) { $0 + $1.count }),
      ])
  }

  /// The state of the case, which follows from its newest run at every site.
  private mutating func conclude(
    _ check: Project.Check, _ result: TestResult?, _ new: TestResult, _ note: String?
  ) throws(Refusal) {
    set(check.id, .result, result?.rawValue)
    switch result {
    case .pass, .partial, .notApplicable:
      try claim(check, evidence: note ?? check.evidence ?? result?.rawValue)
    case .fail:
      if new == .fail, let note { setEvidence(check, note) }
      unclaim(check)
      pass(check.id, to: .provider)
    case .notRun, nil:
      if check.state == .claimed || check.state == .agreed { unclaim(check) }
    }
  }

  private mutating func unclaim(_ check: Project.Check) {
    set(check.id, .state, check.state == .open ? CheckState.open : .reopened)
    set(check.id, .agreedBy, nil as String?)
    clearProposal(check.id)
  }

  /// A failed test raises an issue; a pass resolves the issue it raised. Returns that issue.
  private mutating func settleProblem(
    _ result: TestResult, _ text: String?, of check: Project.Check, at site: String?
  ) throws(Refusal) -> ItemID? {
    let known = project.failure(of: check, at: site)
    switch result {
    case .pass:
      // What we say is fixed is verified when the customer sees it pass.
      let solved: IssueState = actor.side == .customer ? .verified : .fixed
      guard let known, known.state != solved, known.state != .verified else { return nil }
      set(known.id, .state, solved)
      set(known.id, .resolution, "\(check.number) passed on \(today.long)")
      pass(known.id, to: actor.side == .customer ? .provider : .customer)
    case .fail, .partial:
      guard let known else { return try raise(result, text, of: check, at: site) }
      guard known.state == .fixed || known.state == .verified else { return known.id }
      set(known.id, .state, IssueState.reopened)
      set(
        known.id, .reason,
        "\(check.number) \(result.word) again: \(text ?? "")".cut(toBytes: TextRule.title.bytes))
      pass(known.id, to: known.owner.side)
    case .notRun, .notApplicable: return nil
    }
    return known?.id
  }

  private mutating func raise(
    _ result: TestResult, _ text: String?, of check: Project.Check, at site: String?
  ) throws(Refusal) -> ItemID {
    let place = site.map { " at \($0)" } ?? ""
    return try raise(
      NewIssue(
        title: "\(check.number) \(result.word)\(place): \(check.title)".cut(toBytes: TextRule.title.bytes),
        category: check.failsAs, priority: check.priority(of: result), description: text, link: check.id,
        site: site)
    ).id
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
  /// The open issue raised by a test case that failed at a site.
  fileprivate func failure(of check: Check, at site: String?) -> Issue? {
    issues.last {
      $0.state.isOpen && $0.link == check.id && $0.category == check.failsAs && $0.site == site
    }
  }
}

extension Field {
  /// The `IssueCategory` of the issue a failed test case raises.
  package static let failsAs: Field = "fails-as"
  /// `yes` on a test case whose failure suspends testing.
  package static let suspends: Field = "suspends"
}
