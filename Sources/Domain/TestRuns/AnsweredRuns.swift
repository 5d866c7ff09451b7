/// How the customer's answers about a test case become runs.
extension Project {
  /// The sites a person can answer for; empty in a project without sites.
  package func sitesToRecord(_ check: Check, by person: Actor) -> [String] {
    let own = Rights(actor: person, project: self).sitesToTest(check)
    return testSites(of: check).map(\.code).filter { own?.contains($0) ?? true }
  }

  /// A typed line may name sites. Without one, that it works is meant of all; what does not work is refused then, because
  /// somebody has to know where.
  func answeredRun(_ result: TestResult, of check: Check, _ line: String?) -> NewTestRun {
    var run = NewTestRun(result, saying: line, among: testSites(of: check))
    if run.sites.isEmpty, result == .pass { run.sites = [NewTestRun.everywhere] }
    return run
  }
}

extension SiteCase {
  /// `fail, run 2 by Ana Ruiz: no sound`; `not run`.
  package var words: String { Texts.english.words(of: self) }
}
