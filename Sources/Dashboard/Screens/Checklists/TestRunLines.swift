import Domain

/// The runs of a test case, and how its script stands, in words.
enum TestRunLines {
  /// The newest run at each site, and below it those before.
  static func runs(of check: Project.Check, _ context: ScreenContext) -> [DetailLine] {
    context.project.siteCases(of: check).flatMap { item -> [DetailLine] in
      let label = item.site?.code ?? "Run"
      guard let newest = item.run else {
        return item.site == nil ? [] : [DetailLine("not run", label: label, tone: .attention)]
      }
      let before = context.project.testRuns(of: check.id, at: item.site?.code)
        .filter { $0.site == item.site?.code && $0.id != newest.id }.reversed()
      return [DetailLine(words(newest, context), label: label, tone: tone(newest.result), item: newest.issue)]
        + before.map { DetailLine(words($0, context), label: "before", tone: .muted, item: $0.issue) }
    }
  }

  private static func tone(_ result: TestResult) -> DetailLine.Tone {
    switch result {
    case .pass: .good
    case .fail: .bad
    case .partial, .notRun: .attention
    case .notApplicable: .muted
    }
  }

  /// `fail, run 2, Ana Ruiz, Tue 24 Nov 09:12 MT (site) = 16:12 UTC, with +13035550100, NW-7: no sound`
  static func words(_ run: Project.TestRun, _ context: ScreenContext) -> String {
    let parts = [
      run.result.title, "run \(run.number)", run.tester, run.at.map { clocks(run, $0, context) },
      run.numberUsed.map { "with \($0)" }, run.issue?.rawValue,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ") + (run.note.map { ": \($0)" } ?? "")
  }

  private static func clocks(
    _ run: Project.TestRun, _ at: Timestamp, _ context: ScreenContext
  ) -> String {
    guard let survey = context.externalFacts.survey, survey.question.project == context.project.id else {
      return Words.when(at, context.moment)
    }
    let zone = run.site.flatMap { context.project.site($0)?.zoneName }.flatMap { survey.zones[$0] }
    return ZonePair(own: survey.own, site: zone ?? survey.site).words(at)
  }

  /// Why testing stops or is not over, for the reader of the list.
  static func standing(of list: Project.Checklist, in project: Project) -> [Reader.Line] {
    guard list.mode == .test else { return [] }
    let stop = project.suspension().map {
      [Reader.Line("Suspended: \($0.words).", item: $0.testCase.check.id)]
    }
    let left = project.exitMissing(of: list)
    let sites = project.sites.map { site in
      let cases = project.siteCases(of: list, at: site.code)
      return Reader.Line("\(site.title): \(TestProgress(cases).words)")
    }
    let head =
      left.isEmpty
      ? "The script is over: every required case has passed or is accepted."
      : "Before the script is over, \(left.count) left:"
    return (stop ?? []) + sites + [Reader.Line(head, item: list.id)]
      + left.map { Reader.Line("  \($0.text)", item: $0.item) }
  }
}
