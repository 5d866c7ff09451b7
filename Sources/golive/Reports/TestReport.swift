import Domain

extension Report {
  /// Every case of the test scripts at its sites, and what keeps testing from being over.
  static func tests(_ project: Project, at site: Project.Site?) -> Report {
    let lists = project.checklists.filter { $0.mode == .test }
    let cases = lists.flatMap { project.siteCases(of: $0, at: site?.code) }
    let missing = lists.flatMap { project.exitMissing(of: $0, at: site?.code) }
    let progress = TestProgress(cases)
    let columns = [
      Column("number", "CASE"), Column("site", "SITE"), Column("result", "RESULT"), Column("run", "RUN"),
      Column("tester", "TESTER"), Column("at", "TIME"), Column("numberUsed", "NUMBER"),
      Column("issue", "ISSUE"),
      Column("note", "NOTE"), Column("required", "M"), Column("title", "TITLE"),
    ]
    let rows = cases.map { item -> [Value] in
      [.text(item.check.number), Value(item.site?.code)] + cells(item.run, item.result, in: project) + [
        .flag(item.isRequired), .text(item.check.title),
      ]
    }
    return Report(
      kind: "tests",
      facts: [
        Fact("project", "Project", .text(project.id.rawValue)), Fact("site", "Site", Value(site?.title)),
        Fact("progress", "Runs", .text(progress.words)), Fact("failed", "Failed", .number(progress.failed)),
        Fact("suspended", "Suspended", Value(project.suspension(at: site?.code)?.words)),
        Fact("isOver", "Over", .flag(missing.isEmpty)), Fact("missingCount", "Left", .number(missing.count)),
      ],
      tables: [
        Table("cases", "Cases", columns, rows: rows, empty: "The template has no test script."),
        Table(
          "left", "Left before it is over", [Column("item", "ITEM"), Column("what", "WHAT")],
          rows: missing.map { [Value($0.item?.rawValue), .text($0.text)] }, empty: "Nothing."),
      ])
  }

  private static func cells(
    _ run: Project.TestRun?, _ result: TestResult?, in project: Project
  ) -> [Value] {
    [
      .text((run?.result ?? result ?? .notRun).title), Value(run?.number), Value(run?.tester),
      Value(run?.at.map { ZonePair(project, at: run?.site).words($0) }), Value(run?.numberUsed),
      Value(run?.issue?.rawValue), Value(run?.note),
    ]
  }

  /// All runs of one case, the newest first.
  static func test(_ check: Project.Check, in project: Project) -> Report {
    let columns = [
      Column("site", "SITE"), Column("result", "RESULT"), Column("run", "RUN"), Column("tester", "TESTER"),
      Column("at", "TIME"), Column("numberUsed", "NUMBER"), Column("issue", "ISSUE"), Column("note", "NOTE"),
    ]
    let rows = project.testRuns(of: check.id).reversed().map { run in
      [Value(run.site)] + cells(run, run.result, in: project)
    }
    return Report(
      kind: "test",
      facts: [
        Fact("id", "Case", .text(check.id.rawValue)), Fact("title", "Title", .text(check.title)),
        Fact("expected", "Expected", .text(check.expected)), Fact("state", "State", .text(check.state.title)),
        Fact("result", "Result", .text((check.result ?? .notRun).title)),
        Fact(
          "sites", "At the sites",
          .list(
            project.siteCases(of: check).compactMap { item in
              item.site.map { .text("\($0.code) \(item.words)") }
            })),
      ], tables: [Table("runs", "Runs", columns, rows: rows, empty: "It has not been run.")])
  }

  static func readiness(
    _ report: ReadinessReport, of list: Project.Checklist, in project: Project
  ) -> Report {
    let areas = report.areas.map { area -> [Value] in [.text(area.name), .text(area.outcome.title)] }
    let rows = report.areas.flatMap { area in
      area.lines.map { line -> [Value] in
        [
          .text(line.check.number), .text(area.name), .text(line.outcome.title), .text(line.figures),
          Value(line.check.item[.threshold]), .text(line.reason), .text(line.check.title),
        ]
      }
    }
    return Report(
      kind: "readiness",
      facts: [
        Fact("project", "Project", .text(project.id.rawValue)), Fact("list", "Checklist", .text(list.code)),
        Fact("outcome", "Outcome", .text(report.outcome.title)),
      ],
      tables: [
        Table(
          "areas", "Areas", [Column("area", "AREA"), Column("outcome", "OUTCOME")], rows: areas,
          empty: "Nothing applies here."),
        Table(
          "items", "Items",
          [
            Column("number", "ITEM"), Column("area", "AREA"), Column("outcome", "OUTCOME"),
            Column("figures", "MEASURED"), Column("limit", "LIMIT"), Column("reason", "WHY"),
            Column("title", "TITLE"),
          ], rows: rows, empty: "Nothing applies here."),
      ])
  }
}
