/// A case of a test script at one site, with its newest run there.
package struct SiteCase: Hashable, Sendable {
  package let check: Project.Check
  /// `nil` in a project without sites.
  package let site: Project.Site?
  package let run: Project.TestRun?
  /// `nil` while it has not been run.
  package let result: TestResult?

  /// `T14 Emergency test number at DEN`
  package var title: String { "\(check.number) \(check.title)\(place)" }
  /// ` at DEN`, or nothing.
  package var place: String { site.map { " at \($0.code)" } ?? "" }

  /// Whether it counts for the exit of the script, which advisory cases and those set aside do not.
  package var isRequired: Bool { check.weight != .advisory && !check.state.isSetAside }
}

extension Project {
  /// The sites at which a case is run: the one it names, or all.
  package func testSites(of check: Check) -> [Site] { check.site.flatMap { site($0) }.map { [$0] } ?? sites }

  /// A case at each of its sites, in their order.
  package func siteCases(of check: Check) -> [SiteCase] {
    let runs = testRuns(of: check.id)
    let places = testSites(of: check).map(Optional.some)
    return (places.isEmpty ? [nil] : places).map { site in
      let run = runs.last { $0.site == site?.code }
      // A result without a run was recorded by an earlier version, in a project without sites.
      let result = run?.result ?? (site == nil ? check.result : nil)
      return SiteCase(check: check, site: site, run: run, result: result == .notRun ? nil : result)
    }
  }

  /// All cases of a script at their sites, or at one.
  package func siteCases(of list: Checklist, at code: String? = nil) -> [SiteCase] {
    list.checks.flatMap(siteCases).filter { code == nil || $0.site == nil || $0.site?.code == code }
  }
}

extension TestResult {
  /// What the newest runs at all sites say together: the worst of them, and nothing while one is missing.
  static func together(_ results: [TestResult?]) -> TestResult? {
    if results.contains(.fail) { return .fail }
    if results.contains(where: { $0 == nil || $0 == .notRun }) { return nil }
    for result in [TestResult.partial, .pass, .notApplicable] where results.contains(result) { return result }
    return nil
  }
}
